/** Compiles a lexicon's terms into patterns that are looked up by their first letters. */
import { fold, type Marks } from './issue-fold.ts'
import type { Lexicon, Meaning, Tongue } from './lexicon.ts'

export interface Term {
  readonly meaning: Meaning
  readonly pattern: RegExp
  readonly weight: number
  readonly contiguous: boolean
}

export interface Matcher {
  readonly byStart: ReadonlyMap<string, readonly Term[]>
  readonly inside: ReadonlyMap<string, readonly Term[]>
  readonly byNumber: readonly Term[]
  readonly before: RegExp | null
  readonly after: RegExp | null
  readonly unwanted: RegExp | null
  readonly unwantedAfter: RegExp | null
}

/**
 * Characters of a word, said by what they are not. The class \p{L} would say it better, but compiling it into each of
 * two thousand patterns takes seconds.
 */
const LETTER =
  '[^\\x00-\\x2f\\x3a-\\x60\\x7b-\\xbf\\u060c\\u061b\\u061f\\u0964\\u2000-\\u206f\\u3000-\\u303f\\uff00-\\uff0f]'
export const WORD = new RegExp(LETTER)
const GAP = '[\\s\\-\u2010-\u2015]+'
export const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const NUMBER = String.raw`\d[\d.,]*`
const HAN_NUMBER = '[一二两兩三四五六七八九十百千半几]+'

/** Compiles the terms of some languages, each with the weight of its words. */
export function buildMatcher(lexicon: Lexicon, tongues: readonly (readonly [Tongue, number])[], marks: Marks): Matcher {
  const byStart = new Map<string, Term[]>()
  const inside = new Map<string, Term[]>()
  const byNumber: Term[] = []
  for (const [tongue, weight] of tongues) {
    const number = numberPattern(tongue, marks)
    for (const [name, words] of tongue.words) {
      const meaning = lexicon.meanings.get(name)
      if (!meaning) continue
      for (const word of words.flatMap((each) => spellings(each, tongue.language))) {
        const { key, term, within } = compile(word, meaning, weight, number, marks)
        if (key === '') byNumber.push(term)
        else (within ? inside : byStart).set(key, [...((within ? inside : byStart).get(key) ?? []), term])
      }
    }
  }
  const all = (pick: (tongue: Tongue) => readonly string[]) => tongues.flatMap(([tongue]) => pick(tongue))
  return {
    byStart,
    inside,
    byNumber,
    before: around(
      all((tongue) => tongue.before),
      'before',
      marks,
    ),
    after: around(
      all((tongue) => tongue.after),
      'after',
      marks,
    ),
    unwanted: around(
      all((tongue) => tongue.unwanted),
      'before',
      marks,
    ),
    unwantedAfter: around(
      all((tongue) => tongue.unwantedAfter),
      'after',
      marks,
    ),
  }
}

function numberPattern(tongue: Tongue, marks: Marks): string {
  const words = tongue.numbers.map((word) => escapePattern(fold(word, marks).folded))
  const spelled = words.length > 0 ? `|(?:${words.join('|')})(?!${LETTER})` : ''
  return `(?:${NUMBER}|${HAN_NUMBER}${spelled})`
}

/** A term as written and as people type it without the letters of their keyboard (ä as ae, ø as oe, å as aa). */
function spellings(term: string, language: string): readonly string[] {
  if (!/^(de|sv|da|nb|fi)$/.test(language) || !/[äöüåø]/.test(term)) return [term]
  const typed = term.replace(
    /[äöüåø]/g,
    (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' })[letter] ?? letter,
  )
  return [term, typed]
}

/**
 * Makes a term's pattern. `*` stands for the rest of a word, `..` for up to four words, `<n>` for a number; a leading
 * `-` lets the term begin inside a word (German compounds).
 */
function compile(term: string, meaning: Meaning, weight: number, number: string, marks: Marks) {
  const within = term.startsWith('-')
  const folded = fold(within ? term.slice(1) : term, marks).folded.trim()
  const spaceless = SPACELESS.test(folded)
  const tokens = folded.split(/\s+/)
  let source = ''
  let joint = ''
  for (const token of tokens) {
    if (token === '..') {
      joint = spaceless ? '[^.!?。！？\\n]{0,10}?' : '(?:[\\s,\\-]+[^\\s.!?;:]+){0,4}?[\\s,\\-]+'
      continue
    }
    source += source === '' ? '' : joint || (spaceless ? '\\s*' : GAP)
    source += token.split('<n>').map(wordPattern).join(number)
    joint = ''
  }
  if (!spaceless && WORD.test(folded.at(-1) ?? '')) source += `(?!${LETTER})`
  const literal = /^[^*<\s]*/.exec(tokens[0] ?? '')?.[0] ?? ''
  const contiguous = !tokens.includes('..')
  return {
    key: literal.slice(0, 3),
    within,
    term: { meaning, weight, contiguous, pattern: new RegExp(source, 'y') },
  }
}

function wordPattern(word: string): string {
  return word.split('*').map(escapePattern).join(`${LETTER}*`)
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** A pattern for words that stand shortly before a hit, or right after it. */
function around(words: readonly string[], side: 'before' | 'after', marks: Marks): RegExp | null {
  if (words.length === 0) return null
  const spaced: string[] = []
  const spaceless: string[] = []
  for (const word of words) {
    const folded = fold(word, marks).folded
    ;(SPACELESS.test(folded) ? spaceless : spaced).push(wordPattern(folded).replaceAll(' ', '\\s+'))
  }
  if (side === 'after') return new RegExp(`^\\s*(?:${[...spaced, ...spaceless].join('|')})`)
  const parts: string[] = []
  if (spaced.length > 0) parts.push(`(?<!${LETTER})(?:${spaced.join('|')})(?:\\s+[^\\s.,;:!?]+){0,2}?\\s*`)
  if (spaceless.length > 0) parts.push(`(?:${spaceless.join('|')})\\S{0,1}`)
  return new RegExp(`(?:${parts.join('|')})$`)
}
