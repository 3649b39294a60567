/** What a check of a followed problem counts: complaints of its group, and what they are measured by, before and after. */
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { FallFigures, FollowedProblem } from '../ticket/followed-problem.ts'
import { type CheckQuestion, checkFall, type FallCounts } from './problem-check.ts'
import { isOfGroup } from './problems.ts'
import { isCase } from './report.ts'

export type Followed = Pick<FollowedProblem, 'dimension' | 'key' | 'issue' | 'evidence' | 'looks' | 'check' | 'actedOn'>

/** The three spans of a check, as instants: `picked` is the period in which it was named, up to the change at most. */
export interface FallSpans {
  readonly start: string
  readonly pickedUntil: string
  readonly changed: string
  readonly now: string
}

/** Orders that left in each span. */
export type OrderCounts = Readonly<Record<'picked' | 'until' | 'since', number>>

/** Fewer orders are no measure. */
const LEAST_ORDERS = 20
const DAY_MS = 86_400_000

/** @param changed the first instant of the day on which the change took effect */
export function spansOf({ evidence }: Pick<Followed, 'evidence'>, changed: string, now: string): FallSpans {
  return { start: evidence.from, pickedUntil: evidence.until < changed ? evidence.until : changed, changed, now }
}

/** The span that an instant lies in; null for what lies outside. */
export function spanAt({ start, pickedUntil, changed, now }: FallSpans, at: string): keyof OrderCounts | null {
  if (at < start || at >= now) return null
  if (at >= changed) return 'since'
  return at < pickedUntil ? 'picked' : 'until'
}

/**
 * @param cases that came in since the period in which it was named began
 * @param orders null where the order book can't tell
 */
export function checkFollowed(
  problem: Followed & { readonly actedOn: string },
  cases: readonly CaseFacts[],
  spans: FallSpans,
  orders: OrderCounts | null,
): ReturnType<typeof checkFall> {
  const { evidence, looks, check, actedOn } = problem
  const { counts, by } = countsOf(problem, cases, spans, orders)
  const question: CheckQuestion = {
    at: spans.now,
    counts,
    by,
    daysSince: Math.max(0, days(spans.changed, spans.now)),
    daysBefore: days(spans.start, spans.changed),
    usual: evidence.expected / days(evidence.from, evidence.until),
    looks,
    plannedOn: check?.nextOn ?? null,
    actedOn,
  }
  const result = checkFall(question)
  // Between two planned looks what the last one said holds.
  return result.looks === looks && looks > 0 && check ? { check, looks } : result
}

function countsOf(
  problem: Followed,
  cases: readonly CaseFacts[],
  spans: FallSpans,
  orders: OrderCounts | null,
): { readonly counts: FallCounts; readonly by: FallFigures['by'] } {
  const counted = { picked: 0, until: 0, since: 0 }
  const letters = { picked: 0, until: 0, since: 0 }
  for (const one of cases) {
    const span = spanAt(spans, one.openedAt)
    if (span === null || !isCase(one)) continue
    if (isOfGroup(one, problem)) counted[span] += 1
    if (one.letter === problem.key && one.issue === problem.issue) letters[span] += 1
  }
  const { start, pickedUntil, changed, now } = spans
  const ofDays = {
    picked: days(start, pickedUntil),
    until: Math.max(0, days(pickedUntil, changed)),
    since: Math.max(0, days(changed, now)),
  }
  const enough = orders && orders.picked + orders.until >= LEAST_ORDERS && orders.picked > 0 && orders.since > 0
  const [by, exposure] =
    problem.dimension === 'letter'
      ? (['letters', letters] as const)
      : enough
        ? (['orders', orders] as const)
        : (['days', ofDays] as const)
  const span = (name: keyof OrderCounts) => ({ count: counted[name], exposure: exposure[name] })
  return {
    by,
    counts: { picked: span('picked'), least: problem.evidence.least, until: span('until'), since: span('since') },
  }
}

const days = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY_MS
