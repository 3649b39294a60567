/** Words in many languages: reads `config/lexicon`, where people keep what a word of a complaint means, and `config/goods`. */
import { z } from 'zod'
import { ConfigError, readYaml } from '../craft/config-file.ts'
import { ISSUES, type Issue, SEVERITIES, type Severity, TONES, type Tone, WISHES, type Wish } from '../ticket/words.ts'
import { readPlainTongue, type TongueFile } from './lexicon-plain.ts'

/** What a word can mean, once for all languages. */
export interface Meaning {
  readonly name: string
  readonly zh: string
  readonly en: string
  /** Points for each issue that it speaks for. */
  readonly issues: ReadonlyMap<Issue, number>
  readonly severity: Severity | null
  readonly tone: ReadonlyMap<Tone, number>
  readonly wish: Wish | null
  readonly sign: string | null
  /** True where a "not" turns it round. */
  readonly state: boolean
  /** What is spoken of (a zip, a driver, a bank card): no rule asks for it, the model learns what it speaks for. */
  readonly theme: boolean
}

/** Two meanings in one sentence, which together say more than each alone. */
export interface Together {
  readonly these: readonly [string, string]
  readonly issues: ReadonlyMap<Issue, number>
  readonly severity: Severity | null
}

/** One language's words. Terms stand as people wrote them, separated by commas: `termsOf` parts them. */
export interface Tongue {
  /** BCP 47. */
  readonly language: string
  /** Terms by the name of their meaning. */
  readonly words: ReadonlyMap<string, string>
  /** Words that turn round what follows ("not", "kein"). */
  readonly before: string
  /** Endings and words that turn round what went before ("ていません"). */
  readonly after: string
  /** Words that refuse what follows or, in `unwantedAfter`, what went before ("don't want"). */
  readonly unwanted: string
  readonly unwantedAfter: string
  /** Number words, accepted wherever a term says `<n>`. */
  readonly numbers: string
}

export interface Lexicon {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly together: readonly Together[]
  /** By language tag; a neighbour that has no file of its own points to the file that answers for it. */
  readonly tongues: ReadonlyMap<string, Tongue>
}

const points = z.partialRecord(z.enum(ISSUES), z.number().min(-20).max(20))

const meaningSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  issues: points.optional(),
  severity: z.enum(SEVERITIES).optional(),
  tone: z.partialRecord(z.enum(TONES), z.number().min(0).max(20)).optional(),
  wish: z.enum(WISHES).optional(),
  sign: z.string().optional(),
  state: z.boolean().optional(),
  theme: z.literal(true).optional(),
})

const meaningsSchema = z.strictObject({
  meanings: z.record(z.string(), meaningSchema),
  together: z.array(
    z.strictObject({
      these: z.tuple([z.string(), z.string()]),
      issues: points.optional(),
      severity: z.enum(SEVERITIES).optional(),
    }),
  ),
})

/** The terms of one line, between commas of any script; trimmed, none empty. */
export function termsOf(line: string): readonly string[] {
  const found: string[] = []
  for (const part of line.split(/[，،、]/.test(line) ? /[,，،、]/ : ',')) {
    const term = part.trim()
    if (term !== '') found.push(term)
  }
  return found
}

/** The schema of a language file; an unknown meaning is a mistake with its line. */
function tongueSchema(names: ReadonlySet<string>) {
  return z.strictObject({
    language: z.string().min(2),
    also: z.array(z.string()).optional(),
    numbers: z.string().optional(),
    not: z
      .strictObject({
        before: z.string().optional(),
        after: z.string().optional(),
        unwanted: z.string().optional(),
        'unwanted-after': z.string().optional(),
      })
      .optional(),
    words: z.record(z.string(), z.string()).superRefine((words, context) => {
      for (const name of Object.keys(words)) {
        if (!names.has(name)) {
          context.addIssue({ code: 'custom', path: [name], message: 'no such meaning in meanings.yaml' })
        }
      }
    }),
  })
}

/**
 * Reads a lexicon: `meanings.yaml` and one file a language.
 * @param files file name to its YAML text
 * @param folder where people look for it
 * @throws ConfigError naming file and line
 */
export function parseLexicon(files: ReadonlyMap<string, string>, folder = 'config/lexicon'): Lexicon {
  const names = [...files.keys()].sort()
  const shared = names.find((name) => /(^|[\\/])meanings\.ya?ml$/.test(name))
  if (shared === undefined) throw new ConfigError(`${folder}/meanings.yaml is missing`)
  const { meanings, together } = readMeanings(shared, files.get(shared) ?? '')
  const tongues = new Map<string, Tongue>()
  const schema = tongueSchema(new Set(meanings.keys()))
  for (const name of names.filter((each) => each !== shared)) {
    const text = files.get(name) ?? ''
    const plain = readPlainTongue(text, meanings)
    const { tongue, also } = readTongue(plain ?? readYaml(name, text, schema))
    tongues.set(tongue.language, tongue)
    for (const neighbour of also) if (!tongues.has(neighbour)) tongues.set(neighbour, tongue)
  }
  if (!tongues.has('en')) throw new ConfigError(`${folder}/en.yaml is missing`)
  return { meanings, together, tongues }
}

function readMeanings(file: string, text: string): Pick<Lexicon, 'meanings' | 'together'> {
  const read = readYaml(file, text, meaningsSchema)
  const meanings = new Map<string, Meaning>()
  for (const [name, entry] of Object.entries(read.meanings)) {
    meanings.set(name, {
      name,
      zh: entry.zh,
      en: entry.en,
      issues: asMap(entry.issues),
      severity: entry.severity ?? null,
      tone: asMap(entry.tone),
      wish: entry.wish ?? null,
      sign: entry.sign ?? null,
      state: entry.state ?? false,
      theme: entry.theme ?? false,
    })
  }
  const together = read.together.map(({ these, issues, severity }) => {
    for (const name of these) if (!meanings.has(name)) throw new ConfigError(`${file}: together: no meaning ${name}`)
    return { these, issues: asMap(issues), severity: severity ?? null }
  })
  return { meanings, together }
}

function readTongue({ language, also, numbers, not, words }: TongueFile): {
  tongue: Tongue
  also: readonly string[]
} {
  const tongue = {
    language,
    words: new Map(Object.entries(words)),
    before: not?.before ?? '',
    after: not?.after ?? '',
    unwanted: not?.unwanted ?? '',
    unwantedAfter: not?.['unwanted-after'] ?? '',
    numbers: numbers ?? '',
  }
  return { tongue, also: also ?? [] }
}

function asMap<K extends string>(entries: Partial<Record<K, number>> | undefined): ReadonlyMap<K, number> {
  return new Map(Object.entries(entries ?? {}) as [K, number][])
}

/**
 * The words to read a mail in `language` with: its own, else those of the bare language (`pt-BR` → `pt`).
 * @returns null where nobody wrote words for it
 */
export function tongueOf(lexicon: Lexicon, language: string): Tongue | null {
  const bare = language.split('-')[0] ?? language
  return lexicon.tongues.get(language) ?? lexicon.tongues.get(bare) ?? lexicon.tongues.get(`${bare}-Hans`) ?? null
}
