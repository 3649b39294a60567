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
  /** Who is called when nobody takes danger up: the next one after each so many minutes; null: nobody. */
  readonly escalation: { readonly minutes: number; readonly to: readonly DutyPerson[] } | null
}

/** Minutes after midnight; where `to` is not after `from`, it ends on the next day. */
export interface DayHours {
  readonly from: number
  readonly to: number
}

/** The person on duty at an instant, null where the roster names nobody. A holiday begins and ends where a night does, not within one. */
export function onDuty({ timeZone, week, holidays }: DutyRoster, at: Instant): DutyPerson | null {
  const local = DateTime.fromISO(at, { zone: timeZone })
  const line = week.find(({ days, hours }) => isIn(hours, days, local))
  const begunYesterday = line !== undefined && isNight(line.hours) && local.hour * 60 + local.minute < line.hours.to
  const day = (begunYesterday ? local.minus({ days: 1 }) : local).toFormat('yyyy-MM-dd')
  const holiday = holidays.find(({ from, to }) => from <= day && day <= to)
  return holiday?.person ?? line?.person ?? null
}

/** Spans in which somebody should be on duty and nobody is. */
export interface DutyGap {
  readonly from: Instant
  readonly to: Instant
  /** ISO 8601 day in the roster's zone on which it begins. */
  readonly day: string
}

const STEP_MINUTES = 30
/** Outside of these hours nobody is at work who would see an alarm. */
const AT_WORK: DayHours = { from: 8 * 60, to: 20 * 60 }

/**
 * Nights, and whole days on which nobody works, without a person.
 * @param rests whether nobody works on this day (YYYY-MM-DD): Sundays, holidays
 */
export function dutyGaps(
  roster: DutyRoster,
  from: Instant,
  days: number,
  rests: (day: string) => boolean,
): readonly DutyGap[] {
  const gaps: { from: Instant; to: Instant; day: string }[] = []
  const start = DateTime.fromISO(from, { zone: 'utc' }).startOf('hour')
  for (let minutes = 0; minutes < days * 24 * 60; minutes += STEP_MINUTES) {
    const at = start.plus({ minutes }).toISO() ?? from
    const local = DateTime.fromISO(at, { zone: roster.timeZone })
    const day = local.toFormat('yyyy-MM-dd')
    const minute = local.hour * 60 + local.minute
    const isAtWork = !rests(day) && AT_WORK.from <= minute && minute < AT_WORK.to
    if (isAtWork || onDuty(roster, at) !== null) continue
    const to = start.plus({ minutes: minutes + STEP_MINUTES }).toISO() ?? from
    const last = gaps.at(-1)
    if (last?.to === at) last.to = to
    else gaps.push({ from: at, to, day })
  }
  return gaps
}

const isNight = ({ from, to }: DayHours): boolean => to <= from

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
