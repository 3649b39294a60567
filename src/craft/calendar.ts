/**
 * From the customer's likely zones and country to the next hour at which a letter doesn't insult, with the reasons.
 *
 * Good hours are a wish of manners, so the rules err on the side of waiting: a day that touches a holiday is closed, and
 * a letter leaves only while it is a good hour in every zone where the customer may well live. But speed counts more than
 * perfection: a zone that would add days of waiting is left out and named, lunch delays by two hours at most, and nothing
 * waits for the preferred hours of the morning.
 */

import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { ZoneGuess } from '../ticket/findings.ts'
import type { Executor } from '../ticket/words.ts'
import type { Closure } from './calendar-closures.ts'
import { createDays, type Days } from './calendar-days.ts'
import { createExecutors, type Executors } from './calendar-executors.ts'
import { type CalendarRules, readCalendarRules } from './calendar-file.ts'
import type { Minutes } from './calendar-hours.ts'
import {
  firstZoneOf,
  instantOf,
  likelyPlaces,
  localTime,
  MOST_ZONES,
  mustOpen,
  openAt,
  openInAll,
  type Place,
} from './calendar-zones.ts'

export interface Calendars {
  readonly rules: CalendarRules
  readonly days: Days
  /** The calendars of our own side. */
  readonly executors: Executors
  /** The main time zone of a market (ISO 3166-1); 'UTC' for a market that nobody knows. */
  zoneOf(market: string): string
}

export interface Whereabouts {
  readonly zones: readonly ZoneGuess[]
  /** ISO 3166-1, perhaps with a part (MY-02). */
  readonly country: string | null
  /** Used where `zones` is empty. */
  readonly fallbackZone: string
  readonly calendars: Calendars
}

export interface GoodHour {
  readonly at: Instant
  /** The likeliest zone, whose clock people are shown. */
  readonly zone: string
  /** Catalogue keys with values: see docs/calendar.md. */
  readonly why: readonly string[]
  /** Next good instants in other half-days. */
  readonly alternatives: readonly Instant[]
  /** End of the open interval that holds `at`. */
  readonly until: Instant
}

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** How much longer a letter may wait so that its hour is good in one more likely zone: covers two unlike weekends. */
const PATIENCE_MS = 4 * DAY_MS
const MOST_ALTERNATIVES = 3
const ALTERNATIVE_DAYS = 14

/**
 * Reads config/calendars.yaml.
 * @param imported closures that came from calendars of others, by whose they are
 * @throws ConfigError with file, line and what to do
 */
export function parseCalendars(
  file: string,
  text: string,
  imported: ReadonlyMap<Executor, readonly Closure[]> = new Map(),
): Calendars {
  const read = readCalendarRules(file, text)
  const rules = { ...read, closures: withImported(read.closures, imported) }
  const days = createDays(rules)
  return {
    rules,
    days,
    executors: createExecutors(days, rules.office, rules.closures),
    zoneOf: (market) => rules.zones.get(market) ?? rules.zones.get(market.slice(0, 2)) ?? firstZoneOf(market) ?? 'UTC',
  }
}

/**
 * The first good instant at or after `from`.
 * @throws ConfigError where the calendar leaves no open hour in a year
 */
export function nextGoodHour(input: Whereabouts & { readonly from: Instant }): GoodHour {
  const { calendars } = input
  const from = Date.parse(input.from)
  const scene = setScene(input, from)
  const lunch = lunchEnd(calendars, scene.first, scene.start)
  const at = lunch !== null && lunch < scene.end ? lunch : scene.start
  const why = [
    ...(scene.known ? [] : ['zone-unknown']),
    ...new Set(scene.places.flatMap((place) => reasons(calendars.days, place, from, scene.start))),
    ...(at > scene.start ? ['lunch'] : []),
    ...(scene.together > 1 ? [`zones:${scene.together}`] : []),
    ...(scene.apart > 0 ? [`zones-apart:${scene.apart}`] : []),
    ...(at - from > limits.longWaitHours * HOUR_MS ? [`long-wait:${Math.round((at - from) / HOUR_MS)}`] : []),
  ]
  return {
    at: instant(at),
    zone: scene.first.zone.name,
    why: at === from ? ['good-hour', ...why] : why,
    alternatives: alternatives(calendars, scene.places, at).map(instant),
    until: instant(scene.end),
  }
}

/** Whether a letter may arrive at `at`; where not, why. Lunch is no obstacle, only named. */
export function isGoodHour(where: Whereabouts & { readonly at: Instant }): {
  readonly good: boolean
  readonly why: readonly string[]
} {
  const from = Date.parse(where.at)
  const scene = setScene(where, from)
  if (scene.start === from) {
    const lunch = lunchEnd(where.calendars, scene.first, from) === null ? [] : ['lunch']
    return { good: true, why: scene.known ? lunch : ['zone-unknown', ...lunch] }
  }
  const why = new Set(scene.places.flatMap((place) => reasons(where.calendars.days, place, from, from)))
  return { good: false, why: [...(scene.known ? [] : ['zone-unknown']), ...why] }
}

