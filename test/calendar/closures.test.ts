/** Closures of our side: no promised day falls into one of whoever carries it out. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { IANAZone } from 'luxon'
import { describe, expect, test } from 'vitest'
import { parseCalendars } from '../../src/craft/calendar.ts'
import { dayOf, isoOf } from '../../src/craft/calendar-closures.ts'
import { closedPromises } from '../../src/craft/calendar-executors.ts'
import { addWorkingDays } from '../../src/craft/calendar-working-days.ts'
import { localTime } from '../../src/craft/calendar-zones.ts'
import { EXECUTORS, type Executor } from '../../src/ticket/words.ts'

const shipped = readFileSync('config/calendars.yaml', 'utf8')
const withoutOwn = shipped.replace(/^closures:\n(?: .*\n|#.*\n)*/m, '')
const CLOSURES = `
closures:
  office:
    source: notice of the board
    closed: { "2026-12-14..2026-12-16": Stocktaking }
  factory:
    source: production plan 2027
    weekend: [sun]
    carries: [replacement, repair]
    closed: { "2027-01-28..2027-02-20": Spring Festival }
  warehouse:
    source: warehouse notice
    weekend: []
    carries: [dispatch]
    closed: { "2027-02-03..2027-02-14": Spring Festival }
  bank:
    source: bank
    carries: [refund]
`
const parse = (closures: string) => parseCalendars('calendars.yaml', withoutOwn + closures)
const calendars = parse(CLOSURES)
const { executors } = calendars
const day = (iso: string) => dayOf(iso) ?? Number.NaN
const berlin = IANAZone.create('Europe/Berlin')
const closedOf = (what: 'news' | 'refund' | 'dispatch', dueAt: string, remedies: ('replacement' | 'refund')[] = []) =>
  closedPromises(executors, [{ what, dueAt }], remedies, (at) => localTime(berlin, Date.parse(at)).day)

describe('closures of our own side', () => {
  test('a day promised in working days passes our closure over [R7.7]', () => {
    const promised = (from: string, days: number, carriers?: readonly Executor[]) =>
      addWorkingDays(from, days, 'Europe/Berlin', 'DE', calendars, carriers).slice(0, 10)
    expect(promised('2026-12-11T09:00:00.000Z', 1)).toBe('2026-12-17')
    expect(promised('2026-12-11T09:00:00.000Z', 1, ['warehouse'])).toBe('2026-12-14')
    expect(promised('2027-01-27T09:00:00.000Z', 1, ['factory'])).toBe('2027-02-22')
  })

  test('a day that a person names is refused where whoever carries it out is closed, with the first day that works', () => {
    expect(closedOf('dispatch', '2027-02-10T16:00:00.000Z')).toEqual([
      { what: 'dispatch', who: 'warehouse', name: 'Spring Festival', day: '2027-02-10', next: '2027-02-15' },
    ])
    // New goods come from the factory first.
    expect(closedOf('dispatch', '2027-02-16T16:00:00.000Z', ['replacement'])).toEqual([
      { what: 'dispatch', who: 'factory', name: 'Spring Festival', day: '2027-02-16', next: '2027-02-22' },
    ])
    expect(closedOf('dispatch', '2027-02-16T16:00:00.000Z')).toEqual([])
    expect(closedOf('refund', '2026-10-05T14:00:00.000Z')).toEqual([
      { what: 'refund', who: 'bank', name: 'National Day', day: '2026-10-05', next: '2026-10-08' },
    ])
    expect(closedOf('news', '2026-12-15T10:00:00.000Z')).toMatchObject([{ who: 'office', next: '2026-12-17' }])
  })

  test('own weeks: six days in the factory, seven in the warehouse, a make-up Saturday in the office', () => {
    expect(executors.rests('factory', day('2026-11-28'))).toBe(false)
    expect(executors.rests('factory', day('2026-11-29'))).toBe(true)
    expect(executors.rests('warehouse', day('2026-11-29'))).toBe(false)
    expect(executors.rests('warehouse', day('2026-10-01'))).toBe(true)
    expect(executors.rests('office', day('2026-11-28'))).toBe(true)
    expect(executors.rests('office', day('2026-10-10'))).toBe(false)
  })

  test('a long closure is told two weeks ahead and while it lasts, a long weekend never', () => {
    const festival = {
      who: 'factory',
      name: 'Spring Festival',
      from: '2027-01-28',
      backOn: '2027-02-22',
      meanwhile: null,
    }
    expect(executors.longClosure('factory', day('2027-01-13'))).toBeNull()
    expect(executors.longClosure('factory', day('2027-01-14'))).toEqual(festival)
    expect(executors.longClosure('factory', day('2027-02-05'))).toEqual(festival)
    expect(executors.longClosure('factory', day('2027-02-22'))).toBeNull()
    // Two days off before a weekend and three of stocktaking behind it are one row of closed days.
    expect(executors.longClosure('office', day('2026-12-10'))).toMatchObject({
      from: '2026-12-12',
      backOn: '2026-12-17',
    })
    expect(executors.longClosure('office', day('2026-06-18'))).toBeNull()
  })

  test('closures that came from a calendar file count like those of the company’s own', () => {
    const imported = new Map([
      ['office' as const, [{ first: day('2026-11-25'), last: day('2026-11-26'), name: 'Fair' }]],
    ])
    const both = parseCalendars('calendars.yaml', withoutOwn + CLOSURES, imported)
    expect(both.executors.closedOn('office', day('2026-11-26'))).toBe('Fair')
    expect(both.executors.closedOn('office', day('2026-12-15'))).toBe('Stocktaking')
  })

  test('in every time zone, 2024 to 2030: no promised day falls on a day on which one of them rests, nor before the letter', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const instants = fc
      .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) })
      .map((ms) => new Date(ms).toISOString())
    const some = fc.uniqueArray(fc.constantFrom(...EXECUTORS), { minLength: 1 })
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 5 }), some, (zone, from, days, carriers) => {
        const due = addWorkingDays(from, days, zone, null, calendars, carriers)
        const on = localTime(IANAZone.create(zone), Date.parse(due) - 1).day
        expect(due > from).toBe(true)
        expect(carriers.filter((who) => executors.rests(who, on))).toEqual([])
        for (const what of ['news', 'refund', 'dispatch'] as const)
          if (executors.carriersOf(what, []).every((who) => carriers.includes(who)))
            expect(closedPromises(executors, [{ what, dueAt: due }], [], () => on)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('days of files are read as they are written', () => {
    expect(isoOf(day('2027-02-28'))).toBe('2027-02-28')
    expect(dayOf('2027-02-29')).toBeNull()
  })
})

test.each([
  ['a day that is none', '"2027-02-30": x', /2027-02-30: days look like/],
  ['a day without a year', '"02-03..02-10": x', /days look like/],
  ['an end before the beginning', '"2027-02-10..2027-02-03": x', /ends before it begins/],
  ['half a year', '"2027-02-10..2027-08-03": x', /longer than 60 days/],
])('names %s with its line', (_, closed, message) => {
  const text = `\nclosures:\n  office:\n    source: x\n    closed:\n      ${closed}\n`
  expect(() => parse(text)).toThrow(message)
  const line = withoutOwn.split('\n').length + 5
  expect(() => parse(text)).toThrow(new RegExp(`^calendars\\.yaml:${line}: closures\\.office\\.closed`))
})
