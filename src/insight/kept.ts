/** Whether customers ordered again within six months of a closed complaint. */
import { DateTime } from 'luxon'
import type { CustomerCase, CustomerOrder, Kept } from '../ticket/customer.ts'

const MONTHS = 6

/**
 * One line a closed complaint, the newest first. Who ordered on the very day may have done so before it was closed: that
 * day does not count.
 * @param zone whose days the order book counts in
 */
export function keptAfter(
  cases: readonly CustomerCase[],
  orders: readonly CustomerOrder[],
  now: string,
  zone: string,
): Kept[] {
  const today = DateTime.fromISO(now, { zone }).toISODate() ?? now.slice(0, 10)
  return cases
    .flatMap(({ ticketId, number, closedAt }): Kept[] => {
      if (closedAt === null) return []
      const closed = DateTime.fromISO(closedAt, { zone })
      const [from, until] = [closed.toISODate() ?? '', closed.plus({ months: MONTHS }).toISODate() ?? '']
      const again = orders.some(({ day }) => day > from && day <= until)
      const state = again ? 'kept' : orders.length === 0 ? 'not-in-book' : today <= until ? 'running' : 'silent'
      return [{ ticketId, number, closedAt, state }]
    })
    .sort((one, other) => (one.closedAt < other.closedAt ? 1 : -1))
}
