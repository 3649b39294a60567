import { expect, test } from 'vitest'
import { bookedOrder, bookedProduct } from '../../src/drafting/goods.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import type { OrdersSeen, SeenOrder } from '../../src/ticket/order.ts'
import { findings } from '../ledger/rows.ts'
import { NOW } from '../support/databases.ts'
import { weighIn } from './weigh.ts'

const sure = <T>(value: T) => ({ value, confidence: 1, why: [] })
const order: SeenOrder = {
  number: 'PO-1',
  owner: 'address',
  currency: 'USD',
  quantity: 100,
  unitPriceMinor: 2400,
  goodsValueMinor: 240_000,
  returnFreightMinor: 185_000,
  reworkMinor: 90_000,
  lines: [],
}
const seen = (...orders: SeenOrder[]): OrdersSeen => ({ at: NOW, orders, customer: null, year: null })
const inYuan = weighIn('CNY', { USD: 7 })
const weigh = (change: Partial<Findings>, orders: OrdersSeen | undefined) =>
  inYuan({ ...findings, claim: sure(null), quantity: sure(null), ...change }, orders)
const costs = (impact: ReturnType<typeof weigh>) =>
  Object.fromEntries(impact.ours.costs.map(({ remedy, cost }) => [remedy, cost?.minor ?? null]))

test('a return that costs more than the goods are worth is shown as dearer, in the company’s currency; a dear order is not', () => {
  const { returning } = weigh({}, seen(order)).ours
  expect(returning).toEqual({
    cost: { minor: 1_925_000, currency: 'CNY' },
    goods: { minor: 1_680_000, currency: 'CNY' },
    dearer: true,
  })
  const dear = { ...order, goodsValueMinor: 900_000 }
  expect(weigh({}, seen(dear)).ours.returning).toBeNull()
  expect(weigh({}, seen({ ...dear, dutiesMinor: 0 })).ours.returning?.dearer).toBe(false)
})

test('each remedy costs what policy reckons it at; words and papers cost nothing, and what nobody knows is unknown', () => {
  const quantity = sure({ affected: 5, total: 100, unit: 'pcs' })
  const claim = sure({ amount: 200, currency: 'USD' })
  const known = {
    refund: 1_680_000,
    'refund-without-return': 1_680_000,
    'partial-refund': 84_000,
    replacement: 96_600,
    'missing-parts': 92_400,
    repair: 25_200,
    discount: 16_800,
    compensation: 140_000,
    expedite: 21_000,
    correction: 0,
    documents: 0,
    guidance: 0,
    tracking: 0,
    explanation: 0,
  }
  expect(costs(weigh({ quantity, claim }, seen(order)))).toEqual({ ...known, return: null })
  const duties = seen({ ...order, dutiesMinor: 0 })
  expect(costs(weigh({ quantity, claim }, duties))).toEqual({ ...known, return: 1_925_000 })
})

test('the tier is the one that policy goes by, and where it comes from', () => {
  const year = { orders: 2, sums: [{ minor: 3_000_000, currency: 'USD' }] }
  expect(weigh({}, { ...seen(order), year }).ours).toMatchObject({ tier: 'a', tierSource: 'rule' })
  const customer = { id: 'C1', addresses: [], domains: [], tier: 'watch' as const }
  expect(weigh({}, { ...seen(order), year, customer }).ours).toMatchObject({ tier: 'watch', tierSource: 'book' })
})

test('what nobody knows is null: no order, no rate, two currencies, a strange number of pieces, somebody else’s order', () => {
  for (const orders of [undefined, seen(), seen({ ...order, owner: 'other' })]) {
    const { theirs, ours } = weigh({}, orders)
    expect(theirs).toEqual({ pieces: null, use: [], money: null, injury: false, deadline: null })
    expect(ours).toMatchObject({ claim: null, goods: null, year: null, yearValue: null, tier: null, returning: null })
    expect(costs(weigh({}, orders)).refund).toBeNull()
  }
  const dear = weigh({ claim: sure({ amount: 5, currency: 'EUR' }) }, undefined)
  expect(dear.ours.claim).toEqual({ minor: 500, currency: 'EUR', company: null })
  expect(costs(dear).compensation).toBeNull()
  expect(weigh({}, seen(order, { ...order, number: 'PO-2', currency: 'CNY' })).ours.goods).toBeNull()
  const many = weigh({ quantity: sure({ affected: 5_000, total: null, unit: 'pcs' }) }, seen(order))
  expect(costs(many).refund).toBe(1_680_000)
})

test('danger, deadline, risks and the year are on the sheet', () => {
  const { theirs, ours } = weigh(
    {
      issue: sure('safety' as const),
      deadline: sure('2026-12-01'),
      consequences: sure(['money-lost', 'work-stopped'] as const),
      churn: sure(['leaving'] as const),
      moneyAtRisk: sure(['withheld'] as const),
      tone: sure('threatening' as const),
      claim: sure({ amount: 10, currency: 'USD' }),
    },
    {
      ...seen(order),
      customer: { id: 'C1', addresses: [], domains: [], tier: 'vip' },
      year: {
        orders: 2,
        sums: [
          { minor: 100, currency: 'USD' },
          { minor: 300, currency: 'CNY' },
        ],
      },
    },
  )
  expect(theirs).toMatchObject({
    injury: true,
    deadline: '2026-12-01',
    money: { minor: 1000, company: { minor: 7000 } },
  })
  expect(ours).toMatchObject({ tier: 'vip', yearValue: { minor: 1000, currency: 'CNY' } })
  expect(ours.risks).toEqual(['withheld', 'leaving', 'authority', 'public'])
})

test('goods are named as the book calls them in the letter’s language, never in another', () => {
  const lamp = {
    ...order,
    product: '陶瓷台灯',
    names: { en: 'ceramic lamp', de: 'Keramiklampe', 'pt-BR': 'luminária' },
  }
  expect(bookedProduct(seen(lamp), 'de-AT')).toBe('Keramiklampe')
  expect(bookedProduct(seen(lamp), 'pt')).toBe('luminária')
  expect(bookedProduct(seen(lamp), 'zh-Hans')).toBe('陶瓷台灯')
  expect(bookedProduct(seen(lamp), 'zh-Hant')).toBeNull()
  expect(bookedProduct(seen(lamp), 'tr')).toBeNull()
  expect(bookedProduct(seen({ ...order, product: 'table lamp' }), 'en-GB')).toBe('table lamp')
  expect(bookedProduct(seen({ ...order, product: 'table lamp' }), 'fr')).toBeNull()
  expect(bookedProduct(seen(lamp, { ...lamp, number: 'PO-2', names: { de: 'Schrank' } }), 'de')).toBeNull()
  expect(bookedProduct(seen({ ...lamp, owner: 'other' }), 'de')).toBeNull()
  expect(bookedProduct(seen({ ...lamp, names: { de: 'x'.repeat(60) } }), 'de')).toBeNull()
  expect(bookedOrder(seen({ ...lamp, eta: '2026-11-05' }))).toEqual({
    eta: '2026-11-05',
    unitPrice: { amount: 24, currency: 'USD' },
  })
  expect(bookedOrder(seen({ ...lamp, owner: 'other' }))).toEqual({})
  expect(bookedOrder(seen(lamp, { ...lamp, number: 'PO-2' }))).toEqual({})
})
