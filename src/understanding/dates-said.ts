/** Finds the days that a mail names, in the notations of its language and country, seen from the day it was written. */
import { type DateWords, dateWords } from './date-words.ts'
import { asciiFigures, hanValue, wordsValue } from './money-number.ts'

/** A day as somebody wrote it. Without a year or with a weekday it is one day when past and another when to come. */
export interface SaidDay {
  readonly written: string
  readonly start: number
  readonly end: number
  /** The latest such day up to the mail's, the next one from it on: UTC midnight in ms, null where it can't be. */
  readonly past: number | null
  readonly future: number | null
  /** Chance that the day is read as it was meant. */
  readonly confidence: number
  /** Two bare figures: 3/11 may be a share, a size or a chapter as well. */
  readonly loose: boolean
}

/** "14 Tage", "48 hours", "三天". */
export interface SaidSpan {
  readonly written: string
  readonly start: number
  readonly end: number
  readonly days: number
  /** Counted in working days. */
  readonly working: boolean
}

export interface DateInput {
  readonly text: string
  /** BCP 47. */
  readonly language: string
  /** ISO 3166-1 alpha-2, for the order of day and month. */
  readonly country: string | null
  /** UTC midnight, in ms, of the writer's day. */
  readonly today: number
}

export const DAY_MS = 86_400_000
const LONGEST = 20_000
const MOST = 60

/** Text as it is searched: ASCII figures, lower case, every character in its place. */
export function searchable(text: string): string {
  return asciiFigures(text.slice(0, LONGEST)).replace(/İ/gu, 'i').toLowerCase()
}

/** All days that a text names, in the order of their places; of overlapping readings the longest. */
export function findDays({ text, language, country, today }: DateInput): SaidDay[] {
  const plain = searchable(text)
  const words = dateWords(language)
  const found: SaidDay[] = []
  const add = (match: RegExpMatchArray, days: Meant | null, confidence: number, loose = false): void => {
    if (days === null || match.index === undefined || found.length > 4 * MOST) return
    const [start, end] = [match.index, match.index + match[0].length]
    found.push({ written: text.slice(start, end).trim(), start, end, ...days, confidence, loose })
  }
  inFigures(plain, { language, country, today }, add)
  withMonthNames(plain, language, words, today, add)
  relative(plain, language, words, today, add)
  return longest(found).slice(0, MOST)
}

interface Meant {
  readonly past: number | null
  readonly future: number | null
}
type Add = (match: RegExpMatchArray, days: Meant | null, confidence: number, loose?: boolean) => void

/** Countries and languages that write the month first. */
const MONTH_FIRST = new Set(['US', 'PH', 'JP', 'CN', 'TW', 'HK', 'KR', 'HU'])
const MONTH_FIRST_LANGUAGES = new Set(['ja', 'ko', 'zh-Hans', 'zh-Hant', 'hu'])

const YEAR_FIRST =
  /(?<![\d.,/-])((?:14|19|20|25)\d{2})(?:[-/.]|\. | ?[年년] ?)(\d{1,2})(?:[-/.]|\. | ?[月월] ?)(\d{1,2})(?: ?[日号號일]|\.(?!\d))?(?![\d/-])/gu
