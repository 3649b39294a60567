/** What order, invoice and tracking numbers look like, and what only looks like them. */
import { asciiFigures } from './money-number.ts'

/** One run of letters, figures and the signs that hold an id together; also "2026-허브-014". */
export const TOKEN =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}@])[#＃]?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{1,30}(?:[-‐‑/._][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{1,30}|[-‐‑/](?![年月日년월일号號])[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]{1,4}(?=[-‐‑/]\p{N})){0,6}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}@])/gu

/** Parcel numbers written in groups: UPU S10 ("RR 123 456 789 CN"), UPS ("1Z 999 AA1 01 2345 6784"). */
export const SPACED_PARCEL =
  /(?<![\p{L}\p{N}])(?:[A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?[A-Z]{2}|[A-Z]{2} ?\d{2} ?\d{3} ?\d{3} ?\d ?[A-Z]{2}|1Z(?: ?[A-Z0-9]{2,4}){4,7}|\d[A-Z] ?\d{11})(?![\p{L}\p{N}])/gu

/**
 * Parcel numbers of the post (UPU S10), UPS, SF, Yun and YTO, J&T, Amazon, DHL, Evri, PostNL, and bills of lading with a
 * carrier's four letters.
 */
const TRACKING = [
  /^[A-Z]{2}\d{9}[A-Z]{2}$/u,
  /^1Z[A-Z0-9]{16}$/u,
  /^SF\d{12,15}$/u,
  /^\d[A-Z]\d{11}$/u,
  /^YT\d{13,16}$/u,
  /^(?:CN|JD|JT|ZTO|STO|JDVA|JJD|TBA|H00)\d{10,18}$/u,
  /^3S[A-Z]{3,6}\d{6,10}$/u,
  /^(?:TH|SPX|SPXVN|SPXID|LEX|LXAD|KERDO|SHP|JNAP|JNE|TKP|GHN)[A-Z]{0,3}\d{8,16}[A-Z]?$/u,
]
const BILL_OF_LADING = /^[A-Z]{4}[A-Z0-9]{0,4}\d{6,14}$/u
/** Carriers' codes that open a bill of lading (SCAC): sure, whatever word stands before. */
const CARRIER =
  /^(?:MEDU|ONEY|MAEU|SNKO|COSU|HLCU|OOLU|CMDU|EGLV|YMLU|YMJA|ZIMU|WHLC|HDMU|MSCU|SUDU|APLU|KKLU|NYKS|SMLM|PABV|KMTC|TSLU|SITG|SAFM|ANNU|CNCU)/u
/** Containers (ISO 6346): owner, category U, J or Z, seven figures. */
const CONTAINER = /^[A-Z]{3}[UJZ]\d{7}$/u
/** Words that make a bill of lading of what is written like a container. */
export const LADING =
  /^(?:b\/l|bl|hbl|mbl|bill of lading|konşim|konoşm|konoss|konnoss|connaiss|conhecim|conocimiento de emb|polizza|коносамент|提单|提單|船荷|선하|vận đơn|بوليص|البوليص|شטר|שטר מטען|بارنامه|cognossement|φορτωτικ|ใบตราส่ง)/u
const YEAR = '(?:1[345]|19|20|25)\\d{2}'
const DATE = new RegExp(
  `^(?:${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:[0-2]?\\d|3[01])[-/.](?:[0-2]?\\d|3[01])[-/.](?:${YEAR}|\\d{2})|(?:19|20)\\d{2}[-/.](?:0?\\d|1[0-2])|(?:19|20)\\d{2}|(?:0?[1-9]|[12]\\d|3[01])[/.](?:0?[1-9]|[12]\\d|3[01]))$`,
  'u',
)
/** Measures: 230V, 850W, 2x2, 30ml, 24V/3A. */
const MEASURE =
  /^\d+(?:[.,]\d+)?(?:[x×]\d+)*(?:mm|cm|m|kg|g|ml|l|v|w|kw|a|ah|mah|hz|k|pcs|nm|mpa|kpa|in|ft|lbs?|oz|gsm|inch|euro|usd|eur|%)$/iu
export const NORM = /^(?:ISO|EN|DIN|IEC|ASTM|ANSI|IP|UL|GB|JIS|RAL|HS|ST|BS|NF EN)[- ]?\d/u
/** Round thousands: "3.000.000" after the Italian for "among", which is also short for an invoice. */
const ROUND = /^\d{1,3}(?:[.,]\d{3})*[.,]000$/u
const OTHER_KIND =
  /(?:CASE|RMA|LOT|BATCH|TICKET|SKU|DWG|WECHAT)|^(?:UN\d{4}|MT\d{3}(?:\/\d+)?|L\/?C[-/ ]\d.*|.*[VW]\/\d+HZ)$/iu
/** "MD-2012 Chișinău": a postcode with its country's letters. */
export const POSTCODE =
  /^(?:MD|LV|LT|EE|AT|A|CH|DE|D|FR|F|FIN|FI|SE|S|NO|N|DK|SI|HR|CZ|SK|PL|GE|AZ|BG|RO|HU|H|IT|I|NL|B|L|LI|FL)-\d{3,5}$/u

export type Shape = 'tracking' | 'strong' | 'weak' | 'short' | 'lading' | 'none'

/** "HL-22", "KT-55", "CK-HB/06", "DC-41/SC": a small company's order, where the word for it stands before. */
const SHORT = /^(?=\P{N}{0,8}\d{2})(?:\p{Lu}{1,4}[-/]\d{2}|\p{Lu}{1,4}(?:[-/](?:\p{Lu}{1,4}|\d{1,4})){2,3})$/u

/** A word of capitals and figures in groups: "BB 4402 871", "MZ-ES 55 019", "HLCU BKK 2604 771", "LKZ 0044 918 GR". */
export const SPACED_ID =
  /(?<![\p{L}\p{N}/-])(\p{Lu}{1,5}(?:-\p{Lu}{2,4})?)(?:[ \u00A0]\p{Lu}{2,4})?(?:[ \u00A0]\d{2,6}){1,5}(?:[ \u00A0]\p{Lu}{1,3}(?=[\s).,;:]|$))?(?![\p{L}\p{N}]|[-/.:,]\p{N})/gu

/** Numbers by which states tax firms, with the country's letters: "RO5550187". */
export const TAX_ID =
  /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|CHE?)U?\d{7,12}(?:B\d{2})?$/u

