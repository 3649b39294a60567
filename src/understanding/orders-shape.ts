/** What order, invoice and tracking numbers look like, and what only looks like them. */

/** One run of letters, figures and the signs that hold an id together. */
export const TOKEN =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}@])[#＃]?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{1,30}(?:[-/._][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{1,30}){0,6}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}@])/gu

/** Parcel numbers of the post (UPU S10), UPS, SF, Yun and YTO, and bills of lading with a carrier's four letters. */
const TRACKING = [
  /^[A-Z]{2}\d{9}[A-Z]{2}$/u,
  /^1Z[A-Z0-9]{16}$/u,
  /^SF\d{12,15}$/u,
  /^YT\d{13,16}$/u,
  /^(?:CN|JD|ZTO|STO)\d{10,15}$/u,
]
const BILL_OF_LADING = /^[A-Z]{4}[A-Z0-9]{0,4}\d{6,14}$/u
/** Carriers' codes that open a bill of lading (SCAC): sure, whatever word stands before. */
const CARRIER =
  /^(?:MEDU|ONEY|MAEU|SNKO|COSU|HLCU|OOLU|CMDU|EGLV|YMLU|YMJA|ZIMU|WHLC|HDMU|MSCU|SUDU|APLU|KKLU|NYKS|SMLM|PABV|KMTC|TSLU|SITG|SAFM|ANNU|CNCU)/u
/** Containers (ISO 6346): owner, category U, J or Z, seven figures. */
const CONTAINER = /^[A-Z]{3}[UJZ]\d{7}$/u
const DATE =
  /^(?:(?:14|19|20|25)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:[0-2]?\d|3[01])[-/.](?:[0-2]?\d|3[01])[-/.](?:\d{4}|\d{2})|(?:19|20)\d{2}[-/.](?:0?\d|1[0-2])|(?:19|20)\d{2})$/u
/** Measures: 230V, 850W, 2x2, 30ml, 24V/3A. */
const MEASURE =
  /^\d+(?:[.,]\d+)?(?:[x×]\d+)*(?:mm|cm|m|kg|g|ml|l|v|w|kw|a|ah|mah|hz|k|pcs|nm|mpa|kpa|in|ft|lbs?|oz|gsm|inch|euro|usd|eur|%)$/iu
const NORM = /^(?:ISO|EN|DIN|IEC|ASTM|ANSI|IP|UL|GB|JIS|RAL|HS|ST|BS|NF EN)[- ]?\d/u
const OTHER_KIND = /(?:CASE|RMA|LOT|BATCH|TICKET|SKU|DWG|WECHAT)/u

export type Shape = 'tracking' | 'strong' | 'weak' | 'short' | 'none'

/** "HL-22", "KT-55": a small company's order, where the word for it stands before. */
const SHORT = /^\p{Lu}{2,4}[-/]\d{2}$/u

/**
 * How much a token looks like a transaction's number by itself.
 * tracking: surely; strong: letters and figures in groups, unlikely to be a model; weak: only beside a keyword;
 * short: the same, with fewer figures than any other.
 */
export function shapeOf(token: string): Shape {
  const id = token.replace(/^[#＃]/u, '')
  const digits = id.replace(/[^\p{N}]/gu, '').length
  if (digits === 0 || id.length < 3 || DATE.test(id) || MEASURE.test(id) || CONTAINER.test(id)) return 'none'
  if (OTHER_KIND.test(id)) return 'none'
  // "EN-2026-441" is a norm, or an order where a word says so.
  if (NORM.test(id)) return 'weak'
  if (TRACKING.some((shape) => shape.test(id))) return 'tracking'
  if (/[\p{Ll}]{3,}/u.test(id) && !/^\p{Lu}/u.test(id)) return digits >= 4 ? 'weak' : 'none'
  if (BILL_OF_LADING.test(id) && id.length >= 10) return CARRIER.test(id) ? 'tracking' : 'strong'
  if (/^45\d{8}$/u.test(id)) return 'strong'
  const groups = id.split(/[-/._]/u)
  const letters = /\p{Lu}/u.test(id)
  const measures = groups.some((group) => MEASURE.test(group))
  if (/^\d{3}-\d{7}-\d{7}$/u.test(id)) return 'strong'
  // Figures in groups are phones, units in a tower block, dates: only a word before them makes an order of them.
  if (!letters) return token !== id && /^\d{4,}$/u.test(id) ? 'strong' : digits >= 4 ? 'weak' : 'none'
  if (token !== id && digits >= 3) return 'strong'
  if (groups.length >= 2 && letters && digits >= 4 && !measures && !/[._]/u.test(id)) return 'strong'
  if (groups.length >= 3 && digits >= 6 && /[-/]/u.test(id) && !measures) return 'strong'
  if (/^\p{Lu}{2,5}\d{4,12}$/u.test(id)) return 'weak'
  if (SHORT.test(id)) return 'short'
  return digits >= 3 ? 'weak' : 'none'
}
