/** `amends forget`: erases the data of one person, or of one ticket; shows first what that is. */
import { ConfigError } from '../craft/config-file.ts'
import { createClock } from '../edge/clock.ts'
import { uuidv7 } from '../edge/ids.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { forgetTicket, removeErased } from '../journey/forget.ts'
import type { PersonFound } from '../ports/ledger/erasure.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { type Environment, readPaths } from '../settings.ts'
import { staffNamed } from './staff-named.ts'

const ON_THE_WAY = new Set(['scheduled', 'claimed', 'may-have-sent', 'uncertain'])

export async function forget(
  environment: Environment,
  whom: string,
  options: { readonly yes?: boolean; readonly as?: string },
): Promise<void> {
  const clock = createClock()
  const paths = readPaths(environment)
  const place = { databaseUrl: paths.databaseUrl, dataFolder: paths.data }
  const ledger = await openLedger({ ...place, role: 'second', now: clock.now() })
  try {
    const staff = await staffNamed(ledger, options.as)
    const found = await findWhom(ledger, whom)
    show(found)
    if (await refuseLetters(ledger, found.tickets)) return
    if (found.tickets.length + found.binned.length + found.listedOnly.length + remembered(found) + booked(found) === 0)
      return
    if (!options.yes) {
      console.error('nothing was erased: add --yes to erase this for good')
      process.exitCode = 1
      return
    }
    const context = { ledger, clock, newId: uuidv7 }
    const left: string[] = []
    for (const { id, number } of found.tickets) if (!(await forgetTicket(context, id, staff.id))) left.push(number)
    for (const { id } of found.binned) await ledger.erasure.eraseMessage(id, clock.now())
    await ledger.erasure.eraseListed(found.listedOnly)
    if (whom.includes('@')) {
      await ledger.erasure.eraseContact(whom)
      await ledger.erasure.eraseBooked(whom, clock.now())
    }
    const originals = await removeErased(ledger)
    console.log(
      `erased: tickets ${found.tickets.length - left.length}, mails in bins ${found.binned.length}, lines of mails that never came ${found.listedOnly.length}, original mails and files ${originals}`,
    )
    await sayLimits(ledger, left)
  } finally {
    await ledger.close()
  }
}

async function findWhom(ledger: Ledger, whom: string): Promise<PersonFound> {
  if (whom.includes('@')) return ledger.erasure.person(whom)
  const ticket = await ledger.tickets.ticketByNumber(whom.toUpperCase())
  if (!ticket) throw new ConfigError(`${whom}: no such ticket; name a ticket like KS-2026-0412, or a mail address.`)
  return {
    tickets: [ticket],
    binned: [],
    elsewhere: [],
    listedOnly: [],
    contact: {},
    booked: { orders: [], customers: [] },
  }
}

const booked = ({ booked: { orders, customers } }: PersonFound): number => orders.length + customers.length

const remembered = ({ contact }: PersonFound): number => Object.keys(contact).length

function show(found: PersonFound): void {
  const { tickets, binned, elsewhere, listedOnly } = found
  for (const { number, state, openedAt } of tickets)
    console.log(`${number}  ${openedAt.slice(0, 10)}  ${state}${state === 'closed' ? '' : '  STILL OPEN'}`)
  const open = tickets.filter((ticket) => ticket.state !== 'closed').length
  console.log(`tickets ${tickets.length} (${open} still open: erasing closes them), mails in bins ${binned.length}`)
  if (listedOnly.length > 0) console.log(`sender and subject of mails that never came ${listedOnly.length}`)
  if (remembered(found) > 0) console.log(`remembered of the address: ${Object.keys(found.contact).join(', ')}`)
  if (booked(found) > 0)
    console.log(
      `in the order book: orders ${found.booked.orders.length}, customers ${found.booked.customers.length} (name and address go; a file that still has them brings them back)`,
    )
  if (elsewhere.length > 0) console.log(`stays, in tickets of others that name this address: ${elsewhere.join(', ')}`)
}

async function refuseLetters(ledger: Ledger, tickets: readonly Ticket[]): Promise<boolean> {
  const waiting: string[] = []
  for (const { id, number } of tickets)
    if ((await ledger.outbox.itemsOf(id)).some((item) => ON_THE_WAY.has(item.state))) waiting.push(number)
  if (waiting.length === 0) return false
  console.error(
    `nothing was erased: a letter is on its way or uncertain in ${waiting.join(', ')}; take its approval back or settle it first`,
  )
  process.exitCode = 1
  return true
}

async function sayLimits(ledger: Ledger, left: readonly string[]): Promise<void> {
  if (left.length > 0) {
    console.error(`not erased, a letter was approved meanwhile: ${left.join(', ')}; run this again later`)
    process.exitCode = 1
  }
  if (!(await ledger.erasure.scrub()))
    console.error('the database still keeps former bytes in its log until the daemon rests: run this again later')
  console.log('not touched: the mailbox itself, and backups made before now')
}
