/** What every act and every step of the journey has at hand. */

import { type ClockEvent, clocksOf, dueAt } from '../aftercare/clocks.ts'
import type { Instant } from '../mail/message.ts'
import type { ReadOrderFile } from '../orders/read.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Log } from '../ports/log.ts'
import type { OrderBook } from '../ports/orders.ts'
import type { Parser } from '../ports/parser.ts'
import type { Account } from '../ticket/account.ts'
import { rankOf } from '../ticket/rank.ts'
import type { Approved, Drafted } from '../ticket/turn.ts'
import { clockEvents } from './clock-events.ts'
import { noteCase } from './note-case.ts'
import { ticketState } from './ticket-state.ts'
import type { Workshop } from './workshop.ts'

export interface JourneyContext {
  readonly ledger: Ledger
  readonly parser: Parser
  readonly orders: OrderBook
  readonly readOrderFile: ReadOrderFile
  readonly clock: Clock
  readonly log: Log
  /** The newest good version of what people edit. */
  readonly workshop: () => Workshop
  /** The accounts of this moment, by name: they come and go while the program runs. */
  readonly accounts: () => ReadonlyMap<string, Account>
  /** Signs our Message-IDs. */
  readonly key: Uint8Array
  readonly mode: 'live' | 'shadow'
  readonly undoSeconds: number
  /** UUIDv7 as text. */
  readonly newId: () => string
  /** Absent: there is none, and nobody can ask it. */
  readonly model?:
    | { readonly name: string; readonly isOn: (account: string, market: string | null) => boolean }
    | undefined
  /** Release of the tables of time zones by which letters are planned. */
  readonly timeZones?: string | null
  /** Unpredictable text for Message-IDs. */
  readonly randomToken: (bytes: number) => string
}

/** The account by name; a ticket may outlive the account's entry in the configuration. */
export function accountOf(context: JourneyContext, name: string): Account {
  const account = context.accounts().get(name)
  if (!account) throw new Error(`no account named "${name}" is configured; add it to accounts.yaml again`)
  return account
}

/** One line of a ticket's history. */
export async function writeHistory(
  context: Pick<JourneyContext, 'newId'> & { readonly clock: Pick<JourneyContext['clock'], 'now'> },
  ledger: Ledger,
  line: {
    ticketId: string | null
    who: string
    act: string
    detail?: Readonly<Record<string, string | number | boolean | null>>
  },
): Promise<void> {
  await ledger.tickets.addHistory({
    id: context.newId(),
    ticketId: line.ticketId,
    at: context.clock.now(),
    who: line.who,
    act: line.act,
    detail: line.detail ?? {},
  })
}

/** What a person changes of a ticket by hand; state and clocks always follow from what happened. */
export type TicketChange = Partial<
  Pick<
    Ticket,
    | 'closedAt'
    | 'closeReason'
    | 'heldUntil'
    | 'assignee'
    | 'lastCustomerMailAt'
    | 'customer'
    | 'market'
    | 'issue'
    | 'severity'
    | 'language'
    | 'country'
    | 'timezone'
    | 'gist'
    | 'promiseHours'
  >
>

/** Writes changed columns and derives state and clocks anew: every act ends here, in its own transaction. */
export async function refreshTicket(ledger: Ledger, ticket: Ticket, change: TicketChange, now: Instant): Promise<void> {
  const turns = await ledger.tickets.turnsOf(ticket.id)
  const outbox = await ledger.outbox.itemsOf(ticket.id)
  const messages = await ledger.tickets.messagesOf(ticket.id)
  const events = clockEvents(messages, turns)
  const clocks = clocksOf(ticket.openedAt, events, change.promiseHours ?? ticket.promiseHours)
  const changed = { ...ticket, ...change, ...clocks }
  const state = ticketState(changed, turns, outbox, now)
  const due = state === 'closed' ? null : earlier(dueAt(changed), disputeDueAt(messages, events))
  const rank = rankOf(changed.severity, newestOf(messages)?.findings ?? null)
  await ledger.tickets.updateTicket(ticket.id, { ...change, ...clocks, state, dueAt: due, rank })
  await ledger.aftercare.lookAt(ticket.id, now)
  await noteCase(ledger, { ...changed, state, dueAt: due }, messages, turns)
}

/** Lines of reports for tickets of an older ledger, few at a time. @returns whether there were any */
export function fillFacts(ledger: Ledger, limit: number): Promise<boolean> {
  return ledger.transaction(async (inside) => {
    const ids = await inside.insight.missing(limit)
    for (const id of ids) {
      const ticket = await inside.tickets.ticket(id)
      if (!ticket) continue
      const [messages, turns] = [await inside.tickets.messagesOf(id), await inside.tickets.turnsOf(id)]
      await noteCase(inside, ticket, messages, turns)
    }
    return ids.length > 0
  })
}

function newestOf(messages: readonly StoredMessage[]): StoredMessage | undefined {
  return messages.findLast((one) => one.direction === 'in' && one.audience === 'customer' && one.findings !== null)
}

/** The beginning of the day by which an open dispute must be answered, until a letter of ours has left. */
function disputeDueAt(messages: readonly StoredMessage[], events: readonly ClockEvent[]): Instant | null {
  const named = messages.findLast((one) => one.findings?.answerBy?.value)
  const day = named?.findings?.answerBy?.value
  if (!named || !day) return null
  return events.some(({ what, at }) => what === 'letter' && at > named.at) ? null : `${day}T00:00:00.000Z`
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/**
 * An approval is taken back, its letter off its way: the turn waits for a person again. A mail that they had moved to the
 * mailbox for approvals has had its say, and approves nothing a second time.
 */
export async function backToDraft(
  ledger: Ledger,
  { turn, ...row }: TurnRow & { readonly turn: Approved },
  now: Instant,
): Promise<Drafted> {
  const { approval: _approval, ...kept } = turn
  const drafted: Drafted = { ...kept, stage: 'drafted' }
  await ledger.tickets.saveTurn({ ...row, turn: drafted, updatedAt: now })
  const copy = await ledger.clientDrafts.of(turn.id)
  if (copy?.state === 'approving') await ledger.clientDrafts.change(copy, { ...copy, state: 'held', at: now })
  return drafted
}

/** Takes a turn out of work: it is kept, and its letter, if approved, no longer leaves. */
export async function withdrawTurn(ledger: Ledger, row: TurnRow, why: string, now: Instant): Promise<void> {
  await ledger.tickets.saveTurn({ ...row, withdrawnAt: now, withdrawnWhy: why, updatedAt: now })
  if (row.turn.stage === 'approved') await ledger.outbox.cancel(row.turn.approval.id)
}
