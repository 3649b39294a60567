/** What will soon be wrong with a calendar that is right today. */
import type { CalendarRules } from './calendar-file.ts'

/** From this month of the year on the next year's days should be known: they are published in November. */
const KNOWN_FROM_MONTH = 12

export interface MissingYear {
  readonly country: string
  readonly year: number
}

/**
 * Countries whose days off are set year by year (a year of theirs is `complete`) and whose current year, or from December on
 * the next one, isn't there in full: until it is, statutory days stand in and make-up working days are missing.
 */
export function missingYears(rules: CalendarRules, now: string): MissingYear[] {
  const year = Number(now.slice(0, 4))
  const wanted = Number(now.slice(5, 7)) >= KNOWN_FROM_MONTH ? [year, year + 1] : [year]
  return [...rules.holidays].flatMap(([country, { years }]) => {
    const known = [...years].filter(([, one]) => one.complete).map(([one]) => one)
    return known.length === 0 ? [] : wanted.filter((one) => !known.includes(one)).map((one) => ({ country, year: one }))
  })
}
