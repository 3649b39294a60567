/** A mail that answers or bounces a letter of unknown outcome proves that the letter went out; nothing ever proves that it did not. */
import { bouncedMessageIds } from '../mail/automatic.ts'
import type { Message } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { readLetter, type SentLetter, sentTurn } from './sent-letter.ts'

/** The uncertain letters whose Message-ID, which only the recipients of a sent letter can know, this mail names. */
export async function proofsIn(context: JourneyContext, message: Message): Promise<SentLetter[]> {
  const found: SentLetter[] = []
  for (const id of namedIn(message)) {
    const ticketId = readOurMessageId(context.key, id)?.ticketId
    if (ticketId === undefined) continue
    for (const item of await context.ledger.outbox.itemsOf(ticketId)) {
      if (item.messageId === id && item.state === 'uncertain') {
        found.push({ item, letter: await readLetter(context, item) })
      }
    }
  }
  return found
}

/** The same for a letter that has just become uncertain: a mail that names it may have come while its server was waited for. */
export async function provenBefore(context: JourneyContext, item: OutboxItem): Promise<SentLetter | null> {
  const mails = await context.ledger.tickets.messagesOf(item.ticketId)
  const proven = mails.some((mail) => mail.direction === 'in' && namedIn(mail.parsed).has(item.messageId))
  return proven ? { item, letter: await readLetter(context, item) } : null
}

function namedIn(message: Message): ReadonlySet<string> {
  return new Set([...message.inReplyTo, ...message.references, ...bouncedMessageIds(message)])
}

/** Settles them as sent, in the transaction that takes in the mail which proves it. */
export async function settleByProof(
  context: JourneyContext,
  ledger: Ledger,
  proofs: readonly SentLetter[],
): Promise<void> {
  for (const proof of proofs) {
    const response = 'an answer to it came: it was sent'
    const now = context.clock.now()
    if (!(await ledger.outbox.resolveUncertain(proof.item.id, 'delivered', now, response))) continue
    await writeHistory(context, ledger, {
      ticketId: proof.item.ticketId,
      who: 'amends',
      act: 'uncertain-settled',
      detail: { as: 'was-sent', outbox: proof.item.id },
    })
    await sentTurn(context, ledger, proof, { outcome: 'delivered', response, serverMessageId: null })
  }
}
