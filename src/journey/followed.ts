/** Recurring problems that somebody took up: who may see them, and what a check counts. */
import { setImmediate } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { OFFICE_ZONE } from '../craft/office-time.ts'
import { checkFollowed, type FallSpans, type OrderCounts, spanAt, spansOf } from '../craft/problem-counts.ts'
import { mergedName } from '../craft/product-names.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { type FollowedProblem, isOverdueProblem } from '../ticket/followed-problem.ts'
import type { OrderFacts } from '../ticket/order.ts'
import { seesProblem } from '../ticket/problem-acts.ts'
import { casesOf } from './report.ts'

const MOST = 500
const ORDERS_AT_ONCE = 1_000

/** Not closed, of those that this person may see, the first due first. */
export async function openProblems(ledger: Ledger, staff: Staff): Promise<FollowedProblem[]> {
  return (await ledger.followed.open(MOST)).filter((problem) => seesProblem(staff, problem))
}

/** This person's own, and for managers what others have left overdue. */
export async function problemsFor(ledger: Ledger, staff: Staff, today: string): Promise<FollowedProblem[]> {
  const manages = staff.roles.some((role) => role === 'manager' || role === 'admin')
  const all = await openProblems(ledger, staff)
  return all.filter((problem) => problem.owner === staff.id || (manages && isOverdueProblem(problem, today)))
}

/** The office's day. */
export const officeDay = (at: string): string => DateTime.fromISO(at, { zone: OFFICE_ZONE }).toFormat('yyyy-MM-dd')

/** The first instant of an office's day; null for what is no day. */
export function dayBegins(day: string): string | null {
  const at = DateTime.fromISO(day, { zone: OFFICE_ZONE })
  return /^\d{4}-\d\d-\d\d$/.test(day) && at.isValid ? at.toUTC().toISO() : null
}

/** Counts before and after the change, among the cases that were counted when it was taken up. */
export async function looked(
  ledger: Ledger,
  staff: Staff,
  problem: FollowedProblem & { readonly actedOn: string },
  now: string,
): Promise<ReturnType<typeof checkFollowed>> {
  const { accounts, markets, evidence } = problem
  const spans = spansOf(problem, dayBegins(problem.actedOn) ?? now, now)
  const cases = await casesOf(ledger.insight, { ...staff, accounts, markets }, evidence.from, now)
  return checkFollowed(problem, cases, spans, await ordersIn(ledger, problem, spans))
}

/** Orders of the product, factory, carrier or packaging that left in each span; a batch is ordered once, and counts by days. */
async function ordersIn(
  ledger: Ledger,
  { dimension, key, accounts, markets }: FollowedProblem,
  spans: FallSpans,
): Promise<OrderCounts | null> {
  if (dimension === 'batch' || dimension === 'paper' || dimension === 'letter') return null
  // The book knows no mailbox and no market of an order: it measures only what all cases are counted of.
  if (accounts !== null || markets !== null) return null
  const named = mergedName(await ledger.followed.productNames())
  const has = (order: OrderFacts): boolean => {
    if (dimension === 'product') return named(order.product ?? order.sku ?? null) === key
    return order[dimension] === key
  }
  const counts = { picked: 0, until: 0, since: 0 }
  for (let after = ''; ; ) {
    const page = await ledger.orders.page(after, ORDERS_AT_ONCE)
    for (const { facts } of page) {
      const left = dayBegins(facts.shippedDate ?? facts.orderDate ?? '')
      const span = left === null || !has(facts) ? null : spanAt(spans, left)
      if (span !== null) counts[span] += 1
    }
    after = page.at(-1)?.key ?? ''
    if (page.length < ORDERS_AT_ONCE) return counts
    await setImmediate()
  }
}
