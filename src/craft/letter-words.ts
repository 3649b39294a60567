/** The words of a language that the checks of a letter need: regret, what is never said, what sounds like a promise. */
import { z } from 'zod'
import { PROMISE_SORTS, REMEDIES } from '../ticket/words.ts'
import { readYaml } from './config-file.ts'

const phrase = z.string().trim().min(1).max(80)

const schema = z.strictObject({
  regret: z.array(phrase).max(60).default([]),
  forbidden: z
    .array(z.strictObject({ say: phrase, instead: z.string().min(1) }))
    .max(200)
    .default([]),
  remedies: z.partialRecord(z.enum(REMEDIES), z.array(phrase).max(60)).default({}),
  promises: z.partialRecord(z.enum(PROMISE_SORTS), z.array(phrase).max(200)).default({}),
  acting: z.array(phrase).max(60).default([]),
  feeling: z.array(phrase).max(60).default([]),
})

export type LetterWords = z.infer<typeof schema>

export const NO_WORDS: LetterWords = { regret: [], forbidden: [], remedies: {}, promises: {}, acting: [], feeling: [] }

/**
 * Reads one _words.yaml.
 * @throws ConfigError with file, line and what is wrong
 */
export function readWords(file: string, text: string): LetterWords {
  return readYaml(file, text, schema)
}

/** Scripts that put no space between words: a phrase counts wherever its characters stand. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Where `say` stands in `text` (UTF-16 offsets): whole words, capitals don't matter, a star stands for any ending. */
export function placesOf(text: string, say: string): number[] {
  const phrase = phraseOf(say)
  // Nearly every phrase stands nowhere: a plain search for its longest piece says so a hundred times faster.
  if (!caselessText(text).includes(phrase.piece)) return []
  const places: number[] = []
  const pattern = phrase.pattern()
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { index } = found
    const wholeStart = !phrase.startsWord || !LETTER_BEFORE.test(text.slice(Math.max(0, index - 2), index))
    const wholeEnd = !phrase.endsWord || !LETTER_AFTER.test(text.slice(pattern.lastIndex, pattern.lastIndex + 2))
    if (wholeStart && wholeEnd) places.push(index)
    else pattern.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
  }
  return places
}

/** Whether a sentence says a phrase, or each part of "a & b", in any order. */
export function says(sentence: string, phrase: string): boolean {
  return phrase
    .split(' & ')
    .every((part) => (/^-|-$/.test(part) ? affixed(sentence, part) : placesOf(sentence, part).length > 0))
}

const affixes = new Map<string, RegExp>()

/** "-emy": a word with this ending; "סנ-": one with this beginning. The rest of the word has two letters at least. */
function affixed(sentence: string, affix: string): boolean {
  const known = affixes.get(affix)
  const bare = RegExp.escape(affix.replaceAll('-', ''))
  const made =
    known ??
    new RegExp(
      affix.startsWith('-')
        ? `[\\p{L}\\p{M}\\u200C]{${/\p{Script=Hangul}/u.test(bare) ? 1 : 2}}${bare}(?![\\p{L}\\p{M}])`
        : `(?<!\\p{L})${bare}\\p{L}{2}`,
      'iu',
    )
  affixes.set(affix, made)
  return made.test(sentence)
}

/** In the two code units beside a place: a letter may take both. */
const LETTER_BEFORE = /[\p{L}\p{N}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}]/u

interface Phrase {
  /** The longest run of letters that stands in every place of the phrase, without case. */
  readonly piece: string
  /** Whether a letter right before, or right after, makes it a part of another word. */
  readonly startsWord: boolean
  readonly endsWord: boolean
  /** Without a look at what stands around it, which costs a pattern more to make than to use. */
  pattern(): RegExp
}

const phrases = new Map<string, Phrase>()

function phraseOf(say: string): Phrase {
  const known = phrases.get(say)
  if (known) return known
  const open = say.endsWith('*')
  const words = (open ? say.slice(0, -1) : say).split(/ +/).map((word) => word.split(/['’]/))
  const longest = words.flat().reduce((best, piece) => (piece.length > best.length ? piece.replace('*', '') : best), '')
  const bare = UNSPACED.test(say)
  let made: RegExp | undefined
  const phrase: Phrase = {
    piece: caseless(longest),
    startsWord: !bare && /^[\p{L}\p{N}]/u.test(say),
    endsWord: !bare && !open,
    pattern() {
      made ??= new RegExp(words.map((word) => word.map(escaped).join("['’]")).join('\\s+'), 'giu')
      return made
    },
  }
  phrases.set(say, phrase)
  return phrase
}

/** A star within a phrase stands for the ending of that word. */
const escaped = (piece: string): string =>
  piece.endsWith('*') ? `${RegExp.escape(piece.slice(0, -1))}[\\p{L}\\p{M}]{0,20}` : RegExp.escape(piece)

/**
 * Makes equal what a pattern without regard to case takes as equal: lower case first, so that ẞ and ß meet, then upper,
 * so that ς and σ do.
 */
const caseless = (text: string): string => text.toLowerCase().toUpperCase()

let last = { text: '', caseless: '' }

/** Keeps the last text: a list of phrases is looked for in one text after the other. */
function caselessText(text: string): string {
  if (last.text !== text) last = { text, caseless: caseless(text) }
  return last.caseless
}
