/** Scoring compares what `read` found with the labels of a folder: figures, not opinions. Pure. */
import {
  type Bucket,
  type Confusion,
  calibrationOf,
  confusionOf,
  type Figure,
  figure,
  macroF1,
  type SetFigure,
  type Spotted,
  setScore,
  spotted,
} from './scoring-figures.ts'
import type { Gold } from './scoring-labels.ts'
import {
  type Check,
  FIELDS,
  grievance,
  grieved,
  LIST_FIELDS,
  LISTS,
  type ListField,
  NEAR_MISSES,
  type Pair,
  type Scored,
  type ScoredField,
  sameSet,
  valuesOf,
} from './scoring-rules.ts'

/** The figures of all mails, or of those in one language. */
export interface Figures {
  readonly mails: number
  /** Complaints and follow-ups among them: only these have an issue, severity and tone. */
  readonly grievances: number
  /** Share of right values by field. */
  readonly fields: Readonly<Record<string, Figure>>
  /** Micro F1 by field that holds a list. */
  readonly lists: Readonly<Record<string, SetFigure>>
}

export interface Score extends Figures {
  /** Labelled mails for which there is no reading. */
  readonly missing: readonly string[]
  /** Mails that could not be read, with the reason. */
  readonly failed: readonly { readonly file: string; readonly error: string }[]
  /** Complaints and follow-ups that became tickets; `wrong` are those that were binned. */
  readonly kept: Figure
  /** Automatic mail and spam that became tickets, which are its `wrong`. */
  readonly automatic: Figure
  readonly critical: Spotted
  readonly suspicious: Spotted
  /** Mean over the issues of each one's F1, so that rare issues count as much as frequent ones. */
  readonly issueMacroF1: number
  readonly byLanguage: Readonly<Record<string, Figures>>
  /** By field. */
  readonly confusion: Readonly<Record<string, Confusion>>
  /** By field: of the answers given with such a confidence, how many were right. */
  readonly calibration: Readonly<Record<string, readonly Bucket[]>>
  /** Each wrong value, field by field. */
  readonly mistakes: readonly Mistake[]
}

export interface Mistake {
  readonly file: string
  readonly language: string
  readonly field: string
  readonly expected: unknown
  readonly found: unknown
  /** null where the finding has none. */
  readonly confidence: number | null
  /** What amends went by. */
  readonly why: readonly string[]
}

/** Fields of a closed list; what is found in place of what tells which words are missing. */
const CONFUSED = { kind: () => true, issue: grievance, severity: grievance, tone: grievance } as const

const AUTOMATIC: ReadonlySet<string> = new Set(['auto-reply', 'bounce', 'newsletter', 'spam'])

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
  const pairs = gold.flatMap((mail): Pair[] => {
    const reading = byFile.get(mail.file)
    return reading ? [{ gold: mail, reading, at: dates.get(mail.file) ?? null }] : []
  })
  const languages = [...new Set(pairs.map((pair) => pair.gold.language))].sort()
  const spoken = (language: string) => pairs.filter((pair) => pair.gold.language === language)
  const grievances = pairs.filter(grievance)
  const suspects = pairs.filter((pair) => pair.gold.suspicious !== undefined)
  return {
    ...figuresOf(pairs),
    missing: gold.filter(({ file }) => !byFile.has(file)).map(({ file }) => file),
    failed: pairs.flatMap(({ reading: { file, error } }) => (error ? [{ file, error }] : [])),
    kept: figureOf(grievances, becameTicket),
    automatic: figureOf(
      pairs.filter((pair) => AUTOMATIC.has(pair.gold.kind)),
      (pair) => !becameTicket(pair),
    ),
    critical: spotted(
      grievances
        .filter((pair) => pair.gold.severity !== undefined)
        .map((pair) => found(pair, pair.gold.severity === 'critical', pair.reading.severity === 'critical')),
    ),
    suspicious: spotted(
      suspects.map((pair) => found(pair, pair.gold.suspicious === true, pair.reading.suspicious === true)),
    ),
    issueMacroF1: macroF1(confused(pairs, 'issue')),
    byLanguage: Object.fromEntries(languages.map((language) => [language, figuresOf(spoken(language))])),
    confusion: Object.fromEntries(keysOf(CONFUSED).map((field) => [field, confusionOf(confused(pairs, field))])),
    calibration: Object.fromEntries(keysOf(FIELDS).map((field) => [field, calibrationOf(answersOf(pairs, field))])),
    mistakes: [
      ...keysOf(FIELDS).flatMap((field) => mistakesIn(pairs, field, FIELDS[field])),
      ...LIST_FIELDS.filter((field) => field !== 'orderNumbers').flatMap((field) =>
        mistakesIn(pairs, field, grieved(sameSet(field))),
      ),
    ],
  }
}

function keysOf<T extends string>(record: Readonly<Record<T, unknown>>): T[] {
  return Object.keys(record) as T[]
}

function figuresOf(pairs: readonly Pair[]): Figures {
  const listed = (field: ListField) => pairs.filter((pair) => LISTS[field](pair) && pair.gold[field] !== undefined)
  return {
    mails: pairs.length,
    grievances: pairs.filter(grievance).length,
    fields: Object.fromEntries(
      Object.entries(FIELDS)
        .flatMap(([name, check]) => [[name, check] as const, ...(name === 'issue' ? Object.entries(NEAR_MISSES) : [])])
        .map(([name, check]) => [name, figureOf(pairs, check)]),
    ),
    lists: Object.fromEntries(
      LIST_FIELDS.map((field) => [
        field,
        setScore(listed(field).map(({ gold, reading }) => [valuesOf(gold, field), valuesOf(reading, field)])),
      ]),
    ),
  }
}

function figureOf(pairs: readonly Pair[], check: Check): Figure {
  const checked = pairs
    .map((pair) => ({ file: pair.gold.file, right: check(pair) }))
    .filter(({ right }) => right !== null)
  const wrong = checked.filter(({ right }) => !right).map(({ file }) => file)
  return figure(checked.length - wrong.length, checked.length, wrong)
}

function becameTicket({ reading }: Pair): boolean {
  return reading.reply === 'draft'
}

function found({ gold }: Pair, is: boolean, seen: boolean): { file: string; is: boolean; found: boolean } {
  return { file: gold.file, is, found: seen }
}

function confused(pairs: readonly Pair[], field: keyof typeof CONFUSED): (readonly [string, string])[] {
  return pairs
    .filter((pair) => CONFUSED[field](pair) && pair.gold[field] !== undefined)
    .map(({ gold, reading }) => [gold[field] ?? 'none', reading[field] ?? 'none'] as const)
}

/** A finding without any confidence is no answer. */
function answersOf(pairs: readonly Pair[], field: keyof typeof FIELDS): [confidence: number, right: boolean][] {
  return pairs.flatMap((pair): [number, boolean][] => {
    const right = FIELDS[field](pair)
    const confidence = pair.reading.confidence?.[field] ?? 0
    return right === null || confidence === 0 ? [] : [[confidence, right]]
  })
}

function mistakesIn(pairs: readonly Pair[], field: ScoredField, check: Check): Mistake[] {
  return pairs
    .filter((pair) => check(pair) === false)
    .map(({ gold, reading }) => ({
      file: gold.file,
      language: gold.language,
      field,
      expected: gold[field],
      found: reading[field],
      confidence: reading.confidence?.[field] ?? null,
      why: reading.why?.[field] ?? [],
    }))
}
