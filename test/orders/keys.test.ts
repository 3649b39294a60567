import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsName, isSharedDomain, nameKey, ownerOf } from '../../src/craft/order-book.ts'
import { findKey, ownOrders } from '../../src/ticket/order.ts'
import type { OrderOwner } from '../../src/ticket/words.ts'

const SEPARATORS = ['-', ' ', '/', '.', '_', '–', '\u00A0', '#', '']
const PREFIXES = [
  '',
  'PO',
  'po ',
  'PO-',
  'P.O. ',
  'P/O:',
  'Order No. ',
  'ORDER #',
  'No.',
  '№ ',
  '订单号：',
  'Purchase Order PO',
]

/** Parts of a number as order systems make them; the first begins with a figure, which no prefix ends with. */
const parts = fc.array(fc.stringMatching(/^\d[\dA-Z]{0,5}$/), { minLength: 1, maxLength: 4 })

test('an order number is the same however it is written: case, separators, words before it', () => {
  fc.assert(
    fc.property(
      parts,
      fc.constantFrom(...PREFIXES),
      fc.constantFrom(...SEPARATORS),
      fc.boolean(),
      (all, prefix, separator, lower) => {
        const written = `${prefix}${all.join(separator)}`
        expect(findKey(lower ? written.toLowerCase() : written)).toBe(all.join(''))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a key is a key: looked up again it stays itself, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const key = findKey(text)
      expect(findKey(key)).toBe(key)
      expect(key.length).toBeLessThanOrEqual(400)
    }),
    { numRuns: 3_000 },
  )
})

test.for([
  ['POLAR-12', 'POLAR12'],
  ['PI-2026-1', 'PI20261'],
  ['NORD 7', 'NORD7'],
  ['PO', 'PO'],
  ['', ''],
  ['###', ''],
  ['ＰＯ－２０２６', '2026'],
])('%s is found as %s', ([number, key]) => {
  expect(findKey(number ?? '')).toBe(key)
})

test('a long hostile number is cut in linear time', () => {
  const started = performance.now()
  for (const part of ['PO-', 'NO NO ', '订单', '-', 'P.O'])
    expect(findKey(part.repeat(200_000)).length).toBeLessThanOrEqual(400)
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('a domain where everybody has an address is nobody’s', () => {
  for (const domain of [
    'gmail.com',
    'QQ.com',
    '163.com',
    'yahoo.co.uk',
    'hotmail.fr',
    'web.de',
    'mail.ru',
    'naver.com',
    'hinet.net',
    'VIP.163.com',
    'telenet.be',
  ])
    expect([domain, isSharedDomain(domain)]).toEqual([domain, true])
  for (const domain of ['huber.example', 'mail.huber.de', 'gmail.com.huber.de', 'tom-werke.com'])
    expect([domain, isSharedDomain(domain)]).toEqual([domain, false])
})

test('an order of a company that the book knows by name alone is the writer’s only where the customers file says so', () => {
  const order = { number: '1', customerName: 'Huber GmbH', lines: [] }
  const huber = { id: 'C1', name: 'huber gmbh', addresses: ['eva@huber.example'], domains: ['huber.example'] }
  expect(nameKey('Huber GmbH')).toBe(nameKey('HUBER  gmbh.'))
  expect(ownerOf(order, 'eva@huber.example', huber, huber)).toBe('address')
  expect(ownerOf(order, 'stranger@other.example', null, huber)).toBe('other')
  expect(ownerOf(order, 'stranger@other.example', null, null)).toBe('unknown')
})

test('where the book knows no address, the name in the order must be the writer’s own or begin with their domain’s', () => {
  const order = { number: '1', customerName: 'Huber GmbH', lines: [] }
  expect(fitsName(order, 'eva@shop.huber.example', [])).toBe(true)
  expect(fitsName(order, 'eva@other.example', ['Eva', 'huber gmbh'])).toBe(true)
  expect(fitsName(order, 'eva@other.example', ['Eva Huber'])).toBe(false)
  expect(fitsName(order, 'huber@gmail.com', ['Hub'])).toBe(false)
  expect(fitsName(order, 'eva@hub.example', [])).toBe(false)
  expect(fitsName({ number: '1', lines: [] }, 'eva@huber.example', [''])).toBe(false)
})

test('an order that nobody proved is in no letter; a name that fits or a person’s word proves it', () => {
  const seen = (owner: OrderOwner) => ({
    at: '2026-11-16T09:00:00.000Z',
    orders: [{ number: '1', lines: [], owner }],
    customer: null,
    year: null,
  })
  for (const owner of ['address', 'domain', 'name', 'person'] as const) expect(ownOrders(seen(owner))).toHaveLength(1)
  for (const owner of ['unknown', 'other'] as const) expect(ownOrders(seen(owner))).toEqual([])
})
