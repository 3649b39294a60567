/** Keeps an account's OAuth tokens fresh and sealed: refreshed ahead, rotated by compare-and-set, one question at a time. */
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { AccountsLedger } from '../ports/ledger/accounts.ts'
import { LedgerError } from '../ports/ledger/ledger.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import type { OAuthWarningCode } from '../ports/oauth.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import { applicationTokens, type OAuthAccess, OAuthError, refreshedTokens, type Tokens } from './oauth-requests.ts'
import { SealError, seal, unseal } from './sealing.ts'

export interface TokenPorts {
  readonly accounts: Pick<AccountsLedger, 'secret' | 'replaceSecret'>
  /** Of the key file. */
  readonly key: Uint8Array
  readonly clock: Clock
}

/** How IMAP and SMTP get the token that stands for a password (SASL XOAUTH2). */
export interface TokenSource {
  /** Changes when a person consents anew: what was refused before is tried again then. */
  readonly signedInAt: Instant | null
  /**
   * A valid access token.
   * @param refused the server has just refused the last one
   * @throws MailStoreError whose sentence says what a person can do
   */
  token(refused: boolean): Promise<string>
}

/** Refreshed this long before its end, so that a token outlives the connection's set-up and a clock that is a little off. */
const AHEAD_SECONDS = 300
/** How often, once a second, the ledger is asked for what another process may be about to store. */
const SUCCESSOR_LOOKS = 3

interface Kept {
  /** 0: nothing is stored yet. */
  readonly version: number
  readonly tokens: Tokens | null
}

export const secretOfTokens = (account: string): string => `oauth:${account}`

/** @param watched an account with `oauth` */
export function createTokenSource(watched: WatchedAccount, ports: TokenPorts): TokenSource {
  const { oauth: client, proxy, account } = watched
  if (!client) throw new Error(`the account ${account.name} does not sign in by OAuth`)
  return new Source(account.name, { client, proxy }, watched.signedInAt, ports)
}

class Source implements TokenSource {
  readonly signedInAt: Instant | null
  readonly #account: string
  readonly #access: OAuthAccess
  readonly #ports: TokenPorts
  #asking: Promise<string> | null = null
  #given: string | null = null
  /** Got from the server, but the ledger could not take it: a rotated refresh token must not be lost. */
  #unsaved: { readonly version: number; readonly tokens: Tokens } | null = null

  constructor(account: string, access: OAuthAccess, signedInAt: Instant | null, ports: TokenPorts) {
    this.#account = account
    this.#access = access
    this.signedInAt = signedInAt
    this.#ports = ports
  }

  async token(refused: boolean): Promise<string> {
    const last = this.#given
    try {
      let token = await this.#ask(refused)
      // Who asked before may not have known yet that it is refused.
      if (refused && token === last) token = await this.#ask(true)
      this.#given = token
      return token
    } catch (error) {
      if (error instanceof SealError) throw new MailStoreError('authentication', error.message, { reason: 'set-up' })
      throw error instanceof OAuthError ? storeError(error) : error
    }
  }

  /** Whoever asks while a question is under way gets its answer. */
  #ask(refused: boolean): Promise<string> {
    this.#asking ??= this.#get(refused).finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #get(refused: boolean): Promise<string> {
    if (this.#unsaved) await this.#save(this.#unsaved)
    const kept = this.#unsaved ?? (await readTokens(this.#ports, this.#account))
    const usable = this.#usable(kept, refused ? this.#given : null)
    if (usable) return usable
    try {
      return await this.#keep(kept.version, await this.#fresh(kept.tokens))
    } catch (error) {
      if (!(error instanceof OAuthError) || error.trouble !== 'sign-in-again') throw error
      return await this.#byAnother(kept, error)
    }
  }