const YEAR_LAST = /(?<![\d.,/-])(\d{1,2})(?:([/-])(\d{1,2})\2|\. ?(\d{1,2})\. ?)(\d{4}|\d{2})(?![\d/-]|\.\d)/gu
const DOTTED = /(?<![\d.,/-])(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)/gu
const BARE = /(?<![\d.,/-]|[$€£¥%])(\d{1,2})([/.])(\d{1,2})(?![\d/%°]|[.,-]\d| ?[€$£%]|\p{L})/gu
const HAN_DAY = /(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?/gu

function inFigures(plain: string, where: Omit<DateInput, 'text'>, add: Add): void {
  const { today } = where
  for (const match of plain.matchAll(YEAR_FIRST))
    add(match, fixed(Number(match[1]), Number(match[2]), Number(match[3]), today), 0.95)
  for (const match of plain.matchAll(YEAR_LAST)) {
    const [a, b] = [Number(match[1]), Number(match[3] ?? match[4])]
    const year = match[5]?.length === 2 ? 2000 + Number(match[5]) : Number(match[5])
    const read = match[2] === '/' || match[2] === '-' ? ordered(a, b, where, (m, d) => fixed(year, m, d, today)) : null
    if (read) add(match, read.days, read.confidence)
    else add(match, fixed(year, b, a, today), 0.95)
  }
  for (const match of plain.matchAll(HAN_DAY)) add(match, yearless(Number(match[1]), Number(match[2]), today), 0.9)
  for (const match of plain.matchAll(DOTTED)) {
    const [a, b] = [Number(match[1]), Number(match[2])]
    add(match, where.language === 'hu' ? yearless(a, b, today) : yearless(b, a, today), 0.85)
  }
  for (const match of plain.matchAll(BARE)) {
    const [a, b] = [Number(match[1]), Number(match[3])]
    const read =
      match[2] === '/'
        ? ordered(a, b, where, (m, d) => yearless(m, d, today))
        : { days: yearless(b, a, today), confidence: 0.6 }
    if (read.days) add(match, read.days, read.confidence - 0.05, true)
  }
}

/** 3/11: the country's order, or else the language's; in doubt the one that isn't far from today. */
function ordered(
  a: number,
  b: number,
  { language, country, today }: Omit<DateInput, 'text'>,
  read: (month: number, day: number) => Meant | null,
): { days: Meant | null; confidence: number } {
  const [monthFirst, dayFirst] = [read(a, b), read(b, a)]
  if (!monthFirst || !dayFirst) return { days: monthFirst ?? dayFirst, confidence: 0.9 }
  if (a === b) return { days: dayFirst, confidence: 0.95 }
  if (country ? MONTH_FIRST.has(country) : MONTH_FIRST_LANGUAGES.has(language))
    return { days: monthFirst, confidence: 0.85 }
  if (country || language !== 'en') return { days: dayFirst, confidence: country === 'CA' ? 0.5 : 0.85 }
  const far = ({ past, future }: Meant): number =>
    Math.min(Math.abs(today - (past ?? Infinity)), 3 * Math.abs((future ?? Infinity) - today))
  return { days: far(monthFirst) < far(dayFirst) ? monthFirst : dayFirst, confidence: 0.5 }
}

/** A day with its year; Buddhist, Persian and Minguo years are brought to ours. */
function fixed(year: number, month: number, day: number, today: number): Meant | null {
  const ours = year >= 2500 ? year - 543 : year
  if (ours >= 1390 && ours <= 1450) return persian(ours, month, day, today)
  const at = utc(ours, month, day)
  if (at === null || Math.abs(at - today) > 4_000 * DAY_MS) return null
  return { past: at <= today + DAY_MS ? at : null, future: at >= today ? at : null }
}

let persianFormat: Intl.DateTimeFormat | null = null

/** The solar Hijri year begins about 79 days after ours: found from a near guess. */
function persian(year: number, month: number, day: number, today: number): Meant | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  persianFormat ??= new Intl.DateTimeFormat('en-u-ca-persian', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  })
  const guess = Date.UTC(year + 621, 2, 20) + ((month - 1) * 30.5 + day) * DAY_MS
  for (let step = -5; step <= 5; step++) {
    const at = Math.floor(guess / DAY_MS) * DAY_MS + step * DAY_MS
    const parts = persianFormat.formatToParts(at)
    const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
    if (value('month') === month && value('day') === day)
      return { past: at <= today + DAY_MS ? at : null, future: at >= today ? at : null }
  }
  return null
}

function yearless(month: number, day: number, today: number): Meant | null {
  const year = new Date(today).getUTCFullYear()
  const days = [year - 1, year, year + 1].map((each) => utc(each, month, day)).filter((at) => at !== null)
  if (days.length === 0) return null
  return {
    past: days.findLast((at) => at <= today) ?? null,
    future: days.find((at) => at >= today) ?? null,
  }
}

function utc(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const at = Date.UTC(year, month - 1, day)
  return new Date(at).getUTCDate() === day ? at : null
}

interface Ago {
  readonly shape: RegExp
  /** What the shape ends with, one of them. */
  readonly units: readonly string[]
  readonly days: number
}
interface Shapes {
  /** "5 November", "November 5". */
  readonly named: RegExp
  readonly before: RegExp
  readonly weekday: RegExp | null
  readonly near: RegExp
  readonly ago: readonly Ago[]
}

const shapes = new Map<string, Shapes>()

function shapesOf(language: string, words: DateWords): Shapes {
  const known = shapes.get(language)
  if (known) return known
  const months = alternatives([...words.months.keys()], words.inflects)
  const month = months || '(?!)'
  const weekdays = alternatives([...words.weekdays.keys()], words.inflects)
  const fresh = {
    named: new RegExp(
      `(?<![\\d.,:/]|\\d-)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.|-?го|-?е)?[ ]?(?:of |de |d['’]|ngày |ב|lik |-)?[ ]?(${month})(?:['’]?\\p{L}{1,4})?(?![\\p{L}])(?:\\.?,? ?(?:de |del |do )?(2\\d{3}|14\\d\\d)(?!\\d))?`,
      'giu',
    ),
    before: new RegExp(
      `(?<![\\p{L}\\p{M}])(${month})\\p{L}{0,3}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th|\\.)?(?![\\d%]|[.,:/]\\d)(?:,? ?(2\\d{3})(?!\\d))?`,
      'giu',
    ),
    weekday: weekdays
      ? new RegExp(`${edge(language)}(${weekdays})${edgeAfter(language, words.inflects)}`, 'giu')
      : null,
    near: new RegExp(
      `${edge(language)}(${words.near.map(([each]) => escaped(each)).join('|')})${edgeAfter(language, false)}`,
      'giu',
    ),
    ago: agoShapes(language, words),
  }
  shapes.set(language, fresh)
  return fresh
}

