/** Countries by the names that CLDR gives them in the mail's language, in English and in their own. */
import { fold } from './place-atlas.ts'

const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  us: 'US',
  'u s a': 'US',
  uae: 'AE',
  ksa: 'SA',
  korea: 'KR',
  'south korea': 'KR',
  holland: 'NL',
  turkey: 'TR',
  czechia: 'CZ',
  'czech republic': 'CZ',
  россия: 'RU',
  'р ф': 'RU',
  deutschland: 'DE',
  österreich: 'AT',
  schweiz: 'CH',
  suisse: 'CH',
  svizzera: 'CH',
  españa: 'ES',
  italia: 'IT',
  brasil: 'BR',
  polska: 'PL',
  nederland: 'NL',
  belgië: 'BE',
  belgique: 'BE',
  maroc: 'MA',
  algérie: 'DZ',
  tunisie: 'TN',
  türkiye: 'TR',
  viet: 'VN',
  'viet nam': 'VN',
}
/** Names that are words or persons first. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'jordan',
  'chad',
  'georgia',
  'guinea',
  'turkey',
  'us',
  'islands',
  'réunion',
  'reunion',
])

const known = new Map<string, ReadonlyMap<string, string>>()

/** Folded country names in a language to ISO 3166-1 codes. */
export function displayNames(language: string, countries: readonly string[]): ReadonlyMap<string, string> {
  const cached = known.get(language)
  if (cached) return cached
  const names = new Map<string, string>()
  for (const tag of new Set(['en', language === 'und' ? 'en' : language])) {
    const display = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' })
    for (const country of countries) {
      const name = display.of(country)
      if (name && !LEFT_OUT.has(fold(name))) names.set(fold(name), country)
    }
  }
  for (const [name, country] of Object.entries(OTHER_NAMES)) if (!LEFT_OUT.has(name)) names.set(fold(name), country)
  known.set(language, names)
  return names
}
