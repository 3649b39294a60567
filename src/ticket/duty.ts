/** Who is rung now: a weekly roster with days of its own for holidays, as people wrote it. */
import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'

export interface DutyPerson {
  readonly name: string
  /** As the chat groups know it; null: named, not rung. */
  readonly mobile: string | null
}

export interface DutyRoster {
  /** IANA zone of its hours and days. */
  readonly timeZone: string
  readonly week: readonly {
    /** ISO 8601: Monday is 1. */
    readonly days: ReadonlySet<number>
    readonly hours: DayHours
    readonly person: DutyPerson
  }[]
  /** Whole days, both included, YYYY-MM-DD: they go before the week. */
  readonly holidays: readonly { readonly from: string; readonly to: string; readonly person: DutyPerson }[]
}

/** Minutes after midnight; where `to` is not after `from`, it ends on the next day. */
export interface DayHours {
  readonly from: number
  readonly to: number
}

/** The person on duty at an instant, null where the roster names nobody. */
export function onDuty({ timeZone, week, holidays }: DutyRoster, at: Instant): DutyPerson | null {
  const local = DateTime.fromISO(at, { zone: timeZone })
  const day = local.toFormat('yyyy-MM-dd')
  const holiday = holidays.find(({ from, to }) => from <= day && day <= to)
  if (holiday) return holiday.person
  return week.find(({ days, hours }) => isIn(hours, days, local))?.person ?? null
}

/** Whether an instant lies in the hours of any day. */
export const isWithin = (hours: DayHours, timeZone: string, at: Instant): boolean =>
  isIn(hours, EVERY_DAY, DateTime.fromISO(at, { zone: timeZone }))

const EVERY_DAY: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7])

/** A night belongs to the day on which it begins. */
function isIn({ from, to }: DayHours, days: ReadonlySet<number>, local: DateTime): boolean {
  const minute = local.hour * 60 + local.minute
  const today = days.has(local.weekday)
  if (from < to) return today && from <= minute && minute < to
  const yesterday = days.has(local.weekday === 1 ? 7 : local.weekday - 1)
  return (today && minute >= from) || (yesterday && minute < to)
}
