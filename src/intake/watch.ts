/** Intake watches one account's mailbox: every mail in it becomes an occurrence, and its bytes are safe before anyone reads them. */
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { MailboxState, Occurrence, Place } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import {
  type ListedMail,
  type MailboxStatus,
  type MailStore,
  MailStoreError,
  type MailStores,
} from '../ports/mail-store.ts'
import type { Account } from '../ticket/account.ts'
import { createBackOff } from './back-off.ts'

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

/** Servers show UIDs out of order: 105 may be seen before 104. Each poll looks this far back. */
const OVERLAP_UIDS = 200
/** The whole mailbox is compared this often: it must find nothing that the polls have missed. */
const SWEEP_HOURS = 24
/** After a renumbering, mail received this long before the last poll may still be unknown to us. */
const RENUMBERING_OVERLAP_HOURS = 48
const BATCH = 50
/** Seconds until a mail whose fetch has failed is tried again, by tries so far. */
const FETCH_RETRY_SECONDS = [1, 10, 60, 300, 900] as const
/** A mail that is gone is given up after this many tries over at least this many minutes (servers do lie for a while). */
const GONE_TRIES = 3
const GONE_MINUTES = 10
/** After so many tries people are told. */
const STUCK_TRIES = 3
const ALWAYS: Instant = '9999-12-31T23:59:59.999Z'

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
  const watch = new Watch({ ...options, pollSeconds: 0, random: () => 0, onStored: () => undefined })
  await watch.look()
}

class Watch {
  readonly #options: WatchOptions
  readonly #backOff: ReturnType<typeof createBackOff>
  #uidValidity = ''
  #sweptAt: Instant | null = null
  #sweepProblem: string | null = null
  #problemSince: Instant | null = null
  /** Mails that the server has denied, by UID: how often and since when. In memory, so that a restart only waits longer. */
  readonly #denied = new Map<number, { since: Instant; times: number }>()

  constructor(options: WatchOptions) {
    this.#options = options
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
    const { account, stores, signal } = this.#options
    const store = await stores.connect(account.name, signal)
    try {
      await this.#follow(store, await store.open(account.mailbox))
      await this.#list(store, await this.#windowStart())
      await this.#fetchListed(store)
    } finally {
      await store.close()
    }
  }

