/** The terms of each language, found by their first letters; what a term looks for is worked out when it is first met. */
import { foldText, type Marks } from './issue-fold.ts'
import { LETTER, SPACELESS } from './issue-letters.ts'
import { matchEnd, type Pattern, patternOf } from './issue-pattern.ts'
import { type Lexicon, type Meaning, type Tongue, termsOf } from './lexicon.ts'

/** One way to say a meaning. */
export interface Term {
  readonly meaning: Meaning
  /** Folded, with the signs of docs/lexicon.md; a leading hyphen is taken off. */
  readonly written: string
  pattern: Pattern | null
}

/** One language's terms, by the first three letters of the text (or as many as there are before a sign). */
interface Index {
  readonly byStart: ReadonlyMap<string, readonly Term[]>
  /** Those that may begin inside a word. */
  readonly inside: ReadonlyMap<string, readonly Term[]>
  readonly byNumber: readonly Term[]
  readonly numbers: readonly string[]
  readonly before: Around
  readonly after: Around
  readonly unwanted: Around
  readonly unwantedAfter: Around
}

/** The languages to read a mail in, best first, each with the weight of its words. */
export interface Matcher {
  readonly readings: readonly { readonly index: Index; readonly weight: number }[]
  /** Whether any term may begin inside a word. */
  readonly looksInside: boolean
}

export interface Found {
  readonly term: Term
  readonly weight: number
  readonly contiguous: boolean
  readonly start: number
  readonly end: number
}

/** Letters of a term that it is looked up by. */
const KEY = 3

const indexes = new WeakMap<Tongue, Map<Marks, Index>>()

/** The terms of some languages; each language is read once, whichever others it is read beside. */
export function buildMatcher(lexicon: Lexicon, tongues: readonly (readonly [Tongue, number])[], marks: Marks): Matcher {
  const readings = tongues.map(([tongue, weight]) => ({ index: indexOf(lexicon, tongue, marks), weight }))
  return { readings, looksInside: readings.some(({ index }) => index.inside.size > 0) }
}

function indexOf(lexicon: Lexicon, tongue: Tongue, marks: Marks): Index {
  const known = indexes.get(tongue) ?? new Map<Marks, Index>()
  indexes.set(tongue, known)
  const before = known.get(marks)
  if (before) return before
  const made = buildIndex(lexicon, tongue, marks)
  known.set(marks, made)
  return made
}

function buildIndex(lexicon: Lexicon, tongue: Tongue, marks: Marks): Index {
  const byStart = new Map<string, Term[]>()
  const inside = new Map<string, Term[]>()
  const byNumber: Term[] = []
  for (const [name, line] of tongue.words) {
    const meaning = lexicon.meanings.get(name)
    if (!meaning) continue
    for (const word of termsOf(line)) {
      for (const spelling of spellings(word, tongue.language)) {
        const within = spelling.startsWith('-')
        const written = foldText(within ? spelling.slice(1) : spelling, marks).trim()
        const term: Term = { meaning, written, pattern: null }
        const key = keyOf(written)
        if (key === '') byNumber.push(term)
        else add(within ? inside : byStart, key, term)
      }
    }
  }
  const around = (line: string, side: 'before' | 'after') => new Around(termsOf(line), side, marks)
  return {
    byStart,
    inside,
    byNumber,
    numbers: termsOf(tongue.numbers).map((word) => foldText(word, marks)),
    before: around(tongue.before, 'before'),
    after: around(tongue.after, 'after'),
    unwanted: around(tongue.unwanted, 'before'),
    unwantedAfter: around(tongue.unwantedAfter, 'after'),
  }
}

function add(index: Map<string, Term[]>, key: string, term: Term): void {
  const same = index.get(key)
  if (same) same.push(term)
  else index.set(key, [term])
}

/** The letters before the first sign or space, at most three. */
function keyOf(written: string): string {
  for (let at = 0; at < KEY; at++) if ('*< '.includes(written[at] ?? ' ')) return written.slice(0, at)
  return written.slice(0, KEY)
}

/** A term as written and as people type it without the letters of their keyboard (ä as ae, ø as oe, å as aa). */
function spellings(term: string, language: string): readonly string[] {
  if (!/[äöüåø]/.test(term) || !/^(de|sv|da|nb|fi)$/.test(language)) return [term]
  const typed = term.replace(
    /[äöüåø]/g,
    (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' })[letter] ?? letter,
  )
  return [term, typed]
}

/** Adds the terms that begin with a number and stand at `at`. */
export function findByNumber(matcher: Matcher, line: string, at: number, found: Found[]): void {
  for (const { index, weight } of matcher.readings) tryTerms(index.byNumber, index, weight, line, at, found)
}

/** Adds the terms that stand at `at`, where a word begins or, with `inside`, goes on. */
export function findAt(matcher: Matcher, side: 'byStart' | 'inside', line: string, at: number, found: Found[]): void {
  for (let length = 1; length <= KEY; length++) {
    const start = line.slice(at, at + length)
    for (const { index, weight } of matcher.readings) {
      const terms = index[side].get(start)
      if (terms) tryTerms(terms, index, weight, line, at, found)
    }
  }
}

function tryTerms(
  terms: readonly Term[],
  { numbers }: Index,
  weight: number,
  line: string,
  at: number,
  found: Found[],
): void {
  for (const term of terms) {
    term.pattern ??= patternOf(term.written)
    const { steps, contiguous } = term.pattern
    const end = matchEnd(steps, line, at, numbers)
    if (end > at) found.push({ term, weight, contiguous, start: at, end })
  }
}

/** Whether words of one of these languages stand shortly before a hit, or right after it. */
export function stands(
  matcher: Matcher,
  what: 'before' | 'after' | 'unwanted' | 'unwantedAfter',
  text: string,
): boolean {
  return matcher.readings.some(({ index }) => index[what].in(text))
}

/** Words round a hit, made a pattern when first asked for. */
class Around {
  readonly #words: readonly string[]
  readonly #side: 'before' | 'after'
  readonly #marks: Marks
  #pattern: RegExp | null = null

  constructor(words: readonly string[], side: 'before' | 'after', marks: Marks) {
    this.#words = words
    this.#side = side
    this.#marks = marks
  }

  in(text: string): boolean {
    if (this.#words.length === 0 || text === '') return false
    this.#pattern ??= around(this.#words, this.#side, this.#marks)
    return this.#pattern.test(text)
  }
}

function around(words: readonly string[], side: 'before' | 'after', marks: Marks): RegExp {
  const spaced: string[] = []
  const spaceless: string[] = []
  for (const word of words) {
    const folded = foldText(word, marks)
    ;(SPACELESS.test(folded) ? spaceless : spaced).push(wordPattern(folded).replaceAll(' ', '\\s+'))
  }
  if (side === 'after') return new RegExp(`^\\s*(?:${[...spaced, ...spaceless].join('|')})`)
  const parts: string[] = []
  if (spaced.length > 0) parts.push(`(?<!${LETTER})(?:${spaced.join('|')})(?:\\s+[^\\s.,;:!?]+){0,2}?\\s*`)
  if (spaceless.length > 0) parts.push(`(?:${spaceless.join('|')})\\S{0,1}`)
  return new RegExp(`(?:${parts.join('|')})$`)
}

function wordPattern(word: string): string {
  return word
    .split('*')
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join(`${LETTER}*`)
}
