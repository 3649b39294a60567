/** Turns environment and config/accounts.yaml into checked, frozen settings; refuses with a sentence that names the variable. */
import { z } from 'zod'
import { ConfigError, readYaml } from './craft/config-file.ts'
import { limits } from './limits.ts'
import type { Instant } from './mail/message.ts'
import type { Account } from './ticket/account.ts'

export type Security = 'tls' | 'starttls' | 'none'

/** Host and sign-in of one protocol of one account; stays with the edge. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user: string
  readonly password: string
}

export interface WatchedAccount {
  readonly account: Account
  readonly imap: Connection
  /** Null in shadow mode only. */
  readonly smtp: Connection
}

/** What every command may need to know. */
export interface Paths {
  readonly data: string
  readonly config: string
  readonly templates: string
  readonly keyFile: string
  readonly databaseUrl: string | null
}

export interface Settings extends Paths {
  readonly mode: 'live' | 'shadow'
  /** Null: the instant of an account's first start, which the ledger keeps. */
  readonly since: Instant | null
  readonly accounts: readonly WatchedAccount[]
  readonly desk: { readonly host: string; readonly port: number; readonly publicUrl: string | null }
  readonly pollSeconds: number
  readonly undoSeconds: number
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Every variable that amends reads, with its default; .env.example is tested against this list. */
export const VARIABLES = [
  'AMENDS_MODE',
  'AMENDS_SINCE',
  'AMENDS_DATA',
  'AMENDS_CONFIG',
  'AMENDS_TEMPLATES',
  'AMENDS_KEY_FILE',
  'DATABASE_URL',
  'AMENDS_DESK_HOST',
  'AMENDS_DESK_PORT',
  'PUBLIC_URL',
  'AMENDS_POLL_SECONDS',
  'AMENDS_UNDO_SECONDS',
] as const

const text = (environment: Environment, name: (typeof VARIABLES)[number], otherwise: string): string => {
  const value = environment[name]?.trim()
  return value ? value : otherwise
}

/** Where things lie; needed by every command. */
export function readPaths(environment: Environment): Paths {
  const databaseUrl = text(environment, 'DATABASE_URL', '')
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError(
      'DATABASE_URL must begin with postgres:// or postgresql://; leave it empty to use SQLite in AMENDS_DATA.',
    )
  }
  const data = text(environment, 'AMENDS_DATA', 'data')
  return {
    data,
    config: text(environment, 'AMENDS_CONFIG', 'config'),
    templates: text(environment, 'AMENDS_TEMPLATES', 'templates'),
    keyFile: text(environment, 'AMENDS_KEY_FILE', 'amends.key'),
    databaseUrl: databaseUrl || null,
  }
}

/**
 * Everything that the daemon needs.
 * @param accountsFile path and text of accounts.yaml; text null where the file doesn't exist
 * @throws ConfigError naming the variable or file and line, and the remedy
 */
export function readSettings(
  environment: Environment,
  accountsFile: { readonly path: string; readonly text: string | null },
): Settings {
  const mode = text(environment, 'AMENDS_MODE', 'live')
  if (mode !== 'live' && mode !== 'shadow') {
    throw new ConfigError(
      `AMENDS_MODE is "${mode}"; it must be live (letters are sent after approval) or shadow (read only, nothing is sent).`,
    )
  }
  const publicUrl = text(environment, 'PUBLIC_URL', '')
  if (publicUrl && !URL.canParse(publicUrl))
    throw new ConfigError(
      `PUBLIC_URL "${publicUrl}" is not a web address such as https://desk.example.com; correct it or leave it empty.`,
    )
  return Object.freeze({
    ...readPaths(environment),
    mode,
    since: readSince(text(environment, 'AMENDS_SINCE', '')),
    accounts: readAccounts(environment, accountsFile),
    desk: {
      host: text(environment, 'AMENDS_DESK_HOST', '127.0.0.1'),
      port: readNumber(environment, 'AMENDS_DESK_PORT', 8025, 0, 65_535),
      publicUrl: publicUrl || null,
    },
    pollSeconds: readNumber(environment, 'AMENDS_POLL_SECONDS', 60, 5, 600),
    undoSeconds: readNumber(environment, 'AMENDS_UNDO_SECONDS', limits.undoSeconds, 0, 3_600),
  })
}

