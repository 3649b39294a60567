/** What a date is in a country: weekend, holiday, Ramadan, Friday; and which minutes of it are good for a letter. */
import Holidays from 'date-holidays'
import type { CalendarRules, DayRange, HolidayRule } from './calendar-file.ts'
import { type Minutes, without } from './calendar-hours.ts'

/** A date of the civil calendar as days since 1970-01-01; no time zone in it. */
export type CivilDay = number

export interface OpenDay {
  readonly spans: readonly Minutes[]
  /** 'weekend:Fri-Sat' or 'holiday:Eid al-Fitr' where the whole day is closed. */
  readonly closed: string | null
  /** 'ramadan' or 'friday-prayer' where the day's hours differ. */
  readonly notes: readonly string[]
}

export interface Days {
  /** Minutes of any day at which a letter wakes nobody. */
  readonly awake: Minutes
  /** Friday midday, where it is kept. */
  readonly prayer: Minutes
  /** @param country ISO 3166-1, a part of one (MY-02), or null where nobody knows: Saturday and Sunday are off then. */
  of(country: string | null, day: CivilDay): OpenDay
  /** A day on which the country works in place of another, whatever day of the week it is. */
  isMadeUp(country: string, day: CivilDay): boolean
}

interface YearBook {
  readonly off: ReadonlyMap<CivilDay, string>
  readonly work: ReadonlySet<CivilDay>
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const FRIDAY = 5
/** Years of countries kept in memory; a company meets some dozens. */
const MOST_YEAR_BOOKS = 800

const libraries = new Map<string, Holidays>()
const hijriYears = new Map<number, ReadonlyMap<CivilDay, number>>()
const hijriFormat = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

export function civilDay(year: number, month: number, date: number): CivilDay {
  return Math.floor(Date.UTC(year, month - 1, date) / DAY_MS)
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(day: CivilDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The days of the rules and, behind them, of date-holidays; remembers each country's year. */
export function createDays(rules: CalendarRules): Days {
  const books = new Map<string, YearBook>()

  function bookOf(country: string, year: number): YearBook {
    const key = `${country} ${year}`
    const known = books.get(key)
    if (known) return known
    const book = yearBook(rules, country, year)
    if (books.size >= MOST_YEAR_BOOKS) books.clear()
    books.set(key, book)
    return book
  }

  return {
    awake: rules.awake,
    prayer: rules.prayer,
    of(country, day) {
      const year = new Date(day * DAY_MS).getUTCFullYear()
      const book = country === null ? null : bookOf(country, year)
      if (!book?.work.has(day)) {
        const holiday = book?.off.get(day)
        if (holiday !== undefined) return { spans: [], closed: `holiday:${holiday}`, notes: [] }
        const weekend = weekendOf(rules, country)
        if (weekend.includes(weekdayOf(day))) return { spans: [], closed: `weekend:${weekendName(weekend)}`, notes: [] }
      }
      return openDay(rules, country, day)
    },
    isMadeUp: (country, day) => bookOf(country, new Date(day * DAY_MS).getUTCFullYear()).work.has(day),
  }
}

function openDay(rules: CalendarRules, country: string | null, day: CivilDay): OpenDay {
  const fasting = country !== null && rules.ramadanCountries.has(country) && isRamadan(day)
  const praying = country !== null && rules.prayerCountries.has(country) && weekdayOf(day) === FRIDAY
  const hours = fasting ? rules.ramadan : hoursOf(rules, country)
  return {
    spans: praying ? without(hours, rules.prayer) : hours,
    closed: null,
    notes: [...(fasting ? ['ramadan'] : []), ...(praying ? ['friday-prayer'] : [])],
  }
}

/** Stretches of an ordinary working day of a market. */
function hoursOf({ open, openOf }: CalendarRules, country: string | null): readonly Minutes[] {
  return openOf.get(country ?? '') ?? openOf.get(country?.slice(0, 2) ?? '') ?? open
}

function weekendOf(rules: CalendarRules, country: string | null): readonly number[] {
  if (country === null) return [6, 7]
  const code = country.slice(0, 2)
  return rules.weekends.get(country) ?? rules.weekends.get(code) ?? new Intl.Locale(`und-${code}`).getWeekInfo().weekend
}

/** 'Fri-Sat' for neighbours, 'Fri+Sun' otherwise. */
function weekendName(weekend: readonly number[]): string {
  const names = weekend.map((day) => NAMES[day - 1] ?? '')
  const neighbours = weekend.every((day, i) => i === 0 || day === (weekend[i - 1] ?? 0) + 1)
  return neighbours && names.length > 1 ? `${names[0]}-${names.at(-1)}` : names.join('+')
}

function isRamadan(day: CivilDay): boolean {
  return Math.floor((hijriOf(new Date(day * DAY_MS).getUTCFullYear()).get(day) ?? 0) / 100) === 9
}

/** Month × 100 + day of the Umm al-Qura calendar, for each day of a Gregorian year. */
function hijriOf(year: number): ReadonlyMap<CivilDay, number> {
  const known = hijriYears.get(year)
  if (known) return known
  const days = new Map<CivilDay, number>()
  for (let day = civilDay(year, 1, 1); day < civilDay(year + 1, 1, 1); day += 1) {
    const parts = hijriFormat.formatToParts(day * DAY_MS)
    const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value)
    days.set(day, part('month') * 100 + part('day'))
  }
  if (hijriYears.size >= MOST_YEAR_BOOKS) hijriYears.clear()
  hijriYears.set(year, days)
  return days
}

/** The library's days, then what the file takes away and adds: the file always wins. */
function yearBook(rules: CalendarRules, country: string, year: number): YearBook {
  const rule = rules.holidays.get(country) ?? rules.holidays.get(country.slice(0, 2))
  const ofYear = rule?.years.get(year)
  const off = new Map<CivilDay, string>()
  if (!ofYear?.complete) {
    for (const [day, name] of libraryDays(rules, country, year)) {
      if (!rule?.remove.has(name)) off.set(day, name)
    }
    addEvery(off, rule, year)
  }
  for (const range of ofYear?.off ?? []) for (const day of daysOf(range, year)) off.set(day, range.name)
  const work = new Set((ofYear?.work ?? []).map((date) => civilDay(year, Math.floor(date / 100), date % 100)))
  for (const day of work) off.delete(day)
  return { off, work }
}

function addEvery(off: Map<CivilDay, string>, rule: HolidayRule | undefined, year: number): void {
  if (!rule) return
  for (const range of rule.every) for (const day of daysOf(range, year)) off.set(day, range.name)
  if (rule.hijri.length === 0) return
  for (const [day, date] of hijriOf(year)) {
    const range = rule.hijri.find((candidate) => candidate.first <= date && date <= candidate.last)
    if (range) off.set(day, range.name)
  }
}

function daysOf(range: DayRange, year: number): CivilDay[] {
  const first = civilDay(year, Math.floor(range.first / 100), range.first % 100)
  const last = civilDay(year, Math.floor(range.last / 100), range.last % 100)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Days whose good hours a public or bank holiday of the library touches, with its English name where it has one. */
function libraryDays(rules: CalendarRules, country: string, year: number): [CivilDay, string][] {
  const found: [CivilDay, string][] = []
  const hours = hoursOf(rules, country)
  for (const holiday of libraryOf(country).getHolidays(year) ?? []) {
    if (holiday.type !== 'public' && holiday.type !== 'bank') continue
    const start = wallClock(holiday.date)
    const end = start + (holiday.end.getTime() - holiday.start.getTime())
    for (let day = Math.floor(start / DAY_MS); day * DAY_MS < end; day += 1) {
      const touches = hours.some(
        (open) => start < day * DAY_MS + open.end * MINUTE_MS && day * DAY_MS + open.start * MINUTE_MS < end,
      )
      if (touches) found.push([day, holiday.name])
    }
  }
  return found
}

/** '2026-03-19 00:00:00 -0600' means six hours before that midnight (feasts that begin at dusk). */
function wallClock(date: string): number {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?: ([+-])(\d\d)(\d\d))?$/.exec(date)
  if (!parts) return Number.NaN
  const [, ymd, time, sign, hours, mins] = parts
  const shift = sign ? (Number(hours) * 60 + Number(mins)) * MINUTE_MS * (sign === '-' ? -1 : 1) : 0
  return Date.parse(`${ymd}T${time}Z`) + shift
}

function libraryOf(country: string): Holidays {
  const known = libraries.get(country)
  if (known) return known
  const [code = country, part] = country.split('-')
  const options = { languages: ['en'] }
  const library = part === undefined ? new Holidays(code, options) : new Holidays(code, part, options)
  libraries.set(country, library)
  return library
}
