/** Finds a lexicon's words in a text: one pass, each word start looked up by its first letters. */
import { type Folded, fold, hasMarks, type Marks } from './issue-fold.ts'
import { CLASS, classesAt } from './issue-letters.ts'
import { type Found, findAt, type Matcher, matcherOf, stands } from './issue-terms.ts'
import { type Lexicon, type Meaning, type Tongue, tongueOf } from './lexicon.ts'

/** A word of the lexicon, found. */
export interface Hit {
  readonly meaning: Meaning
  /** The words as they stand in the mail. */
  readonly words: string
  /** Offsets in the folded text. */
  readonly start: number
  readonly end: number
  /** Number of the sentence, from 0. */
  readonly sentence: number
  /** 1 for the mail's own language, less for the second reading in English. */
  readonly weight: number
  /** Turned round by a "not". */
  readonly negated: boolean
  /** Refused by the writer ("we don't want a voucher"). */
  readonly unwanted: boolean
}

export interface Reading {
  readonly hits: readonly Hit[]
  /** Names of the themes that are spoken of; what a request is made of is left to `parts`. */
  readonly themes: ReadonlySet<string>
  /** Every theme where it stands, those that requests are made of too; by sentence. */
  readonly parts: readonly { readonly name: string; readonly sentence: number; readonly start: number }[]
  readonly folded: Folded
  /** Start of each sentence in the folded text. */
  readonly sentences: readonly number[]
}

/** Understanding reads no further: a grievance stands in the first pages or nowhere. */
const READ_CHARACTERS = 10_000
/** Hits beyond this add nothing but time. */
const MOST_HITS = 3_000
/** Themes of which requests are made ("send", "another"): the model of wishes alone learns from them. */
const OF_REQUESTS = 'theme-ask-'
const SECOND_READING = 0.4
/** Where the language is unknown, every language is read, and none is trusted much. */
const ANY_READING = 0.7

/** Languages in which accents tell words apart: read with them wherever the writer typed them. */
const MARKED = /^(?:vi|tr|az)(?:-|$)/

/** Languages in which nouns have a capital. */
const CAPITAL_NOUNS = /^(?:de|lb)(?:-|$)/
/** A line of so many words without a full stop is a name or an address ("Casa y Fuego, Medellín"). */
const LONGEST_NAME = 6

/** One-letter words that Arabic and Hebrew write together with the next, and the articles. */
const ATTACHED = /^(?:[وفبلک]?(?:ال|لل)?|[והבלמשכ]{0,3})$/u
const LONGEST_ATTACHED = 3
const SENTENCE_END = /[.!?…؟।]+(?=\s|$)|[。！？]+|\n\s*\n|\n(?=\s*(?:[-•*–]|\d{1,2}[.)])\s)/gu
const readings = new WeakMap<Lexicon, Map<string, Reading>>()

/**
 * Every word of the lexicon in `text`, read in `language` and, at less weight, in English.
 * The last few texts are remembered: issue, severity, tone and wishes all read the same mail.
 */
export function read(lexicon: Lexicon, text: string, language: string): Reading {
  const known = readings.get(lexicon) ?? new Map<string, Reading>()
  readings.set(lexicon, known)
  const key = `${language}\n${text}`
  const before = known.get(key)
  if (before) return before
  const reading = readOnce(lexicon, text, language)
  if (known.size >= 4) known.delete(known.keys().next().value ?? '')
  known.set(key, reading)
  return reading
}

function readOnce(lexicon: Lexicon, text: string, language: string): Reading {
  const part = text.slice(0, READ_CHARACTERS)
  const marks: Marks = MARKED.test(language) && hasMarks(part) ? 'kept' : 'dropped'
  return scan(fold(part, marks), matcherFor(lexicon, language, part, marks), CAPITAL_NOUNS.test(language))
}

/** The languages to read in, best first: the mail's own and English, or all of the text's scripts where it is unknown. */
function matcherFor(lexicon: Lexicon, language: string, text: string, marks: Marks): Matcher {
  const own = tongueOf(lexicon, language)
  if (own === null) {
    const all = [...new Set(lexicon.tongues.values())].filter((tongue) => scriptOf(tongue).test(text))
    return matcherOf(
      lexicon,
      all.map((tongue) => [tongue, ANY_READING]),
      marks,
    )
  }
  const english = lexicon.tongues.get('en')
  const beside: readonly (readonly [Tongue, number])[] = english && english !== own ? [[english, SECOND_READING]] : []
  return matcherOf(lexicon, [[own, 1], ...beside], marks)
}

/** Names of scripts that Unicode's own list doesn't have. */
const LETTERS_OF: Readonly<Record<string, string>> = {
  Hans: '\\p{Script=Han}',
  Hant: '\\p{Script=Han}',
  Jpan: '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]',
  Kore: '\\p{Script=Hangul}',
}
const scripts = new Map<string, RegExp>()

/** A letter of the script that a language is written in. */
function scriptOf({ language }: Tongue): RegExp {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn'
  const known = scripts.get(script) ?? new RegExp(LETTERS_OF[script] ?? `\\p{Script=${script}}`, 'u')
  scripts.set(script, known)
  return known
}

