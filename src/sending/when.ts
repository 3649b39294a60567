/** Plans when an approved letter leaves: the earliest good hour of the customer, and the promise that breaks until then. */
import { type Calendars, nextGoodHour, type Whereabouts } from '../craft/calendar.ts'
import { leastBadHour } from '../craft/calendar-least.ts'
import { nextPreferredHour } from '../craft/calendar-preferred.ts'
import type { Instant } from '../mail/message.ts'
import type { SendPlan } from '../ticket/acts.ts'
import type { Findings } from '../ticket/findings.ts'
import type { HourWish } from '../ticket/words.ts'

export interface OpenPromises {
  readonly firstResponseDueAt: Instant | null
  readonly nextResponseDueAt: Instant | null
  readonly solutionDueAt: Instant | null
}

export interface PlanInput {
  readonly now: Instant
  readonly findings: Pick<Findings, 'zones' | 'timezone' | 'country'>
  /** ISO 3166-1, perhaps with a part (MY-02). */
  readonly market: string
  readonly calendars: Calendars
  readonly fallbackZone: string
  readonly undoSeconds: number
  /** Promises still open; null where none is. */
  readonly promises: OpenPromises
  /** Spreads the letters of one opening hour: the same seed gives the same seconds. '' spreads nothing. */
  readonly seed: string
  /** When on their day the customer likes to be written to; absent or null where nobody knows. */
  readonly wish?: HourWish | null
}

/** Longest spread of letters that all wait for the same opening; pacing does the rest. */
const JITTER_SECONDS = 300

/**
 * When this letter would leave if it were approved at `now`: never before the undo window is over, always at a good hour.
 * @returns instants in UTC; `breaks` names the promise that is due before, since a person has to choose then
 */
export function planSend(input: PlanInput): SendPlan {
  const earliest = new Date(Date.parse(input.now) + input.undoSeconds * 1000).toISOString()
  const where = { from: earliest, ...whereaboutsOf(input) }
  const hour = input.wish ? nextPreferredHour(where, input.wish, duesOf(input.promises)) : nextGoodHour(where)
  const waits = hour.at > earliest
  const at = waits ? spread(hour.at, hour.until, input.seed) : hour.at
  return {
    at,
    zone: hour.zone,
    why: hour.why,
    alternatives: hour.alternatives,
    breaks: waits ? firstBroken(input.promises, at) : null,
    leastBad: waits ? leastBad(input, earliest, at) : null,
  }
}

function duesOf({ firstResponseDueAt, nextResponseDueAt, solutionDueAt }: OpenPromises): Instant[] {
  return [firstResponseDueAt, nextResponseDueAt, solutionDueAt].filter((due) => due !== null)
}

/** Where the customer may be, for every question about their hours: the plan, a person's instant, the last check. */
export function whereaboutsOf(
  input: Pick<PlanInput, 'findings' | 'market' | 'calendars' | 'fallbackZone'>,
): Whereabouts {
  const { zones, timezone } = input.findings
  const known = zones.length === 0 && timezone.value !== null ? [{ zone: timezone.value, probability: 1 }] : zones
  return {
    zones: known,
    country: countryOf(input.findings.country.value, input.market, known.length > 0),
    fallbackZone: input.fallbackZone,
    calendars: input.calendars,
  }
}

/** A market may name a part of the customer's country; it stands in where no country and no zone was found. */
function countryOf(country: string | null, market: string, zoneKnown: boolean): string | null {
  if (country === null) return zoneKnown ? null : market
  return market.startsWith(`${country}-`) ? market : country
}

/** Moves an opening by some seconds, within the first half of the open interval. */
function spread(at: Instant, until: Instant, seed: string): Instant {
  if (seed === '') return at
  const room = Math.min(JITTER_SECONDS, Math.floor((Date.parse(until) - Date.parse(at)) / 2000))
  return new Date(Date.parse(at) + (room > 0 ? fnv1a(seed) % room : 0) * 1000).toISOString()
}

/** FNV-1a, 32 bits: evenly spread and the same on every machine; no secret depends on it. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/** Before which hour a word of receipt would still keep its promise. */
function leastBad(input: PlanInput, earliest: Instant, at: Instant): SendPlan['leastBad'] {
  const due = [input.promises.firstResponseDueAt, input.promises.nextResponseDueAt]
    .filter((one) => one !== null && earliest < one && one < at)
    .sort()[0]
  return due ? leastBadHour({ ...whereaboutsOf(input), from: earliest, until: due }) : null
}

function firstBroken(promises: OpenPromises, at: Instant): SendPlan['breaks'] {
  const due = [
    ['first-response', promises.firstResponseDueAt],
    ['next-response', promises.nextResponseDueAt],
    ['solution', promises.solutionDueAt],
  ] as const
  let first: (typeof due)[number] | null = null
  for (const promise of due) {
    if (promise[1] !== null && promise[1] < at && (first?.[1] ?? at) > promise[1]) first = promise
  }
  return first?.[0] ?? null
}
