/** Which characters make words, gaps and numbers for the lexicon: one look-up a character, by its UTF-16 code. */

/** Characters of a word as a class of a regular expression, said by what they are not. */
export const LETTER =
  '[^\\x00-\\x2f\\x3a-\\x60\\x7b-\\xbf\\u060c\\u061b\\u061f\\u0964\\u2000-\\u206f\\u3000-\\u303f\\uff00-\\uff0f]'
/** Scripts whose words stand side by side, or are found inside longer ones. */
export const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** The classes; a character may have several. */
export const CLASS = {
  letter: 1,
  space: 2,
  /** Between two words of a term: spaces, hyphens and dashes. */
  gap: 4,
  spaceless: 8,
  /** Arabic and Hebrew, which write short words together with the next. */
  attaching: 16,
  digit: 32,
  hanNumber: 64,
  /** Between the words that `..` passes over: spaces, commas and hyphens. */
  between: 128,
  /** Ends the words that `..` passes over. */
  stop: 256,
  hanStop: 512,
} as const

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [CLASS.letter, new RegExp(LETTER)],
  [CLASS.space, /\s/],
  [CLASS.gap, /[\s\-\u2010-\u2015]/],
  [CLASS.spaceless, SPACELESS],
  [CLASS.attaching, /[\p{Script=Arabic}\p{Script=Hebrew}]/u],
  [CLASS.digit, /\d/],
  [CLASS.hanNumber, /[一二两兩三四五六七八九十百千半几]/],
  [CLASS.between, /[\s,-]/],
  [CLASS.stop, /[.!?;:]/],
  [CLASS.hanStop, /[.!?。！？\n]/],
]

/** Filled as characters are met; the lowest bits hold the classes, the highest says that they are known. */
const known = new Uint16Array(0x10000)
const SEEN = 0x8000

/** The classes of the UTF-16 code at an offset; none beyond the text. */
export function classesAt(line: string, at: number): number {
  if (at < 0 || at >= line.length) return 0
  const code = line.charCodeAt(at)
  return known[code] || classify(code)
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  let classes = SEEN
  for (const [bit, pattern] of PATTERNS) if (pattern.test(character)) classes |= bit
  known[code] = classes
  return classes
}

/** The offset behind the characters of some classes that stand at `at`. */
export function skip(line: string, at: number, classes: number): number {
  let end = at
  while ((classesAt(line, end) & classes) !== 0) end++
  return end
}
