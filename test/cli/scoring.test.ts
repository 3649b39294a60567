/** Scores: figures that a reader can trust, with their doubt. */
import { describe, expect, test } from 'vitest'
import { scoreReadings } from '../../src/cli/scoring.ts'
import { wilson } from '../../src/cli/scoring-figures.ts'
import type { Gold } from '../../src/cli/scoring-labels.ts'
import type { Scored } from '../../src/cli/scoring-rules.ts'
import { printScore } from '../../src/cli/scoring-table.ts'

const gold = {
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
} satisfies Gold
const right: Scored = { ...gold, likelyIssues: ['damage', 'delay'] }
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

test('a list of which nothing was found has no precision', () => {
  const table = printScore(scoreReadings([gold], [{ ...right, alsoIssues: [] }], winter), { allWrong: false })
  expect(table).toMatch(/alsoIssues +1 +0\.0 % +0\.0–88\.5 % +– +0\.0 %/u)
})

test('a confidence is held against how often it was right', () => {
  const mails = ['a.eml', 'b.eml', 'c.eml'].map((file) => ({ ...gold, file }))
  const readings = mails.map((mail, index) => ({
    ...mail,
    issue: index === 0 ? 'delay' : 'damage',
    confidence: { issue: index === 2 ? 0.3 : 0.92, claim: 0 },
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
  expect(calibration.issue?.[4]?.said).toBeCloseTo(0.92)
  expect(calibration.claim?.every(({ n }) => n === 0)).toBe(true)
})

test('a rare issue counts as much as a frequent one', () => {
  const mails = ['a', 'b', 'c', 'd'].map((file): Gold => ({ ...gold, file, issue: file === 'd' ? 'safety' : 'damage' }))
  const readings = mails.map(({ file }) => ({ ...right, file, issue: 'damage' }))
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

test('the second-best guess counts among the two best, and where nothing was guessed none is right', () => {
  const nearly = { issue: 'quality', likelyIssues: ['quality', 'damage'] } as const
  expect(share(nearly, 'issue')?.share).toBe(0)
  expect(share(nearly, 'issue among two')?.share).toBe(1)
  expect(share({ issue: null, likelyIssues: [] }, 'issue among two')?.share).toBe(0)
})

test('what a label leaves out is not scored', () => {
  const { file, kind, language } = gold
  const { fields, lists, mistakes } = scoreReadings([{ file, kind, language }], [{ ...right, wants: [] }], winter)
  expect(Object.entries(fields).flatMap(([name, { n }]) => (n > 0 ? [name] : []))).toEqual(['kind', 'language'])
  expect([lists.wants?.n, mistakes]).toEqual([0, []])
})

test('each language has the figures of every field, with their interval', () => {
  const french: Gold = { ...gold, file: 'b.eml', language: 'fr' }
  const readings = [right, { ...right, file: 'b.eml', language: 'fr', tone: 'angry', wants: [] }]
  const { byLanguage, fields } = scoreReadings([gold, french], readings, winter)
  expect(Object.keys(byLanguage.fr?.fields ?? {})).toEqual(Object.keys(fields))
  expect(byLanguage.fr?.fields.tone).toMatchObject({ right: 0, n: 1, low: 0, wrong: ['b.eml'] })
  expect([byLanguage.de?.lists.wants?.f1, byLanguage.fr?.lists.wants?.f1]).toEqual([1, 0])
})

describe('what may not happen is named', () => {
  const mails = [
    { ...gold, file: 'lost.eml' },
    { ...gold, file: 'critical.eml', severity: 'critical', suspicious: true },
    { ...gold, file: 'missed.eml', severity: 'critical', suspicious: true },
    { ...gold, file: 'alarm.eml' },
    { ...gold, file: 'robot.eml', kind: 'auto-reply', issue: null },
    { ...gold, file: 'quiet.eml', kind: 'spam', issue: null },
  ] satisfies Gold[]
  const found: Readonly<Record<string, Partial<Scored>>> = {
    'lost.eml': { kind: 'newsletter', reply: 'none' },
    'critical.eml': { severity: 'critical', suspicious: true },
    'alarm.eml': { severity: 'critical', suspicious: true },
    'quiet.eml': { kind: 'spam', reply: 'none' },
  }
  const score = scoreReadings(
    mails,
    mails.map(({ file }) => ({ ...right, file, ...found[file] })),
    new Map(),
  )
  const table = printScore(score, { allWrong: false })

  test('a complaint that was binned, and automatic mail that became a ticket', () => {
    expect(score.kept).toMatchObject({ n: 4, wrong: ['lost.eml'] })
    expect(score.automatic).toMatchObject({ n: 2, wrong: ['robot.eml'] })
    expect(table).toContain('complaints binned: 1 of 4: lost.eml')
    expect(table).toContain('automatic mail that became tickets: 1 of 2, 50.0 %: robot.eml')
  })

  test('a critical mail that was missed, and a false alarm, each with its interval', () => {
    expect(score.critical).toMatchObject({
      n: 2,
      found: 2,
      right: 1,
      missed: ['missed.eml'],
      falseAlarms: ['alarm.eml'],
    })
    expect(score.suspicious).toMatchObject({ f1: { share: 0.5 }, precision: { share: 0.5 }, recall: { share: 0.5 } })
    expect(score.suspicious.recall.low).toBeCloseTo(0.0945, 3)
    expect(table.match(/missed: missed\.eml/gu)).toHaveLength(2)
  })
})

test('each wrong finding tells what was expected and found, how surely, and why, fit for a terminal', () => {
  const reading: Scored = {
    ...right,
    issue: 'quality',
    wants: [],
    confidence: { issue: 0.934 },
    why: { issue: ['ka\u001b[2Jputt\nkaputt（损坏 / defective）'] },
  }
  const score = scoreReadings([gold], [reading], winter)
  expect(score.mistakes.map(({ field, expected, found }) => [field, expected, found])).toEqual([
    ['issue', 'damage', 'quality'],
    ['wants', ['refund', 'return'], []],
  ])
  const table = printScore(score, { allWrong: false })
  expect(table).toContain('a.eml  issue: damage expected, quality found (0.93): ka [2Jputt kaputt（损坏 / defective）')
  expect(table).toContain('a.eml  wants: refund, return expected, nothing found')
})

test('the first twenty wrong findings are named, and all where they are asked for', () => {
  const mails = Array.from({ length: 25 }, (_, index): Gold => ({ ...gold, file: `n${index}.eml` }))
  const readings = mails.map(({ file }) => ({ ...right, file, tone: 'angry' }))
  const score = scoreReadings(mails, readings, new Map())
  expect(printScore(score, { allWrong: false })).toMatch(
    /n19\.eml {2}tone.*\n… and 5 more: add --wrong to see them all/u,
  )
  expect(printScore(score, { allWrong: true })).toContain('n24.eml  tone')
})

test('the matrix shows which issue was taken for which', () => {
  const table = printScore(scoreReadings([gold], [{ ...right, issue: 'quality' }], winter), { allWrong: false })
  expect(table).toMatch(/labelled \(rows\), found \(columns\)\n +damage qualit\ndamage +· +1\n/u)
})
