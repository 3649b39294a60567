/** Scoring compares what `read` found with the labels of a folder: figures, not opinions. Pure. */
import { DateTime } from 'luxon'
import type { Reading, RecordField, SignField } from './reading.ts'
import {
  type Bucket,
  calibrationOf,
  confusionOf,
  type Figure,
  figure,
  macroF1,
  type SetFigure,
  setScore,
} from './scoring-figures.ts'

/** The keys of one line of `read --json` that are scored. */
export type Scored = Omit<
  Reading,
  | 'replyLanguage'
  | 'newText'
  | 'confidence'
  | 'why'
  | 'draft'
  | 'sendAt'
  | 'sendAtWhy'
  | 'error'
  | 'ms'
  | RecordField
  | SignField
  | 'missing'
> & { readonly confidence?: Reading['confidence'] }

/** One line of gold.jsonl: the same fields, as test/corpus/LABELS.md says. */
export interface Gold extends Scored {
  readonly language: string
}

export interface Score {
  readonly mails: number
  /** Labelled mails for which there is no reading. */
  readonly missing: readonly string[]
  /** Share of right values by field. */
  readonly fields: Readonly<Record<string, Figure>>
  /** Micro F1 by field that holds a list. */
  readonly lists: Readonly<Record<string, SetFigure>>
  readonly byLanguage: Readonly<Record<string, Readonly<{ language: Figure; issue: Figure }>>>
  /** Gold issue to found issue to how many. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Mean over the issues of each one's F1, so that rare issues count as much as frequent ones. */
  readonly issueMacroF1: number
  /** By field: of the answers given with such a confidence, how many were right. */
  readonly calibration: Readonly<Record<string, readonly Bucket[]>>
}

interface Pair {
  readonly gold: Gold
  readonly reading: Scored
  /** Instant of the mail's Date: the day on which zones are compared; null where it has none. */
  readonly at: string | null
}

type Check = (pair: Pair) => boolean | null

/** Issue, severity and tone are labelled for complaints and their follow-ups only. */
const grieved: (check: Check) => Check = (check) => (pair) =>
  pair.gold.kind === 'complaint' || pair.gold.kind === 'follow-up' ? check(pair) : null
const same =
  (key: 'kind' | 'language' | 'country' | 'issue' | 'severity' | 'tone' | 'evidence' | 'reply' | 'suspicious'): Check =>
  ({ gold, reading }) =>
    gold[key] === reading[key]

/** Each field's rule; null where LABELS says that the field isn't scored for this mail. */
const CHECKS: Readonly<Record<string, Check>> = {
  kind: same('kind'),
  reply: same('reply'),
  language: same('language'),
  country: same('country'),
  timezone: sameOffset,
  issue: grieved(same('issue')),
  'issue among found': grieved(
    ({ gold, reading }) =>
      gold.issue === reading.issue || (gold.issue !== null && reading.alsoIssues.includes(gold.issue)),
  ),
  severity: grieved(same('severity')),
  tone: grieved(same('tone')),
  orderNumbers: ({ gold, reading }) => setScore([[keys(gold.orderNumbers), keys(reading.orderNumbers)]]).f1 === 1,
  claim: sameClaim,
  evidence: same('evidence'),
  customerName: ({ gold, reading }) => plainName(gold.customerName) === plainName(reading.customerName),
  suspicious: same('suspicious'),
}

/** Fields whose confidence a person sees or a rule asks. */
const CALIBRATED = ['kind', 'language', 'country', 'timezone', 'issue', 'severity', 'tone', 'claim'] as const

function answersOf(pairs: readonly Pair[], field: (typeof CALIBRATED)[number]): [confidence: number, right: boolean][] {
  return pairs.flatMap((pair) => {
    const right = CHECKS[field]?.(pair) ?? null
    const confidence = pair.reading.confidence?.[field]
    return right === null || confidence === undefined ? [] : [[confidence, right]]
  })
}

type Lists = Pick<Gold, 'alsoIssues' | 'orderNumbers' | 'wants'>

const LISTS: Readonly<Record<string, (mail: Lists) => readonly string[]>> = {
  alsoIssues: (mail) => mail.alsoIssues,
  orderNumbers: (mail) => keys(mail.orderNumbers),
  wants: (mail) => mail.wants,
}

/**
 * Scores readings against labels. A timezone is right when its UTC offset at the mail's date equals the label's;
 * where the label has none, nothing must have been found.
 * @param dates instant of each mail's Date by file name
 */
