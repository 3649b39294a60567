/** The words of a language that the checks of a letter need: regret, what is never said, what sounds like a promise. */
import { z } from 'zod'
import { REMEDIES } from '../ticket/words.ts'
import { readYaml } from './config-file.ts'

const phrase = z.string().trim().min(1).max(80)

const schema = z.strictObject({
  regret: z.array(phrase).max(60).default([]),
  forbidden: z
    .array(z.strictObject({ say: phrase, instead: z.string().min(1) }))
    .max(200)
    .default([]),
  remedies: z.partialRecord(z.enum(REMEDIES), z.array(phrase).max(60)).default({}),
})

export type LetterWords = z.infer<typeof schema>

export const NO_WORDS: LetterWords = { regret: [], forbidden: [], remedies: {} }

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
  return [...text.matchAll(finder(say))].map((match) => match.index)
}

const finders = new Map<string, RegExp>()

function finder(say: string): RegExp {
  const known = finders.get(say)
  if (known) return known
  const open = say.endsWith('*')
  const words = (open ? say.slice(0, -1) : say)
    .split(/ +/)
    .map((word) => word.split(/['’]/).map(RegExp.escape).join("['’]"))
    .join('\\s+')
  const bare = UNSPACED.test(say)
  const before = bare || !/^[\p{L}\p{N}]/u.test(say) ? '' : '(?<![\\p{L}\\p{N}])'
  const made = new RegExp(`${before}${words}${bare || open ? '' : '(?![\\p{L}\\p{N}])'}`, 'giu')
  finders.set(say, made)
  return made
}
