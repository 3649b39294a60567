/** A calendar that will soon be wrong says so in time. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCalendars } from '../../src/craft/calendar.ts'
import { missingYears } from '../../src/craft/calendar-warnings.ts'

const SHIPPED = readFileSync('config/calendars.yaml', 'utf8')
const missing = (now: string, text = SHIPPED) => missingYears(parseCalendars('calendars.yaml', text).rules, now)

test('from 1 December the next arrangement of China is asked for, and no country that sets no days by year', () => {
  expect(missing('2026-11-30T23:59:59.000Z')).toEqual([])
  expect(missing('2026-12-01T00:00:00.000Z')).toEqual([{ country: 'CN', year: 2027 }])
})

test('in a year that nobody entered both it and, in December, the next are asked for', () => {
  expect(missing('2027-03-01T00:00:00.000Z')).toEqual([{ country: 'CN', year: 2027 }])
  expect(missing('2027-12-24T00:00:00.000Z').map(({ year }) => year)).toEqual([2027, 2028])
})
