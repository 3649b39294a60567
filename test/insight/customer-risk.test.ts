/** How likely a customer is to go: each reason by itself, none by chance, and no weight for what they buy. */
import { describe, expect, test } from 'vitest'
import { riskOf } from '../../src/insight/customer-risk.ts'
import { keptAfter } from '../../src/insight/kept.ts'
import type { CustomerCase } from '../../src/ticket/customer.ts'
import { RISK_REASONS } from '../../src/ticket/words.ts'

const NOW = '2026-11-23T04:00:00.000Z'
const ago = (days: number): string => new Date(Date.parse(NOW) - days * 86_400_000).toISOString()
const order = (days: number, worth: number | null = 100) => ({ day: ago(days).slice(0, 10), worth })

let count = 0
function one(change: Partial<CustomerCase> = {}): CustomerCase {
  count += 1
  return {
    ticketId: `t${count}`,
    number: `KS-2026-${count}`,
    account: 'service',
    address: 'eva@lampenhaus.example',
    name: 'Eva',
    openedAt: ago(10),
    closedAt: null,
    closeReason: null,
    country: 'AT',
    issue: 'damage',
    tier: null,
    churn: [],
    satisfaction: null,
    late: false,
    silentSince: null,
    ...change,
  }
}
const reasons = (...question: Parameters<typeof riskOf>) => riskOf(...question).reasons.map(({ reason }) => reason)

describe('the risk that a customer goes', () => {
  test('is none for one calm complaint with steady orders', () => {
    expect(riskOf([one()], [order(30), order(90), order(200), order(300)], NOW)).toEqual({
      score: 0,
      level: 'low',
      reasons: [],
    })
  })

  test('has every reason of the list, each shown by its cases', () => {
    const cases = [
      one({ churn: ['leaving', 'order-stopped', 'competitor', 'contact-gone', 'complains-again'] }),
      one({ closeReason: 'no-answer', closedAt: ago(5), satisfaction: 'discontent' }),
      one({ late: true }),
    ]
    const found = riskOf(cases, [order(200), order(250)], NOW)
    const fell = riskOf(cases, [order(20, 10), order(200), order(250)], NOW)
    expect(new Set([...found.reasons, ...fell.reasons].map(({ reason }) => reason))).toEqual(new Set(RISK_REASONS))
    expect(found).toMatchObject({ score: 100, level: 'high' })
    expect(found.reasons[0]).toMatchObject({ reason: 'leaving', times: 1, tickets: [{ ticketId: cases[0]?.ticketId }] })
  })

  test('fades: a threat of half a year ago weighs half, one of a year ago nothing', () => {
    const threat = (days: number) => riskOf([one({ openedAt: ago(days), churn: ['leaving'] })], [], NOW).score
    expect([threat(10), threat(200), threat(400)]).toEqual([40, 20, 0])
  })

  test('silence counts after a week, not before', () => {
    expect(reasons([one({ silentSince: ago(6) })], [], NOW)).toEqual([])
    expect(reasons([one({ silentSince: ago(7) })], [], NOW)).toEqual(['no-answer'])
  })

  test('orders fall by worth where each has one, else by number; one order before says nothing', () => {
    expect(reasons([one()], [order(10, 40), order(200), order(210)], NOW)).toEqual(['orders-fell'])
    expect(reasons([one()], [order(10, 500), order(200), order(210), order(220)], NOW)).toEqual([])
    expect(reasons([one()], [order(10, null), order(200), order(210), order(220)], NOW)).toEqual(['orders-fell'])
    expect(reasons([one()], [order(200)], NOW)).toEqual([])
  })

  test('is the same for a small customer and a large one', () => {
    const said = [one({ churn: ['competitor'] })]
    const small = riskOf(said, [order(10, 5), order(200, 5), order(220, 5)], NOW)
    const large = riskOf(said, [order(10, 5e6), order(200, 5e6), order(220, 5e6)], NOW)
    expect(small).toEqual(large)
  })
})

describe('kept after a complaint', () => {
  const kept = (closed: string, orders: Parameters<typeof keptAfter>[1]) =>
    keptAfter([one({ closedAt: closed })], orders, NOW, 'Asia/Shanghai')[0]?.state

  test('is who ordered within six months of its closing, not on the day and not later [R7.12]', () => {
    const closed = '2026-01-10T02:00:00.000Z'
    const on = (day: string) => [{ day, worth: 1 }]
    expect(kept(closed, on('2026-01-11'))).toBe('kept')
    expect(kept(closed, on('2026-07-10'))).toBe('kept')
    expect(kept(closed, on('2026-07-11'))).toBe('silent')
    expect(kept(closed, on('2026-01-10'))).toBe('silent')
    expect(kept(closed, on('2025-12-01'))).toBe('silent')
  })

  test('is not told before six months are over, nor of whom the book does not know', () => {
    expect(kept(ago(30), [order(200)])).toBe('running')
    expect(kept(ago(300), [])).toBe('not-in-book')
    expect(keptAfter([one()], [order(3)], NOW, 'Asia/Shanghai')).toEqual([])
  })
})