/**
 * How much a token looks like a transaction's number by itself.
 * tracking: surely; strong: letters and figures in groups, unlikely to be a model; weak: only beside a keyword;
 * short: the same, with fewer figures than any other; lading: a container, unless a bill of lading is named by it.
 */
export function shapeOf(token: string): Shape {
  const id = asciiFigures(token.replace(/^[#＃]/u, '')).replace(/[‐‑]/gu, '-')
  const digits = id.replace(/[^\p{N}]/gu, '').length
  if (digits === 0 || id.length < 3 || DATE.test(id) || MEASURE.test(id) || ROUND.test(id)) return 'none'
  if (CONTAINER.test(id)) return 'lading'
  if (OTHER_KIND.test(id)) return 'none'
  // "EN-2026-441" is a norm, or an order where a word says so.
  if (NORM.test(id)) return 'weak'
  if (TRACKING.some((shape) => shape.test(id))) return 'tracking'
  if (/[\p{Ll}]{3,}/u.test(id) && !/^\p{Lu}/u.test(id)) return digits >= 4 ? 'weak' : 'none'
  if (BILL_OF_LADING.test(id) && id.length >= 10) return CARRIER.test(id) ? 'tracking' : 'strong'
  // "6205-ZZ", "6205-2RS/C3": an article and its variant.
  if (/^\d{3,5}-(?:\d[A-Z]{1,3}|[A-Z]{2,3})(?:\/[A-Z]\d?)?$/u.test(id)) return 'weak'
  if (/^45\d{8}$/u.test(id)) return 'strong'
  const groups = id.split(/[-/._]/u)
  const letters = /\p{Lu}/u.test(id)
  const measures = groups.some((group) => MEASURE.test(group))
  // Amazon, and the long numbers of AliExpress, Taobao and JD.
  if (/^(?:[A-Z]?\d{2,3}-\d{7}-\d{7}|\d{16,20})$/u.test(id)) return 'strong'
  const signed = token[0] === '#' || token[0] === '＃'
  // Figures in groups are phones, units in a tower block, dates: only a word before them makes an order of them.
  if (!letters) return signed && (/^\d{4,}$/u.test(id) || digits >= 5) ? 'strong' : digits >= 4 ? 'weak' : 'none'
  if (signed && digits >= 3) return 'strong'
  if (groups.length >= 2 && digits >= 4 && !measures && !/[._]/u.test(id)) return 'strong'
  if (groups.length >= 3 && digits >= 6 && /[-/]/u.test(id) && !measures) return 'strong'
  if (/^\p{Lu}{2,4}\/\d{3}$/u.test(id)) return 'strong'
  if (/^\p{Lu}{2,5}\d{4,12}$/u.test(id)) return 'weak'
  if (SHORT.test(id)) return 'short'
  return digits >= 3 ? 'weak' : 'none'
}

/** The token's pattern: "61-88071" is "00-00000". Two numbers of one shop share it. */
export function patternOf(id: string): string {
  return id.replace(/\p{N}/gu, '0').replace(/\p{L}/gu, 'A')
}

/** Words behind figures that make pieces, money or time of them. */
export const COUNTED =
  /^[ \u00A0]?(?:%|[$€£¥₽₺₹₩₪฿₫]|(?:pcs?|pieces?|units?|sets?|pairs?|kg|cartons?|boxes|pallets?|stück|stk|st|pièces?|unités?|piezas?|unidades|pz|pezzi|stuks?|szt|шт|штук|adet|قطعة|حبة|יחידות|عدد|قطعه|cái|chiếc|ชิ้น|อัน|buah|pcs|styck|kpl|kusů|ks|db|darab|buc|bucăți|τεμ|τεμάχια|पीस|usd|eur|gbp|cny|rmb|jpy|krw|aud|cad|chf|pln|try|brl|mxn|clp|inr|sek|nok|dkk|czk|huf|ron|euros?|dollars?|kr|zł|руб|kč|ft|lei|tl|บาท|đồng|rb|ribu|days?|weeks?|months?|hours?|people)(?![\p{L}\p{N}])|[个個件套台只支箱条條把张張円元块塊枚本개대박원])/iu
