/** Looks up in the ledger's order book what a mail names, and who writes it. */
import { namesOfAddress, namesOfName, namesOfWriter, ownerOf, yearOf } from '../craft/order-book.ts'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { OrdersLedger } from '../ports/ledger/orders.ts'
import type { OrderBook } from '../ports/orders.ts'
import { type CustomerFacts, findKey, type OrderFacts, type OrdersSeen, type SeenOrder } from '../ticket/order.ts'

const DAY_MS = 86_400_000
/** Orders of one customer within a year that are counted. */
const YEAR_ORDERS = 1_000
/** Orders that share a number, as a bill of lading does. */
const SAME_NUMBER = 10

export function createOrderBook(book: OrdersLedger, clock: Clock): OrderBook {
  return { find: (numbers, customerAddress) => lookUp(book, numbers, customerAddress, clock.now()) }
}

async function lookUp(
  book: OrdersLedger,
  numbers: readonly string[],
  address: string,
  at: Instant,
): Promise<OrdersSeen> {
  const customer = await book.customerNamed(namesOfAddress(address))
  const orders: SeenOrder[] = []
  for (const key of new Set(numbers.map(findKey))) {
    if (key === '' || orders.length >= limits.ordersLookedUp) continue
    const found = await book.named(key, SAME_NUMBER)
    const own = found.filter(({ number }) => findKey(number) === key)
    // Several orders of one number: nobody can tell which, unless it is the own number of one.
    const [order, ...others] = own.length > 0 ? own : found
    if (order && others.length === 0 && !orders.some(({ number }) => number === order.number))
      orders.push(await seenOrder(book, order, address, customer))
  }
  const since = new Date(Date.parse(at) - 365 * DAY_MS).toISOString().slice(0, 10)
  const names = namesOfWriter(address, customer)
  const known = names.length > 0 ? await book.since(names, since, YEAR_ORDERS) : []
  const year = known.length > 0 || customer ? yearOf(known) : null
  return { at, orders, customer, year }
}

async function seenOrder(
  book: OrdersLedger,
  order: OrderFacts,
  address: string,
  customer: CustomerFacts | null,
): Promise<SeenOrder> {
  const holder = order.customerAddress ? null : await book.customerNamed(namesOfName(order.customerName ?? ''))
  return { ...order, lines: order.lines.slice(0, limits.orderLines), owner: ownerOf(order, address, customer, holder) }
}
