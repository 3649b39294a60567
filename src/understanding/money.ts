/** Finds sums of money. Order numbers must be masked before. */
import { CURRENCY_PATTERN, currencyOf } from './money-currency.ts'
import {
  asciiFigures,
  FIGURES,
  figuresValue,
  hangulValue,
  hanValue,
  SCALE_PATTERN,
  scaleOf,
  THAI_NUMBER,
  wordsValue,
} from './money-number.ts'
import { NO_PIECES } from './quantity-words.ts'

export interface Sum {
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
  readonly written: string
  readonly start: number
  readonly end: number
}

/** Letters of scripts that put a space between a word and a number; the others don't. */
const SPACED_LETTER =
  '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}ー])\\p{L}'
const GAP = '[ \\n]{0,2}'
const TAIL = '(?:[,.](?:-{1,2}|–|—)|/-)?'
const BEFORE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}])(${CURRENCY_PATTERN})${GAP}[$€£]?(${FIGURES})${TAIL}(?:${GAP}(${SCALE_PATTERN})(?![\\p{L}\\p{N}]))?(?:${GAP}(${CURRENCY_PATTERN})(?![\\p{L}\\p{N}]))?`,
  'giu',
)
const AFTER = new RegExp(
  // "ה-1,290 ש\"ח": Hebrew joins the article with a hyphen.
  `(?<![\\p{N}./]|\\p{N},|${SPACED_LETTER}|(?<!\\p{Script=Hebrew})-)(${FIGURES})${TAIL}(?:${GAP}(${SCALE_PATTERN})(?!\\p{Script=Latin}))?(?:${GAP}de)?${GAP}(${CURRENCY_PATTERN})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]|-(?!\\p{L}{2,4}(?!\\p{L})))`,
  'giu',
)
const HAN =
  /(?<![\d.,])((?:\d{1,3}(?:,\d{3})+)?[\d.〇零一二三四五六七八九两兩十百千万萬億亿壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]{0,20})(円|元|美元|美金|欧元|歐元|块|塊|日元|港币|港元)/gu
/** South Africa writes R2 499,00: elsewhere an R before figures is a room, a rule, a model. */
const RAND = new RegExp(`(?<![\\p{L}\\p{N}])R ?(${FIGURES})`, 'gu')
/** "84만 3천원", "3만5천 원". */
const KOREAN = /(?<![\d.,])(\d{1,4}(?:,\d{3})?[만억천](?: ?\d{1,4}[만천백]?)?(?: ?\d{1,3}백?)?) ?(원|달러|유로)/gu
/** "人民币3万5", "NT$ 3萬": the sign stands before. */
const HAN_BEHIND =
  /(人民币|人民幣|rmb|cny|¥|新台币|新台幣|台幣|nt\$|us\$|hk\$|美金|港币|港幣) ?([\d.]{1,8}[万萬亿億千][\d.一二三四五六七八九千百]{0,8})(?![\d])/giu
const THAI = new RegExp(`((?:${THAI_NUMBER}){1,14}) ?(บาท|ดอลลาร์|ยูโร)`, 'gu')
/** "39 Euro 90", "39€90". */
const SPLIT =
  /(?<![\p{L}\p{N}.,/-])(\d{1,6}) ?(€|euros?|eur|fr\.|franken)[ ]?(\d{2})(?![\d.,:/-])(?=[^\p{L}\d]*$|[.,;!?)\n]| \p{L})/giu
const WORDED =
  /((?:[\p{L}\p{M}'’-]{1,30} ){1,6})(?:de )?(euros?|euroa|ευρώ|евро|dollars?|dólares|dolar|долларов|pounds|reais|pesos|soles|franken|francs|рублей|рубля|гривень|гривні|rupees|रुपये|रुपए|रुपया|रुपयों|złotych|korun|kronor|kroner|lei|forint|forintot|lira|liramı|lirayı|rupiah|ringgit|đồng|rand|yuan|yen|naira|shillings|ريال|ريالا|درهم|جنيه|دينار|دولار|يورو|ریال|تومان|دلار|یورو|שקל|שקלים|דולר|יורו)(?![\p{L}])/giu
/** "20 triệu", "15 mil de indenização": where the scale word says money, the currency is the country's own. */
const SCALED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(${FIGURES})${GAP}(triệu|trieu|tr|k|rb|ribu|nghìn|ngàn|juta|lakhs?|lacs?|crores?|mil|тыс\\.?|万|萬|만)(?=\\s*(?:[.,;!?)\\n]|$|(?:de|para|por|no|na|vào|vao|qua|về|as|for|to|ke|untuk|aja|saja|ya|pas|dong|deh|lah|kak|lewat|via|nhé|nha|nhe|ạ|thôi|luôn|за|на)(?!\\p{L})))`,
  'giu',
)
/** "499:-", "499,-", "45.–": the dash for no cents stands where the currency goes without saying. */
const DASHED = new RegExp(`(?<![\\p{L}\\p{N}.,/:-])(${FIGURES})[,.:][-–—](?![\\p{L}\\p{N}])`, 'gu')
/** "1tr250": the Vietnamese million in the middle. */
const TRIEU = /(?<![\p{L}\p{N}.,])(\d{1,3})tr(\d{1,3})(?!\p{N})/giu
/** "12,50e": Finnish shorthand. */
const FINNISH = /(?<![\p{L}\p{N}.,/-])(\d{1,5}(?:,\d{2})?) ?e(?![\p{L}\p{N}])/gu
/** "삼만 오천원": Korean number words. */
const HANGUL = /(?<!\p{L})([일이삼사오육칠팔구]?[십백천만억](?:[ ]?[일이삼사오육칠팔구십백천만억]){0,10}) ?원/gu
/** "143,10 back, please": a price by its shape, where the mail names no currency at all. */
const BARE = /(?<![\p{L}\p{N}.,:/+-])\d{1,6}[.,]\d{2}(?![\p{N}.,:/-]| ?(?:%|°|[\p{Script=Latin}]{1,2}\d?(?!\p{L})))/gu
const MOST = 60
const LONGEST = 8_000

