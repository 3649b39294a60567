/**
 * How likely a customer is to go, in points with a reason each. Signs count whole for half a year and half until a year
 * has passed; what an order is worth counts nowhere, so that a small customer weighs as much as a large one.
 */
import type { CustomerCase, CustomerOrder, Risk, RiskShare } from '../ticket/customer.ts'
import type { RiskLevel, RiskReason } from '../ticket/words.ts'

/** Points of a fresh sign: what people say themselves weighs most, then what they do, then what we did. */
const POINTS: Readonly<Record<RiskReason, number>> = {
  leaving: 40,
  'order-stopped': 35,
  'orders-stopped': 30,
  'orders-fell': 20,
  competitor: 20,
  discontent: 20,
  'complained-often': 15,
  'no-answer': 15,
  'promise-broken': 10,
  'complains-again': 10,
  'contact-gone': 10,
}

const HIGH = 50
const SOME = 20
const DAY_MS = 86_400_000
const HALF_YEAR_MS = 183 * DAY_MS
const YEAR_MS = 2 * HALF_YEAR_MS
/** Complaints of a year that are more than chance. */
const OFTEN = 3
/** A customer of whom nothing is heard for so long after our letter. */
const SILENT_MS = 7 * DAY_MS
/** Fewer orders than this in half a year say nothing about those that don't come. */
const LEAST_ORDERS = 2
const DISCONTENT: ReadonlySet<string> = new Set(['discontent', '1', '2'])

interface Seen {
  readonly reason: RiskReason
  readonly cases: readonly CustomerCase[]
}

/** @param orders of two years at least, those after `now` left out */
export function riskOf(cases: readonly CustomerCase[], orders: readonly CustomerOrder[], now: string): Risk {
  const at = Date.parse(now)
  const recent = cases
    .filter(({ openedAt }) => at - Date.parse(openedAt) < YEAR_MS)
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1))
  const seen: Seen[] = [
    ...signsIn(recent),
    { reason: 'no-answer', cases: recent.filter((one) => isSilent(one, at)) },
    { reason: 'discontent', cases: recent.filter(({ satisfaction }) => DISCONTENT.has(satisfaction ?? '')) },
    { reason: 'promise-broken', cases: recent.filter(({ late }) => late) },
    { reason: 'complained-often', cases: recent.length >= OFTEN ? recent : [] },
  ]
  const shares = seen
    .filter(({ cases: found }) => found.length > 0)
    .map(({ reason, cases: found }): RiskShare => {
      const old = at - Date.parse(found[0]?.openedAt ?? now) >= HALF_YEAR_MS
      const points = old ? Math.round(POINTS[reason] / 2) : POINTS[reason]
      const tickets = found.map(({ ticketId, number }) => ({ ticketId, number }))
      return { reason, points, times: found.length, tickets }
    })
  const fall = fallOf(orders, at)
  const reasons = [
    ...shares,
    ...(fall === null ? [] : [{ reason: fall, points: POINTS[fall], times: 1, tickets: [] }]),
  ].sort((one, other) => other.points - one.points)
  const score = Math.min(
    100,
    reasons.reduce((sum, { points }) => sum + points, 0),
  )
  return { score, level: levelOf(score), reasons }
}

const levelOf = (score: number): RiskLevel => (score >= HIGH ? 'high' : score >= SOME ? 'some' : 'low')

function signsIn(cases: readonly CustomerCase[]): Seen[] {
  const signs = new Set(cases.flatMap(({ churn }) => churn))
  return [...signs].map((reason) => ({ reason, cases: cases.filter(({ churn }) => churn.includes(reason)) }))
}

function isSilent({ closeReason, silentSince }: CustomerCase, at: number): boolean {
  return closeReason === 'no-answer' || (silentSince !== null && at - Date.parse(silentSince) >= SILENT_MS)
}

/** The half year behind us beside the one before it; by worth where every order has one, else by their number. */
function fallOf(orders: readonly CustomerOrder[], at: number): 'orders-fell' | 'orders-stopped' | null {
  const between = (from: number, until: number) =>
    orders.filter(({ day }) => Date.parse(day) >= at - from && Date.parse(day) < at - until)
  const [now, before] = [between(HALF_YEAR_MS, 0), between(YEAR_MS, HALF_YEAR_MS)]
  if (before.length < LEAST_ORDERS) return null
  if (now.length === 0) return 'orders-stopped'
  const priced = [...now, ...before].every(({ worth }) => worth !== null)
  const size = (some: readonly CustomerOrder[]) =>
    priced ? some.reduce((sum, { worth }) => sum + (worth ?? 0), 0) : some.length
  return size(now) * 2 < size(before) ? 'orders-fell' : null
}
