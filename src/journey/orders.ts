/** What the order book says of a mail, looked up before the transaction that drafts: another system may have to be asked. */
import { fitsName, namesOfOrder, numberName } from '../craft/order-book.ts'
import type { Address } from '../mail/message.ts'
import type { Findings } from '../ticket/findings.ts'
import { findKey, type OrdersSeen, type SeenOrder } from '../ticket/order.ts'
import { accountOf, type JourneyContext } from './context.ts'
import { customerOf } from './into-ticket.ts'

/** Who wrote, and whether a person said which orders the mail is about. */
interface Writer {
  readonly address: string
  readonly names: readonly string[]
  readonly confirmed: boolean
}

const writerOf = (
  { orderNumbers, customerName }: Findings,
  { address, name }: Address,
  named = orderNumbers,
): Writer => ({
  address,
  names: [name, customerName.value ?? ''].filter((one) => one !== ''),
  confirmed: named.corrected !== undefined,
})

/**
 * Null where it knows neither order nor customer, or fails: a draft never waits for it.
 * @param ticketId where the mail joins one: "yes, please" names no order, and is about those named before
 */
export async function ordersFor(
  context: JourneyContext,
  findings: Findings,
  customer: Address,
  ticketId: string | null,
): Promise<OrdersSeen | null> {
  const { orderNumbers } = findings
  const before = orderNumbers.value.length === 0 && ticketId !== null ? await namedBefore(context, ticketId) : null
  const named = before ?? orderNumbers
  return look(context, named.value, writerOf(findings, customer, named))
}

async function look(context: JourneyContext, numbers: readonly string[], writer: Writer): Promise<OrdersSeen | null> {
  try {
    const { unanswered: _failed, ...seen } = await context.orders.find(numbers, writer.address)
    const orders = seen.orders.map((order) => proven(order, writer))
    return orders.length > 0 || seen.customer || seen.year ? { ...seen, orders } : null
  } catch (error) {
    context.log.warn('looking an order up failed: the draft goes without it', {
      kind: error instanceof Error ? error.name : 'unknown',
    })
    return null
  }
}

/** Of an order whose owner the book doesn't know: a number alone proves nothing, a name that fits or a person's word does. */
function proven(order: SeenOrder, { address, names, confirmed }: Writer): SeenOrder {
  if (order.owner !== 'unknown') return order
  if (fitsName(order, address, names)) return { ...order, owner: 'name' }
  return confirmed ? { ...order, owner: 'person' } : order
}

/** The numbers in the newest of the case's mails that names any. */
async function namedBefore({ ledger }: JourneyContext, ticketId: string): Promise<Findings['orderNumbers'] | null> {
  const mails = await ledger.tickets.messagesOf(ticketId)
  const naming = mails.findLast(
    ({ direction, audience, findings }) =>
      direction === 'in' && audience === 'customer' && (findings?.orderNumbers.value.length ?? 0) > 0,
  )
  return naming?.findings?.orderNumbers ?? null
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
  const customer = customerOf(accountOf(context, stored.account), stored.parsed, stored.findings)
  if (numbers) return look(context, numbers, { ...writerOf(stored.findings, customer), confirmed: true })
  return ordersFor(context, stored.findings, customer, stored.ticketId)
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