  /** The access token where it lives long enough and is not the one that was refused. */
  #usable({ tokens }: Kept, refused: string | null): string | null {
    if (!tokens || tokens.clientId !== this.#access.client.clientId) return null
    const until = Date.parse(tokens.expiresAt) - AHEAD_SECONDS * 1000
    return Date.parse(this.#ports.clock.now()) < until && tokens.accessToken !== refused ? tokens.accessToken : null
  }

  async #fresh(tokens: Tokens | null): Promise<Tokens> {
    // Before the question: the life that the server grants began no earlier.
    const at = this.#ports.clock.now()
    if (this.#access.client.flow === 'application') return await applicationTokens(this.#access, at)
    if (!tokens?.refreshToken || tokens.clientId !== this.#access.client.clientId) {
      throw new OAuthError('sign-in-again', 'Nobody has signed in to this account yet: sign in once.')
    }
    return await refreshedTokens(this.#access, tokens, at)
  }

  async #keep(version: number, tokens: Tokens): Promise<string> {
    if (await this.#save({ version, tokens })) return tokens.accessToken
    // Another process was faster: what it stored is the newer consent or rotation, and stays.
    return this.#usable(await readTokens(this.#ports, this.#account), null) ?? tokens.accessToken
  }

  /** False where another process has stored its own; a ledger that can't write now is asked again at the next question. */
  async #save(fresh: { readonly version: number; readonly tokens: Tokens }): Promise<boolean> {
    const { accounts, key, clock } = this.#ports
    const name = secretOfTokens(this.#account)
    this.#unsaved = fresh
    try {
      const sealed = seal(key, name, JSON.stringify(fresh.tokens))
      const kept = await accounts.replaceSecret(name, fresh.version, sealed, clock.now())
      this.#unsaved = null
      return kept
    } catch (error) {
      if (error instanceof LedgerError) return true
      throw error
    }
  }

  /**
   * A server that rotates strictly refuses the token that another process has just exchanged: then its successor is there,
   * or about to be.
   */
  async #byAnother(before: Kept, refusal: OAuthError): Promise<string> {
    const { clock } = this.#ports
    for (let look = 0; look < SUCCESSOR_LOOKS; look += 1) {
      const now = await readTokens(this.#ports, this.#account)
      if (now.version !== before.version) {
        return this.#usable(now, null) ?? (await this.#keep(now.version, await this.#fresh(now.tokens)))
      }
      await clock.until(new Date(Date.parse(clock.now()) + 1_000).toISOString())
    }
    throw refusal
  }
}

/**
 * What the ledger has for this account.
 * @throws SealError when the key file is another
 */
export async function readTokens({ accounts, key }: Omit<TokenPorts, 'clock'>, account: string): Promise<Kept> {
  const name = secretOfTokens(account)
  const stored = await accounts.secret(name)
  if (!stored) return { version: 0, tokens: null }
  // Only seal() writes here, and the seal was just checked.
  return { version: stored.version, tokens: JSON.parse(unseal(key, name, stored.sealed)) as Tokens }
}

/** After a consent: the account works from now on, whatever was stored before. */
export async function storeTokens(ports: TokenPorts, account: string, tokens: Tokens): Promise<void> {
  const name = secretOfTokens(account)
  const sealed = seal(ports.key, name, JSON.stringify(tokens))
  for (;;) {
    const version = (await ports.accounts.secret(name))?.version ?? 0
    if (await ports.accounts.replaceSecret(name, version, sealed, ports.clock.now())) return
  }
}

function storeError({ trouble, message }: OAuthError): MailStoreError {
  switch (trouble) {
    case 'sign-in-again':
    case 'declined':
    case 'too-late':
      return new MailStoreError('authentication', message, { reason: 'sign-in-expired' })
    case 'set-up':
      return new MailStoreError('authentication', message, { reason: 'set-up' })
    case 'proxy':
      return new MailStoreError('network', message, { reason: 'proxy' })
    default:
      return new MailStoreError('network', message, { reason: 'sign-in-unavailable' })
  }
}

/** A consent that ends soon, while it still works. */
export interface OAuthWarning {
  readonly account: string
  readonly code: OAuthWarningCode
  readonly endsAt: Instant
}

const DAY_MS = 86_400_000
/** A seven days' consent is warned of after four, one of ninety days two weeks ahead. */
const WARN_END_DAYS = 3
const WARN_UNUSED_DAYS = 14

/** Consents that end soon, of these accounts; one whose secret does not open is left to the account's own problem. */
export async function oauthWarnings(
  watched: readonly WatchedAccount[],
  ports: Omit<TokenPorts, 'clock'>,
  now: Instant,
): Promise<readonly OAuthWarning[]> {
  const warnings: OAuthWarning[] = []
  for (const { account, oauth } of watched) {
    if (oauth?.flow !== 'user') continue
    const tokens = await readTokens(ports, account.name).then(
      (kept) => kept.tokens,
      (error: unknown) => {
        if (error instanceof SealError) return null
        throw error
      },
    )
    if (!tokens) continue
    const unusedEnd = new Date(Date.parse(tokens.refreshedAt) + oauth.unusedDays * DAY_MS).toISOString()
    const within = (end: Instant, days: number) => Date.parse(end) - Date.parse(now) < days * DAY_MS
    if (tokens.refreshEndsAt !== null && within(tokens.refreshEndsAt, WARN_END_DAYS)) {
      warnings.push({ account: account.name, code: 'consent-ends', endsAt: tokens.refreshEndsAt })
    } else if (within(unusedEnd, WARN_UNUSED_DAYS)) {
      warnings.push({ account: account.name, code: 'unused', endsAt: unusedEnd })
    }
  }
  return warnings
}
