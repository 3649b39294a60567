/** Looks up what the ledger knows of a mail's thread: its ticket, and whether the same mail was here before. */
import { createHash } from 'node:crypto'
import { chooseTicket } from '../intake/thread.ts'
import type { Message } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { JourneyContext } from './context.ts'
import { mergedAtLast } from './merged.ts'

/** The ticket that this mail joins, and what is known of its writer from there. */
export async function threadOf(context: JourneyContext, ledger: Ledger, message: Message) {
  const ids = [...message.inReplyTo, ...message.references]
  const signed: string[] = []
  for (const id of ids) {
    const ours = readOurMessageId(context.key, id)
    if (ours && ours.kind !== 'staff') signed.push(await mergedAtLast(ledger, ours.ticketId))
  }
  const related = await ledger.tickets.messagesByIds(ids)
  const tickets = new Map<string, Ticket>()
  const participants = new Map<string, Set<string>>()
  const messages: StoredMessage[] = []
  for (const id of new Set([...signed, ...related.flatMap((known) => known.ticketId ?? [])])) {
    const ticket = await ledger.tickets.ticket(id)
    if (!ticket) continue
    const all = await ledger.tickets.messagesOf(id)
    messages.push(...all)
    tickets.set(id, ticket)
    participants.set(id, new Set(all.filter((one) => one.audience === 'customer').flatMap(addressesOf)))
  }
  const joined = chooseTicket(message, { signed, related, tickets, participants })
  const ticket = joined ? tickets.get(joined.ticketId) : undefined
  const answered = messages.some((one) => one.ticketId === ticket?.id && one.direction === 'out')
  const known = ticket
    ? {
        isContinuation: answered,
        answersKnownMail: answersIn(context, message, related, ticket),
        language: ticket.language,
        timezone: ticket.timezone,
      }
    : null
  return { joined, known }
}

/** The very mail that this one answers lies in the ticket already: what is quoted below is no news. */
function answersIn(
  context: JourneyContext,
  message: Message,
  related: readonly StoredMessage[],
  ticket: Ticket,
): boolean {
  return message.inReplyTo.some(
    (id) =>
      answersLetter(context, id, ticket) ||
      related.some((known) => known.ticketId === ticket.id && known.parsed.messageId === id),
  )
}

/** Answers mail that amends wrote to the staff, and no letter or paper of ours: no complaint, whoever wrote it. */
export function answersStaffMail(context: JourneyContext, { inReplyTo, references }: Message): boolean {
  const kinds = [...inReplyTo, ...references].map((id) => readOurMessageId(context.key, id)?.kind)
  return kinds.includes('staff') && kinds.every((kind) => kind === 'staff' || kind === undefined)
}

/** An internal paper quotes no mail: a customer's mail below an answer to one is news. */
function answersLetter(context: JourneyContext, id: string, ticket: Ticket): boolean {
  const ours = readOurMessageId(context.key, id)
  return ours?.ticketId === ticket.id && ours.kind !== 'internal'
}

function addressesOf(stored: StoredMessage): string[] {
  const { from, to, cc } = stored.parsed
  return [...from, ...to, ...cc].map((one) => one.address.toLowerCase())
}

/** The same mail by another way is a duplicate; another mail under a used Message-ID is a mail of its own, flagged. */
export async function sameMail(ledger: Ledger, message: Message): Promise<'duplicate' | 'reused-id' | 'new'> {
  if (message.messageId === null) return 'new'
  const known = (await ledger.tickets.messagesByIds([message.messageId])).filter((one) => one.direction === 'in')
  if (known.length === 0) return 'new'
  const body = bodyHash(message)
  return known.some((one) => bodyHash(one.parsed) === body) ? 'duplicate' : 'reused-id'
}

function bodyHash(message: Message): string {
  const content = JSON.stringify([message.subject, message.text, message.attachments.map((one) => one.sha256)])
  return createHash('sha256').update(content).digest('hex')
}
