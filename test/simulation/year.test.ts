import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generateCases } from '../../bench/simulation/cases.ts'
import { readConfusion } from '../../bench/simulation/confusion.ts'
import { figuresOf, leavesAtGoodHour } from '../../bench/simulation/figures.ts'
import { leavesBy, liveSimply } from '../../bench/simulation/policies.ts'
import { deskHours, isWithin, outages } from '../../bench/simulation/staff.ts'
import { liveThrough } from '../../bench/simulation/year.ts'
import { parseCalendars } from '../../src/craft/calendar.ts'

const calendars = parseCalendars('calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))
const office = deskHours(calendars, 2026, false)
const setting = { calendars, confusion: readConfusion(), desk: office, down: outages(8, 2026) }
const cases = generateCases({ seed: 7, cases: 400, year: 2026 })

describe('a simulated year', () => {
  const lived = liveThrough(cases, setting)
  const figures = figuresOf(lived, setting, leavesAtGoodHour(setting))

  test('wakes nobody whose zone was known, and few of the others', () => {
    expect(figures.known.bad).toBe(0)
    expect(figures.machine.bad / figures.machine.of).toBeLessThanOrEqual(0.02)
  })

  test('answers everybody, from a running daemon, a few letters a minute', () => {
    for (const { case: one, letters } of lived) {
      expect(letters.some(({ what }) => what === 'first')).toBe(true)
      expect(letters.filter(({ what }) => what === 'solution')).toHaveLength(one.evidenceAfterHours === null ? 0 : 1)
      for (const letter of letters) {
        expect(letter.sentAt).toBeGreaterThan(letter.approvedAt)
        expect(isWithin(setting.down, letter.sentAt)).toBe(false)
      }
    }
    expect(figures.burst).toBeLessThanOrEqual(4)
  })

  test('shows what an hour without a calendar costs: letters at once wake half of the customers', () => {
    const leaves = leavesBy('at-once', setting, office)
    const simple = figuresOf(liveSimply(cases, setting, leaves), setting, leaves)
    expect(simple.machine.bad / simple.machine.of).toBeGreaterThan(0.3)
  })

  test('is the same for the same seed, and plants the causes that it is asked for', () => {
    expect(generateCases({ seed: 7, cases: 400, year: 2026 })).toEqual(cases)
    const cause = { by: 'batch', value: 'B-0417', issue: 'quality', cases: 12, from: '2026-05-04', days: 20 } as const
    const ill = generateCases({ seed: 7, cases: 400, year: 2026, causes: [cause] }).filter(
      ({ batch }) => batch === 'B-0417',
    )
    expect(ill).toHaveLength(12)
    expect(
      ill.every((one) => one.issue === 'quality' && one.at >= Date.UTC(2026, 4, 4) && one.at < Date.UTC(2026, 4, 24)),
    ).toBe(true)
  })
})
