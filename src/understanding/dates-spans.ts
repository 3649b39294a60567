/** Spans of time as people write them: figures or a word for the number, and a unit of the language. */
import { dateWords } from './date-words.ts'
import { hanValue, wordsValue } from './money-number.ts'

/** "14 Tage", "48 hours", "三天". */
export interface SaidSpan {
  readonly written: string
  readonly start: number
  readonly end: number
  readonly days: number
  /** Counted in working days. */
  readonly working: boolean
}

/** Languages that write no spaces between words. */
export const UNSPACED = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko', 'th'])
export const escaped = (word: string): string => word.replace(/[$.*+?^()[\]{}|/\\]/gu, '\\$&')
const MOST = 60

const ONE =
  /^(?:an?|one|the|ein(?:em|er|en|e)?|une?|un[ao]?|uma?|um|een|en|ett?|et|bir|egy|yksi|ena|μία|μια|ένα|одну|один|тиждень|jeden|jedn[aąou]\p{L}*|o|satu|se|یک|एक|một|한|протягом|упродовж|впродовж|течение|ciągu|během|خلال|תוך|בתוך)$/iu
const COUPLE =
  /^(?:(?:a )?couple(?: of)?|a few|(?:ein )?paar|(?:ett? )?par|un paio di|un par de|unos|unas|quelques|kilka|пару|pár|birkaç|چند|vài|beberapa)$/iu

/** A number of days in figures or words; null where it is none. */
export function countOf(written: string): number | null {
  const word = written.trim()
  if (/^\d+$/u.test(word)) return Number(word)
  if (ONE.test(word)) return 1
  if (COUPLE.test(word)) return 2
  if (word === '半') return 0.5
  const last = word.split(/[ -]/u).at(-1) ?? ''
  return hanValue(word) || wordsValue(word) || (ONE.test(last) ? 1 : wordsValue(last)) || null
}

const WORKING =
  /work(?:ing)?|business|werktag|arbeitstag|ouvr|hábil|habil|[úu]te?is|lavorativ|werkdag|robocz|рабоч|робоч|pracovn|iş gün|عمل|עסקים|کاری|工作|営業|영업|làm việc|ทำการ|kerja|arbets|arbejds|arbeids|hverdag|virke|työpäiv|munkanap|lucrătoare|εργάσιμ|कार्य/iu
const HAN_SPAN =
  /(일)(주일)|(\d{1,3}|[一二两兩三四五六七八九十]{1,3}|สอง|สาม|สี่|ห้า|เจ็ด)\s?(?:个|個)?\s?(工作[日天]|営業日|영업일|小时|小時|時間|시간|ชั่วโมง|วันทำการ|星期|周|週間|週|주일|주|สัปดาห์|天|日|일|วัน)/gu
const SPAN_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:小时|小時|時間|시간|ชั่วโมง)$/u, 1 / 24],
  [/^(?:星期|周|週間|週|주일|주|สัปดาห์)$/u, 7],
]

/** All spans of time that a text names. */
export function findSpans(plain: string, language: string): SaidSpan[] {
  const spans: SaidSpan[] = []
  if (UNSPACED.has(language)) {
    for (const match of plain.matchAll(HAN_SPAN)) {
      // 일주일 is one week.
      const [written, unit] = match[1] ? ['1', match[2] ?? ''] : [match[3] ?? '', match[4] ?? '']
      const count = countOf(written) ?? THAI_COUNTS.indexOf(written)
      const days = SPAN_DAYS.find(([name]) => name.test(unit))?.[1] ?? 1
      if (count > 0)
        spans.push(span(plain, match.index, match.index + match[0].length, count * days, WORKING.test(unit)))
    }
    return spans
  }
  const { units } = dateWords(language)
  const shape = spanShape(language, [...units.keys()])
  for (const match of plain.matchAll(shape)) {
    const days = units.get(match[3] ?? '')
    const count = /^(?:يومين|أسبوعين|شهرين|יומיים|שבועיים)$/u.test(match[3] ?? '') ? 1 : countOf(match[1] ?? '')
    if (days === undefined || count === null) continue
    const end = match.index + match[0].length
    const working =
      WORKING.test(match[2] ?? '') || WORKING.test(match[3] ?? '') || WORKING.test(plain.slice(end, end + 12))
    spans.push(span(plain, match.index, end, count * days, working))
    if (spans.length >= MOST) break
  }
  return spans
}

const THAI_COUNTS = ['', '', 'สอง', 'สาม', 'สี่', 'ห้า', '', 'เจ็ด']

function span(plain: string, start: number, end: number, days: number, working: boolean): SaidSpan {
  return { written: plain.slice(start, end), start, end, days: Math.max(1, Math.round(days)), working }
}

const spanShapes = new Map<string, RegExp>()

function spanShape(language: string, units: readonly string[]): RegExp {
  const known = spanShapes.get(language)
  if (known) return known
  const names = units
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  const fresh = new RegExp(
    `(?<![\\p{L}\\p{N}.,])(\\d{1,3}|\\p{L}[\\p{L}\\p{M}'’]{0,14})[ -]?((?:(?:full|more|business|working|calendar|kalender|рабочих|робочих|календарных|iş|روز|pracovních|munka|εργάσιμες|arbetsdagar)[ -])?)(${names})(?![\\p{L}\\p{M}])`,
    'giu',
  )
  spanShapes.set(language, fresh)
  return fresh
}
