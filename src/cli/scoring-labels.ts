/** Reads gold.jsonl, the labels of a folder, and says of each bad line what is wrong with it. Pure. */
import { z } from 'zod'
import { ConfigError } from '../craft/config-file.ts'
import { isCorrection, isCountry, isLanguage, isZone } from '../ticket/correct.ts'
import { EVIDENCES, ISSUES, KINDS, SEVERITIES, TONES, WISHES } from '../ticket/words.ts'

/** A person who labels is never unsure. */
const LABELLED_KINDS = KINDS.filter((kind) => kind !== 'unsure')
/** Kinds whose issue, severity and tone are labelled. */
export const GRIEVANCES: ReadonlySet<string> = new Set(['complaint', 'follow-up'])

function oneOf<const T extends readonly string[]>(list: T) {
  return z.enum(list, { error: `none of ${list.join(', ')}` })
}

function listOf<T extends z.ZodType>(item: T) {
  return z.array(item, { error: 'no list, which is written ["…", "…"], or [] for none' })
}

const CLAIM = 'no sum, which is written {"amount": 1250, "currency": "EUR"}, or null'
const flag = 'neither true nor false'

/** One line of gold.jsonl. What is left out (`undefined`) is not scored for that mail; null says that the mail holds none. */
const LABEL = z.strictObject({
  file: z.string({ error: 'no name of a mail, such as "m001.eml"' }),
  kind: oneOf(LABELLED_KINDS),
  language: z
    .string({ error: 'no language, such as "de"' })
    .refine(isSpoken, { error: 'no language without its country, such as de, pt, nb, zh-Hans or zh-Hant' }),
  reply: z.enum(['draft', 'none'], { error: 'neither draft nor none' }).optional(),
  country: z
    .string({ error: 'no country, such as "DE", or null' })
    .refine(isCountry, { error: 'no country of ISO 3166-1, such as DE or GB' })
    .nullish(),
  timezone: z
    .string({ error: 'no time zone, such as "Europe/Berlin", or null' })
    .refine(isZone, { error: 'no IANA time zone, such as Europe/Berlin' })
    .nullish(),
  issue: oneOf(ISSUES).nullish(),
  alsoIssues: listOf(oneOf(ISSUES)).optional(),
  severity: oneOf(SEVERITIES).optional(),
  tone: oneOf(TONES).optional(),
  orderNumbers: listOf(z.string({ error: 'no text in quotation marks' })).optional(),
  claim: z
    .strictObject(
      { amount: z.number({ error: 'no number' }), currency: z.string({ error: 'no currency, such as "EUR"' }) },
      { error: CLAIM },
    )
    .refine((value) => isCorrection({ field: 'claim', value }), { error: CLAIM })
    .nullish(),
  wants: listOf(oneOf(WISHES)).optional(),
  evidence: oneOf(EVIDENCES).optional(),
  customerName: z.string({ error: 'no name in quotation marks, or null' }).nullish(),
  suspicious: z.boolean({ error: flag }).optional(),
  /** For people: not scored. */
  zoneEvidence: z.unknown().optional(),
  note: z.unknown().optional(),
})

export type Gold = z.infer<typeof LABEL>

/** Told apart as the findings do: `pt` by no country, Chinese by its script, Norwegian by its kind. */
function isSpoken(tag: string): boolean {
  return tag === 'und' || (isLanguage(tag) && !/-[A-Z]{2}$/.test(tag) && tag !== 'zh' && tag !== 'no')
}

const MOST_MISTAKES = 20
const LONGEST_SHOWN = 60

/**
 * The labels of a folder.
 * @param path as the person knows it, for the messages
 * @param files names of the mails that lie beside it
 * @throws ConfigError with a line for each of the first 20 mistakes
 */
export function parseGold(path: string, text: string, files: ReadonlySet<string>): Gold[] {
  const labels: Gold[] = []
  const mistakes: string[] = []
  const seen = new Map<string, number>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const number = index + 1
    const label = labelOf(line)
    const wrong = typeof label === 'string' ? label : mislaid(label, files, seen)
    if (wrong !== null) mistakes.push(`${path}:${number}: ${wrong}.`)
    else if (typeof label !== 'string') labels.push(label)
    if (typeof label !== 'string' && !seen.has(label.file)) seen.set(label.file, number)
  }
  if (mistakes.length > MOST_MISTAKES) {
    const more = mistakes.length - MOST_MISTAKES
    throw new ConfigError([...mistakes.slice(0, MOST_MISTAKES), `… and ${more} more lines like these.`].join('\n'))
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes.join('\n'))
  if (labels.length === 0) throw new ConfigError(`${path} is empty: write one JSON object a line, one a mail.`)
  return labels
}

/** The label of a line, or what is wrong with it. */
function labelOf(line: string): Gold | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'not a JSON object on one line'
  }
  const result = LABEL.safeParse(value)
  if (!result.success) return mistakeOf(result.error.issues[0], value)
  const { kind, issue } = result.data
  if (GRIEVANCES.has(kind) && issue === null) return `issue: a ${kind} has one; write "other" where none of them fits`
  if (!GRIEVANCES.has(kind) && issue) return `issue: only a complaint or a follow-up has one; this is kind ${kind}`
  return result.data
}

function mistakeOf(issue: z.core.$ZodIssue | undefined, line: unknown): string {
  if (!issue) return 'not a label'
  if (issue.code === 'unrecognized_keys') return `${clean(issue.keys.join(', '))}: no such field`
  const field = String(issue.path[0] ?? '')
  if (field === '') return 'not a JSON object on one line'
  const value = issue.path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), line)
  if (value === undefined) return `${issue.path.join('.')} is missing`
  return `${field}: ${clean(JSON.stringify(value))} is ${issue.message}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function mislaid({ file }: Gold, files: ReadonlySet<string>, seen: ReadonlyMap<string, number>): string | null {
  const earlier = seen.get(file)
  if (earlier !== undefined) return `${clean(file)} has a label already, in line ${earlier}`
  return files.has(file) ? null : `${clean(file)}: no such mail .eml beside it`
}

/** Fit for one line of a terminal. */
function clean(text: string): string {
  const line = text.replace(/\p{C}+/gu, ' ')
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line
}
