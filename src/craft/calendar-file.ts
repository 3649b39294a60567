/** Reads config/calendars.yaml: good hours, weekends and holidays as people edit them, checked and made quick to ask. */
import { z } from 'zod'
import { EXECUTORS, type Executor } from '../ticket/words.ts'
import { closures, type ExecutorRule } from './calendar-closures.ts'
import {
  LEAST_OPEN_MINUTES,
  lunchMinutes,
  type Minutes,
  minutes,
  openHours,
  openMinutes,
  without,
} from './calendar-hours.ts'
import { country, daysOffAWeek } from './calendar-terms.ts'
import { readYaml } from './config-file.ts'

/** Half-open range of days of a year, as month × 100 + day. */
export interface DayRange {
  readonly first: number
  readonly last: number
  readonly name: string
}

export interface YearRule {
  readonly complete: boolean
  readonly off: readonly DayRange[]
  readonly work: readonly number[]
}

export interface HolidayRule {
  readonly remove: ReadonlySet<string>
  readonly every: readonly DayRange[]
  readonly hijri: readonly DayRange[]
  readonly years: ReadonlyMap<number, YearRule>
}

/** What people may edit of the calendar; ISO weekdays 1 (Monday) to 7. */
export interface CalendarRules {
  /** Country of whoever does the work: its days off are no days for a promise. Null where the desk never closes. */
  readonly office: string | null
  /** Stretches of an ordinary working day, in their order. */
  readonly open: readonly Minutes[]
  /** Those of markets that keep other hours. */
  readonly openOf: ReadonlyMap<string, readonly Minutes[]>
  readonly awake: Minutes
  readonly preferred: Minutes
  readonly lunch: Minutes
  readonly lunchOf: ReadonlyMap<string, Minutes>
  readonly zones: ReadonlyMap<string, string>
  readonly weekends: ReadonlyMap<string, readonly number[]>
  readonly prayer: Minutes
  readonly prayerCountries: ReadonlySet<string>
  readonly ramadan: readonly Minutes[]
  readonly ramadanCountries: ReadonlySet<string>
  readonly holidays: ReadonlyMap<string, HolidayRule>
  /** Own calendars of those who carry out what letters promise. */
  readonly closures: ReadonlyMap<Executor, ExecutorRule>
}

/** More would be a mistake of the editor, and would let a letter wait for months. */
const MOST_DAYS_OFF_A_YEAR = 100
/** Beside four days off each week and the library's holidays some weeks must stay open. */
const MOST_DAYS_TOGETHER = 120

const timeZone = z
  .string()
  .refine((name) => isTimeZone(name), 'no time zone of this name is known (IANA, e.g. Europe/Berlin)')

const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day looks like "12-25" (month-day)')
  .transform(dayNumber)

