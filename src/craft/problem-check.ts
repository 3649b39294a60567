/**
 * Whether complaints became fewer after a change: counts before and after it, each by its exposure.
 *
 * Given their sum, two Poisson counts are binomial (Przyborowski and Wilenski 1940), which needs no usual rate. A problem was
 * picked because many came, so its count would fall afterwards even if nothing was changed: the test therefore holds only
 * among the counts that would have been picked too (`least`). Who looks again and again sees a fall by chance some day: looks
 * are planned, and the second is held to half the line of the first, the third to half of that (together at most LEVEL).
 */
import type { FallFigures, ProblemCheck } from '../ticket/followed-problem.ts'

/** Chance at most that a rate that did not change is ever called fallen. */
export const LEVEL = 0.05
/** A planned look sees a rate back at its usual level in so many of a hundred cases. */
const POWER = 0.8
const MOST_WEEKS = 104
const WEEK_DAYS = 7
const MONTH_DAYS = 30
const BOUND = 0.025
const DAY_MS = 86_400_000

/** Complaints and their exposure in the period in which it was named, from then to the change, and since the change. */
export interface FallCounts {
  readonly picked: Span
  /** Fewer in the picked period would not have been named. */
  readonly least: number
  readonly until: Span
  readonly since: Span
}

interface Span {
  readonly count: number
  readonly exposure: number
}

/**
 * @param ratio rate after the change by the rate before it; 1: nothing changed
 * @returns the chance of so few, and of so many, since the change; given all complaints and that the problem was named
 */
export function chanceOfFall(
  { picked, least, until, since }: FallCounts,
  ratio = 1,
): { readonly fewer: number; readonly more: number } {
  const all = picked.count + until.count + since.count
  const shown = Math.min(least, picked.count)
  const weight = ratio * since.exposure
  const inPicked = picked.exposure / (picked.exposure + until.exposure)
  const share = weight / (weight + picked.exposure + until.exposure)
  const named = namedOf(all, inPicked, shown)
  let [fewer, more, whole] = [0, 0, 0]
  let log = all * Math.log1p(-share)
  for (let count = 0; count <= all; count += 1) {
    const chance = Math.exp(log) * (named[all - count] ?? 0)
    whole += chance
    if (count <= since.count) fewer += chance
    if (count >= since.count) more += chance
    log += Math.log((all - count) / (count + 1)) + Math.log(share) - Math.log1p(-share)
  }
  return whole > 0 ? { fewer: fewer / whole, more: more / whole } : { fewer: 1, more: 1 }
}

/** For each count before the change: the chance that the picked period holds at least `shown` of them. */
function namedOf(most: number, share: number, shown: number): number[] {
  const named = [shown === 0 ? 1 : 0]
  // Logarithm of the chance of exactly one less than `shown` among so many: one more then makes it enough.
  let edge = shown === 1 ? 0 : Number.NEGATIVE_INFINITY
  for (let count = 1; count <= most; count += 1) {
    named.push(Math.min(1, (named[count - 1] ?? 0) + share * Math.exp(edge)))
    if (count === shown - 1) edge = (shown - 1) * Math.log(share)
    else if (count >= shown) edge += Math.log(count / (count - shown + 1)) + Math.log1p(-share)
  }
  return named
}

/** Rate after by rate before, 95 %; no upper end where nothing was counted before it. */
function ratioOf(counts: FallCounts): FallFigures['ratio'] {
  if (counts.since.exposure <= 0) return null
  const solve = (is: (ratio: number) => boolean): number => {
    let [low, high] = [-12, 12]
    for (let step = 0; step < 40; step += 1) {
      const middle = (low + high) / 2
      if (is(Math.exp(middle))) low = middle
      else high = middle
    }
    return Math.exp((low + high) / 2)
  }
  const high = solve((ratio) => chanceOfFall(counts, ratio).fewer > BOUND)
  const low = counts.since.count === 0 ? 0 : solve((ratio) => chanceOfFall(counts, ratio).more < BOUND)
  return { low, high: high > 1_000 ? null : high }
}

