/** Days in figures: which of them is the day and which the month, and whose calendar counts the year. */

export interface DateInput {
  readonly text: string
  /** BCP 47. */
  readonly language: string
  /** ISO 3166-1 alpha-2, for the order of day and month. */
  readonly country: string | null
  /** UTC midnight, in ms, of the writer's day. */
  readonly today: number
}

export const DAY_MS = 86_400_000

/** A day seen from today: UTC midnight in ms, null where it can't be past or to come. */
export interface Meant {
  readonly past: number | null
  readonly future: number | null
}
export type Add = (match: RegExpMatchArray, days: Meant | null, confidence: number, loose?: boolean) => void

/** Countries and languages that write the month first. */
const MONTH_FIRST = new Set(['US', 'PH', 'JP', 'CN', 'TW', 'HK', 'KR', 'HU'])
const MONTH_FIRST_LANGUAGES = new Set(['ja', 'ko', 'zh-Hans', 'zh-Hant', 'hu'])

const YEAR_FIRST =
  /(?<![\d.,/-])((?:14|19|20|25)\d{2})(?:[-/.]|\. | ?[年년] ?)(\d{1,2})(?:[-/.]|\. | ?[月월] ?)(\d{1,2})(?: ?[日号號일]|\.(?!\d))?(?![\d/-])/gu
const YEAR_LAST = /(?<![\d.,/-])(\d{1,2})(?:([/-])(\d{1,2})\2|\. ?(\d{1,2})\. ?)(\d{4}|\d{2})(?![\d/-]|\.\d)/gu
const DOTTED = /(?<![\d.,/-])(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)/gu
const BARE = /(?<![\d.,/-]|[$€£¥%])(\d{1,2})([/.])(\d{1,2})(?![\d/%°]|[.,-]\d| ?[€$£%]|\p{L})/gu
const HAN_DAY = /(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?/gu

/** Every day written in figures, told to `add` with the chance that it is read as it was meant. */
export function inFigures(plain: string, where: Omit<DateInput, 'text'>, add: Add): void {
  const { today } = where
  for (const match of plain.matchAll(YEAR_FIRST))
    add(match, fixed(Number(match[1]), Number(match[2]), Number(match[3]), today), 0.95)
  for (const match of plain.matchAll(YEAR_LAST)) {
    const [a, b] = [Number(match[1]), Number(match[3] ?? match[4])]
    const year = match[5]?.length === 2 ? 2000 + Number(match[5]) : Number(match[5])
    const read = match[2] === '/' || match[2] === '-' ? ordered(a, b, where, (m, d) => fixed(year, m, d, today)) : null
    if (read) add(match, read.days, read.confidence)
    else add(match, fixed(year, b, a, today), 0.95)
  }
  for (const match of plain.matchAll(HAN_DAY)) add(match, yearless(Number(match[1]), Number(match[2]), today), 0.9)
  for (const match of plain.matchAll(DOTTED)) {
    const [a, b] = [Number(match[1]), Number(match[2])]
    add(match, where.language === 'hu' ? yearless(a, b, today) : yearless(b, a, today), 0.85)
  }
  for (const match of plain.matchAll(BARE)) {
    const [a, b] = [Number(match[1]), Number(match[3])]
    const read =
      match[2] === '/'
        ? ordered(a, b, where, (m, d) => yearless(m, d, today))
        : { days: yearless(b, a, today), confidence: 0.6 }
    if (read.days) add(match, read.days, read.confidence - 0.05, true)
  }
}

/** 3/11: the country's order, or else the language's; in doubt the one that isn't far from today. */
function ordered(
  a: number,
  b: number,
  { language, country, today }: Omit<DateInput, 'text'>,
  read: (month: number, day: number) => Meant | null,
): { days: Meant | null; confidence: number } {
  const [monthFirst, dayFirst] = [read(a, b), read(b, a)]
  if (!monthFirst || !dayFirst) return { days: monthFirst ?? dayFirst, confidence: 0.9 }
  if (a === b) return { days: dayFirst, confidence: 0.95 }
  if (country ? MONTH_FIRST.has(country) : MONTH_FIRST_LANGUAGES.has(language))
    return { days: monthFirst, confidence: 0.85 }
  if (country || language !== 'en') return { days: dayFirst, confidence: country === 'CA' ? 0.5 : 0.85 }
  const far = ({ past, future }: Meant): number =>
    Math.min(Math.abs(today - (past ?? Infinity)), 3 * Math.abs((future ?? Infinity) - today))
  return { days: far(monthFirst) < far(dayFirst) ? monthFirst : dayFirst, confidence: 0.5 }
}

/** A day with its year; Buddhist, Persian and Minguo years are brought to ours. */
export function fixed(year: number, month: number, day: number, today: number): Meant | null {
  const ours = year >= 2500 ? year - 543 : year
  if (ours >= 1390 && ours <= 1450) return persian(ours, month, day, today)
  const at = utc(ours, month, day)
  if (at === null || Math.abs(at - today) > 4_000 * DAY_MS) return null
  return { past: at <= today + DAY_MS ? at : null, future: at >= today ? at : null }
}

let persianFormat: Intl.DateTimeFormat | null = null

/** The solar Hijri year begins about 79 days after ours: found from a near guess. */
function persian(year: number, month: number, day: number, today: number): Meant | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  persianFormat ??= new Intl.DateTimeFormat('en-u-ca-persian', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  })
  const guess = Date.UTC(year + 621, 2, 20) + ((month - 1) * 30.5 + day) * DAY_MS
  for (let step = -5; step <= 5; step++) {
    const at = Math.floor(guess / DAY_MS) * DAY_MS + step * DAY_MS
    const parts = persianFormat.formatToParts(at)
    const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
    if (value('month') === month && value('day') === day)
      return { past: at <= today + DAY_MS ? at : null, future: at >= today ? at : null }
  }
  return null
}

export function yearless(month: number, day: number, today: number): Meant | null {
  const year = new Date(today).getUTCFullYear()
  const days = [year - 1, year, year + 1].map((each) => utc(each, month, day)).filter((at) => at !== null)
  if (days.length === 0) return null
  return {
    past: days.findLast((at) => at <= today) ?? null,
    future: days.find((at) => at >= today) ?? null,
  }
}

function utc(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const at = Date.UTC(year, month - 1, day)
  return new Date(at).getUTCDate() === day ? at : null
}
