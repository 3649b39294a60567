/** Finds what a letter promises in figures: dates, durations, percentages, links, addresses, phone numbers. */
import { latinDigits } from './money-scan.ts'

export interface FoundDate {
  readonly text: string
  readonly day: number
  /** 1 to 12. */
  readonly month: number
  readonly year: number | null
}

/** Month names of a language, longest first, with the number of each. */
function monthsOf(language: string): [string, number][] {
  const names: [string, number][] = []
  for (const month of ['long', 'short'] as const) {
    for (const extra of [{}, { day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { month, ...extra, timeZone: 'UTC', calendar: 'gregory' })
      for (let index = 0; index < 12; index += 1) {
        const part = format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month')
        const name = part?.value.replace(/\.$/, '').toLowerCase()
        if (name && /\p{L}{2}/u.test(name)) names.push([name, index + 1])
      }
    }
  }
  return names.sort(([a], [b]) => b.length - a.length)
}

interface Calendar {
  readonly months: ReadonlyMap<string, number>
  readonly named: RegExp | null
}

const calendars = new Map<string, Calendar>()

function calendarOf(language: string): Calendar {
  const known = calendars.get(language)
  if (known) return known
  const months = new Map([...monthsOf(language), ...(language === 'en' ? [] : monthsOf('en'))])
  const names = [...months.keys()].map(RegExp.escape).join('|')
  // A day before or after the name of a month, with at most one short word between ("4 de diciembre", "4th of May").
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|-го)?[ \\u00A0]{0,2}(?:\\p{L}{1,3}\\.?[ \\u00A0]|ב)?(${names})|(${names})\\.?[ \\u00A0](\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{N}])`,
    'giu',
  )
  const made = { months, named: names === '' ? null : named }
  calendars.set(language, made)
  return made
}

const NUMERIC: readonly [RegExp, 'ymd' | 'dm' | 'cjk'][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, 'ymd'],
  [/(?<![\d.,/-])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})(?!\d)|\.(?!\d))/gu, 'dm'],
  [/(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/gu, 'cjk'],
]

/** Days of the Gregorian calendar that stand in `text`; day and month of 4/5 are both readings. */
export function datesIn(text: string, language: string): FoundDate[] {
  const plain = latinDigits(text)
  const found: FoundDate[] = []
  for (const [pattern, order] of NUMERIC) {
    for (const [whole, first, second, third] of plain.matchAll(pattern)) {
      const [a, b, c] = [Number(first), Number(second), Number(third)]
      if (order === 'ymd') found.push({ text: whole, year: a, month: b, day: c })
      else if (order === 'cjk') found.push({ text: whole, year: first ? a : null, month: b, day: c })
      else found.push({ text: whole, year: third ? (c < 100 ? 2000 + c : c) : null, month: b, day: a })
    }
  }
  const { months, named } = calendarOf(new Intl.Locale(language).language)
  for (const [whole, dayBefore, after, before, dayAfter] of named ? plain.matchAll(named) : []) {
    const month = months.get((after ?? before ?? '').toLowerCase())
    const day = Number(dayBefore ?? dayAfter)
    if (month && day >= 1 && day <= 31) found.push({ text: whole, year: null, month, day })
  }
  return found
}

const UNITS = ['hour', 'day', 'week', 'month', 'year'] as const
/** Words of working days that Intl doesn't know. */
const WORKING =
  'working days?|business days?|Werktage?n?|Arbeitstage?n?|jours? ouvr[ée]s?|jours? ouvrables?|días? hábiles?|días? laborables?|giorni lavorativi|dias? úteis|werkdagen?|dni robocz\\p{L}*|рабочи\\p{L}* д\\p{L}*|робочи\\p{L}* д\\p{L}*|iş günü|أيام عمل|ימי עסקים|営業日|工作日|个?小时|小時|天内|天內|天之内|周内|영업일|ngày làm việc|hari kerja|วันทำการ|arbetsdagar|arbejdsdage|virkedager|arkipäivä\\p{L}*|pracovní\\p{L}* dn\\p{L}*|munkanap\\p{L}*|zile lucrătoare|εργάσιμ\\p{L}* ημέρ\\p{L}*'
const durations = new Map<string, RegExp>()

/** Figures with a unit of time ("within 3 days", "48 hours", "5 Werktage"). */
export function durationsIn(text: string, language: string): { text: string; figure: string }[] {
  const found = latinDigits(text).matchAll(durationFinder(new Intl.Locale(language).language))
  return [...found].map(([whole, figure = '']) => ({ text: whole, figure }))
}

function durationFinder(language: string): RegExp {
  const known = durations.get(language)
  if (known) return known
  const words = new Set<string>()
  for (const unit of UNITS) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
    for (const count of [1, 2, 3, 5, 11, 21]) {
      for (const part of format.formatToParts(count)) if (part.type === 'unit') words.add(part.value.trim())
      // Only what stands behind the figure names the unit: "in 3 days".
      const parts = relative.formatToParts(count, unit)
      const behind = parts[parts.findIndex(({ type }) => type === 'integer') + 1]
      words.add(behind?.value.trim().replace(/^de\s/u, '').split(/\s/u)[0] ?? '')
    }
  }
  const stems = [...words]
    .filter((word) => /\p{L}/u.test(word))
    .sort((a, b) => b.length - a.length)
    .map(RegExp.escape)
  const spaced = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}|\p{Script=Thai}/u.test(stems.join(''))
    ? ''
    : '(?!\\p{L})'
  const made = new RegExp(
    `(?<![A-Za-z\\p{N}.,]|[月월]\\s?)(\\d{1,3})(?:[ \\u00A0]?[-–][ \\u00A0]?\\d{1,3})?[ \\u00A0-]?(?:(?:${WORKING})|(?:${stems.join('|')})${spaced})`,
    'giu',
  )
  durations.set(language, made)
  return made
}

/** Words for the sign. A star stands for an ending. */
const PERCENT_WORDS =
  'percent|per cent|prozent\\p{L}{0,2}|pour cent|por ciento|por cento|per cento|procent\\p{L}{0,4}|процент\\p{L}{0,3}|відсот\\p{L}{0,4}|yüzde|la sută|százalék\\p{L}{0,4}|τοις εκατό|prosent\\p{L}{0,4}|بالمئة|بالمائة|في المئة|في المائة|درصد|אחוז\\p{L}{0,2}|प्रतिशत|फ़ीसदी|फीसदी|persen|phần trăm|เปอร์เซ็นต์|ร้อยละ|パーセント|퍼센트|百分之[\\p{Script=Han}\\d]'
const PERCENT_FIGURES = new RegExp(
  `(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,3})?)[ \\u00A0\\u202F-]?(?:[%٪％]|(?:${PERCENT_WORDS}))|[%٪％](\\d{1,3})|yüzde (\\d{1,3})`,
  'giu',
)
const PERCENT_SAID = new RegExp(`(?<!\\p{L})(?:${PERCENT_WORDS})(?![\\p{L}\\p{M}])`, 'giu')

/** Percentages, in figures or in words; `figure` is '' where it is said in words. */
export function percentagesIn(text: string): { text: string; figure: string }[] {
  const plain = latinDigits(text)
  const found = [...plain.matchAll(PERCENT_FIGURES)].map(([whole, after, before, behind]) => ({
    text: whole,
    figure: after ?? before ?? behind ?? '',
  }))
  const said = [...plain.replace(PERCENT_FIGURES, ' ').matchAll(PERCENT_SAID)].map(([whole]) => ({
    text: whole,
    figure: '',
  }))
  return [...found, ...said]
}

/** Mail addresses, lower case. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,24}/gu)].map(([address]) =>
    address.toLowerCase(),
  )
}

/** Phone numbers with a plus or a leading zero, digits only. */
export function phonesIn(text: string): { text: string; digits: string }[] {
  const found = latinDigits(text).matchAll(
    /(?<![\p{L}\p{N}./-])(?:\+|00|\(0|0)\d[\d ()/.\u00A0-]{5,24}\d(?![\p{L}\p{N}])/gu,
  )
  return [...found].map(([whole]) => ({ text: whole, digits: whole.replace(/\D/g, '') }))
}
