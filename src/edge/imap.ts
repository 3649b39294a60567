/** Reaches message stores by IMAP (RFC 3501, RFC 9051): one connection that watches, short ones beside it for the rest. */
import type { ImapFlow } from 'imapflow'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import { cleanMessageId, messageIdsIn } from '../mail/references.ts'
import type { DraftStores } from '../ports/draft-store.ts'
import type { Log } from '../ports/log.ts'
import {
  type Envelope,
  type FetchedMail,
  type ListedMail,
  type MailboxStatus,
  type MailStore,
  MailStoreError,
  type MailStores,
  type SpecialMailboxes,
} from '../ports/mail-store.ts'
import { ImapDraftStore } from './imap-drafts.ts'
import { specialMailboxes } from './imap-folders.ts'
import { envelopeOf, fieldOf, listedMail, listedMails, sequenceSet } from './imap-listing.ts'
import { type ImapConnection, sayGoodbye, signIn, within } from './imap-session.ts'
import { createSignIns } from './imap-sign-ins.ts'

export type { ImapConnection } from './imap-session.ts'

const WATCHDOG_SECONDS = 60
/** The rows of a mailbox with a hundred thousand mails need more than a command's usual time on a slow line. */
const LISTING_FACTOR = 5
/** Envelopes asked for by one command. */
const ENVELOPES_AT_ONCE = 200
/** An IDLE that ends earlier was refused: asking again at once would go round in circles. */
const SHORTEST_IDLE_MS = 10_000
/** A server that does not answer LOGOUT does not hold the daemon's end up. */
const GOODBYE_SECONDS = 2
/** One command's share of a mail: small enough for a deadline of its own on a slow line. */
const CHUNK_BYTES = 1024 * 1024

/**
 * The message stores of these accounts, by account name.
 * @param options.readOnly shadow mode: mailboxes are opened by EXAMINE, nothing is appended, no flag is set
 * @param options.now after a refused sign-in nobody tries again for a while, whoever asks
 */
export function createMailStores(
  connections: ReadonlyMap<string, ImapConnection>,
  options: { readonly readOnly: boolean; readonly log: Log; readonly now: () => Instant },
): MailStores & DraftStores {
  const signIns = createSignIns(options.now)
  const doorOf = (account: string) => {
    const connection = connections.get(account)
    if (!connection)
      throw new MailStoreError('refused', `No IMAP connection is set up for the account ${account}.`, {
        reason: 'set-up',
      })
    const enter = (stop?: AbortSignal) => signIns.through(account, connection, () => signIn(connection, stop))
    return { connection, enter }
  }
  return {
    async openDrafts(account, signal) {
      const { connection, enter } = doorOf(account)
      if (options.readOnly) throw readOnlyRefusal()
      return new ImapDraftStore(await enter(signal), connection)
    },
    async connect(account, signal) {
      const { connection, enter } = doorOf(account)
      const client = await enter(signal)
      options.log.info('imap-connected', { account })
      return new ImapMailStore(client, connection, { ...options, enter })
    },
  }
}

function readOnlyRefusal(): MailStoreError {
  return new MailStoreError('refused', 'amends runs in shadow mode and writes to no mailbox.', { reason: 'shadow' })
}

class ImapMailStore implements MailStore {
  readonly #client: ImapFlow
  readonly #connection: ImapConnection
  readonly #readOnly: boolean
  readonly #now: () => Instant
  /** One more connection of this account. */
  readonly #enter: () => Promise<ImapFlow>
  /** The server has spoken of new mail since the last listing began. */
  #hinted = false
  #watching = false
  /** Settled when the errands asked for so far are done. */
  #errands: Promise<unknown> = Promise.resolve()

  constructor(
    client: ImapFlow,
    connection: ImapConnection,
    options: {
      readonly readOnly: boolean
      readonly now: () => Instant
      readonly enter: () => Promise<ImapFlow>
    },
  ) {
    this.#client = client
    this.#connection = connection
    this.#readOnly = options.readOnly
    this.#now = options.now
    this.#enter = options.enter
    client.on('exists', () => {
      this.#hinted = true
    })
  }

