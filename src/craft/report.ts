/** Counts of complaints over a period, as a whole and by what they have in common; no number without its tickets. */
import { DateTime } from 'luxon'
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { Claim } from '../ticket/findings.ts'
import { COUNTED } from './report-counts.ts'

/** What cases are grouped by. */
export const DIMENSIONS = [
  'issue',
  'severity',
  'market',
  'product',
  'batch',
  'factory',
  'carrier',
  'tier',
  'cause',
  'month',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Smaller groups are shown, and not ranked: one unlucky week says nothing. */
export const LEAST_RANKED = 5

export interface Figures {
  readonly cases: number
  readonly open: number
  /** Closed as solved. */
  readonly solved: number
  /** Solved by one letter of ours about the matter. */
  readonly byOneLetter: number
  /** Letters about the matter until a case was closed as solved: half of them took no more; null where none was. */
  readonly letters: number | null
  /** Hours; null where no case has an answer yet. */
  readonly firstMedian: number | null
  readonly firstNinetieth: number | null
  readonly solutionMedian: number | null
  readonly solutionNinetieth: number | null
  /** Promises whose outcome is known, and how many were kept. */
  readonly firstDue: number
  readonly firstKept: number
  /** Of cases with later mails that owed an answer: all of these answered in time. */
  readonly nextDue: number
  readonly nextKept: number
  readonly solutionDue: number
  readonly solutionKept: number
  /** First letters that left as drafted, of those that left. */
  readonly unedited: number
  readonly answered: number
  readonly content: number
  readonly asked: number
  /** In the company's currency; sums in currencies without a rate stand in `unpriced`. */
  readonly cost: number
  /** Of the cost what went to customers: refund, credit, goods. */
  readonly paid: number
  readonly recovered: number
  /** By currency code, in that currency: nobody knows their rate. */
  readonly unpriced: Readonly<Record<string, number>>
}

export interface Group {
  /** A value of the closed list, a name from the order book, a market, or YYYY-MM; null: not known. */
  readonly key: string | null
  readonly ranked: boolean
  readonly figures: Figures
  /** The same group in the period before; null where it had none. */
  readonly before: number | null
}

/** A group that a report is of: cases with another value are not in it. */
export interface Within {
  readonly dimension: Dimension
  /** null: those of which nothing is known. */
  readonly key: string | null
}

export interface Report {
  /** ISO days in the company's zone, both included. */
  readonly from: string
  readonly to: string
  readonly zone: string
  readonly currency: string
  /** Empty: of all cases. */
  readonly within: readonly Within[]
  readonly whole: Figures
  readonly before: Figures
  readonly parts: readonly { readonly dimension: Dimension; readonly groups: readonly Group[] }[]
}

export interface ReportQuestion {
  readonly from: string
  readonly to: string
  /** IANA zone of the company. */
  readonly zone: string
  /** Promises that ran out before it are broken. */
  readonly now: string
  /** ISO 4217, the company's. */
  readonly currency: string
  /** Only cases of all these groups. */
  readonly within?: readonly Within[]
  /** A sum in the company's currency; null where nobody knows the rate. */
  readonly worth: (amount: number, currency: string) => number | null
}

/** Whether instants of the day, and of as many days before, sort as text as they do in time: years of four digits. */
export const isReportDay = (day: DateTime): boolean => day.isValid && day.year >= 1970 && day.year < 3000

/** The period asked for and the one of the same length before it, as instants; `until` lies outside. */
export function periodsOf({ from, to, zone }: Pick<ReportQuestion, 'from' | 'to' | 'zone'>): {
  readonly before: string
  readonly from: string
  readonly until: string
} {
  const first = DateTime.fromISO(from, { zone })
  const end = DateTime.fromISO(to, { zone }).plus({ days: 1 })
  const days = Math.round(end.diff(first, 'days').days)
  const instant = (at: DateTime) => at.toUTC().toISO() ?? ''
  return { before: instant(first.minus({ days })), from: instant(first), until: instant(end) }
}

/** Closed for these reasons it was no case, or is counted as another. */
const NO_CASES: ReadonlySet<string> = new Set(['duplicate', 'not-a-complaint'])

/** @param all of both periods of `periodsOf` */
export function reportOn(question: ReportQuestion, all: readonly CaseFacts[]): Report {
  const steps = reportInSteps(question, all)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps that are each short, so that others have their turn between: a hundred thousand cases take a while. */
export function* reportInSteps(question: ReportQuestion, all: readonly CaseFacts[]): Generator<void, Report> {
  const periods = periodsOf(question)
  const { from, to, zone, currency, within = [] } = question
  const keyIn = keysOf(question)
  const cases = all.filter((one) => isCase(one) && isWithin(within, keyIn, one))
  const now = cases.filter(({ openedAt }) => openedAt >= periods.from)
  const before = cases.filter(({ openedAt }) => openedAt < periods.from)
  yield
  const whole = figuresOf(now, question)
  yield
  const earlier = figuresOf(before, question)
  const parts: Report['parts'][number][] = []
  for (const dimension of DIMENSIONS) {
    yield
    parts.push({ dimension, groups: groupsOf(dimension, question, keyIn, now, before) })
  }
  return { from, to, zone, currency, within, whole, before: earlier, parts }
}

export const isCase = ({ closeReason }: CaseFacts): boolean => closeReason === null || !NO_CASES.has(closeReason)

export const isWithin = (within: readonly Within[], keyIn: KeyOf, one: CaseFacts): boolean =>
  within.every(({ dimension, key }) => keyIn(dimension, one) === key)

export type KeyOf = (dimension: Dimension, one: CaseFacts) => string | null

/** What a case has in a dimension. Months are looked up: reckoning each instant in its zone would take seconds. */
export function keysOf({ from, to, zone }: Pick<ReportQuestion, 'from' | 'to' | 'zone'>): KeyOf {
  const months: { readonly start: string; readonly name: string }[] = []
  const { before, until } = periodsOf({ from, to, zone })
  for (let at = DateTime.fromISO(before, { zone }).startOf('month'); ; at = at.plus({ months: 1 })) {
    const start = at.toUTC().toISO() ?? ''
    if (start >= until || start === '') break
    months.push({ start, name: at.toFormat('yyyy-MM') })
  }
  return (dimension, one) => {
    if (dimension === 'month') return months.findLast(({ start }) => start <= one.openedAt)?.name ?? null
    if (dimension === 'market') return one.market ?? one.country
    return one[dimension]
  }
}

function groupsOf(
  dimension: Dimension,
  question: ReportQuestion,
  keyIn: KeyOf,
  now: readonly CaseFacts[],
  before: readonly CaseFacts[],
): Group[] {
  const split = (cases: readonly CaseFacts[]) => Map.groupBy(cases, (one) => keyIn(dimension, one))
  const earlier = split(before)
  const groups = [...split(now)].map(([key, cases]) => ({
    key,
    ranked: key !== null && cases.length >= LEAST_RANKED,
    figures: figuresOf(cases, question),
    before: dimension === 'month' ? null : (earlier.get(key)?.length ?? null),
  }))
  const byName = (one: Group, other: Group) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1)
  if (dimension === 'month') return groups.sort(byName)
  return groups.sort(
    (one, other) =>
      Number(other.ranked) - Number(one.ranked) || other.figures.cases - one.figures.cases || byName(one, other),
  )
}

export function figuresOf(cases: readonly CaseFacts[], { worth, now }: Pick<ReportQuestion, 'worth' | 'now'>): Figures {
  const unpriced: Record<string, number> = {}
  const total = (sums: readonly Claim[]) =>
    sums.reduce((sum, { amount, currency }) => {
      const own = worth(amount, currency)
      if (own === null) unpriced[currency] = (unpriced[currency] ?? 0) + amount
      return sum + (own ?? 0)
    }, 0)
  /** Sums that are in the total already: what has no rate was named there. */
  const priced = (sums: readonly Claim[]) =>
    sums.reduce((sum, { amount, currency }) => sum + (worth(amount, currency) ?? 0), 0)
  const counts = {
    cases: cases.length,
    open: 0,
    solved: 0,
    byOneLetter: 0,
    firstDue: 0,
    firstKept: 0,
    nextDue: 0,
    nextKept: 0,
    solutionDue: 0,
    solutionKept: 0,
    unedited: 0,
    answered: 0,
    content: 0,
    asked: 0,
    cost: 0,
    paid: 0,
    recovered: 0,
  }
  for (const one of cases) {
    const firstKept = COUNTED.firstKept(one, now)
    const nextKept = COUNTED.nextKept(one, now)
    const solutionKept = COUNTED.solutionKept(one, now)
    counts.open += Number(COUNTED.open(one))
    counts.solved += Number(COUNTED.solved(one, now))
    counts.byOneLetter += Number(COUNTED.byOneLetter(one, now))
    counts.firstKept += Number(firstKept)
    counts.firstDue += Number(firstKept || COUNTED.firstBroken(one, now))
    counts.nextKept += Number(nextKept)
    counts.nextDue += Number(nextKept || COUNTED.nextBroken(one, now))
    counts.solutionKept += Number(solutionKept)
    counts.solutionDue += Number(solutionKept || COUNTED.solutionBroken(one, now))
    counts.unedited += Number(COUNTED.unedited(one))
    counts.answered += Number(one.unedited !== null)
    counts.content += Number(COUNTED.content(one, now))
    counts.asked += Number(one.satisfaction !== null)
    counts.cost += total(one.costs)
    counts.paid += priced(one.paid)
    counts.recovered += total(one.recovered)
  }
  const first = sorted(cases.map(({ firstHours }) => firstHours))
  const solution = sorted(cases.map(({ solutionHours }) => solutionHours))
  const letters = sorted(cases.map((one) => (one.closeReason === 'solved' ? one.letters : null)))
  return {
    ...counts,
    letters: at(letters, 0.5),
    firstMedian: at(first, 0.5),
    firstNinetieth: at(first, 0.9),
    solutionMedian: at(solution, 0.5),
    solutionNinetieth: at(solution, 0.9),
    unpriced,
  }
}

function sorted(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null).sort((one, other) => one - other)
}

/** Nearest rank; null of none. */
function at(values: readonly number[], share: number): number | null {
  return values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? null
}
