/** Finds sums of money in a text: a figure beside a currency sign, code or word, in any of the world's digits. */

export interface FoundMoney {
  /** As it stands in the text. */
  readonly text: string
  /** Major units. */
  readonly amount: number
  /** ISO 4217 codes that the sign may mean; empty where the word names no known one. */
  readonly currencies: readonly string[]
  readonly index: number
}

const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'BRL'],
  us$: ['USD'],
  r$: ['BRL'],
  a$: ['AUD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  nt$: ['TWD'],
  hk$: ['HKD'],
  s$: ['SGD'],
  mx$: ['MXN'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP'],
  '\u00A5': ['JPY', 'CNY'],
  '\uFFE5': ['JPY', 'CNY'],
  'cn¥': ['CNY'],
  'jp¥': ['JPY'],
  '₩': ['KRW'],
  '₫': ['VND'],
  '₹': ['INR'],
  '₽': ['RUB'],
  '₴': ['UAH'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '฿': ['THB'],
  zł: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
  lei: ['RON'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK'],
  rp: ['IDR'],
  rm: ['MYR'],
  лв: ['BGN'],
  руб: ['RUB'],
  грн: ['UAH'],
  euro: ['EUR'],
  euros: ['EUR'],
  dollar: ['USD', 'CAD', 'AUD'],
  dollars: ['USD', 'CAD', 'AUD'],
  円: ['JPY'],
  元: ['CNY', 'TWD', 'HKD', 'USD'],
  美元: ['USD'],
  欧元: ['EUR'],
  歐元: ['EUR'],
  人民币: ['CNY'],
  원: ['KRW'],
  บาท: ['THB'],
  đồng: ['VND'],
}

const MARKS = Object.keys(SIGNS)
  .sort((a, b) => b.length - a.length)
  .map(RegExp.escape)
  .join('|')
const MARK = `(?:${MARKS}|[A-Z]{3})`
/** A figure with its grouping, bounded: no sum of ours has more than 24 characters. */
const FIGURE =
  "(?:\\p{Nd}{1,3}(?: \\p{Nd}{3}){1,4}(?:[.,]\\p{Nd}{1,2})?(?!\\p{Nd})|\\p{Nd}(?:[\\p{Nd}.,'’٫٬\\u00A0\\u202F]{0,22}\\p{Nd})?)"
const MONEY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MARK})[ \\u00A0\\u202F]?(${FIGURE})|(${FIGURE})[ \\u00A0\\u202F]?(${MARK})(?![\\p{L}])`,
  'giu',
)
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Every sum of money in `text`, in order; a three-letter word beside a figure counts only where it is a currency. */
export function moneyIn(text: string): FoundMoney[] {
  const found: FoundMoney[] = []
  const pattern = new RegExp(MONEY)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, before, after, first, last] = match
    const mark = before ?? last ?? ''
    const currencies = SIGNS[mark.toLowerCase()] ?? (mark === mark.toUpperCase() && CODES.has(mark) ? [mark] : null)
    const amount = figureOf(after ?? first ?? '')
    if (currencies && amount !== null) found.push({ text: whole, amount, currencies, index: match.index })
    // "get 120 €": a word before the figure is no currency, and must not hide the one behind it.
    else pattern.lastIndex = match.index + (before ?? first ?? ' ').length
  }
  return found
}

/**
 * The value of a figure as written anywhere: 1,250.00 · 1.250,00 · 1 250,00 · 1'250.00 · ١٬٢٥٠. A single separator
 * before exactly three digits groups thousands, else it is the decimal one.
 * @returns null where it is no figure
 */
export function figureOf(written: string): number | null {
  const figure = latinDigits(written).replace(/[\u00A0\u202F'’ ]/g, '')
  const separators = figure.match(/[.,]/g) ?? []
  const last = separators.at(-1)
  const mixed = new Set(separators).size > 1
  const tail = last === undefined ? '' : figure.slice(figure.lastIndexOf(last) + 1)
  const decimal = last !== undefined && (mixed || (separators.length === 1 && tail.length !== 3))
  const plain = decimal
    ? `${figure.slice(0, figure.lastIndexOf(last)).replace(/[.,]/g, '')}.${tail}`
    : figure.replace(/[.,]/g, '')
  const value = Number(plain)
  return plain === '' || Number.isNaN(value) ? null : value
}

/** Digits of any script as 0–9, Arabic separators as their Latin fellows. */
export function latinDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => (digit <= '9' ? digit : String(digitValue(digit))))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
}

/** Unicode keeps each script's ten digits together, in order, so the zero is found by walking down. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
