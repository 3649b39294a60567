/** What every act and every step of the journey has at hand. */

import { dueAt } from '../aftercare/clocks.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Log } from '../ports/log.ts'
import type { Parser } from '../ports/parser.ts'
import type { Account } from '../ticket/account.ts'
import { ticketState } from './ticket-state.ts'
import type { Workshop } from './workshop.ts'

export interface JourneyContext {
  readonly ledger: Ledger
  readonly parser: Parser
  readonly clock: Clock
  readonly log: Log
  /** The newest good version of what people edit. */
  readonly workshop: () => Workshop
  readonly accounts: ReadonlyMap<string, Account>
  /** Signs our Message-IDs. */
  readonly key: Uint8Array
  readonly mode: 'live' | 'shadow'
  readonly undoSeconds: number
  /** UUIDv7 as text. */
  readonly newId: () => string
  /** Unpredictable text for Message-IDs. */
  readonly randomToken: (bytes: number) => string
}

/** The account by name; a ticket may outlive the account's entry in the configuration. */
export function accountOf(context: JourneyContext, name: string): Account {
  const account = context.accounts.get(name)
  if (!account) throw new Error(`no account named "${name}" is configured; add it to accounts.yaml again`)
  return account
}

/** One line of a ticket's history. */
export async function writeHistory(
  context: JourneyContext,
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

/** Writes changed columns and derives state and next promise anew: every act ends here, in its own transaction. */
export async function refreshTicket(
  ledger: Ledger,
  ticket: Ticket,
  change: Partial<Omit<Ticket, 'id' | 'number' | 'version' | 'state' | 'dueAt'>>,
  now: Instant,
): Promise<void> {
  const changed = { ...ticket, ...change }
  const [turns, outbox] = [await ledger.tickets.turnsOf(ticket.id), await ledger.outbox.itemsOf(ticket.id)]
  const state = ticketState(changed, turns, outbox, now)
  await ledger.tickets.updateTicket(ticket.id, { ...change, state, dueAt: state === 'closed' ? null : dueAt(changed) })
}

/** Takes a turn out of work: it is kept, and its letter, if approved, no longer leaves. */
export async function withdrawTurn(ledger: Ledger, row: TurnRow, why: string, now: Instant): Promise<void> {
  await ledger.tickets.saveTurn({ ...row, withdrawnAt: now, withdrawnWhy: why, updatedAt: now })
  if (row.turn.stage === 'approved') await ledger.outbox.cancel(row.turn.approval.id)
}
