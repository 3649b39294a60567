/** What will soon be wrong with a calendar that is right today. */

import { EXECUTORS, type Executor } from '../ticket/words.ts'
import { dayOf } from './calendar-closures.ts'
import type { CalendarRules } from './calendar-file.ts'
import { lineIn } from './config-file.ts'

/** From this month of the year on the next year's days should be known: they are published in November. */
const KNOWN_FROM_MONTH = 12
/** Who closed for so many days this year will do so next year. */
const CLOSES_YEARLY_DAYS = 5

export interface CalendarWarning {
  /** A country whose holidays, or somebody of our side whose closures of this year are missing. */
  readonly of: { readonly country: string } | { readonly who: Executor }
  readonly year: number
  /** Of calendars.yaml. */
  readonly line: number
}

/** @param text of calendars.yaml, from which `rules` were read */
export function calendarWarnings(rules: CalendarRules, text: string, now: string): CalendarWarning[] {
  return [...missingYears(rules, now), ...missingClosures(rules, now)].map(({ of, year }) => {
    const path = 'country' in of ? ['holidays', of.country, 'years', String(year)] : ['closures', of.who, 'closed']
    return { of, year, line: lineIn(text, path) }
  })
}

/**
 * Countries whose days off are set year by year (a year of theirs is `complete`) and whose current year, or from December on
 * the next one, isn't there in full: until it is, statutory days stand in and make-up working days are missing.
 */
function missingYears(rules: CalendarRules, now: string): Omit<CalendarWarning, 'line'>[] {
  const year = Number(now.slice(0, 4))
  const wanted = isKnown(now) ? [year, year + 1] : [year]
  return [...rules.holidays].flatMap(([country, { years }]) => {
    const known = [...years].filter(([, one]) => one.complete).map(([one]) => one)
    if (known.length === 0) return []
    return wanted.filter((one) => !known.includes(one)).map((one) => ({ of: { country }, year: one }))
  })
}

/** Whoever closed for days this year and has, in December, no closure of the next year. */
function missingClosures({ closures }: CalendarRules, now: string): Omit<CalendarWarning, 'line'>[] {
  const year = Number(now.slice(0, 4))
  if (!isKnown(now)) return []
  return EXECUTORS.flatMap((who) => {
    const closed = closures.get(who)?.closed ?? []
    const daysIn = (of: number) => {
      const [from, until] = [dayOf(`${of}-01-01`) ?? 0, dayOf(`${of}-12-31`) ?? 0]
      return closed.reduce(
        (sum, { first, last }) => sum + Math.max(0, Math.min(last, until) - Math.max(first, from) + 1),
        0,
      )
    }
    return daysIn(year) >= CLOSES_YEARLY_DAYS && daysIn(year + 1) === 0 ? [{ of: { who }, year: year + 1 }] : []
  })
}

const isKnown = (now: string): boolean => Number(now.slice(5, 7)) >= KNOWN_FROM_MONTH
