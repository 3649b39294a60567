/** Order numbers: what identifies the transaction is found as written, what only looks like it isn't. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseIds } from '../../src/understanding/ids.ts'
import { findOrderNumbers, maskIds } from '../../src/understanding/orders.ts'

const ids = parseIds(
  new Map(
    ['words', 'demands', 'kinds'].map((name) => [`${name}.yaml`, readFileSync(`config/ids/${name}.yaml`, 'utf8')]),
  ),
)
const found = (text: string, subject = ''): readonly string[] => findOrderNumbers({ subject, text }, ids).value

test.each([
  ['Our order 70114 has not arrived.', ['70114']],
  ['Bestellnummer: 90-4471-K ist beschädigt', ['90-4471-K']],
  ['la commande n° CMD/2026/118 est incomplète', ['CMD/2026/118']],
  ['Número de pedido 8841201', ['8841201']],
  ['Il nostro ordine 2026/0317 è in ritardo', ['2026/0317']],
  ['Nasza faktura FV 91/05/2026 jest błędna', ['FV 91/05/2026']],
  ['Заказ № 77120 не пришёл', ['77120']],
  ['Замовлення №55-1203', ['55-1203']],
  ['sipariş no: TR-9912', ['TR-9912']],
  ['رقم الطلب 445120', ['445120']],
  ['הזמנה מספר 33817', ['33817']],
  ['订单号：20260311-0042，收到时', ['20260311-0042']],
  ['訂單編號 TW88-1207', ['TW88-1207']],
  ['注文番号HL-22-9081の件', ['HL-22-9081']],
  ['주문번호 20260228-00417입니다', ['20260228-00417']],
  ['đơn hàng số DH-88120 bị vỡ', ['DH-88120']],
  ['หมายเลขคำสั่งซื้อ TH-26-0999', ['TH-26-0999']],
  ['Pesanan no. 771204 rusak', ['771204']],
  ['ordrenummer 55120', ['55120']],
  ['objednávka č. 2026-5512', ['2026-5512']],
  ['rendelésszám: 12-5567', ['12-5567']],
  ['Order HL-22 has not arrived.', ['HL-22']],
  ['Bestellung KT-55 ist unvollständig', ['KT-55']],
])('in %j the order number is found', (text, numbers) => {
  expect(found(text)).toEqual(numbers)
})

test('invoices, bills of lading, waybills and parcels count too', () => {
  expect(found('Invoice INV-26-1107 and our PO 70114')).toEqual(['INV-26-1107', 'PO 70114'])
  expect(found('Parcel RR123456785CN is stuck, tracking 1Z999AA10123456784 too')).toEqual([
    'RR123456785CN',
    '1Z999AA10123456784',
  ])
  expect(found('the container MAEU7751203 … B/L MAEU225518834')).toContain('MAEU225518834')
})

test.each([
  'Container MSCU4471923 was opened',
  'Lot 26-07-118 and batch B-2207-14 are affected',
  'see drawing DWG-1182-04 rev C',
  'RMA 20260109-3 was closed, case HL-CASE-1182',
  'tested to EN 14764 and ISO 4210-2023',
  'it arrived on 12.03.2026, not on 2026-03-01',
  'model HLD-20V-2A draws 850W at 230V',
  'call me at 312-555-0142 or +49 441 5550118',
  'we ordered 500 pcs and got 480',
  'the price is 1,250.00 USD for 3000 units',
])('in %j there is no order number', (text) => {
  expect(found(text)).toEqual([])
})

test('a number that stands in subject and text is named once', () => {
  expect(found('PO-2026-0412 is damaged', 'PO-2026-0412')).toEqual(['PO-2026-0412'])
})

test('ids are blanked out with their length kept, so that nothing after reads them as sums or phones', () => {
  const text = 'Order 4500123456, call +86 139 0055 5088'
  expect(maskIds(text, ids)).toHaveLength(text.length)
  expect(maskIds(text, ids)).not.toContain('4500123456')
})

test('a hostile text of one long line is read in bounded time', () => {
  const started = performance.now()
  found('order '.repeat(30_000))
  found('A1-'.repeat(60_000))
  found('1'.repeat(200_000))
  expect(performance.now() - started).toBeLessThan(3_000)
})
