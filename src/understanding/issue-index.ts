/**
 * One language's terms, found by their first letters. Numbers in a few arrays, no object and no pattern a term: there
 * are thousands of them in each of thirty languages, and a mail meets a hundred.
 */
import { foldText, type Marks } from './issue-fold.ts'
import { matchEnd, type Pattern, patternOf } from './issue-pattern.ts'
import { type Lexicon, type Meaning, type Tongue, termsOf } from './lexicon.ts'

/** Where a term is looked for: where a word begins, also inside a word (a leading `-`), or at a number. */
export type Side = 'words' | 'inside' | 'numbers'

/** Letters of a term that it is looked up by. */
export const KEY = 3
const BUCKETS = 4_096
const HYPHEN = 0x2d
const SPACE = 0x20

export class TermIndex {
  /** Folded terms between commas. */
  readonly #text: string
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #meanings: readonly Meaning[]
  readonly #meaningOf: Uint16Array
  /** By side, the first term of each bucket; `#next` has the following one, in the order of the file; -1 ends. */
  readonly #first: Readonly<Record<Side, Int32Array>>
  readonly #next: Int32Array
  /** By term; made when a term's first letters are first met. */
  readonly #patterns: (Pattern | undefined)[]
  readonly #numbers: readonly string[]
  readonly looksInside: boolean

  constructor(lexicon: Lexicon, tongue: Tongue, marks: Marks) {
    const lines: string[] = []
    const meanings: Meaning[] = []
    for (const [name, words] of tongue.words) {
      const meaning = lexicon.meanings.get(name)
      if (!meaning) continue
      lines.push(foldText(`${words}${typedPlainly(words, tongue.language)}`, marks))
      meanings.push(meaning)
    }
    const { text, starts, ends, meaningOf } = termsIn(lines)
    this.#text = text
    this.#starts = new Int32Array(starts)
    this.#ends = new Int32Array(ends)
    this.#meaningOf = new Uint16Array(meaningOf)
    this.#meanings = meanings
    this.#numbers = termsOf(foldText(tongue.numbers, marks))
    this.#first = { words: emptyBuckets(), inside: emptyBuckets(), numbers: emptyBuckets() }
    this.#next = new Int32Array(starts.length)
    this.#patterns = new Array<Pattern | undefined>(starts.length)
    let looksInside = false
    for (let term = starts.length - 1; term >= 0; term--) {
      const length = this.#keyLength(term)
      const within = this.#inside(term)
      const side = length === 0 ? 'numbers' : within ? 'inside' : 'words'
      if (side === 'inside') looksInside = true
      const bucket = bucketOf(text, this.#begin(term), length)
      this.#next[term] = this.#first[side][bucket] ?? -1
      this.#first[side][bucket] = term
    }
    this.looksInside = looksInside
  }

  /**
   * Tells `found` of each term that stands at `at` and is looked up by `length` letters.
   * @param length 1 to KEY; 0 for terms that begin with a number
   */
  find(side: Side, line: string, at: number, length: number, found: (hit: IndexHit) => void): void {
    let term = this.#first[side][bucketOf(line, at, length)] ?? -1
    for (; term >= 0; term = this.#next[term] ?? -1) {
      if (!this.#keyStands(term, line, at, length)) continue
      const { steps, contiguous } = this.#pattern(term)
      const end = matchEnd(steps, line, at, this.#numbers)
      const meaning = this.#meanings[this.#meaningOf[term] ?? 0]
      if (end > at && meaning) found({ meaning, contiguous, start: at, end })
    }
  }

  #inside(term: number): boolean {
    return this.#text.charCodeAt(this.#starts[term] ?? 0) === HYPHEN
  }

  /** Where the term begins, behind the hyphen that lets it begin inside a word. */
  #begin(term: number): number {
    return (this.#starts[term] ?? 0) + (this.#inside(term) ? 1 : 0)
  }

  /** Letters before the first sign or space, at most three. */
  #keyLength(term: number): number {
    const begin = this.#begin(term)
    const most = Math.min(KEY, (this.#ends[term] ?? 0) - begin)
    let length = 0
    while (length < most && !'*< '.includes(this.#text[begin + length] ?? '*')) length++
    return length
  }

  #keyStands(term: number, line: string, at: number, length: number): boolean {
    const begin = this.#begin(term)
    for (let each = 0; each < length; each++) {
      if (this.#text.charCodeAt(begin + each) !== line.charCodeAt(at + each)) return false
    }
    return this.#keyLength(term) === length
  }

  #pattern(term: number): Pattern {
    const known = this.#patterns[term]
    if (known) return known
    const made = patternOf(this.#text.slice(this.#begin(term), this.#ends[term]).trim())
    this.#patterns[term] = made
    return made
  }
}

/** A term that stands in a text. */
export interface IndexHit {
  readonly meaning: Meaning
  /** False where other words may stand between the term's own. */
  readonly contiguous: boolean
  readonly start: number
  readonly end: number
}

function emptyBuckets(): Int32Array {
  return new Int32Array(BUCKETS).fill(-1)
}

function bucketOf(text: string, at: number, length: number): number {
  let hash = length
  for (let each = 0; each < length; each++) hash = (Math.imul(hash, 31) + text.charCodeAt(at + each)) | 0
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1)
}

/** A line's terms once more, as people type them without the letters of their keyboard (ä as ae, ø as oe, å as aa). */
function typedPlainly(line: string, language: string): string {
  if (!/[äöüåø]/.test(line) || !/^(de|sv|da|nb|fi)$/.test(language)) return ''
  return termsOf(line)
    .filter((term) => /[äöüåø]/.test(term))
    .map((term) => `,${term.replace(/[äöüåø]/g, (letter) => TYPED[letter] ?? letter)}`)
    .join('')
}

const TYPED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** Where the terms of some lines begin and end in the lines' joined text, and which line each stands in. */
function termsIn(lines: readonly string[]) {
  const text = lines.map((line) => `${line.replace(/[،、]/g, ',')},`).join('')
  const starts: number[] = []
  const ends: number[] = []
  const meaningOf: number[] = []
  let from = 0
  for (const [meaning, line] of lines.entries()) {
    const lineEnd = from + line.length
    while (from <= lineEnd) {
      const comma = text.indexOf(',', from)
      let start = from
      let end = comma
      while (start < end && text.charCodeAt(start) === SPACE) start++
      while (end > start && text.charCodeAt(end - 1) === SPACE) end--
      if (end > start) {
        starts.push(start)
        ends.push(end)
        meaningOf.push(meaning)
      }
      from = comma + 1
    }
  }
  return { text, starts, ends, meaningOf }
}
