/** Whether a change helped: what fell is seen, what stayed is not called fallen, and nobody is told before it can be known. */
import { describe, expect, test } from 'vitest'
import { chance } from '../../bench/simulation/chance.ts'
import { chanceOfFall } from '../../src/craft/problem-check.ts'
import { checkFollowed, spansOf } from '../../src/craft/problem-counts.ts'
import type { CaseFacts } from '../../src/ticket/case-facts.ts'
import { facts } from './a-case.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 0, 1)
const at = (day: number): string => new Date(START + day * DAY_MS).toISOString()

/** So many complaints about the batch, spread evenly over these days. */
const spread = (count: number, from: number, until: number): CaseFacts[] =>
  Array.from({ length: count }, (_, index) =>
    facts({ openedAt: at(from + ((until - from) * (index + 0.5)) / count), batch: 'B-3', issue: 'quality' }),
  )

/** Named on day 30 with twelve where one is usual; changed on day 44. */
const problem = {
  ...({
    dimension: 'batch',
    key: 'B-3',
    issue: 'quality',
    actedOn: at(44).slice(0, 10),
    looks: 0,
    check: null,
  } as const),
  evidence: { from: at(0), until: at(30), came: 12, expected: 1, least: 5, chance: 1e-6, first: at(1), last: at(29) },
}
const before = [...spread(12, 0, 30), ...spread(6, 30, 44)]

/** Looks every week to this day; what the last look said. */
function lookTo(day: number, cases: readonly CaseFacts[], followed: Parameters<typeof checkFollowed>[0] = problem) {
  let { check, looks } = followed
  for (let now = 44; now <= day; now += 7) {
    const spans = spansOf(problem, at(44), at(now))
    ;({ check, looks } = checkFollowed({ ...followed, check, looks }, cases, spans, null))
    if (check.verdict === 'fell') break
  }
  return { check, looks }
}

describe('after a change', () => {
  test('too early is said with the day of the next look, and tests nothing', () => {
    const { check, looks } = lookTo(44, before)
    expect(check).toMatchObject({ verdict: 'early', test: { p: null } })
    expect(check?.nextOn && check.nextOn > at(44)).toBe(true)
    expect(looks).toBe(0)
  })

  test('a rate that fell is said to have fallen, from and to what, with its chance and interval', () => {
    const { check } = lookTo(200, [...before, ...spread(1, 50, 60)])
    expect(check?.verdict).toBe('fell')
    expect(check?.test.rateBefore).toBeCloseTo((18 / 44) * 30)
    expect(check?.test.p).toBeLessThan(0.025)
    expect(check?.test.ratio?.high).toBeLessThan(1)
  })

  test('a rate that stayed is said to have stayed, and is looked at again when twice the time has gone by', () => {
    const { check, looks } = lookTo(150, [...before, ...spread(43, 44, 150)])
    expect(check).toMatchObject({ verdict: 'not-fallen' })
    expect(looks).toBeGreaterThan(0)
    expect(looks).toBeLessThan(6)
  })

  test('what the last look found stands until the next planned one', () => {
    const cases = [...before, ...spread(43, 44, 150)]
    const first = lookTo(150, cases)
    const spans = spansOf(problem, at(44), at(151))
    expect(checkFollowed({ ...problem, ...first }, cases, spans, null)).toEqual(first)
  })

  test('where hardly more come than usual, two years prove nothing, and that is said', () => {
    const rare = { ...problem, evidence: { ...problem.evidence, came: 3, expected: 2.6, least: 3 } }
    const { check } = lookTo(50, spread(3, 0, 30), rare)
    expect(check).toMatchObject({ verdict: 'early', nextOn: null })
  })

  test('orders are the measure where the book knows enough: half the orders with half the complaints did not fall', () => {
    const cases = [...before, ...spread(20, 44, 142)]
    const spans = spansOf(problem, at(44), at(142))
    const byOrders = checkFollowed(problem, cases, spans, { picked: 300, until: 140, since: 490 }).check
    expect(byOrders.test).toMatchObject({ by: 'orders', exposureAfter: 490 })
    expect(byOrders.verdict).not.toBe('early')
    expect(checkFollowed(problem, cases, spans, { picked: 3, until: 1, since: 4 }).check.test.by).toBe('days')
  })

  test('a closed ticket that was no complaint counts neither before nor after', () => {
    const none = spread(30, 44, 100).map((one) => ({ ...one, closeReason: 'not-a-complaint' as const }))
    expect(lookTo(100, [...before, ...none]).check?.test.after).toBe(0)
  })
})

describe('the test of a fall', () => {
  test('gives the chance that drawing by lot gives, among draws that would have been named', () => {
    const counts = {
      picked: { count: 7, exposure: 28 },
      least: 5,
      until: { count: 3, exposure: 14 },
      since: { count: 3, exposure: 30 },
    }
    const dice = chance(5)
    let [named, fewer] = [0, 0]
    for (let draw = 0; draw < 60_000; draw += 1) {
      const seen = { picked: 0, since: 0 }
      for (let one = 0; one < 13; one += 1) {
        const place = dice.share() * 72
        if (place < 28) seen.picked += 1
        else if (place >= 42) seen.since += 1
      }
      if (seen.picked < counts.least) continue
      named += 1
      if (seen.since <= 3) fewer += 1
    }
    expect(chanceOfFall(counts).fewer).toBeCloseTo(fewer / named, 1)
    expect(Math.abs(chanceOfFall(counts).fewer - fewer / named)).toBeLessThan(0.01)
  })

  test('counts of thousands are no smaller than the smallest number', () => {
    const span = (count: number) => ({ count, exposure: 30 })
    const counts = { picked: span(4_000), least: 3_000, until: span(4_000), since: span(3_990) }
    const { fewer, more } = chanceOfFall(counts)
    expect(fewer).toBeGreaterThan(0.1)
    expect(more).toBeGreaterThan(0.1)
  })

  test('what was named by chance alone and never changed is called fallen in fewer than 5 of 100 cases', () => {
    const dice = chance(11)
    const poisson = (mean: number): number => {
      let [count, product] = [0, dice.share()]
      for (const end = Math.exp(-mean); product > end; product *= dice.share()) count += 1
      return count
    }
    let [named, fell] = [0, 0]
    while (named < 100) {
      const came = poisson(4)
      // Named by an accident of the month: 9 where 4 are usual.
      if (came < 9) continue
      named += 1
      const cases = [...spread(came, 0, 30), ...spread(poisson(1.87), 30, 44)]
      for (let week = 44; week < 226; week += 7) cases.push(...spread(poisson(14 / 15), week, week + 7))
      const evidence = { ...problem.evidence, came, expected: 4, least: 9 }
      if (lookTo(220, cases, { ...problem, evidence }).check?.verdict === 'fell') fell += 1
    }
    expect(fell / named).toBeLessThan(0.05)
  })
})
