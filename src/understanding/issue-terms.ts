/** The languages that a mail is read in: their terms, and the words that turn a hit round. */
import { foldText, type Marks } from './issue-fold.ts'
import { type IndexHit, KEY, type Side, TermIndex } from './issue-index.ts'
import { LETTER, SPACELESS } from './issue-letters.ts'
import { type Lexicon, type Tongue, termsOf } from './lexicon.ts'

/** One language, made ready for reading. */
interface Words {
  readonly index: TermIndex
  readonly before: Around
  readonly after: Around
  readonly unwanted: Around
  readonly unwantedAfter: Around
}

/** The languages to read a mail in, best first, each with the weight of its words. */
export interface Matcher {
  readonly readings: readonly { readonly words: Words; readonly weight: number }[]
  /** Whether any term may begin inside a word. */
  readonly looksInside: boolean
}

/** A term found in a text, with the weight of its language. */
export interface Found extends IndexHit {
  readonly weight: number
}

const ready = new WeakMap<Tongue, Map<Marks, Words>>()

/** The terms of some languages; each language is made ready once, whichever others it is read beside. */
export function matcherOf(lexicon: Lexicon, tongues: readonly (readonly [Tongue, number])[], marks: Marks): Matcher {
  const readings = tongues.map(([tongue, weight]) => ({ words: wordsOf(lexicon, tongue, marks), weight }))
  return { readings, looksInside: readings.some(({ words }) => words.index.looksInside) }
}

function wordsOf(lexicon: Lexicon, tongue: Tongue, marks: Marks): Words {
  const known = ready.get(tongue) ?? new Map<Marks, Words>()
  ready.set(tongue, known)
  const before = known.get(marks)
  if (before) return before
  const made = {
    index: new TermIndex(lexicon, tongue, marks),
    before: new Around(tongue.before, 'before', marks),
    after: new Around(tongue.after, 'after', marks),
    unwanted: new Around(tongue.unwanted, 'before', marks),
    unwantedAfter: new Around(tongue.unwantedAfter, 'after', marks),
  }
  known.set(marks, made)
  return made
}

/** Adds the terms of one side that stand at `at`. */
export function findAt({ readings }: Matcher, side: Side, line: string, at: number, found: Found[]): void {
  const longest = side === 'numbers' ? 0 : KEY
  for (let length = Math.min(1, longest); length <= longest && at + length <= line.length; length++) {
    for (const { words, weight } of readings) {
      words.index.find(side, line, at, length, (hit) => found.push({ ...hit, weight }))
    }
  }
}

/** Whether words of one of these languages stand shortly before a hit, or right after it. */
export function stands({ readings }: Matcher, what: Exclude<keyof Words, 'index'>, text: string): boolean {
  return readings.some(({ words }) => words[what].in(text))
}

/** Words round a hit, made a pattern when first asked for. */
class Around {
  readonly #line: string
  readonly #side: 'before' | 'after'
  readonly #marks: Marks
  #pattern: RegExp | null = null

  constructor(line: string, side: 'before' | 'after', marks: Marks) {
    this.#line = line
    this.#side = side
    this.#marks = marks
  }

  in(text: string): boolean {
    if (this.#line === '' || text === '') return false
    this.#pattern ??= around(termsOf(this.#line), this.#side, this.#marks)
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
