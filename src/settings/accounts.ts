/** Reads the accounts that people describe, in config/accounts.yaml or at the desk, and fills in what their provider's file knows. */
import { z } from 'zod'
import { ConfigError, readYaml } from '../craft/config-file.ts'
import type { Provider, Providers } from '../craft/providers.ts'
import type { Connection, OAuthClient, WatchedAccount } from '../ports/watched-account.ts'
import type { Account } from '../ticket/account.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface AccountsFile {
  readonly path: string
  /** Null where the file doesn't exist. */
  readonly text: string | null
  /** Those of config/providers; without them no account can name one. */
  readonly providers?: Providers
}

const addressText = z.string().regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'must be a mail address such as complaints@example.com')
const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must name an environment variable such as AMENDS_PASSWORD')

const connectionSchema = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().min(1).optional(),
})

const proxyText = z
  .string()
  .refine(
    isProxy,
    'must be socks5://host:port or http://host:port, with user:password@ before the host where it asks for them',
  )

const oauthSchema = z.strictObject({
  clientId: z.string().min(1),
  /** Variable of .env with the client secret; Google and applications that sign in by themselves have one. */
  clientSecretFrom: variable.optional(),
  /** Directory of Microsoft 365: its ID, or consumers for private mailboxes. */
  tenant: z
    .string()
    .regex(/^[\w.-]+$/, 'must be the directory (tenant) ID')
    .optional(),
  /** user: a person of the mailbox consents once · application: amends signs in by itself. */
  flow: z.enum(['user', 'application']).default('user'),
})

export const accountSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be of a–z, 0–9 and - only'),
    address: addressText,
    displayName: z.string().min(1),
    alsoAddresses: z.array(addressText).default([]),
    ownDomains: z.array(z.string()).default([]),
    partners: z.array(addressText).default([]),
    market: z.string().regex(/^[A-Z]{2}$/, 'must be a country code such as DE'),
    mailbox: z.string().default('INBOX'),
    folders: z
      .strictObject({
        sent: z.string().min(1).optional(),
        drafts: z.string().min(1).optional(),
        junk: z.string().min(1).optional(),
      })
      .default({}),
    watchJunk: z.boolean().default(false),
    mailClient: z
      .strictObject({ staff: z.string().min(1), approved: z.string().min(1).default('Approved') })
      .optional(),
    keepDays: z.number().int().min(30).max(36_500).optional(),
    provider: z.string().optional(),
    signIn: z.enum(['password', 'oauth']).default('password'),
    passwordFrom: variable.optional(),
    oauth: oauthSchema.optional(),
    proxy: proxyText.optional(),
    proxyFrom: variable.optional(),
    imap: connectionSchema.optional(),
    smtp: connectionSchema.optional(),
    sentCopy: z.enum(['append', 'provider', 'off']).optional(),
    markAnswered: z.boolean().default(true),
    pacingSeconds: z.number().int().min(0).max(3_600).optional(),
    dailyLetters: z.number().int().min(1).max(1_000_000).optional(),
    signature: z.strictObject({
      person: z.string().min(1),
      role: z.record(z.string(), z.string()).refine((role) => 'en' in role, 'must hold the role in English (en:)'),
      company: z.string().min(1),
      address: z.string().min(1),
      phone: z.string().min(1),
    }),
  })
  .refine((one) => one.provider !== undefined || one.imap, { message: missing('imap'), path: ['imap'] })
  .refine((one) => one.provider !== undefined || one.smtp, { message: missing('smtp'), path: ['smtp'] })
  .refine((one) => one.provider !== undefined || one.sentCopy, { message: missing('sentCopy'), path: ['sentCopy'] })
  .refine((one) => (one.signIn === 'oauth') === (one.oauth !== undefined), {
    message: 'must be there exactly where signIn is oauth: it names the clientId that you registered',
    path: ['oauth'],
  })
  .refine((one) => one.proxy === undefined || one.proxyFrom === undefined, {
    message: 'give either proxy or proxyFrom',
    path: ['proxyFrom'],
  })

/** One account as people describe it. */
export type AccountEntry = z.infer<typeof accountSchema>

const fileSchema = z.strictObject({ accounts: z.array(accountSchema).min(1, 'must hold at least one account') })

function missing(field: string): string {
  return `is missing: give ${field}, or a provider whose file knows it`
}

export function isProxy(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, port } = new URL(text)
  return ['socks5:', 'http:'].includes(protocol) && hostname !== '' && (port !== '' || protocol === 'http:')
}

/**
 * The accounts of accounts.yaml; one whose password, proxy or consent is missing says so in `problem`.
 * @returns none where the file doesn't exist
 * @throws ConfigError with file and line
 */
export function readAccounts(environment: Environment, file: AccountsFile): WatchedAccount[] {
  if (file.text === null) return []
  const names = new Set<string>()
  return readYaml(file.path, file.text, fileSchema).accounts.map((entry) => {
    if (names.has(entry.name))
      throw new ConfigError(`${file.path}: two accounts are named "${entry.name}"; give each a name of its own.`)
    names.add(entry.name)
    return watchedAccount(entry, environment, file.providers ?? new Map(), file.path)
  })
}

/** An account without its connections, from the same file: for commands that only read. */
export function readAccountIdentities(path: string, fileText: string): Account[] {
  return readYaml(path, fileText, fileSchema).accounts.map((entry) => identity(entry, null))
}

/**
 * An account with what its provider's file knows and what the environment holds.
 * @param where the entry stands, for the message
 * @throws ConfigError when the provider is unknown or has no host for it
 */
