/** Whether words that somebody claims to quote stand in a text. */
import { neutral } from './fenced-mail.ts'

const SHORTEST = 3
/** One character of these says a word. */
const SHORT_WORDS = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u

/** As texts are compared: case, width of blanks and what nobody sees make no difference. */
export const squeezed = (text: string): string => neutral(text).toLowerCase().replace(/\s+/gu, ' ')

/** @param text as `squeezed` gives it */
export function standsIn(text: string, quote: string): boolean {
  const plain = squeezed(quote).trim()
  return plain.length >= (SHORT_WORDS.test(plain) ? 2 : SHORTEST) && text.includes(plain)
}
