/**
 * Place weighs where the writer is: a naive Bayes over the parts of countries that share a clock.
 *
 * Each clue is turned into "how likely is each cell, given this clue alone" and multiplied onto what was thought
 * before. A clue that can mislead (a ported phone, a head office in the signature, a port named in the text) keeps a
 * share of doubt that leaves other cells standing; a Date of +0000 says nothing, mail systems stamp it everywhere.
 * Zones with the same clock all through the year are counted together, so that Berlin and Vienna don't split a vote.
 */
import type { Contact } from '../ticket/contact.ts'
import type { Finding, ZoneGuess } from '../ticket/findings.ts'
import type { Cell, Places } from './place-atlas.ts'
import { findCities } from './place-city.ts'
import { behaviourOf, offsetAt, withinReason, writtenOffset } from './place-clock.ts'
import {
  type Clue,
  cityClue,
  companyClues,
  countryNameClues,
  currencyClue,
  domainClue,
  languageClue,
  phoneClue,
  postcodeClues,
  stateClues,
  stateNameClues,
  withoutStates,
  zoneNameClues,
} from './place-evidence.ts'
import { footOf } from './place-foot.ts'
import { givenClue, isContradicted, memoryClue, rememberedPlace } from './place-memory.ts'
import { findPhones, zoneOfNational } from './place-phone.ts'

export { type Places, parsePlaces } from './place-atlas.ts'

export interface PlaceInput {
  /** What the writer says now and the signature, without quotes; codes and sums masked. */
  readonly text: string
  /** Address of the writer, null where none is known. */
  readonly address: string | null
  /** Minutes of the Date header; null where there is none or a machine of ours wrote it. */
  readonly offsetMinutes: number | null
  readonly at: number
  readonly now: number
  readonly language: string
  /** Those that the sums in the mail may be in; none where there is no sum or several are mixed. */
  readonly currencies: readonly string[]
  /** The writer's name, so that a person called Charlotte isn't a city. */
  readonly name: string | null
  /** Zone that this thread's earlier mails spoke for. */
  readonly earlierZone: string | null
  /** What is remembered of the writer. */
  readonly contact: Contact
  /** The country by the word of a person who read this mail. */
  readonly given: string | null
}

export interface PlaceFindings {
  readonly country: Finding<string | null>
  readonly timezone: Finding<string | null>
  readonly zones: readonly ZoneGuess[]
}

/** The share of weight that the zones of the answer cover. */
const COVERED = 0.9
const MOST_ZONES = 12
/** Cells below this can't change an answer. */
const NEGLIGIBLE = 1e-7
/** Below these a place is a guess that nobody should act on. */
const LEAST_COUNTRY = 0.5
const LEAST_ZONE = 0.3
/** Where only language and clock speak. */
const LEAST_BY_CLOCK = 0.55

/** Finds country and zones of the writer, with the clues that spoke for them and what is remembered of the contact. */
export function findPlace(input: PlaceInput, places: Places): PlaceFindings {
  return rememberedPlace(input, (asked) => findAlone(asked, places))
}

/** By this mail, a memory of earlier ones among its clues. */
function findAlone(input: PlaceInput, places: Places): PlaceFindings {
  const at = withinReason(input.at, input.now)
  const clues = ofTraveller(cluesOf(input, places, at), places.cells)
  const cells = cellsFor(input, places)
  let weights = weigh(clues, cells)
  const settled = settledCountry(weights, cells)
  const national = settled ? zoneOfNational(input.text, settled, places) : null
  if (national && !clues.some(({ why }) => why.startsWith('phone'))) {
    const clue = phoneClue({ ...national, country: settled, international: false }, places)
    clues.push(clue)
    weights = weigh(clues, cells)
  }
  const grounded = clues.filter(({ weak }) => !weak)
  if (clues.length === 0 || (grounded.length === 0 && !speaksForOneCountry(input.language, weights))) return nowhere()
  return conclude(
    weights,
    clues,
    cells,
    at,
    grounded.every(({ clock }) => clock),
  )
}

/**
 * Who says where they are now is there, unless their clock shows another hour: what the signature says of home against
 * it is left out. A clock that agrees with home keeps all clues in the balance.
 */
function ofTraveller(clues: Clue[], cells: readonly Cell[]): Clue[] {
  const said = clues.filter(({ here }) => here)
  if (said.length === 0) return clues
  const there = cells.filter((cell) => said.some(({ weight }) => weight(cell) > 1))
  const agrees = ({ weight }: Clue): boolean => there.some((cell) => weight(cell) >= 0.5)
  if (clues.some((clue) => clue.clock && !agrees(clue))) return clues
  return clues.filter((clue) => clue.weak || agrees(clue))
}

/** Those of the country that a person named, whatever speaks against it; else all. */
function cellsFor({ given }: PlaceInput, { cells }: Places): readonly Cell[] {
  const named = cells.filter(({ country }) => country === given)
  return named.length > 0 ? named : cells
}

