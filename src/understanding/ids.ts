/** The words beside numbers and sums, read from config/ids: which numbers identify a transaction, which sums are demanded. */
import { z } from 'zod'
import { ConfigError, readYaml } from '../craft/config-file.ts'

export interface Ids {
  /** Folded words before a number that identifies the transaction. */
  readonly counts: WordSet
  /** Folded words before a number of something else. */
  readonly not: WordSet
  /** Abbreviations that belong to the number, as written. */
  readonly part: ReadonlySet<string>
  readonly demand: WordSet
  readonly total: WordSet
  readonly price: WordSet
}

/** Terms by whether they stand in a script with spaces: there they begin a word, elsewhere they stand anywhere. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly longest: number
}

const list = z.string().transform((line) =>
  line
    .split(/[,،]\s/)
    .map((term) => term.trim().toLowerCase())
    .filter((term) => term !== ''),
)
const wordsSchema = z.strictObject({ counts: list, not: list, part: z.string() })
const demandsSchema = z.strictObject({ demand: list, total: list, price: list })

/**
 * Reads config/ids.
 * @param files file name (words.yaml, demands.yaml, with or without folders) to its text
 * @throws ConfigError with file and line
 */
export function parseIds(files: ReadonlyMap<string, string>): Ids {
  const words = readYaml(...named(files, 'words.yaml'), wordsSchema)
  const demands = readYaml(...named(files, 'demands.yaml'), demandsSchema)
  return {
    counts: wordSet(words.counts),
    not: wordSet(words.not),
    part: new Set(words.part.split(/,\s*/)),
    demand: wordSet(demands.demand),
    total: wordSet(demands.total),
    price: wordSet(demands.price),
  }
}

function named(files: ReadonlyMap<string, string>, name: string): [string, string] {
  const found = [...files].find(([path]) => path === name || path.endsWith(`/${name}`))
  if (!found) throw new ConfigError(`config/ids/${name} is missing`)
  return found
}

function wordSet(terms: readonly string[]): WordSet {
  return { words: new Set(terms), longest: Math.max(...terms.map((term) => term.length)) }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u

/** The first term of the set that stands in the (lower-case) text, at the beginning of a word where words have spaces. */
export function findTerm(text: string, set: WordSet): string | null {
  for (let start = 0; start < text.length; start++) {
    const before = text[start - 1] ?? ' '
    const begins = !/[\p{L}\p{N}]/u.test(before) || UNSPACED.test(before)
    for (let length = Math.min(set.longest, text.length - start); length > 0; length--) {
      const term = text.slice(start, start + length)
      if (set.words.has(term) && (begins || UNSPACED.test(term) || /\p{Script=Hangul}/u.test(term))) return term
    }
  }
  return null
}

/** The term with which the (lower-case) text ends, as a whole word or the beginning of its last one. */
export function endsWithTerm(text: string, set: WordSet): string | null {
  for (const match of text.matchAll(/(?:^|(?<=[^\p{L}\p{N}]))(?=\p{L})/gu)) {
    const rest = text.slice(match.index).replace(/[\s.:#]+$/u, '')
    if (termOf(rest, set)) return rest
  }
  if (UNSPACED.test(text) || /\p{Script=Hangul}$/u.test(text)) {
    for (let length = Math.min(set.longest, text.length); length > 1; length--) {
      if (set.words.has(text.slice(-length))) return text.slice(-length)
    }
  }
  return null
}

/** Whole words match exactly; terms of five letters or more also as a word's beginning ("bestell" in "Bestellnummer"). */
function termOf(rest: string, set: WordSet): boolean {
  if (set.words.has(rest)) return true
  if (/\s/u.test(rest)) return false
  for (let length = rest.length - 1; length >= 3; length--) {
    const start = rest.slice(0, length)
    if (set.words.has(start) && (length >= 5 || /[^\p{Script=Latin}]/u.test(start))) return true
  }
  return false
}
