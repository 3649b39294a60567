/** Intake watches one account: every mail in its mailbox becomes an occurrence, and its bytes are safe before anyone reads them. */
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import { type MailStore, MailStoreError, type MailStoreReason, type MailStores } from '../ports/mail-store.ts'
import type { Account } from '../ticket/account.ts'
import { createBackOff } from './back-off.ts'
import { fetchListed, stuckMails, tellUnwatched } from './fetching.ts'
import { follow, listNew } from './mailbox.ts'
import { type Followed, type IntakePorts, later } from './noting.ts'

export interface WatchOptions {
  readonly account: Account
  readonly stores: MailStores
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  /** Mail that the server received earlier stays as it is, when the mailbox is seen for the first time. */
  readonly since: Instant
  readonly pollSeconds: number
  /** Called after each mail whose bytes are safe. */
  readonly onStored: () => void
  readonly signal: AbortSignal
  /** A number in [0, 1), for the back-off. */
  readonly random: () => number
}

/** With a command's own deadline of a minute, a connection that has died in silence is noticed within five. */
const LONGEST_WAIT_SECONDS = 240
/** Only opening tells of a new UIDVALIDITY: a server that renumbers under an open connection is noticed this late. */
const REOPEN_SECONDS = 3600
/** After so long without a look the whole mailbox is compared. */
const AWAY_SECONDS = 3600

/**
 * Watches until `signal` aborts. Never rejects for what a server or a full disk does: trouble is written to the account's
 * health in one sentence, nothing advances, and it is tried again.
 */
export async function watchAccount(options: WatchOptions): Promise<void> {
  await new Watch(options).run()
}

/**
 * Looks once, on a connection of its own: what came since the last poll is stored when this resolves. For the look before
 * a letter leaves. Touches neither health nor back-off.
 * @throws MailStoreError when the mailbox can't be reached
 */
export async function lookOnce(options: Omit<WatchOptions, 'pollSeconds' | 'random' | 'onStored'>): Promise<void> {
  await new Watch({ ...options, pollSeconds: 0, random: () => 0, onStored: () => undefined }).look()
}

interface Problem {
  readonly text: string
  readonly reason: MailStoreReason | null
}

class Watch {
  readonly #options: WatchOptions
  readonly #ports: IntakePorts
  readonly #backOff: ReturnType<typeof createBackOff>
  #problemSince: Instant | null = null

  constructor(options: WatchOptions) {
    this.#options = options
    this.#ports = { ...options, memory: { denied: new Map(), envelopesHurt: false, junkHurt: false } }
    this.#backOff = createBackOff(options.random)
  }

  async run(): Promise<void> {
    const { clock, signal } = this.#options
    while (!signal.aborted) {
      try {
        await this.#connection()
      } catch (error) {
        if (signal.aborted) return
        const seconds = await this.#trouble(error)
        await clock.until(later(clock.now(), seconds), signal)
      }
    }
  }

  async look(): Promise<void> {
    const { account } = this.#options
    await this.#connected(async (store) => {
      const mailboxes = new Mailboxes(this.#ports, store)
      if (account.watchJunk) await mailboxes.findJunk()
      await mailboxes.poll(false)
    })
  }

  /** Does this on a connection of its own, which the signal closes under it. */
  async #connected(work: (store: MailStore) => Promise<void>): Promise<void> {
    const { account, stores, signal } = this.#options
    const store = await stores.connect(account.name, signal)
    const close = () => void store.close()
    signal.addEventListener('abort', close, { once: true })
    try {
      await work(store)
    } finally {
      signal.removeEventListener('abort', close)
      await store.close()
    }
  }

  /** One connection's life: it ends by a throw, or by the signal. */
  async #connection(): Promise<void> {
    const { account, signal, pollSeconds } = this.#options
    await this.#connected(async (store) => {
      const mailboxes = new Mailboxes(this.#ports, store)
      if (account.watchJunk || account.sentCopy === 'append') await mailboxes.findJunk()
      let away = await this.#wasAway()
      while (!signal.aborted) {
        await this.#poll(mailboxes, away)
        away = false
        this.#backOff.reset()
        await store.waitForHint(Math.min(pollSeconds, LONGEST_WAIT_SECONDS), signal)
      }
    })
  }

  async #wasAway(): Promise<boolean> {
    const { account, ledger, clock } = this.#options
    const health = (await ledger.intake.health()).find((one) => one.account === account.name)
    return health?.lastPollAt != null && clock.now() >= later(health.lastPollAt, AWAY_SECONDS)
  }

  async #poll(mailboxes: Mailboxes, away: boolean): Promise<void> {
    const beside = await mailboxes.poll(away)
    const stuck = await stuckMails(this.#ports)
    const problem: Problem | null = stuck === null ? beside : { text: stuck, reason: 'mails-stuck' }
    await this.#tellHealth(problem, this.#options.clock.now())
  }

  /** Writes the trouble down and gives the seconds to wait before the next connection. */
  async #trouble(error: unknown): Promise<number> {
    const { account, log, clock } = this.#options
    const kind = error instanceof Error && 'kind' in error ? String(error.kind) : 'unexpected'
    const reason = error instanceof MailStoreError ? error.reason : null
    const seconds = this.#backOff.after(error, clock.now())
    log.warn('watch-failed', { account: account.name, kind, reason: reason ?? '', retrySeconds: Math.round(seconds) })
    const text = error instanceof Error ? error.message : String(error)
    try {
      await this.#tellHealth({ text, reason }, null)
    } catch {
      // The ledger itself is in trouble: what could be written about that lies in the log line above.
    }
    return seconds
  }

  async #tellHealth(problem: Problem | null, lastPollAt: Instant | null): Promise<void> {
    const { account, ledger, clock } = this.#options
    this.#problemSince = problem === null ? null : (this.#problemSince ?? clock.now())
    await ledger.intake.setHealth(account.name, {
      problem: problem?.text ?? null,
      problemReason: problem?.reason ?? null,
      problemSince: this.#problemSince,
      ...(lastPollAt !== null && { lastPollAt }),
    })
  }
}

