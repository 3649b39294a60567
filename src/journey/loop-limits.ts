/**
 * What keeps two machines from writing to each other for ever, and one sender from filling the queue. Both limits only ask
 * for a person: every mail is kept and shown, every letter can still be written.
 */
import { limits } from '../limits.ts'
import { baseSubject } from '../mail/references.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import type { TurnHead } from '../ticket/turn.ts'

/** The flag of a mail, and the reason why no draft was made for it. */
export const MANY_MAILS = 'many-mails'
const ON_ITS_WAY = new Set<OutboxItem['state']>(['scheduled', 'claimed', 'may-have-sent', 'uncertain'])
const TICKETS_LOOKED_AT = 50

/**
 * Whether one more letter in this thread needs a person's word that it is really wanted: counted over the day before the
 * mail that it answers, so that waiting alone never opens the way for a loop again.
 */
export function manyLetters(letters: readonly OutboxItem[], turn: Pick<TurnHead, 'openedAt'>): boolean {
  const since = hoursBefore(turn.openedAt, limits.loopHours)
  const counted = letters.filter(
    (one) => ON_ITS_WAY.has(one.state) || (one.state === 'delivered' && (one.deliveredAt ?? '') >= since),
  )
  return counted.length >= limits.lettersPerThread
}

/** Whether this customer has written so much within a day that a draft for each further mail would only be in the way. */
export async function manyMails(ledger: Ledger, customer: string, at: string): Promise<boolean> {
  if (customer === '') return false
  const since = hoursBefore(at, limits.loopHours)
  return (await ledger.tickets.mailsOfCustomer(customer, since, at)) >= limits.mailsPerSender
}

/** The open ticket that already holds such a mail of this customer under the same subject: one line in the queue is enough. */
export async function ticketOfMany(ledger: Ledger, customer: string, stored: StoredMessage): Promise<string | null> {
  const subject = baseSubject(stored.parsed.subject)
  for (const ticket of await ledger.tickets.ticketsOfCustomer(customer, TICKETS_LOOKED_AT)) {
    if (ticket.account !== stored.account || baseSubject(ticket.subject) !== subject) continue
    const turns = await ledger.tickets.turnsOf(ticket.id)
    if (turns.some((row) => row.problem === MANY_MAILS)) return ticket.id
  }
  return null
}

function hoursBefore(at: string, hours: number): string {
  return new Date(Date.parse(at) - hours * 3_600_000).toISOString()
}
