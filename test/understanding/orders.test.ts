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

test('a waybill of which the text says only the beginning is named once, whole', () => {
  expect(found('Die Sendung AWB 881-4420 liegt beim Zoll.', 'AWB 881-4420 9173')).toEqual(['881-4420 9173'])
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

test.each<[string, string[], string?]>([
  ['My order was 88213 and it never came.', ['88213']],
  ['I bought it on 3 March, reservation 55-A118.', ['55-A118']],
  ['Contract no. 2026/77 has a clause on that.', ['2026/77']],
  ['order number: 7 781 220', ['7 781 220']],
  ['tracking 0150 5030 1123 45 says delivered', ['0150 5030 1123 45']],
  ['DPD 01505030112345 zeigt nichts an', ['01505030112345']],
  ['Das Paket (DHL 00340434161094042557) hängt', ['00340434161094042557']],
  ['顺丰 SF1402233445566 显示已签收', ['SF1402233445566']],
  ['圆通快递 YT7700112233445 一直没动', ['YT7700112233445']],
  ['Amazon 305-1234567-7654321 is late', ['305-1234567-7654321']],
  ['RR 123 456 785 CN ist seit Wochen im Zoll', ['RR 123 456 785 CN']],
  ['Auftrag 26-118/3 wurde unvollständig geliefert', ['26-118/3']],
  ['Ihre Rechnung Nr. RG 26/0918 stimmt nicht', ['RG 26/0918']],
  ['zu unserem Auftrag vom 3. Mai, Nr. 771-20', ['771-20']],
  ['Bestellungen 4471 und 4472 fehlen', ['4471', '4472']],
  ['orders 55120/55121 are both late', ['55120/55121']],
  ['commandes 88120 et 88121', ['88120', '88121']],
  ['Kundennummer 448812, Bestellung 90118', ['90118']],
  ['Artikelnummer 448812 passt nicht', []],
  ['Mein Konto 4488120011 bei der Bank', []],
  ['numéro client 778120, commande 4412', ['4412']],
  ['ma commande est la 4471-22', ['4471-22']],
  ['mi pedido es el 90-1182', ['90-1182']],
  ['Pedido nº 2026.118.44', ['2026.118.44']],
  ['factura electrónica FE-0001-00044120', ['FE-0001-00044120']],
  ['Folio 88120', ['88120']],
  ['a minha encomenda é a 55-7712', ['55-7712']],
  ['NF 4.418 série 2', ['NF 4.418']],
  ['il mio ordine è il 44-8812', ['44-8812']],
  ['ordine n. 7712/26', ['7712/26']],
  ['mijn bestelling is 771-4412', ['771-4412']],
  ['bestelling KX 7712 is kapot', ['KX 7712']],
  ['moje zamówienie to 77-1290', ['77-1290']],
  ['faktura VAT nr 118/05/2026', ['118/05/2026']],
  ['мой заказ — 77-1182', ['77-1182']],
  ['по договору № 14/26-К', ['14/26-К']],
  ['накладная СДЭК 1440118822', ['1440118822']],
  ['ТТН 20450112233445 Нова Пошта', ['20450112233445']],
  ['siparişimin numarası 771182', ['771182']],
  ['771182 nolu siparişim', ['771182']],
  ['44-8812 numaralı faturanız', ['44-8812']],
  ['رقم طلبي هو ٤٤٧١٢', ['٤٤٧١٢']],
  ['الطلب رقم KS-118', ['KS-118']],
  ['طلبية رقم: 77120', ['77120']],
  ['مספר ההזמנה שלי הוא 77120', ['77120']],
  ['בהזמנה 44-118 חסר חלק', ['44-118']],
  ['שובר משלוח RX 4471', ['RX 4471']],
  ['شماره سفارش من ۴۴۷۱۲ است', ['۴۴۷۱۲']],
  ['سفارش شماره‌ی ۴۴۱۲-ب', ['۴۴۱۲']],
  ['注文番号は2026-441です', ['2026-441']],
  ['ヤマト 4471-2288-1190 が届きません', ['4471-2288-1190']],
  ['伝票番号 4471-2288-1190', ['4471-2288-1190']],
  ['주문번호는 8812044입니다', ['8812044']],
  ['CJ대한통운 688112233445 배송중', ['688112233445']],
  ['订单号是88120044', ['88120044']],
  ['订单尾号 4471', ['4471']],
  ['單號 TW 44120', ['TW 44120']],
  ['đơn của tôi là 771-20', ['771-20']],
  ['mã đơn 2605ABX77', ['2605ABX77']],
  ['ma don hang: 77120', ['77120']],
  ['ออเดอร์ 77120 ยังไม่ได้', ['77120']],
  ['เลขพัสดุ TH0155ABC1122B', ['TH0155ABC1122B']],
  ['resi JP8811223344', ['JP8811223344']],
  ['pesanan saya nomornya 77120', ['77120']],
  ['min order är 77-1182', ['77-1182']],
  ['ordrenr. 44 12 88 mangler', ['44 12 88']],
  ['min bestilling er 77120', ['77120']],
  ['tilaukseni numero on 7712-1', ['7712-1']],
  ['moje objednávka je 26 00118', ['26 00118']],
  ['faktura č. 2026118', ['2026118']],
  ['a rendelésem száma 77120', ['77120']],
  ['a 77120-as rendelésem', ['77120']],
  ['comanda mea este 77120', ['77120']],
  ['η παραγγελία μου είναι η 77120', ['77120']],
  ['Αρ. παραγγελίας 77-120', ['77-120']],
  ['मेरा ऑर्डर नंबर 77120 है', ['77120']],
  ['ऑर्डर #77120 नहीं आया', ['#77120']],
  ['Ref: 7712-AX', ['7712-AX']],
  ['Unser Zeichen 7712-AX', ['7712-AX']],
  ['consignment 88120-2', ['88120-2']],
  ['Please call 0800 441 122 about it', []],
  ['order placed 12/03/26, delivered 14.03.2026', []],
  ['we ordered 2500 pcs, 1200 came', []],
  ['IBAN DE89 3704 0044 0532 0130 00', []],
  ['My flat is 12-118 Elm Road', []],
  ['VAT GB 123 4567 89', []],
  ['case 448120 with your support', []],
  ['HS code 8471.30', []],
  ['pallet 3 of PO 4412', ['PO 4412']],
  ['booking ref QX7P2L', []],
  ['Order QX7P22', ['QX7P22']],
  ['P.O. 77-12', ['77-12']],
  ['BL: CMDUXM0112233', ['CMDUXM0112233']],
  ['about ORDER 4471. HELP', ['4471']],
  ['Lieferschein-Nr.: 80044120', ['80044120']],
  ['Sendungsnr. 99.00.123456.12345678', ['99.00.123456.12345678']],
  ['w sprawie faktury 12/MAG/2026', ['12/MAG/2026']],
  ['zamówienie nr 4471, 4472 i 4473', ['4471', '4472', '4473']],
  ['Anbei Foto', ['778120'], '778120 - Lampe defekt'],
  ['It hums.', ['HX-7712'], 'HX-7712'],
  ['Es brummt.', ['B2601188'], 'Bestellung B2601188'],
  ['Bestellung Nr. 4471 vom 3.4.2026 über 2 Stühle', ['4471']],
  ['invoice for 1,250.00 dated 3 May', []],
  ['I ordered 3 and paid $4500.00', []],
  ['gift card 77120-11 does not work', []],
  ['Tel. 030 4471 220, Order 77120', ['77120']],
  ['order: A-4471', ['A-4471']],
  ['order M-88', ['M-88']],
  ['the 44120 order', ['44120']],
  ['Bestell‑Nr. 44‑120', ['44‑120']],
  ['Rif. ordine: 26/PO/118', ['26/PO/118']],
  ['n° suivi Colissimo 6A12345678901', ['6A12345678901']],
  ['GLS 51122334455', ['51122334455']],
  ['in order to fix 2 of 1000 lamps', []],
  ['Betr.: Vertrag 2026-HV-7', ['2026-HV-7']],
  ['Zam. 26/118 i FV/26/0044', ['26/118', 'FV/26/0044']],
])('in %j the numbers are %j, however they are announced, spaced or joined', (text, numbers, subject) => {
  expect(found(text, subject)).toEqual(numbers)
})

test.each([
  ['Two bolts are missing from the rack (order no. QD 5503 618).', 'QD 5503 618'],
  ['el espejo llegó roto, pedido RV-ES 61 044', 'RV-ES 61 044'],
  ['spår MNBL 0733 1198 5520 står still i Malmö', 'MNBL 0733 1198 5520', 'Sändning MNBL 0733 1198 5520'],
  ['Τρέχει καθυστέρηση (tracking QWZ 0071 335 GR) από τη Δευτέρα', 'QWZ 0071 335 GR'],
  ['camionul cu CMR TX 008812 nu a ajuns', 'TX 008812'],
  ['Factura VN 2026 00417: prețul e greșit', 'VN 2026 00417'],
  ['коли буде майстер??? зам 81-207-441', '81-207-441'],
  ['Paleta přišla rozbitá (zak. 26-7714).', '26-7714'],
  ['Menurut kontrak QT-LM/08 mesinnya tiba bulan lalu', 'QT-LM/08'],
  ['주문서 2026-정원-027 건입니다', '2026-정원-027'],
  ['وين الشحنة وطلبي ٦٦١٢٠٩', '٦٦١٢٠٩'],
  ['आपके बिल क्र. 2294 का माल कम निकला', '2294'],
  ['調べた番号は 조회번호 884410027713 です', '884410027713'],
  ['מצורפת הזמנת רכש 8812 שלנו', '8812'],
  ['Vår inköpsorder 77-3310 är fel levererad', '77-3310'],
  ['der Rahmenvertrag 8814 gilt noch', '8814'],
  ['Kompressor QKV 3307 steht', 'QKV 3307', 'Kompressor QKV 3307'],
  ['az inkubátor (QL 552-31) hibás', 'QL 552-31'],
  ['7月に取り消した 91-55218 の返金がまだです', '91-55218'],
])('in %j the number %j is found as it is written', (text, number, subject = '') => {
  expect(found(text, subject)).toEqual([number])
})

test.each([
  'nota: enviaram 1.000, contamos 940',
  'Nos vemos en la Cra. 48 # 51-22, Medellín',
  'vă rog să corectați codul fiscal: RO7718204',
  'laut Angebot A-2214 vom 2. Mai',
  'la oferta O-26-0077 que nos mandaron',
  'the lot number off the drum: QX-3307-B',
  'رقم الدفعة الذي سألتم عنه: Q3307-B',
  'партія, про яку ви питали: М-3307-К, вибита на дні',
  '裏ぶたに製番がありました。HQ31-882。',
  'Akkreditiv QC-881240: die Bank hat Einwände',
  'Parcel of lithium cells (UN3481) arrived open',
])('in %j there is no number of an order', (text) => {
  expect(found(text)).toEqual([])
})
