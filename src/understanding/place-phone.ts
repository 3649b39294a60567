/** Phone numbers in a mail, and where they ring. Order numbers must be masked before. */
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Places } from './place-atlas.ts'

export interface Phone {
  /** As written, shortened for the evidence line. */
  readonly written: string
  readonly country: string | null
  readonly zone: string | null
  /** Written with its country code. */
  readonly international: boolean
}

const INTERNATIONAL = /(?<![\p{L}\p{N}+])(?:\+|00[ ]?)[1-9](?:[ ().\-–/ ]{0,3}\d){6,14}(?!\d)/gu
const NORTH_AMERICAN = /(?<![\p{L}\p{N}+#/.-])(?:1[ .-])?\(?([2-9]\d\d)\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?![\p{L}\p{N}-])/gu
const NATIONAL = /(?<![\p{L}\p{N}+#/.-])\(?0?\d{1,5}\)?(?:[ ().\-–/ ]{1,2}\d{2,5}){1,5}(?![\p{L}\p{N}])/gu
const MOST = 8

const COUNTRIES_OF_CODE = codes()

function codes(): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country)
    index.set(code, [...(index.get(code) ?? []), country])
  }
  return index
}

/** The phones that say where they ring by themselves: with a country code, or in the North American form. */
export function findPhones(text: string, places: Places): Phone[] {
  const phones: Phone[] = []
  for (const [written] of text.matchAll(INTERNATIONAL)) {
    if (phones.length >= MOST) break
    const digits = written.replace(/\D/gu, '').replace(/^00/u, '')
    const zone = zoneOfPrefix(digits, places)
    const country = countryOfNumber(digits, zone, places)
    if (country && !tollFree(digits)) phones.push({ written: written.trim(), country, zone, international: true })
  }
  for (const found of text.matchAll(NORTH_AMERICAN)) {
    if (phones.length >= MOST) break
    const zone = places.prefixes.get(`1${found[1]}`) ?? null
    if (zone === null || tollFree(`1${found[1]}`)) continue
    phones.push({ written: found[0].trim(), country: countryOfZone(zone, places), zone, international: false })
  }
  return phones
}

/** The zone of a number written without country code, where the country is known: '(08) 9555 0101' in AU is Perth. */
export function zoneOfNational(
  text: string,
  country: string,
  places: Places,
): { zone: string; written: string } | null {
  const code = callingCode(country)
  if (!code) return null
  for (const [written] of [...text.matchAll(NATIONAL)].slice(0, MOST)) {
    const digits = written.replace(/\D/gu, '')
    if (digits.length < 8 || digits.length > 12) continue
    const national =
      country === 'RU' || country === 'KZ' ? digits.replace(/^[78](?=\d{10}$)/u, '') : digits.replace(/^0/u, '')
    const zone = zoneOfPrefix(code + national, places, code.length + 1)
    if (zone) return { zone, written: written.trim() }
  }
  return null
}

function callingCode(country: string): string | null {
  return getCountries().find((known) => known === country) ? getCountryCallingCode(country as never) : null
}

/** The longest prefix that the table knows. */
function zoneOfPrefix(digits: string, places: Places, least = 2): string | null {
  for (let length = Math.min(digits.length, 9); length >= least; length--) {
    const zone = places.prefixes.get(digits.slice(0, length))
    if (zone) return zone
  }
  return null
}

function countryOfNumber(digits: string, zone: string | null, places: Places): string | null {
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => COUNTRIES_OF_CODE.has(start))
  const countries = code ? (COUNTRIES_OF_CODE.get(code) ?? []) : []
  if (countries.length <= 1) return countries[0] ?? null
  const exact = parsePhoneNumberFromString(`+${digits}`)?.country
  if (exact) return exact
  const byZone = zone ? countryOfZone(zone, places) : null
  if (byZone && countries.some((country) => country === byZone)) return byZone
  const people = (country: string): number => places.countries.get(country)?.people ?? 0
  return countries.toSorted((a, b) => people(b) - people(a))[0] ?? null
}

function countryOfZone(zone: string, places: Places): string | null {
  return places.cells.find((cell) => cell.zone === zone)?.country ?? null
}

/** Free and premium numbers ring anywhere. */
function tollFree(digits: string): boolean {
  return /^(?:1(?:8(?:00|33|44|55|66|77|88)|900)|800|808|870|88[123])/u.test(digits)
}
