/** Reaches message stores by IMAP (RFC 3501, RFC 9051): one connection that watches, short ones beside it for the rest. */
import type { FetchMessageObject, ImapFlow, ListResponse } from 'imapflow'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import { cleanMessageId, messageIdsIn } from '../mail/references.ts'
import type { Log } from '../ports/log.ts'
import {
  type FetchedMail,
  type ListedMail,
  type MailboxStatus,
  type MailStore,
  MailStoreError,
  type MailStores,
  type SpecialMailboxes,
} from '../ports/mail-store.ts'
import { type ImapConnection, sayGoodbye, signIn, within } from './imap-session.ts'

export type { ImapConnection } from './imap-session.ts'

const WATCHDOG_SECONDS = 60
/** A server that does not answer LOGOUT does not hold the daemon's end up. */
const GOODBYE_SECONDS = 2
/** One command's share of a mail: small enough for a deadline of its own on a slow line. */
const CHUNK_BYTES = 1024 * 1024

/**
 * The message stores of these accounts, by account name.
 * @param options.readOnly shadow mode: mailboxes are opened by EXAMINE, nothing is appended, no flag is set
 */
export function createMailStores(
  connections: ReadonlyMap<string, ImapConnection>,
  options: { readonly readOnly: boolean; readonly log: Log },
): MailStores {
  return {
    async connect(account, signal) {
      const connection = connections.get(account)
      if (!connection) throw new MailStoreError('refused', `No IMAP connection is set up for the account ${account}.`)
      const client = await signIn(connection, signal)
      options.log.info('imap-connected', { account })
      return new ImapMailStore(client, connection, options.readOnly)
    },
  }
}

class ImapMailStore implements MailStore {
  readonly #client: ImapFlow
  readonly #connection: ImapConnection
  readonly #readOnly: boolean
  /** The server has spoken of new mail since the last listing began. */
  #hinted = false
  #watching = false
  /** Settled when the errands asked for so far are done. */
  #errands: Promise<unknown> = Promise.resolve()

  constructor(client: ImapFlow, connection: ImapConnection, readOnly: boolean) {
    this.#client = client
    this.#connection = connection
    this.#readOnly = readOnly
    client.on('exists', () => {
      this.#hinted = true
    })
  }

  async open(mailbox: string): Promise<MailboxStatus> {
    this.#watching = true
    await this.#errands
    const opened = await this.#ask(() => this.#client.mailboxOpen(mailbox, { readOnly: this.#readOnly }))
    // Every stored UID hangs on UIDVALIDITY; a server without it can't be followed (RFC 3501 §2.3.1.1).
    if (!opened.uidValidity) throw new MailStoreError('protocol', `${this.#connection.host} gives no UIDVALIDITY.`)
    return {
      path: opened.path,
      uidValidity: String(opened.uidValidity),
      uidNext: opened.uidNext,
      exists: opened.exists,
    }
  }

