/** Which script a text is in, and which languages that leaves. */
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './language-han.ts'

/** Scripts other than Latin, with the languages written in each; a script with one language decides alone. */
export const SCRIPT_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  Japanese: ['ja'],
  Hangul: ['ko'],
  Thai: ['th'],
  Greek: ['el'],
  Hebrew: ['he'],
  Devanagari: ['hi', 'mr', 'ne'],
  Arabic: ['ar', 'fa', 'ur', 'ku'],
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'mn', 'ky'],
  Bengali: ['bn'],
  Tamil: ['ta'],
  Telugu: ['te'],
  Gujarati: ['gu'],
  Gurmukhi: ['pa'],
  Kannada: ['kn'],
  Malayalam: ['ml'],
  Oriya: ['or'],
  Sinhala: ['si'],
  Georgian: ['ka'],
  Armenian: ['hy'],
  Ethiopic: ['am'],
  Khmer: ['km'],
  Lao: ['lo'],
  Myanmar: ['my'],
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ...[...Object.keys(SCRIPT_LANGUAGES)]
    .filter((name) => name !== 'Japanese')
    .map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const),
]

/** Letters of any script. */
export function lettersOf(text: string): number {
  return count(text, /\p{L}/gu)
}

/**
 * The script that carries the text. Product names and codes in Latin letters stand in mails of every script, so
 * another script wins with a quarter of the letters; kana makes Han Japanese.
 */
export function dominantScript(text: string): string {
  const counts = new Map(SCRIPTS.map(([name, letter]) => [name, count(text, letter)]))
  const kana = counts.get('Kana') ?? 0
  const han = counts.get('Han') ?? 0
  const others = [...counts].filter(([name]) => !['Latin', 'Han', 'Kana'].includes(name))
  const candidates: (readonly [string, number])[] = [
    ...others,
    kana * 12 > han ? ['Japanese', kana + han] : ['Han', han],
  ]
  const [best, most] = candidates.sort(([, a], [, b]) => b - a)[0] ?? ['Latin', 0]
  const dense = best === 'Han' || best === 'Japanese' || best === 'Hangul' ? 3 : 1
  return most * dense * 3 >= (counts.get('Latin') ?? 0) && most > 0 ? best : 'Latin'
}

/** How many characters only one of the Chinese scripts has. */
export function chineseScript(text: string): { simplified: number; traditional: number } {
  let simplified = 0
  let traditional = 0
  for (const character of text) {
    if (SIMPLIFIED_ONLY.has(character)) simplified++
    else if (TRADITIONAL_ONLY.has(character)) traditional++
  }
  return { simplified, traditional }
}

function count(text: string, what: RegExp): number {
  let n = 0
  for (const _ of text.matchAll(what)) n++
  return n
}
