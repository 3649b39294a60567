/** Says dates as the reader writes them: weekday, day and month in the calendar day of the customer's zone. */
import type { Instant } from '../mail/message.ts'

/**
 * Where the customer's zone is unknown, dates are read here: the end of business of a working day, from Hawaii (+14 h) to
 * New Zealand (-17 h), falls on that very day of this zone. So the letter never names the Saturday behind a Friday.
 */
export const ANY_BUSINESS_DAY = 'Etc/GMT+4'

/**
 * Weekday, day and month, e.g. "Tuesday, 17 November". No year: every promise lies within weeks.
 * Gregorian everywhere but in Iran, where letters are dated by the Solar Hijri calendar; figures are Latin in Arabic
 * letters, as order numbers and invoices of foreign trade are.
 * @param locale BCP 47
 * @param timeZone IANA name
 */
export function longDate(at: Instant, locale: string, timeZone: string): string {
  const text = formatter(locale, timeZone).format(new Date(at))
  return USAGE[new Intl.Locale(locale).language]?.(text) ?? text
}

/** Where a letter's usage differs from ICU's. */
const USAGE: Readonly<Record<string, (text: string) => string>> = {
  // French counts the first day of a month: "jeudi 1er octobre".
  fr: (text) => text.replace(/(?<!\p{N})1(?= \p{L})/u, '1er'),
  // Business mail in Japan writes "11月20日（金）".
  ja: (text) => text.replace(/(?<=日)(\p{L})曜日$/u, '（$1）'),
  // Inside a sentence the weekday has no capital, and the day its word: "thứ Sáu, ngày 20 tháng 11".
  vi: (text) => text.replace(/^Thứ/u, 'thứ').replace(/, (?=\d)/u, ', ngày '),
}

/** Weekdays, Sunday first, as they stand behind "by": genitive, in Hungarian and Finnish the case of a time. */
const BY_WEEKDAY: Readonly<Record<string, readonly string[]>> = {
  ru: ['воскресенья', 'понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы'],
  uk: ['неділі', 'понеділка', 'вівторка', 'середи', 'четверга', 'п’ятниці', 'суботи'],
  pl: ['niedzieli', 'poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty'],
  cs: ['neděle', 'pondělí', 'úterý', 'středy', 'čtvrtka', 'pátku', 'soboty'],
  hu: ['vasárnap', 'hétfőn', 'kedden', 'szerdán', 'csütörtökön', 'pénteken', 'szombaton'],
  fi: ['sunnuntaina', 'maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina'],
}
/** Hungarian days whose ordinal takes a back vowel: "második", "harmadik", "hatodik", "nyolcadik", "huszadik". */
const BACK_VOWEL: ReadonlySet<number> = new Set([2, 3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30])

/**
 * The day of a promise, in the case that "by" wants where the language declines its weekdays: "не позднее вторника,
 * 17 ноября", "legkésőbb november 17-én, kedden"; elsewhere as `longDate`.
 */
export function dueDate(at: Instant, locale: string, timeZone: string): string {
  const text = longDate(at, locale, timeZone)
  const { language } = new Intl.Locale(locale)
  const { day, weekday } = calendarDay(at, timeZone)
  const inflected = BY_WEEKDAY[language]?.[weekday]
  if (inflected === undefined) return text
  if (language !== 'hu') return text.replace(/^[\p{L}’'ʼ]+/u, inflected)
  const ending = day === 1 ? 'jén' : BACK_VOWEL.has(day) ? 'án' : 'én'
  return text.replace(/(\d)\., \p{L}+$/u, `$1-${ending}, ${inflected}`)
}

/** Hour and minute, e.g. "10:00" or "10:00 AM", as the locale writes them. */
export function timeOfDay(at: Instant, locale: string, timeZone: string): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone, ...habits(locale) } as const
  return new Intl.DateTimeFormat(locale, options).format(new Date(at))
}

/** Year, month and day in `timeZone`, Gregorian. */
export function calendarDay(
  at: Instant,
  timeZone: string,
): { year: number; month: number; day: number; weekday: number } {
  const text = formatter('en-CA-u-ca-iso8601', timeZone, 'numeric').format(new Date(at))
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, timeZone: string, style: 'long' | 'numeric' = 'long'): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${timeZone}`
  const known = formatters.get(key)
  if (known) return known
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', timeZone, ...habits(locale) }
      : { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }
  const made = new Intl.DateTimeFormat(locale, options)
  formatters.set(key, made)
  return made
}

function habits(locale: string): { calendar?: string; numberingSystem?: string } {
  const { language } = new Intl.Locale(locale)
  if (language === 'fa') return { calendar: 'persian' }
  return language === 'ar' ? { calendar: 'gregory', numberingSystem: 'latn' } : { calendar: 'gregory' }
}
