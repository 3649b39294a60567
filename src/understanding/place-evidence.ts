/** Turns each kind of clue into a weight for every cell: how much likelier the clue makes it. */

import type { Cell, Places } from './place-atlas.ts'
import { fold } from './place-atlas.ts'
import type { CityHit } from './place-city.ts'
import { offsetAt } from './place-clock.ts'
import {
  COMPANY_FORMS,
  GENERIC_DOMAINS,
  HERE_AFTER,
  HERE_BEFORE,
  NATIONAL_PROVIDERS,
  POSTCODE_DIGITS,
  POSTCODES,
  STATES_BY_NAME,
  ZONE_NAMES,
  ZONE_OF_STATE,
} from './place-cues.ts'
import type { Foot } from './place-foot.ts'
import { displayNames } from './place-names.ts'
import type { Phone } from './place-phone.ts'

export interface Clue {
  readonly why: string
  /** Language and currency alone place nobody. */
  readonly weak: boolean
  /** Speaks of the clock only, not of a country. */
  readonly clock: boolean
  /** The writer says in words that they are there now. */
  readonly here?: boolean
  readonly weight: (cell: Cell) => number
}

/**
 * The clue "the writer is in this set", wrong in `doubt` of cases: within the set people spread as they live there,
 * outside it what was thought before stands.
 */
function within(why: string, doubt: number, share: (cell: Cell) => number): Clue {
  return { why, weak: false, clock: false, weight: (cell) => doubt + (1 - doubt) * (share(cell) / cell.prior) }
}

/** Share of a cell within some countries, by their gross product. */
function among(countries: readonly string[], places: Places): (cell: Cell) => number {
  const people = (country: string): number => ((places.countries.get(country)?.product ?? 0) + 100) ** 0.7
  const sum = countries.reduce((total, country) => total + people(country), 0)
  return ({ country, share }) => (countries.includes(country) ? (people(country) / sum) * share : 0)
}

const DOUBT = { here: 0.02, foot: 0.06, body: 0.75 } as const

export function cityClue(hit: CityHit, places: Places): Clue {
  const weight = ({ people }: { people: number }): number => people
  const sum = hit.cities.reduce((total, city) => total + weight(city), 0)
  const share = (cell: Cell): number => {
    let people = 0
    for (const city of hit.cities) if (city.country === cell.country && city.zone === cell.zone) people += weight(city)
    return people / sum
  }
  // A homonym in the country that everything else speaks for is the one meant, however small.
  const least = 0.02 / Math.max(1, places.cells.length)
  const clue = within(`city ${hit.written}`, DOUBT[hit.where], (cell) => share(cell) || least * cell.prior)
  return { ...clue, here: hit.where === 'here' }
}

export function phoneClue(phone: Phone, places: Places): Clue {
  const { country, zone } = phone
  const inCountry = country ? among([country], places) : () => 0
  const share = (cell: Cell): number => {
    const all = inCountry(cell)
    if (!zone) return all
    // Mobiles and moved offices keep their area code: a fifth stays with the country's other zones.
    return 0.2 * all + (cell.zone === zone && (!country || cell.country === country) ? 0.8 : 0)
  }
  return within(`phone ${phone.written}`, phone.international ? 0.03 : 0.1, share)
}

/** Countries named in the address lines, or anywhere as the place where the writer is. */
export function countryNameClues(text: string, foot: Foot, language: string, places: Places): Clue[] {
  const found: Clue[] = []
  const names = displayNames(language, [...places.countries.keys()])
  for (const [at, whole] of text.split('\n').slice(0, 2_000).entries()) {
    const line = whole.slice(0, 400)
    const inFoot = foot.has(line, at)
    for (const word of line.matchAll(/[\p{L}\p{M}.]{2,40}(?:[ -][\p{L}\p{M}.]{2,20}){0,2}/gu)) {
      for (const written of startsOf(word[0])) {
        const country = names.get(fold(written))
        if (!country) continue
        const end = word.index + written.length
        const here = HERE_BEFORE.test(line.slice(0, word.index).slice(-40)) || HERE_AFTER.test(line.slice(end))
        if (here || inFoot)
          found.push({ ...within(`country ${written}`, here ? 0.03 : 0.08, among([country], places)), here })
        break
      }
    }
  }
  return (found.length > 0 ? found : namedInChinese(text, language, names, places)).slice(0, 3)
}