/**
 * All sums of a text in the order of their places. Several readings of one place give the longest.
 * @param local currency of the writer's country, for sums that name none
 */
export function findSums(text: string, language: string, country: string | null, local: string | null = null): Sum[] {
  const plain = asciiFigures(text.slice(0, LONGEST))
  const found: Sum[] = []
  const add = (match: RegExpMatchArray, amount: number | null, sign: string | undefined): void => {
    const currency = sign && !isWord(sign, match[0], language) ? currencyOf(sign, language, country) : null
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
    for (const match of plain.matchAll(SCALED))
      if (!/^k$/iu.test(match[2] ?? '') || /^(?:VND|IDR)$/u.test(local))
        add(match, figuresValue(match[1] ?? '') * scaleOf(match[2]), local)
  if (country === 'ZA') for (const match of plain.matchAll(RAND)) add(match, figuresValue(match[1] ?? ''), 'zar')
  for (const match of plain.matchAll(HAN)) if (match[1]) add(match, hanValue(match[1].replaceAll(',', '')), match[2])
  for (const match of plain.matchAll(KOREAN)) add(match, hanValue((match[1] ?? '').replace(/[ ,]/gu, '')), match[2])
  for (const match of plain.matchAll(HANGUL)) add(match, hangulValue(match[1] ?? ''), '원')
  for (const match of plain.matchAll(TRIEU))
    add(match, Math.round(1e6 * Number(`${match[1]}.${match[2]}`)), language === 'vi' ? 'vnd' : undefined)
  if (language === 'fi') for (const match of plain.matchAll(FINNISH)) add(match, figuresValue(match[1] ?? ''), 'eur')
  if (local) for (const match of plain.matchAll(DASHED)) add(match, figuresValue(match[1] ?? ''), local)
  for (const match of plain.matchAll(HAN_BEHIND)) add(match, hanValue(match[2] ?? ''), match[1])
  for (const match of plain.matchAll(THAI)) add(match, hanValue(match[1] ?? ''), match[2])
  for (const match of plain.matchAll(SPLIT)) {
    const behind = plain.slice(match.index + match[0].length, match.index + match[0].length + 20)
    if (!NO_PIECES.test(behind)) add(match, Number(match[1]) + Number(match[3]) / 100, match[2])
  }
  for (const match of plain.matchAll(WORDED)) worded(match, add)
  if (local && found.length === 0)
    for (const match of plain.matchAll(BARE)) if (!timeOrDay(match[0])) add(match, figuresValue(match[0]), local)
  return longestOf(found).slice(0, MOST)
}

/** "14.30", "24.12": rather an hour or a day. */
function timeOrDay(figures: string): boolean {
  const [whole = 0, part = 0] = figures.split('.').map(Number)
  return figures.includes('.') && (whole < 24 || (whole <= 31 && part <= 12))
}

/** "try 2 more", "din 2021", "30 sek", "6 ft": small letters make words of these codes. */
function isWord(sign: string, written: string, language: string): boolean {
  if (/^din$/iu.test(sign)) return language !== 'sr' && written.startsWith(sign)
  if (/^ft$/u.test(sign)) return language !== 'hu'
  if (/^(?:da|jd|balles|bucks|conto|contos|pilas|zet|zeta|gel|lari)$/u.test(sign) && written.startsWith(sign))
    return true
  if (/^(?:da|jd|gel|cop|mad|sek)$/u.test(sign)) return true
  if (/^(?:conto|contos|pilas)$/u.test(sign)) return language !== 'pt'
  return /^(?:try|mad|cop|pen|sek|ars|sar|zar|all|won|real|quid)$/u.test(sign) && written.startsWith(sign)
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