function cluesOf(input: PlaceInput, places: Places, at: number): Clue[] {
  const foot = footOf(input.text)
  const ignore = personWords(input.name)
  const states = stateNameClues(foot.text)
  const hits = findCities(states.length > 0 ? withoutStates(input.text) : input.text, foot.has, ignore, places)
  const here = hits.filter(({ where }) => where === 'here')
  const standing = here.length > 0 ? here : hits.filter(({ where }) => where === 'foot').slice(-3)
  const passing = standing.length > 0 ? [] : hits.filter(({ where }) => where === 'body').slice(0, 3)
  const clues = [
    ...findPhones(input.text, places)
      .map((phone) => phoneClue(phone, places))
      .slice(0, 3),
    ...[...standing, ...passing].map((hit) => cityClue(hit, places)),
    ...countryNameClues(input.text, foot, input.language, places),
    ...stateClues(foot.text),
    ...states,
    ...postcodeClues(foot.text, places),
    ...companyClues(foot.text, places),
    ...zoneNameClues(input.text, at),
    ...domainClue(input.address, places),
    ...currencyClue(input.currencies, places),
    ...languageClue(input.language, places),
  ]
  if (input.offsetMinutes !== null && input.offsetMinutes !== 0)
    clues.push(offsetClue(input.offsetMinutes, at, input.address))
  const remembered = memoryClue(input.contact)
  if (remembered && !isContradicted(remembered, clues, places.cells)) clues.push(remembered)
  else if (input.earlierZone) clues.push(earlierClue(input.earlierZone, at))
  if (input.given) clues.push(givenClue(input.given))
  return clues
}

function personWords(name: string | null): ReadonlySet<string> {
  return new Set(
    (name ?? '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[\s,]+/u)
      .filter(Boolean),
  )
}

/** Web mail of Russian providers stamps Moscow's hour on everybody's mail. */
const MOSCOW_STAMP = /(?:@|\.)(?:mail|bk|list|inbox|yandex|rambler|ya)\.ru$/iu

function offsetClue(minutes: number, at: number, address: string | null): Clue {
  const stamped = minutes === 180 && MOSCOW_STAMP.test(address ?? '')
  return {
    why: `Date ${writtenOffset(minutes)}`,
    weak: false,
    clock: true,
    weight: (cell) => (offsetAt(cell.zone, at) === minutes ? 0.96 : stamped && cell.country === 'RU' ? 0.3 : 0.002),
  }
}

function earlierClue(zone: string, at: number): Clue {
  const same = behaviourOf(zone, at)
  return {
    why: 'earlier mail of this thread',
    weak: false,
    clock: true,
    weight: (cell) => (cell.zone === zone || behaviourOf(cell.zone, at) === same ? 0.9 : 0.1),
  }
}

/** Posterior weight of each cell, summing to 1. */
function weigh(clues: readonly Clue[], cells: readonly Cell[]): Float64Array {
  const logs = new Float64Array(cells.length)
  cells.forEach((cell, i) => {
    let sum = Math.log(cell.prior)
    for (const { weight } of clues) sum += Math.log(Math.max(1e-9, weight(cell)))
    logs[i] = sum
  })
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
  const weights = logs.map((log) => Math.exp(log - top))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

function settledCountry(weights: Float64Array, cells: readonly Cell[]): string | null {
  const [best] = totals(weights, cells, ({ country }) => country)
  return best && best[1] >= 0.5 ? best[0] : null
}

function totals(weights: Float64Array, cells: readonly Cell[], key: (cell: Cell) => string): [string, number][] {
  const sums = new Map<string, number>()
  cells.forEach((cell, i) => {
    const weight = weights[i] ?? 0
    if (weight < NEGLIGIBLE) return
    const name = key(cell)
    sums.set(name, (sums.get(name) ?? 0) + weight)
  })
  return [...sums].sort(([, a], [, b]) => b - a)
}

/** Polish or Japanese alone says where somebody lives, English or Spanish doesn't. */
function speaksForOneCountry(language: string, weights: Float64Array): boolean {
  return language !== 'und' && weights.some((weight) => weight > 0.6)
}

function nowhere(): PlaceFindings {
  const nothing = { value: null, confidence: 0, why: [] }
  return { country: nothing, timezone: nothing, zones: [] }
}

/** @param clockOnly nothing but clocks spoke: the offset is known, the country isn't */
function conclude(
  weights: Float64Array,
  clues: readonly Clue[],
  cells: readonly Cell[],
  at: number,
  clockOnly: boolean,
): PlaceFindings {
  const why = [...new Set(clues.map((clue) => clue.why))]
  const [country] = totals(weights, cells, (cell) => cell.country)
  const [clock] = totals(weights, cells, (cell) => behaviourOf(cell.zone, at))
  const zones = totals(weights, cells, (cell) => cell.zone)
  const best = zones.find(([zone]) => clock !== undefined && behaviourOf(zone, at) === clock[0])
  const known = country !== undefined && country[1] >= (clockOnly ? LEAST_BY_CLOCK : LEAST_COUNTRY)
  return {
    country: known
      ? { value: country[0], confidence: rounded(country[1]), why }
      : { value: null, confidence: 0, why: [] },
    timezone:
      clock && best && clock[1] >= LEAST_ZONE
        ? { value: best[0], confidence: rounded(clock[1]), why }
        : { value: null, confidence: 0, why: [] },
    zones: covering(zones),
  }
}

/** The likeliest zones that together hold the weight of COVERED. */
function covering(zones: readonly [string, number][]): ZoneGuess[] {
  const taken: ZoneGuess[] = []
  let sum = 0
  for (const [zone, probability] of zones.slice(0, MOST_ZONES)) {
    if (sum >= COVERED) break
    taken.push({ zone, probability: rounded(probability) })
    sum += probability
  }
  return taken
}

function rounded(probability: number): number {
  return Math.floor(Math.min(0.99, probability) * 1000) / 1000
}