/** The mailboxes that one connection looks into, one after the other; the inbox last, for IDLE listens to what is open. */
class Mailboxes {
  readonly #ports: IntakePorts
  readonly #store: MailStore
  #junk: string | null = null
  #open: (Followed & { readonly at: Instant }) | null = null
  #unclear: Problem | null = null

  constructor(ports: IntakePorts, store: MailStore) {
    this.#ports = ports
    this.#store = store
  }

  /** Learns which mailbox is Junk, and whether somebody must say which one is meant. A refusal to tell is no trouble. */
  async findJunk(): Promise<void> {
    const { account } = this.#ports
    try {
      const { junk, unclear } = await this.#store.special()
      this.#junk = account.watchJunk && junk !== account.mailbox ? junk : null
      const asks = unclear.filter(({ use }) =>
        use === 'junk' ? account.watchJunk : use === 'sent' && account.sentCopy === 'append',
      )
      const first = asks[0]
      if (first) {
        const text = `Which mailbox is ${first.use}: ${first.candidates.join(', ')}? Name it under folders, ${first.use}, of the account.`
        this.#unclear = { text, reason: 'unclear-mailbox' }
      }
    } catch (error) {
      if (!(error instanceof MailStoreError) || error.kind === 'network') throw error
    }
  }

  /**
   * Takes in what is new in each; gives what else a person should know.
   * @throws MailStoreError for trouble with the inbox; Junk's never keeps the inbox from being read
   */
  async poll(away: boolean): Promise<Problem | null> {
    const { account, memory } = this.#ports
    let problem = this.#unclear
    if (this.#junk !== null && memory.junkHurt) {
      memory.junkHurt = false
      problem = {
        text: 'The connection ends when amends looks into Junk; it is tried again.',
        reason: 'connection-lost',
      }
    } else if (this.#junk !== null) {
      try {
        await this.#take(this.#junk, away)
      } catch (error) {
        if (!(error instanceof MailStoreError)) throw error
        memory.junkHurt = error.kind === 'network'
        if (memory.junkHurt) throw error
        problem = { text: error.message, reason: error.reason }
      }
    } else if (account.watchJunk && problem === null) {
      problem = { text: 'Junk is to be watched, and the server names no such mailbox.', reason: 'no-such-mailbox' }
    }
    await this.#take(account.mailbox, away)
    // While nobody knows which mailbox is Junk, its mail only waits.
    if (this.#junk !== null || !account.watchJunk)
      await tellUnwatched(this.#ports, [account.mailbox, ...(this.#junk === null ? [] : [this.#junk])])
    return problem
  }

  async #take(mailbox: string, away: boolean): Promise<void> {
    const now = this.#ports.clock.now()
    if (this.#open?.mailbox !== mailbox || now >= later(this.#open.at, REOPEN_SECONDS)) {
      this.#open = null
      this.#open = { ...(await follow(this.#ports, this.#store, mailbox)), at: now }
    }
    await listNew(this.#ports, this.#store, this.#open, away)
    await fetchListed(this.#ports, this.#store, this.#open)
  }
}
