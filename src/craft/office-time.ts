/** Time of our own office, in which people approve letters: some hours of each of its working days. */
import { IANAZone } from 'luxon'
import type { Instant } from '../mail/message.ts'
import type { Calendars } from './calendar.ts'
import { instantOf, localTime } from './calendar-zones.ts'
import { ConfigError } from './config-file.ts'

/** The zone of the clock in which the office keeps its days. */
export const OFFICE_ZONE = 'Asia/Shanghai'

export interface Office {
  /** IANA zone. */
  readonly zone: string
  /** Hours of its clock. */
  readonly from: number
  readonly until: number
}

/** When people are in the office to write and to approve. */
export const OFFICE: Office = { zone: OFFICE_ZONE, from: 9, until: 18 }

const MINUTE_MS = 60_000
const LONGEST_SEARCH_DAYS = 366

/** The instant at which so many minutes of office time have passed since `at`; weekends, holidays and closures of the office are none. */
export function afterOfficeTime(at: Instant, minutes: number, office: Office, { executors }: Calendars): Instant {
  const zone = IANAZone.create(office.zone)
  const from = Date.parse(at)
  const today = localTime(zone, from).day
  let left = minutes * MINUTE_MS
  for (let day = today; day <= today + LONGEST_SEARCH_DAYS; day += 1) {
    if (executors.rests('office', day)) continue
    const begins = Math.max(from, instantOf(zone, day, office.from * 60))
    const room = instantOf(zone, day, office.until * 60) - begins
    if (room <= 0) continue
    if (left <= room) return new Date(begins + left).toISOString()
    left -= room
  }
  throw new ConfigError('calendars: the office has no working day within a year')
}

/** The last instant of office time at or before `at`. */
export function officeTimeBefore(at: Instant, office: Office, { executors }: Calendars): Instant {
  const zone = IANAZone.create(office.zone)
  const until = Date.parse(at)
  const last = localTime(zone, until).day
  for (let day = last; day >= last - LONGEST_SEARCH_DAYS; day -= 1) {
    const ends = Math.min(until, instantOf(zone, day, office.until * 60))
    if (!executors.rests('office', day) && ends > instantOf(zone, day, office.from * 60))
      return new Date(ends).toISOString()
  }
  throw new ConfigError('calendars: the office had no working day within a year')
}