export function scoreReadings(
  gold: readonly Gold[],
  readings: readonly Scored[],
  dates: ReadonlyMap<string, string | null>,
): Score {
  const byFile = new Map(readings.map((reading) => [reading.file, reading]))
  const pairs: Pair[] = []
  const missing: string[] = []
  for (const mail of gold) {
    const reading = byFile.get(mail.file)
    if (reading) pairs.push({ gold: mail, reading, at: dates.get(mail.file) ?? null })
    else missing.push(mail.file)
  }
  const complaints = pairs.filter(({ gold: { kind } }) => kind === 'complaint' || kind === 'follow-up')
  const issues = complaints.map(({ gold, reading }) => [gold.issue ?? 'none', reading.issue ?? 'none'] as const)
  const languages = [...new Set(pairs.map((pair) => pair.gold.language))].sort()
  return {
    mails: gold.length,
    missing,
    fields: Object.fromEntries(Object.entries(CHECKS).map(([name, check]) => [name, figureOf(pairs, check)])),
    lists: Object.fromEntries(
      Object.entries(LISTS).map(([name, list]) => [
        name,
        setScore((name === 'orderNumbers' ? pairs : complaints).map((pair) => [list(pair.gold), list(pair.reading)])),
      ]),
    ),
    byLanguage: Object.fromEntries(languages.map((language) => [language, languageFigures(pairs, language)])),
    confusion: confusionOf(issues),
    issueMacroF1: macroF1(issues),
    calibration: Object.fromEntries(CALIBRATED.map((field) => [field, calibrationOf(answersOf(pairs, field))])),
  }
}

function figureOf(pairs: readonly Pair[], check: Check | undefined): Figure {
  const checked = pairs
    .map((pair) => ({ file: pair.gold.file, right: check?.(pair) ?? null }))
    .filter(({ right }) => right !== null)
  return figure(
    checked.filter(({ right }) => right).length,
    checked.length,
    checked.filter(({ right }) => !right).map(({ file }) => file),
  )
}

function languageFigures(pairs: readonly Pair[], language: string): { language: Figure; issue: Figure } {
  const own = pairs.filter((pair) => pair.gold.language === language)
  return { language: figureOf(own, CHECKS.language), issue: figureOf(own, CHECKS.issue) }
}

/** A mail without a date: the zones must agree in summer and winter. */
const ANY_DAY = ['2026-01-15T12:00:00.000Z', '2026-07-15T12:00:00.000Z']

function sameOffset({ gold, reading, at }: Pair): boolean {
  if (gold.timezone === null || reading.timezone === null) return gold.timezone === reading.timezone
  const days = at === null ? ANY_DAY : [at]
  return days.every((day) => offsetOf(gold.timezone ?? '', day) === offsetOf(reading.timezone ?? '', day))
}

/** Minutes east of UTC; null where no such zone is known. */
function offsetOf(zone: string, at: string): number | null {
  const local = DateTime.fromISO(at, { zone })
  return local.isValid ? local.offset : null
}

function sameClaim({ gold, reading }: Pair): boolean {
  if (gold.claim === null || reading.claim === null) return gold.claim === reading.claim
  return gold.claim.currency === reading.claim.currency && Math.abs(gold.claim.amount - reading.claim.amount) < 0.005
}

/** As written, but for case, spaces, a leading number sign and a leading PO, which labels have both with and without. */
function keys(numbers: readonly string[]): string[] {
  return numbers.map((number) =>
    number
      .toUpperCase()
      .replace(/\s/gu, '')
      .replace(/^#?(?:P\.?O\.?[-#]?(?=\d))?/u, ''),
  )
}

function plainName(name: string | null): string | null {
  return name === null
    ? null
    : name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s.]+/gu, ' ')
        .trim()
}

/** The score as a table for a terminal. */
export function printScore(score: Score): string {
  const lines = [
    `${score.mails - score.missing.length} of ${score.mails} mails read`,
    '',
    'field               right    n   share   95 % interval   wrong',
  ]
  for (const [name, { right, n, share, low, high, wrong }] of Object.entries(score.fields)) {
    lines.push(
      `${name.padEnd(18)} ${pad(right)} ${pad(n, 4)}  ${percent(share)}   ${percent(low)}–${percent(high)}   ${wrong.slice(0, 12).join(' ')}${wrong.length > 12 ? ` and ${wrong.length - 12} more` : ''}`,
    )
  }
  lines.push('', `issue, macro F1     ${percent(score.issueMacroF1)}`)
  lines.push('', 'right by confidence  under 50 %      50–70 %      70–80 %      80–90 %      90–95 %    over 95 %')
  for (const [name, buckets] of Object.entries(score.calibration)) {
    const cells = buckets.map(({ right, n }) => (n === 0 ? '–' : `${percent(right / n).trim()} of ${n}`).padStart(12))
    lines.push(`${name.padEnd(18)} ${cells.join(' ')}`)
  }
  lines.push('', 'list                  F1  precision  recall')
  for (const [name, { f1, precision, recall }] of Object.entries(score.lists)) {
    lines.push(`${name.padEnd(18)} ${percent(f1)}  ${percent(precision)}     ${percent(recall)}`)
  }
  lines.push('', 'language    n   language   issue')
  for (const [name, { language, issue }] of Object.entries(score.byLanguage)) {
    lines.push(
      `${name.padEnd(9)} ${pad(language.n, 3)}   ${percent(language.share)}   ${issue.n === 0 ? '     –' : percent(issue.share)}`,
    )
  }
  lines.push('', 'issue, and what was found instead')
  for (const [gold, found] of Object.entries(score.confusion)) {
    const row = Object.entries(found).sort(([, a], [, b]) => b - a)
    lines.push(`${gold.padEnd(14)} ${row.map(([issue, n]) => `${issue} ${n}`).join(', ')}`)
  }
  return `${lines.join('\n')}\n`
}

function pad(n: number, width = 5): string {
  return String(n).padStart(width)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`
}
