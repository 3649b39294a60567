/** Measures a finished letter: placeholders, length, sentences, regret, questions, forbidden words. */
import { type LetterWords, placesOf } from './letter-words.ts'

/** Unfilled places of any sort: our own ⟦gap⟧, tags, [NAME], marks of an unfinished text, <name>. */
const PLACEHOLDERS: readonly RegExp[] = [
  /⟦/u,
  /\{\{|\}\}/u,
  /\[\p{Lu}[\p{Lu} _]{1,40}\]/u,
  /(?<![\p{L}\p{N}])(?:TO[D]O|TBD|X{3,9})(?![\p{L}\p{N}])/u,
  /<(?:name|date|order|amount|product|company)[\p{L} _-]{0,20}>/iu,
]

/** Where the first unfilled place of a text stands, -1 where it is finished. */
export function placeholderAt(text: string): number {
  const places = PLACEHOLDERS.map((placeholder) => text.search(placeholder)).filter((at) => at >= 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

/** The figures of a letter that the house rules bound. */
export interface LetterMeasure {
  /** Characters in languages that are written without spaces. */
  readonly words: number
  readonly sentences: number
  /** Words of the longest sentence, and of the mean one. */
  readonly longest: number
  readonly mean: number
  /** Expressions of regret. */
  readonly regrets: number
  readonly questions: number
  readonly forbidden: readonly string[]
}

/** The house rules: readable in a second language, one regret, one question. */
const RULES = { words: 180, meanSentence: 18 } as const

/** Languages written without spaces, whose words are a matter of opinion: there characters are counted. */
const RULES_IN_CHARACTERS = { words: 400, meanSentence: 45 } as const

/** Thai is cut into smaller words, and ends no sentence with a mark: a paragraph would count as one. */
const RULES_IN_THAI = { words: 220, meanSentence: Number.POSITIVE_INFINITY } as const

/** The bounds for a language, in the unit that `measureLetter` counts there. */
export function rulesFor(language: string): { words: number; meanSentence: number; unit: 'words' | 'characters' } {
  if (inCharacters(language)) return { ...RULES_IN_CHARACTERS, unit: 'characters' }
  return { ...RULES, unit: 'words', ...(/^th(?:-|$)/.test(language) && RULES_IN_THAI) }
}

const inCharacters = (language: string): boolean => /^(?:zh|ja)(?:-|$)/.test(language)

/**
 * Measures the words of a letter; greeting and signature are left out by the caller where they don't count.
 * @param language BCP 47, for finding words and sentences
 */
export function measureLetter(text: string, language: string, words: LetterWords): LetterMeasure {
  const sentences = sentencesOf(text, language)
  const lengths = sentences.map((sentence) => wordsIn(sentence, language)).filter((count) => count > 0)
  const total = lengths.reduce((sum, count) => sum + count, 0)
  return {
    words: total,
    sentences: lengths.length,
    longest: Math.max(0, ...lengths),
    mean: lengths.length === 0 ? 0 : total / lengths.length,
    regrets: distinctPlaces(text, words.regret),
    questions: text.match(questionMark(language))?.length ?? 0,
    forbidden: forbiddenIn(text, words),
  }
}

/** Phrases of the language's forbidden list that stand in a text; for edits by hand and model text too. */
export function forbiddenIn(text: string, words: LetterWords): string[] {
  return words.forbidden.filter(({ say }) => placesOf(text, say).length > 0).map(({ say }) => say)
}

/** Sentences of a text: a line of a list is one. */
export function sentencesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '')
}

function wordsIn(text: string, language: string): number {
  if (inCharacters(language)) return [...text.replace(/\s/g, '')].length
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

/** Greek asks with what looks like a semicolon. */
function questionMark(language: string): RegExp {
  return new Intl.Locale(language).language === 'el' ? /[;\u037E]/gu : /[?？؟]/gu
}

/** Regrets that overlap ("sorry" in "very sorry") are one. */
function distinctPlaces(text: string, phrases: readonly string[]): number {
  const places = phrases.flatMap((say) => placesOf(text, say).map((start) => ({ start, end: start + say.length })))
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  let count = 0
  let end = -1
  for (const place of places) {
    if (place.start >= end) count += 1
    end = Math.max(end, place.end)
  }
  return count
}