function readSince(value: string): Instant | null {
  if (value === '') return null
  const at = Date.parse(value)
  if (Number.isNaN(at))
    throw new ConfigError(`AMENDS_SINCE "${value}" is not a date; write it as 2026-11-01 or 2026-11-01T00:00:00Z.`)
  return new Date(at).toISOString()
}

function readNumber(
  environment: Environment,
  name: (typeof VARIABLES)[number],
  otherwise: number,
  least: number,
  most: number,
): number {
  const value = text(environment, name, String(otherwise))
  const number = Number(value)
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new ConfigError(`${name} is "${value}"; it must be a whole number from ${least} to ${most}.`)
  }
  return number
}

const addressText = z.string().regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'must be a mail address such as complaints@example.com')

const connectionSchema = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().min(1).optional(),
})

const accountSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be of a–z, 0–9 and - only'),
  address: addressText,
  displayName: z.string().min(1),
  alsoAddresses: z.array(addressText).default([]),
  ownDomains: z.array(z.string()).default([]),
  partners: z.array(addressText).default([]),
  market: z.string().regex(/^[A-Z]{2}$/, 'must be a country code such as DE'),
  mailbox: z.string().default('INBOX'),
  watchJunk: z.boolean().default(false),
  mailClient: z.strictObject({ staff: z.string().min(1), approved: z.string().min(1).default('Approved') }).optional(),
  keepDays: z.number().int().min(30).max(36_500).optional(),
  passwordFrom: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must name an environment variable such as AMENDS_PASSWORD'),
  imap: connectionSchema,
  smtp: connectionSchema,
  sentCopy: z.enum(['append', 'provider', 'off']),
  markAnswered: z.boolean().default(true),
  pacingSeconds: z.number().int().min(0).max(3_600).default(20),
  signature: z.strictObject({
    person: z.string().min(1),
    role: z.record(z.string(), z.string()).refine((role) => 'en' in role, 'must hold the role in English (en:)'),
    company: z.string().min(1),
    address: z.string().min(1),
    phone: z.string().min(1),
  }),
})

const accountsSchema = z.strictObject({ accounts: z.array(accountSchema).min(1, 'must hold at least one account') })

function readAccounts(
  environment: Environment,
  file: { readonly path: string; readonly text: string | null },
): WatchedAccount[] {
  if (file.text === null) {
    throw new ConfigError(
      `${file.path} is missing: copy config/accounts.example.yaml to it and enter your mailbox, or try "npm run demo" first.`,
    )
  }
  const { accounts } = readYaml(file.path, file.text, accountsSchema)
  const names = new Set<string>()
  return accounts.map((entry) => {
    if (names.has(entry.name))
      throw new ConfigError(`${file.path}: two accounts are named "${entry.name}"; give each a name of its own.`)
    names.add(entry.name)
    const password = environment[entry.passwordFrom]
    if (!password) {
      throw new ConfigError(
        `${entry.passwordFrom} is not set: write the password (or authorisation code) of ${entry.address} into .env.`,
      )
    }
    return watchedAccount(entry, password)
  })
}

/** An account without its connections, from the same file: for commands that only read. */
export function readAccountIdentities(path: string, fileText: string): Account[] {
  return readYaml(path, fileText, accountsSchema).accounts.map((entry) => watchedAccount(entry, '').account)
}

function watchedAccount(entry: z.infer<typeof accountSchema>, password: string): WatchedAccount {
  const address = entry.address.toLowerCase()
  const connection = (of: z.infer<typeof connectionSchema>): Connection => ({
    ...of,
    user: of.user ?? entry.address,
    password,
  })
  return {
    account: {
      name: entry.name,
      address: { name: entry.displayName, address },
      ownAddresses: [address, ...entry.alsoAddresses.map((also) => also.toLowerCase())],
      ownDomains: entry.ownDomains.map((domain) => domain.toLowerCase()),
      partners: entry.partners.map((partner) => partner.toLowerCase()),
      market: entry.market,
      mailbox: entry.mailbox,
      watchJunk: entry.watchJunk,
      provider: null,
      mailClient: entry.mailClient ?? null,
      keepDays: entry.keepDays ?? null,
      sentCopy: entry.sentCopy,
      markAnswered: entry.markAnswered,
      pacingSeconds: entry.pacingSeconds,
      signature: entry.signature,
    },
    imap: connection(entry.imap),
    smtp: connection(entry.smtp),
  }
}
