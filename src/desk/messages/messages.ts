/** Chooses a catalogue: the one list of the desk's languages. */
import { en, type Messages } from './en.ts'
import { zhHans } from './zh-Hans.ts'

/** Desk languages by BCP 47 tag. Adding one is adding a catalogue and a line here. */
export const CATALOGUES: Readonly<Record<string, Messages>> = { 'zh-Hans': zhHans, en }

export const DESK_LANGUAGES: readonly string[] = Object.keys(CATALOGUES)

/** The catalogue of a desk language, English for any other tag. */
export function messagesFor(language: string): Messages {
  return Object.hasOwn(CATALOGUES, language) ? (CATALOGUES[language] ?? en) : en
}

/** The desk language that an Accept-Language field (RFC 9110 §12.5.4) asks for first. */
export function languageFromHeader(header: string | undefined): string {
  const wanted = (header ?? '').slice(0, 400).toLowerCase().split(',')
  for (const one of wanted) {
    if (one.trim().startsWith('zh')) return 'zh-Hans'
    if (one.trim().startsWith('en')) return 'en'
  }
  return 'en'
}

/** The sentence of a key of another room's closed list; a key that the catalogue lacks is shown as it stands. */
export function wordFor(list: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(list, key) ? (list[key] ?? key) : key.replaceAll('-', ' ')
}
