/**
 * Acts on which mails make a ticket: two tickets of one customer become one, a mail gets a ticket of its own, a merger is
 * undone. The older ticket stays, so that its clocks, which run from the earliest mail, stay the promise; its letter is
 * drafted anew over the whole thread. What is undone by merging: a split.
 */
import { customerKey } from '../craft/order-book.ts'

import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { CustomerMessage, HistoryLine, StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { Acts } from '../ticket/acts.ts'
import type { OrdersSeen } from '../ticket/order.ts'
import { act, maySee, Refused, visibleTicket } from './act.ts'
import { stopLetter } from './acts-ticket.ts'
import { bookedAs } from './acts-tier.ts'
import { letterOf } from './clock-events.ts'
import { accountOf, type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { addTicket, draftTurn, startTicket } from './into-ticket.ts'
import { mergedInto } from './merged.ts'
import { ordersOfMail } from './orders.ts'
import { inWork } from './ticket-state.ts'

export function mergingActs(context: JourneyContext): Pick<Acts, 'merge' | 'unmerge' | 'split'> {
  return {
    merge: async (by, { ticketId, other }) => {
      const first = await context.ledger.tickets.ticket(ticketId)
      const second = await context.ledger.tickets.ticketByNumber(other)
      const orders = await ordersOwed(context, [first?.id, second?.id])
      return act(context, by, async (ledger, staff) => {
        const one = await openOf(ledger, staff, ticketId)
        const found = await ledger.tickets.ticketByNumber(other)
        if (!found || !maySee(staff, found) || found.id === one.id) throw new Refused('not-found', [other])
        const two = await openOf(ledger, staff, found.id)
        if (one.account !== two.account || !(await isSameCustomer(ledger, one, two)))
          throw new Refused('other-customer')
        const [kept, gone] = isOlder(one, two) ? [one, two] : [two, one]
        const unanswered = [await owedMail(ledger, kept.id), await owedMail(ledger, gone.id)]
        const owed = newestOf(unanswered)
        const waits = unanswered.flatMap((mail) => mail?.at ?? [])
        await stopWork(context, ledger, kept.id, 'merged')
        await stopWork(context, ledger, gone.id, 'merged')
        const moved = (await ledger.tickets.messagesOf(gone.id)).map(({ id }) => id)
        for (const id of moved) await ledger.tickets.updateMessage(id, { ticketId: kept.id })
        const messages = moved.join(' ')
        const tasks = (await tasksFollow(ledger, gone.id, kept.id)).join(' ')
        const letters = (
          await lettersFollow(ledger, gone.id, kept.id, ({ sentAt }) => !waits.some((at) => at < sentAt))
        ).join(' ')
        const detail = { messages, ...(tasks && { tasks }), ...(letters && { letters }) }
        await note(context, ledger, staff, gone, 'merged-into', { ticket: kept.number, ticketId: kept.id, ...detail })
        await note(context, ledger, staff, kept, 'merged', { ticket: gone.number, ticketId: gone.id, ...detail })
        const now = context.clock.now()
        await refreshTicket(ledger, gone, { closedAt: now, closeReason: 'duplicate', heldUntil: null }, now)
        await draftFor(context, ledger, kept, owed, orders)
        return { ticketId: kept.id }
      })
    },

    unmerge: async (by, { ticketId }) => {
      const into = await mergedInto(context.ledger, ticketId)
      const orders = await ordersOwed(context, [into?.ticketId])
      return act(context, by, async (ledger, staff) => {
        const gone = await visibleTicket(ledger, staff, ticketId)
        const merger = await mergedInto(ledger, ticketId)
        if (!merger) throw new Refused('stale')
        const kept = await visibleTicket(ledger, staff, merger.ticketId)
        // What was merged on since is parted first, or its mails would be left behind.
        if (await mergedInto(ledger, kept.id)) throw new Refused('stale')
        await stopWork(context, ledger, kept.id, 'unmerged')
        for (const id of merger.messages) {
          // A mail that was split off or erased meanwhile stays where it is.
          const message = await ledger.tickets.message(id)
          if (message?.ticketId === kept.id) await ledger.tickets.updateMessage(id, { ticketId: gone.id })
        }
        await tasksFollow(ledger, kept.id, gone.id, new Set(merger.tasks))
        await lettersFollow(ledger, kept.id, gone.id, ({ id }) => merger.letters.includes(id))
        await note(context, ledger, staff, gone, 'unmerged', { ticket: kept.number })
        await note(context, ledger, staff, kept, 'unmerged', { ticket: gone.number })
        await draftFor(context, ledger, kept, await owedMail(ledger, kept.id), orders)
        await draftFor(context, ledger, gone, await owedMail(ledger, gone.id), orders)
        return { ticketId: gone.id }
      })
    },

    split: async (by, { ticketId, messageId }) => {
      const orders = await ordersOf(context, messageId)
      return act(context, by, async (ledger, staff) => {
        const ticket = await openOf(ledger, staff, ticketId)
        const mails = (await ledger.tickets.messagesOf(ticket.id)).filter(isCustomerMail)
        const mail = mails.find((one) => one.id === messageId)
        if (!mail) throw new Refused('not-found')
        if (mails.length < 2) throw new Refused('only-mail')
        const answered = (await ledger.tickets.turnsOf(ticket.id)).filter(({ turn }) => turn.messageId === mail.id)
        if (answered.some((row) => letterOf(row) !== null)) throw new Refused('already-decided')
        await stopWork(context, ledger, ticket.id, 'split')
        const account = accountOf(context, mail.account)
        const own = await addTicket(context, ledger, account, mail, orders.get(mail.id) ?? null)
        await ledger.tickets.updateMessage(mail.id, { ticketId: own.id })
        await note(context, ledger, staff, ticket, 'split-off', {
          ticket: own.number,
          ticketId: own.id,
          messages: mail.id,
        })
        const stored = { ...mail, ticketId: own.id }
        await startTicket(context, ledger, account, stored, own, staff.id, orders.get(mail.id) ?? null)
        await draftFor(context, ledger, ticket, await owedMail(ledger, ticket.id), orders)
        return { ticketId: own.id }
      })
    },
  }
}

/** What is owed goes with the mails; a letter to approve and a proposal to close are of the ticket that they stand on. */
async function tasksFollow(
  ledger: Ledger,
  from: string,
  to: string,
  only: ReadonlySet<string> | null = null,
): Promise<string[]> {
  const moved: string[] = []
  for (const { id, kind, state } of await ledger.aftercare.tasksOf(from)) {
    if (
      state !== 'open' ||
      kind === 'letter' ||
      kind === 'close' ||
      kind === 'step' ||
      (only !== null && !only.has(id))
    )
      continue
    if (await ledger.aftercare.moveTask(id, { ticketId: to })) moved.push(id)
  }
  return moved
}

/**
 * Letters that left go with the mails that they answered, so that no clock takes these for unanswered. One that is younger
 * than a mail that still waits stays behind: it did not answer that mail, whose clock runs on.
 */
async function lettersFollow(
  ledger: Ledger,
  from: string,
  to: string,
  goes: (letter: NonNullable<ReturnType<typeof letterOf>>) => boolean,
): Promise<string[]> {
  const moved: string[] = []
  for (const row of await ledger.tickets.turnsOf(from)) {
    const letter = letterOf(row)
    if (letter === null || !goes(letter)) continue
    await ledger.tickets.saveTurn({ ...row, turn: { ...row.turn, ticketId: to } })
    moved.push(row.turn.id)
  }
  return moved
}

async function openOf(ledger: Ledger, staff: Staff, id: string): Promise<Ticket> {
  const ticket = await visibleTicket(ledger, staff, id)
  if (ticket.closedAt !== null) throw new Refused('closed')
  return ticket
}

/**
 * The same address, or a company whose domain the customers file names: a letter quotes the thread, and strangers must not
 * read each other. A domain alone proves nothing, for marketplaces relay for all their buyers by one.
 */
async function isSameCustomer(ledger: Ledger, one: Ticket, two: Ticket): Promise<boolean> {
  const [first, second] = [one, two].map(({ customer }) => customer.address.trim().toLowerCase())
  if (!first || !second) return false
  if (first === second) return true
  const [ours, theirs] = [
    customerKey(first, await bookedAs(ledger, one.id)),
    customerKey(second, await bookedAs(ledger, two.id)),
  ]
  return ours === theirs && ours !== first
}

const isOlder = (one: Ticket, two: Ticket): boolean =>
  one.openedAt < two.openedAt || (one.openedAt === two.openedAt && one.number < two.number)

const isCustomerMail = (one: StoredMessage): one is CustomerMessage =>
  one.direction === 'in' && one.audience === 'customer' && one.bin === null

/** The newest mail, if no letter has left since it came; a word of receipt answers nothing. */
async function owedMail(ledger: Ledger, ticketId: string): Promise<CustomerMessage | null> {
  const newest = (await ledger.tickets.messagesOf(ticketId)).filter(isCustomerMail).at(-1)
  const letters = (await ledger.tickets.turnsOf(ticketId)).flatMap((row) => letterOf(row) ?? [])
  if (!newest || newest.kind === 'thanks') return null
  return letters.some(({ sentAt, purpose }) => purpose === 'solution' && sentAt > newest.at) ? null : newest
}

const newestOf = (mails: readonly (CustomerMessage | null)[]): CustomerMessage | null =>
  mails.reduce((one, other) => (one && other ? (one.at >= other.at ? one : other) : (one ?? other)), null)

type OrdersByMail = ReadonlyMap<string, OrdersSeen | null>

/** Another system may have to be asked: before the transaction. */
async function ordersOf(context: JourneyContext, ...ids: readonly string[]): Promise<OrdersByMail> {
  const orders = new Map<string, OrdersSeen | null>()
  for (const id of ids) orders.set(id, await ordersOfMail(context, id))
  return orders
}

/** Of every mail of these tickets that could be the one to answer. */
async function ordersOwed(context: JourneyContext, tickets: readonly (string | undefined)[]): Promise<OrdersByMail> {
  const mails: string[] = []
  for (const id of tickets) {
    if (id === undefined) continue
    const all = (await context.ledger.tickets.messagesOf(id)).filter(isCustomerMail)
    mails.push(...all.slice(-MOST_ASKED).map((one) => one.id))
  }
  return ordersOf(context, ...mails)
}

const MOST_ASKED = 4

/** @throws Refused where a letter is on its way: what it answers must stay in its ticket until its end is known */
async function stopWork(context: JourneyContext, ledger: Ledger, ticketId: string, why: string): Promise<void> {
  for (const row of inWork(await ledger.tickets.turnsOf(ticketId))) {
    if (row.turn.stage === 'approved' && (await stopLetter(ledger, row.turn.approval.id)) === 'uncertain')
      throw new Refused('too-late')
    await withdrawTurn(ledger, row, why, context.clock.now())
  }
}

async function draftFor(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  mail: CustomerMessage | null,
  orders: OrdersByMail,
): Promise<void> {
  const lastCustomerMailAt =
    (await ledger.tickets.messagesOf(ticket.id)).filter(isCustomerMail).at(-1)?.at ?? ticket.lastCustomerMailAt
  const change = { closedAt: null, closeReason: null, heldUntil: null, lastCustomerMailAt }
  if (mail) {
    const account = accountOf(context, mail.account)
    const stored = { ...mail, ticketId: ticket.id }
    await draftTurn(context, ledger, account, stored, { ...ticket, ...change }, orders.get(mail.id) ?? null)
  }
  await refreshTicket(ledger, ticket, change, context.clock.now())
}

const note = (
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  { id }: Pick<Ticket, 'id'>,
  what: string,
  detail: HistoryLine['detail'],
): Promise<void> => writeHistory(context, ledger, { ticketId: id, who: staff.id, act: what, detail })