/** How often a country that is named in passing is not the writer's. */
const IN_PASSING = 0.5

/**
 * Chinese is written without spaces, and by people of many countries: what they name beside their own language ("寄来新加坡")
 * is more than the language says. The seller's own country is not counted.
 */
function namedInChinese(text: string, language: string, names: ReadonlyMap<string, string>, places: Places): Clue[] {
  if (!language.startsWith('zh')) return []
  // As words: 南非 stands in 雲南非常 too.
  const own = new Set(
    [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(0, 4_000))].map((one) => one.segment),
  )
  return [...names]
    .filter(([name, country]) => country !== 'CN' && own.has(name))
    .map(([name, country]) => ({ ...within(`country ${name}`, IN_PASSING, among([country], places)), weak: true }))
}

/** The word alone and with the one or two after it, the longest first. */
function startsOf(words: string): string[] {
  const parts = words.split(/(?<=[ -])/u)
  return [3, 2, 1].filter((n) => n <= parts.length).map((n) => parts.slice(0, n).join('').trim())
}

/** "Houston, TX 77080", "Calgary AB": states where they stand in an address. */
export function stateClues(foot: string): Clue[] {
  const found = [...foot.matchAll(/(?:,\s?|\s)([A-Z]{2,3})(?=\s\d{4,5}(?!\d)|\s[A-Z]\d[A-Z]|\s*$)/gmu)]
  return found
    .map((match) => ({ code: match[1] ?? '', zone: ZONE_OF_STATE.get(match[1] ?? '') }))
    .filter(({ zone }) => zone !== undefined)
    .slice(0, 1)
    .map(({ code, zone }) => within(`state ${code}`, 0.25, (cell) => (cell.zone === zone ? 1 : 0)))
}

/** "Halifax, Nova Scotia": states written out in an address. */
export function stateNameClues(foot: string): Clue[] {
  const found = STATES_BY_NAME.flatMap(([names, zone]) => [...foot.matchAll(names)].map(([name]) => ({ name, zone })))
  return found
    .slice(0, 1)
    .map(({ name, zone }) => within(`state ${name}`, 0.15, (cell) => (cell.zone === zone ? 1 : 0)))
}

/** The text with the names of states blanked: Scotia in Nova Scotia is no city. */
export function withoutStates(text: string): string {
  return STATES_BY_NAME.reduce((rest, [names]) => rest.replace(names, (name) => ' '.repeat(name.length)), text)
}

export function postcodeClues(foot: string, places: Places): Clue[] {
  const shaped = POSTCODES.filter(([shape]) => shape.test(foot))
    .slice(0, 2)
    .map(([shape, country, doubt]) =>
      within(`postcode ${shape.exec(foot)?.[0] ?? ''}`, doubt, among([country], places)),
    )
  return shaped.length > 0 ? shaped : digitsClue(foot)
}

/** "4550 Kremsmünster": how many digits stand before a town tells Austria from Germany, Belgium from France. */
function digitsClue(foot: string): Clue[] {
  const found = [...foot.matchAll(/(?:^|, ?)(\d{4,6}) \p{Lu}\p{Ll}{2,}/gmu)].filter(
    ([, digits = '']) => !/^(?:19|20)\d\d$/u.test(digits),
  )
  const [first] = found
  const length = first?.[1]?.length ?? 0
  const countries = POSTCODE_DIGITS[length]
  if (!first || !countries || found.some(([, digits = '']) => digits.length !== length)) return []
  return [
    {
      why: `postcode ${first[1]}`,
      weak: true,
      clock: false,
      weight: ({ country }) => (countries.has(country) ? 1 : OTHER_DIGITS),
    },
  ]
}

/** Somebody writes a number before a name that is no postcode. */
const OTHER_DIGITS = 0.15

export function companyClues(foot: string, places: Places): Clue[] {
  return COMPANY_FORMS.filter(([form]) => form.test(foot))
    .slice(0, 2)
    .map(([form, countries]) => within(`company form ${form.exec(foot)?.[0] ?? ''}`, 0.3, among(countries, places)))
}

