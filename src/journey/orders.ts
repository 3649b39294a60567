/** What the order book says of a mail, looked up before the transaction that drafts: another system may have to be asked. */
import { namesOfOrder, numberName } from '../craft/order-book.ts'
import type { Findings } from '../ticket/findings.ts'
import { findKey, type OrdersSeen } from '../ticket/order.ts'
import { accountOf, type JourneyContext } from './context.ts'
import { customerOf } from './into-ticket.ts'

/** Null where it knows neither order nor customer, or fails: a draft never waits for it. */
export async function ordersFor(
  context: JourneyContext,
  findings: Pick<Findings, 'orderNumbers'>,
  customerAddress: string,
): Promise<OrdersSeen | null> {
  try {
    const seen = await context.orders.find(findings.orderNumbers.value, customerAddress)
    return seen.orders.length > 0 || seen.customer || seen.year ? seen : null
  } catch (error) {
    context.log.warn('looking an order up failed: the draft goes without it', {
      kind: error instanceof Error ? error.name : 'unknown',
    })
    return null
  }
}

/** The same for a stored mail, by its id; null where it isn't there or says nothing. */
export async function ordersOfMail(
  context: JourneyContext,
  messageId: string,
  numbers?: readonly string[],
): Promise<OrdersSeen | null> {
  const stored = await context.ledger.tickets.message(messageId)
  if (!stored?.findings || !context.accounts().has(stored.account)) return null
  const { address } = customerOf(accountOf(context, stored.account), stored.parsed, stored.findings)
  const { orderNumbers } = stored.findings
  return ordersFor(context, { orderNumbers: { ...orderNumbers, value: numbers ?? orderNumbers.value } }, address)
}

/** The same for the newest mail of a ticket's customer. */
export async function ordersOfTicket(context: JourneyContext, ticketId: string): Promise<OrdersSeen | null> {
  const mails = await context.ledger.tickets.messagesOf(ticketId)
  const newest = mails.findLast((one) => one.direction === 'in' && one.audience === 'customer')
  return newest ? ordersOfMail(context, newest.id) : null
}

/** Of what was seen, the orders that the mail is still thought to name. */
export function stillNamed(seen: OrdersSeen | undefined, { orderNumbers }: Findings): OrdersSeen | undefined {
  if (!seen) return undefined
  const keys = orderNumbers.value.map((number) => numberName(findKey(number)))
  return { ...seen, orders: seen.orders.filter((order) => namesOfOrder(order).some((name) => keys.includes(name))) }
}
