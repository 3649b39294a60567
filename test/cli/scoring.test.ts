/** Scores: figures that a reader can trust, with their doubt. */
import { describe, expect, test } from 'vitest'
import { type Gold, printScore, type Scored, scoreReadings } from '../../src/cli/scoring.ts'
import { wilson } from '../../src/cli/scoring-figures.ts'

const gold: Gold = {
  file: 'a.eml',
  kind: 'complaint',
  language: 'de',
  country: 'AT',
  timezone: 'Europe/Vienna',
  issue: 'damage',
  alsoIssues: ['delay'],
  severity: 'normal',
  tone: 'calm',
  orderNumbers: ['#PO 1'],
  claim: { amount: 100, currency: 'EUR' },
  wants: ['refund', 'return'],
  evidence: 'none',
  customerName: 'Eva Huber',
  reply: 'draft',
  suspicious: false,
}
const right: Scored = { ...gold }
const winter = new Map([['a.eml', '2026-01-10T09:00:00.000Z']])
const share = (reading: Partial<Scored>, field: string, label: Partial<Gold> = {}, dates = winter) =>
  scoreReadings([{ ...gold, ...label }], [{ ...right, ...reading }], dates).fields[field]

test('a right reading is right in every field', () => {
  const { fields, lists } = scoreReadings([gold], [right], winter)
  expect(Object.values(fields).every(({ right: hits, n }) => hits === n)).toBe(true)
  expect(Object.values(lists).every(({ f1 }) => f1 === 1)).toBe(true)
})

describe('zones are compared by their clock on the day of the mail', () => {
  test('another zone with the same offset is right', () => {
    expect(share({ timezone: 'Europe/Berlin' }, 'timezone')?.share).toBe(1)
    expect(share({ timezone: 'Africa/Lagos' }, 'timezone')?.share).toBe(1)
  })

  test('Lagos is not Vienna in summer, nor on an unknown day', () => {
    expect(
      share({ timezone: 'Africa/Lagos' }, 'timezone', {}, new Map([['a.eml', '2026-07-10T09:00:00.000Z']]))?.share,
    ).toBe(0)
    expect(share({ timezone: 'Africa/Lagos' }, 'timezone', {}, new Map())?.share).toBe(0)
  })

  test('a guess where there is no clue is wrong, and an unknown zone name too', () => {
    expect(share({}, 'timezone', { timezone: null })?.share).toBe(0)
    expect(share({ timezone: 'Mars/Base' }, 'timezone')?.share).toBe(0)
  })
})

test('issue, severity and tone are scored for complaints and follow-ups only', () => {
  const { fields } = scoreReadings([{ ...gold, kind: 'thanks' }], [{ ...right, issue: null, tone: 'angry' }], winter)
  expect([fields.issue?.n, fields.severity?.n, fields.tone?.n]).toEqual([0, 0, 0])
  expect(fields.kind?.wrong).toEqual(['a.eml'])
})

test('order numbers agree but for a number sign, spaces and case; names but for case', () => {
  expect(share({ orderNumbers: ['po1'] }, 'orderNumbers')?.share).toBe(1)
  expect(share({ orderNumbers: ['PO 1', 'PO 2'] }, 'orderNumbers')?.share).toBe(0)
  expect(share({ customerName: 'eva HUBER' }, 'customerName')?.share).toBe(1)
})

test('a claim is right with amount and currency', () => {
  expect(share({ claim: { amount: 100, currency: 'USD' } }, 'claim')?.share).toBe(0)
  expect(share({ claim: null }, 'claim')?.share).toBe(0)
})

test('wishes are scored by micro F1', () => {
  const { lists } = scoreReadings([gold], [{ ...right, wants: ['refund', 'repair'] }], winter)
  expect(lists.wants).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 })
})

test('a confidence is held against how often it was right', () => {
  const mails = ['a.eml', 'b.eml', 'c.eml'].map((file) => ({ ...gold, file }))
  const readings = mails.map((mail, index) => ({
    ...mail,
    issue: index === 0 ? 'delay' : 'damage',
    confidence: { issue: index === 2 ? 0.3 : 0.92 },
  }))
  const { calibration } = scoreReadings(mails, readings, new Map())
  expect(calibration.issue?.map(({ n, right: hits }) => [n, hits])).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
    [0, 0],
    [2, 1],
    [0, 0],
  ])
})

test('a rare issue counts as much as a frequent one', () => {
  const mails = ['a', 'b', 'c', 'd'].map((file) => ({ ...gold, file, issue: file === 'd' ? 'safety' : 'damage' }))
  const readings = mails.map((mail) => ({ ...mail, issue: 'damage' }))
  expect(scoreReadings(mails, readings, new Map()).issueMacroF1).toBeCloseTo((6 / 7 + 0) / 2)
})

test('a mail without a reading is named, not passed over', () => {
  expect(scoreReadings([gold], [], winter).missing).toEqual(['a.eml'])
})

test('the interval is Wilson’s', () => {
  const [low, high] = wilson(90, 100)
  expect(low).toBeCloseTo(0.8256, 3)
  expect(high).toBeCloseTo(0.9448, 3)
  expect(wilson(0, 0)).toEqual([0, 1])
})

test('the table names wrong mails and confused issues', () => {
  const text = printScore(scoreReadings([gold], [{ ...right, issue: 'quality' }], winter))
  expect(text).toContain('a.eml')
  expect(text).toMatch(/damage +quality 1/u)
})
