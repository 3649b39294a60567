/** Counts working days for promises: days on which the customer reads and whoever carries the promise out works. */
import type { Instant } from '../mail/message.ts'
import type { Executor } from '../ticket/words.ts'
import type { Calendars } from './calendar.ts'
import type { Days } from './calendar-days.ts'
import { likelyPlaces, localTime, mustOpen, openAt, type Place } from './calendar-zones.ts'
import { ConfigError } from './config-file.ts'

const LONGEST_SEARCH_MS = 366 * 86_400_000

/**
 * The end of the customer's business of the working day that is `days` working days after the day of `from`; 0 means that
 * day itself, or the next working day where business is over. A working day is one of the customer and of our office: who
 * reads "by Sunday" waits on Sunday, and who has the day off keeps no promise. For promises.
 * @param carriers whoever carries it out
 */
export function addWorkingDays(
  from: Instant,
  days: number,
  zone: string,
  country: string | null,
  calendars: Calendars,
  carriers: readonly Executor[] = ['office'],
): Instant {
  const place = likelyPlaces([], country, zone).places[0]
  let end = workingDayEnd(calendars, place, Date.parse(from), carriers)
  for (let left = startsToday(place, Date.parse(from), end) ? days : days - 1; left > 0; left -= 1) {
    end = workingDayEnd(calendars, place, end, carriers)
  }
  return new Date(end).toISOString()
}

/** End of the customer's business of the first day that all work and whose business isn't over at `at`. */
function workingDayEnd(
  { days, executors }: Calendars,
  place: Place,
  at: number,
  carriers: readonly Executor[],
): number {
  let end = closing(days, place, at)
  while (carriers.some((who) => executors.rests(who, localTime(place.zone, end - 1).day))) {
    end = closing(days, place, end)
    if (end - at > LONGEST_SEARCH_MS)
      throw new ConfigError(`calendars: no working day of ${carriers.join(', ')} within a year`)
  }
  return end
}

/** End of business of the first working day whose business isn't over at `at`. */
function closing(days: Days, place: Place, at: number): number {
  let end = mustOpen(openAt(days, place, at), place).end
  const day = localTime(place.zone, end - 1).day
  for (;;) {
    const next = openAt(days, place, end)
    if (!next || localTime(place.zone, next.start).day !== day) return end
    end = next.end
  }
}

function startsToday(place: Place, from: number, end: number): boolean {
  return localTime(place.zone, from).day === localTime(place.zone, end - 1).day
}
