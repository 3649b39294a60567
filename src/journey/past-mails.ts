/** Reads the mails of some mailboxes in the order in which they came, over connections that break and come back. */
import type { Instant, Message } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import { type ListedMail, MailStoreError, type SpecialMailboxes } from '../ports/mail-store.ts'
import type { Parser } from '../ports/parser.ts'
import type { PastMailboxes } from '../ports/past-mail.ts'

export interface PastSource {
  /** Connects and signs in. @throws MailStoreError */
  readonly connect: () => Promise<PastMailboxes>
  readonly parser: Parser
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface ReadPast {
  readonly mailbox: string
  readonly message: Message
  /** Of its receipt, else of its writing: never later than now. */
  readonly at: Instant
}

interface Found extends ListedMail {
  readonly mailbox: string
}

/** Mails whose mailboxes are read before the next ones are: they lie in memory together, and are put in order. */
const WINDOW = 100
/** Asked for by one command: some megabytes at most. */
const AT_ONCE = 20
/** A server's copy of a mail may be dated a little before the mail itself. */
const MARGIN_MS = 2 * 86_400_000
/** Waits after a lost connection; after the last of them the look back ends. */
const RETRY_SECONDS = [1, 5, 20, 60] as const

/** One account's mailboxes; a lost connection is made again where it was lost. */
export class PastReader {
  /** Mails of one window. */
  readonly window = WINDOW
  readonly #source: PastSource
  #store: PastMailboxes | null = null
  #opened: string | null = null
  readonly #validity = new Map<string, string>()

  constructor(source: PastSource) {
    this.#source = source
  }

  special(): Promise<SpecialMailboxes> {
    return this.#ask(null, (store) => store.special())
  }

  /** What these mailboxes hold from `since` on, earliest first. */
  async list(mailboxes: readonly string[], since: Instant): Promise<Found[]> {
    const from = new Date(Date.parse(since) - MARGIN_MS).toISOString()
    const found: Found[] = []
    for (const mailbox of mailboxes) {
      const listed = await this.#ask(mailbox, (store) => store.list(from))
      for (const mail of listed) found.push({ ...mail, mailbox })
    }
    return found.sort((one, other) => (one.internalDate < other.internalDate ? -1 : 1))
  }

  /** Parsed, a window at a time, those of a window in the order in which they came. */
  async *read(listed: readonly Found[]): AsyncGenerator<readonly ReadPast[]> {
    for (let at = 0; at < listed.length; at += WINDOW) {
      const window = listed.slice(at, at + WINDOW)
      const mails: ReadPast[] = []
      for (const [mailbox, some] of Map.groupBy(window, (one) => one.mailbox)) {
        for (let first = 0; first < some.length; first += AT_ONCE) {
          const uids = some.slice(first, first + AT_ONCE).map(({ uid }) => uid)
          for (const { raw, internalDate } of await this.#ask(mailbox, (store) => store.read(uids))) {
            // Nothing here shows it, and it may be ten times as long as the text.
            const message = { ...(await this.#source.parser.parse(raw)), html: null }
            mails.push({ mailbox, message, at: cameAt(message, internalDate, this.#source.clock.now()) })
          }
        }
      }
      yield mails.sort((one, other) => (one.at < other.at ? -1 : 1))
    }
  }

  async close(): Promise<void> {
    const store = this.#store
    this.#store = null
    await store?.close()
  }

  async #ask<T>(mailbox: string | null, question: (store: PastMailboxes) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await question(await this.#ready(mailbox))
      } catch (error) {
        this.#source.signal.throwIfAborted()
        const seconds = RETRY_SECONDS[tries]
        if (!(error instanceof MailStoreError) || error.kind !== 'network' || seconds === undefined) throw error
        await this.#again(seconds)
      }
    }
  }

  async #again(seconds: number): Promise<void> {
    const { clock, signal } = this.#source
    await this.close().catch(() => undefined)
    await clock.until(new Date(Date.parse(clock.now()) + seconds * 1_000).toISOString(), signal)
    signal.throwIfAborted()
  }

  async #ready(mailbox: string | null): Promise<PastMailboxes> {
    this.#source.signal.throwIfAborted()
    if (!this.#store) {
      this.#store = await this.#source.connect()
      this.#opened = null
    }
    if (mailbox === null || this.#opened === mailbox) return this.#store
    const validity = await this.#store.open(mailbox)
    this.#opened = mailbox
    const before = this.#validity.get(mailbox)
    this.#validity.set(mailbox, validity)
    if (before === undefined || before === validity) return this.#store
    throw new MailStoreError('protocol', `The server has renumbered the mails of ${mailbox} meanwhile: begin anew.`, {
      reason: 'renumbered',
    })
  }
}

/** The server's own stamp comes first, for customers' clocks err; our own letters have none. */
function cameAt(message: Message, internalDate: Instant, now: Instant): Instant {
  const at = message.received[0]?.at ?? message.date?.at ?? internalDate
  return at > now ? internalDate : at
}
