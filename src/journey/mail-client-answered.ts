/** The person has answered from their own client: their mail joins the thread, and what amends had in work is withdrawn. */

import { readDraftMark } from '../mail/draft-mark.ts'
import type { DraftListing, DraftMail } from '../ports/draft-store.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import { wordByHand } from './commitments.ts'
import { type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { draftOf, type Subject } from './mail-client-copies.ts'
import type { Taking } from './mail-client-take.ts'
import { ANSWERED_BY_HAND } from './ticket-state.ts'

/** A provider may file our own letter under a Message-ID of its own: what stands in Sent within minutes of it is ours. */
const OUR_OWN_MINUTES = 5

/** The mail in Sent that answers what this turn would answer, to whom it would answer; null where there is none. */
export async function answerIn(
  context: JourneyContext,
  sent: DraftListing | null,
  subject: Subject,
): Promise<DraftMail | null> {
  const draft = draftOf(subject)
  if (sent === null || draft === null) return null
  const { to, inReplyTo } = draft.record
  const customers = new Set([
    ...to.map((one) => one.address.toLowerCase()),
    subject.ticket.customer.address.toLowerCase(),
  ])
  const candidates = sent.mails.filter(
    (mail) =>
      mail.recipients.some((address) => customers.has(address)) &&
      ((inReplyTo !== null && (mail.inReplyTo.includes(inReplyTo) || mail.references.at(-1) === inReplyTo)) ||
        readDraftMark(context.key, mail.mark)?.turnId === subject.row.turn.id ||
        (mail.messageId !== null && mail.messageId === subject.client?.messageId)),
  )
  if (candidates.length === 0) return null
  const ours = await context.ledger.outbox.itemsOf(subject.ticket.id)
  return (
    candidates.findLast(
      (mail) =>
        !ours.some(
          (item) =>
            item.messageId === mail.messageId ||
            (item.serverMessageId !== null && item.serverMessageId === mail.messageId) ||
            (item.deliveredAt !== null &&
              Math.abs(Date.parse(item.deliveredAt) - Date.parse(mail.internalDate)) < OUR_OWN_MINUTES * 60_000),
        ),
    ) ?? null
  )
}

/** One commit: the mail in the thread as ours, the turn withdrawn as answered, its clocks stopped as by a letter of ours. */
export async function takeAnswer(taking: Taking, subject: Subject, sent: DraftListing, mail: DraftMail): Promise<void> {
  const { context, store, account, staff } = taking
  const raw = await store.fetchFrom(sent.mailbox, sent.uidValidity, mail.uid)
  if (raw === null || raw === 'too-large') return
  const parsed = await context.parser.parse(raw)
  const now = context.clock.now()
  const rawSha256 = await context.ledger.raw.put(raw, now)
  const at = mail.internalDate < now ? mail.internalDate : now
  const message: StoredMessage = {
    id: context.newId(),
    account: account.name,
    direction: 'out',
    audience: 'customer',
    rawSha256,
    ticketId: subject.ticket.id,
    bin: null,
    kind: 'self',
    at,
    parsed,
    spans: [{ kind: 'new', start: 0, end: parsed.text.length }],
    findings: null,
    flags: [FROM_MAIL_CLIENT],
  }
  await context.ledger.transaction(async (ledger) => {
    const row = await ledger.tickets.turn(subject.row.turn.id)
    if (!row || row.withdrawnAt !== null || row.turn.stage === 'sent') return
    if ((await ledger.tickets.messageByRaw(account.name, rawSha256)) === null)
      await ledger.tickets.addMessage(message, parsed.messageId === null ? [] : [parsed.messageId])
    await withdrawTurn(ledger, row, ANSWERED_BY_HAND, at)
    await wordByHand(ledger, subject.ticket, at, staff.id)
    await writeHistory(context, ledger, {
      ticketId: subject.ticket.id,
      who: staff.id,
      act: 'sent-by-hand',
      detail: { message: message.id, turn: row.turn.id },
    })
    await refreshTicket(ledger, subject.ticket, {}, now)
  })
}

const FROM_MAIL_CLIENT = 'from-mail-client'