const UNSPACED = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko', 'th'])
const edge = (language: string): string =>
  UNSPACED.has(language)
    ? ''
    : language === 'he' || language === 'ar'
      ? '(?<![\\p{L}\\p{M}][\\p{L}\\p{M}])'
      : '(?<![\\p{L}\\p{M}])'
const edgeAfter = (language: string, inflects: boolean): string =>
  UNSPACED.has(language) ? '' : inflects ? '\\p{L}{0,4}(?!\\p{L})' : '(?![\\p{L}\\p{M}])'
const escaped = (word: string): string => word.replace(/[$.*+?^()[\]{}|/\\]/gu, '\\$&')

/** The part of a word that its cases leave alone: pátek and pátku, пятница and пятницу. */
const stemOf = (word: string): string => word.slice(0, word.length > 6 || word.endsWith('ek') ? -2 : -1)

/** Words as alternatives; where a language changes its endings the last letters are left open. */
function alternatives(words: readonly string[], inflects: boolean): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (inflects && word.length >= 5 ? `${escaped(stemOf(word))}\\p{L}{0,3}` : escaped(word)))
    .join('|')
}

const COUNT = "(\\d{1,3}|a couple of|a few|ein paar|et par|ett par|un paio di|un par de|\\p{L}[\\p{L}\\p{M}'’]{0,11})"
const HAN_COUNT = '(\\d{1,3}|[一二三四五六七八九十两兩半]{1,3}|한|두|세|네|다섯|열|สอง|สาม|สี่|ห้า)'

/** One shape for each frame: what stands before the number, and the span's days. */
function agoShapes(language: string, words: DateWords): Ago[] {
  const frames = new Map<string, { units: string[]; before: string; days: number }>()
  for (const { before, behind, days } of words.ago) {
    const frame = `${before} ${days}`
    const known = frames.get(frame)
    if (known) known.units.push(behind)
    else frames.set(frame, { units: [behind], before, days })
  }
  const unspaced = UNSPACED.has(language)
  return [...frames.values()].map(({ units, before, days }) => {
    const behind = units.toSorted((a, b) => b.length - a.length).map(escaped)
    const open = before !== '' ? `${edge(language)}${escaped(before)} ?` : unspaced ? '' : '(?<![\\p{L}\\d])'
    const count = unspaced ? HAN_COUNT : COUNT
    const shape = `${open}${count}[ ]?[个個かカ]?[ ]?(?:${behind.join('|')})${edgeAfter(language, false)}`
    return { shape: new RegExp(shape, 'giu'), units, days }
  })
}

function withMonthNames(plain: string, language: string, words: DateWords, today: number, add: Add): void {
  for (const each of language === 'en' || language === 'und' ? ['en'] : [language, 'en']) {
    const known = each === language ? words : dateWords(each)
    if (known.months.size === 0) continue
    const shape = shapesOf(each, known)
    const dated = (match: RegExpMatchArray, name = '', day = '', year: string | undefined): void => {
      const month = monthOf(name, known)
      if (month === null) return
      const days = year ? fixed(Number(year), month, Number(day), today) : yearless(month, Number(day), today)
      add(match, days, year ? 0.95 : 0.9)
    }
    for (const match of plain.matchAll(shape.named)) dated(match, match[2], match[1], match[3])
    for (const match of plain.matchAll(shape.before)) dated(match, match[1], match[2], match[3])
  }
  if (language !== 'vi') return
  for (const match of plain.matchAll(/(\d{1,2}) (?:tháng|thg) (\d{1,2})(?: năm (\d{4}))?(?!\d)/gu)) {
    const [day, month, year] = [Number(match[1]), Number(match[2]), match[3]]
    add(match, year ? fixed(Number(year), month, day, today) : yearless(month, day, today), 0.9)
  }
}

function monthOf(name: string, { months, inflects }: DateWords): number | null {
  const exact = months.get(name)
  if (exact !== undefined || !inflects) return exact ?? null
  for (const [word, month] of months) if (word.length >= 5 && name.startsWith(stemOf(word))) return month
  return null
}

