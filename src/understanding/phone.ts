/** The number to call the writer on, as written. Order numbers and sums must be masked before. */
import type { Finding } from '../ticket/findings.ts'
import { asciiFigures } from './money-number.ts'

const TAIL = 1_500
/** A word for phone, in the main languages; a fax is none. */
const LABEL =
  '(?:tel|tél|phone|ph|mob|mobile|cell|cellphone|whatsapp|zalo|viber|telefon|téléphone|teléfono|telefono|telefone|telefoon|telefoni?|tfn|tlf|tlph|mobil|móvil|celular|cel|cellulare|puhelin|puh|handy|gsm|kom|hp|телефон|тел|моб|сот|viber|هاتف|جوال|موبايل|موبایل|تلفن|همراه|טלפון|נייד|טל|điện thoại|đt|sđt|โทร|โทรศัพท์|มือถือ|फ़ोन|फोन|मोबाइल|τηλ|τηλέφωνο|κιν)'
const UNSPACED_LABEL = '(?:电话|電話|手机|手機|联系方式|聯絡電話|携帯|전화|휴대폰|연락처)'
const NUMBER = '(\\(?\\+?\\d[\\d ().\\-–/]{5,22}\\d)(?![\\p{L}\\d])'
const LABELLED = new RegExp(
  `(?:(?<!\\p{L})${LABEL}\\p{L}{0,4}|${UNSPACED_LABEL})\\.?(?: ?(?:kom|no|nr|number|番号|번호|号码|號碼))?\\.?[ \\t]{0,2}[:：]?[ \\t]{0,2}${NUMBER}`,
  'giu',
)
const INTERNATIONAL = /(?<![\p{L}\p{N}+])(?:\+|00[ ]?)[1-9](?:[ ().\-–/]{0,3}\d){6,14}(?!\d)/gu
const FAX = /(?:fax|факс|传真|傳真|ファ[クッ]クス|팩스|فاكس|פקס|(?<!\p{L})f)[ .:：]{0,3}$/iu
/** A line of a signature that is a number and nothing else: "(918) 555-0147", "06 55 01 02 03". */
const ALONE = /^[ \t]*(?:[\p{L}. ]{0,24}[-,–·|] ?)?(\(?0?\d{2,5}\)?(?:[ .\-–/]{1,2}\d{2,8}){1,5})[ \t]*$/gmu

/** A Chinese mobile ends a line behind the name. */
const CHINESE_MOBILE = /(?<!\d)(1[3-9]\d{9})[ \t]*$/gmu

/** Finds it; one with its country code is surest, then one behind a word for phone, then a lone line at the end. */
export function findPhone(text: string): Finding<string | null> {
  const plain = asciiFigures(text)
  const take = (match: RegExpMatchArray, figures: string, confidence: number): Finding<string> | null => {
    const start = (match.index ?? 0) + match[0].lastIndexOf(figures)
    const digits = figures.replace(/\D/gu, '').length
    if (digits < 7 || digits > 15 || FAX.test(plain.slice(Math.max(0, start - 10), start))) return null
    const written = text.slice(start, start + figures.length).trim()
    return { value: written, confidence, why: [written] }
  }
  for (const match of plain.matchAll(INTERNATIONAL)) {
    const phone = take(match, match[0], 0.95)
    if (phone) return phone
  }
  for (const match of plain.matchAll(LABELLED)) {
    const phone = take(match, match[1] ?? '', 0.9)
    if (phone) return phone
  }
  for (const match of plain.matchAll(CHINESE_MOBILE)) {
    const phone = take(match, match[1] ?? '', 0.85)
    if (phone) return phone
  }
  const tail = Math.max(0, plain.length - TAIL)
  for (const match of plain.matchAll(ALONE)) {
    const digits = (match[1] ?? '').replace(/\D/gu, '').length
    const phone = (match.index ?? 0) >= tail && digits >= 8 && digits <= 12 ? take(match, match[1] ?? '', 0.75) : null
    if (phone) return phone
  }
  return { value: null, confidence: 0.7, why: [] }
}

/** Where phones and faxes stand, so that their figures aren't read as anything else: start and end. */
export function phonePlaces(text: string): (readonly [number, number])[] {
  const plain = asciiFigures(text)
  return [INTERNATIONAL, LABELLED, ALONE].flatMap((shape) =>
    [...plain.matchAll(shape)].map(({ index, 0: all }) => [index, index + all.length] as const),
  )
}
