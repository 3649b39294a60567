/**
 * What is remembered of where a contact lives, against what their new mail says.
 *
 * What earlier mails showed is one clue among others, and none where a Date field or a city speaks for another place,
 * so that a traveller's letter goes by the clock of where they are. What a person put right stands until the mail is sure
 * of a third place, neither the person's nor the one that amends had wrongly thought before.
 */
import type { Contact, Memory } from '../ticket/contact.ts'
import type { Finding } from '../ticket/findings.ts'
import type { PlaceFindings, PlaceInput } from './place.ts'
import type { Cell } from './place-atlas.ts'
import { behaviourOf } from './place-clock.ts'
import type { Clue } from './place-evidence.ts'

/** How often somebody who wrote from a place writes from another the next time. */
const MOVED = 0.15
/** A clue that leaves a place less than this speaks against it. */
const AGAINST = 0.1
/** Surer than this of a third place, a mail is believed against a person's word. */
const SURE = 0.95
const BY_PERSON = 0.95
const WHY = 'put right for this contact'

/** The place that earlier mails of this contact showed; null where none is remembered. */
export function memoryClue({ country, timezone }: Contact): Clue | null {
  const [land, zone] = [byMail(country), byMail(timezone)]
  if (land === null && zone === null) return null
  const lives = (cell: Cell): boolean =>
    (land === null || cell.country === land) && (zone === null || cell.zone === zone)
  return {
    why: 'earlier mail of this contact',
    weak: false,
    clock: land === null,
    weight: (cell) => MOVED + (lives(cell) ? ((1 - MOVED) * (zone === null ? cell.share : 1)) / cell.prior : 0),
  }
}

/** Whether a strong clue of the mail speaks against the remembered place: then it says nothing. */
export function isContradicted(memory: Clue, clues: readonly Clue[], cells: readonly Cell[]): boolean {
  const home = cells.filter((cell) => memory.weight(cell) > 1)
  return clues.some(({ weak, weight }) => !weak && home.every((cell) => weight(cell) < AGAINST))
}

const byMail = (memory: Memory | undefined): string | null => (memory?.source === 'mail' ? memory.value : null)
const byPerson = (memory: Memory | undefined): Memory | null => (memory?.source === 'person' ? memory : null)

/** A person read this mail and said the country: nothing speaks against it. */
export function givenClue(country: string): Clue {
  return { why: 'put right', weak: false, clock: false, weight: (cell) => (cell.country === country ? 1 : 0) }
}

/** @param find the place by the mail alone */
export function rememberedPlace(input: PlaceInput, find: (input: PlaceInput) => PlaceFindings): PlaceFindings {
  const alone = find(input)
  if (input.given !== null) return alone
  const country = byPerson(input.contact.country)
  const zone = byPerson(input.contact.timezone)
  const same = (one: string, other: string): boolean => one === other
  const clock = (one: string, other: string): boolean => behaviourOf(one, input.now) === behaviourOf(other, input.now)
  const place =
    country && stands(country, alone.country, same) && alone.country.value !== country.value
      ? { ...find({ ...input, given: country.value }), country: told(country.value) }
      : alone
  return zone && stands(zone, alone.timezone, clock) ? inZone(place, zone.value, alone, clock) : place
}

/** Whether a person's word holds: no third value that the mail is sure of. */
function stands(
  word: Memory,
  { value, confidence }: Finding<string | null>,
  same: (one: string, other: string) => boolean,
): boolean {
  if (value === null || confidence < SURE || same(value, word.value)) return true
  return word.instead !== null && same(value, word.instead)
}

function told(value: string): Finding<string> {
  return { value, confidence: BY_PERSON, why: [WHY] }
}

/** The person's zone; a third one that the mail speaks for, if not surely, stays a candidate for the hour of sending. */
function inZone(
  place: PlaceFindings,
  zone: string,
  alone: PlaceFindings,
  clock: (one: string, other: string) => boolean,
): PlaceFindings {
  const other = alone.timezone.value
  const doubt =
    other !== null && !clock(other, zone) && alone.timezone.confidence >= 0.5 ? [{ zone: other, probability: 0.1 }] : []
  return {
    ...place,
    timezone: told(zone),
    zones: [{ zone, probability: doubt.length > 0 ? 0.8 : BY_PERSON }, ...doubt],
  }
}
