/**
 * The words by which a ticket is found: folded, the same on both databases and in every version of Unicode's break rules.
 * Scripts that write no spaces give overlapping pairs; numbers stand whole, without their separators, and in parts.
 */

/** Of one text; a mail that is longer is found by its beginning. */
const LONGEST_TEXT = 20_000
const LONGEST_TERM = 64
/** Stands behind a term that only begins a word; no term of a text has it. */
const BEGINS = '*'
/** Shorter beginnings stand in nearly everything. */
const SHORTEST_BEGINNING = 3
/** Words of one question; more would only narrow what is found already. */
const MOST_ASKED = 12

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const PARTS = new RegExp(`[${UNSPACED}]+|\\p{N}+|[^${UNSPACED}\\p{N}]+`, 'gu')
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')
/** Order, tracking and ticket numbers with what stands between their parts. */
const CODES = /[a-z0-9]+(?:[-./_][a-z0-9]+)+/g
const ASKED_CODE = /^[a-z]{0,6}(?:[-./_ ]{0,2}[a-z0-9]*\d[a-z0-9]*){1,6}$/
/** Marks over and under letters of Latin, Greek, Cyrillic, Hebrew and Arabic; those of other scripts are part of the word. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
}

/** What is searched and what is asked, written alike: `Müller`, `MULLER` and `ｍｕｌｌｅｒ` are one word. */
function folded(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/[ßıøłđæœς]/g, (letter) => PLAIN[letter] ?? letter)
}

/** The terms under which a ticket with these texts is found. */
export function searchTerms(texts: readonly string[]): string[] {
  const terms = new Set<string>()
  for (const text of texts.map(folded)) {
    for (const [word] of text.matchAll(WORDS)) {
      if (!IS_UNSPACED.test(word)) terms.add(word)
      for (const part of partsOf(word)) terms.add(part)
    }
    for (const [code] of text.matchAll(CODES)) if (/\d/.test(code)) terms.add(joined(code))
  }
  return [...terms].filter((term) => term.length <= LONGEST_TERM)
}

/**
 * What a question asks for: each inner list is a way to find the ticket, by all of its terms. Empty: nothing to look for.
 * A number is also looked for as it stands without separators. The last word may be only begun: a term with a star is the
 * beginning of others.
 */
export function askedTerms(question: string): string[][] {
  const spellings = [question, question.replace(/[äöüøå]/giu, spelledOut), question.replace(/([aou])e/giu, '$1')]
  const ways = spellings.flatMap(waysOf)
  return ways.filter((way, at) => ways.findIndex((one) => one.join(' ') === way.join(' ')) === at)
}

/** Whose keyboard has no ü writes ue: `Juergen` finds Jürgen, and `Müller` finds Mueller. */
const spelledOut = (letter: string): string => SPELLED_OUT[letter.toLowerCase()] ?? letter
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

function waysOf(question: string): string[][] {
  const text = folded(question).trim()
  const parts = [...text.matchAll(WORDS)].flatMap(([word]) => partsOf(word)).filter(isTerm)
  const ways = [[...new Set(parts)].slice(0, MOST_ASKED)].filter((way) => way.length > 0)
  const whole = joined(text)
  if (ASKED_CODE.test(text) && isTerm(whole) && !parts.includes(whole)) ways.push([whole])
  return [...ways, ...ways.flatMap(begun)]
}

/** The same way to find a ticket, by a last word that goes on: `mül` is in Müller. */
function begun(way: readonly string[]): string[][] {
  const last = way.at(-1) ?? ''
  if (IS_UNSPACED.test(last) || [...last].length < SHORTEST_BEGINNING) return []
  return [[...way.slice(0, -1), `${last}${BEGINS}`]]
}

/** What a term of a question begins with, null where it asks for the whole term. */
export const beginningOf = (term: string): string | null => (term.endsWith(BEGINS) ? term.slice(0, -1) : null)

const joined = (code: string): string => code.replace(/[-./_ ]/g, '')

const isTerm = (term: string): boolean => term.length <= LONGEST_TERM

/** Letters and digits apart; of unspaced scripts overlapping pairs, and a character that stands alone. */
function partsOf(word: string): string[] {
  return [...word.matchAll(PARTS)].flatMap(([part]) => (IS_UNSPACED.test(part) ? pairsOf([...part]) : [part]))
}

function pairsOf(letters: readonly string[]): string[] {
  return letters.length === 1 ? [...letters] : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
