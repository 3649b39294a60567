/** Finds the mails of Drafts and its neighbours that belong to a turn, and tells which revision each of them holds. */
import type { Copy } from '../approval/mail-client.ts'
import { type DraftMark, readDraftMark } from '../mail/draft-mark.ts'
import type { Message } from '../mail/message.ts'
import { bare } from '../mail/own-words.ts'
import { baseSubject } from '../mail/references.ts'
import type { DraftListing, DraftMail, DraftStore } from '../ports/draft-store.ts'
import type { ClientDraft } from '../ports/ledger/client-drafts.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import type { Account } from '../ticket/account.ts'
import type { Draft, ReplyRecord } from '../ticket/turn.ts'
import type { JourneyContext } from './context.ts'

/** One look at everything that may hold a copy. */
export interface Seen {
  readonly listings: readonly { readonly where: Copy['where']; readonly listing: DraftListing }[]
  readonly sent: DraftListing | null
}

/** A turn, as far as the channel is concerned. */
export interface Subject {
  readonly row: TurnRow
  readonly ticket: Ticket
  readonly client: ClientDraft | null
}

export interface SeenMail {
  readonly where: Copy['where']
  readonly mailbox: string
  readonly uidValidity: string
  readonly mail: DraftMail
  readonly mark: DraftMark | null
}

/** Every mail that was seen outside of Sent, with our mark read. */
export function seenMails(context: JourneyContext, seen: Seen): SeenMail[] {
  return seen.listings.flatMap(({ where, listing }) =>
    listing.mails.map((mail) => ({
      where,
      mailbox: listing.mailbox,
      uidValidity: listing.uidValidity,
      mail,
      mark: readDraftMark(context.key, mail.mark),
    })),
  )
}

/** The draft of a turn, or the one that it had when it was approved or sent. */
export function draftOf({ row }: Pick<Subject, 'row'>): Draft | null {
  return 'draft' in row.turn ? row.turn.draft : null
}

/** Whether the mail bears our mark, lies where our copy lies, or has its Message-ID. */
export function isOurs({ mail, mark, mailbox, uidValidity }: SeenMail, { row, client }: Subject): boolean {
  if (mark !== null) return mark.turnId === row.turn.id
  if (client === null) return false
  const there = client.mailbox === mailbox && client.uidValidity === uidValidity && client.uid === mail.uid
  return there || (mail.messageId !== null && mail.messageId === client.messageId)
}

/**
 * Whether the mail answers what this turn answers: clients drop fields that they don't know and give new Message-IDs, the
 * thread is what stays (RFC 5322 §3.6.4).
 */
export function isOfThread({ mail, mark }: SeenMail, subject: Subject, account: Account): boolean {
  const record = draftOf(subject)?.record
  // The customer's own mails stand in the thread too.
  if (mail.senders.some((address) => !account.ownAddresses.includes(address))) return false
  if (mark !== null || !record || record.inReplyTo === null) return false
  if (mail.inReplyTo.includes(record.inReplyTo)) return true
  return mail.references.includes(record.inReplyTo) && baseSubject(mail.subject) === baseSubject(record.subject)
}

/** Reads what lies there, keeping what was read: a mail never changes under its UID. */
export class CopyReader {
  readonly #context: JourneyContext
  readonly #known = new Map<string, string | null>()

  constructor(context: JourneyContext) {
    this.#context = context
  }

  /** The mail as a copy of this turn's draft; null where it is gone again. */
  async read(store: DraftStore, account: Account, subject: Subject, mail: SeenMail): Promise<Copy | null> {
    const { client } = subject
    const { where, mailbox, uidValidity } = mail
    const { uid } = mail.mail
    const known =
      client?.state !== 'placing' &&
      client?.mailbox === mailbox &&
      client.uidValidity === uidValidity &&
      client.uid === uid
    const base = { where, mailbox, uidValidity, uid, known, ours: isOurs(mail, subject) }
    if (known) return { ...base, revision: client.revision }
    const content = await this.#content(store, account, mail).catch(unreadable)
    if (content === 'gone') return null
    const drafts = await this.#context.ledger.tickets.draftsOf(subject.row.turn.id)
    const same = drafts.findLast((draft) => contentOfRecord(draft.record) === content)
    return { ...base, revision: same?.revision ?? null }
  }

  async #content(store: DraftStore, account: Account, mail: SeenMail): Promise<string | null> {
    const key = JSON.stringify([account.name, mail.mailbox, mail.uidValidity, mail.mail.uid])
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const raw = await store.fetchFrom(mail.mailbox, mail.uidValidity, mail.mail.uid)
    if (raw === null) return 'gone'
    if (raw === 'too-large') return null
    const content = contentOfMail(await this.#context.parser.parse(raw), account)
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    this.#known.set(key, content)
    return content
  }
}

const MOST_KNOWN = 2_000

/** What can't be read is no copy of anything; only a lost connection ends the look. */
function unreadable(error: unknown): null {
  if (isLost(error)) throw error
  return null
}

/** The connection itself is in trouble, not one mail. */
export function isLost(error: unknown): boolean {
  return error instanceof MailStoreError && (error.kind === 'network' || error.kind === 'authentication')
}

/** What two mails have in common if they say the same to the same people. */
function contentOfRecord(record: ReplyRecord): string {
  const { subject, text, to, cc, attachments } = record
  return fingerprint(subject, text, to, cc, attachments)
}

/** Null where the header section says what no letter of ours may say: then it is no copy of any revision. */
function contentOfMail(mail: Message, account: Account): string | null {
  if (refusals(mail, account).length > 0 || mail.problems.length > 0) return null
  return fingerprint(mail.subject, mail.text, mail.to, mail.cc, mail.attachments)
}

function fingerprint(
  subject: string,
  text: string,
  to: ReplyRecord['to'],
  cc: ReplyRecord['cc'],
  files: readonly { readonly sha256: string }[],
): string {
  const addresses = (list: ReplyRecord['to']) => list.map((one) => one.address.toLowerCase()).sort()
  return JSON.stringify([
    bare(subject),
    bare(text),
    addresses(to),
    addresses(cc),
    files.map((one) => one.sha256).sort(),
  ])
}

/** What a letter of ours never has: blind copies, another sender, answers to somebody else. */
export function refusals(mail: Message, account: Account): string[] {
  const own = (address: string) => account.ownAddresses.includes(address.toLowerCase())
  const blind = (mail.headers.bcc ?? []).some((value) => value.trim() !== '')
  const sender = [...mail.from, ...(mail.sender ? [mail.sender] : [])].some((one) => !own(one.address))
  return [
    ...(blind ? ['bcc'] : []),
    ...(sender ? ['changed-from'] : []),
    ...(mail.replyTo.some((one) => !own(one.address)) ? ['changed-reply-to'] : []),
  ]
}
