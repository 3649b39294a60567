/** Says instants as people say them: there and here, in words of the reader's language. */
import { html } from 'hono/html'
import type { Instant } from '../mail/message.ts'
import type { Messages } from './messages/en.ts'
import type { Html, Visit } from './visit.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const formats = new Map<string, Intl.DateTimeFormat | null>()

/** A cached format, null where the zone isn't one that this Node knows. */
function formatFor(language: string, timeZone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  const key = `${language} ${timeZone} ${Object.keys(parts).join()}`
  const known = formats.get(key)
  if (known !== undefined) return known
  let made: Intl.DateTimeFormat | null
  try {
    made = new Intl.DateTimeFormat(language, { timeZone, ...parts })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    made = null
  }
  formats.set(key, made)
  return made
}

export const isTimeZone = (zone: string): boolean => formatFor('en', zone, { hour: '2-digit' }) !== null

const DAY_AND_TIME: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}
const TIME: Intl.DateTimeFormatOptions = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** Chinese writes no blank between weekday and hour; a reader's eye wants one. */
const spaced = (text: string): string => text.replace(/(\p{Script=Han})(?=\d\d:)/u, '$1 ')

/** "Tue, 24 Nov, 09:10" in this zone; UTC where the zone isn't known. */
export function dayAndTime(at: Instant, zone: string | null, m: Messages): string {
  const format = formatFor(m.tag, zone ?? 'UTC', DAY_AND_TIME) ?? formatFor(m.tag, 'UTC', DAY_AND_TIME)
  return spaced(format?.format(new Date(at)) ?? at)
}

/** Within these days a weekday says which day is meant. */
const NEAR_MS = 6 * DAY

/** As dayAndTime, without the date where the weekday is enough. */
const nearTime = (at: Instant, zone: string, visit: Visit): string =>
  Math.abs(Date.parse(at) - Date.parse(visit.now)) < NEAR_MS
    ? timeOfDay(at, zone, visit.m)
    : dayAndTime(at, zone, visit.m)

/** "Tue 09:10" in this zone. */
export function timeOfDay(at: Instant, zone: string, m: Messages): string {
  return spaced(formatFor(m.tag, zone, TIME)?.format(new Date(at)) ?? '')
}

/** The place that a zone is named after, as people call it. */
export function placeOf(zone: string, m: Messages): string {
  if (zone === 'Asia/Shanghai') return m.tag === 'zh-Hans' ? '北京' : 'Beijing'
  if (m.tag !== 'zh-Hans') return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const parts = formatFor(m.tag, zone, { timeZoneName: 'shortGeneric' })?.formatToParts(new Date(0)) ?? []
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
  return name.replace(/时间$/, '')
}

const stamp = (at: Instant, text: string): Html => html`<time datetime="${at}">${text}</time>`

/** One instant in the reader's own clock. */
export const here = (at: Instant, visit: Visit): Html => stamp(at, dayAndTime(at, visit.staff.timeZone, visit.m))

/** One instant in both clocks: the customer's first, with its place; the reader's beside it. */
export function bothClocks(at: Instant, zone: string | null, visit: Visit): Html {
  const { m, staff } = visit
  const own = m.time.at(nearTime(at, staff.timeZone, visit), placeOf(staff.timeZone, m))
  if (zone === null || !isTimeZone(zone)) {
    return html`<span class="clocks">${stamp(at, own)} <span class="quiet">${m.time.zoneUnknown}</span></span>`
  }
  const there = m.time.at(nearTime(at, zone, visit), placeOf(zone, m))
  if (zone === staff.timeZone) return html`<span class="clocks">${stamp(at, there)}</span>`
  return html`<span class="clocks">${stamp(at, there)} <span class="dot">·</span> <span class="quiet">${own}</span></span>`
}

/** "3 h 20 min", "2 d 4 h", "5 min": two units at most. */
export function spanOf(ms: number, m: Messages): string {
  const { days, hours, minutes } = m.time
  if (ms >= DAY) {
    const rest = Math.floor((ms % DAY) / HOUR)
    return rest > 0 ? `${days(Math.floor(ms / DAY))} ${hours(rest)}` : days(Math.floor(ms / DAY))
  }
  if (ms >= HOUR) {
    const rest = Math.floor((ms % HOUR) / MINUTE)
    return rest > 0 ? `${hours(Math.floor(ms / HOUR))} ${minutes(rest)}` : hours(Math.floor(ms / HOUR))
  }
  return minutes(Math.floor(ms / MINUTE))
}

/** Whole hours where it is some: for lists, where minutes would only take room. */
export const roughSpan = (ms: number, m: Messages): string => spanOf(ms < HOUR ? ms : Math.floor(ms / HOUR) * HOUR, m)

export const ageOf = (at: Instant, visit: Visit): string =>
  spanOf(Math.max(0, Date.parse(visit.now) - Date.parse(at)), visit.m)

/** What is left of a promise, in words; `hurry` when less than three hours are. */
export function clockLeft(
  dueAt: Instant | null,
  visit: Visit,
  how: 'exact' | 'rough' = 'exact',
): { text: string; mood: 'over' | 'hurry' | 'calm' } {
  const span = how === 'rough' ? roughSpan : spanOf
  if (dueAt === null) return { text: visit.m.time.noClock, mood: 'calm' }
  const left = Date.parse(dueAt) - Date.parse(visit.now)
  if (left < 0) return { text: visit.m.time.over(span(-left, visit.m)), mood: 'over' }
  return { text: visit.m.time.left(span(left, visit.m)), mood: left < 3 * HOUR ? 'hurry' : 'calm' }
}

const pad = (text: string): string => text.padStart(2, '0')

/** Value of an input of type datetime-local for this instant in this zone. */
export function localInput(at: Instant, zone: string): string {
  const format = formatFor('en', zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format?.formatToParts(new Date(at)).map((part) => [part.type, part.value]) ?? [])
  const part = (name: Intl.DateTimeFormatPartTypes): string => pad(parts.get(name) ?? '')
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}
