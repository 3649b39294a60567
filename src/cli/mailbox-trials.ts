/** Trials of mailboxes as they run in the daemon: consent, each step, and who listens; their secrets are in memory only. */
import type { Provider } from '../craft/providers.ts'
import type { Mailbox, MailboxAnswers, MailboxSecrets, Trial } from '../desk/mailboxes-controls.ts'
import { uuidv7 } from '../edge/ids.ts'
import { OAuthError, type Tokens } from '../edge/oauth-requests.ts'
import { readTokens, storeTokens } from '../edge/oauth-tokens.ts'
import { probeAccount } from '../edge/probe.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { ProbeStep } from '../ports/probe.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import type { AccountEntry } from '../settings/accounts.ts'
import { askConsent, type Consent, type Secrets } from './mailbox-consent.ts'
import { works } from './mailbox-entry.ts'

/** They hold secrets: few of them, the oldest goes first. */
const MOST_TRIALS = 20

export interface TrialOptions {
  /** Of the key file. */
  readonly key: Uint8Array
  readonly clock: Clock
  readonly log: Log
  /** Aborts when the daemon ends. */
  readonly signal: AbortSignal
  /** Stores the password of a mailbox that there is already, when it works. */
  readonly save: (kept: Kept) => Promise<unknown>
}

export interface Kept {
  readonly id: string
  readonly who: string
  readonly provider: Provider | null
  /** Null for a mailbox that there is already. */
  answers: MailboxAnswers | null
  entry: AccountEntry | null
  secrets: MailboxSecrets
  watched: WatchedAccount
  /** The ledger's, or in memory until the mailbox is saved. */
  readonly tokens: Secrets
  state: Trial['state']
  consent: Consent | null
  trouble: Trial['trouble']
  steps: ProbeStep[]
  saved: boolean
  stop: AbortController
}

export class Trials {
  readonly #options: TrialOptions
  readonly #trials = new Map<string, Kept>()
  readonly #listeners = new Set<() => void>()

  constructor(options: TrialOptions) {
    this.#options = options
  }

  get(id: string): Kept | undefined {
    return this.#trials.get(id)
  }

  /** The trial of this mailbox that has not ended: providers count sign-ins, so there is no second one beside it. */
  runningOf(name: string): Kept | undefined {
    return [...this.#trials.values()].find(({ state, watched }) => state !== 'done' && watched.account.name === name)
  }

  keep(begin: Pick<Kept, 'who' | 'provider' | 'answers' | 'entry' | 'secrets' | 'watched' | 'tokens'>): Kept {
    const id = uuidv7()
    const fresh = { consent: null, trouble: null, steps: [], saved: false, stop: new AbortController() }
    const kept: Kept = { ...begin, ...fresh, id, state: 'running' }
    this.#trials.set(id, kept)
    for (const [oldest, { stop }] of this.#trials) {
      if (this.#trials.size <= MOST_TRIALS) break
      stop.abort()
      this.#trials.delete(oldest)
    }
    return kept
  }

  start(kept: Kept, sendToSelf: boolean, first: 'consent' | 'probe', inBrowser: boolean): void {
    kept.stop = new AbortController()
    kept.steps = []
    kept.trouble = null
    kept.state = 'running'
    const signal = AbortSignal.any([kept.stop.signal, this.#options.signal])
    void this.#run(kept, sendToSelf, first, inBrowser, signal).catch((error: unknown) => {
      if (!signal.aborted) this.#failed(kept, error)
    })
  }

  view(id: string): Trial | null {
    const kept = this.#trials.get(id)
    if (!kept) return null
    const { watched, provider, answers, state, consent, trouble, steps, saved, secrets } = kept
    const { name, address } = watched.account
    return {
      ...{ id, name, address: address.address, provider, answers, state, trouble, steps, saved },
      consent: consent && {
        way: consent.way,
        address: consent.address,
        userCode: consent.userCode,
        endsAt: consent.endsAt,
      },
      signIn: signInOf(watched),
      works: works(steps),
      savable: !saved && (answers !== null || secrets.password !== ''),
    }
  }

  async finish(id: string, returned: string): Promise<void> {
    const kept = this.#trials.get(id)
    if (kept?.state !== 'consent' || !kept.consent) return
    // What was pasted works once: a second click must not use it again.
    kept.state = 'running'
    try {
      const tokens = await kept.consent.finish(returned)
      kept.stop.abort()
      await this.#consented(kept, tokens)
      this.start(kept, false, 'probe', false)
    } catch (error) {
      this.#failed(kept, error)
    }
  }

  onProgress(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async tokensOf(kept: Kept): Promise<Tokens | null> {
    const { key } = this.#options
    return (await readTokens({ accounts: kept.tokens, key }, kept.watched.account.name)).tokens
  }

  tell(): void {
    for (const listener of this.#listeners) listener()
  }

  async #run(
    kept: Kept,
    sendToSelf: boolean,
    first: 'consent' | 'probe',
    inBrowser: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    if (first === 'consent') {
      const consent = await askConsent(kept.watched, this.#options.clock, inBrowser, signal)
      try {
        kept.consent = consent
        kept.state = 'consent'
        this.tell()
        await this.#consented(kept, await consent.wait(signal))
      } finally {
        await consent.close()
      }
    }
    await this.#probe(kept, sendToSelf, signal)
  }

  async #probe(kept: Kept, sendToSelf: boolean, signal: AbortSignal): Promise<void> {
    const { key, clock, log } = this.#options
    const { provider, tokens: accounts } = kept
    kept.state = 'running'
    for await (const step of probeAccount(kept.watched, { accounts, key, clock, log, provider, sendToSelf })) {
      if (signal.aborted) return
      kept.steps = [...kept.steps, step]
      this.tell()
    }
    if (kept.answers === null && kept.secrets.password !== '' && works(kept.steps)) await this.#options.save(kept)
    kept.state = 'done'
    this.tell()
  }

  async #consented(kept: Kept, tokens: Tokens): Promise<void> {
    const { key, clock } = this.#options
    await storeTokens({ accounts: kept.tokens, key, clock }, kept.watched.account.name, tokens)
    kept.watched = { ...kept.watched, signedInAt: tokens.signedInAt, problem: null }
    if (kept.answers === null) kept.saved = true
  }

  #failed(kept: Kept, error: unknown): void {
    const said = error instanceof Error ? error.message : String(error)
    if (!(error instanceof OAuthError)) this.#options.log.error('trying a mailbox failed', { kind: nameOf(error) })
    kept.trouble = { reason: error instanceof OAuthError ? error.trouble : 'unreachable', said }
    kept.state = 'done'
    this.tell()
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')

export const signInOf = ({ oauth }: WatchedAccount): Mailbox['signIn'] =>
  oauth === null ? 'password' : oauth.flow === 'user' ? 'oauth' : 'application'
