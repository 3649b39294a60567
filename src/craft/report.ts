/** Counts of complaints over a period, as a whole and by what they have in common; no number without its tickets. */
import { DateTime } from 'luxon'
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { Claim } from '../ticket/findings.ts'

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

/** Of the answers to our question whether all is right. */
const CONTENT: ReadonlySet<string> = new Set(['content', '5', '4'])

export interface Figures {
  readonly cases: number
  readonly open: number
  /** Closed as solved. */
  readonly solved: number
  /** Solved by one letter of ours about the matter. */
  readonly byOneLetter: number
  /** Hours; null where no case has an answer yet. */
  readonly firstMedian: number | null
  readonly firstNinetieth: number | null
  readonly solutionMedian: number | null
  readonly solutionNinetieth: number | null
  /** Promises whose outcome is known, and how many were kept. */
  readonly firstDue: number
  readonly firstKept: number
  readonly solutionDue: number
  readonly solutionKept: number
  /** First letters that left as drafted, of those that left. */
  readonly unedited: number
  readonly answered: number
  readonly content: number
  readonly asked: number
  /** In the company's currency; sums in currencies without a rate stand in `unpriced`. */
  readonly cost: number
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

export interface Report {
  /** ISO days in the company's zone, both included. */
  readonly from: string
  readonly to: string
  readonly zone: string
  readonly currency: string
  readonly whole: Figures
  readonly before: Figures
  readonly parts: readonly { readonly dimension: Dimension; readonly groups: readonly Group[] }[]
}

export interface ReportQuestion {
  readonly from: string
  readonly to: string
  /** IANA zone of the company. */
  readonly zone: string
  /** ISO 4217, the company's. */
  readonly currency: string
  /** A sum in the company's currency; null where nobody knows the rate. */
  readonly worth: (amount: number, currency: string) => number | null
}

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

/** @param cases of both periods of `periodsOf` */
export function reportOn(question: ReportQuestion, cases: readonly CaseFacts[]): Report {
  const periods = periodsOf(question)
  const now = cases.filter(({ openedAt }) => openedAt >= periods.from)
  const before = cases.filter(({ openedAt }) => openedAt < periods.from)
  const { from, to, zone, currency } = question
  return {
    from,
    to,
    zone,
    currency,
    whole: figuresOf(now, question),
    before: figuresOf(before, question),
    parts: DIMENSIONS.map((dimension) => ({ dimension, groups: groupsOf(dimension, question, now, before) })),
  }
}

/** What a case has in this dimension. */
export function keyOf(dimension: Dimension, one: CaseFacts, zone: string): string | null {
  if (dimension === 'month') return DateTime.fromISO(one.openedAt, { zone }).toFormat('yyyy-MM')
  if (dimension === 'market') return one.market ?? one.country
  return one[dimension]
}

function groupsOf(
  dimension: Dimension,
  question: ReportQuestion,
  now: readonly CaseFacts[],
  before: readonly CaseFacts[],
): Group[] {
  const split = (cases: readonly CaseFacts[]) => Map.groupBy(cases, (one) => keyOf(dimension, one, question.zone))
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

export function figuresOf(cases: readonly CaseFacts[], { worth }: Pick<ReportQuestion, 'worth'>): Figures {
  const count = (is: (one: CaseFacts) => boolean) => cases.filter(is).length
  const first = sorted(cases.map(({ firstHours }) => firstHours))
  const solution = sorted(cases.map(({ solutionHours }) => solutionHours))
  const unpriced: Record<string, number> = {}
  const total = (sums: readonly Claim[]) =>
    sums.reduce((sum, { amount, currency }) => {
      const own = worth(amount, currency)
      if (own === null) unpriced[currency] = (unpriced[currency] ?? 0) + amount
      return sum + (own ?? 0)
    }, 0)
  const solved = (one: CaseFacts) => one.closeReason === 'solved'
  return {
    cases: cases.length,
    open: count((one) => one.closedAt === null),
    solved: count(solved),
    byOneLetter: count((one) => solved(one) && one.letters === 1),
    firstMedian: at(first, 0.5),
    firstNinetieth: at(first, 0.9),
    solutionMedian: at(solution, 0.5),
    solutionNinetieth: at(solution, 0.9),
    firstDue: count((one) => one.firstKept !== null),
    firstKept: count((one) => one.firstKept === true),
    solutionDue: count((one) => one.solutionKept !== null),
    solutionKept: count((one) => one.solutionKept === true),
    unedited: count((one) => one.unedited === true),
    answered: count((one) => one.unedited !== null),
    content: count(({ satisfaction }) => satisfaction !== null && CONTENT.has(satisfaction)),
    asked: count((one) => one.satisfaction !== null),
    cost: total(cases.flatMap(({ costs }) => costs)),
    recovered: total(cases.flatMap(({ recovered }) => recovered)),
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