interface Scene {
  readonly places: readonly Place[]
  readonly first: Place
  readonly known: boolean
  readonly start: number
  readonly end: number
  /** Likely zones in which it is a good hour. */
  readonly together: number
  /** Likely zones whose good hours lie too far from the others'. */
  readonly apart: number
}

/**
 * The scene at its own hour: patience counts from the day that is open first, so a plan that was made on Friday is asked
 * again from the hour that it chose, else a letter would find its hour changed when it wants to leave.
 */
function setScene(where: Whereabouts, from: number): Scene {
  let scene = sceneFrom(where, from)
  for (let again = 0; again < MOST_ZONES; again += 1) {
    const later = sceneFrom(where, scene.start)
    if (later.start === scene.start) return later
    scene = later
  }
  return scene
}

/** Takes in likely zones one by one as long as an hour that suits them all comes soon enough: good, or at least awake. */
function sceneFrom(where: Whereabouts, from: number): Scene {
  const { days } = where.calendars
  const { places, known } = likelyPlaces(where.zones, where.country, where.fallbackZone)
  const [first, ...others] = places
  const open = mustOpen(openAt(days, first, from), first)
  let [start, end] = [Math.max(from, open.start), open.end]
  const patience = open.start + PATIENCE_MS
  const together: Place[] = [first]
  for (const guess of others) {
    for (const place of [guess, { ...guess, asks: 'awake' as const }]) {
      const common = openInAll(days, [...together, place], from, patience)
      if (!common) continue
      together.push(place)
      start = common.start
      end = common.end
      break
    }
  }
  const good = together.filter((place) => place.asks === 'good').length
  return { places: together, first, known, start, end, together: good, apart: places.length - good }
}

/** Why the clock of a place made a letter wait from `from` until `to`; only `from` itself is judged where both are equal. */
function reasons(days: Days, place: Place, from: number, to: number): string[] {
  const now = localTime(place.zone, from)
  if (place.asks === 'awake') return now.minute < days.awake.start || now.minute >= days.awake.end ? ['night'] : []
  const today = days.of(place.country, now.day)
  const inside = today.spans.some((span) => span.start <= now.minute && now.minute < span.end)
  const found: string[] = []
  if (today.closed !== null) found.push(today.closed)
  else if (!inside) found.push(...outside(today.spans, today.notes, now.minute, days.prayer))
  const last = localTime(place.zone, to).day
  for (let day = now.day + 1; day <= last; day += 1) {
    const { closed } = days.of(place.country, day)
    if (closed !== null) found.push(closed)
  }
  return found
}

function outside(
  spans: readonly Minutes[],
  notes: readonly string[],
  minute: number,
  prayer: Minutes,
): readonly string[] {
  const between = spans.some((span) => span.end <= minute) && spans.some((span) => span.start > minute)
  if (!between) return ['night', ...notes.filter((note) => note === 'ramadan')]
  const praying = notes.includes('friday-prayer') && prayer.start <= minute && minute < prayer.end
  return [praying ? 'friday-prayer' : 'midday-break']
}

/** The end of lunch where `at` falls into it; null elsewhere, and in a month without lunch. */
function lunchEnd(calendars: Calendars, place: Place, at: number): number | null {
  const { day, minute } = localTime(place.zone, at)
  const lunch = lunchOf(calendars, place)
  if (minute < lunch.start || minute >= lunch.end) return null
  return calendars.days.of(place.country, day).notes.includes('ramadan') ? null : instantOf(place.zone, day, lunch.end)
}

function lunchOf(calendars: Calendars, place: Place) {
  return calendars.rules.lunchOf.get(place.country?.slice(0, 2) ?? '') ?? calendars.rules.lunch
}

/** The next mornings (preferred hours) and afternoons (after lunch) that are good in all places. */
function alternatives(calendars: Calendars, places: readonly Place[], at: number): number[] {
  const first = places[0]
  if (!first) return []
  const noon = lunchOf(calendars, first).end
  const today = localTime(first.zone, at)
  const found: number[] = []
  for (let day = today.day; day <= today.day + ALTERNATIVE_DAYS; day += 1) {
    for (const [minute, until] of [
      [calendars.rules.preferred.start, noon],
      [noon, 24 * 60],
    ] as const) {
      const [start, end] = [instantOf(first.zone, day, minute), instantOf(first.zone, day, until)]
      if (start <= at) continue
      const open = openInAll(calendars.days, places, start, end - 1)
      if (open) found.push(open.start)
      if (found.length === MOST_ALTERNATIVES) return found
    }
  }
  return found
}

function withImported(
  rules: CalendarRules['closures'],
  imported: ReadonlyMap<Executor, readonly Closure[]>,
): CalendarRules['closures'] {
  const all = new Map(rules)
  for (const [who, closed] of imported) {
    const own = rules.get(who) ?? { country: null, weekend: null, carries: [], meanwhile: null, closed: [] }
    all.set(who, { ...own, closed: [...own.closed, ...closed] })
  }
  return all
}

function instant(at: number): Instant {
  return new Date(at).toISOString()
}