/** What is asked of a check. */
export interface CheckQuestion {
  readonly at: string
  readonly counts: FallCounts
  readonly by: FallFigures['by']
  /** Days since the change, and from the start of the picked period to the change. */
  readonly daysSince: number
  readonly daysBefore: number
  /** How many a day are usual. */
  readonly usual: number
  /** Looks that tested something before this one. */
  readonly looks: number
  /** The day of the next look as the look before planned it; null for the first. */
  readonly plannedOn: string | null
  readonly actedOn: string
}

/** @returns the verdict, and how many looks have tested something now */
export function checkFall(question: CheckQuestion): { readonly check: ProblemCheck; readonly looks: number } {
  const { at, counts, by, daysSince, looks, actedOn } = question
  const level = levelOf(looks)
  const test = figuresOf(counts, by, question)
  const planned = question.plannedOn ?? dayAfter(actedOn, weeksNeeded(question, level))
  const early = (nextOn: string | null) => ({
    check: { at, verdict: 'early' as const, test: { ...test, p: null }, nextOn },
    looks,
  })
  if (planned === null) return early(null)
  if (at.slice(0, 10) < planned || counts.since.exposure <= 0) return early(planned)
  const { fewer } = chanceOfFall(counts)
  const tested = { ...test, p: fewer }
  if (fewer <= level) return { check: { at, verdict: 'fell', test: tested, nextOn: null }, looks: looks + 1 }
  const next = weeksNeeded(question, levelOf(looks + 1))
  const twice = Math.ceil((2 * daysSince) / WEEK_DAYS)
  const nextOn = next === null ? null : dayAfter(actedOn, Math.max(next, twice))
  // Still more than usual, or not fewer than before: that is no fall that only needs time.
  const stays = poissonAtLeast(counts.since.count, question.usual * daysSince) <= LEVEL
  const verdict = stays || test.rateAfter >= test.rateBefore ? ('not-fallen' as const) : ('early' as const)
  return { check: { at, verdict, test: tested, nextOn }, looks: looks + 1 }
}

const levelOf = (looks: number): number => LEVEL / 2 ** (looks + 1)

function figuresOf(counts: FallCounts, by: FallFigures['by'], { daysSince, daysBefore }: CheckQuestion): FallFigures {
  const { picked, until, since } = counts
  const before = picked.count + until.count
  const exposureBefore = picked.exposure + until.exposure
  const unit = by === 'days' ? MONTH_DAYS : 100
  const rate = (count: number, exposure: number) => (exposure > 0 ? (count / exposure) * unit : 0)
  return {
    before,
    after: since.count,
    by,
    exposureBefore: by === 'days' ? daysBefore : exposureBefore,
    exposureAfter: by === 'days' ? daysSince : since.exposure,
    rateBefore: rate(before, exposureBefore),
    rateAfter: rate(since.count, since.exposure),
    p: null,
    ratio: ratioOf(counts),
  }
}

/** After how many weeks a rate back at the usual one would most likely be seen; null where two years would not do. */
function weeksNeeded({ counts, usual, daysBefore, daysSince }: CheckQuestion, level: number): number | null {
  const { picked, until, since } = counts
  // As many orders a day as hitherto.
  const exposureADay =
    daysSince > 0 && since.exposure > 0
      ? since.exposure / daysSince
      : (picked.exposure + until.exposure) / Math.max(1, daysBefore)
  for (let weeks = 1; weeks <= MOST_WEEKS; weeks += 1) {
    const span = weeks * WEEK_DAYS
    const count = poissonMost(usual * span, POWER)
    const then = { ...counts, since: { count, exposure: exposureADay * span } }
    if (chanceOfFall(then).fewer <= level) return weeks
  }
  return null
}

/** The count that is not exceeded in so many of a hundred cases. */
function poissonMost(mean: number, share: number): number {
  let [count, log] = [0, -mean]
  for (let below = Math.exp(log); below < share; below += Math.exp(log)) {
    count += 1
    log += Math.log(mean / count)
  }
  return count
}

function poissonAtLeast(count: number, mean: number): number {
  let [below, log] = [0, -mean]
  for (let each = 0; each < count; each += 1) {
    below += Math.exp(log)
    log += Math.log(mean / (each + 1))
  }
  return Math.max(0, 1 - below)
}

const dayAfter = (day: string, weeks: number | null): string | null =>
  weeks === null
    ? null
    : new Date(Date.parse(`${day}T00:00:00Z`) + weeks * WEEK_DAYS * DAY_MS).toISOString().slice(0, 10)
