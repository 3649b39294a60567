/** Where a customer may live, as zones with a calendar each; and the way between their clocks and ours. */
import { getTimezone, getTimezonesForCountry } from 'countries-and-timezones'
import { IANAZone } from 'luxon'
import type { ZoneGuess } from '../ticket/findings.ts'
import type { CivilDay, Days } from './calendar-days.ts'
import { ConfigError } from './config-file.ts'

/** A zone with the country whose weekends and holidays hold there. */
export interface Place {
  readonly zone: IANAZone
  readonly country: string | null
  /** Where good hours can't be had in all zones, this one only has to be awake. */
  readonly asks: 'good' | 'awake'
}

/** Half-open stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** No country closes longer; the file may add 100 days off a year, ranges of weekends around them. */
const LONGEST_SEARCH_DAYS = 366
/** Zones beyond this share of the evidence are noise. */
const COVERED_SHARE = 0.95
/** More than these are never asked. */
export const MOST_ZONES = 6

/**
 * The places that together carry 95 % of the evidence, likeliest first; `known` is false where there was none and the
 * fallback zone stands in.
 */
export function likelyPlaces(
  zones: readonly ZoneGuess[],
  country: string | null,
  fallbackZone: string,
): { places: [Place, ...Place[]]; known: boolean } {
  const guesses = zones
    .filter((guess) => guess.probability > 0 && IANAZone.isValidZone(guess.zone))
    .toSorted((a, b) => b.probability - a.probability)
  const total = guesses.reduce((sum, guess) => sum + guess.probability, 0)
  const places: Place[] = []
  let covered = 0
  for (const guess of guesses.slice(0, MOST_ZONES)) {
    if (covered >= COVERED_SHARE * total) break
    covered += guess.probability
    places.push({ zone: IANAZone.create(guess.zone), country: countryIn(guess.zone, country), asks: 'good' })
  }
  const [first, ...rest] = places
  if (first) return { places: [first, ...rest], known: true }
  if (!IANAZone.isValidZone(fallbackZone)) throw new ConfigError(`no time zone is called "${fallbackZone}"`)
  return {
    places: [{ zone: IANAZone.create(fallbackZone), country: country ?? countryIn(fallbackZone, null), asks: 'good' }],
    known: false,
  }
}

/** The country whose calendar holds in a zone: the customer's where the zone is used there, else the zone's own. */
function countryIn(zone: string, country: string | null): string | null {
  const countries: readonly string[] = getTimezone(zone)?.countries ?? []
  if (country !== null && (countries.length === 0 || countries.includes(country.slice(0, 2)))) return country
  return countries[0] ?? country
}

/** A zone of this country, best one that is its alone (Europe/Oslo rather than Berlin's); null for an unknown country. */
export function firstZoneOf(country: string): string | null {
  const zones = getTimezonesForCountry(country.slice(0, 2)) ?? []
  return (zones.find((zone) => zone.countries.length === 1) ?? zones[0])?.name ?? null
}

/** The civil day and minute that the clock in `zone` shows at `at`. */
export function localTime(zone: IANAZone, at: number): { day: CivilDay; minute: number } {
  const wall = at + zone.offset(at) * MINUTE_MS
  const day = Math.floor(wall / DAY_MS)
  return { day, minute: Math.floor((wall - day * DAY_MS) / MINUTE_MS) }
}

/**
 * The first instant of that day at which the clock shows this minute or later: in a gap the moment after the jump, in an
 * overlap the first of the two.
 */
export function instantOf(zone: IANAZone, day: CivilDay, minute: number): number {
  const wall = day * DAY_MS + minute * MINUTE_MS
  const offsets = [zone.offset(wall - DAY_MS), zone.offset(wall + DAY_MS)]
  const candidates = offsets.map((offset) => wall - offset * MINUTE_MS).sort((a, b) => a - b)
  const [early = wall, late = wall] = candidates
  if (early + zone.offset(early) * MINUTE_MS === wall) return early
  if (late + zone.offset(late) * MINUTE_MS === wall) return late
  let [before, after] = [early - MINUTE_MS, late]
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / (2 * MINUTE_MS)) * MINUTE_MS
    if (middle + zone.offset(middle) * MINUTE_MS >= wall) after = middle
    else before = middle
  }
  return after
}

/** The good stretch of a place that holds `at`, else the next one; null where a whole year has none. */
export function openAt(days: Days, place: Place, at: number): Stretch | null {
  const today = localTime(place.zone, at).day
  for (let day = today; day <= today + LONGEST_SEARCH_DAYS; day += 1) {
    for (const span of place.asks === 'awake' ? [days.awake] : days.of(place.country, day).spans) {
      const end = instantOf(place.zone, day, span.end)
      const start = instantOf(place.zone, day, span.start)
      if (end > at && end > start) return { start, end }
    }
  }
  return null
}

/** The next stretch from `at` on that is good in all places; null where there is none before `latest`. */
export function openInAll(days: Days, places: readonly Place[], at: number, latest: number): Stretch | null {
  let from = at
  while (from <= latest) {
    let [start, end] = [from, Number.POSITIVE_INFINITY]
    for (const place of places) {
      const stretch = openAt(days, place, from)
      if (!stretch) return null
      start = Math.max(start, stretch.start)
      end = Math.min(end, stretch.end)
    }
    if (start < end) return start <= latest ? { start, end } : null
    from = start
  }
  return null
}

/** @throws ConfigError where the calendar leaves no open hour in a year */
export function mustOpen<T>(stretch: T | null, place: Place): T {
  if (stretch !== null) return stretch
  throw new ConfigError(`calendars: no open hour within a year in ${place.country ?? place.zone.name}`)
}