  async list(fromUid: number): Promise<readonly ListedMail[]> {
    // Without NOOP the selected view misses mail that other clients have put there meanwhile.
    await this.#ask(() => this.#client.noop())
    this.#hinted = false
    const mailbox = this.#client.mailbox
    // Some servers answer BAD to 1:* on an empty mailbox.
    if (mailbox === false || mailbox.exists === 0) return []
    const rows = await this.#ask(() =>
      this.#client.fetchAll(`${fromUid}:*`, { uid: true, internalDate: true, size: true }, { uid: true }),
    )
    // "13:*" names the last mail even where its UID is below 13; and rows of other commands may be mixed in.
    return rows
      .flatMap((row) => {
        const listed = listedMail(row)
        return listed && listed.uid >= fromUid ? [listed] : []
      })
      .sort((one, other) => one.uid - other.uid)
  }

  async fetch(uid: number): Promise<FetchedMail | null> {
    const first = await this.#chunk(uid, 0)
    if (!first) return null
    const chunks = [first.bytes]
    let bytes = first.bytes.length
    for (let last = first.bytes.length; last === CHUNK_BYTES && bytes < limits.storedMailBytes; ) {
      const next = await this.#chunk(uid, bytes)
      last = next?.bytes.length ?? 0
      if (next) chunks.push(next.bytes)
      bytes += last
    }
    let raw: Buffer = Buffer.concat(chunks, bytes)
    if (raw.length < first.listed.size && first.listed.size <= limits.rawMailBytes) {
      const whole = await this.#whole(uid)
      if (whole.length > raw.length) raw = whole
    }
    return { ...first.listed, raw, short: raw.length < first.listed.size }
  }

  async #chunk(uid: number, start: number): Promise<{ listed: ListedMail; bytes: Buffer } | null> {
    const row = await this.#ask(() =>
      this.#client.fetchOne(
        String(uid),
        { uid: true, internalDate: true, size: true, source: { start, maxLength: CHUNK_BYTES } },
        { uid: true },
      ),
    )
    const listed = row && row.uid === uid ? listedMail(row) : null
    return listed && row ? { listed, bytes: row.source ?? Buffer.alloc(0) } : null
  }

  /** All bytes by one BODY.PEEK[]: some servers cut the pieces short. */
  async #whole(uid: number): Promise<Buffer> {
    const row = await this.#ask(() => this.#client.fetchOne(String(uid), { uid: true, source: true }, { uid: true }))
    return row && row.uid === uid && row.source ? row.source : Buffer.alloc(0)
  }

  async waitForHint(seconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#client.usable) throw this.#lost()
    if (this.#hinted || signal.aborted) return
    await new Promise<void>((resolve, reject) => {
      const settle = (end: () => void) => () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        this.#client.off('exists', wake)
        this.#client.off('close', lost)
        end()
      }
      const wake = settle(resolve)
      const lost = settle(() => reject(this.#lost()))
      const timer = setTimeout(wake, seconds * 1000)
      signal.addEventListener('abort', wake)
      this.#client.on('exists', wake)
      this.#client.on('close', lost)
      // The next command ends IDLE; where the server refuses it, the caller's poll does.
      this.#client.idle().catch(lost)
    })
  }

  async special(): Promise<SpecialMailboxes> {
    const mailboxes = await this.#ask(() => this.#client.list())
    const path = (use: string) =>
      mailboxes.find((mailbox: ListResponse) => mailbox.specialUse === use && !mailbox.flags.has('\\Noselect'))?.path ??
      null
    return { sent: path('\\Sent'), drafts: path('\\Drafts'), junk: path('\\Junk') }
  }

  async newest(
    mailbox: string,
    count: number,
  ): Promise<readonly { messageId: string | null; inReplyTo: string | null }[]> {
    return await this.#beside(async (client) => {
      const opened = await client.mailboxOpen(mailbox, { readOnly: true })
      if (opened.exists === 0) return []
      const first = Math.max(1, opened.exists - count + 1)
      const rows = await client.fetchAll(`${first}:*`, { uid: true, headers: ['message-id', 'in-reply-to'] })
      return rows
        .sort((one, other) => one.uid - other.uid)
        .map(({ headers }) => ({
          messageId: cleanMessageId(fieldOf(headers, 'message-id')),
          inReplyTo: messageIdsIn(fieldOf(headers, 'in-reply-to'))[0] ?? null,
        }))
    })
  }

  async append(mailbox: string, raw: Uint8Array, flags: readonly string[], at: Instant): Promise<void> {
    this.#mayWrite()
    // With no mailbox selected the server, not the client, decides which flags are welcome.
    const appended = await this.#beside((client) => client.append(mailbox, Buffer.from(raw), [...flags], new Date(at)))
    if (appended === false) throw new MailStoreError('refused', `${this.#connection.host} did not take the copy.`)
  }

  async markAnswered(mailbox: string, uidValidity: string, uid: number): Promise<boolean> {
    this.#mayWrite()
    return await this.#beside(async (client) => {
      const opened = await client.mailboxOpen(mailbox)
      if (String(opened.uidValidity) !== uidValidity) return false
      const mail = await client.fetchOne(String(uid), { uid: true }, { uid: true })
      if (!mail || mail.uid !== uid) return false
      const set = await client.messageFlagsAdd(String(uid), ['\\Answered'], { uid: true, silent: true })
      if (!set)
        throw new MailStoreError('refused', `${this.#connection.host} does not let amends mark mails as answered.`)
      return true
    })
  }

  async close(): Promise<void> {
    const timer = setTimeout(() => this.#client.close(), GOODBYE_SECONDS * 1000)
    await sayGoodbye(this.#client)
    clearTimeout(timer)
  }

  #mayWrite(): void {
    if (this.#readOnly) throw new MailStoreError('refused', 'amends runs in shadow mode and writes to no mailbox.')
  }

  #lost(): MailStoreError {
    return new MailStoreError('network', `The connection to ${this.#connection.host} was lost.`)
  }

  #ask<T>(work: () => Promise<T>): Promise<T> {
    return within(this.#client, this.#connection.watchdogSeconds ?? WATCHDOG_SECONDS, this.#connection, work)
  }

  /**
   * Does one errand. While a mailbox is watched it gets a short connection of its own, so that the watched one stays
   * selected; else this connection will do, one errand at a time, for providers count sign-ins.
   */
  async #beside<T>(errand: (client: ImapFlow) => Promise<T>): Promise<T> {
    const seconds = 2 * (this.#connection.watchdogSeconds ?? WATCHDOG_SECONDS)
    const run = (client: ImapFlow) => within(client, seconds, this.#connection, () => errand(client))
    if (!this.#watching) {
      const done = this.#errands.then(() => run(this.#client))
      this.#errands = done.catch(() => {})
      return await done
    }
    const client = await signIn(this.#connection)
    try {
      return await run(client)
    } finally {
      await sayGoodbye(client)
    }
  }
}

/** Null for a row that answers something else, such as an unasked flag update. */
function listedMail(row: FetchMessageObject): ListedMail | null {
  if (row.internalDate === undefined || row.size === undefined) return null
  return { uid: row.uid, internalDate: new Date(row.internalDate).toISOString(), size: row.size }
}

/** What stands in a header field, '' where there is none. */
function fieldOf(headers: Buffer | undefined, field: string): string {
  const lines = (headers ?? Buffer.alloc(0))
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  return lines.find((line) => line.toLowerCase().startsWith(`${field}:`))?.slice(field.length + 1) ?? ''
}
