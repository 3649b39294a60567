/** The gazetteer in memory: countries, the zones in which their people live, phone prefixes, cities by name. */
import { ConfigError } from '../craft/config-file.ts'

export interface Country {
  readonly code: string
  /** Thousands. */
  readonly people: number
  /** Gross product in million dollars: who buys abroad, buys with this. */
  readonly product: number
  /** ISO 4217, '' where unknown. */
  readonly currency: string
  /** Share of speakers by BCP 47 tag, the most spoken first. */
  readonly languages: ReadonlyMap<string, number>
}

/** A country's part in one zone: the unit over which evidence is weighed. */
export interface Cell {
  readonly country: string
  readonly zone: string
  /** Share of the country's people who live there, 0 to 1. */
  readonly share: number
  /** What is thought before any evidence: grows with the gross product to the power 0.7, sums to 1 over all cells. */
  readonly prior: number
}

export interface City {
  readonly name: string
  readonly country: string
  readonly zone: string
  /** Thousands. */
  readonly people: number
}

export interface Places {
  readonly countries: ReadonlyMap<string, Country>
  readonly cells: readonly Cell[]
  /** Digits after '+' to the zone of most of those numbers. */
  readonly prefixes: ReadonlyMap<string, string>
  /** By folded name, the biggest first. */
  readonly cities: ReadonlyMap<string, readonly City[]>
  /** First words of names of several words, folded. */
  readonly starts: ReadonlySet<string>
}

const LARGEST_HOMONYMS = 8

/**
 * Reads config/places/places.tsv.
 * @throws ConfigError when a section is missing
 */
export function parsePlaces(text: string): Places {
  const sections = new Map<string, string[][]>()
  let rows: string[][] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line === '') continue
    if (line.startsWith('[')) {
      rows = []
      sections.set(line.slice(1, line.indexOf(']')), rows)
    } else rows.push(line.split('\t'))
  }
  const section = (name: string): string[][] => {
    const found = sections.get(name)
    if (!found?.length)
      throw new ConfigError(`places.tsv: the section [${name}] is missing; compile it anew with build.mjs`)
    return found
  }
  const countries = new Map(section('countries').map((row) => [row[0] ?? '', countryOf(row)]))
  const zones = section('zones')
  const cities = citiesOf(section('cities'), zones)
  return {
    countries,
    cells: cellsOf(zones, countries),
    prefixes: new Map(section('prefixes').map(([prefix = '', zone = '']) => [prefix, zone])),
    cities,
    starts: new Set([...cities.keys()].filter((key) => key.includes(' ')).map((key) => key.slice(0, key.indexOf(' ')))),
  }
}

function countryOf([code = '', people = '', product = '', currency = '', languages = '']: string[]): Country {
  const spoken = languages
    .split(' ')
    .filter((entry) => entry.includes(':'))
    .map((entry) => entry.split(':'))
    .map(([tag = '', percent = '']) => [tag, Number(percent) / 100] as const)
  return { code, people: Number(people), product: Number(product), currency, languages: new Map(spoken) }
}

function cellsOf(zones: readonly string[][], countries: ReadonlyMap<string, Country>): Cell[] {
  const weighed = zones
    .map(([country = '', zone = '', percent = '']) => ({ country, zone, share: Number(percent) / 100 }))
    .filter(({ country }) => countries.has(country))
    .map((cell) => ({ ...cell, weight: ((countries.get(cell.country)?.product ?? 0) + 100) ** 0.7 * cell.share }))
  const sum = weighed.reduce((total, { weight }) => total + weight, 0)
  return weighed.map(({ country, zone, share, weight }) => ({ country, zone, share, prior: weight / sum }))
}

function citiesOf(rows: readonly string[][], zones: readonly string[][]): Map<string, City[]> {
  const byCountry = new Map<string, string[]>()
  for (const [country = '', zone = ''] of zones) byCountry.set(country, [...(byCountry.get(country) ?? []), zone])
  const index = new Map<string, City[]>()
  for (const [country = '', zone = '', people = '', names = ''] of rows) {
    const [name = '', ...others] = names.split('|')
    const city = {
      name,
      country,
      zone: byCountry.get(country)?.[Number(zone)] ?? '',
      people: Math.max(1, Number(people)),
    }
    if (city.zone === '') continue
    for (const key of new Set([name, ...others].flatMap((spelling) => keysOf(spelling, country)))) {
      const homonyms = index.get(key)
      if (!homonyms) index.set(key, [city])
      else if (!homonyms.includes(city)) homonyms.push(city)
    }
  }
  for (const [key, homonyms] of index) {
    if (homonyms.length > 1) index.set(key, homonyms.sort((a, b) => b.people - a.people).slice(0, LARGEST_HOMONYMS))
  }
  return index
}

/** A name without the word for city, and as Germans type it where they have no umlauts. */
function keysOf(name: string, country: string): string[] {
  const bare = name.replace(/(?:市|都|县|縣|特別市|특별시|광역시|특별자치시| ?시)$/u, '')
  const keys = [fold(name), ...(bare.length >= 2 ? [fold(bare)] : [])]
  if (/[äöüÄÖÜ]/u.test(name) && (country === 'DE' || country === 'AT' || country === 'CH')) {
    keys.push(fold(name.replace(/[äÄ]/gu, 'ae').replace(/[öÖ]/gu, 'oe').replace(/[üÜ]/gu, 'ue')))
  }
  return keys
}

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  臺: '台',
  ё: 'е',
}

/** Spelling without case, marks and apostrophes, so that "Córdoba", "CORDOBA" and "cordoba" are one. */
export function fold(name: string): string {
  if (/^[\x20-\x7E]*$/u.test(name)) return squeezed(name.toLowerCase())
  const lower = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[łøıßđæœ臺ё]/gu, (letter) => LETTERS[letter] ?? letter)
  // Marks carry the vowels of Thai and Hindi and the voicing of kana: only European ones are taken off.
  const bare = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}]/u.test(lower)
    ? lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
    : lower
  return squeezed(bare)
}

function squeezed(name: string): string {
  return name
    .replace(/['’‘ʼ`´.]/gu, '')
    .replace(/[\s\-–‐]+/gu, ' ')
    .trim()
}
