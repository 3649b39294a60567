/** The hour offered where the good one comes after the promise. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { IANAZone } from 'luxon'
import { describe, expect, test } from 'vitest'
import { isGoodHour, parseCalendars } from '../../src/craft/calendar.ts'
import { leastBadHour } from '../../src/craft/calendar-least.ts'
import { localTime } from '../../src/craft/calendar-zones.ts'

const calendars = parseCalendars('config/calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))
const living = (zone: string, country: string | null) => ({
  zones: [{ zone, probability: 1 }],
  country,
  fallbackZone: 'UTC',
  calendars,
})
const berlin = living('Europe/Berlin', 'DE')

describe('the least bad hour before a promise breaks', () => {
  test('is a good hour where one comes in time', () => {
    const hour = leastBadHour({ ...berlin, from: '2026-03-10T22:00:00.000Z', until: '2026-03-11T12:00:00.000Z' })
    expect(hour).toEqual({ at: '2026-03-11T08:00:00.000Z', is: 'good' })
  })

  test('wakes nobody where the weekend lies between', () => {
    const hour = leastBadHour({ ...berlin, from: '2026-03-13T23:00:00.000Z', until: '2026-03-14T15:00:00.000Z' })
    expect(hour).toEqual({ at: '2026-03-14T06:00:00.000Z', is: 'awake' })
  })

  test('lies nearest to day where there is only night, and before the promise', () => {
    const early = leastBadHour({ ...berlin, from: '2026-03-10T20:30:00.000Z', until: '2026-03-10T23:30:00.000Z' })
    expect(early).toEqual({ at: '2026-03-10T20:30:00.000Z', is: 'night' })
    const late = leastBadHour({ ...berlin, from: '2026-03-11T01:00:00.000Z', until: '2026-03-11T05:40:00.000Z' })
    expect(late).toEqual({ at: '2026-03-11T05:30:00.000Z', is: 'night' })
  })

  test('in every zone: never early, never late, and what it says of itself is true', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter((zone) => IANAZone.isValidZone(zone))
    const start = Date.UTC(2024, 0, 1)
    const span = Date.UTC(2031, 0, 1) - start
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: span / 60_000 }),
        fc.integer({ min: 30, max: 24 * 60 }),
        (zone, minute, left) => {
          const from = start + minute * 60_000
          const until = from + left * 60_000
          const where = living(zone, null)
          const asked = { ...where, from: new Date(from).toISOString(), until: new Date(until).toISOString() }
          const { at, is } = leastBadHour(asked)
          expect(Date.parse(at)).toBeGreaterThanOrEqual(from)
          expect(Date.parse(at)).toBeLessThan(until)
          expect(leastBadHour(asked)).toEqual({ at, is })
          const clock = localTime(IANAZone.create(zone), Date.parse(at)).minute
          if (is === 'good') expect(isGoodHour({ ...where, at }).good).toBe(true)
          else expect(clock >= 7 * 60 && clock < 21 * 60).toBe(is === 'awake')
        },
      ),
      { numRuns: 80 },
    )
  })
})
