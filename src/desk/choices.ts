/** Languages, countries, zones and currencies to choose from, and what somebody meant who typed one. */
import { ISO_639_3 } from '../craft/language-marks.ts'
import { SCRIPT_LANGUAGES } from '../craft/language-script.ts'
import { isCountry } from '../ticket/correct.ts'
import type { Option } from './form.ts'
import { DESK_LANGUAGES } from './messages/messages.ts'

/** Names that ICU still gives to zones that the tz database has renamed. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}
export const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone')
  .map((zone) => RENAMED[zone] ?? zone)
  .sort()
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency')

const TAGS: readonly string[] = [
  ...new Set([
    ...Object.keys(ISO_639_3),
    ...Object.values(SCRIPT_LANGUAGES).flat(),
    'zh-Hans',
    'zh-Hant',
    'pt-BR',
    'pt-PT',
  ]),
]
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const COUNTRIES: readonly string[] = LETTERS.flatMap((one) => LETTERS.map((two) => one + two)).filter(isCountry)

/** By name in this desk language, each as "Polish (pl)". */
export const languages = (desk: string): readonly Option[] => named(desk, 'language', TAGS)
/** Each as "Poland (PL)". */
export const countries = (desk: string): readonly Option[] => named(desk, 'region', COUNTRIES)

const known = new Map<string, readonly Option[]>()

function named(desk: string, type: 'language' | 'region', codes: readonly string[]): readonly Option[] {
  const key = `${type} ${desk}`
  const cached = known.get(key)
  if (cached) return cached
  const names = new Intl.DisplayNames(desk, { type })
  const options = codes
    .map((value) => ({ value, text: `${names.of(value) ?? value} (${value})` }))
    .sort((one, other) => one.text.localeCompare(other.text, desk))
  known.set(key, options)
  return options
}

/** The code that was typed, chosen from the list, or named in a desk language; null where it is none of them. */
export function codeOf(list: (desk: string) => readonly Option[], typed: string): string | null {
  const wanted = typed.trim().toLowerCase()
  const inList = list('en').find(({ value }) => value.toLowerCase() === wanted)
  if (inList) return inList.value
  for (const desk of DESK_LANGUAGES) {
    const found = list(desk).find(({ text }) => {
      const whole = text.toLowerCase()
      return whole === wanted || whole.slice(0, whole.lastIndexOf(' (')) === wanted
    })
    if (found) return found.value
  }
  return null
}
