/** Decides to which ticket a mail belongs: by an id that only we can sign, then by an id that the ticket already holds. */

import type { Message } from '../mail/message.ts'
import { baseSubject } from '../mail/references.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'

export interface ThreadCandidates {
  /** Tickets named by our signed Message-IDs among References and In-Reply-To. */
  readonly signed: readonly string[]
  /** Messages known under any of the mail's In-Reply-To and References. */
  readonly related: readonly StoredMessage[]
  /** The tickets of both. */
  readonly tickets: ReadonlyMap<string, Ticket>
  /** Addresses, lower case, that wrote or were written to, by ticket. */
  readonly participants: ReadonlyMap<string, ReadonlySet<string>>
}

export interface Joined {
  readonly ticketId: string
  readonly flags: readonly string[]
}

/**
 * The ticket that this mail continues, or null for a new one. A sender who is no participant joins with the flag
 * new-participant; an old mail of a closed ticket that is answered under another subject starts a ticket of its own,
 * so that no new grievance vanishes in a closed one.
 */
export function chooseTicket(message: Message, candidates: ThreadCandidates): Joined | null {
  const ids = [...candidates.signed, ...candidates.related.map((known) => known.ticketId)]
  for (const id of ids) {
    const ticket = id === null ? undefined : candidates.tickets.get(id)
    if (!ticket || startsAnew(message, ticket)) continue
    const sender = message.from[0]?.address.toLowerCase() ?? ''
    const known = candidates.participants.get(ticket.id)?.has(sender) ?? false
    return { ticketId: ticket.id, flags: known ? [] : ['new-participant'] }
  }
  return null
}

function startsAnew(message: Message, ticket: Ticket): boolean {
  if (ticket.state !== 'closed') return false
  // Of an erased ticket nothing is left that a new mail could continue.
  const erased = ticket.customer.address === ''
  return erased || baseSubject(message.subject) !== baseSubject(ticket.subject)
}
