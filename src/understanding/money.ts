/** Finds sums of money, and which of them the writer demands. Order numbers must be masked before. */
import type { Claim, Finding } from '../ticket/findings.ts'
import type { Ids } from './ids.ts'
import { CURRENCY_PATTERN, currencyOf } from './money-currency.ts'
import {
  asciiFigures,
  FIGURES,
  figuresValue,
  hanValue,
  SCALE_PATTERN,
  scaleOf,
  THAI_NUMBER,
  wordsValue,
} from './money-number.ts'
import { NO_PIECES } from './quantity-words.ts'
import { findTerm } from './terms.ts'

export interface Sum {
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
  readonly written: string
  readonly start: number
  readonly end: number
}

const GAP = '[ \\n]{0,2}'
const TAIL = '(?:[,.](?:-{1,2}|–|—)|/-)?'
const BEFORE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}])(${CURRENCY_PATTERN})${GAP}[$€£]?(${FIGURES})${TAIL}(?:${GAP}(${SCALE_PATTERN})(?![\\p{L}\\p{N}]))?(?:${GAP}(${CURRENCY_PATTERN})(?![\\p{L}\\p{N}]))?`,
  'giu',
)
const AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(${FIGURES})${TAIL}(?:${GAP}(${SCALE_PATTERN}))?(?:${GAP}de)?${GAP}(${CURRENCY_PATTERN})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]|-(?!\\p{L}{2,4}(?!\\p{L})))`,
  'giu',
)
const HAN =
  /([\d.〇零一二三四五六七八九两兩十百千万萬億亿壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]{1,20})(円|元|美元|美金|欧元|歐元|块|塊|日元|港币|港元)/gu
/** South Africa writes R2 499,00: elsewhere an R before figures is a room, a rule, a model. */
const RAND = new RegExp(`(?<![\\p{L}\\p{N}])R ?(${FIGURES})`, 'gu')
/** "人民币3万5", "NT$ 3萬": the sign stands before. */
const HAN_BEHIND =
  /(人民币|人民幣|rmb|cny|¥|新台币|新台幣|台幣|nt\$|us\$|hk\$|美金|港币|港幣) ?([\d.]{1,8}[万萬亿億千][\d.一二三四五六七八九千百]{0,8})(?![\d])/giu
const THAI = new RegExp(`((?:${THAI_NUMBER}){1,14}) ?(บาท|ดอลลาร์|ยูโร)`, 'gu')
/** "39 Euro 90", "39€90". */
const SPLIT =
  /(?<![\p{L}\p{N}.,/-])(\d{1,6}) ?(€|euros?|eur|fr\.|franken)[ ]?(\d{2})(?![\d.,:/-])(?=[^\p{L}\d]*$|[.,;!?)\n]| \p{L})/giu