const HAN_WEEKDAY = /(上|下|这|這|本|先|来|次)?(?:个|個)?(?:の)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/gu
/** A weekday that is to come. */
const NEXT =
  /(?:next|coming|nächste\p{L}*|kommende\p{L}*|prochain|próxim\p{L}*|prossim\p{L}*|aanstaande|komende|następn\p{L}*|следующ\p{L}*|наступн\p{L}*|gelecek|önümüzdeki|下|来|次の|다음|depan|tới|sau|nästa|næste|neste|ensi|příští|jövő|viitoare|επόμεν\p{L}*)\s*$/iu

function relative(plain: string, language: string, words: DateWords, today: number, add: Add): void {
  const shape = shapesOf(language, words)
  for (const match of plain.matchAll(shape.near)) {
    const days = words.near.find(([each]) => each === match[1])?.[1]
    if (days === undefined) continue
    const at = today + days * DAY_MS
    // Hindi has one word for yesterday and tomorrow.
    const both = language === 'hi' && days !== 0
    add(
      match,
      both
        ? { past: today - Math.abs(days) * DAY_MS, future: today + Math.abs(days) * DAY_MS }
        : { past: days <= 0 ? at : null, future: days >= 0 ? at : null },
      0.9,
    )
  }
  const lower = plain.toLowerCase()
  for (const { shape: ago, units, days } of shape.ago) {
    // These shapes are slow, to make and to look for; the word that they end with is mostly not there.
    if (!units.some((unit) => lower.includes(unit.toLowerCase()))) continue
    for (const match of plain.matchAll(ago)) {
      const count = countOf(match[1] ?? '')
      if (count === null) continue
      const at = today - Math.round(count * days) * DAY_MS
      add(match, { past: at, future: null }, days === 30 ? 0.4 : days === 7 ? 0.6 : 0.8)
    }
  }
  const lastWeek = words.lastWeek.filter((each) => plain.includes(each))
  const weekday = (match: RegExpMatchArray, day: number, lastWeeks: boolean): void => {
    const now = new Date(today).getUTCDay()
    const back = (now - day + 7) % 7
    const past = lastWeeks
      ? today - ((now + 6) % 7) * DAY_MS - 7 * DAY_MS + ((day + 6) % 7) * DAY_MS
      : today - (back === 0 ? 7 : back) * DAY_MS
    const ahead = (day - now + 7) % 7
    const next = NEXT.test(plain.slice(Math.max(0, (match.index ?? 0) - 14), match.index))
    add(match, { past: next ? null : past, future: today + (ahead === 0 ? 7 : ahead) * DAY_MS }, 0.7)
  }
  if (shape.weekday)
    for (const match of plain.matchAll(shape.weekday)) {
      const day = weekdayOf(match[1] ?? '', words)
      if (day === null) continue
      const around = plain.slice(Math.max(0, (match.index ?? 0) - 26), (match.index ?? 0) + 30)
      weekday(
        match,
        day,
        lastWeek.some((each) => around.includes(each)),
      )
    }
  if (/^(?:zh|ja)/u.test(language))
    for (const match of plain.matchAll(HAN_WEEKDAY))
      weekday(
        match,
        '日一二三四五六'.indexOf((match[2] ?? '').replace('天', '日')),
        match[1] === '上' || match[1] === '先',
      )
}

function weekdayOf(name: string, { weekdays, inflects }: DateWords): number | null {
  const exact = weekdays.get(name)
  if (exact !== undefined || !inflects) return exact ?? null
  for (const [word, day] of weekdays) if (word.length >= 5 && name.startsWith(stemOf(word))) return day
  return null
}

const ONE =
  /^(?:an?|one|the|ein(?:em|er|en|e)?|une?|un[ao]?|uma?|um|een|en|ett?|et|bir|egy|yksi|ena|μία|μια|ένα|одну|один|тиждень|jeden|jedn[aąou]\p{L}*|o|satu|se|یک|एक|một|한|протягом|упродовж|впродовж|течение|ciągu|během|خلال|תוך|בתוך)$/iu
const COUPLE =
  /^(?:(?:a )?couple(?: of)?|a few|(?:ein )?paar|(?:ett? )?par|un paio di|un par de|unos|unas|quelques|kilka|пару|pár|birkaç|چند|vài|beberapa)$/iu

/** A number of days in figures or words; null where it is none. */
function countOf(written: string): number | null {
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

function longest(days: readonly SaidDay[]): SaidDay[] {
  const kept: SaidDay[] = []
  for (const day of days.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => day.start < other.end && other.start < day.end)) kept.push(day)
  return kept.sort((a, b) => a.start - b.start)
}
