/** Recurring problems: what was planted is found, chance is not called a cause, and the later look sees the rate fall. */
import { describe, expect, test } from 'vitest'
import { type Case, generateCases } from '../../bench/simulation/cases.ts'
import { problemsIn } from '../../src/craft/problems.ts'
import type { CaseFacts } from '../../src/ticket/case-facts.ts'

const DAY_MS = 86_400_000
const facts = (change: Partial<CaseFacts>): CaseFacts => ({
  ticketId: 'one',
  account: 'care',
  openedAt: '2026-11-01T00:00:00.000Z',
  closedAt: null,
  closeReason: null,
  market: null,
  country: null,
  language: 'en',
  issue: 'quality',
  severity: 'normal',
  tier: null,
  product: null,
  batch: null,
  factory: null,
  carrier: null,
  firstHours: null,
  solutionHours: null,
  firstDueAt: '2026-11-02T00:00:00.000Z',
  solutionDueAt: null,
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
  costs: [],
  recovered: [],
  ...change,
})
const at = (month: number) => new Date(Date.UTC(2026, month - 1, 1)).toISOString()
const asFacts = ({ id, at: came, issue, product, batch, carrier, packaging }: Case): CaseFacts =>
  facts({
    ticketId: id,
    openedAt: new Date(came).toISOString(),
    issue,
    product,
    batch,
    carrier,
    packaging,
  })
const MONTHS = [5, 6, 7, 8, 9, 10, 11]
const found = (cases: readonly CaseFacts[]) =>
  MONTHS.map((month) =>
    (problemsIn(cases, { from: at(month), until: at(month + 1) }) ?? []).map(({ key, issue }) => `${key} ${issue}`),
  )

describe('a year of 6,000 complaints', () => {
  test('with three planted causes: each is found in its month, little else, and gone after it', () => {
    const causes = [
      { by: 'batch', value: 'B-0417', issue: 'quality', cases: 14, from: at(6).slice(0, 10), days: 28 },
      { by: 'carrier', value: 'sea-2', issue: 'damage', cases: 30, from: at(8).slice(0, 10), days: 28 },
      { by: 'packaging', value: 'mailer', issue: 'damage', cases: 32, from: at(9).slice(0, 10), days: 28 },
    ] as const
    const cases = generateCases({ seed: 7, cases: 6_000, year: 2026, causes }).map(asFacts)
    const months = found(cases)
    expect(months[1]).toContain('B-0417 quality')
    expect(months[3]).toContain('sea-2 damage')
    expect(months[4]).toContain('mailer damage')
    const planted = new Set(['B-0417 quality', 'sea-2 damage', 'mailer damage'])
    expect(months.flat().filter((one) => !planted.has(one)).length).toBeLessThanOrEqual(2)
    expect([...(months[5] ?? []), ...(months[6] ?? [])].filter((one) => planted.has(one))).toEqual([])
  })

  test('of chance alone: hardly anything is called a cause', () => {
    const alarms = [1, 2, 3, 4, 5].map(
      (seed) => found(generateCases({ seed, cases: 6_000, year: 2026 }).map(asFacts)).flat().length,
    )
    expect(alarms.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(3)
  })
})

test('a ledger that is too young for a usual rate names no problem, and says so', () => {
  const young = Array.from({ length: 40 }, (_, index) =>
    facts({ ticketId: String(index), openedAt: new Date(Date.UTC(2026, 9, 1) + index * DAY_MS).toISOString() }),
  )
  expect(problemsIn(young, { from: at(11), until: at(12) })).toBeNull()
  expect(problemsIn([], { from: at(11), until: at(12) })).toBeNull()
})

test('what is closed as no complaint, or as another, is counted nowhere', () => {
  const old = Array.from({ length: 30 }, (_, index) =>
    facts({
      ticketId: `o${index}`,
      openedAt: new Date(Date.UTC(2026, 0, 1 + index * 7)).toISOString(),
      batch: `B${index}`,
    }),
  )
  const now = (closeReason: CaseFacts['closeReason']) =>
    Array.from({ length: 9 }, (_, index) =>
      facts({ ticketId: `n${index}`, openedAt: at(11), batch: 'B-9', closeReason, issue: 'quality' }),
    )
  const look = (these: readonly CaseFacts[]) => problemsIn([...old, ...these], { from: at(11), until: at(12) })
  expect(look(now(null))?.map(({ key }) => key)).toEqual(['B-9'])
  expect(look(now('duplicate'))).toEqual([])
})

test('what brings thousands a year is named like what brings dozens', () => {
  const year = 12_000
  const spread = (count: number, from: string, until: string, carrier: string) =>
    Array.from({ length: count }, (_, index) =>
      facts({
        ticketId: `${carrier}${from}${index}`,
        openedAt: new Date(
          Date.parse(from) + ((Date.parse(until) - Date.parse(from)) * (index + 0.5)) / count,
        ).toISOString(),
        carrier,
      }),
    )
  const cases = [
    ...['sea-1', 'sea-2'].flatMap((carrier) => spread(year, at(-1), at(11), carrier)),
    ...spread((year / 12) * 2, at(11), at(12), 'sea-1'),
    ...spread(year / 12, at(11), at(12), 'sea-2'),
  ]
  expect(problemsIn(cases, { from: at(11), until: at(12) })?.map(({ key }) => key)).toEqual(['sea-1'])
})
