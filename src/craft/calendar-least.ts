/** The least bad instant before a promise breaks, where no good hour comes in time: for a person to choose, never for a rule. */
import type { Instant } from '../mail/message.ts'
import { nextGoodHour, type Whereabouts } from './calendar.ts'
import { likelyPlaces, localTime, openInAll, type Place } from './calendar-zones.ts'

export interface LeastBad {
  readonly at: Instant
  /** 'good': a good hour after all; 'awake': it wakes nobody; 'night': it may. */
  readonly is: 'good' | 'awake' | 'night'
}

const MINUTE_MS = 60_000
/** A letter must be with the server before the promise breaks: undo window, pacing and one more look at the mailbox. */
const SLACK_MS = 10 * MINUTE_MS

/**
 * The best instant from `from` on that is still before `until`: a good hour, else one at which all likely places are awake,
 * else the likeliest is, else the edge of the time left that lies nearer to day.
 */
export function leastBadHour(where: Whereabouts & { readonly from: Instant; readonly until: Instant }): LeastBad {
  const good = nextGoodHour(where).at
  const from = Date.parse(where.from)
  const last = Math.max(from, Date.parse(where.until) - SLACK_MS)
  if (Date.parse(good) <= last) return { at: good, is: 'good' }
  const { days } = where.calendars
  const places = likelyPlaces(where.zones, where.country, where.fallbackZone).places.map(awake)
  for (const some of [places, places.slice(0, 1)]) {
    const stretch = openInAll(days, some, from, last)
    if (stretch) return { at: new Date(Math.max(from, stretch.start)).toISOString(), is: 'awake' }
  }
  const dark = (at: number) => Math.max(0, ...places.slice(0, 1).map((place) => minutesToDay(place, at, days.awake)))
  return { at: new Date(dark(last) < dark(from) ? last : from).toISOString(), is: 'night' }
}

function awake(place: Place): Place {
  return { ...place, asks: 'awake' }
}

/** How far the clock there is from the waking hours, in minutes, either way. */
function minutesToDay(place: Place, at: number, day: { readonly start: number; readonly end: number }): number {
  const { minute } = localTime(place.zone, at)
  return Math.min(minute < day.start ? day.start - minute : day.start + 1440 - minute, Math.abs(minute - day.end))
}
