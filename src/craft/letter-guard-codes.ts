/** Finds in a letter what leads elsewhere or names something by number: links, handles, accounts, order numbers. */
import { latinDigits } from './money-scan.ts'

/** Endings of names that are links though no https stands before them; lower case, as a sentence after a full stop is not. */
const ENDINGS =
  '(?:com|net|org|info|biz|shop|store|online|site|website|app|io|me|link|page|club|top|xyz|vip|pro|pay|example|eu|cn|co|tv|ly|gl)(?:\\.[a-z]{2})?'
const COUNTRIES =
  '(?:de|at|ch|fr|es|pt|it|nl|be|pl|cz|ru|ua|tr|ro|hu|gr|se|dk|no|fi|sa|ae|ir|il|in|id|vn|th|jp|kr|tw|hk|uk|us|br|mx|ar)'
const BARE_LINK = new RegExp(
  `(?<![\\p{L}\\p{N}@.-])(?:[a-z0-9][a-z0-9-]{0,60}\\.){1,4}(?:${ENDINGS}(?![\\p{L}\\p{N}])|${COUNTRIES}/)(?:[^\\s<>"')\\]]{0,200})`,
  'gu',
)
const SCHEME_LINK = /(?:https?:\/\/|www\.)[^\s<>"')\]]{1,300}/giu
const HANDLE = /(?<![\p{L}\p{N}.])@[A-Za-z][\w.]{2,30}/gu

/** Links with or without a scheme, and handles of other channels. */
export function linksIn(text: string): string[] {
  const rest = text.replace(SCHEME_LINK, ' ')
  return [SCHEME_LINK, BARE_LINK, HANDLE].flatMap((pattern) =>
    [...(pattern === SCHEME_LINK ? text : rest).matchAll(pattern)].map(([link]) => link.replace(/[.,;:!?]$/, '')),
  )
}

/** Letters and figures in one piece, or groups of figures with one space or hyphen between; scripts without blanks run up to it. */
const CODE =
  /(?<!\p{N}|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])\p{L})(?:[A-Za-z]{1,6}[ -])?[A-Za-z0-9](?:[A-Za-z0-9/_-]|[ .](?=\d)){2,40}/gu
const YEAR = /^(?:19|20)\d\d$/
const GROUPED = /^\d{1,3}(?:[., ]\d{3})+$/
/** So many figures are no quantity and no year. */
const LEAST_FIGURES = 4

/** Numbers of orders, accounts, parcels: pieces with four figures or more that are no year, quantity, measure or date. */
export function codesIn(text: string): string[] {
  return [...latinDigits(text).matchAll(CODE)].flatMap(([whole]) => {
    const code = whole.trim()
    const figures = code.replace(/\D/g, '')
    if (figures.length < LEAST_FIGURES || YEAR.test(code) || GROUPED.test(code)) return []
    const letters = /[A-Za-z]/.test(code)
    // Four figures alone are a quantity; with a unit behind them a measure.
    if (!letters && figures.length < LEAST_FIGURES + 1) return []
    if (/^\d{1,4}(?:[.]\d{1,2})? ?[A-Za-z]{1,3}$/.test(code) || /^[a-z]{2,6} \d{4}$/.test(code)) return []
    return [code]
  })
}

/** A number as it is compared: capitals and figures. */
export const codeKey = (code: string): string =>
  latinDigits(code)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
