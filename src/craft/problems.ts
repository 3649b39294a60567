/**
 * Recurring problems: what a product, batch, factory, carrier, packaging or paper brings more complaints of than its usual
 * rate explains, and which template of ours is turned down more often than others.
 *
 * The usual rate of each is shrunk towards that of its like (a gamma prior by the moments of the earlier rates, Poisson
 * counts: Gelman et al., Bayesian Data Analysis, §2.6), so that a new batch is measured by what batches usually bring.
 * Many are looked at, so the chance of so many complaints is held against Benjamini and Hochberg's line (1995).
 */
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { ProblemEvidence } from '../ticket/followed-problem.ts'
import { type Issue, PROBLEM_DIMENSIONS, type ProblemDimension } from '../ticket/words.ts'
import { isCase } from './report.ts'

export interface Problem extends Omit<ProblemEvidence, 'from' | 'until'> {
  readonly dimension: ProblemDimension
  readonly key: string
  readonly issue: Issue
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

/** Whether this case is one of the group's complaints; for a letter: one in which the customer turned it down. */
export const isOfGroup = (
  one: CaseFacts,
  { dimension, key, issue }: Pick<Problem, 'dimension' | 'key' | 'issue'>,
): boolean => one[dimension] === key && one.issue === issue && counts(dimension, one)

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
  const last = ranked.findLastIndex(({ chance }, at) => chance <= line(at, ranked.length))
  return ranked
    .slice(0, last + 1)
    .filter(({ came }) => came >= LEAST)
    .map(({ usual, ...problem }) => ({ ...problem, least: leastNamed(usual, problem.came, line(last, ranked.length)) }))
}

const line = (at: number, looked: number): number => (FALSE_SHARE * (at + 1)) / looked

/** A negative binomial distribution of counts. */
interface Usual {
  readonly shape: number
  readonly success: number
}

/** How few would still have been named. */
function leastNamed({ shape, success }: Usual, came: number, most: number): number {
  let least = came
  while (least > LEAST && atLeast(least - 1, shape, success) <= most) least -= 1
  return least
}

interface Row {
  readonly key: string
  readonly now: readonly string[]
  readonly before: number
  /** Days, or letters that left, before and in the period. */
  readonly exposure: number
  readonly span: number
}

function inDimension(
  dimension: ProblemDimension,
  cases: readonly CaseFacts[],
  from: string,
  until: string,
): (Omit<Problem, 'least'> & { readonly usual: Usual })[] {
  const byIssue = rowsOf(dimension, cases, from, until)
  return [...byIssue].flatMap(([issue, rows]) => {
    const prior = priorOf(rows)
    return rows.flatMap(({ key, now, before, exposure, span }) => {
      const at = [...now].sort()
      const [first, last] = [at[0], at.at(-1)]
      if (first === undefined || last === undefined || !prior) return []
      const shape = prior.shape + before
      const rate = prior.rate + exposure
      const usual = { shape, success: rate / (rate + span) }
      return [
        {
          dimension,
          key,
          issue,
          came: now.length,
          expected: (shape / rate) * span,
          chance: atLeast(now.length, usual.shape, usual.success),
          first,
          last,
          usual,
        },
      ]
    })
  })
}

/** Complaints of one name and issue. */
interface Seen {
  /** That count, in the period and before it. */
  readonly now: string[]
  before: number
  /** All of them. */
  allNow: number
  allBefore: number
}

/** What is counted of each name, by issue; names without a complaint of the issue have their row, too. */
function rowsOf(
  dimension: ProblemDimension,
  cases: readonly CaseFacts[],
  from: string,
  until: string,
): ReadonlyMap<Issue, Row[]> {
  const known = new Map<string, { first: string; readonly byIssue: Map<Issue, Seen> }>()
  const issues = new Set<Issue>()
  for (const one of cases) {
    const { [dimension]: key, issue, openedAt } = one
    if (issue === null) continue
    issues.add(issue)
    if (key === null) continue
    const name = known.get(key) ?? { first: from, byIssue: new Map<Issue, Seen>() }
    const seen = name.byIssue.get(issue) ?? { now: [], before: 0, allNow: 0, allBefore: 0 }
    if (openedAt < name.first) name.first = openedAt
    if (openedAt >= from) seen.allNow += 1
    else seen.allBefore += 1
    if (counts(dimension, one) && openedAt >= from) seen.now.push(openedAt)
    else if (counts(dimension, one)) seen.before += 1
    name.byIssue.set(issue, seen)
    known.set(key, name)
  }
  const span = days(from, until)
  return new Map(
    [...issues].map((issue) => [
      issue,
      [...known].map(([key, { first, byIssue }]) => {
        const seen = byIssue.get(issue)
        const [now, before] = [seen?.now ?? [], seen?.before ?? 0]
        return dimension === 'letter'
          ? { key, now, before, exposure: seen?.allBefore ?? 0, span: seen?.allNow ?? 0 }
          : { key, now, before, exposure: daysSeen(first, from), span }
      }),
    ]),
  )
}

/** Every complaint counts against what the goods came with; against a letter, that the customer turned it down. */
const counts = (dimension: ProblemDimension, one: CaseFacts): boolean => dimension !== 'letter' || one.letterRefused

/** Days before the period in which somebody could have complained of it. */
const daysSeen = (first: string, from: string): number =>
  first < from ? Math.max(LEAST_EXPOSURE_DAYS, days(first, from)) : 0

/** How rates differ from one to the next, as a gamma distribution; null where nothing was counted before. */
function priorOf(rows: readonly Row[]): { readonly shape: number; readonly rate: number } | null {
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