/** "until 3 PM JST", "GMT+8". */
export function zoneNameClues(text: string, at: number): Clue[] {
  const named = /(?<![\p{L}\p{N}])\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?\s?)?\(?([A-Z]{3,4})(?![\p{L}\p{N}])/gu
  for (const found of text.matchAll(named)) {
    const zone = ZONE_NAMES[found[1] ?? '']
    if (zone) return [clockClue(`hour in ${found[1]}`, offsetAt(zone, at), at)]
  }
  const offset = /(?<![\p{L}])(?:GMT|UTC) ?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/u.exec(text)
  if (!offset) return []
  const minutes = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1)
  return [clockClue(offset[0], minutes, at)]
}

function clockClue(why: string, minutes: number, at: number): Clue {
  return { why, weak: false, clock: true, weight: (cell) => (offsetAt(cell.zone, at) === minutes ? 0.9 : 0.06) }
}

/** The address's country domain, or a provider of one country. */
export function domainClue(address: string | null, places: Places): Clue[] {
  const domain = address?.slice(address.lastIndexOf('@') + 1).toLowerCase() ?? ''
  const provider = Object.keys(NATIONAL_PROVIDERS).find((name) => domain === name || domain.endsWith(`.${name}`))
  if (provider) return [within(`mail provider ${provider}`, 0.15, among([NATIONAL_PROVIDERS[provider] ?? ''], places))]
  const last = domain.slice(domain.lastIndexOf('.') + 1)
  const country = last === 'uk' ? 'GB' : last.toUpperCase()
  if (last.length !== 2 || GENERIC_DOMAINS.has(last) || !places.countries.has(country)) return []
  return [within(`domain .${last}`, 0.05, among([country], places))]
}

/** A currency of few countries is a hint; the dollar and the euro are everybody's. */
export function currencyClue(currencies: readonly string[], places: Places): Clue[] {
  if (currencies.includes('USD') || currencies.includes('EUR')) return []
  const users = [...places.countries.values()]
    .filter((country) => currencies.includes(country.currency))
    .map(({ code }) => code)
  if (users.length === 0) return []
  return [{ ...within(`currency ${currencies.join('/')}`, 0.3, among(users, places)), weak: true }]
}

/** Somebody abroad who writes in the language of home. */
const STRAY = 0.0007

/** How likely somebody in a country writes a mail to a foreign seller in this language. */
export function languageClue(language: string, places: Places): Clue[] {
  if (language === 'und') return []
  const writers = writersOf(language, places)
  return [
    { why: `language ${language}`, weak: true, clock: false, weight: (cell) => writers.get(cell.country) ?? STRAY },
  ]
}

const known = new WeakMap<Places, Map<string, ReadonlyMap<string, number>>>()

/** By country the share of such mails that is in the language; remembered, mails come in few languages. */
function writersOf(language: string, places: Places): ReadonlyMap<string, number> {
  const byLanguage = known.get(places) ?? new Map<string, ReadonlyMap<string, number>>()
  known.set(places, byLanguage)
  const cached = byLanguage.get(language)
  if (cached) return cached
  const tags = TAGS[language] ?? [language]
  const home = HOMES[language]
  const weights = new Map<string, number>()
  for (const { code, languages } of places.countries.values()) {
    const order = [...languages.keys()]
    const share = Math.max(0, ...tags.map((tag) => languages.get(tag) ?? 0))
    const first = tags.includes(order[0] ?? '') || tags.includes(order[1] ?? '')
    const written = share * (first ? 1 : 0.4) * (home && !home.includes(code) ? ABROAD : 1)
    weights.set(code, language === 'en' ? Math.max(0.15, first ? share : share * 0.3) : Math.max(STRAY, written))
  }
  byLanguage.set(language, weights)
  return weights
}

/** Where a variety of a language is written; those who write it elsewhere have moved there. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'pt-BR': ['BR'],
  'pt-PT': ['PT', 'AO', 'MZ', 'CV', 'GW', 'ST', 'TL'],
}
const ABROAD = 0.02

/** CLDR's names for languages that we call otherwise. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['zh', 'zh-Hans'],
  nb: ['nb', 'no', 'nn'],
  tl: ['tl', 'fil'],
  'pt-BR': ['pt'],
  'pt-PT': ['pt'],
}
