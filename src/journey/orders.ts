/** What the order book says of a mail, looked up before the transaction that drafts: another system may have to be asked. */
import { namesOfOrder, numberName } from '../craft/order-book.ts'
import type { Findings } from '../ticket/findings.ts'
import { findKey, type OrdersSeen } from '../ticket/order.ts'
import { accountOf, type JourneyContext } from './context.ts'
import { customerOf } from './into-ticket.ts'

/**
 * Null where it knows neither order nor customer, or fails: a draft never waits for it.
 * @param ticketId where the mail joins one: "yes, please" names no order, and is about those named before
 */
export async function ordersFor(
  context: JourneyContext,
  { orderNumbers }: Findings,
  customerAddress: string,
  ticketId: string | null,
): Promise<OrdersSeen | null> {
  const before = orderNumbers.value.length === 0 && ticketId !== null
  return look(context, before ? await namedBefore(context, ticketId) : orderNumbers.value, customerAddress)
}

async function look(context: JourneyContext, numbers: readonly string[], address: string): Promise<OrdersSeen | null> {
  try {
    const seen = await context.orders.find(numbers, address)
    return seen.orders.length > 0 || seen.customer || seen.year ? seen : null
  } catch (error) {
    context.log.warn('looking an order up failed: the draft goes without it', {
      kind: error instanceof Error ? error.name : 'unknown',
    })
    return null
  }
}

/** The numbers of the newest of the case's mails that names any. */
async function namedBefore({ ledger }: JourneyContext, ticketId: string): Promise<readonly string[]> {
  const mails = await ledger.tickets.messagesOf(ticketId)
  const naming = mails.findLast(
    ({ direction, audience, findings }) =>
      direction === 'in' && audience === 'customer' && (findings?.orderNumbers.value.length ?? 0) > 0,
  )
  return naming?.findings?.orderNumbers.value ?? []
}

/**
 * The same for a stored mail, by its id; null where it isn't there or says nothing.
 * @param numbers what a person said that it names
 */
export async function ordersOfMail(
  context: JourneyContext,
  messageId: string,
  numbers?: readonly string[],
): Promise<OrdersSeen | null> {
  const stored = await context.ledger.tickets.message(messageId)
  if (!stored?.findings || !context.accounts().has(stored.account)) return null
  const { address } = customerOf(accountOf(context, stored.account), stored.parsed, stored.findings)
  return numbers ? look(context, numbers, address) : ordersFor(context, stored.findings, address, stored.ticketId)
}

/** The same for the newest mail of a ticket's customer. */
export async function ordersOfTicket(context: JourneyContext, ticketId: string): Promise<OrdersSeen | null> {
  const mails = await context.ledger.tickets.messagesOf(ticketId)
  const newest = mails.findLast((one) => one.direction === 'in' && one.audience === 'customer')
  return newest ? ordersOfMail(context, newest.id) : null
}

/** Of what was seen, the orders that the mail is still thought to name; all, where it names none itself. */
export function stillNamed(seen: OrdersSeen | undefined, { orderNumbers }: Findings): OrdersSeen | undefined {
  if (!seen || orderNumbers.value.length === 0) return seen
  const keys = orderNumbers.value.map((number) => numberName(findKey(number)))
  return { ...seen, orders: seen.orders.filter((order) => namesOfOrder(order).some((name) => keys.includes(name))) }
}
