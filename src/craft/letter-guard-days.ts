/** Finds weekdays in a letter, alone and beside a date that falls on another. */
import type { Instant } from '../mail/message.ts'
import { latinDigits } from './money-scan.ts'

export interface FoundWeekday {
  readonly text: string
  /** 0 is Sunday. */
  readonly weekday: number
  readonly index: number
}

interface Names {
  readonly pattern: RegExp
  readonly weekdays: readonly (readonly [stem: string, weekday: number])[]
}

const byLanguage = new Map<string, Names>()

/** A Sunday, UTC. */
const SUNDAY = Date.UTC(2026, 10, 15)
const DAY_MS = 86_400_000
/** Beside other words these are no weekday: "среди", "средний", "средство". */
const NO_DAY = /^(?:сред(?:и|н|ст)|neděl(?:n|ej)|понеділк\p{L}{3})/iu
/** In colloquial East Asian letters a weekday is a sign. */
const SIGNS: Readonly<Record<string, readonly [before: string, days: string, after: string]>> = {
  zh: ['(?:星期|礼拜|禮拜|周|週)', '日一二三四五六', ''],
  ja: ['', '日月火水木金土', '曜'],
}

function namesOf(language: string): Names {
  const known = byLanguage.get(language)
  if (known) return known
  const weekdays: [string, number][] = []
  for (const options of [{ weekday: 'long' }, { weekday: 'long', day: 'numeric', month: 'long' }] as const) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    for (let day = 0; day < 7; day += 1) {
      const part = format.formatToParts(SUNDAY + day * DAY_MS).find(({ type }) => type === 'weekday')
      if (part) weekdays.push([stemOf(part.value.toLowerCase(), language), day])
    }
  }
  const signs = SIGNS[language]
  if (signs) for (let day = 0; day < 7; day += 1) weekdays.push([`${signs[0]}${signs[1][day]}${signs[2]}`, day])
  const spaced = !/^(?:zh|ja|th)$/.test(language)
  // Chinese 周日 is one, 周日期 is not; elsewhere a case ending may follow.
  const named = weekdays.map(([stem]) => stem).sort((a, b) => b.length - a.length)
  const stems = [...new Set(named)].map((stem) => (signs ? stem : RegExp.escape(stem))).join('|')
  const pattern = new RegExp(
    spaced ? `(?<!\\p{L}\\p{L}|\\p{L}{3})(?:${stems})\\p{L}{0,3}(?!\\p{L})` : `(?:${stems})`,
    'giu',
  )
  const made = { pattern, weekdays }
  byLanguage.set(language, made)
  return made
}

/** Without the ending that cases change. */
function stemOf(name: string, language: string): string {
  if (language === 'hu') return name.replace(/a$/u, '')
  return /^(?:ru|uk|pl|cs|el)$/.test(language) ? name.replace(/(?:ок|ек|ek)$|[аяеєьaeęąėίηής]$/u, '') : name
}

/** Weekdays that stand in `text`, with a case ending or without. */
export function weekdaysIn(text: string, language: string): FoundWeekday[] {
  const { pattern, weekdays } = namesOf(new Intl.Locale(language).language)
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [found] = match
    const lower = found.toLowerCase()
    const name = weekdays.find(([stem]) =>
      SIGNS[new Intl.Locale(language).language] ? new RegExp(`^${stem}`, 'u').test(lower) : lower.startsWith(stem),
    )
    return name && !NO_DAY.test(lower) ? [{ text: found, weekday: name[1], index: match.index }] : []
  })
}

/** "11月20日（金）", "11월 20일(금)": Sunday first. */
const DAY_SIGNS = ['日月火水木金土', '일월화수목금토']
const BRACKETED = /^ ?[（(]([日月火水木金土일월화수목금토])(?:曜|曜日)?[）)]/u

/** Characters that may stand between a weekday and its date: a comma, an article, a bracket. */
const BETWEEN = 6

/** The weekday that belongs to a date, on the side where the language writes it. */
export function weekdayBeside(text: string, date: string, language: string): FoundWeekday | null {
  const plain = latinDigits(text)
  const at = plain.indexOf(date)
  if (at < 0) return null
  if (isBehind(language)) {
    // The day's own ending stands between: "november 20-án, pénteken".
    const behind = plain.slice(at + date.length, at + date.length + 28).replace(/^-\p{L}{1,4}/u, '')
    const sign = BRACKETED.exec(behind)
    if (sign)
      return { text: sign[0], weekday: Math.max(...DAY_SIGNS.map((days) => days.indexOf(sign[1] ?? ''))), index: 0 }
    const [next] = weekdaysIn(behind, language)
    return next && next.index <= BETWEEN / 2 ? next : null
  }
  const before = plain.slice(Math.max(0, at - 32), at)
  const last = weekdaysIn(before, language).at(-1)
  return last && before.length - last.index - last.text.length <= BETWEEN ? last : null
}

/** Whether a long date ends with its weekday, as in Chinese, Korean, Turkish. */
function isBehind(language: string): boolean {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const parts = new Intl.DateTimeFormat(language, options).formatToParts(SUNDAY).map(({ type }) => type)
  return parts.indexOf('weekday') > parts.indexOf('day')
}

const persian = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fa-u-ca-persian-nu-latn', { timeZone: 'UTC', ...options })
/** The first days of the months of a Solar Hijri year, and a little later. */
const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  persian({ month: 'long' }).format(Date.UTC(2026, 2, 31) + index * 30.5 * DAY_MS),
)
const PERSIAN_DATE = new RegExp(`(\\d{1,2})(?:\\p{L}{0,2})?[ \\u00A0](${MONTHS.join('|')})(?![\\p{L}])`, 'gu')

/** Days of the Solar Hijri calendar, named by their month. */
export function persianDatesIn(text: string): { text: string; day: number; month: number }[] {
  return [...latinDigits(text).matchAll(PERSIAN_DATE)].map(([whole, day, month = '']) => ({
    text: whole,
    day: Number(day),
    month: MONTHS.indexOf(month) + 1,
  }))
}

/** Day and month of the Solar Hijri calendar in a zone. */
export function persianDay(at: Instant, timeZone: string): { day: number; month: number } {
  const parts = persian({ month: 'numeric', day: 'numeric', timeZone }).formatToParts(new Date(at))
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value)
  return { day: part('day'), month: part('month') }
}