const WORDED =
  /((?:[\p{L}\p{M}'’-]{2,30} ){1,6})(?:de )?(euros?|euroa|ευρώ|евро|dollars?|dólares|dolar|долларов|pounds|reais|pesos|soles|franken|francs|рублей|рубля|гривень|гривні|rupees|रुपये|रुपए|złotych|korun|kronor|kroner|lei|forint|forintot|lira|liramı|lirayı|rupiah|ringgit|đồng|rand|yuan|yen|naira|shillings|ريال|ريالا|درهم|جنيه|دينار|دولار|يورو|ریال|تومان|دلار|یورو|שקל|שקלים|דולר|יורו)(?![\p{L}])/giu
/** "20 triệu", "15 mil de indenização": where the scale word says money, the currency is the country's own. */
const SCALED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(${FIGURES})${GAP}(triệu|trieu|tr|juta|lakhs?|lacs?|crores?|mil|тыс\\.?|万|萬|만)(?=\\s*(?:[.,;!?)\\n]|$|(?:de|para|por|no|na|vào|vao|qua|về|as|for|to|ke|untuk|за|на)(?!\\p{L})))`,
  'giu',
)
const MOST = 60
const LONGEST = 20_000

/**
 * All sums of a text in the order of their places. Several readings of one place give the longest.
 * @param local currency of the writer's country, for sums that name none
 */
export function findSums(text: string, language: string, country: string | null, local: string | null = null): Sum[] {
  const plain = asciiFigures(text.slice(0, LONGEST))
  const found: Sum[] = []
  const add = (match: RegExpMatchArray, amount: number | null, sign: string | undefined): void => {
    const currency = sign ? currencyOf(sign, language, country) : null
    if (amount === null || !Number.isFinite(amount) || amount <= 0 || currency === null || match.index === undefined)
      return
    const [start, end] = [match.index, match.index + match[0].length]
    // Ten rial are a toman, which has no code of its own in ISO 4217.
    const official = currency === 'IRT' ? { amount: amount * 10, currency: 'IRR' } : { amount, currency }
    found.push({ ...official, written: match[0].trim(), start, end })
  }
  for (const match of plain.matchAll(BEFORE)) {
    // "$10,000 AUD", "R$" and "US$": the code behind says what the sign before left open.
    const sharper = match[4] && /^[A-Z]{3}$/u.test(match[4]) ? match[4] : match[1]
    add(match, figuresValue(match[2] ?? '') * scaleOf(match[3]), sharper)
  }
  for (const match of plain.matchAll(AFTER)) add(match, figuresValue(match[1] ?? '') * scaleOf(match[2]), match[3])
  if (local)
    for (const match of plain.matchAll(SCALED)) add(match, figuresValue(match[1] ?? '') * scaleOf(match[2]), local)
  if (country === 'ZA') for (const match of plain.matchAll(RAND)) add(match, figuresValue(match[1] ?? ''), 'zar')
  for (const match of plain.matchAll(HAN)) add(match, hanValue(match[1] ?? ''), match[2])
  for (const match of plain.matchAll(HAN_BEHIND)) add(match, hanValue(match[2] ?? ''), match[1])
  for (const match of plain.matchAll(THAI)) add(match, hanValue(match[1] ?? ''), match[2])
  for (const match of plain.matchAll(SPLIT)) {
    const behind = plain.slice(match.index + match[0].length, match.index + match[0].length + 20)
    if (!NO_PIECES.test(behind)) add(match, Number(match[1]) + Number(match[3]) / 100, match[2])
  }
  for (const match of plain.matchAll(WORDED)) worded(match, add)
  return longestOf(found).slice(0, MOST)
}

/** "Switch to dollars", "on euros": small words of one language that are numbers in another. */
const SHORT_WORD =
  /^(?:on|to|ti|ni|hat|sex|se|das|do|da|o|un|una|um|en|et|ni|nio|pet|set|trei|fem|sei|tre|nine|no|hai)$/iu

function worded(
  match: RegExpMatchArray,
  add: (match: RegExpMatchArray, amount: number | null, sign: string | undefined) => void,
): void {
  const words = (match[1] ?? '').trim().replace(/ de$/u, '').split(' ')
  for (let from = 0; from < words.length; from++) {
    const value = wordsValue(words.slice(from).join(' '))
    if (value === null || value < 2 || (from === words.length - 1 && SHORT_WORD.test(words[from] ?? ''))) continue
    add(match, value, match[2])
    return
  }
}

function longestOf(sums: readonly Sum[]): Sum[] {
  const kept: Sum[] = []
  for (const sum of sums.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => sum.start < other.end && other.start < sum.end)) kept.push(sum)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** The text with its sums blanked out, lengths kept, so that a sum isn't dialled. */
export function maskSums(text: string, sums: readonly Sum[]): string {
  let masked = text
  for (const { start, end } of sums) masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
  return masked
}

interface Weighed {
  readonly sum: Sum
  readonly points: number
  readonly paid: boolean
  readonly why: string
}

/**
 * Finds what the writer demands in total: a sum whose sentence asks for money. A price, a fee or an offer that the mail
 * only mentions is no claim.
 */
export function findClaim(text: string, sums: readonly Sum[], ids: Ids): Finding<Claim | null> {
  const weighed = sums
    .map((sum, at) => weigh(sum, text, ids, sums[at - 1]?.end ?? 0, sums[at + 1]?.start ?? text.length))
    .filter(({ points }) => points >= 2)
  const lone = weighed.length === 0 ? loneSum(text, sums, ids) : null
  if (lone) return lone
  const best = weighed.toSorted((a, b) => rank(b) - rank(a) || b.sum.amount - a.sum.amount)[0]
  if (!best) return { value: null, confidence: sums.length === 0 ? 0.95 : 0.75, why: [] }
  const { amount, currency } = best.sum
  return {
    value: { amount, currency },
    confidence: Math.min(0.95, 0.6 + 0.08 * best.points),
    why: [best.sum.written, best.why].filter(Boolean),
  }
}

/** Of two sums in a sentence that demands, the one that was paid before is seldom the one demanded now. */
function rank({ points, paid }: Weighed): number {
  return points - (paid ? 0.5 : 0)
}

/** The only sum of a mail, demanded in the sentence before or after it. */
function loneSum(text: string, sums: readonly Sum[], ids: Ids): Finding<Claim | null> | null {
  const [only] = sums
  if (!only || sums.some(({ amount }) => amount !== only.amount)) return null
  const around = text.slice(Math.max(0, only.start - 120), only.end + 120).toLowerCase()
  const demand = findTerm(around, ids.demand)
  if (!demand || findTerm(around, ids.price)) return null
  return { value: { amount: only.amount, currency: only.currency }, confidence: 0.55, why: [only.written, demand] }
}

/** @param from,to the ends of the neighbouring sums, whose words are theirs */
function weigh(sum: Sum, text: string, ids: Ids, from: number, to: number): Weighed {
  const { near, sentence } = around(text, sum, from, to)
  const beside = findTerm(near, ids.demand) ?? findTerm(near, ids.wish)
  const demand = beside ?? findTerm(sentence, ids.demand)
  const close = beside !== null
  const total = findTerm(near, ids.total)
  const price = findTerm(near, ids.price)
  const points = (close ? 3 : demand ? 2 : 0) + (total ? 1 : 0) - (price ? (close ? 1 : 2) : 0)
  const paid = PAID.test(text.slice(Math.max(0, sum.start - 30), sum.start))
  return { sum, points: demand ? points : 0, paid, why: demand ?? '' }
}

/** A sum behind one of these was paid. */
const PAID =
  /(?<!\p{L})(?:paid|spent|cost|worth|bezahlt|gekostet|wert|payée?s?|coûté|pagu[eé]|pagamos|pagado|costó|pago|paguei|custou|pagat[oi]|speso|costat[oi]|betaald|gekost|zapłaci\p{L}*|kosztow\p{L}*|заплатил\p{L}*|стоил\p{L}*|ödedi\p{L}*|دفعت|دفعنا|שילמתי|שילמנו|zaplatil\p{L}*|betalade|betalte|maksoi\p{L}*|fizettem|fizettünk|plătit|πλήρωσα|đã trả|membayar|bayar)[^.;!?\n]*$/iu

/** The clause around a sum and its whole sentence, lower case, wrapped lines joined. */
function around(text: string, { start, end }: Sum, least: number, most: number): { near: string; sentence: string } {
  const joined = text.replace(/(?<=[^\n])\n(?=[^\n\s\d*•-])/gu, ' ').toLowerCase()
  const from = Math.max(
    ...[...joined.slice(Math.max(0, start - 400), start).matchAll(/[!?。！？\n]|\.(?=\s)/gu)].map(
      (stop) => Math.max(0, start - 400) + stop.index + 1,
    ),
    Math.max(0, start - 400),
  )
  const stop = /[!?。！？\n]|\.(?=\s|$)/u.exec(joined.slice(end, end + 300))
  const to = stop ? end + stop.index : Math.min(joined.length, end + 300)
  const half = [joined.lastIndexOf(';', start) + 1, joined.indexOf(';', end)]
  return {
    near: joined.slice(
      Math.max(from, least, start - 60, half[0] ?? 0),
      Math.min(to, most, end + 50, half[1] === -1 ? to : (half[1] ?? to)),
    ),
    sentence: joined.slice(from, to),
  }
}