export function watchedAccount(
  entry: AccountEntry,
  environment: Environment,
  providers: Providers,
  where: string,
): WatchedAccount {
  const provider = entry.provider === undefined ? null : (providers.get(entry.provider) ?? null)
  if (entry.provider !== undefined && !provider) {
    const known = [...providers.keys()].join(', ') || 'none'
    throw new ConfigError(
      `${where}: ${entry.name}: provider "${entry.provider}" has no file in config/providers (known: ${known}).`,
    )
  }
  const password = entry.passwordFrom === undefined ? '' : (environment[entry.passwordFrom] ?? '')
  const connection = (of: 'imap' | 'smtp'): Connection => {
    const given = entry[of] ?? provider?.[of]
    if (!given) throw new ConfigError(`${where}: ${entry.name}: ${of} ${missing(of)}.`)
    const { host, port, security } = given
    return { host, port, security, user: entry[of]?.user ?? entry.address, password: entry.oauth ? '' : password }
  }
  const proxy = entry.proxy ?? (entry.proxyFrom === undefined ? null : (environment[entry.proxyFrom] ?? null))
  if (proxy !== null && !isProxy(proxy)) {
    throw new ConfigError(
      `${entry.proxyFrom}: the proxy of ${entry.name} must be socks5://host:port or http://host:port.`,
    )
  }
  return {
    account: identity(entry, provider),
    imap: connection('imap'),
    smtp: connection('smtp'),
    folders: entry.folders,
    proxy,
    oauth: entry.oauth ? oauthClient(entry, entry.oauth, environment, provider, where) : null,
    signedInAt: null,
    problem: problemOf(entry, environment, password),
  }
}

function problemOf(entry: AccountEntry, environment: Environment, password: string): WatchedAccount['problem'] {
  const { proxyFrom, passwordFrom, oauth } = entry
  if (proxyFrom !== undefined && !environment[proxyFrom]) {
    return { reason: 'set-up', sentence: `${proxyFrom} is not set: write the proxy of ${entry.name} into .env.` }
  }
  if (oauth?.clientSecretFrom !== undefined && !environment[oauth.clientSecretFrom]) {
    const sentence = `${oauth.clientSecretFrom} is not set: write the client secret of ${entry.name} into .env.`
    return { reason: 'set-up', sentence }
  }
  if (oauth) {
    if (oauth.flow === 'application') return null
    const sentence = `Nobody has signed in to ${entry.address} yet: sign in once, at the desk or by "amends init".`
    return { reason: 'sign-in-needed', sentence }
  }
  if (password) return null
  const sentence =
    passwordFrom === undefined
      ? `No password of ${entry.address} is stored: enter the password (or authorisation code) at the desk.`
      : `${passwordFrom} is not set: write the password (or authorisation code) of ${entry.address} into .env.`
  return { reason: 'no-password', sentence }
}

function oauthClient(
  entry: AccountEntry,
  given: NonNullable<AccountEntry['oauth']>,
  environment: Environment,
  provider: Provider | null,
  where: string,
): OAuthClient {
  const known = provider?.oauth
  const scopes = given.flow === 'user' ? known?.scopes : known?.applicationScopes
  if (!known || !scopes) {
    throw new ConfigError(
      `${where}: ${entry.name}: oauth: the provider ${entry.provider ?? '(none)'} offers no sign-in of this kind.`,
    )
  }
  const filled = (address: string) => {
    if (address.includes('{tenant}') && given.tenant === undefined)
      throw new ConfigError(`${where}: ${entry.name}: oauth: tenant is missing: give the directory (tenant) ID.`)
    return address.replace('{tenant}', given.tenant ?? '')
  }
  return {
    flow: given.flow,
    authorize: filled(known.authorize),
    token: filled(known.token),
    device: known.device === null ? null : filled(known.device),
    loopback: known.loopback,
    clientId: given.clientId,
    clientSecret: given.clientSecretFrom === undefined ? null : (environment[given.clientSecretFrom] ?? null),
    scopes,
    parameters: known.parameters,
    unusedDays: known.unusedDays,
  }
}

const USUAL_PACING_SECONDS = 20

/** People send from the mailbox too, and a provider counts recipients. */
const SHARE_OF_DAY = 0.8

function usualDay(provider: Provider | null): number | null {
  const letters = provider?.daily?.letters
  return letters === undefined ? null : Math.floor(letters * SHARE_OF_DAY)
}

function identity(entry: AccountEntry, provider: Provider | null): Account {
  const address = entry.address.toLowerCase()
  return {
    name: entry.name,
    address: { name: entry.displayName, address },
    ownAddresses: [address, ...entry.alsoAddresses.map((also) => also.toLowerCase())],
    ownDomains: entry.ownDomains.map((domain) => domain.toLowerCase()),
    partners: entry.partners.map((partner) => partner.toLowerCase()),
    market: entry.market,
    mailbox: entry.mailbox,
    watchJunk: entry.watchJunk,
    provider: entry.provider ?? null,
    mailClient: entry.mailClient ?? null,
    keepDays: entry.keepDays ?? null,
    sentCopy: entry.sentCopy ?? provider?.sentCopy.habit ?? 'append',
    markAnswered: entry.markAnswered,
    pacingSeconds: entry.pacingSeconds ?? provider?.pacing.seconds ?? USUAL_PACING_SECONDS,
    dailyLetters: entry.dailyLetters ?? usualDay(provider),
    signature: entry.signature,
  }
}