const days = z
  .record(
    z
      .string()
      .regex(
        /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(\.\.(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/,
        'days look like "12-25" or "10-01..10-07"',
      ),
    z.string().min(1).max(80),
  )
  .transform((entries) => Object.entries(entries).map(([range, name]) => dayRange(range, name)))
  .refine((ranges) => ranges.every((range) => range.first <= range.last), 'a range of days ends before it begins')
  .refine(
    (ranges) => ranges.reduce((sum, range) => sum + lengthOf(range), 0) <= MOST_DAYS_OFF_A_YEAR,
    `more than ${MOST_DAYS_OFF_A_YEAR} days off a year`,
  )

const year = z.strictObject({
  source: z.string().min(1),
  complete: z.boolean().default(false),
  off: days.default([]),
  work: z.array(monthDay).default([]),
})

const holidays = z
  .strictObject({
    source: z.string().min(1),
    remove: z.array(z.string()).default([]),
    every: days.default([]),
    hijri: days.default([]),
    years: z.record(z.string().regex(/^20\d\d$/, 'a year looks like 2026'), year).default({}),
  })
  .refine(
    ({ every, hijri, years }) =>
      [[], ...Object.values(years).map(({ off }) => off)].every(
        (off) => [...every, ...hijri, ...off].reduce((sum, range) => sum + lengthOf(range), 0) <= MOST_DAYS_TOGETHER,
      ),
    `more than ${MOST_DAYS_TOGETHER} days off a year together: with the weekends no open hour might be left`,
  )

const file = z
  .strictObject({
    office: country.nullable().default(null),
    good: z.strictObject({ open: openHours, awake: openMinutes, preferred: minutes, lunch: lunchMinutes }),
    hours: z.record(country, openHours).default({}),
    lunch: z.record(country, lunchMinutes).default({}),
    zones: z.record(country, timeZone).default({}),
    weekends: z.record(country, daysOffAWeek).default({}),
    fridayPrayer: z.strictObject({ avoid: minutes, countries: z.array(country) }),
    ramadan: z.strictObject({ open: openHours, countries: z.array(country) }),
    holidays: z.record(country, holidays).default({}),
    closures,
  })
  .superRefine(({ office, weekends, closures: ours }, context) => {
    // A promise needs days on which both work: our side's week must leave a working day of every customer's.
    const theirs = [[6, 7], [5, 6], ...Object.values(weekends)]
    for (const who of EXECUTORS) {
      const own = ours[who]?.weekend ?? weekends[ours[who]?.country ?? ours.office?.country ?? office ?? ''] ?? []
      if (theirs.every((days) => new Set([...days, ...own]).size < 7)) continue
      const message = 'leaves no day of the week on which both you and all customers work'
      return context.addIssue({ code: 'custom', path: ['closures', who, 'weekend'], message })
    }
  })
  .superRefine(({ good, hours, fridayPrayer, ramadan }, context) => {
    // The one way in which checked parts can still close a week: Friday is the only working day, and prayer takes it all.
    for (const spans of [good.open, ramadan.open, ...Object.values(hours)]) {
      if (without(spans, fridayPrayer.avoid).some(({ start, end }) => end - start >= LEAST_OPEN_MINUTES)) continue
      const message = `leaves less than ${LEAST_OPEN_MINUTES} minutes of a Friday open`
      return context.addIssue({ code: 'custom', path: ['fridayPrayer', 'avoid'], message })
    }
  })

/**
 * Reads the calendar file.
 * @param path as the person knows it, for messages
 * @throws ConfigError naming file, line and remedy; also where a week would have no open hour left
 */
export function readCalendarRules(path: string, text: string): CalendarRules {
  const read = readYaml(path, text, file)
  return {
    ...read.good,
    openOf: new Map(Object.entries(read.hours)),
    office: read.office,
    lunchOf: new Map(Object.entries(read.lunch)),
    zones: new Map(Object.entries(read.zones)),
    weekends: new Map(Object.entries(read.weekends)),
    prayer: read.fridayPrayer.avoid,
    prayerCountries: new Set(read.fridayPrayer.countries),
    ramadan: read.ramadan.open,
    ramadanCountries: new Set(read.ramadan.countries),
    closures: new Map(EXECUTORS.flatMap((who) => (read.closures[who] ? [[who, read.closures[who]] as const] : []))),
    holidays: new Map(Object.entries(read.holidays).map(([code, rule]) => [code, holidayRule(rule)])),
  }
}

function holidayRule(rule: z.infer<typeof holidays>): HolidayRule {
  return {
    remove: new Set(rule.remove),
    every: rule.every,
    hijri: rule.hijri,
    years: new Map(Object.entries(rule.years).map(([name, value]) => [Number(name), value])),
  }
}

function dayRange(range: string, name: string): DayRange {
  const [first = '', last = first] = range.split('..')
  return { first: dayNumber(first), last: dayNumber(last), name }
}

function dayNumber(text: string): number {
  return Number(text.slice(0, 2)) * 100 + Number(text.slice(3, 5))
}

function lengthOf(range: DayRange): number {
  const months = Math.floor(range.last / 100) - Math.floor(range.first / 100)
  return months * 31 + (range.last % 100) - (range.first % 100) + 1
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
