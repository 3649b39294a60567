/** Markets whose offices close over midday: several open stretches a day. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGoodHour, nextGoodHour, parseCalendars } from '../../src/craft/calendar.ts'
import { leastBadHour } from '../../src/craft/calendar-least.ts'
import { addWorkingDays } from '../../src/craft/calendar-working-days.ts'

const shipped = readFileSync('config/calendars.yaml', 'utf8')
const withHours = (lines: string) => parseCalendars('calendars.yaml', `${shipped}\nhours:\n${lines}\n`)
const everywhere = (open: string) =>
  parseCalendars('calendars.yaml', shipped.replace('open: "09:00-17:30"', `open: "${open}"`))

const greek = withHours('  GR: "09:00-14:00, 17:30-20:00"')
const inGreece = {
  zones: [{ zone: 'Europe/Athens', probability: 1 }],
  country: 'GR',
  fallbackZone: 'UTC',
  calendars: greek,
}

describe('an office that closes over midday', () => {
  test('gets a letter of the midday break when it opens again, and the reason says so', () => {
    const hour = nextGoodHour({ ...inGreece, from: '2026-04-15T12:10:00.000Z' })
    expect(hour).toMatchObject({
      at: '2026-04-15T14:30:00.000Z',
      until: '2026-04-15T17:00:00.000Z',
      why: ['midday-break'],
    })
    expect(isGoodHour({ ...inGreece, at: '2026-04-15T12:10:00.000Z' })).toEqual({ good: false, why: ['midday-break'] })
    expect(isGoodHour({ ...inGreece, at: '2026-04-15T16:59:00.000Z' }).good).toBe(true)
  })

  test('ends its day of a promise in the evening', () => {
    expect(addWorkingDays('2026-04-15T08:00:00.000Z', 1, 'Europe/Athens', 'GR', greek)).toBe('2026-04-16T17:00:00.000Z')
  })

  test('leaves other markets their hours, and Friday prayer its name', () => {
    const inDubai = { ...inGreece, zones: [{ zone: 'Asia/Dubai', probability: 1 }], country: 'AE' }
    expect(nextGoodHour({ ...inDubai, from: '2026-04-17T08:30:00.000Z' }).why).toEqual(['friday-prayer'])
    expect(isGoodHour({ ...inDubai, at: '2026-04-15T10:30:00.000Z' }).good).toBe(true)
  })

  test('is offered the evening where the promise breaks before the next morning', () => {
    const until = '2026-04-15T16:00:00.000Z'
    expect(leastBadHour({ ...inGreece, from: '2026-04-15T12:10:00.000Z', until })).toEqual({
      at: '2026-04-15T14:30:00.000Z',
      is: 'good',
    })
  })
})

describe('in every time zone, 2024 to 2030', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const instant = fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) })
    .map((ms) => new Date(ms).toISOString())
  /** Two or three stretches with gaps, anywhere in the day: over the jumps of the clock too. */
  const stretches = fc
    .uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 4, maxLength: 6 })
    .map((halves) => halves.toSorted((a, b) => a - b).slice(0, halves.length - (halves.length % 2)))
    .map((halves) =>
      halves.flatMap((start, i) => (i % 2 === 0 ? [[start * 30, (halves[i + 1] ?? 0) * 30] as const] : [])),
    )
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const wallMinute = (at: string, timeZone: string) => {
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const [hour = 0, minute = 0] = shown.format(new Date(at)).split(':').map(Number)
    return hour * 60 + minute
  }

  test('a letter leaves within a stretch of the day, never before the approval, and the plan holds when made again', () => {
    const calendarsOf = new Map<string, ReturnType<typeof everywhere>>()
    fc.assert(
      fc.property(zone, zone, stretches, instant, (name, other, spans, from) => {
        const open = spans.map(([start, end]) => `${clock(start)}-${clock(end)}`).join(', ')
        const calendars = calendarsOf.get(open) ?? everywhereButPrayer(open)
        calendarsOf.set(open, calendars)
        const country = 'XX'
        const alone = { zones: [{ zone: name, probability: 1 }], country, fallbackZone: 'UTC', calendars }
        const hour = nextGoodHour({ ...alone, from })
        expect(hour.at >= from && hour.at < hour.until).toBe(true)
        // The instant exists: it is what it was when read back.
        expect(new Date(hour.at).toISOString()).toBe(hour.at)
        const minute = wallMinute(hour.at, name)
        const inside = spans.some(([start, end]) => start <= minute && minute < end)
        expect(inside || hour.why.includes('ramadan')).toBe(true)
        expect(isGoodHour({ ...alone, at: hour.at }).good).toBe(true)
        expect(nextGoodHour({ ...alone, from: hour.at }).at).toBe(hour.at)
        const two = {
          ...alone,
          zones: [
            { zone: name, probability: 0.6 },
            { zone: other, probability: 0.4 },
          ],
        }
        const both = nextGoodHour({ ...two, from })
        expect(both.at >= from).toBe(true)
        expect(isGoodHour({ ...alone, at: both.at }).good).toBe(true)
        const suits = isGoodHour({ ...alone, zones: [{ zone: other, probability: 1 }], at: both.at }).good
        expect(suits || both.why.includes('zones-apart:1')).toBe(true)
        expect(nextGoodHour({ ...two, from: both.at }).at).toBe(both.at)
      }),
      { numRuns: 200 },
    )
  })

  /** Without the midday of Friday and the fasting month, which have tests of their own and would close some of these days. */
  function everywhereButPrayer(open: string) {
    return parseCalendars(
      'calendars.yaml',
      shipped
        .replace('open: "09:00-17:30"', `open: "${open}"`)
        .replace(/ {2}countries: \[A.*\]/g, '  countries: []')
        .replace('avoid: "12:00-14:00"', 'avoid: "23:58-23:59"'),
    )
  }
})

test.each([
  ['stretches that overlap', '09:00-13:00, 12:30-18:00', /overlap/],
  ['stretches that touch', '09:00-13:00, 13:00-18:00', /overlap, touch/],
  ['stretches in the wrong order', '15:00-18:00, 09:00-13:00', /wrong order/],
  ['a stretch of no length', '09:00-13:00, 15:00-15:00', /the hours are empty/],
  ['a stretch too short to leave in', '09:00-13:00, 15:00-15:10', /half an hour/],
  ['nothing behind a comma', '09:00-13:00,', /hours look like/],
  ['no hours at all', '', /hours look like/],
  ['a day in splinters', '01:00-02:00, 03:00-04:00, 05:00-06:00, 07:00-08:00, 09:00-10:00', /more than 4/],
])('names %s with the line', (_, open, message) => {
  expect(() => everywhere(open)).toThrow(message)
  expect(() => everywhere(open)).toThrow(/^calendars\.yaml:9: good\.open: /)
  const line = shipped.split('\n').length + 2
  expect(() => withHours(`  GR: "${open}"`)).toThrow(new RegExp(`^calendars\\.yaml:${line}: hours\\.GR: `))
})
