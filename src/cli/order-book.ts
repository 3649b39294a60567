/** The order book that drafts go by: the imported one, and the company's own system where there is one. */
import { createOrderBook } from '../edge/order-book.ts'
import { createOrderSystem } from '../edge/order-system.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { OrderBook } from '../ports/orders.ts'
import type { Settings } from '../settings.ts'

export function openOrderBook(
  { ordersUrl }: Pick<Settings, 'ordersUrl'>,
  ledger: Ledger,
  clock: Clock,
  log: Log,
): OrderBook {
  const book = createOrderBook(ledger.orders, clock)
  return ordersUrl === null ? book : createOrderSystem(ordersUrl, book, log)
}
