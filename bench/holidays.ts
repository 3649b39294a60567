/**
 * Weekends and holidays of config/calendars.yaml and its library against a second, independent source, for 40 countries and
 * three years: writes docs/holidays.md.
 *
 *   npm run holidays
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseCalendars } from '../src/craft/calendar.ts'
import { civilDay, weekdayOf } from '../src/craft/calendar-days.ts'

interface SecondSource {
  readonly source: string
  /** ISO weekdays by country. */
  readonly weekend: Readonly<Record<string, readonly number[]>>
  /** Names by day, by country. */
  readonly days: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const DAY_MS = 86_400_000
const YEARS = [2025, 2026, 2027]
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const { days } = parseCalendars('config/calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))
const second = JSON.parse(readFileSync('bench/holidays/second-source.json', 'utf8')) as SecondSource

/** A year and a half of weeks tells the weekend, whatever holidays fall into them. */
function weekendOf(country: string): number[] {
  const found = new Set<number>()
  for (let day = civilDay(2026, 1, 1); day < civilDay(2027, 1, 1); day += 1) {
    if (days.of(country, day).closed?.startsWith('weekend:')) found.add(weekdayOf(day))
  }
  return [...found].sort()
}

/** Days of the other source on which letters leave all the same, each with its reason. */
const staysOpen = JSON.parse(readFileSync('bench/holidays/stays-open.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

interface Compared {
  readonly country: string
  readonly same: number
  readonly onlyOurs: string[]
  readonly onlyTheirs: string[]
  /** Of these, those that nobody decided. */
  readonly undecided: string[]
}

function compare(country: string): Compared {
  const theirs = second.days[country] ?? {}
  const onlyOurs: string[] = []
  const onlyTheirs: string[] = []
  const undecided: string[] = []
  let same = 0
  for (const year of YEARS) {
    for (let day = civilDay(year, 1, 1); day < civilDay(year + 1, 1, 1); day += 1) {
      const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
      const { closed } = days.of(country, day)
      // On a weekend both wait anyway.
      if (closed?.startsWith('weekend:') || second.weekend[country]?.includes(weekdayOf(day))) continue
      const named = theirs[date]
      if (closed && named) same += 1
      else if (closed) onlyOurs.push(`${date} ${closed.slice('holiday:'.length)}`)
      else if (named) {
        const why = staysOpen[country]?.[date]
        onlyTheirs.push(`${date} ${named}${why === undefined ? '' : ` (${why})`}`)
        if (why === undefined) undecided.push(`${country} ${date} ${named}`)
      }
    }
  }
  return { country, same, onlyOurs, onlyTheirs, undecided }
}

const told = (list: readonly string[]) => (list.length === 0 ? '–' : list.join('; ').replaceAll('|', '/'))
const weekend = (list: readonly number[]) => list.map((day) => NAMES[day - 1]).join('–')
const all = Object.keys(second.days).sort().map(compare)
const sum = (tell: (one: Compared) => number) => all.reduce((total, one) => total + tell(one), 0)
const weekends = all.filter(({ country }) => weekend(weekendOf(country)) !== weekend(second.weekend[country] ?? []))

writeFileSync(
  'docs/holidays.md',
  `# Holidays and weekends against a second source

Working days that are holidays, ${all.length} countries, ${YEARS[0]}–${YEARS.at(-1)}: \`config/calendars.yaml\` over date-holidays, compared with ${second.source}. Made by \`npm run holidays\`.

- Both call ${sum(({ same }) => same)} working days a holiday. Only ours: ${sum(({ onlyOurs }) => onlyOurs.length)}. Only the other: ${sum(({ onlyTheirs }) => onlyTheirs.length)}.
- Weekends that differ: ${weekends.length === 0 ? 'none' : weekends.map(({ country }) => `${country} (ours ${weekend(weekendOf(country))}, other ${weekend(second.weekend[country] ?? [])})`).join('; ')}.

**How they are decided**: a letter that waits a day for nothing does less harm than one on a feast. A day that only ours calls a holiday stays closed. A day that only the other source had was decided one by one: where the law, a decree or the announced feast makes it a day off, and by caution where a feast is only computed or a year not yet announced, it was entered under \`holidays\` in \`config/calendars.yaml\` with its source, by what we know of that country and without a look at each gazette; where offices work all the same, it stays open, with the reason below. Undecided: ${sum(({ undecided }) => undecided.length)}. Ukraine: the other source knows no day off under martial law.

| | both | only ours: stays closed | only the other: stays open |
|---|---:|---|---|
${all.map(({ country, same, onlyOurs, onlyTheirs }) => `| ${country} | ${same} | ${told(onlyOurs)} | ${told(onlyTheirs)} |`).join('\n')}
`,
)
console.log(
  `both ${sum(({ same }) => same)}, only ours ${sum(({ onlyOurs }) => onlyOurs.length)}, only the other ${sum(({ onlyTheirs }) => onlyTheirs.length)}, undecided: ${all.flatMap(({ undecided }) => undecided).join('; ') || 'none'}`,
)
