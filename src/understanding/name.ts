/** Finds the person's name as signed, in any script; the sender's display name tells which line is the name. */
import type { Finding } from '../ticket/findings.ts'
import { CLOSINGS, NOT_A_PERSON, TITLES, TITLES_AFTER } from './name-words.ts'
import { fold } from './place-atlas.ts'

export interface NameInput {
  /** What the writer says now with the signature. */
  readonly text: string
  /** Display name of the writer's address, '' where none. */
  readonly display: string
  /** BCP 47: of a name signed in two scripts the mail's own is taken. */
  readonly language: string
}

const TAIL_LINES = 14
const LONGEST = 60
const NOBODY: Finding<string | null> = { value: null, confidence: 0.6, why: [] }

/** Finds the name, without titles; null where nobody signed and the display name is a company's. */
export function findName(input: NameInput): Finding<string | null> {
  const field =
    /^[ \t>*]{0,4}(?:full name|name|nome|nombre|nom|naam|imię i nazwisko|имя|ф\.?и\.?о\.?|姓名|お名前|이름|الاسم|שם|ad soyad|navn|namn|jméno|név|nume)\s?[:：]\s?(.{2,60})$/imu.exec(
      input.text,
    )
  if (field?.[1] && looksLikePerson(bare(field[1])))
    return { value: bare(field[1]), confidence: 0.9, why: [`form: ${field[1].trim()}`] }
  const lines = input.text
    .split('\n')
    .map((line) => line.trim().replace(/^[-–—_*~>\s]+/u, ''))
    .filter((line) => line !== '')
  const tail = lines.slice(-TAIL_LINES)
  const display = /^(?:zh|ja|ko)/u.test(input.language) ? unspacedDisplay(tail, input.display) : null
  if (display) return { value: display, confidence: 0.95, why: [`signed ${display}`] }
  const first = afterClosing(tail, input.language)
  const closed = first ? fuller(first, tail, input.language) : null
  if (closed) return { value: closed, confidence: 0.9, why: [`signed ${closed}`] }
  const byDisplay = matching(tail, displayTokens(input.display), input)
  if (byDisplay) return { value: byDisplay, confidence: 0.95, why: [`signed ${byDisplay}`] }
  const last = openingOfLastParagraph(input.text, input.language) ?? afterLastSentence(tail, input)
  if (last) return { value: last, confidence: 0.7, why: [`signed ${last}`] }
  const introduced = /の([\p{Script=Han}々]{1,4})(?:です|と申します|でございます)/u.exec(
    lines.slice(0, 6).join('\n'),
  )?.[1]
  if (input.language === 'ja' && introduced)
    return { value: introduced, confidence: 0.7, why: [`introduced as ${introduced}`] }
  return NOBODY
}

