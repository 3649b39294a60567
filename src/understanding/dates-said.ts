/** Finds the days that a mail names, in the notations of its language and country, seen from the day it was written. */
import { type DateWords, dateWords } from './date-words.ts'
import { type Add, DAY_MS, type DateInput, fixed, inFigures, type Meant, yearless } from './dates-figures.ts'
import { countOf, escaped, UNSPACED } from './dates-spans.ts'
import { asciiFigures } from './money-number.ts'

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

const LONGEST = 10_000
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

const edge = (language: string): string =>
  UNSPACED.has(language)
    ? ''
    : language === 'he' || language === 'ar'
      ? '(?<![\\p{L}\\p{M}][\\p{L}\\p{M}])'
      : '(?<![\\p{L}\\p{M}])'
const edgeAfter = (language: string, inflects: boolean): string =>
  UNSPACED.has(language) ? '' : inflects ? '\\p{L}{0,4}(?!\\p{L})' : '(?![\\p{L}\\p{M}])'

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

function longest(days: readonly SaidDay[]): SaidDay[] {
  const kept: SaidDay[] = []
  for (const day of days.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => day.start < other.end && other.start < day.end)) kept.push(day)
  return kept.sort((a, b) => a.start - b.start)
}
