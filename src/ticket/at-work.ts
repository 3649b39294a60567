/** Whether somebody of the staff is at work: on their own clock, on the office's working days, or by the roster. */
import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'
import { type Absence, absenceAt } from './absence.ts'
import { type DutyRoster, isWithin, onDuty } from './duty.ts'

export interface WorkTimes {
  /** Whether the office rests on this day (YYYY-MM-DD): Sundays, holidays, closures. */
  readonly rests: (day: string) => boolean
  readonly absences: readonly Absence[]
  readonly roster: DutyRoster | null
}

export interface Worker {
  readonly id: string
  readonly name: string
  readonly timeZone: string
}

/** Nobody is written to outside of these minutes of their own day, unless the roster names them. */
const DAY = { from: 7 * 60, to: 20 * 60 }

/**
 * 'working' in the daytime of a working day; 'on-duty' where the roster names this person; else null. Whoever is entered as
 * away is neither.
 */
export function workOf(worker: Worker, at: Instant, times: WorkTimes): 'working' | 'on-duty' | null {
  if (absenceAt(times.absences, worker.id, at)) return null
  const rests = times.rests(localDay(worker, at))
  if (!rests && isWithin(DAY, worker.timeZone, at)) return 'working'
  return times.roster && onDuty(times.roster, at)?.name === worker.name ? 'on-duty' : null
}

/** When the day of somebody at work is over; for who is on duty, a little later. */
export function workEnds(worker: Worker, at: Instant, work: 'working' | 'on-duty'): Instant {
  const now = DateTime.fromISO(at, { zone: worker.timeZone })
  const end = work === 'working' ? now.startOf('day').set({ hour: DAY.to / 60 }) : now.plus({ hours: 1 })
  return end.toUTC().toISO() ?? at
}

/** YYYY-MM-DD on this person's own clock. */
export const localDay = ({ timeZone }: Worker, at: Instant): string =>
  DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd')

/** The hours of a day in which its digest may come, where `at` lies in them; null: it does not. */
export function digestTime(
  worker: Worker,
  hour: number,
  windowHours: number,
  at: Instant,
): { readonly day: string; readonly until: Instant } | null {
  const start = DateTime.fromISO(at, { zone: worker.timeZone }).startOf('day').set({ hour })
  const until = start.plus({ hours: windowHours }).toUTC().toISO()
  const from = start.toUTC().toISO()
  return from !== null && until !== null && from <= at && at < until ? { day: localDay(worker, at), until } : null
}