function displayTokens(display: string): string[] {
  const clean = display.replace(/\([^)]{0,40}\)|["']/gu, ' ').replace(/[,_]/gu, ' ')
  return fold(clean)
    .split(/[\s@]+/u)
    .filter((token) => token.length >= 2 && !NOT_A_PERSON.test(token))
}

/** "John" above a block that begins "John A. Miller": the block has the whole name. */
function fuller(name: string, tail: readonly string[], language: string): string {
  const words = fold(name).split(' ')
  const longer = tail
    .flatMap((line) => piecesOf(line, language).slice(0, 1).map(bare))
    .find((piece) => {
      const others = fold(piece).split(' ')
      const within = words.every((word) =>
        others.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
      )
      return within && looksSigned(piece) && piece.length > name.length && words.some((word) => word.length > 1)
    })
  return longer ?? name
}

/** The line that shares most with the display name, from the end; the bit of it that is the name. */
function matching(tail: readonly string[], tokens: readonly string[], input: NameInput): string | null {
  if (tokens.length === 0) return null
  let best: { name: string; points: number } | null = null
  for (const line of tail) {
    if (line.length > 3 * LONGEST || /@|https?:/u.test(line)) continue
    for (const piece of piecesOf(line, input.language)) {
      const name = within(bare(piece), tokens)
      if (!name || !looksLikePerson(name)) continue
      const folded = fold(name).replace(/\s/gu, '')
      const hits = tokens.filter((token) => folded.includes(token)).length
      const points =
        hits * 2 + (piece.length < LONGEST && line.length < 2 * LONGEST ? 1 : -3) - (NOT_A_PERSON.test(piece) ? 0.5 : 0)
      if (points > 1 && (best === null || points >= best.points))
        best = { name: personAbove(tail, line, input) ?? name, points }
    }
  }
  return best?.name ?? null
}

/** Where the display name is the company's, its line stands below the person's. */
function personAbove(tail: readonly string[], line: string, { display, language }: NameInput): string | null {
  if (
    fold(line)
      .replace(/[^\p{L}]/gu, '')
      .indexOf(fold(display).replace(/[^\p{L}]/gu, '')) !== 0
  )
    return null
  const [above = ''] = piecesOf(tail[tail.indexOf(line) - 1] ?? '', language).map(bare)
  return above.length <= 40 && looksSigned(above) && tail.indexOf(line) > 1 ? above : null
}

/** Parts of a signature line: "Aoife Brennan, Dublin" and "박지훈 / Park Ji-hoon" hold one name each. */
function piecesOf(line: string, language: string): string[] {
  const pieces = line.split(/\s*[,，|/／·•–—]\s*|\s-\s|\s{3,}|\t/u).filter((piece) => piece !== '')
  const latin = /^\p{Script=Latin}/u
  const own = ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'ru', 'uk', 'ar', 'he', 'fa', 'th', 'el', 'hi', 'bg'].includes(
    language,
  )
  return pieces.toSorted((a, b) => Number(latin.test(a) === own) - Number(latin.test(b) === own))
}

/** Cuts a longer piece down to the name: "大久保陶器株式会社 大久保 隆" and "새롬공구 김도현 과장입니다". */
function within(piece: string, tokens: readonly string[]): string | null {
  const words = piece.split(/\s+/u)
  const hit = (word: string): boolean =>
    tokens.some(
      (token) => fold(word) === token || fold(word).replace(/\.$/u, '') === token || unspacedMatch(word, token),
    )
  const marked = words.map(hit)
  const first = marked.indexOf(true)
  if (first < 0) return null
  if (
    words.length <= 5 &&
    words.every(
      (word) =>
        /^\p{Lu}|^\p{Lo}|^(?:de|da|do|dos|das|del|della|la|le|van|von|der|den|bin|ibn|al|el|ben|bint|y|e|di|du|dela|st\.?)$/u.test(
          word,
        ) || marked[words.indexOf(word)],
    ) &&
    !NOT_A_PERSON.test(piece)
  )
    return piece
  // One word out of a company's name is nobody's name.
  if (NOT_A_PERSON.test(piece) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(piece)) return null
  const last = marked.lastIndexOf(true)
  return words.slice(first, last + 1).join(' ')
}

/** Chinese, Japanese and Korean write the name of the display in one piece or with a space. */
function unspacedMatch(word: string, token: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Hangul}]/u.test(word) &&
    word.length >= 2 &&
    (token.startsWith(word) || token.endsWith(word))
  )
}

/** Chinese, Japanese and Korean names stand behind company and rank without a mark: the display name finds them. */
function unspacedDisplay(tail: readonly string[], display: string): string | null {
  const name = bare(display).replace(/[\s　]+/gu, '')
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,8}$/u.test(name)) return null
  if (NOT_A_PERSON.test(name)) return null
  const [family] = bare(display).split(/[\s　]+/u)
  const whole = lastMatch(tail, new RegExp([...name].join('[ 　]?'), 'u'))
  // Only the family name is signed: at the end of a line, behind the company.
  return (
    whole ?? (family && family !== name ? lastMatch(tail.slice(-4), new RegExp(`(?<=^|[\\s　])${family}$`, 'u')) : null)
  )
}

function lastMatch(lines: readonly string[], shape: RegExp): string | null {
  for (const line of lines.toReversed()) {
    const found = shape.exec(line)
    if (found) return found[0]
  }
  return null
}

