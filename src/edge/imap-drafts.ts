/** Reaches the mailboxes in which people keep drafts, by IMAP: a short connection that lists, puts and removes single mails. */
import type { FetchMessageObject, ImapFlow, ListResponse } from 'imapflow'
import { limits } from '../limits.ts'
import { parseAddresses } from '../mail/address.ts'
import { DRAFT_MARK } from '../mail/compose.ts'
import { decodeHeader, readHeaderSection } from '../mail/header-section.ts'
import type { Instant } from '../mail/message.ts'
import { cleanMessageId, messageIdsIn } from '../mail/references.ts'
import type { DraftListing, DraftMail, DraftMailboxes, DraftStore } from '../ports/draft-store.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import { specialMailboxes } from './imap-folders.ts'
import { type ImapConnection, sayGoodbye, within } from './imap-session.ts'

const ERRAND_SECONDS = 120
const FIELDS = ['message-id', 'in-reply-to', 'references', 'subject', 'from', 'to', 'cc', DRAFT_MARK.toLowerCase()]
/** No special use names them (RFC 6154), and most clients keep theirs off the server: these put it there. */
const OUTBOXES = new Set(['outbox', 'unsent messages', 'unsent', 'postausgang', '发件箱', '待发送', '寄件匣'])

/** One signed-in connection, used for nothing else. */
export class ImapDraftStore implements DraftStore {
  readonly #client: ImapFlow
  readonly #connection: ImapConnection

  constructor(client: ImapFlow, connection: ImapConnection) {
    this.#client = client
    this.#connection = connection
  }

  get removes(): boolean {
    return this.#client.capabilities.has('UIDPLUS')
  }

  async mailboxes(approved: string): Promise<DraftMailboxes> {
    const all = (await this.#ask(() => this.#client.list())).filter((one: ListResponse) => !one.flags.has('\\Noselect'))
    const { drafts, sent } = specialMailboxes(all, this.#connection.folders)
    return {
      drafts,
      sent,
      outboxes: all.filter((one) => OUTBOXES.has(one.name.toLowerCase())).map((one) => one.path),
      approved: (all.find((one) => one.path === approved) ?? all.find((one) => one.name === approved))?.path ?? null,
    }
  }

  async createMailbox(name: string): Promise<void> {
    await this.#ask(async () => {
      await this.#client.mailboxCreate(name)
      await this.#client.mailboxSubscribe(name)
    })
  }

  async listDrafts(mailbox: string, newest: number): Promise<DraftListing> {
    return await this.#ask(async () => {
      const opened = await this.#client.mailboxOpen(mailbox, { readOnly: true })
      const listing = { mailbox, uidValidity: String(opened.uidValidity) }
      if (opened.exists === 0) return { ...listing, mails: [] }
      const range = `${Math.max(1, opened.exists - newest + 1)}:*`
      const rows = await this.#client.fetchAll(range, { uid: true, flags: true, internalDate: true, headers: FIELDS })
      const mails = rows.flatMap((row) => (row.flags?.has('\\Deleted') ? [] : (draftMail(row) ?? [])))
      return { ...listing, mails: mails.sort((one, other) => one.uid - other.uid) }
    })
  }

  async fetchFrom(mailbox: string, uidValidity: string, uid: number): Promise<Uint8Array | 'too-large' | null> {
    return await this.#ask(async () => {
      const opened = await this.#client.mailboxOpen(mailbox, { readOnly: true })
      if (String(opened.uidValidity) !== uidValidity || opened.exists === 0) return null
      const listed = await this.#client.fetchOne(String(uid), { uid: true, size: true }, { uid: true })
      if (!listed || listed.uid !== uid) return null
      if ((listed.size ?? 0) > limits.keptBodyBytes + limits.headerBytes) return 'too-large'
      const row = await this.#client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })
      if (!row || row.uid !== uid || !row.source) return null
      if (row.source.length < (listed.size ?? 0))
        throw new MailStoreError('protocol', `${this.#connection.host} gave a draft only in part.`)
      return row.source
    })
  }

  async putDraft(mailbox: string, raw: Uint8Array, at: Instant): Promise<void> {
    const flags = ['\\Draft', '\\Seen']
    const put = await this.#ask(async () => {
      // With no mailbox selected the server, not the client, decides which flags are welcome.
      if (this.#client.mailbox) await this.#client.mailboxClose()
      return this.#client.append(mailbox, Buffer.from(raw), flags, new Date(at))
    })
    if (put === false) throw new MailStoreError('refused', `${this.#connection.host} did not take the draft.`)
  }

  async removeFrom(mailbox: string, uidValidity: string, uid: number): Promise<void> {
    if (!this.removes) {
      throw new MailStoreError('refused', `${this.#connection.host} can't remove a single mail (it has no UIDPLUS).`)
    }
    const removed = await this.#ask(async () => {
      const opened = await this.#client.mailboxOpen(mailbox)
      if (String(opened.uidValidity) !== uidValidity || opened.exists === 0) return true
      return this.#client.messageDelete(String(uid), { uid: true })
    })
    if (!removed) throw new MailStoreError('refused', `${this.#connection.host} did not let amends remove its draft.`)
  }

  async close(): Promise<void> {
    await sayGoodbye(this.#client)
  }

  #ask<T>(errand: () => Promise<T>): Promise<T> {
    return within(this.#client, this.#connection.watchdogSeconds ?? ERRAND_SECONDS, this.#connection, errand)
  }
}

/** Null for a row that answers something else, such as an unasked flag update. */
function draftMail(row: FetchMessageObject): DraftMail | null {
  if (row.internalDate === undefined || row.headers === undefined) return null
  const { fields } = readHeaderSection(row.headers)
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? ''
  const addresses = [...parseAddresses(value('to')), ...parseAddresses(value('cc'))]
  return {
    uid: row.uid,
    internalDate: new Date(row.internalDate).toISOString(),
    messageId: cleanMessageId(value('message-id')),
    inReplyTo: messageIdsIn(value('in-reply-to')),
    references: messageIdsIn(value('references')),
    subject: decodeHeader(value('subject')),
    senders: parseAddresses(value('from')).map((one) => one.address.toLowerCase()),
    recipients: addresses.slice(0, limits.addressesPerField).map((one) => one.address.toLowerCase()),
    mark: value(DRAFT_MARK.toLowerCase()).trim() || null,
  }
}
