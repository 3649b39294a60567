/** The settings of the model: without a key there is none, and everything goes on without it. */
import { ConfigError } from '../craft/config-file.ts'
import type { Environment } from './accounts.ts'

export interface ModelSettings {
  readonly key: string
  readonly name: string
  /** Of a gateway; null: the service's own. */
  readonly url: string | null
  readonly proxy: string | null
  /** Of a million tokens, read and written; null: money is not counted. */
  readonly prices: { readonly input: number; readonly output: number } | null
  /** All tokens of a day (UTC) together. */
  readonly tokensADay: number
  /** In the currency of the prices; null: unbounded. */
  readonly moneyADay: number | null
  /** Findings below this confidence are asked about: 0 never, 1 always. */
  readonly doubt: number
  /** Pictures are described where evidence matters. */
  readonly pictures: boolean
  /** So many questions that wait go to the service as one batch; 0: never. */
  readonly batchFrom: number
  readonly offMarkets: readonly string[]
  readonly offAccounts: readonly string[]
}

export const MODEL_VARIABLES = [
  'ANTHROPIC_API_KEY',
  'AMENDS_MODEL',
  'AMENDS_MODEL_URL',
  'AMENDS_MODEL_PROXY',
  'AMENDS_MODEL_PRICES',
  'AMENDS_MODEL_TOKENS_A_DAY',
  'AMENDS_MODEL_MONEY_A_DAY',
  'AMENDS_MODEL_DOUBT',
  'AMENDS_MODEL_PICTURES',
  'AMENDS_MODEL_BATCH',
  'AMENDS_MODEL_OFF',
] as const

const DEFAULT_MODEL = 'claude-sonnet-5-5'
const TOKENS_A_DAY = 3_000_000
const DOUBT = 0.6
const BATCH_FROM = 100

/** @throws ConfigError naming the variable and what it may hold; never the key */
export function readModelSettings(environment: Environment): ModelSettings | null {
  const text = (name: (typeof MODEL_VARIABLES)[number]): string => environment[name]?.trim() ?? ''
  const off = text('AMENDS_MODEL_OFF')
    .split(/[\s,]+/)
    .filter((one) => one !== '')
  const key = text('ANTHROPIC_API_KEY')
  const settings: ModelSettings = {
    key,
    name: text('AMENDS_MODEL') || DEFAULT_MODEL,
    url: address('AMENDS_MODEL_URL', text('AMENDS_MODEL_URL'), /^https?:$/, 'https://gateway.example.com'),
    proxy: address('AMENDS_MODEL_PROXY', text('AMENDS_MODEL_PROXY'), /^(?:http|socks5):$/, 'socks5://10.0.0.1:1080'),
    prices: pricesIn(text('AMENDS_MODEL_PRICES')),
    tokensADay: figure('AMENDS_MODEL_TOKENS_A_DAY', text('AMENDS_MODEL_TOKENS_A_DAY'), TOKENS_A_DAY, 1e12),
    moneyADay: moneyIn(text('AMENDS_MODEL_MONEY_A_DAY'), text('AMENDS_MODEL_PRICES')),
    doubt: figure('AMENDS_MODEL_DOUBT', text('AMENDS_MODEL_DOUBT'), DOUBT, 1),
    batchFrom: Math.ceil(figure('AMENDS_MODEL_BATCH', text('AMENDS_MODEL_BATCH'), BATCH_FROM, 1_000)),
    pictures: yes(text('AMENDS_MODEL_PICTURES')),
    offMarkets: off.filter((one) => /^[A-Z]{2}$/.test(one)),
    offAccounts: off.flatMap((one) => (one.startsWith('account:') ? one.slice('account:'.length) : [])),
  }
  const wrong = off.find((one) => one !== 'all' && !/^(?:[A-Z]{2}|account:.+)$/.test(one))
  if (wrong !== undefined)
    throw new ConfigError(
      `AMENDS_MODEL_OFF: "${wrong.slice(0, 40)}" is not all, a market such as DE, or account:name of an account.`,
    )
  return key === '' || off.includes('all') ? null : settings
}

function address(name: string, value: string, protocol: RegExp, example: string): string | null {
  if (value === '') return null
  if (!protocol.test(URL.parse(value)?.protocol ?? ''))
    throw new ConfigError(`${name} is not an address such as ${example}; correct it or leave it empty.`)
  return value.replace(/\/+$/, '')
}

function pricesIn(value: string): ModelSettings['prices'] {
  if (value === '') return null
  const [, input, output] = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/.exec(value) ?? []
  if (input === undefined || output === undefined)
    throw new ConfigError(
      `AMENDS_MODEL_PRICES is "${value}"; write what a million tokens cost, read and written, e.g. 3/15, or leave it empty.`,
    )
  return { input: Number(input), output: Number(output) }
}

function moneyIn(value: string, prices: string): number | null {
  if (value === '') return null
  if (prices === '')
    throw new ConfigError(
      'AMENDS_MODEL_MONEY_A_DAY needs AMENDS_MODEL_PRICES, e.g. 3/15: without them money is not counted.',
    )
  return figure('AMENDS_MODEL_MONEY_A_DAY', value, 0, 1e9)
}

function figure(name: string, value: string, otherwise: number, most: number): number {
  if (value === '') return otherwise
  const number = Number(value)
  if (!(number >= 0 && number <= most))
    throw new ConfigError(`${name} is "${value}"; it must be a number from 0 to ${most}.`)
  return number
}

function yes(value: string): boolean {
  if (value === '' || value === 'no') return false
  if (value === 'yes') return true
  throw new ConfigError(`AMENDS_MODEL_PICTURES is "${value}"; it must be yes or no.`)
}
