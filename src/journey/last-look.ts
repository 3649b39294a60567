/** The look at the mailbox that comes before every letter leaves: did the customer write again, did a colleague answer? */
import type { Instant } from '../mail/message.ts'
import type { Occurrence } from '../ports/ledger/intake.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import { type MailStore, MailStoreError, type MailStores } from '../ports/mail-store.ts'
import type { Approved } from '../ticket/turn.ts'
import type { SendReason } from '../ticket/words.ts'
import { accountOf, type JourneyContext } from './context.ts'
import { withdrawOutdated } from './withdraw.ts'

const NEWEST_SENT = 50
const ALWAYS: Instant = '9999-12-31T23:59:59.999Z'
const MANY = 200
/** After so many tries a mail is a person's matter and no longer holds letters back. */
const UNREADABLE_TRIES = 5

export interface LastLook {
  /** Why the letter may not leave; null when nothing stands against it. */
  readonly stop: { readonly reason: SendReason; readonly response: string } | null
  /** When the mailbox was looked at. */
  readonly at: Instant
}

/**
 * @param pollNow looks at the account's mailbox now and takes everything new through the rooms
 * @throws MailStoreError when the mailbox can't be reached: then the letter waits
 */
export async function lastLook(
  context: JourneyContext,
  stores: MailStores,
  pollNow: (account: string, signal: AbortSignal) => Promise<void>,
  item: OutboxItem,
  turn: Approved,
  signal: AbortSignal,
): Promise<LastLook> {
  const at = context.clock.now()
  await pollNow(item.account, signal)
  await nothingUnread(context, item.account)
  await nothingUnplaced(context, item.account, turn)
  await withdrawOutdated(context, item.id)
  const row = await context.ledger.tickets.turn(item.turnId)
  const stillApproved = row?.turn.stage === 'approved' && row.turn.approval.id === item.id && row.withdrawnAt === null
  if (!stillApproved) {
    return { stop: { reason: 'withdrawn', response: row?.withdrawnWhy ?? 'the approval was taken back' }, at }
  }
  const copy = await context.ledger.clientDrafts.of(turn.id)
  const inClient = accountOf(context, item.account).mailClient !== null
  if (inClient && copy !== null && copy.state !== 'gone') {
    return {
      stop: { reason: 'draft-in-mail-client', response: 'its draft could not be taken out of the mail client' },
      at,
    }
  }
  if (!(await answeredElsewhere(context, stores, item, turn, signal))) return { stop: null, at }
  return { stop: { reason: 'answered-elsewhere', response: 'answered from the mail client' }, at }
}

/** A mail that is known but not read yet may be this customer's: the letter waits until it is, or has failed too often. */
export async function nothingUnread(context: Pick<JourneyContext, 'ledger'>, account: string): Promise<void> {
  const { intake } = context.ledger
  const waiting = [...(await intake.listed(account, ALWAYS, MANY)), ...(await intake.stored(ALWAYS, MANY, [account]))]
  const unread = waiting.filter((one) => one.tries < UNREADABLE_TRIES)
  if (unread.length > 0)
    throw new MailStoreError('protocol', `${unread.length} newer mails are not read yet; the letter waits for them`)
}

/** After a renumbering a mail of this customer may wait for a person's word, read by nobody: the letter waits with it. */
async function nothingUnplaced(context: JourneyContext, account: string, turn: Approved): Promise<void> {
  const to = turn.draft.record.to.map(({ address }) => address.toLowerCase())
  let after: Occurrence | null = null
  do {
    const page: Occurrence[] = await context.ledger.intake.inState([account], 'triage', after, MANY)
    if (page.some(({ envelope }) => to.some((address) => envelope?.from.toLowerCase().includes(address))))
      throw new MailStoreError('protocol', 'a mail of this customer waits for a decision; the letter waits for it')
    after = page.length === MANY ? (page.at(-1) ?? null) : null
  } while (after !== null)
}

/** A mail in Sent that answers the same mail and isn't ours: a colleague was faster. */
async function answeredElsewhere(
  context: JourneyContext,
  stores: MailStores,
  item: OutboxItem,
  turn: Approved,
  signal: AbortSignal,
): Promise<boolean> {
  const { inReplyTo } = turn.draft.record
  if (inReplyTo === null) return false
  const store = await stores.connect(accountOf(context, item.account).name, signal)
  try {
    for (const sent of await sentMailboxes(store)) {
      const answers = (await store.newest(sent, NEWEST_SENT)).filter((one) => one.inReplyTo === inReplyTo)
      for (const one of answers) {
        if (one.messageId === item.messageId) continue
        const known = one.messageId === null ? [] : await context.ledger.tickets.messagesByIds([one.messageId])
        if (known.length === 0) return true
      }
    }
    return false
  } finally {
    await store.close()
  }
}

/** Where letters of this account may stand: its Sent mailbox, or, while nobody has said which one is meant, all that it could be. */
export async function sentMailboxes(store: MailStore): Promise<readonly string[]> {
  const { sent, unclear } = await store.special()
  if (sent !== null) return [sent]
  return unclear.find(({ use }) => use === 'sent')?.candidates ?? []
}
