/** Quantities: how many of how many, when the mail counts. */
import { expect, test } from 'vitest'
import { findQuantity } from '../../src/understanding/quantity.ts'

test.each<[string, number, number]>([
  ['14 of the 60 ceramic table lamps are broken', 14, 60],
  ['3 out of 12 pcs leak', 3, 12],
  ['Von den 36 Kartons waren 7 nass', 7, 36],
  ['Sur les 300 pièces, 63 ne marchent pas', 63, 300],
  ['De las 200 sillas, 36 llegaron rayadas', 36, 200],
  ['из 64 фасадов 11 не того цвета', 11, 64],
  ['收到60件，其中14件破损', 14, 60],
])('in %j the affected and all are told apart', (text, affected, total) => {
  expect(findQuantity(text).value).toMatchObject({ affected, total })
})

test('a mail that counts nothing has no quantity', () => {
  expect(findQuantity('The lamp flickers when I touch it.').value).toBeNull()
})

test('a hostile text is read in bounded time', () => {
  const started = performance.now()
  findQuantity('12 of '.repeat(40_000))
  findQuantity('of 12 a '.repeat(30_000))
  expect(performance.now() - started).toBeLessThan(3_000)
})
