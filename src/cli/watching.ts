/**
 * Which accounts this daemon works for: those whose lease it holds. Free ones are taken, held ones renewed; whose lease is
 * lost, or whose settings have changed, is stopped. Each account stands for itself: no trouble of one touches another.
 */
import { isDeepStrictEqual } from 'node:util'
import { pause } from '../edge/pause.ts'
import { stopwatch } from '../edge/stopwatch.ts'
import type { LeaseLedger } from '../ports/ledger/leases.ts'
import type { Log } from '../ports/log.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'

/** What is done for one account, until the signal that it was started with. */
export interface AccountWork {
  /** The outbox looks at once whether something is due. */
  kick(): void
  /** Called after each renewal of the lease: prolongs the claims of the letters in hand. */
  beat(): Promise<void>
  /** Resolves when all has ended, a letter behind its final dot included. */
  readonly done: Promise<void>
}

export interface WatchingOptions {
  readonly leases: LeaseLedger
  readonly log: Log
  /** The accounts of this moment, by name. */
  readonly accounts: () => ReadonlyMap<string, WatchedAccount>
  /** Names this run of this daemon. */
  readonly holder: string
  readonly leaseSeconds: number
  readonly start: (watched: WatchedAccount, signal: AbortSignal) => AccountWork
}

export interface Watching {
  /** Accounts that this daemon works for now. */
  held(): readonly string[]
  /** All outboxes look at once whether something is due. */
  kick(): void
  /** The accounts have changed. */
  look(): void
  /** Ends all work and gives the accounts back, so that another daemon can take them at once. */
  close(): Promise<void>
}

/** Leases are renewed this often while they last: four renewals may fail in a row. */
const RENEWALS_PER_LEASE = 6
/** Free accounts are asked for, and failed work is tried again, at least this often. */
const LONGEST_BEAT_MS = 5_000
/** A beat that comes a little early renews all the same, or a lease would miss every second one. */
const EARLY_MS = 500

export function startWatching(options: WatchingOptions): Watching {
  const watching = new Supervisor(options)
  const done = watching.run()
  return {
    held: () => watching.held(),
    kick: () => watching.kick(),
    look: () => watching.look(),
    async close() {
      watching.stop()
      await done
    },
  }
}

/** One account from the asking for its lease to the giving back. */
interface Post {
  readonly watched: WatchedAccount
  readonly stopping: AbortController
  /** Null while the lease is asked for. */
  tenure: { readonly token: number; readonly work: AccountWork; renewedMs: () => number } | null
  renewing: boolean
}

class Supervisor {
  readonly #options: WatchingOptions
  readonly #renewalMs: number
  readonly #stopping = new AbortController()
  readonly #posts = new Map<string, Post>()
  #bell = new AbortController()

  constructor(options: WatchingOptions) {
    this.#options = options
    this.#renewalMs = (options.leaseSeconds * 1000) / RENEWALS_PER_LEASE
  }

  held(): string[] {
    return [...this.#posts].flatMap(([name, post]) => (post.tenure && !post.stopping.signal.aborted ? [name] : []))
  }

  kick(): void {
    for (const post of this.#posts.values()) post.tenure?.work.kick()
  }

  look(): void {
    this.#bell.abort()
  }

  stop(): void {
    this.#stopping.abort()
    this.look()
  }

  /** Nothing in a round is waited for: an account, or a database, that does not answer must not hold up the others. */
  async run(): Promise<void> {
    const beatMs = Math.min(LONGEST_BEAT_MS, this.#renewalMs)
    for (;;) {
      this.#bell = new AbortController()
      this.#round()
      if (this.#stopping.signal.aborted && this.#posts.size === 0) return
      await pause(beatMs, this.#bell.signal)
    }
  }

  #round(): void {
    const over = this.#stopping.signal.aborted
    const wanted = over ? new Map<string, WatchedAccount>() : this.#options.accounts()
    for (const [name, post] of this.#posts) {
      if (!isDeepStrictEqual(post.watched, wanted.get(name))) post.stopping.abort()
      // Whether another has taken it can't be asked: by now another may.
      if (post.tenure && post.tenure.renewedMs() > this.#options.leaseSeconds * 1000) this.#lose(name, post)
      // A letter in hand keeps the account until it is done, also while its work is being stopped.
      if (post.tenure && !post.renewing && post.tenure.renewedMs() > this.#renewalMs - EARLY_MS)
        void this.#renew(name, post, post.tenure)
    }
    for (const [name, watched] of wanted) if (!this.#posts.has(name)) void this.#hold(name, watched)
  }

  async #renew(name: string, post: Post, tenure: NonNullable<Post['tenure']>): Promise<void> {
    const { leases, holder, leaseSeconds, log } = this.#options
    post.renewing = true
    const asked = stopwatch()
    try {
      if (await leases.renew(name, holder, tenure.token, leaseSeconds)) {
        tenure.renewedMs = asked
        await tenure.work.beat()
      } else {
        this.#lose(name, post)
      }
    } catch (error) {
      log.warn('lease not renewed', { account: name, kind: error instanceof Error ? error.name : 'unknown' })
    }
    post.renewing = false
  }

  #lose(name: string, post: Post): void {
    if (!post.stopping.signal.aborted) this.#options.log.warn('lease lost', { account: name })
    post.stopping.abort()
  }

  /** Asks for the lease and, where it is free, works until stopped; never rejects. */
  async #hold(name: string, watched: WatchedAccount): Promise<void> {
    const { leases, holder, leaseSeconds, log, start } = this.#options
    const post: Post = { watched, stopping: new AbortController(), tenure: null, renewing: false }
    this.#posts.set(name, post)
    try {
      const asked = stopwatch()
      const token = await leases.take(name, holder, leaseSeconds)
      if (token === null) return
      if (!this.#stopping.signal.aborted) {
        log.info('account taken', { account: name })
        const work = start(watched, post.stopping.signal)
        post.tenure = { token, work, renewedMs: asked }
        await work.done
      }
      await leases.release(name, holder, token)
      // One that was stopped because it has changed starts anew at once.
      this.look()
    } catch (error) {
      post.stopping.abort()
      log.error('account stumbled', { account: name, kind: error instanceof Error ? error.name : 'unknown' })
    } finally {
      this.#posts.delete(name)
      if (this.#stopping.signal.aborted) this.look()
    }
  }
}
