/** What a currency is worth in the company's own, from config/rates.csv: one line a currency, with the day it was looked up. */
import { ConfigError } from '../craft/config-file.ts'

export interface Rate {
  /** What one unit is worth in the company's currency. */
  readonly rate: number
  /** ISO 8601 day. */
  readonly day: string
}

/** By ISO 4217 code. */
export type Rates = ReadonlyMap<string, Rate>

/** Older than this a rate is no longer trusted without a word. */
const STALE_DAYS = 180
const DAY_MS = 86_400_000
const HEADER = 'currency,rate,date'

/**
 * Reads config/rates.csv: a header, then `EUR,1.16,2026-11-20`. Lines that begin with # and empty ones are passed over.
 * @throws ConfigError with file, line and what to do
 */
export function parseRates(file: string, text: string): Rates {
  const rates = new Map<string, Rate>()
  let headed = false
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const wrong = (what: string) => new ConfigError(`${file}:${index + 1}: ${what}`)
    if (!headed) {
      if (line.replaceAll(' ', '') !== HEADER) throw wrong(`the first line must be: ${HEADER}`)
      headed = true
      continue
    }
    const cells = line.split(',').map((cell) => cell.trim())
    const [currency = '', rate = '', day = ''] = cells
    if (cells.length !== 3) throw wrong('a line has three parts, for example EUR,1.16,2026-11-20')
    if (!/^[A-Z]{3}$/.test(currency))
      throw wrong(`"${currency}" is no currency code of three capitals, for example EUR`)
    if (rates.has(currency)) throw wrong(`${currency} stands here a second time: keep one line`)
    if (!/^\d+(\.\d+)?$/.test(rate) || !(Number(rate) > 0))
      throw wrong(`"${rate}" is no rate: write a number above 0 with a point, for example 1.16`)
    if (!isDay(day)) throw wrong(`"${day}" is no day: write for example 2026-11-20`)
    rates.set(currency, { rate: Number(rate), day })
  }
  if (!headed) throw new ConfigError(`${file}:1: the first line must be: ${HEADER}`)
  return rates
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** Currencies whose rate is older than half a year, the oldest first. */
export function staleRates(rates: Rates, now: string): string[] {
  const oldest = new Date(Date.parse(now) - STALE_DAYS * DAY_MS).toISOString().slice(0, 10)
  return [...rates]
    .filter(([, { day }]) => day < oldest)
    .sort(([, one], [, other]) => (one.day < other.day ? -1 : 1))
    .map(([currency]) => currency)
}
