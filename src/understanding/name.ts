/** Finds the person's name as signed, in any script; the sender's display name tells which line is the name. */
import type { Finding } from '../ticket/findings.ts'
import { aboveFirm, asShown, displayTokens, matching, unspacedDisplay } from './name-display.ts'
import { introducedAs } from './name-introduced.ts'
import { bare, looksLikePerson, type NameInput } from './name-shape.ts'
import { afterClosing, afterLastSentence, fuller, loneWord, openingOfLastParagraph } from './name-signed.ts'
import { fold } from './place-atlas.ts'

const TAIL_LINES = 14
const NOBODY: Finding<string | null> = { value: null, confidence: 0.6, why: [] }

/** Finds the name, without titles; null where nobody signed and the display name is a company's. */
export function findName(input: NameInput): Finding<string | null> {
  const found = signedName(input)
  return found.value === null ? found : { ...found, value: withoutTown(found.value, input) }
}

/** "Anna Riga", "老赵 义乌": the town stands behind the name without a mark. What the display name has, is the name's. */
function withoutTown(name: string, { display, isTown }: NameInput): string {
  const words = name.split(/\s+/u)
  const last = words.at(-1) ?? ''
  const own = fold(display).includes(fold(last))
  const pair = words.slice(-2).join(' ')
  if (words.length > 3 && !own && isTown?.(pair)) return words.slice(0, -2).join(' ')
  return words.length > 1 &&
    !own &&
    displayTokens(display).some((token) => fold(name).includes(token)) &&
    isTown?.(last)
    ? words.slice(0, -1).join(' ')
    : name
}

function signedName(input: NameInput): Finding<string | null> {
  const field =
    /^[ \t>*]{0,4}(?:full name|name|contact(?: person| name)?|ansprechpartner(?:in)?|kontakt(?:person)?|nome|nombre|nom|naam|imię i nazwisko|имя|ф\.?и\.?о\.?|姓名|お名前|이름|성함|담당자|联系人|聯絡人|聯繫人|氏名|担当(?:者)?|الاسم(?: الكامل)?|שם(?: מלא)?|نام|ชื่อ|nama|họ tên|tên|όνομα|नाम|ad soyad|navn|namn|jméno|név|nume)\s?[:：]\s?(.{2,60})$/imu.exec(
      input.text,
    )
  if (field?.[1] && looksLikePerson(bare(field[1])))
    return { value: bare(field[1]), confidence: 0.9, why: [`form: ${field[1].trim()}`] }
  const lines = input.text
    .split('\n')
    .map((line) => line.trim().replace(/^[-–—_*~>\s]+/u, ''))
    .filter((line) => line !== '')
  const tail = lines.slice(-TAIL_LINES)
  const display = /^(?:zh|ja|ko)/u.test(input.language) ? unspacedDisplay(tail, input) : null
  if (display) return { value: display, confidence: 0.95, why: [`signed ${display}`] }
  const person = asShown(lines.slice(-8), input)
  const shown = person && fuller(person, tail, input.language)
  if (shown) return { value: shown, confidence: 0.95, why: [`signed ${shown}`] }
  const above = aboveFirm(tail, input)
  if (above) return { value: above, confidence: 0.9, why: [`signed ${above}`] }
  const first = afterClosing(tail, input.language)
  const closed = first ? fuller(first, tail, input.language) : null
  if (closed) return { value: closed, confidence: 0.9, why: [`signed ${closed}`] }
  const byDisplay = matching(tail, displayTokens(input.display), input)
  if (byDisplay) return { value: byDisplay, confidence: 0.95, why: [`signed ${byDisplay}`] }
  const last = openingOfLastParagraph(input.text, input.language) ?? afterLastSentence(tail, input)
  const whole = last === null ? null : fuller(last, tail, input.language)
  if (whole) return { value: whole, confidence: 0.7, why: [`signed ${whole}`] }
  const introduced = introducedAs(lines, tail, input.language)
  if (introduced) return { value: introduced, confidence: 0.7, why: [`introduced as ${introduced}`] }
  // In a paragraph of its own, behind a dash, or with the phone beside it.
  const apart = /\n[ \t]*(?:\n[ \t]*|[-–—~]\s?)\p{L}[\p{L}\p{M}]*(?:[ ,]+\+?[\p{N}][\p{N} ()./-]{7,})?\s*$/u.test(
    input.text,
  )
  const lone = loneWord(lines, apart, input.isTown ?? (() => false))
  return lone ? { value: lone, confidence: 0.6, why: [`signed ${lone}`] } : NOBODY
}
