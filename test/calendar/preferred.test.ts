/** Who likes to be written to in the morning gets letters in the morning, where that costs little and breaks nothing. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGoodHour, nextGoodHour, parseCalendars } from '../../src/craft/calendar.ts'
import { nextPreferredHour } from '../../src/craft/calendar-preferred.ts'
import { HOUR_WISHES, type HourWish } from '../../src/ticket/words.ts'

const calendars = parseCalendars('config/calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))
const living = (zone: string, country: string | null = null) => ({
  zones: [{ zone, probability: 1 }],
  country,
  fallbackZone: 'UTC',
  calendars,
})
const berlin = living('Europe/Berlin', 'DE')
const at = (from: string, wish: HourWish, dues: string[] = []) => nextPreferredHour({ ...berlin, from }, wish, dues).at

describe('the hours that a customer likes', () => {
  test.each([
    ['an afternoon waits for the next morning', '2026-11-17T13:00:00.000Z', 'morning', [], '2026-11-18T08:00:00.000Z'],
    ['a morning is a morning', '2026-11-17T09:00:00.000Z', 'morning', [], '2026-11-17T09:00:00.000Z'],
    [
      'a morning waits for the afternoon, after lunch',
      '2026-11-17T09:00:00.000Z',
      'afternoon',
      [],
      '2026-11-17T12:00:00.000Z',
    ],
    ['a morning waits for four o’clock', '2026-11-17T09:00:00.000Z', 'late', [], '2026-11-17T15:00:00.000Z'],
    [
      'Friday afternoon waits for Monday morning',
      '2026-11-20T13:00:00.000Z',
      'morning',
      [],
      '2026-11-23T08:00:00.000Z',
    ],
    [
      'not over a promise that now would keep',
      '2026-11-17T13:00:00.000Z',
      'morning',
      ['2026-11-18T07:00:00.000Z'],
      '2026-11-17T13:00:00.000Z',
    ],
    [
      'a promise that is broken anyway holds nobody back',
      '2026-11-17T18:00:00.000Z',
      'afternoon',
      ['2026-11-17T19:00:00.000Z'],
      '2026-11-18T12:00:00.000Z',
    ],
    ['not over Christmas', '2026-12-23T13:00:00.000Z', 'morning', [], '2026-12-23T13:00:00.000Z'],
  ] as const)('%s', (_name, from, wish, dues, expected) => {
    expect(at(from, wish, [...dues])).toBe(expected)
  })

  test('are said, with the first good hour to choose instead', () => {
    const hour = nextPreferredHour({ ...berlin, from: '2026-11-17T13:00:00.000Z' }, 'morning', [])
    expect(hour.why).toContain('preferred-hour')
    expect(hour.alternatives[0]).toBe('2026-11-17T13:00:00.000Z')
    expect(hour.until).toBe('2026-11-18T11:00:00.000Z')
  })

  test('in every zone: a good hour, never early, never four days behind the first, never over a promise, and stable', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const instant = fc
      .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) })
      .map((ms) => new Date(ms).toISOString())
    const wishes = fc.constantFrom(...HOUR_WISHES)
    fc.assert(
      fc.property(zone, zone, instant, wishes, fc.integer({ min: 1, max: 120 }), (name, other, from, wish, hours) => {
        const where = {
          ...living(name),
          zones: [
            { zone: name, probability: 0.6 },
            { zone: other, probability: 0.4 },
          ],
        }
        const due = new Date(Date.parse(from) + hours * 3_600_000).toISOString()
        const first = nextGoodHour({ ...where, from }).at
        const hour = nextPreferredHour({ ...where, from }, wish, [due])
        expect(hour.at >= first && hour.at < hour.until).toBe(true)
        expect(isGoodHour({ ...where, at: hour.at }).good).toBe(true)
        expect(Date.parse(hour.at) - Date.parse(first)).toBeLessThanOrEqual(4 * 86_400_000)
        if (first < due && hour.at !== first) expect(hour.at < due).toBe(true)
        expect(nextPreferredHour({ ...where, from: hour.at }, wish, [due]).at >= hour.at).toBe(true)
        if (hour.why.includes('preferred-hour'))
          expect(nextPreferredHour({ ...where, from: hour.at }, wish, [due]).at).toBe(hour.at)
      }),
      { numRuns: 60 },
    )
  })
})
