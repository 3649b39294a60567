/** A calendar that will soon be wrong says so in time. */
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { createNoteSayer } from '../../src/cli/calendar-notes.ts'
import { parseCalendars } from '../../src/craft/calendar.ts'
import { calendarWarnings } from '../../src/craft/calendar-warnings.ts'

const SHIPPED = readFileSync('config/calendars.yaml', 'utf8')
const missing = (now: string, text = SHIPPED) =>
  calendarWarnings(parseCalendars('calendars.yaml', text).rules, text, now)
const lineOf = (start: string, text = SHIPPED) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1

test('from 1 December the next arrangement of China is asked for, and no country that sets no days by year', () => {
  expect(missing('2026-11-30T23:59:59.000Z')).toEqual([])
  expect(missing('2026-12-01T00:00:00.000Z')).toEqual([
    { of: { country: 'CN' }, year: 2027, line: lineOf('      2027:') + 1 },
  ])
})

test('in a year that nobody entered both it and, in December, the next are asked for', () => {
  expect(missing('2027-03-01T00:00:00.000Z')).toMatchObject([{ of: { country: 'CN' }, year: 2027 }])
  expect(missing('2027-12-24T00:00:00.000Z').map(({ year }) => year)).toEqual([2027, 2028])
})

test('who closed for a week this year and has no closure of the next is asked for it in December', () => {
  const own = `closures:\n  factory:\n    source: x\n    closed:\n      "2026-02-10..2026-02-25": Spring Festival\n`
  const text = SHIPPED.replace(/^closures:\n(?: .*\n|#.*\n)*/m, own)
  const calendars = parseCalendars('calendars.yaml', text)
  const warned = calendarWarnings(calendars.rules, text, '2026-12-02T00:00:00.000Z')
  expect(warned).toContainEqual({ of: { who: 'factory' }, year: 2027, line: lineOf('      "2026-02-10', text) })
  expect(calendarWarnings(calendars.rules, text, '2026-11-02T00:00:00.000Z')).toEqual([])
})

test('the start says it once by file and line, and again only when it changes', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const calendars = parseCalendars('calendars.yaml', SHIPPED)
  const workshop = { calendars, config: new Map([['calendars.yaml', SHIPPED]]) }
  const say = createNoteSayer('config', () => '2026-12-01T00:00:00.000Z')
  say(workshop)
  say(workshop)
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^config\/calendars\.yaml:\d+: .*CN for 2027/)]])
  said.mockRestore()
})

const CLOSED_WEEK = 'closures:\n  bank:\n    weekend: [sun, mon, tue, wed]'
test.each([
  [
    'a week in which customers and office never work together',
    'closures:\n  bank:',
    CLOSED_WEEK,
    /closures\.bank\.weekend: leaves no day/,
  ],
  [
    'days off that would close a year together',
    'every: { "12-18": National Day }',
    'every: { "01-01..03-30": Siesta, "12-18": National Day }\n    years: { 2027: { source: x, "off": { "05-01..06-30": Siesta } } }',
    /holidays\.QA: more than 120 days off/,
  ],
  ['a market in no zone', 'US: America/New_York', 'US: America/Gotham', /zones\.US: no time zone/],
  ['prayer over all of Friday', 'avoid: "12:00-14:00"', 'avoid: "09:00-17:30"', /fridayPrayer\.avoid: leaves less/],
])('is refused with its line: %s', (_name, from, to, message) => {
  const read = () => parseCalendars('calendars.yaml', SHIPPED.replace(from, to))
  expect(read).toThrow(message)
  expect(read).toThrow(/^calendars\.yaml:[1-9]\d*: /)
})
