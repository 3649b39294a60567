/** When it came, when it happened, and by when the writer wants an answer: each day by the words beside it. */
import type { Finding } from '../ticket/findings.ts'
import {
  ASKS,
  BY_AFTER,
  BY_BEFORE,
  DATED,
  HAPPENED,
  HAS_COME,
  HAVE_ORDERED,
  PROMISED,
  SINCE,
  SINCE_AFTER,
  WITHIN_AFTER,
  WITHIN_BEFORE,
} from './dates-cues.ts'
import { DAY_MS, type DateInput } from './dates-figures.ts'
import { findDays, type SaidDay, searchable } from './dates-said.ts'
import { findSpans, type SaidSpan } from './dates-spans.ts'

export interface Dates {
  /** ISO 8601 calendar days where the writer is. */
  readonly incidentDate: Finding<string | null>
  readonly receivedDate: Finding<string | null>
  readonly deadline: Finding<string | null>
  /** Where the text speaks of time, so that its figures aren't counted as goods: start and end. */
  readonly places: readonly (readonly [number, number])[]
}

const NO_DAY: Finding<string | null> = { value: null, confidence: 0.6, why: [] }

/** @param input the writer's own text with ids and sums blanked out, lengths kept */
export function findDates(input: DateInput): Dates {
  const plain = searchable(input.text)
  const days = findDays(input)
  const spans = findSpans(plain, input.language).filter((span) => !days.some((day) => overlap(day, span)))
  const told = days.map((day) => ({ day, ...clauseOf(plain, day) }))
  let received: Finding<string | null> = NO_DAY
  let incident: Finding<string | null> = NO_DAY
  for (const { day, before, after, lead, sentence } of told) {
    if (day.past === null || (day.future !== null && (BY_BEFORE.test(lead) || BY_AFTER.test(after)))) continue
    if (DATED.test(lead)) continue
    const meaning = meaningOf(before, day.written.toLowerCase(), after, sentence)
    if (meaning === 'came' && received.value === null) received = dayOf(day.past, day, 0)
    if (meaning === 'happened' && incident.value === null) incident = dayOf(day.past, day, 0)
  }
  return {
    receivedDate: received,
    incidentDate: incident,
    deadline: deadlineOf(plain, told, spans, input.today),
    places: [
      ...days.filter(({ loose }) => !loose).map(({ start, end }) => [start, end] as const),
      ...spans.map(({ start, end }) => [start, end] as const),
    ],
  }
}

interface Told {
  readonly day: SaidDay
  readonly before: string
  readonly after: string
  /** What stands right before, across commas and stops. */
  readonly lead: string
  readonly sentence: string
}

