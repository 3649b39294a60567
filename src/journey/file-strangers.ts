/** What in a file belongs to another customer: an order number of theirs, their address or name, another ticket's number. */
import { textOfFile } from '../craft/file-text.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { findKey } from '../ticket/order.ts'
import type { Drafted } from '../ticket/turn.ts'
import { accountOf, type JourneyContext } from './context.ts'

const MOST_NUMBERS = 400
const LOOKED_AT = 300
const LEAST_NAME = 5
const MOST_SAID = 5

/** @returns what stands in the file's name or text, as it stands there; [] where nothing of somebody else was found */
export async function strangersIn(
  context: JourneyContext,
  staff: Staff,
  ticket: Ticket,
  turn: Pick<Drafted, 'findings' | 'orders'>,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string[]> {
  const text = `${file.name}\n${textOfFile(file.bytes)}`
  const found = [
    ...(await strangeOrders(context, ticket, turn, text)),
    ...strangeAddresses(context, ticket, text),
    ...(await strangeCases(context, staff, ticket, text)),
  ]
  return [...new Set(found)].slice(0, MOST_SAID)
}

async function strangeOrders(
  { ledger }: JourneyContext,
  { customer }: Ticket,
  { findings, orders }: Pick<Drafted, 'findings' | 'orders'>,
  text: string,
): Promise<string[]> {
  const own = new Set(
    [...findings.orderNumbers.value, ...(orders?.orders ?? []).map(({ number }) => number)].map(findKey),
  )
  const written = new Map<string, string>()
  for (const [whole] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_/.-]{3,39}/gu)) {
    if (written.size >= MOST_NUMBERS) break
    const word = whole.replace(/\.(?:[a-z]{2,4})?$/i, '')
    const key = findKey(word)
    if (/\d{3}/.test(word) && !own.has(key)) written.set(key, word)
  }
  if (written.size === 0) return []
  const known = await ledger.orders.orders([...written.keys()])
  return [...known].flatMap(([key, order]) =>
    order.customerAddress?.toLowerCase() === customer.address.toLowerCase() ? [] : [written.get(key) ?? order.number],
  )
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

function strangeAddresses(context: JourneyContext, { account, customer }: Ticket, text: string): string[] {
  const { ownDomains, address } = accountOf(context, account)
  const ours = new Set([domainOf(customer.address), domainOf(address.address), ...ownDomains])
  const written = text.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g) ?? []
  return written.filter((one) => !ours.has(domainOf(one)))
}

/** Customers and numbers of the newest other tickets that this person may see. */
async function strangeCases({ ledger }: JourneyContext, staff: Staff, ticket: Ticket, text: string): Promise<string[]> {
  const folded = text.toLowerCase()
  const others = (await ledger.desk.latest(staff, LOOKED_AT)).filter(
    ({ id, customer }) => id !== ticket.id && customer.address.toLowerCase() !== ticket.customer.address.toLowerCase(),
  )
  return others.flatMap(({ number, customer: { name } }) => [
    ...(text.includes(number) ? [number] : []),
    ...(name.length >= LEAST_NAME && name !== ticket.customer.name && folded.includes(name.toLowerCase())
      ? [name]
      : []),
  ])
}
