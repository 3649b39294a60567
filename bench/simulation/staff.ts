/** When our people work and when the daemon is down, as stretches of time; and how work that takes an hour fits into them. */
import { DateTime } from 'luxon'
import type { Calendars } from '../../src/craft/calendar.ts'
import { civilDay } from '../../src/craft/calendar-days.ts'
import { chance } from './chance.ts'

/** Milliseconds, half-open; a list of them is ascending and free of overlaps. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DESK = { zone: 'Asia/Shanghai', country: 'CN', from: 9, to: 18 } as const
/** The second run: somebody is there on every day off, too. */
const SHIFT = { from: 10, to: 16 } as const

/** Desk hours from a week before the year to two months after it: 09:00–18:00 Shanghai on working days, make-up days included. */
export function deskHours(calendars: Calendars, year: number, weekendShift: boolean): Stretch[] {
  const hours: Stretch[] = []
  const last = DateTime.fromObject({ year: year + 1, month: 3 }, { zone: DESK.zone })
  let day = DateTime.fromObject({ year, month: 1 }, { zone: DESK.zone }).minus({ days: 7 })
  for (; day < last; day = day.plus({ days: 1 })) {
    const off = calendars.days.of(DESK.country, civilDay(day.year, day.month, day.day)).closed !== null
    if (off && !weekendShift) continue
    const { from, to } = off ? SHIFT : DESK
    hours.push({ start: day.set({ hour: from }).toMillis(), end: day.set({ hour: to }).toMillis() })
  }
  return hours
}

/** Times at which nothing runs: some days apart, for one to thirty hours. */
export function outages(seed: number, year: number): Stretch[] {
  const dice = chance(seed)
  const found: Stretch[] = []
  let at = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  while (at < end) {
    at += DAY_MS * (3 + dice.share() * 12)
    const hours = 1 + 29 * dice.share() ** 3
    found.push({ start: at, end: at + hours * HOUR_MS })
    at += hours * HOUR_MS
  }
  return found
}

/** What is left of `hours` outside `gaps`. */
export function without(hours: readonly Stretch[], gaps: readonly Stretch[]): Stretch[] {
  let left = [...hours]
  for (const gap of gaps) {
    left = left.flatMap((one) =>
      one.end <= gap.start || gap.end <= one.start
        ? [one]
        : [
            { start: one.start, end: Math.min(one.end, gap.start) },
            { start: Math.max(one.start, gap.end), end: one.end },
          ].filter(({ start, end }) => start < end),
    )
  }
  return left
}

/** When work of so many milliseconds that can begin at `at` is done. */
export function workDone(hours: readonly Stretch[], at: number, work: number): number {
  let left = work
  for (let index = firstAfter(hours, at); index < hours.length; index += 1) {
    const one = hours[index]
    if (!one) break
    const start = Math.max(one.start, at)
    if (start + left <= one.end) return start + left
    left -= one.end - start
  }
  throw new Error('the year has no desk hours left')
}

/** `at`, or where it falls into one of the stretches, their end. */
export function pastAll(gaps: readonly Stretch[], at: number): number {
  const gap = gaps[firstAfter(gaps, at)]
  return gap && gap.start <= at ? gap.end : at
}

/** Whether `at` lies in one of them. */
export function isWithin(hours: readonly Stretch[], at: number): boolean {
  const one = hours[firstAfter(hours, at)]
  return one !== undefined && one.start <= at
}

/** Index of the first stretch that ends after `at`. */
export function firstAfter(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