function dayOf(
  at: number,
  { written, confidence }: { written: string; confidence: number },
  less: number,
): Finding<string> {
  return { value: new Date(at).toISOString().slice(0, 10), confidence: confidence - less, why: [written] }
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

const CLAUSE = /(?<!\d)[,.]\s|[.,]\s(?=\p{L})|[;!?،؛؟。！？，、；\n()]|:(?=\s)/gu
/** A stop behind a figure or a short word is an ordinal's or an abbreviation's. */
const SENTENCE =
  /(?<!\d|(?<!\p{L})(?:n[ro]|nos|bestellnr|tel|pls|mr|mrs|dr|art|ca|bzw|inkl|nro|núm|sz|č|αρ))\.\s|[!?؟。！？]|\n\s*\n/gu
const REACH = 160
const LEAD = 60

function clauseOf(plain: string, { start, end }: { start: number; end: number }): Omit<Told, 'day'> {
  // What stands in brackets is said aside.
  const aside = (text: string): string => text.replace(/\([^()\n]*\)/gu, ' ')
  const left = aside(plain.slice(Math.max(0, start - REACH), start))
  const right = aside(plain.slice(end, end + REACH))
  return {
    before: lastPart(left, CLAUSE),
    after: firstPart(right, CLAUSE),
    lead: left.slice(-LEAD),
    sentence: `${lastPart(left, SENTENCE)}${plain.slice(start, end)}${firstPart(right, SENTENCE)}`.replace(/\n/gu, ' '),
  }
}

function lastPart(text: string, stop: RegExp): string {
  const last = [...text.matchAll(stop)].at(-1)
  return (last ? text.slice(last.index + last[0].length) : text).replace(/\n/gu, ' ')
}

function firstPart(text: string, stop: RegExp): string {
  stop.lastIndex = 0
  const first = stop.exec(text)
  stop.lastIndex = 0
  return (first ? text.slice(0, first.index) : text).replace(/\n/gu, ' ')
}

type Meaning = 'came' | 'happened' | 'other'

/** What a past day is the day of: the nearest verb of its clause says so, else the only one of its sentence. */
function meaningOf(before: string, written: string, after: string, sentence: string): Meaning {
  if (SINCE.test(before.slice(-14)) || SINCE_AFTER.test(`${written}${after.slice(0, 14)}`))
    return HAPPENED.test(sentence) || !HAVE_ORDERED.test(sentence) ? 'happened' : 'other'
  if (PROMISED.test(`${before} ${after}`)) return 'other'
  const near = nearest(before, after)
  if (near) return near
  const meanings: [Meaning, RegExp][] = [
    ['other', PROMISED],
    ['came', HAS_COME],
    ['happened', HAPPENED],
  ]
  return meanings.find(([, shape]) => shape.test(sentence))?.[0] ?? 'other'
}

function nearest(before: string, after: string): Meaning | null {
  let best: { meaning: Meaning; distance: number } | null = null
  const weigh = (meaning: Meaning, shape: RegExp): void => {
    const all = new RegExp(shape.source, 'giu')
    const left = [...before.matchAll(all)].at(-1)
    const right = all.exec(after)
    const distance = Math.min(
      left ? before.length - left.index - left[0].length : Infinity,
      right ? right.index : Infinity,
    )
    if (distance < (best?.distance ?? Infinity)) best = { meaning, distance }
  }
  weigh('came', HAS_COME)
  weigh('happened', HAPPENED)
  weigh('other', HAVE_ORDERED)
  weigh('other', PROMISED)
  return (best as { meaning: Meaning } | null)?.meaning ?? null
}

const LATEST_DAYS = 180
/** "протягом тижня", "w ciągu tygodnia": one, without a word for it. */
const WITHIN_ONE = /^(?:خلال|תוך|протягом|упродовж|впродовж|течение|ciągu|během)/iu

/** A day to come or a span behind "by", "until", "within", in a sentence that asks us for something. */
function deadlineOf(
  plain: string,
  told: readonly Told[],
  spans: readonly SaidSpan[],
  today: number,
): Finding<string | null> {
  for (const { day, before, after, lead, sentence } of told) {
    if (day.future === null || day.future - today > LATEST_DAYS * DAY_MS) continue
    const by = BY_BEFORE.test(lead) || BY_AFTER.test(after) || BY_AFTER.test(day.written.toLowerCase())
    if ((by || NEEDED.test(before)) && ASKS.test(sentence) && !PROMISED.test(sentence))
      return dayOf(day.future, day, 0.05)
  }
  for (const each of spans) {
    const { before, after, sentence } = clauseOf(plain, each)
    const within = WITHIN_BEFORE.test(before) || WITHIN_AFTER.test(after) || WITHIN_ONE.test(each.written)
    if (!within || !ASKS.test(sentence) || PROMISED.test(sentence)) continue
    const at = each.working ? workingDays(today, each.days) : today + each.days * DAY_MS
    return dayOf(at, { written: each.written, confidence: 0.75 }, 0)
  }
  return NO_DAY
}

/** "We need all 60 for a shop opening on 4 December". */
const NEEDED =
  /(?<!\p{L})(?:need|require|brauchen|benötig|besoin|necesit|precis|serv(?:e|ono|ir)|nodig|potrzeb|нуж|потріб|ihtiyaç|نحتاج|أحتاج|צריכ|נדרש|نیاز|cần|butuh|perlu|behöv|trenger|brug for|tarvits|potřeb|szükség|nevoie|χρειαζ|opening|eröffn|ouverture|inaugura|apertura)|需要|必要|필요|开业|開業|ต้องการ/iu

function workingDays(from: number, days: number): number {
  let at = from
  for (let left = days; left > 0; ) {
    at += DAY_MS
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return at
}
