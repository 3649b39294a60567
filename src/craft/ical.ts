/**
 * Whole days of an iCalendar file (RFC 5545), for closures. The file is somebody else's: work on it is counted, and whoever
 * calls this does so in a thread that can be ended.
 */
import { DateTime } from 'luxon'
import ical, { type EventInstance, type VEvent } from 'node-ical'
import type { Instant } from '../mail/message.ts'
import { type Closure, isoOf, LONGEST_CLOSURE_DAYS, LONGEST_NAME, MOST_CLOSURES } from './calendar-closures.ts'
import { civilDay } from './calendar-days.ts'

/** Why an event is no closure. */
export type LeftOut = 'part-of-a-day' | 'cancelled' | 'too-long' | 'unreadable'

export interface IcalDays {
  readonly closed: readonly Closure[]
  readonly leftOut: readonly { readonly name: string; readonly why: LeftOut }[]
  /** Why nothing was read at all. */
  readonly refused: 'no-calendar' | 'too-many' | null
}

const DAY_MS = 86_400_000
const MOST_EVENTS = 2_000
/** Closures that are over tell nothing, and nobody plans further ahead. */
const BACK_DAYS = 31
const AHEAD_DAYS = 800

/** The one part that a thread posts for a file. */
export function* daysInIcal({ text, now }: { readonly text: string; readonly now: Instant }): Generator<IcalDays> {
  yield readIcal(text, now)
}

/** Events of whole days from a month ago until two years ahead, recurring ones day by day; the same name on days in a row is one closure. */
export function readIcal(text: string, now: Instant): IcalDays {
  const nothing = { closed: [], leftOut: [] }
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return { ...nothing, refused: 'no-calendar' }
  if ((text.match(/^BEGIN:VEVENT/gim) ?? []).length > MOST_EVENTS) return { ...nothing, refused: 'too-many' }
  const today = Math.floor(Date.parse(now) / DAY_MS)
  const window = { first: today - BACK_DAYS, last: today + AHEAD_DAYS }
  const closed: Closure[] = []
  const leftOut = new Map<string, LeftOut>()
  for (const event of eventsIn(text)) {
    const name = nameOf(event)
    const found = daysOf(event, name, window)
    if (typeof found === 'string') leftOut.set(name, found)
    else closed.push(...found)
  }
  const joined = inRows(closed)
  if (joined.length > MOST_CLOSURES) return { ...nothing, refused: 'too-many' }
  return { closed: joined, leftOut: [...leftOut].map(([name, why]) => ({ name, why })), refused: null }
}

function eventsIn(text: string): VEvent[] {
  try {
    return Object.values(ical.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
  } catch {
    return []
  }
}

function daysOf(event: VEvent, name: string, window: { first: number; last: number }): Closure[] | LeftOut {
  if (event.status === 'CANCELLED') return 'cancelled'
  const range = { from: new Date(window.first * DAY_MS), to: new Date(window.last * DAY_MS), expandOngoing: true }
  try {
    const days: Closure[] = []
    for (const instance of ical.expandRecurringEvent(event, range)) {
      const whole = wholeDays(instance)
      if (whole === null) return 'part-of-a-day'
      if (whole.last - whole.first >= LONGEST_CLOSURE_DAYS) return 'too-long'
      if (whole.last >= window.first && whole.first <= window.last) days.push({ ...whole, name })
    }
    return days
  } catch {
    // A rule that never comes true, or comes true every second.
    return 'unreadable'
  }
}

/** An event that begins and ends at midnight where it is held is one of whole days, too. */
function wholeDays({ start, end, isFullDay }: EventInstance): Pick<Closure, 'first' | 'last'> | null {
  // The library gives a date without a time as midnight of this machine.
  const at = (date: Date) => DateTime.fromJSDate(date, isFullDay ? {} : { zone: start.tz ?? 'utc' })
  const [from, until] = [at(start), at(end)]
  if (!from.isValid || !until.isValid) return null
  const midnight = (one: DateTime) => one.hour === 0 && one.minute === 0
  if (!isFullDay && !(midnight(from) && midnight(until) && until > from)) return null
  const dayOf = (one: DateTime) => civilDay(one.year, one.month, one.day)
  return { first: dayOf(from), last: Math.max(dayOf(from), dayOf(until) - 1) }
}

function nameOf({ summary }: VEvent): string {
  const said: unknown = typeof summary === 'object' && summary !== null ? summary.val : summary
  const plain = String(said ?? '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  return [...(plain === '' ? 'closed' : plain)].slice(0, LONGEST_NAME).join('')
}

/** Days in a row of the same name become one closure, as far as one may go. */
function inRows(closed: readonly Closure[]): Closure[] {
  const rows: Closure[] = []
  for (const one of closed.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const before = rows.at(-1)
    const goesOn = before?.name === one.name && one.first <= before.last + 1
    const last = Math.max(before?.last ?? 0, one.last)
    if (before && goesOn && last - before.first < LONGEST_CLOSURE_DAYS) rows[rows.length - 1] = { ...before, last }
    else if (!(before && isoOf(before.first) === isoOf(one.first) && before.last === one.last)) rows.push(one)
  }
  return rows
}
