/**
 * After a restore: letters may have left since the backup was made, which the ledger doesn't know. Before a letter of that
 * time may be approved, the account's Sent mailbox is searched once; what answers a ticket joins it, and its draft is void.
 */

import type { Instant, Message } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import { baseSubject } from '../mail/references.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { type RestoredMark, SENT_SEEN } from '../ports/ledger/marks.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { MailStore, MailStores } from '../ports/mail-store.ts'
import type { TurnHead } from '../ticket/turn.ts'
import { Refused } from './act.ts'
import { FOUND_IN_SENT } from './clock-events.ts'
import { type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { nothingUnread, sentMailboxes } from './last-look.ts'
import { sentTurn } from './sent-letter.ts'
import { inWork } from './ticket-state.ts'

/** Servers' clocks differ, and a letter that is known already is passed over: rather too many are looked at. */
const MARGIN_MS = 600_000
/** A customer's tickets in which a letter without any reference is looked for. */
const TICKETS_OF_CUSTOMER = 20

/**
 * Nothing of the time before the restore is approved, or sent once more, before its account's Sent was searched.
 * @throws Refused after-restore
 */
export async function refuseUnsearched(ledger: Ledger, turn: Pick<TurnHead, 'account' | 'openedAt'>): Promise<void> {
  const restored = await ledger.marks.restored()
  if (restored === null || turn.openedAt > restored.restoredAt) return
  if (!(await isSearched(ledger, restored, turn.account))) throw new Refused('after-restore')
}

async function isSearched(ledger: Ledger, restored: RestoredMark, account: string): Promise<boolean> {
  return (await ledger.marks.mark(SENT_SEEN + account)) === restored.restoredAt
}

/**
 * Searches one account's Sent mailbox if that is still owed. Repeating it changes nothing.
 * @param pollNow takes everything new of the account's mailbox through the rooms: a letter may answer a mail that came
 *   after the backup
 * @returns how many letters were found that the ledger did not know; null where no search was owed
 * @throws MailStoreError when the mailbox can't be reached: try later
 */
export async function searchSent(
  context: JourneyContext,
  stores: MailStores,
  pollNow: (account: string, signal: AbortSignal) => Promise<void>,
  account: string,
  signal: AbortSignal,
): Promise<number | null> {
  const restored = await context.ledger.marks.restored()
  if (restored === null || (await isSearched(context.ledger, restored, account))) return null
  await pollNow(account, signal)
  await nothingUnread(context, account)
  const store = await stores.connect(account, signal)
  let found = 0
  try {
    const mailboxes = await sentMailboxes(store)
    // Where a provider keeps no Sent mailbox nothing can be looked up; the letters on their way wait for a person anyway.
    if (mailboxes.length === 0) context.log.warn('no Sent mailbox to search after the restore', { account })
    for (const sent of mailboxes) found += await joinLetters(context, store, sent, account, restored.madeAt)
  } finally {
    await store.close()
  }
  await context.ledger.marks.setMark(SENT_SEEN + account, restored.restoredAt, context.clock.now())
  return found
}

async function joinLetters(
  context: JourneyContext,
  store: MailStore,
  sent: string,
  account: string,
  madeAt: Instant,
): Promise<number> {
  const from = new Date(Date.parse(madeAt) - MARGIN_MS).toISOString()
  await store.open(sent)
  let joined = 0
  for (const { uid, internalDate } of await store.list(1)) {
    if (internalDate < from) continue
    const mail = await store.fetch(uid)
    if (mail && (await joinLetter(context, account, mail.raw, internalDate))) joined += 1
  }
  return joined
}

async function joinLetter(
  context: JourneyContext,
  account: string,
  raw: Uint8Array,
  sentAt: Instant,
): Promise<boolean> {
  const { ledger } = context
  const message = await context.parser.parse(raw)
  if (message.messageId !== null && (await ledger.tickets.messagesByIds([message.messageId])).length > 0) return false
  const ticket = await answeredTicket(context, account, message)
  if (ticket === null) return false
  const rawSha256 = await ledger.raw.put(raw, context.clock.now())
  if (await ledger.tickets.messageByRaw(account, rawSha256)) return false
  const stored: StoredMessage = {
    id: context.newId(),
    account,
    direction: 'out',
    audience: 'customer',
    rawSha256,
    ticketId: ticket.id,
    bin: null,
    kind: 'self',
    at: sentAt,
    parsed: message,
    spans: [{ kind: 'new', start: 0, end: message.text.length }],
    findings: null,
    flags: [FOUND_IN_SENT],
  }
  await ledger.transaction((inside) => join(context, inside, stored, ticket))
  return true
}

async function join(context: JourneyContext, ledger: Ledger, letter: StoredMessage, ticket: Ticket): Promise<void> {
  const { messageId } = letter.parsed
  await ledger.tickets.addMessage(letter, messageId === null ? [] : [messageId])
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: 'amends',
    act: 'found-in-sent',
    detail: { message: letter.id },
  })
  await settleBySent(context, ledger, letter, ticket)
  const now = context.clock.now()
  for (const row of inWork(await ledger.tickets.turnsOf(ticket.id))) {
    // What else was approved is uncertain since the restore: a person says what became of it.
    if (row.turn.stage !== 'approved' && row.turn.openedAt <= letter.at)
      await withdrawTurn(ledger, row, 'somebody-answered', now)
  }
  await refreshTicket(ledger, ticket, {}, now)
}

