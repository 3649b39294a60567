/** Acts on a whole ticket: hold, close, reopen, notes, bins, and writing to the customer once more. */
import { dueAt } from '../aftercare/clocks.ts'
import { bareMessage, type Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { InternalMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { Acts } from '../ticket/acts.ts'
import { TICKET_KINDS } from '../ticket/words.ts'
import { act, isAhead, maySee, Refused, visibleTicket } from './act.ts'
import { fileCase } from './case-files.ts'
import { accountOf, backToDraft, type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { promote } from './into-ticket.ts'
import { mergedInto } from './merged.ts'
import { openLetter } from './open-letter.ts'
import { ordersOfMail, ordersOfTicket } from './orders.ts'
import { inWork } from './ticket-state.ts'

type TicketActs = Pick<Acts, 'hold' | 'release' | 'close' | 'reopen' | 'promote' | 'bin' | 'note' | 'write'>

export function ticketActs(context: JourneyContext): TicketActs {
  return {
    hold: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const ticket = await openTicketOf(ledger, staff, what.ticketId)
        if (!isAhead(what.until, context.clock.now())) throw new Refused('in-the-past')
        const until = heldAtMost(ticket, what.until, context.clock.now())
        await takeBackApprovals(context, ledger, staff, ticket, 'held')
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'held',
          detail: { until, reason: what.reason.slice(0, 1_000) },
        })
        await refreshTicket(ledger, ticket, { heldUntil: until }, context.clock.now())
        return null
      }),

    release: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const ticket = await openTicketOf(ledger, staff, what.ticketId)
        await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'released' })
        await refreshTicket(ledger, ticket, { heldUntil: null }, context.clock.now())
        return null
      }),

    close: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const ticket = await openTicketOf(ledger, staff, what.ticketId)
        const original =
          what.reason === 'duplicate' ? await ledger.tickets.ticketByNumber(what.duplicateOf ?? '') : null
        if (what.reason === 'duplicate' && (!original || !maySee(staff, original)))
          throw new Refused('not-found', [what.duplicateOf ?? ''])
        await fileCase(context, ledger, staff, ticket, what.reason, what.file)
        await closeTicket(context, ledger, staff, ticket, what.reason, {
          note: what.note.slice(0, 2_000),
          duplicateOf: original?.number ?? null,
        })
        return null
      }),

    reopen: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        // Its mails lie elsewhere: the merger is undone instead.
        if (await mergedInto(ledger, ticket.id)) throw new Refused('stale')
        await takeOutOfBins(ledger, ticket)
        await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'reopened' })
        await refreshTicket(ledger, ticket, { closedAt: null, closeReason: null }, context.clock.now())
        return null
      }),

    promote: async (by, what) => {
      const orders = await ordersOfMail(context, what.messageId)
      return act(context, by, async (ledger, staff) => {
        const message = await ledger.tickets.message(what.messageId)
        if (!message || message.bin === null || !maySee(staff, { account: message.account, market: null }))
          throw new Refused('not-found')
        const binnedWith = message.ticketId === null ? null : await ledger.tickets.ticket(message.ticketId)
        if (binnedWith) {
          await takeOutOfBins(ledger, binnedWith)
          await writeHistory(context, ledger, { ticketId: binnedWith.id, who: staff.id, act: 'reopened' })
          await refreshTicket(ledger, binnedWith, { closedAt: null, closeReason: null }, context.clock.now())
          return { ticketId: binnedWith.id }
        }
        if (message.audience !== 'customer') throw new Refused('not-found')
        const account = accountOf(context, message.account)
        return { ticketId: await promote(context, ledger, account, message, staff.id, orders) }
      })
    },

    bin: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const ticket = await openTicketOf(ledger, staff, what.ticketId)
        for (const message of await ledger.tickets.messagesOf(ticket.id)) {
          // What colleagues wrote is no mail that anybody would look for in a bin.
          if (message.direction === 'in' && message.audience === 'customer')
            await ledger.tickets.updateMessage(message.id, { bin: what.bin, kind: what.bin })
        }
        await closeTicket(context, ledger, staff, ticket, 'not-a-complaint', { bin: what.bin })
        return null
      }),

    note: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (what.text.trim() === '') throw new Refused('empty')
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        const id = context.newId()
        await ledger.tickets.addMessage(internalNote(context, ticket, id, what.text.slice(0, 20_000)), [])
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'noted',
          detail: { message: id },
        })
        await refreshTicket(ledger, ticket, {}, context.clock.now())
        return null
      }),

    write: async (by, what) => {
      const orders = await ordersOfTicket(context, what.ticketId)
      return act(context, by, async (ledger, staff) => {
        const ticket = await openTicketOf(ledger, staff, what.ticketId)
        const turnId = await openLetter(context, ledger, {
          ticket,
          purpose: what.letter === 'acknowledge' ? 'acknowledgement' : 'solution',
          openedBy: 'person',
          who: staff.id,
          choice: { letter: what.letter },
          orders,
        })
        return { turnId }
      })
    },
  }
}