function afterClosing(tail: readonly string[], language: string): string | null {
  for (let at = tail.length - 1; at >= 0; at--) {
    const line = tail[at] ?? ''
    if (!CLOSINGS.test(line)) continue
    for (const next of tail.slice(at + 1, at + 3)) {
      const [first] = piecesOf(next, language).map(bare).filter(looksSigned)
      if (first) return first
    }
  }
  // "Cheers, Simon" and "lg Sabine" on one line.
  for (const line of tail.slice(-4)) {
    const parts = /^(.{2,30}?)[,!.\s]\s*(\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2})$/u.exec(line)
    if (parts?.[1] && parts[2] && CLOSINGS.test(parts[1]) && looksLikePerson(parts[2])) return bare(parts[2])
  }
  return null
}

/** Where nobody wrote a closing the name opens the last paragraph, above company, city and phone. */
function openingOfLastParagraph(text: string, language: string): string | null {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim().split('\n'))
  if (paragraphs.length < 2) return null
  for (const [opening = ''] of paragraphs.slice(-2).toReversed()) {
    const [name = ''] = piecesOf(opening.trim(), language).map(bare)
    if (looksSigned(name) && opening.length <= 2 * LONGEST && !/[.!?。！？…]$/u.test(opening.trim())) return name
  }
  return null
}

/** The first name among the short lines that end a mail without a blank line before them. */
function afterLastSentence(tail: readonly string[], { display, language }: NameInput): string | null {
  const sentence = tail.findLastIndex(
    (line) => line.length > LONGEST || /[.!?。！？…]$/u.test(line) || CLOSINGS.test(line),
  )
  if (sentence < 0) return null
  for (const line of tail.slice(sentence + 1)) {
    const [name = ''] = piecesOf(line, language).map(bare)
    if (!looksSigned(name)) continue
    // One word may be a town: only the sender's own name or a short Chinese, Japanese or Korean one will do.
    const own = displayTokens(display).some((token) => fold(name).includes(token))
    const unspaced = /^[\p{Script=Han}\p{Script=Hangul}々]{2,4}$/u.test(name)
    if (/\s/u.test(name) || own || unspaced) return name
  }
  return null
}

/** A name and nothing else: few words, each with a capital where the script has them. */
function looksSigned(name: string): boolean {
  const words = name.split(/\s+/u)
  const capital =
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Script=Han}々]{1,5}|[\p{Script=Katakana}ー]{2,8}|\p{Script=Hangul}{2,4}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{Lo}\p{M}]){2,14}|d[aeiou]s?|van|von|der|den|bin|ibn|al-?\p{L}*|el|ben|y|e|du|dela|la)$/u
  // One long word is a greeting or a firm, not a first name.
  if (words.length === 1 && /^\p{Script=Latin}{13,}$/u.test(name)) return false
  return words.length <= 5 && words.every((word) => capital.test(word)) && looksLikePerson(name)
}

/** The name without titles, brackets and stops. */
function bare(piece: string): string {
  return ` ${piece} `
    .replace(TITLES, ' ')
    .replace(/\((?:mr|mrs|ms|miss|she|he|they|mme)[^)]{0,20}\)/giu, '')
    .trim()
    .replace(TITLES_AFTER, '')
    .replace(/^(?:คุณ|นางสาว|นาง|นาย)(?=\p{Script=Thai})/u, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{M}.)]+$/u, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')

    .replace(/(?:입니다|です|でございます)$/u, '')
    .replace(/^(?:أختكم|أخوكم|ابنكم|محبكم|מחכה|ваш|ваша|your friend)\s+/iu, '')
    .trim()
}

function looksLikePerson(name: string): boolean {
  if (/^(?:for|on behalf of|für|im auftrag|pour|por|per|за|from)\s/iu.test(name)) return false
  if ((name.length < 2 && !/\p{Script=Han}/u.test(name)) || name.length > LONGEST || /[\d@:;!?]/u.test(name))
    return false
  if (name.split(/\s+/u).length > 6 || CLOSINGS.test(name) || NOT_A_PERSON.test(name)) return false
  const first = name[0] ?? ''
  return /\p{L}/u.test(first)
}