/** A letter that was on its way in the backup and stands in Sent under its own Message-ID: it was sent. */
async function settleBySent(
  context: JourneyContext,
  ledger: Ledger,
  letter: StoredMessage,
  ticket: Ticket,
): Promise<void> {
  const items = await ledger.outbox.itemsOf(ticket.id)
  const item = items.find((one) => one.state === 'uncertain' && one.messageId === letter.parsed.messageId)
  if (!item) return
  const response = 'found in Sent after the restore'
  await ledger.outbox.resolveUncertain(item.id, 'delivered', letter.at, response)
  await ledger.outbox.markFiled(item.id, context.clock.now(), null)
  await sentTurn(context, ledger, { item, letter: null }, { outcome: 'delivered', response, serverMessageId: null })
}

/**
 * The ticket whose customer this letter answers: by our signature, by the mails that it names, else (a server may rewrite
 * every id) by recipient and subject. A forward of the complaint to a colleague is no answer.
 */
async function answeredTicket(context: JourneyContext, account: string, letter: Message): Promise<Ticket | null> {
  const { tickets } = context.ledger
  const recipients = new Set([...letter.to, ...letter.cc].map((one) => one.address.toLowerCase()))
  const signed = letter.messageId === null ? null : readOurMessageId(context.key, letter.messageId)
  const named = [...letter.inReplyTo, ...letter.references]
  const related = await tickets.messagesByIds(named)
  const ids = [
    ...(signed?.kind === 'customer' ? [signed.ticketId] : []),
    ...named.flatMap((id) => readOurMessageId(context.key, id)?.ticketId ?? []),
    ...related.flatMap((known) => known.ticketId ?? []),
  ]
  for (const id of new Set(ids)) {
    const ticket = await tickets.ticket(id)
    if (ticket?.account === account && (await writesTo(context, ticket, recipients))) return ticket
  }
  for (const address of recipients) {
    const ofCustomer = await tickets.ticketsOfCustomer(address, TICKETS_OF_CUSTOMER)
    const same = ofCustomer.find(
      (one) => one.account === account && baseSubject(one.subject) === baseSubject(letter.subject),
    )
    if (same) return same
  }
  return null
}

/** Whether one of these is an address under which the customer of this ticket writes or is answered. */
async function writesTo(context: JourneyContext, ticket: Ticket, recipients: ReadonlySet<string>): Promise<boolean> {
  const messages = await context.ledger.tickets.messagesOf(ticket.id)
  const theirs = messages
    .filter((one) => one.audience === 'customer' && one.direction === 'in')
    .flatMap(({ parsed }) => [...parsed.from, ...parsed.replyTo])
  return [ticket.customer, ...theirs].some((one) => recipients.has(one.address.toLowerCase()))
}
