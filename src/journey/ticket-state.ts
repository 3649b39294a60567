/** Derives what people see of a ticket from its turns, its outbox and its own dates. */
import type { Instant } from '../mail/message.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Ticket, TicketState, TurnRow } from '../ports/ledger/tickets.ts'

/** Why a turn is withdrawn that a person has answered from their own mail client: it counts as answered. */
export const ANSWERED_BY_HAND = 'answered-by-hand'

/** Turns that still want something: not withdrawn, not sent. */
export function inWork(turns: readonly TurnRow[]): TurnRow[] {
  return turns.filter((row) => row.withdrawnAt === null && row.turn.stage !== 'sent')
}

/** The state of one ticket, the most urgent first: what is uncertain or failed is never hidden behind what goes well. */
export function ticketState(
  ticket: Pick<Ticket, 'closedAt' | 'heldUntil' | 'firstResponseMetAt' | 'nextResponseDueAt'>,
  turns: readonly TurnRow[],
  /** Oldest first: the newest item of a turn speaks for it. */
  outbox: readonly OutboxItem[],
  now: Instant,
): TicketState {
  if (outbox.some((item) => item.state === 'uncertain')) return 'uncertain'
  if (ticket.closedAt !== null) return 'closed'
  const open = inWork(turns)
  const items = open.flatMap((row) => outbox.findLast((item) => item.turnId === row.turn.id) ?? [])
  if (items.some((item) => item.state === 'rejected' || item.state === 'stopped')) return 'failed'
  if (items.some((item) => item.state === 'claimed' || item.state === 'may-have-sent')) return 'sending'
  // A letter that came back is never put aside.
  if (open.some((row) => row.problem === 'bounced')) return 'needs-person'
  if (ticket.heldUntil !== null && ticket.heldUntil > now) return 'held'
  const drafts = open.filter((row) => row.turn.stage !== 'approved')
  if (drafts.some((row) => row.problem !== null || row.turn.stage !== 'drafted')) return 'needs-person'
  if (drafts.length > 0) return 'pending'
  if (open.length > 0) return 'scheduled'
  // A mail that nobody answers is never hidden behind the letter before it.
  const answered = ticket.firstResponseMetAt !== null && ticket.nextResponseDueAt === null
  return answered ? 'waiting-customer' : 'needs-person'
}
