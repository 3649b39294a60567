/** The name by its place: behind a closing, at the beginning of the last paragraph, below the last sentence. */
import { displayTokens } from './name-display.ts'
import { bare, LONGEST, looksLikePerson, looksSigned, type NameInput, piecesOf } from './name-shape.ts'
import { CLOSINGS } from './name-words.ts'
import { fold } from './place-atlas.ts'

/** The last line is one word behind a sentence that has ended: "…, Kč.\nLenka", "-mike". A town would follow a name. */
export function loneWord(all: readonly string[], apart: boolean, isTown: (word: string) => boolean): string | null {
  const lines = withoutPhone(all, isTown)
  const [before = '', last = ''] = lines.slice(-2)
  if (lines.length < 2) return null
  const ended =
    apart ||
    /\p{N}{3,}$/u.test(before) ||
    /[.!?。！？।…)]$|(?:ครับ|ค่ะ|คะ|नहीं|है|हैं)$/u.test(before.trim()) ||
    before.trim().split(/\s+/u).length > 5
  const [word = '', initial = ''] = last.split(/\s+/u)
  const name = bare(word)
  const whole = /^\p{Lu}\.?$/u.test(initial) ? `${name} ${initial}` : name
  const shaped = /^\p{L}[\p{L}\p{M}'’-]{1,13}$/u.test(name) && last.trim().split(/\s+/u).length <= (initial ? 2 : 1)
  if (!ended || !shaped || (initial !== '' && whole === name)) return null
  return looksLikePerson(name) && !CLOSINGS.test(name) && !isTown(name) ? whole : null
}

const PHONE = /[\s,]+\+?\p{N}[\p{N} ()./-]{7,}$/u

/** "Oat 089-555-0171" is Oat; of "हरप्रीत" above "लुधियाना 98155 50034" the line with the town says nothing. */
function withoutPhone(lines: readonly string[], isTown: (word: string) => boolean): readonly string[] {
  const last = lines.at(-1) ?? ''
  const word = last.replace(PHONE, '')
  if (word === last) return lines
  return isTown(word) ? lines.slice(0, -1) : [...lines.slice(0, -1), word]
}

/** "John" above a block that begins "John A. Miller": the block has the whole name. */
export function fuller(name: string, tail: readonly string[], language: string): string {
  const words = fold(name).split(' ')
  const longer = tail
    .flatMap((line) => piecesOf(line, language).slice(0, 1).map(bare))
    .find((piece) => {
      const others = fold(piece).split(' ')
      const within = words.every((word) =>
        others.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
      )
      return (
        within &&
        !CLOSINGS.test(piece.split(' ')[0] ?? '') &&
        looksSigned(piece) &&
        piece.length > name.length &&
        words.some((word) => word.length > 1)
      )
    })
  return longer ?? name
}

/** What stands behind the last full stop of a line: "It leaks. Thanks, Tom". '' where that is the whole line. */
function lastSentence(line: string): string {
  const stop = line.slice(-80).search(/[.!?。！？…](?=\s)(?!.*[.!?。！？…]\s)/u)
  return stop < 0
    ? ''
    : line
        .slice(-80)
        .slice(stop + 1)
        .trim()
}

/** "gruß kalle": who writes all in small letters signs so too. */
const SMALL = /^\p{Ll}[\p{Ll}'’-]{1,12}$/u

export function afterClosing(tail: readonly string[], language: string): string | null {
  for (let at = tail.length - 1; at >= 0; at--) {
    const line = tail[at] ?? ''
    if (!CLOSINGS.test(line)) continue
    for (const next of tail.slice(at + 1, at + 3)) {
      const [first] = piecesOf(next, language).map(bare).filter(looksSigned)
      if (first) return first
      if (SMALL.test(next) && next === tail.at(-1) && !CLOSINGS.test(next)) return next
    }
  }
  // "Cheers, Simon", "lg Sabine" and "Regards, Khalid Mehmood, Karachi" on one line.
  for (const line of tail.slice(-4).flatMap((each) => [each, lastSentence(each)])) {
    const [closing = '', ...rest] = line.split(/[,،!.;]\s*|\s[–-]\s/u)
    const [first = '', ...words] = line.split(/\s+/u)
    const name = CLOSINGS.test(closing) ? (rest.find((part) => part !== '') ?? '') : words.join(' ')
    if (/^gr(?:ü|ue)(?:ß|ss) (?:gott|euch|dich|sie)(?!\p{L})/iu.test(line)) continue
    // "T. Niebuhr" begins with an initial, "t. Kaisa" with the Finnish closing.
    if (!CLOSINGS.test(closing) && (!CLOSINGS.test(first) || /^\p{Lu}\.$/u.test(first))) continue
    const person = bare(name.split(/[,،]/u)[0] ?? '')
    if (looksSigned(person) && !CLOSINGS.test(person) && person.split(' ').length <= 4) return person
    if (SMALL.test(person) && line === tail.at(-1) && !CLOSINGS.test(person)) return person
  }
  return null
}

/** Where nobody wrote a closing the name opens the last paragraph, above company, city and phone. */
export function openingOfLastParagraph(text: string, language: string): string | null {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim().split('\n'))
  if (paragraphs.length < 2) return null
  for (const [opening = ''] of paragraphs.slice(-2).toReversed()) {
    const [name = ''] = piecesOf(opening.trim(), language).map(bare)
    if (looksSigned(name) && opening.length <= 2 * LONGEST && !/[.!?。！？।…]$/u.test(opening.trim())) return name
  }
  return null
}

/** The first name among the short lines that end a mail without a blank line before them. */
export function afterLastSentence(tail: readonly string[], { display, language }: NameInput): string | null {
  const sentence = tail.findLastIndex(
    (line) => line.length > LONGEST || /[.!?。！？।…]$/u.test(line) || CLOSINGS.test(line),
  )
  if (sentence < 0) return null
  for (const line of tail.slice(sentence + 1)) {
    const behind = /(?:公司|厂|廠|部|集团|集團|商行|店)[\s　]+([\p{Script=Han}]{2,4})$/u.exec(line)?.[1]
    if (behind) return behind
    const [name = ''] = piecesOf(line, language).map(bare)
    if (!looksSigned(name)) continue
    // One word may be a town: only the sender's own name or a short Chinese, Japanese or Korean one will do.
    const own = displayTokens(display).some((token) => fold(name).includes(token))
    const unspaced = /^[\p{Script=Han}\p{Script=Hangul}々]{2,4}$/u.test(name)
    if (/\s/u.test(name) || own || unspaced) return name
  }
  return null
}
