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

const cache = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const lower = character.toLowerCase()
  let folded = SPECIAL[lower] ?? lower
  if (POINT.test(character)) folded = ''
  else if (ACCENTED.test(lower)) folded = folded.normalize('NFD').replace(/\p{M}/gu, '')
  if (cache.size < 10_000) cache.set(character, folded)
  return folded
}

/**
 * Folds `text` for matching. Compatibility forms are made one first (NFKC), so full-width letters and half-width kana
 * match; `source` is the text after that. A line break between two characters of a script without spaces is dropped,
 * for mail programs break such lines inside words.
 */
export function fold(text: string): Folded {
  const source = text.normalize('NFKC')
  const origin = new Int32Array(source.length * 2 + 1)
  const parts: string[] = []
  let length = 0
  let at = 0
  for (const character of source) {
    const piece = foldsAway(source, at) ? '' : foldCharacter(character)
    for (let i = 0; i < piece.length; i++) origin[Math.min(length++, origin.length - 1)] = at
    parts.push(piece)
    at += character.length
  }
  origin[Math.min(length, origin.length - 1)] = at
  return { folded: parts.join(''), source, origin }
}

function foldsAway(source: string, at: number): boolean {
  const character = source[at]
  if (character === '\r') return true
  if (character !== '\n') return false
  const after = source[at + 1] ?? ''
  const before = source[at - 1] === '\r' ? source[at - 2] : source[at - 1]
  return UNSPACED.test(before ?? '') && UNSPACED.test(after)
}