/** @param nounsStandTall every noun has a capital, so that a capital tells no name */
function scan(folded: Folded, matcher: Matcher, nounsStandTall: boolean): Reading {
  const sentences = sentenceStarts(folded.folded)
  const found: Found[] = []
  const line = folded.folded
  let wordStart = 0
  let before = 0
  for (let at = 0; at < line.length && found.length < MOST_HITS; at++) {
    const here = classesAt(line, at)
    if ((before & CLASS.letter) === 0) wordStart = at
    before = here
    if (at === wordStart || (here & CLASS.spaceless) !== 0 || attached(line, wordStart, at, here)) {
      if ((here & (CLASS.digit | CLASS.hanNumber)) !== 0) findAt(matcher, 'numbers', line, at, found)
      findAt(matcher, 'words', line, at, found)
    }
    if (matcher.looksInside && (here & CLASS.letter) !== 0) findAt(matcher, 'inside', line, at, found)
  }
  const parts = partsOf(found, sentences)
  const themes = themesOf(parts)
  const spoken = found.filter(({ meaning }) => !meaning.theme)
  return {
    hits: toHits(withoutHidden(spoken), folded, sentences, matcher, nounsStandTall),
    themes,
    parts,
    folded,
    sentences,
  }
}

const themesOf = (parts: Reading['parts']): ReadonlySet<string> =>
  new Set(parts.map(({ name }) => name).filter((name) => !name.startsWith(OF_REQUESTS)))

/** What a reading found between two offsets of its text. */
export function within(reading: Reading, from: number, to: number): Reading {
  const { origin } = reading.folded
  const inside = ({ start }: { readonly start: number }) => {
    const at = origin[start] ?? Number.POSITIVE_INFINITY
    return at >= from && at < to
  }
  const parts = reading.parts.filter(inside)
  return { ...reading, hits: reading.hits.filter(inside), parts, themes: themesOf(parts) }
}

/** Themes in the order of their sentences; `found` is in the order of the text. */
function partsOf(found: readonly Found[], sentences: readonly number[]): Reading['parts'] {
  let sentence = 0
  return found
    .filter(({ meaning }) => meaning.theme)
    .map(({ meaning, start }) => {
      while ((sentences[sentence + 1] ?? Number.POSITIVE_INFINITY) <= start) sentence++
      return { name: meaning.name, sentence, start }
    })
}

/** Whether a word may begin here, behind short words that are written together with it. */
function attached(line: string, wordStart: number, at: number, here: number): boolean {
  return (
    (here & CLASS.attaching) !== 0 && at - wordStart <= LONGEST_ATTACHED && ATTACHED.test(line.slice(wordStart, at))
  )
}

/** The meaning of words that say nothing themselves and only hide a shorter look-alike ("hand cream"). */
const HIDES = 'nothing'

function hidesFirst(a: Found, b: Found): number {
  return Number(b.meaning.name === HIDES) - Number(a.meaning.name === HIDES)
}

/** A longer term hides the shorter ones inside it ("bill of lading is missing" is no missing part). */
function withoutHidden(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end || hidesFirst(a, b))
  const kept: Found[] = []
  let cover = { start: -1, end: -1, hides: false }
  for (const hit of sorted) {
    const inside = hit.start >= cover.start && hit.end <= cover.end
    if (inside && (cover.hides || hit.end - hit.start < cover.end - cover.start)) continue
    const hides = hit.meaning.name === HIDES
    if (!hides) kept.push(hit)
    if (hit.contiguous && hit.end > cover.end) cover = { start: hit.start, end: hit.end, hides }
  }
  return kept
}

function toHits(
  found: readonly Found[],
  folded: Folded,
  sentences: readonly number[],
  matcher: Matcher,
  nounsStandTall: boolean,
): readonly Hit[] {
  const hits: Hit[] = []
  let sentence = 0
  for (const { meaning, weight, start, end } of found) {
    if (meaning.issues.has('safety') && !nounsStandTall && isName(folded, start, end)) continue
    while ((sentences[sentence + 1] ?? Number.POSITIVE_INFINITY) <= start) sentence++
    const from = Math.max(sentences[sentence] ?? 0, start - 40)
    const left = folded.folded.slice(from, start)
    const right = folded.folded.slice(end, end + 20)
    hits.push({
      meaning,
      words: folded.source.slice(folded.origin[start], folded.origin[end]).replace(/\s+/g, ' ').trim(),
      start,
      end,
      sentence,
      weight,
      negated: stands(matcher, 'before', left) || stands(matcher, 'after', right),
      unwanted: stands(matcher, 'unwanted', left) || stands(matcher, 'unwantedAfter', right),
    })
  }
  return hits
}

/** A word of danger with a capital within a line that is no sentence: a shop or a person is called so. */
function isName({ source, folded, origin }: Folded, start: number, end: number): boolean {
  const word = source.slice(origin[start], origin[end])
  const first = word.charAt(0)
  if (first.toLowerCase() === first || (word.length > 1 && word.toUpperCase() === word)) return false
  const from = folded.lastIndexOf('\n', start - 1) + 1
  const to = folded.indexOf('\n', end)
  const line = folded.slice(from, to < 0 ? undefined : to).trim()
  if (folded.slice(from, start).trim() === '' || folded.trim() === line) return false
  return !/[.!?…:;]$/.test(line) && line.split(/\s+/, LONGEST_NAME + 1).length <= LONGEST_NAME
}

function sentenceStarts(line: string): readonly number[] {
  const starts = [0]
  for (const match of line.matchAll(SENTENCE_END)) starts.push(match.index + match[0].length)
  return starts
}

/** What people see as evidence: the words as they stand, with their gloss. */
export function show(hit: Hit): string {
  return `${hit.words}（${hit.meaning.zh} / ${hit.meaning.en}）`
}

/** The first few distinct words of some hits, for `why`. */
export function showAll(hits: readonly Hit[], most = 6): readonly string[] {
  return [...new Set(hits.map(show))].slice(0, most)
}
