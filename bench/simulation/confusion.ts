/** Zone errors as they were measured on labelled mail, put on simulated customers: never invented here. */
import { readFileSync } from 'node:fs'
import { getAllTimezones } from 'countries-and-timezones'
import { IANAZone } from 'luxon'
import type { ZoneGuess } from '../../src/ticket/findings.ts'

/** What understanding found of one labelled mail, beside the truth. */
export interface Sighting {
  /** Minutes by which each found zone's clock is ahead of the true one, and its probability. */
  readonly zones: readonly (readonly [shift: number, probability: number])[]
  readonly country: 'right' | 'wrong' | 'none'
  /** Minutes by which the Date header's offset is ahead of the true one; 'utc' where it says +0000 and means nothing. */
  readonly date: number | 'utc' | null
}

export const CONFUSION_FILE = 'bench/simulation/zone-confusion.json'

export interface Confusion {
  readonly measured: string
  readonly mails: number
  readonly sightings: readonly Sighting[]
}

/** @throws where `npm run simulate -- --measure` has not run yet */
export function readConfusion(): Confusion {
  return JSON.parse(readFileSync(CONFUSION_FILE, 'utf8')) as Confusion
}

const HOME_OF_ERRORS = Object.keys(getAllTimezones()).filter((name) =>
  /^(Africa|America|Asia|Australia|Europe|Pacific)\//.test(name),
)

/** What understanding would have found of a customer who lives in `zone` at `at`, had it erred as with `sighting`. */
export function zonesSeen(sighting: Sighting, zone: string, at: number): ZoneGuess[] {
  const truth = IANAZone.create(zone).offset(at)
  return sighting.zones.map(([shift, probability]) => ({
    zone: shift === 0 ? zone : zoneAt(truth + shift, at, zone),
    probability,
  }))
}

const found = new Map<string, string>()

/** A zone whose clock shows this offset then, the nearest where none does; the same for the same question. */
function zoneAt(offset: number, at: number, not: string): string {
  const month = new Date(at).toISOString().slice(0, 7)
  const key = `${offset} ${month} ${not}`
  const known = found.get(key)
  if (known) return known
  const away = (name: string) => Math.abs(IANAZone.create(name).offset(at) - offset)
  const best = HOME_OF_ERRORS.filter((name) => name !== not).reduce((one, other) =>
    away(other) < away(one) ? other : one,
  )
  found.set(key, best)
  return best
}
