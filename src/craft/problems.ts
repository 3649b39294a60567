/**
 * Recurring problems: what a product, batch, factory or carrier brings more complaints of than its usual rate explains.
 *
 * The usual rate of each is shrunk towards that of its like (a gamma prior by the moments of the earlier rates, Poisson
 * counts: Gelman et al., Bayesian Data Analysis, §2.6), so that a new batch is measured by what batches usually bring.
 * Many are looked at, so the chance of so many complaints is held against Benjamini and Hochberg's line (1995).
 */
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { Issue } from '../ticket/words.ts'
import { isCase } from './report.ts'

export const PROBLEM_DIMENSIONS = ['product', 'batch', 'factory', 'carrier'] as const
export type ProblemDimension = (typeof PROBLEM_DIMENSIONS)[number]

export interface Problem {
  readonly dimension: ProblemDimension
  readonly key: string
  readonly issue: Issue
  /** Complaints in the period, and how many the usual rate would bring. */
  readonly came: number
  readonly expected: number
  /** Chance that the usual rate alone brings so many or more. */
  readonly chance: number
  /** Of the period's: when the first and the last mail came. */
  readonly first: string
  readonly last: string
}

export interface ProblemQuestion {
  /** Instants; `until` lies outside. */
  readonly from: string
  readonly until: string
}

/** Of the problems that are named, this share at most is chance, on average. */
export const FALSE_SHARE = 0.05
/** Fewer are an accident, whatever the rate. */
export const LEAST = 3
/** A usual rate needs so many days before the period. */
export const LEAST_DAYS_BEFORE = 60
const DAY_MS = 86_400_000
/** What was first seen yesterday has not been looked at for one day only. */
const LEAST_EXPOSURE_DAYS = 30
/** Where all rates are alike, the prior is this sure of them. */
const SUREST = 200

/**
 * @param all cases of the period and of the time before it
 * @returns the unlikeliest first; null where the time before is too short to know a usual rate
 */
export function problemsIn(all: readonly CaseFacts[], { from, until }: ProblemQuestion): Problem[] | null {
  const cases = all.filter((one) => isCase(one) && one.issue !== null && one.openedAt < until)
  const start = cases.reduce((first, { openedAt }) => (openedAt < first ? openedAt : first), until)
  if (days(start, from) < LEAST_DAYS_BEFORE) return null
  const seen = PROBLEM_DIMENSIONS.flatMap((dimension) => inDimension(dimension, cases, from, until))
  const ranked = seen.sort((one, other) => one.chance - other.chance)
  const last = ranked.findLastIndex(({ chance }, at) => chance <= (FALSE_SHARE * (at + 1)) / ranked.length)
  return ranked.slice(0, last + 1).filter(({ came }) => came >= LEAST)
}

function inDimension(dimension: ProblemDimension, cases: readonly CaseFacts[], from: string, until: string): Problem[] {
  const known = Map.groupBy(
    cases.filter((one) => one[dimension] !== null),
    (one) => one[dimension] ?? '',
  )
  const exposed = new Map(
    [...known].map(([key, these]) => {
      const first = these.reduce((least, { openedAt }) => (openedAt < least ? openedAt : least), from)
      return [key, first < from ? Math.max(LEAST_EXPOSURE_DAYS, days(first, from)) : 0]
    }),
  )
  const issues = new Set(cases.flatMap(({ issue }) => issue ?? []))
  return [...issues].flatMap((issue) => {
    const rows = [...known].flatMap(([key, these]) => {
      const alike = these.filter((one) => one.issue === issue)
      const now = alike.filter(({ openedAt }) => openedAt >= from)
      return [{ key, now, before: alike.length - now.length, exposure: exposed.get(key) ?? 0 }]
    })
    const prior = priorOf(rows)
    return rows.flatMap(({ key, now, before, exposure }) => {
      const [earliest] = now
      if (!earliest || !prior) return []
      const shape = prior.shape + before
      const rate = prior.rate + exposure
      const span = days(from, until)
      const at = now.map(({ openedAt }) => openedAt).sort()
      return [
        {
          dimension,
          key,
          issue,
          came: now.length,
          expected: (shape / rate) * span,
          chance: atLeast(now.length, shape, rate / (rate + span)),
          first: at[0] ?? earliest.openedAt,
          last: at.at(-1) ?? earliest.openedAt,
        },
      ]
    })
  })
}

/** How rates a day differ from one to the next, as a gamma distribution; null where nothing was counted before. */
function priorOf(
  rows: readonly { readonly before: number; readonly exposure: number }[],
): { readonly shape: number; readonly rate: number } | null {
  const exposure = rows.reduce((sum, row) => sum + row.exposure, 0)
  if (exposure === 0) return null
  // Half a case more than was counted: what never happened may yet happen.
  const mean = (rows.reduce((sum, { before }) => sum + before, 0) + 0.5) / exposure
  const squares = rows.reduce((sum, row) => sum + (row.before - mean * row.exposure) ** 2 - mean * row.exposure, 0)
  const spread = squares / rows.reduce((sum, row) => sum + row.exposure ** 2, 0)
  const shape = spread > 0 ? Math.min(SUREST, mean ** 2 / spread) : SUREST
  return { shape, rate: shape / mean }
}

/** Chance of `count` or more of a negative binomial distribution; by logarithms, as that of none is too small for a number. */
function atLeast(count: number, shape: number, success: number): number {
  let term = shape * Math.log(success)
  let below = 0
  for (let each = 0; each < count; each += 1) {
    below += Math.exp(term)
    term += Math.log(((shape + each) / (each + 1)) * (1 - success))
  }
  return Math.max(0, 1 - below)
}

const days = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY_MS
