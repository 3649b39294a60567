/** Questions to colleagues are due when somebody is in the office to answer them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCalendars } from '../../src/craft/calendar.ts'
import { afterOfficeTime, OFFICE, officeTimeBefore } from '../../src/craft/office-time.ts'

const calendars = parseCalendars('config/calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))

describe('office time', () => {
  test.each([
    ['within a working day it is the instant itself', '2026-11-19T03:15:00.000Z', '2026-11-19T03:15:00.000Z'],
    ['at night it is the evening before', '2026-11-19T22:30:00.000Z', '2026-11-19T10:00:00.000Z'],
    ['before the office opens it is the evening before', '2026-11-20T00:59:00.000Z', '2026-11-19T10:00:00.000Z'],
    ['at the weekend it is Friday evening', '2026-11-22T05:00:00.000Z', '2026-11-20T10:00:00.000Z'],
    ['within the National Day it is the last evening before', '2026-10-03T05:00:00.000Z', '2026-09-30T10:00:00.000Z'],
  ])('%s', (_, at, before) => {
    expect(officeTimeBefore(at, OFFICE, calendars)).toBe(before)
    expect(afterOfficeTime(before, 0, OFFICE, calendars) >= before).toBe(true)
  })
})
