/** Counts that a person may act on: recomputed here by other means than the report's own. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DIMENSIONS, keysOf, LEAST_RANKED, periodsOf, reportOn } from '../../src/craft/report.ts'
import type { CaseFacts } from '../../src/ticket/case-facts.ts'

const ZONE = 'Asia/Shanghai'
const question = {
  from: '2026-10-01',
  to: '2026-10-31',
  zone: ZONE,
  currency: 'USD',
  now: '2026-10-10T20:00:00.000Z',
  worth: (amount: number, currency: string) => (currency === 'USD' ? amount : currency === 'EUR' ? amount * 1.2 : null),
}

const one = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  ticketId: 't',
  account: 'service',
  openedAt: '2026-10-10T08:00:00.000Z',
  closedAt: null,
  closeReason: null,
  market: 'DE',
  country: 'DE',
  language: 'de',
  issue: 'damage',
  severity: 'normal',
  tier: null,
  product: 'lamp',
  batch: null,
  factory: null,
  carrier: null,
  firstHours: null,
  solutionHours: null,
  nextKept: 0,
  nextLate: 0,
  nextLateHours: null,
  nextDueAt: null,
  firstDueAt: '2026-10-11T08:00:00.000Z',
  solutionDueAt: '2026-10-12T08:00:00.000Z',
  letters: 0,
  mails: 1,
  unedited: null,
  cause: null,
  responsibility: null,
  satisfaction: null,
  churn: [],
  lastLetterAt: null,
  packaging: null,
  paper: null,
  letter: null,
  letterRefused: false,
  paid: [],
  costs: [],
  recovered: [],
  ...change,
})
const many = (count: number, change: Partial<CaseFacts> = {}) => Array.from({ length: count }, () => one(change))
const part = (cases: readonly CaseFacts[], dimension: (typeof DIMENSIONS)[number]) =>
  reportOn(question, cases).parts.find((each) => each.dimension === dimension)?.groups ?? []

describe('a report', () => {
  test('begins and ends at midnight of the company, and is set beside as many days before', () => {
    expect(periodsOf(question)).toEqual({
      before: '2026-08-30T16:00:00.000Z',
      from: '2026-09-30T16:00:00.000Z',
      until: '2026-10-31T16:00:00.000Z',
    })
  })

  test('holds days of 23 and 25 hours where the company’s clocks change', () => {
    const { from, until } = periodsOf({ from: '2026-10-25', to: '2026-10-25', zone: 'Europe/Berlin' })
    expect(Date.parse(until) - Date.parse(from)).toBe(25 * 3_600_000)
  })

  test('of nothing says nothing: no zero days, no division', () => {
    const { whole, parts } = reportOn(question, [])
    expect(whole).toMatchObject({ cases: 0, firstMedian: null, solutionNinetieth: null, cost: 0, unpriced: {} })
    expect(parts.every(({ groups }) => groups.length === 0)).toBe(true)
  })

  test('of one ticket doesn’t rank it', () => {
    expect(part([one()], 'product')).toMatchObject([{ key: 'lamp', ranked: false, figures: { cases: 1 } }])
  })

  test('ranks groups of five, the greatest first, and puts the small and the unknown behind', () => {
    const groups = part(
      [
        ...many(LEAST_RANKED, { product: 'lamp' }),
        ...many(9, { product: 'chair' }),
        ...many(4, { product: 'vase' }),
        ...many(20, { product: null }),
      ],
      'product',
    )
    expect(groups.map(({ key, ranked }) => [key, ranked])).toEqual([
      ['chair', true],
      ['lamp', true],
      [null, false],
      ['vase', false],
    ])
  })

  test('adds sums in the company’s currency, and names those that nobody has a rate for', () => {
    const { whole } = reportOn(question, [
      one({
        costs: [
          { amount: 100, currency: 'EUR' },
          { amount: 5, currency: 'USD' },
        ],
      }),
      one({ costs: [{ amount: 7000, currency: 'JPY' }], recovered: [{ amount: 50, currency: 'USD' }] }),
    ])
    expect(whole).toMatchObject({ cost: 125, recovered: 50, unpriced: { JPY: 7000 } })
  })

  test('counts a promise only once its outcome is known', () => {
    const cases = [
      one({ firstHours: 3 }),
      one({ firstHours: 30 }),
      one(),
      one({ closedAt: '2026-10-10T09:00:00.000Z', closeReason: 'answered-elsewhere' }),
    ]
    expect(reportOn(question, cases).whole).toMatchObject({ firstDue: 2, firstKept: 1, solutionDue: 0 })
    // Nobody touched the third one: its promise runs out all the same.
    const later = { ...question, now: '2026-10-15T00:00:00.000Z' }
    expect(reportOn(later, cases).whole).toMatchObject({ firstDue: 3, firstKept: 1, solutionDue: 3, solutionKept: 0 })
  })

  test('a case with one late answer to a later mail has broken its promise, also while they still wait', () => {
    const now = '2026-10-12T00:00:00.000Z'
    const cases = [
      one(),
      one({ nextKept: 2 }),
      one({ nextKept: 2, nextLate: 1 }),
      one({ nextKept: 1, nextDueAt: '2026-10-11T00:00:00.000Z' }),
      one({ nextKept: 1, nextDueAt: '2026-10-13T00:00:00.000Z' }),
      one({ nextDueAt: '2026-10-11T00:00:00.000Z', closedAt: '2026-10-10T09:00:00.000Z', closeReason: 'solved' }),
    ]
    expect(reportOn({ ...question, now }, cases).whole).toMatchObject({ nextDue: 4, nextKept: 2 })
  })

  test('counts neither duplicates nor what was no complaint', () => {
    const cases = [one(), one({ closeReason: 'duplicate' }), one({ closeReason: 'not-a-complaint' })]
    expect(reportOn(question, cases).whole.cases).toBe(1)
  })

  test('counts as solved by one letter what was closed as solved after one', () => {
    const { whole } = reportOn(question, [
      one({ closeReason: 'solved', letters: 1 }),
      one({ closeReason: 'solved', letters: 3 }),
      one({ closeReason: 'no-answer', letters: 1 }),
    ])
    expect(whole).toMatchObject({ solved: 2, byOneLetter: 1, letters: 1 })
  })

  test('has every case in exactly one group of each dimension, and every median among its values', () => {
    const cases = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 61 }),
        product: fc.constantFrom('lamp', 'chair', null),
        hours: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(cases, (drawn) => {
        const start = Date.parse(periodsOf(question).before)
        const facts = drawn.map(({ day, product, hours }, at) =>
          one({
            ticketId: `t${at}`,
            product,
            firstHours: hours,
            openedAt: new Date(start + day * 86_400_000).toISOString(),
          }),
        )
        const report = reportOn(question, facts)
        const keyIn = keysOf(question)
        const inPeriod = facts.filter(({ openedAt }) => openedAt >= periodsOf(question).from)
        for (const { dimension, groups } of report.parts) {
          expect(groups.reduce((sum, { figures }) => sum + figures.cases, 0)).toBe(inPeriod.length)
          for (const { key, figures } of groups) {
            const members = inPeriod.filter((each) => keyIn(dimension, each) === key)
            const known = members.flatMap(({ firstHours }) => firstHours ?? [])
            if (figures.firstMedian === null) expect(known).toEqual([])
            else {
              const { firstMedian } = figures
              expect(known.filter((hours) => hours <= firstMedian).length * 2).toBeGreaterThanOrEqual(known.length)
              expect(known.filter((hours) => hours < firstMedian).length * 2).toBeLessThanOrEqual(known.length)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
