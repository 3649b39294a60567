/** Folds text so that a word matches however it was typed: width, case, accents, Arabic and Greek spelling habits. */

/** Folded text with the way back: `origin[i]` is the offset in `source` of folded character i. */
export interface Folded {
  readonly folded: string
  readonly source: string
  readonly origin: Int32Array
}

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ё: 'е',
  ς: 'σ',
  // Arabic letters that people write one for another, and the Persian forms of kaf and yeh.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ی',
  ي: 'ی',
  ك: 'ک',
  ة: 'ه',
  ـ: '',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '\u00ad': '',
  '\u200b': '',
  '\u200c': ' ',
  '\u200d': '',
  '\u200e': '',
  '\u200f': '',
}

/** Vowel points of Arabic and Hebrew, and accents that stand apart from their letter. */
const POINT = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0652\u0670]/u
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー。、，！？]/u

/** A character that folding may change. */
const FOLDS = /[^ -@[-_{-~a-z]/gu

/** Accents are dropped, or kept for languages in which they tell words apart (Vietnamese, Turkish). */
export type Marks = 'dropped' | 'kept'

const caches: Readonly<Record<Marks, Map<string, string>>> = { dropped: new Map(), kept: new Map() }

function foldCharacter(character: string, marks: Marks): string {
  const cache = caches[marks]
  const known = cache.get(character)
  if (known !== undefined) return known
  // A capital dotted I is two characters in lower case, the second a mark that no term has.
  const lower = character === 'İ' ? 'i' : character.toLowerCase()
  const kept = marks === 'kept' && lower !== 'ı'
  let folded = kept ? lower : (SPECIAL[lower] ?? lower)
  if (POINT.test(character)) folded = ''
  else if (!kept && ACCENTED.test(lower)) folded = folded.normalize('NFD').replace(/\p{M}/gu, '')
  if (cache.size < 10_000) cache.set(character, folded)
  return folded
}

/** Whether a text is written with the marks of its language, rather than typed without. */
export function hasMarks(text: string): boolean {
  const letters = text.slice(0, 3_000).match(/\p{Script=Latin}/gu) ?? []
  return letters.filter((letter) => letter > '\u007f').length > 0.02 * letters.length
}

/**
 * Folds `text` for matching. Compatibility forms are made one first (NFKC), so full-width letters and half-width kana
 * match; `source` is the text after that. A line break between two characters of a script without spaces is dropped,
 * for mail programs break such lines inside words.
 */
export function fold(text: string, marks: Marks = 'dropped'): Folded {
  const source = text.normalize('NFKC')
  const origin = new Int32Array(source.length * 2 + 1)
  const parts: string[] = []
  let length = 0
  let at = 0
  for (const character of source) {
    const piece = foldsAway(source, at) ? '' : foldCharacter(character, marks)
    for (let i = 0; i < piece.length; i++) origin[Math.min(length++, origin.length - 1)] = at
    parts.push(piece)
    at += character.length
  }
  origin[Math.min(length, origin.length - 1)] = at
  return { folded: parts.join(''), source, origin }
}

/** The folded text alone, for lines of a lexicon: they have no line breaks. */
export function foldText(line: string, marks: Marks = 'dropped'): string {
  return line.normalize('NFKC').replace(FOLDS, (character) => foldCharacter(character, marks))
}

function foldsAway(source: string, at: number): boolean {
  const character = source[at]
  if (character === '\r') return true
  if (character !== '\n') return false
  const after = source[at + 1] ?? ''
  const before = source[at - 1] === '\r' ? source[at - 2] : source[at - 1]
  return UNSPACED.test(before ?? '') && UNSPACED.test(after)
}
