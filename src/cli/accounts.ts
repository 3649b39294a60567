/** The accounts of this moment: those of accounts.yaml and those added at the desk, with the secrets that lie sealed in the ledger. */
import { createHash } from 'node:crypto'
import { ConfigError } from '../craft/config-file.ts'
import { readTokens } from '../edge/oauth-tokens.ts'
import { SealError, seal, unseal } from '../edge/sealing.ts'
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import {
  type AccountsFile,
  accountSchema,
  type Environment,
  readAccounts,
  watchedAccount,
} from '../settings/accounts.ts'

export interface AccountSource {
  readonly environment: Environment
  readonly file: AccountsFile
  readonly ledger: Pick<Ledger, 'accounts'>
}

/** What is kept sealed for one account, beside its tokens. */
export interface AccountSecrets {
  readonly password?: string
  readonly clientSecret?: string
  /** With user and password; without them a proxy may stand in the account itself. */
  readonly proxy?: string
}

interface KeptSecrets extends AccountSecrets {
  /** Hash of the password that .env held when this one was stored: a later change of .env is the newer one. */
  readonly over: string
}

const AT_THE_DESK = 'the ledger'

/**
 * All accounts with all that is needed to sign in; what is missing stands in each account's `problem`.
 * @param key of the key file
 * @throws ConfigError for a mistake in accounts.yaml, and where there is no account at all
 */
export async function loadAccounts(source: AccountSource & { readonly key: Uint8Array }): Promise<WatchedAccount[]> {
  const described = await describedAccounts(source)
  // Whoever has switched their last mailbox off wants a desk all the same, to switch one on.
  if (described.length === 0 && (await source.ledger.accounts.accounts()).length === 0) {
    throw new ConfigError(
      `${source.file.path} is missing: "amends init" sets a mailbox up and writes it; or try "npm run demo" first.`,
    )
  }
  return await Promise.all(described.map((watched) => withSecrets(watched, source)))
}

/** The same without secrets: for commands that only need to know who we are. */
export async function describedAccounts({ environment, file, ledger }: AccountSource): Promise<WatchedAccount[]> {
  const own = readAccounts(environment, file)
  const taken = new Set(own.map(({ account }) => account.name))
  const stored = (await ledger.accounts.accounts()).filter(({ active, name }) => active && !taken.has(name))
  return [...own, ...stored.flatMap(({ name, body }) => ofStored(name, body, environment, file))]
}

const complaints = new Set<string>()

/** An account of the ledger that no longer fits must not hold up the others; said once, though accounts are read often. */
function ofStored(name: string, body: string, environment: Environment, file: AccountsFile): WatchedAccount[] {
  try {
    return [accountOf(JSON.parse(body), environment, file)]
  } catch (error) {
    const complaint = `The account "${name}" is left out: ${error instanceof Error ? error.message : String(error)}`
    if (!complaints.has(complaint)) console.error(complaint)
    complaints.add(complaint)
    return []
  }
}

function accountOf(entry: unknown, environment: Environment, file: AccountsFile): WatchedAccount {
  const parsed = accountSchema.safeParse(entry)
  if (parsed.success) return watchedAccount(parsed.data, environment, file.providers ?? new Map(), AT_THE_DESK)
  const issue = parsed.error.issues[0]
  throw new ConfigError(`${issue?.path.join('.') || 'the account'}: ${issue?.message ?? 'does not fit'}`)
}

/**
 * Adds an account to the ledger, or changes it.
 * @param entry as in accounts.yaml; without secrets
 * @param who sign-in of the staff member
 * @throws ConfigError when it does not fit, or accounts.yaml has an account of this name
 */
export async function saveAccount(source: AccountSource, entry: unknown, who: string, at: Instant): Promise<void> {
  const { account, proxy } = accountOf(entry, source.environment, source.file)
  if (proxy !== null && new URL(proxy).password !== '') {
    throw new ConfigError('proxy: leave user and password out of it; they are stored as a secret.')
  }
  if (readAccounts(source.environment, source.file).some((own) => own.account.name === account.name)) {
    throw new ConfigError(`${account.name} stands in ${source.file.path}: change it there, or choose another name.`)
  }
  const body = JSON.stringify(entry)
  await source.ledger.accounts.saveAccount({ name: account.name, body, active: true, changedAt: at, who })
}

/** Stores secrets of an account, sealed; what is not given stays as it was, unless another key file sealed it. */
export async function storeSecrets(
  source: AccountSource & { readonly key: Uint8Array },
  account: string,
  secrets: AccountSecrets,
  at: Instant,
): Promise<void> {
  const name = secretName(account)
  const { accounts } = source.ledger
  const inEnvironment = readAccounts(source.environment, source.file).find((one) => one.account.name === account)
  for (;;) {
    const stored = await accounts.secret(name)
    const before = stored ? openable(source.key, account, stored.sealed) : null
    const over = secrets.password === undefined ? before?.over : hashOf(inEnvironment?.imap.password ?? '')
    const kept: KeptSecrets = { ...before, ...secrets, over: over ?? hashOf('') }
    const sealed = seal(source.key, name, JSON.stringify(kept))
    if (await accounts.replaceSecret(name, stored?.version ?? 0, sealed, at)) return
  }
}

async function withSecrets(
  watched: WatchedAccount,
  { ledger, key }: AccountSource & { readonly key: Uint8Array },
): Promise<WatchedAccount> {
  const { name } = watched.account
  try {
    const stored = await ledger.accounts.secret(secretName(name))
    const complete = stored ? combined(watched, openSecrets(key, name, stored.sealed)) : watched
    return complete.oauth ? await signedIn(complete, { accounts: ledger.accounts, key }) : complete
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    return { ...watched, problem: { reason: 'key-changed', sentence: error.message } }
  }
}

function combined(watched: WatchedAccount, secrets: KeptSecrets): WatchedAccount {
  const { imap, smtp, oauth, proxy, problem } = watched
  const changedSince = imap.password !== '' && hashOf(imap.password) !== secrets.over
  const password = secrets.password === undefined || changedSince || oauth ? imap.password : secrets.password
  const clientSecret = oauth?.clientSecret ?? secrets.clientSecret ?? null
  return {
    ...watched,
    imap: { ...imap, password },
    smtp: { ...smtp, password },
    proxy: secrets.proxy ?? proxy,
    oauth: oauth && { ...oauth, clientSecret },
    problem: problem?.reason === 'no-password' && password !== '' ? null : problem,
  }
}

async function signedIn(
  watched: WatchedAccount,
  ports: { readonly accounts: Ledger['accounts']; readonly key: Uint8Array },
): Promise<WatchedAccount> {
  const { tokens } = await readTokens(ports, watched.account.name)
  if (!tokens || tokens.clientId !== watched.oauth?.clientId) return watched
  const { problem } = watched
  return {
    ...watched,
    signedInAt: tokens.signedInAt,
    problem: problem?.reason === 'sign-in-needed' ? null : problem,
  }
}

function openSecrets(key: Uint8Array, account: string, sealed: string): KeptSecrets {
  // Only storeSecrets writes here, and the seal was just checked.
  return JSON.parse(unseal(key, secretName(account), sealed)) as KeptSecrets
}

/** Null where the key file is another: whoever enters a password anew mends that. */
function openable(key: Uint8Array, account: string, sealed: string): KeptSecrets | null {
  try {
    return openSecrets(key, account, sealed)
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

function secretName(account: string): string {
  return `account:${account}`
}

function hashOf(password: string): string {
  return createHash('sha256').update(password).digest('hex')
}