  /** One connection's life: it ends by a throw, or by the signal. */
  async #connection(): Promise<void> {
    const { account, stores, signal, pollSeconds } = this.#options
    const store = await stores.connect(account.name, signal)
    const close = () => void store.close()
    signal.addEventListener('abort', close, { once: true })
    try {
      await this.#follow(store, await store.open(account.mailbox))
      while (!signal.aborted) {
        await this.#poll(store)
        this.#backOff.reset()
        await store.waitForHint(pollSeconds, signal)
      }
    } finally {
      signal.removeEventListener('abort', close)
      await store.close()
    }
  }

  /** At first sight, and after the server has renumbered its mails, the whole mailbox is listed in one commit. */
  async #follow(store: MailStore, status: MailboxStatus): Promise<void> {
    const { account, ledger, clock, log } = this.#options
    const known = await ledger.intake.mailbox(account.name, account.mailbox)
    this.#uidValidity = status.uidValidity
    if (known?.uidValidity === status.uidValidity) return
    this.#denied.clear()
    const before = known ? await this.#untouchedBefore() : this.#options.since
    // What was still to be fetched must not be taken for old mail under its new number.
    const pending = new Set((await ledger.intake.listed(account.name, ALWAYS, Number.MAX_SAFE_INTEGER)).map(trace))
    const mails = await store.list(1)
    const occurrences = mails.map((mail) => ({
      ...this.#place(mail),
      state: mail.internalDate < before && !pending.has(trace(mail)) ? ('baseline' as const) : ('listed' as const),
    }))
    const contiguousUid = mails.at(-1)?.uid ?? 0
    const at = clock.now()
    await ledger.transaction(async ({ intake }) => {
      const { name, mailbox } = account
      await intake.followMailbox({
        account: name,
        mailbox,
        uidValidity: status.uidValidity,
        contiguousUid,
        lastPollAt: at,
      })
      await intake.addOccurrences(occurrences, contiguousUid, at)
    })
    log.info('mailbox-followed', { account: account.name, mails: mails.length, renumbered: known !== null })
  }

  /** After a renumbering only mail that is both older than AMENDS_SINCE and long seen stays as it is. */
  async #untouchedBefore(): Promise<Instant> {
    const { account, ledger, since } = this.#options
    const health = (await ledger.intake.health()).find((one) => one.account === account.name)
    const polled = later(health?.lastPollAt ?? since, -RENUMBERING_OVERLAP_HOURS * 3600)
    return polled < since ? polled : since
  }

  async #poll(store: MailStore): Promise<void> {
    const { account, clock, log } = this.#options
    const at = clock.now()
    const windowStart = await this.#windowStart()
    const sweep = this.#sweptAt === null || at >= later(this.#sweptAt, SWEEP_HOURS * 3600)
    const fresh = await this.#list(store, sweep ? 1 : windowStart)
    if (sweep) {
      const missed = fresh.filter((mail) => mail.uid < windowStart).length
      this.#sweepProblem =
        missed === 0
          ? null
          : `The daily comparison found ${missed} mails that polling had missed; they are taken in now.`
      if (missed > 0) log.warn('sweep-found', { account: account.name, missed })
      this.#sweptAt = at
    }
    await this.#fetchListed(store)
    await this.#tellHealth((await this.#stuck()) ?? this.#sweepProblem, clock.now())
  }

  /** Each poll looks a little further back than to the last UID known. */
  async #windowStart(): Promise<number> {
    return Math.max(1, (await this.#followed()).contiguousUid - OVERLAP_UIDS + 1)
  }

  /** @throws MailStoreError when another connection has followed a renumbering: this one's UIDs mean nothing any more */
  async #followed(): Promise<MailboxState> {
    const { account, ledger } = this.#options
    const state = await ledger.intake.mailbox(account.name, account.mailbox)
    if (state?.uidValidity === this.#uidValidity) return state
    throw new MailStoreError('network', 'The server has renumbered its mails; amends connects anew.')
  }

  /** Lists from this UID on and notes what has no occurrence yet; gives the new ones. */
  async #list(store: MailStore, from: number): Promise<readonly ListedMail[]> {
    const { account, ledger, clock } = this.#options
    const mails = await store.list(from)
    const known = new Set(await ledger.intake.knownUids(account.name, account.mailbox, this.#uidValidity, from))
    const fresh = mails.filter((mail) => !known.has(mail.uid))
    const occurrences = fresh.map((mail) => ({ ...this.#place(mail), state: 'listed' as const }))
    if (fresh.length > 0) await ledger.intake.addOccurrences(occurrences, mails.at(-1)?.uid ?? 0, clock.now())
    return fresh
  }

  #place(mail: ListedMail): Place & { size: number; internalDate: Instant } {
    const { name, mailbox } = this.#options.account
    const { uid, size, internalDate } = mail
    return { account: name, mailbox, uidValidity: this.#uidValidity, uid, size, internalDate }
  }

  async #fetchListed(store: MailStore): Promise<void> {
    const { account, ledger, clock, signal } = this.#options
    let due: Occurrence[]
    do {
      due = await ledger.intake.listed(account.name, clock.now(), BATCH)
      for (const occurrence of due) {
        if (signal.aborted) return
        await this.#take(store, occurrence)
      }
    } while (due.length === BATCH)
  }

  /** Bytes first, then the state: a crash between the two fetches the mail again, which its hash makes harmless. */
  async #take(store: MailStore, occurrence: Occurrence): Promise<void> {
    const { account, ledger, clock, log, onStored, signal } = this.#options
    if (occurrence.mailbox !== account.mailbox) {
      return await this.#failed(occurrence, 'This mailbox is no longer watched.', 3600)
    }
    if (occurrence.uidValidity !== this.#uidValidity) {
      await this.#followed()
      return await this.#failed(occurrence, 'The server has renumbered its mails; this one was listed anew.', 0, true)
    }
    let mail: Awaited<ReturnType<MailStore['fetch']>>
    try {
      mail = await store.fetch(occurrence.uid)
    } catch (error) {
      if (!(error instanceof MailStoreError) || signal.aborted) throw error
      // Noted even for a lost connection: a mail that always ends it must not keep the others from coming.
      const seconds = FETCH_RETRY_SECONDS[occurrence.tries] ?? FETCH_RETRY_SECONDS[4]
      await this.#failed(occurrence, error.message, seconds)
      if (error.kind === 'network') throw error
      return
    }
    if (!mail) return await this.#gone(occurrence)
    const rawSha256 = await ledger.raw.put(mail.raw, clock.now())
    await ledger.intake.markStored(occurrence, rawSha256, mail.size, mail.internalDate)
    this.#denied.delete(occurrence.uid)
    if (mail.short)
      log.warn('mail-cut', { account: account.name, uid: mail.uid, bytes: mail.raw.length, size: mail.size })
    onStored()
  }

  async #gone(occurrence: Occurrence): Promise<void> {
    const now = this.#options.clock.now()
    const denied = this.#denied.get(occurrence.uid) ?? { since: now, times: 0 }
    denied.times += 1
    this.#denied.set(occurrence.uid, denied)
    const over = denied.times >= GONE_TRIES && now >= later(denied.since, GONE_MINUTES * 60)
    const spacing = (GONE_MINUTES * 60) / (GONE_TRIES - 1)
    await this.#failed(occurrence, 'The server listed this mail but does not have it.', spacing, over)
  }

  async #failed(occurrence: Occurrence, error: string, seconds: number, vanished = false): Promise<void> {
    const { ledger, clock } = this.#options
    await ledger.intake.markFailed(occurrence, error, later(clock.now(), seconds), vanished)
  }

  /** The sentence on mails that won't come, null when there is none. */
  async #stuck(): Promise<string | null> {
    const { account, ledger } = this.#options
    const pending = await ledger.intake.listed(account.name, ALWAYS, BATCH)
    const stuck = pending.filter((occurrence) => occurrence.tries >= STUCK_TRIES)
    const last = stuck.at(-1)
    return last ? `${stuck.length} mails can't be fetched and are tried again: ${last.lastError ?? ''}` : null
  }

  /** Writes the trouble down and gives the seconds to wait before the next connection. */
  async #trouble(error: unknown): Promise<number> {
    const { account, log } = this.#options
    const kind = error instanceof Error && 'kind' in error ? String(error.kind) : 'unexpected'
    const seconds = this.#backOff.after(error)
    log.warn('watch-failed', { account: account.name, kind, retrySeconds: Math.round(seconds) })
    const sentence = error instanceof Error ? error.message : String(error)
    try {
      await this.#tellHealth(sentence, null)
    } catch {
      // The ledger itself is in trouble: what could be written about that lies in the log line above.
    }
    return seconds
  }

  async #tellHealth(problem: string | null, lastPollAt: Instant | null): Promise<void> {
    const { account, ledger, clock } = this.#options
    this.#problemSince = problem === null ? null : (this.#problemSince ?? clock.now())
    const health = { problem, problemSince: this.#problemSince }
    await ledger.intake.setHealth(account.name, lastPollAt === null ? health : { ...health, lastPollAt })
  }
}

/** What a mail keeps when the server renumbers it. */
function trace(mail: { readonly internalDate: Instant; readonly size: number }): string {
  return `${mail.internalDate} ${mail.size}`
}

function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
