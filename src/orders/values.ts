/** Dates, numbers and sums as order books write them. What can be read in two ways is not read. */

export type DateOrder = 'dmy' | 'mdy'
export type DecimalSign = '.' | ','

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Figures of full width are plain ones, and a time behind the day is left out. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M|Z|[+-]\d{2}:?\d{2})?$/i, '')
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/

/** Which order of day and month the figures of this date prove; null where both are possible, or it is no such date. */
export function dateOrderShown(text: string): DateOrder | null {
  const [, first = '', second = ''] = SLASHED.exec(plain(text)) ?? []
  if (Number(first) > 12 && Number(second) <= 12) return 'dmy'
  return Number(second) > 12 && Number(first) <= 12 ? 'mdy' : null
}

/** Whether this date means two days, by who reads it. */
export function isAmbiguousDate(text: string): boolean {
  const [, first = '', second = ''] = SLASHED.exec(plain(text)) ?? []
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

/**
 * The day as ISO 8601.
 * @param order of day and month in dates like 3/4/2026
 * @returns null where it is no date of the calendar
 */
export function dayOf(text: string, order: DateOrder | null): string | null {
  const date = plain(text)
  const iso =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(date) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(date)
  if (iso) return calendarDay(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(date)
  if (dotted) return calendarDay(dotted[3], dotted[2], dotted[1])
  const [, first, second, year] = SLASHED.exec(date) ?? []
  if (first !== undefined) return order === 'mdy' ? calendarDay(year, first, second) : calendarDay(year, second, first)
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+([a-z]{3,9})\.?,?[\s./-]+(\d{4}|\d{2})$/i.exec(date) ?? dayBehindMonth(date)
  if (!named) return null
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1
  return month === 0 ? null : calendarDay(named[3], String(month), named[1])
}

function dayBehindMonth(date: string): string[] | null {
  const [all, month = '', day = '', year = ''] =
    /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(date) ?? []
  return all === undefined ? null : [all, day, month, year]
}

function calendarDay(year = '', month = '', day = ''): string | null {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  const is = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
  return is && iso >= '1990' && iso < '2100' ? iso : null
}

const FIGURES = /^[-+]?\d[\d.,'’\s]*$/

/** Which decimal sign this number proves; null where it has none, or both readings are possible. */
export function decimalSignShown(text: string): DecimalSign | null {
  const figures = text.normalize('NFKC').replace(/[^\d.,]/g, '')
  const [dot, comma] = [figures.lastIndexOf('.'), figures.lastIndexOf(',')]
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ','
  const sign = dot >= 0 ? '.' : ','
  const parts = figures.split(sign)
  if (parts.length !== 2) return parts.length > 2 ? (sign === '.' ? ',' : '.') : null
  return parts[1]?.length === 3 && (parts[0] ?? '').length <= 3 && parts[0] !== '0' ? null : sign
}

/**
 * A number in figures, "1,250.00", "1.250,00", "1 250", "1'250.5".
 * @param decimal the file's decimal sign, for what can be read both ways
 * @returns null where it is none
 */
export function numberOf(text: string, decimal: DecimalSign): number | null {
  const figures = text.normalize('NFKC').trim()
  if (!FIGURES.test(figures)) return null
  const sign = decimalSignShown(figures) ?? decimal
  const other = sign === '.' ? ',' : '.'
  const whole = figures.replaceAll(other, '').replace(/['’\s]/g, '')
  const number = Number(whole.replace(sign, '.'))
  return Number.isFinite(number) && Math.abs(number) < 1e12 ? number : null
}

/** Signs and words that name one currency; "$" and "¥" alone name several and none here. */
const CURRENCIES: Readonly<Record<string, string>> = {
  US$: 'USD',
  USD: 'USD',
  美元: 'USD',
  美金: 'USD',
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  欧元: 'EUR',
  歐元: 'EUR',
  '£': 'GBP',
  英镑: 'GBP',
  RMB: 'CNY',
  人民币: 'CNY',
  人民幣: 'CNY',
  'CN¥': 'CNY',
  元: 'CNY',
  日元: 'JPY',
  円: 'JPY',
  港币: 'HKD',
  HK$: 'HKD',
  澳元: 'AUD',
  A$: 'AUD',
  加元: 'CAD',
  C$: 'CAD',
}

const ISO_4217: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** ISO 4217 of a code, word or sign; null where it names none, or more than one. */
export function currencyOf(text: string): string | null {
  const word = text.normalize('NFKC').trim().toUpperCase()
  return CURRENCIES[word] ?? (ISO_4217.has(word) ? word : null)
}

/** A sum with or without its currency; `currency` undefined where none stands there, null where it is unclear. */
export function sumOf(
  text: string,
  decimal: DecimalSign,
): { amount: number; currency: string | null | undefined } | null {
  const [, before = '', figures = '', behind = ''] =
    /^([^\d+-]*)([-+]?\d[\d.,'’\s]*)(\D*)$/u.exec(text.normalize('NFKC').trim()) ?? []
  const amount = figures === '' ? null : numberOf(figures, decimal)
  if (amount === null) return null
  const words = [before.trim(), behind.trim()].filter((word) => word !== '')
  if (words.length === 0) return { amount, currency: undefined }
  return { amount, currency: words.length === 1 ? currencyOf(words[0] ?? '') : null }
}

const YES: ReadonlySet<string> = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  '是',
  '有',
  '对',
  'ja',
  'oui',
  'si',
  'sí',
  '√',
  '✓',
])
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', '-', '否', '无', '没有', '不是', 'nein', 'non'])

export function yesOrNo(text: string): boolean | null {
  const word = text.normalize('NFKC').trim().toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : null
}
