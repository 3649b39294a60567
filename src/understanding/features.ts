/** What the model sees of a mail: words, pairs of words, pieces of words and the lexicon's meanings, as hashed features. */
import { fold } from './issue-fold.ts'
import { allHits, holds, type MailReading, type MailText, readMail } from './issue-points.ts'
import type { Lexicon } from './lexicon.ts'

/** Feature numbers in ascending order, with their values; the values' squares add up to one. */
export interface Features {
  readonly ids: Uint32Array
  readonly values: Float32Array
}

/** 2^20 numbers: few of some ten thousand features share one. */
const BITS = 20
const MASK = 2 ** BITS - 1
/** The model reads no further: what is wrong stands in the first pages. */
const READ_CHARACTERS = 6_000
const LONGEST_WORD = 24
/** How much each kind of feature weighs beside the others. */
const WORDS = 1
const PAIRS = 0.7
const PIECES = 0.5
const MEANINGS = 1.2
const THEMES = 1.5

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}'’]*|\p{N}+|[!?！？]+/gu
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The features of one mail, subject and text together. */
export function featuresOf(mail: MailText, lexicon: Lexicon): Features {
  return scaled(countsOf(mail, readMail(mail, lexicon)))
}

/** How often each feature stands in a text, weighed by its kind; feature numbers in ascending order. */
export interface Counts {
  readonly ids: Uint32Array
  readonly counts: Float64Array
}

/** @param reading the same mail, read with the lexicon */
export function countsOf(mail: MailText, reading: MailReading): Counts {
  const counts = new Map<number, number>()
  const add = (name: string, weight: number) => {
    const id = hash(name)
    counts.set(id, (counts.get(id) ?? 0) + weight)
  }
  const text = `${mail.subject}\n${mail.text}`.slice(0, READ_CHARACTERS)
  addWords(fold(text).folded, add)
  for (const theme of new Set([...reading.subject.themes, ...reading.body.themes])) add(`t:${theme}`, THEMES)
  for (const hit of allHits(reading)) {
    add(`m:${hit.meaning.name}${holds(hit) ? '' : ':not'}`, MEANINGS * hit.weight)
    if (hit.meaning.wish !== null && hit.unwanted) add(`u:${hit.meaning.wish}`, MEANINGS)
  }
  const ids = Uint32Array.from(counts.keys()).sort()
  return { ids, counts: Float64Array.from(ids, (id) => counts.get(id) ?? 0) }
}

/** The features of several passages read as one; there must be one at least. */
export function featuresOfAll(passages: readonly Counts[]): Features {
  return scaled(passages.reduce(joined))
}

function joined(one: Counts, other: Counts): Counts {
  const most = one.ids.length + other.ids.length
  const ids = new Uint32Array(most)
  const counts = new Float64Array(most)
  let [length, left, right] = [0, 0, 0]
  while (left < one.ids.length || right < other.ids.length) {
    const first = one.ids[left] ?? Number.POSITIVE_INFINITY
    const second = other.ids[right] ?? Number.POSITIVE_INFINITY
    let count = 0
    if (first <= second) count += one.counts[left++] ?? 0
    if (second <= first) count += other.counts[right++] ?? 0
    ids[length] = Math.min(first, second)
    counts[length++] = count
  }
  return { ids: ids.subarray(0, length), counts: counts.subarray(0, length) }
}

function addWords(text: string, add: (name: string, weight: number) => void): void {
  let before = '^'
  for (const [token] of text.matchAll(TOKEN)) {
    const word = /^\p{N}/u.test(token) ? '0' : token.slice(0, LONGEST_WORD)
    if (SPACELESS.test(word)) {
      addPieces(word, [1, 2, 3, 4], add, WORDS)
    } else {
      add(`w:${word}`, WORDS)
      add(`b:${before} ${word}`, PAIRS)
      if (word.length > 3) addPieces(`<${word}>`, [3, 4, 5], add, PIECES)
    }
    before = word
  }
}

function addPieces(
  word: string,
  lengths: readonly number[],
  add: (name: string, weight: number) => void,
  weight: number,
): void {
  for (const length of lengths)
    for (let at = 0; at + length <= word.length; at++) add(`c:${word.slice(at, at + length)}`, weight)
}

/** A word said three times says little more than said once; long mails must not outshout short ones. */
function scaled({ ids, counts }: Counts): Features {
  const values = new Float32Array(ids.length)
  let squares = 0
  for (let at = 0; at < values.length; at++) {
    const value = Math.fround(Math.log1p(counts[at] ?? 0))
    values[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
  return { ids, values }
}

/** A feature's number: FNV-1a over UTF-16 units. */
export function hash(name: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> BITS)) & MASK
}