async function openTicketOf(ledger: Ledger, staff: Staff, id: string): Promise<Ticket> {
  const ticket = await visibleTicket(ledger, staff, id)
  if (ticket.closedAt !== null) throw new Refused('closed')
  return ticket
}

async function closeTicket(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  reason: NonNullable<Ticket['closeReason']>,
  detail: Readonly<Record<string, string | null>>,
): Promise<void> {
  const now = context.clock.now()
  for (const row of inWork(await ledger.tickets.turnsOf(ticket.id))) {
    if (row.turn.stage === 'approved') await stopLetter(ledger, row.turn.approval.id)
    await withdrawTurn(ledger, row, 'ticket-closed', now)
  }
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: staff.id,
    act: 'closed',
    detail: { ...detail, reason },
  })
  await refreshTicket(ledger, ticket, { closedAt: now, closeReason: reason, heldUntil: null }, now)
}

/** What was binned with the ticket is the ticket's again: no mail lies in two places. */
async function takeOutOfBins(ledger: Ledger, ticket: Ticket): Promise<void> {
  for (const message of await ledger.tickets.messagesOf(ticket.id)) {
    if (message.bin === null) continue
    const found = message.findings?.kind.value ?? 'unsure'
    await ledger.tickets.updateMessage(message.id, { bin: null, kind: TICKET_KINDS.has(found) ? found : 'unsure' })
  }
}

/**
 * Takes a letter off its way. One that nobody knows the outcome of stays as it is: a person settles it.
 * @throws Refused where it may have been sent or was: the turn is about to hear so, and must not become a draft before
 */
export async function stopLetter(ledger: Ledger, approvalId: string): Promise<'stopped' | 'uncertain'> {
  if (await ledger.outbox.cancel(approvalId)) return 'stopped'
  const state = (await ledger.outbox.item(approvalId))?.state
  if (state === 'uncertain') return state
  // On PostgreSQL it may have been put off between the two questions, and wait for its next try.
  if (state === 'cancelled' || state === 'rejected' || state === 'stopped') return 'stopped'
  throw new Refused('too-late')
}

const HOUR_MS = 3_600_000
/** So long before a promise breaks a held ticket is back, and after so long where one is broken already. */
const BACK_BEFORE_HOURS = 2
const BROKEN_HOURS = 24

/** A ticket that is put aside must not hide a promise that breaks meanwhile. */
function heldAtMost(ticket: Ticket, until: Instant, now: Instant): Instant {
  const due = dueAt(ticket)
  if (due === null) return until
  const before = Date.parse(due) - BACK_BEFORE_HOURS * HOUR_MS
  const latest = before > Date.parse(now) ? before : Date.parse(now) + BROKEN_HOURS * HOUR_MS
  return Date.parse(until) < latest ? until : new Date(latest).toISOString()
}

async function takeBackApprovals(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  why: string,
): Promise<void> {
  for (const row of inWork(await ledger.tickets.turnsOf(ticket.id))) {
    const { turn } = row
    if (turn.stage !== 'approved') continue
    const { approval } = turn
    if ((await stopLetter(ledger, approval.id)) === 'uncertain') continue
    await backToDraft(ledger, { ...row, turn }, context.clock.now())
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: staff.id,
      act: 'approval-withdrawn',
      detail: { why, approval: approval.id },
    })
  }
}

export function internalNote(context: JourneyContext, ticket: Ticket, id: string, text: string): InternalMessage {
  return {
    id,
    account: ticket.account,
    direction: 'in',
    audience: 'internal',
    rawSha256: null,
    ticketId: ticket.id,
    bin: null,
    kind: 'partner',
    at: context.clock.now(),
    parsed: bareMessage(text),
    spans: [{ kind: 'new', start: 0, end: text.length }],
    findings: null,
    flags: ['note'],
  }
}
