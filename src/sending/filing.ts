/** Files what was sent: a copy in the account's Sent mailbox and \Answered on the customer's mail; never a reason to send again. */
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Log } from '../ports/log.ts'
import type { MailStore, MailStores } from '../ports/mail-store.ts'
import type { Account } from '../ticket/account.ts'

export interface FilingPorts {
  readonly ledger: Ledger
  readonly stores: MailStores
  readonly clock: Clock
  readonly log: Log
}

/** A copy that was appended just before a crash stands among the newest mails of Sent. */
const NEWEST_SENT = 50

/**
 * Files one delivered letter and notes that in the ledger. Safe to repeat: a copy that is already there is not added again.
 * @throws MailStoreError when the store can't be reached or refuses: try later
 */
export async function fileSent(
  ports: FilingPorts,
  account: Account,
  item: OutboxItem,
  signal: AbortSignal,
): Promise<void> {
  let note: string | null = null
  if (account.sentCopy === 'append' || account.markAnswered) {
    const store = await ports.stores.connect(account.name, signal)
    try {
      if (account.sentCopy === 'append') note = await appendCopy(ports, store, item)
      if (account.markAnswered) await markAnswered(ports, store, account, item)
    } finally {
      await store.close()
    }
  }
  await ports.ledger.outbox.markFiled(item.id, ports.clock.now(), note)
}

async function appendCopy(ports: FilingPorts, store: MailStore, item: OutboxItem): Promise<string | null> {
  if (item.mimeSha256 === null) return 'no-bytes'
  const { sent } = await store.special()
  if (sent === null) return 'no-sent-mailbox'
  const there = await store.newest(sent, NEWEST_SENT)
  if (there.some((mail) => mail.messageId === item.messageId)) return null
  const raw = await ports.ledger.raw.get(item.mimeSha256)
  await store.append(sent, raw, ['\\Seen'], item.deliveredAt ?? ports.clock.now())
  return null
}

/** The flag on the mail that this letter answers, wherever it lies now; a mail that was moved or deleted is left alone. */
async function markAnswered(ports: FilingPorts, store: MailStore, account: Account, item: OutboxItem): Promise<void> {
  const answered = (await ports.ledger.tickets.turn(item.turnId))?.turn.messageId ?? null
  const message = answered === null ? null : await ports.ledger.tickets.message(answered)
  if (!message?.rawSha256) return
  const place = await ports.ledger.intake.placeOf(account.name, message.rawSha256)
  if (place) await store.markAnswered(place.mailbox, place.uidValidity, place.uid)
}
