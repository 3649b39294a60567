/** Turns environment and config/accounts.yaml into checked, frozen settings; refuses with a sentence that names the variable. */
import { ConfigError } from './craft/config-file.ts'
import { limits } from './limits.ts'
import type { Instant } from './mail/message.ts'
import type { CompanyClient } from './ports/company-sign-in.ts'
import type { WatchedAccount } from './ports/watched-account.ts'
import { type AccountsFile, type Environment, readAccounts } from './settings/accounts.ts'
import { COMPANY_VARIABLES, readCompanySettings } from './settings/company.ts'
import { MODEL_VARIABLES, type ModelSettings, readModelSettings } from './settings/model.ts'
import { unfitAddress } from './settings/web-address.ts'

export type { AccountsFile, Environment } from './settings/accounts.ts'

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
  /** Those of config/accounts.yaml, none where it doesn't exist; further ones may lie in the ledger. */
  readonly accounts: readonly WatchedAccount[]
  readonly desk: { readonly host: string; readonly port: number; readonly publicUrl: string | null }
  readonly pollSeconds: number
  readonly undoSeconds: number
  /** Port of /healthz and /metrics on 127.0.0.1; 0: not served. */
  readonly healthPort: number
  /** Where alarms are posted to when they begin and end; null: nowhere. */
  readonly alarmUrl: string | null
  /** The company's order system, with `{number}` where the order number goes; null: the imported order book alone. */
  readonly ordersUrl: string | null
  /** Null: people sign in by password only. */
  readonly company: CompanyClient | null
  /** Null: no key, or switched off; everything goes on without it. */
  readonly model: ModelSettings | null
}

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
  'AMENDS_HEALTH_PORT',
  'AMENDS_ALARM_URL',
  'AMENDS_ORDERS_URL',
  ...COMPANY_VARIABLES,
  ...MODEL_VARIABLES,
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
 * @throws ConfigError naming the variable or file and line, and the remedy
 */
export function readSettings(environment: Environment, accountsFile: AccountsFile): Settings {
  const mode = text(environment, 'AMENDS_MODE', 'live')
  if (mode !== 'live' && mode !== 'shadow') {
    throw new ConfigError(
      `AMENDS_MODE is "${mode}"; it must be live (letters are sent after approval) or shadow (read only, nothing is sent).`,
    )
  }
  return Object.freeze({
    ...readPaths(environment),
    mode,
    since: readSince(text(environment, 'AMENDS_SINCE', '')),
    accounts: readAccounts(environment, accountsFile),
    desk: {
      host: text(environment, 'AMENDS_DESK_HOST', '127.0.0.1'),
      port: readNumber(environment, 'AMENDS_DESK_PORT', 8025, 0, 65_535),
      publicUrl: readUrl(environment, 'PUBLIC_URL'),
    },
    pollSeconds: readNumber(environment, 'AMENDS_POLL_SECONDS', 60, 5, 600),
    undoSeconds: readNumber(environment, 'AMENDS_UNDO_SECONDS', limits.undoSeconds, 0, 3_600),
    healthPort: readNumber(environment, 'AMENDS_HEALTH_PORT', 0, 0, 65_535),
    alarmUrl: readUrl(environment, 'AMENDS_ALARM_URL'),
    ordersUrl: readOrdersUrl(environment),
    company: readCompanySettings(environment),
    model: readModelSettings(environment),
  })
}

function readOrdersUrl(environment: Environment): string | null {
  const url = readUrl(environment, 'AMENDS_ORDERS_URL')
  // Numbers are what customers write: they never choose whom amends asks.
  if (url !== null && URL.parse(url)?.host !== URL.parse(url.replaceAll('{number}', '1'))?.host)
    throw new ConfigError('AMENDS_ORDERS_URL has {number} in its host: write it behind the host, in path or query.')
  if (url !== null && !url.includes('{number}'))
    throw new ConfigError(
      'AMENDS_ORDERS_URL has no {number}: write it where the order number goes, e.g. https://erp.example.com/orders/{number}.',
    )
  return url
}

function readUrl(
  environment: Environment,
  name: 'PUBLIC_URL' | 'AMENDS_ALARM_URL' | 'AMENDS_ORDERS_URL',
): string | null {
  const url = text(environment, name, '')
  const parsed = URL.parse(url)
  const unfit = url ? unfitAddress(url) : null
  if (unfit === 'link-local')
    throw new ConfigError(
      `${name} is an address of the machine's own network (link-local), which is never called: write the host's name or its address in your network.`,
    )
  if (unfit !== null)
    // Not repeated: the address of an alarm often is its own password.
    throw new ConfigError(
      `${name} is not a web address such as https://desk.example.com; correct it or leave it empty.`,
    )
  if (parsed?.username || parsed?.password)
    throw new ConfigError(`${name} holds a user or password before its host, which is never sent: leave it out.`)
  return url || null
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
