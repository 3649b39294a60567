/** Words that calendar files use throughout: countries, days of the week, days of the year. */
import { z } from 'zod'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export const country = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'a country is two capital letters, e.g. DE or MY-02')

/** Days off each week as ISO weekdays, 1 Monday to 7 Sunday. */
export const daysOffAWeek = z
  .array(z.enum(WEEKDAYS))
  .max(4, 'more than four days off a week')
  .transform((names) => names.map((name) => WEEKDAYS.indexOf(name) + 1).sort())
