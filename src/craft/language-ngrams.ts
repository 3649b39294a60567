/**
 * Scores a text for sixty languages by the pieces of its words: the method and the figures of eld (Nito T.M.,
 * Apache-2.0), of which the package itself keeps 130 MB in memory and loads for a third of a second.
 */
import data from './language-ngrams.json' with { type: 'json' }

const LANGUAGES: readonly string[] = data.languages.split(' ')
/** Figures are kept less this, and characters of the data count from "0". */
const LEAST_FIGURE = 53
const ZERO = 0x30
const NEW_LINE = 0x0a

const TEXT_CHARACTERS = 1_000
/** Text beyond is cut off at the next space or, without one, a little later. */
const TEXT_BYTES = 350
const MOST_BYTES = 380
const WORD_BYTES = 70
/** Turns a sum of figures into a score between 0 and 1. */
const SCALE = 25

/** Where each n-gram's figures begin in the data. */
let places: Map<string, number> | null = null

function placesOf(): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at < data.ngrams.length; ) {
    const tab = data.ngrams.indexOf('\t', at)
    found.set(data.ngrams.slice(at, tab), tab + 1)
    at = data.ngrams.indexOf('\n', tab) + 1
  }
  return found
}

/** Makes the n-grams ready; the first text would wait for it. */
export function loadNgrams(): void {
  places ??= placesOf()
}

/**
 * Scores by ISO 639-1 code, 0 to 1, best first; languages without any piece of the text are left out.
 * @param text letters; only its first 350 bytes or so count
 */
export function ngramScores(text: string): Map<string, number> {
  places ??= placesOf()
  const ngrams = ngramsOf(wordsOf(text.slice(0, TEXT_CHARACTERS)))
  const sums = new Float64Array(LANGUAGES.length)
  for (const ngram of ngrams) {
    const from = places.get(ngram)
    if (from === undefined) continue
    for (let at = from; data.ngrams.charCodeAt(at) !== NEW_LINE; at += 2) {
      const language = data.ngrams.charCodeAt(at) - ZERO
      sums[language] = (sums[language] ?? 0) + data.ngrams.charCodeAt(at + 1) - ZERO + LEAST_FIGURE
    }
  }
  const scored = LANGUAGES.map((language, index) => {
    const mean = (sums[index] ?? 0) / Math.max(1, ngrams.size)
    return [language, mean / (mean + SCALE)] as const
  })
  return new Map(scored.filter(([, score]) => score > 0).sort(([, a], [, b]) => b - a))
}

/** The words in UTF-8, a character a byte. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  let word = ''
  let bytes = 0
  for (const character of text
    .replace(/[^\p{L}]+(?<!['`’])/gu, ' ')
    .trim()
    .toLowerCase()) {
    if (character === ' ') {
      if (word !== '') words.push(word)
      word = ''
      bytes += 1
      if (bytes > TEXT_BYTES + 1) break
    } else {
      const encoded = encode(character.codePointAt(0) ?? 0)
      word += encoded
      bytes += encoded.length
    }
    if (bytes > MOST_BYTES) break
  }
  return word === '' ? words : [...words, word]
}

function encode(point: number): string {
  if (point < 0x80) return String.fromCharCode(point)
  const tail = 0x80 | (point & 0x3f)
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), tail)
  const middle = 0x80 | ((point >> 6) & 0x3f)
  if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), middle, tail)
  return String.fromCharCode(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), middle, tail)
}

/** Four bytes at a time, three further each time; a space marks where a word begins and ends. */
function ngramsOf(words: readonly string[]): ReadonlySet<string> {
  const ngrams = new Set<string>()
  for (const word of words) {
    const length = Math.min(word.length, WORD_BYTES)
    let at = 0
    for (; at + 4 < length; at += 3) ngrams.add((at === 0 ? ' ' : '') + word.slice(at, at + 4))
    ngrams.add(`${at === 0 ? ' ' : ''}${word.slice(length === 3 ? 0 : Math.max(0, length - 4))} `)
  }
  return ngrams
}