  async open(mailbox: string): Promise<MailboxStatus> {
    this.#watching = true
    await this.#errands
    const opened = await this.#ask(() => this.#client.mailboxOpen(mailbox, { readOnly: this.#readOnly }))
    // Every stored UID hangs on UIDVALIDITY; a server without it can't be followed (RFC 3501 §2.3.1.1).
    if (!opened.uidValidity) {
      throw new MailStoreError('protocol', `${this.#connection.host} gives no UIDVALIDITY.`, {
        reason: 'no-uidvalidity',
      })
    }
    return {
      path: opened.path,
      uidValidity: String(opened.uidValidity),
      uidNext: opened.uidNext,
      exists: opened.exists,
    }
  }

  async list(from: number, to: number | null = null): Promise<readonly ListedMail[]> {
    // Without NOOP the selected view misses mail that other clients have put there meanwhile.
    await this.#ask(() => this.#client.noop())
    this.#hinted = false
    const mailbox = this.#client.mailbox
    // Some servers answer BAD to 1:* on an empty mailbox.
    if (mailbox === false || mailbox.exists === 0) return []
    const mails = await this.#rows(from, to)
    if (from > 1 || to !== null || mails.length >= mailbox.exists) return mails
    // Fewer rows than the server itself has counted: it is asked once more, and none at all is no answer.
    const again = await this.#rows(from, to)
    const all = new Map([...mails, ...again].map((mail) => [mail.uid, mail]))
    if (all.size === 0 && mailbox.exists > 0) {
      throw new MailStoreError('protocol', `${this.#connection.host} counts ${mailbox.exists} mails and lists none.`)
    }
    return [...all.values()].sort((one, other) => one.uid - other.uid)
  }

  async #rows(from: number, to: number | null): Promise<ListedMail[]> {
    const query = { uid: true, internalDate: true, size: true } as const
    const listing = (first: number) =>
      this.#ask(() => this.#client.fetchAll(`${first}:${to ?? '*'}`, query, { uid: true }), LISTING_FACTOR)
    try {
      return listedMails(await listing(from), { from, to }, this.#now())
    } catch (error) {
      // QQ refuses descending ranges, and so "13:*" where 12 is the last: from the first on it is never one.
      const descending = error instanceof MailStoreError && error.kind === 'protocol' && from > 1 && to === null
      if (!descending) throw error
      return listedMails(await listing(1), { from, to }, this.#now())
    }
  }

  async envelopes(uids: readonly number[]): Promise<ReadonlyMap<number, Envelope>> {
    const envelopes = new Map<number, Envelope>()
    const wanted = new Set(uids)
    for (let at = 0; at < uids.length; at += ENVELOPES_AT_ONCE) {
      const set = sequenceSet(uids.slice(at, at + ENVELOPES_AT_ONCE))
      const query = { uid: true, headers: ['from', 'subject', 'date', 'message-id'] }
      const rows = await this.#ask(() => this.#client.fetchAll(set, query, { uid: true }))
      for (const { uid, headers } of rows) if (headers && wanted.has(uid)) envelopes.set(uid, envelopeOf(headers))
    }
    return envelopes
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
    // A row without the bytes that were asked for says nothing of the mail: it is asked for again later.
    if (!row || row.uid !== uid || !row.source) return null
    return { listed: listedMail(row, this.#now()), bytes: row.source }
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
      let waiting = true
      const settle = (end: () => void) => () => {
        waiting = false
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
      const idle = async () => {
        const start = performance.now()
        // The next command ends IDLE; where the server refuses it, the caller's poll does.
        await this.#client.idle()
        if (waiting && performance.now() - start > SHORTEST_IDLE_MS) await idle()
      }
      idle().catch(lost)
    })
  }

  async special(): Promise<SpecialMailboxes> {
    return specialMailboxes(await this.#ask(() => this.#client.list()), this.#connection.folders)
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
    if (this.#readOnly) throw readOnlyRefusal()
  }

  #lost(): MailStoreError {
    return new MailStoreError('network', `The connection to ${this.#connection.host} was lost.`, {
      reason: 'connection-lost',
    })
  }

  #ask<T>(work: () => Promise<T>, factor = 1): Promise<T> {
    const seconds = factor * (this.#connection.watchdogSeconds ?? WATCHDOG_SECONDS)
    return within(this.#client, seconds, this.#connection, work)
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
    const client = await this.#enter()
    try {
      return await run(client)
    } finally {
      await sayGoodbye(client)
    }
  }
}
