/** Sums and claims: what people write about money in many countries, and what of it they demand. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIds } from '../../src/understanding/ids.ts'
import { findSums } from '../../src/understanding/money.ts'
import { findClaim } from '../../src/understanding/money-claim.ts'
import type { Asked } from '../../src/understanding/money-implied.ts'
import { maskIds } from '../../src/understanding/orders.ts'

const PAYMENT: Asked = { issue: 'payment', wants: ['refund'] }
const COSTS: Asked = { issue: 'other', wants: ['compensation'] }

const ids = parseIds(
  new Map(
    ['words', 'demands', 'kinds'].map((name) => [`${name}.yaml`, readFileSync(`config/ids/${name}.yaml`, 'utf8')]),
  ),
)
const sums = (text: string, language: string, country: string | null = null): [number, string][] =>
  findSums(maskIds(text, ids), language, country).map(({ amount, currency }) => [amount, currency])
const claim = (text: string, language: string, country: string | null = null) =>
  findClaim(maskIds(text, ids), findSums(maskIds(text, ids), language, country), ids).value

describe('a sum is read as it is meant', () => {
  test.each<[string, string, string | null, number, string]>([
    ['refund $1,250.00 please', 'en', 'US', 1250, 'USD'],
    ['A$350 for shipping', 'en', 'AU', 350, 'AUD'],
    ['we paid $480', 'en', 'CA', 480, 'CAD'],
    ['1.250,00 € sind offen', 'de', 'DE', 1250, 'EUR'],
    ["CHF 2'890.– vereinbart", 'de', 'CH', 2890, 'CHF'],
    ['EUR 12.500,-', 'de', 'DE', 12500, 'EUR'],
    ['1 250,50 €', 'fr', 'FR', 1250.5, 'EUR'],
    ['R$ 2.189,00', 'pt', 'BR', 2189, 'BRL'],
    ['$3.650.000', 'es', 'CL', 3650000, 'CLP'],
    ['$28,500.00 MXN', 'es', 'MX', 28500, 'MXN'],
    ['22 400,00 zł', 'pl', 'PL', 22400, 'PLN'],
    ['1 240 000 руб.', 'ru', 'RU', 1240000, 'RUB'],
    ['1,5 млн рублей', 'ru', 'RU', 1500000, 'RUB'],
    ['86.400,00 TL', 'tr', 'TR', 86400, 'TRY'],
    ['INR 4,85,000', 'en', 'IN', 485000, 'INR'],
    ['Rs 1.5 lakh', 'en', 'IN', 150000, 'INR'],
    ['Rs. 350,000/-', 'en', 'PK', 350000, 'PKR'],
    ['١٬٢٥٠ ريال', 'ar', 'SA', 1250, 'SAR'],
    ['1,250 درهم', 'ar', 'AE', 1250, 'AED'],
    ['12万円', 'ja', 'JP', 120000, 'JPY'],
    ['3万5千円', 'ja', 'JP', 35000, 'JPY'],
    ['人民币三千五百元', 'zh-Hans', 'CN', 3500, 'CNY'],
    ['NT$8,000', 'zh-Hant', 'TW', 8000, 'TWD'],
    ['35,000원', 'ko', 'KR', 35000, 'KRW'],
    ['1.500.000 đ', 'vi', 'VN', 1500000, 'VND'],
    ['1,290 บาท', 'th', 'TH', 1290, 'THB'],
    ['Rp 250.000', 'id', 'ID', 250000, 'IDR'],
    ['2 500 kr', 'sv', 'SE', 2500, 'SEK'],
    ['1.499 kr', 'da', 'DK', 1499, 'DKK'],
    ['15 000 Kč', 'cs', 'CZ', 15000, 'CZK'],
    ['two thousand five hundred euros', 'en', null, 2500, 'EUR'],
    ['zweitausend Euro', 'de', null, 2000, 'EUR'],
  ])('%s', (text, language, country, amount, currency) => {
    expect(sums(text, language, country)).toEqual([[amount, currency]])
  })

  test('figures without a currency are no sum', () => {
    expect(sums('500 pcs, model 1200R, 45 min, 30 inches, part no. 2500 USD-C', 'en')).toEqual([])
  })
})

describe('only what is demanded is a claim', () => {
  test('a refund that is asked for', () => {
    expect(claim('The table is €1,249. Please refund the €249.80 that you took twice.', 'en')).toEqual({
      amount: 249.8,
      currency: 'EUR',
    })
    expect(claim('Ich möchte meine 189,90 € zurück, den Gutschein über 5 € dürfen Sie behalten.', 'de')).toEqual({
      amount: 189.9,
      currency: 'EUR',
    })
    expect(claim('Верните, пожалуйста, 15 000 ₽, я купил за 30 000 ₽.', 'ru')).toEqual({
      amount: 15000,
      currency: 'RUB',
    })
    expect(claim('因此产生的改单费¥1,800请贵司承担。', 'zh-Hans', 'CN')).toEqual({ amount: 1800, currency: 'CNY' })
    expect(claim('代金12万円の返金をお願いします。', 'ja')).toEqual({ amount: 120000, currency: 'JPY' })
    expect(claim('Żądam zwrotu 249 zł.', 'pl')).toEqual({ amount: 249, currency: 'PLN' })
  })

  test('a price that is only named is none', () => {
    expect(claim('I bought the lamp for $89.99 last week. It flickers.', 'en', 'US')).toBeNull()
    expect(claim('Die Säge hat 189,90 € gekostet und schneidet nicht.', 'de')).toBeNull()
    expect(claim('Invoice says USD 4.85 per unit, your quotation USD 4.55.', 'en')).toBeNull()
  })

  test('a measure is none', () => {
    expect(claim('The size difference is more than 30 inches, I want a refund.', 'en')).toBeNull()
  })
})

const LOCAL: Readonly<Record<string, string>> = {
  CH: 'CHF',
  DE: 'EUR',
  DK: 'DKK',
  FI: 'EUR',
  ID: 'IDR',
  NO: 'NOK',
  SE: 'SEK',
  TH: 'THB',
  VN: 'VND',
}

test.each<[string, string, string, number, string]>([
  ['jag vill ha 499:- tillbaka', 'sv', 'SE', 499, 'SEK'],
  ['kr 499 tilbake', 'nb', 'NO', 499, 'NOK'],
  ['499kr tilbage', 'da', 'DK', 499, 'DKK'],
  ['jeg vil ha 499,- tilbake', 'nb', 'NO', 499, 'NOK'],
  ['45 bucks back', 'en', 'US', 45, 'USD'],
  ['Fr. 45.- zurück', 'de', 'CH', 45, 'CHF'],
  ['45 Fr. zurück', 'de', 'CH', 45, 'CHF'],
  ['45.- zurück', 'de', 'CH', 45, 'CHF'],
  ['45,- Kč', 'cs', 'CZ', 45, 'CZK'],
  ['1tr2 đồng', 'vi', 'VN', 1200000, 'VND'],
  ['hoàn 1tr250 cho em', 'vi', 'VN', 1250000, 'VND'],
  ['trả 500 nghìn đồng', 'vi', 'VN', 500000, 'VND'],
  ['S/ 120.50', 'es', 'PE', 120.5, 'PEN'],
  ['Bs. 120', 'es', 'BO', 120, 'BOB'],
  ['RD$ 1,500', 'es', 'DO', 1500, 'DOP'],
  ['₡ 25.000', 'es', 'CR', 25000, 'CRC'],
  ['GH₵ 200', 'en', 'GH', 200, 'GHS'],
  ['KSh 5,500/=', 'en', 'KE', 5500, 'KES'],
  ['1 200 DT', 'fr', 'TN', 1200, 'TND'],
  ['350 دج', 'ar', 'DZ', 350, 'DZD'],
  ['20 د.أ', 'ar', 'JO', 20, 'JOD'],
  ['45 دينار', 'ar', 'JO', 45, 'JOD'],
  ['45 دنانير', 'ar', 'KW', 45, 'KWD'],
  ['350 ريالاً', 'ar', 'SA', 350, 'SAR'],
  ['350 ر.س', 'ar', 'SA', 350, 'SAR'],
  ['120 лари', 'ru', 'GE', 120, 'GEL'],
  ['45 ₾', 'en', 'GE', 45, 'GEL'],
  ['250 000 сум', 'ru', 'UZ', 250000, 'UZS'],
  ['1500 сом', 'ru', 'KG', 1500, 'KGS'],
  ['45 ₼', 'en', 'AZ', 45, 'AZN'],
  ['12 000 ֏', 'en', 'AM', 12000, 'AMD'],
  ['R 1 250.00', 'en', 'ZA', 1250, 'ZAR'],
  ['R1250', 'en', 'ZA', 1250, 'ZAR'],
  ['1.500,00 EUR', 'de', 'DE', 1500, 'EUR'],
  ["1'500.50 CHF", 'de', 'CH', 1500.5, 'CHF'],
  ['1 500,50 EUR', 'fr', 'FR', 1500.5, 'EUR'],
  ['€1.5k', 'en', 'IE', 1500, 'EUR'],
  ['AED 1,250/-', 'en', 'AE', 1250, 'AED'],
  ['Rs 2.5 lakh', 'en', 'IN', 250000, 'INR'],
  ['₹1,25,000', 'en', 'IN', 125000, 'INR'],
  ['पाँच सौ रुपये', 'hi', 'IN', 500, 'INR'],
  ['रु. 1,250', 'hi', 'IN', 1250, 'INR'],
  ['五千円', 'ja', 'JP', 5000, 'JPY'],
  ['1万2千円', 'ja', 'JP', 12000, 'JPY'],
  ['￥3,980', 'ja', 'JP', 3980, 'JPY'],
  ['3,980円（税込）', 'ja', 'JP', 3980, 'JPY'],
  ['5만 원', 'ko', 'KR', 50000, 'KRW'],
  ['오만원', 'ko', 'KR', 50000, 'KRW'],
  ['삼만 오천원', 'ko', 'KR', 35000, 'KRW'],
  ['两百块', 'zh-Hans', 'CN', 200, 'CNY'],
  ['200塊錢', 'zh-Hant', 'TW', 200, 'TWD'],
  ['NT$ 1,280 元', 'zh-Hant', 'TW', 1280, 'TWD'],
  ['港幣 $350', 'zh-Hant', 'HK', 350, 'HKD'],
  ['$350', 'zh-Hant', 'HK', 350, 'HKD'],
  ['350 บ.', 'th', 'TH', 350, 'THB'],
  ['350.-', 'th', 'TH', 350, 'THB'],
  ['สามร้อยห้าสิบบาท', 'th', 'TH', 350, 'THB'],
  ['150 ribu rupiah', 'id', 'ID', 150000, 'IDR'],
  ['Rp1,5 juta', 'id', 'ID', 1500000, 'IDR'],
  ['dua ratus ribu rupiah', 'id', 'ID', 200000, 'IDR'],
  ['RM 45.90', 'en', 'MY', 45.9, 'MYR'],
  ['Php 1,250', 'en', 'PH', 1250, 'PHP'],
  ['250 דולר', 'he', 'IL', 250, 'USD'],
  ['₪250', 'he', 'IL', 250, 'ILS'],
  ['250 ש״ח', 'he', 'IL', 250, 'ILS'],
  ['250 שקלים', 'he', 'IL', 250, 'ILS'],
  ['1.250 лв.', 'bg', 'BG', 1250, 'BGN'],
  ['250 лева', 'bg', 'BG', 250, 'BGN'],
  ['250 złociszy', 'pl', 'PL', 250, 'PLN'],
  ['250,- zł', 'pl', 'PL', 250, 'PLN'],
  ['2,5 tys. zł', 'pl', 'PL', 2500, 'PLN'],
  ['12 990,- Ft', 'hu', 'HU', 12990, 'HUF'],
  ['12.990 Ft-ot', 'hu', 'HU', 12990, 'HUF'],
  ['249,90 lei', 'ro', 'RO', 249.9, 'RON'],
  ['249 de lei', 'ro', 'RO', 249, 'RON'],
  ['59,90 ευρώ', 'el', 'GR', 59.9, 'EUR'],
  ['εξήντα ευρώ', 'el', 'GR', 60, 'EUR'],
  ['femti kroner', 'nb', 'NO', 50, 'NOK'],
  ['femhundra kronor', 'sv', 'SE', 500, 'SEK'],
  ['sata euroa', 'fi', 'FI', 100, 'EUR'],
  ['sto padesát korun', 'cs', 'CZ', 150, 'CZK'],
  ['сто двадцать рублей', 'ru', 'RU', 120, 'RUB'],
  ['2 тыс. руб.', 'ru', 'RU', 2000, 'RUB'],
  ['2к рублей', 'ru', 'RU', 2000, 'RUB'],
  ['1 200 грн', 'uk', 'UA', 1200, 'UAH'],
  ['بیست هزار تومان', 'fa', 'IR', 200000, 'IRR'],
  ['۲۵۰ هزار تومان', 'fa', 'IR', 2500000, 'IRR'],
  ['۲ میلیون تومان', 'fa', 'IR', 20000000, 'IRR'],
  ['خمسمائة ريال', 'ar', 'SA', 500, 'SAR'],
  ['cuarenta y cinco euros', 'es', 'ES', 45, 'EUR'],
  ['quarenta e cinco reais', 'pt', 'BR', 45, 'BRL'],
  ['R$45', 'pt', 'BR', 45, 'BRL'],
  ['45 conto', 'pt', 'BR', 45, 'BRL'],
  ['45 pilas', 'pt', 'BR', 45, 'BRL'],
  ['$ 45.000', 'es', 'CO', 45000, 'COP'],
  ['$45.990', 'es', 'CL', 45990, 'CLP'],
  ['vijfenveertig euro', 'nl', 'NL', 45, 'EUR'],
  ['fünfundvierzig Euro', 'de', 'DE', 45, 'EUR'],
  ['einhundertzwanzig Euro', 'de', 'DE', 120, 'EUR'],
  ['cent vingt euros', 'fr', 'FR', 120, 'EUR'],
  ['120 balles', 'fr', 'FR', 120, 'EUR'],
  ['centoventi euro', 'it', 'IT', 120, 'EUR'],
  ['yüz elli lira', 'tr', 'TR', 150, 'TRY'],
  ['150 lira', 'tr', 'TR', 150, 'TRY'],
  ['150₺', 'tr', 'TR', 150, 'TRY'],
  ['USD1,250.00', 'en', 'US', 1250, 'USD'],
  ['US$1,250', 'en', 'US', 1250, 'USD'],
  ['1250usd', 'en', 'US', 1250, 'USD'],
  ['1,250 US dollars', 'en', 'US', 1250, 'USD'],
  ['A$45', 'en', 'AU', 45, 'AUD'],
  ['45 quid', 'en', 'GB', 45, 'GBP'],
  ['forty-five pounds', 'en', 'GB', 45, 'GBP'],
  ['£1.2k', 'en', 'GB', 1200, 'GBP'],
  ['EUR12.50', 'en', 'IE', 12.5, 'EUR'],
  ['12€50', 'fr', 'FR', 12.5, 'EUR'],
  ['12,50e', 'fi', 'FI', 12.5, 'EUR'],
  ['12,5 eur', 'fi', 'FI', 12.5, 'EUR'],
  ['90e takaisin', 'fi', 'FI', 90, 'EUR'],
])('%j is read as people there write it (%s, %s)', (text, language, country, amount, currency) => {
  const found = findSums(text, language, country, LOCAL[country] ?? null)
  expect(found.map((sum) => [sum.amount, sum.currency])).toEqual([[amount, currency]])
})

test.each([
  '12 gel pens broke',
  '30 sek is too long',
  '6 ft long',
  'try 2 more',
  'mad 3 times',
  'cop 2',
  '2 bath towels',
  'din 2021',
])('in %j no word is taken for money', (text) => {
  expect(findSums(text, 'en', 'US', 'USD')).toEqual([])
})

/** text, language, country, amount, currency */
test.each<[string, string, string, number | null, string | null]>([
  ['Fifteen of the 60 glasses broke, they cost 4.20 EUR each. Please credit us 63 EUR.', 'en', 'DE', 63, 'EUR'],
  ['The parcel never came. I paid £38.99 three weeks ago. I want my money back.', 'en', 'GB', 38.99, 'GBP'],
  ['Die Lampe kostete 79,90 €. Bitte erstatten Sie mir den Kaufpreis.', 'de', 'DE', 79.9, 'EUR'],
  ['Ich habe zwei Mal 45 € bezahlt. Bitte buchen Sie die doppelte Zahlung zurück.', 'de', 'DE', 45, 'EUR'],
  ['La lampe (79,90 €) est cassée, je souhaite être remboursée intégralement.', 'fr', 'FR', 79.9, 'EUR'],
  ['Pagué 1.250 pesos y quiero la mitad de vuelta.', 'es', 'MX', 625, 'MXN'],
  ['We lost 2 days of work, 350 USD, plus 120 USD for the taxi. Please reimburse both.', 'en', 'US', 470, 'USD'],
  ['Please refund $40 for the lamp and $15 for shipping.', 'en', 'US', 55, 'USD'],
  ['You charged $129 instead of $109. Please refund the difference of $20.', 'en', 'US', 20, 'USD'],
  ['Zwrot 249 zł za zepsuty czajnik proszę na konto.', 'pl', 'PL', 249, 'PLN'],
  ['Zapłaciłam 249 zł, czajnik nie działa. Proszę o zwrot pieniędzy.', 'pl', 'PL', 249, 'PLN'],
  ['Верните половину из 3 000 руб.', 'ru', 'RU', 1500, 'RUB'],
  ['Стоимость ремонта 4 500 рублей прошу возместить.', 'ru', 'RU', 4500, 'RUB'],
  ['Когда вернёте мои 2 990 ₽?', 'ru', 'RU', 2990, 'RUB'],
  ['1.250 TL ödedim, paramı iade edin.', 'tr', 'TR', 1250, 'TRY'],
  ['Toplam 3.400 TL zararımız var, karşılamanızı istiyoruz.', 'tr', 'TR', 3400, 'TRY'],
  ['دفعت 350 ريال ولم يصل شيء، أريد استرداد المبلغ', 'ar', 'SA', 350, 'SAR'],
  ['שילמתי 480 ש"ח ואני רוצה את הכסף חזרה', 'he', 'IL', 480, 'ILS'],
  ['مبلغ ۱٬۲۰۰٬۰۰۰ تومان را به حسابم برگردانید', 'fa', 'IR', 12000000, 'IRR'],
  ['代金の3,980円を返金してください。', 'ja', 'JP', 3980, 'JPY'],
  ['12,800원 결제했는데 안 왔어요. 환불해 주세요.', 'ko', 'KR', 12800, 'KRW'],
  ['运费80元请你们出', 'zh-Hans', 'CN', 80, 'CNY'],
  ['杯子39块一个，碎了4个，请退156块', 'zh-Hans', 'CN', 156, 'CNY'],
  ['花了兩千三百元，要求全額退款', 'zh-Hant', 'TW', 2300, 'TWD'],
  ['Em trả 450k, shop hoàn tiền giúp em', 'vi', 'VN', 450000, 'VND'],
  ['Tôi yêu cầu hoàn lại 1.250.000đ', 'vi', 'VN', 1250000, 'VND'],
  ['จ่ายไป 1,290 บาท ขอเงินคืนค่ะ', 'th', 'TH', 1290, 'THB'],
  ['Saya bayar Rp350rb, tolong kembalikan uang saya', 'id', 'ID', 350000, 'IDR'],
  ['Jag betalade 499 kr och vill ha pengarna tillbaka.', 'sv', 'SE', 499, 'SEK'],
  ['Jeg vil have mine 399 kr. retur.', 'da', 'DK', 399, 'DKK'],
  ['Jeg krever 1 200 kroner i erstatning.', 'nb', 'NO', 1200, 'NOK'],
  ['Maksoin 89 euroa, haluan rahat takaisin.', 'fi', 'FI', 89, 'EUR'],
  ['Vraťte mi 1 290 Kč na účet.', 'cs', 'CZ', 1290, 'CZK'],
  ['Kérem a 12 990 Ft visszatérítését.', 'hu', 'HU', 12990, 'HUF'],
  ['Vreau înapoi cei 249 de lei.', 'ro', 'RO', 249, 'RON'],
  ['Θέλω πίσω τα 59,90 ευρώ που πλήρωσα.', 'el', 'GR', 59.9, 'EUR'],
  ['मुझे मेरे 1,499 रुपये वापस चाहिए।', 'hi', 'IN', 1499, 'INR'],
  ['We hold you liable for the penalty of EUR 4,000.', 'en', 'DE', 4000, 'EUR'],
  ['Die Reparatur hat uns 380 EUR gekostet. Diesen Betrag stellen wir Ihnen in Rechnung.', 'de', 'DE', 380, 'EUR'],
  ['The plumber took $220. Who is going to pay for that?', 'en', 'US', 220, 'USD'],
  ['Die Rechnung lautet auf 1.200 € statt 1.000 €. Bitte korrigieren Sie die Rechnung.', 'de', 'DE', null, null],
  ['Your invoice says $540 but we agreed $500. Send a correct one before we pay.', 'en', 'US', null, null],
  ['You offered 10 euros. No. I want 45 euros.', 'en', 'DE', 45, 'EUR'],
  ['I bought it for $89.99 last week, please send a new one.', 'en', 'US', null, null],
  ['Every day costs us 900 EUR. When does it arrive?', 'en', 'DE', null, null],
  ['Ich erwarte einen Preisnachlass von 20 % auf die 250 €.', 'de', 'DE', 50, 'EUR'],
  ['3 Stück zu je 12,50 € fehlen, bitte gutschreiben.', 'de', 'DE', 37.5, 'EUR'],
  ['Missing: 4 pcs at USD 25.00, kindly issue a credit note.', 'en', 'US', 100, 'USD'],
  ['4 x $25 please refund', 'en', 'US', 100, 'USD'],
  ['I want two hundred dollars back', 'en', 'US', 200, 'USD'],
  ['Je demande cent cinquante euros de dédommagement', 'fr', 'FR', 150, 'EUR'],
  ['exijo quinientos euros de indemnización', 'es', 'ES', 500, 'EUR'],
  ['Rahat takas, 39,90 kiitos', 'fi', 'FI', 39.9, 'EUR'],
  ['on m’a débité deux fois 64,00 €, rendez-moi les 64 €', 'fr', 'FR', 64, 'EUR'],
  ['Please knock 30 quid off.', 'en', 'GB', 30, 'GBP'],
  ['50 cents per unit back: 0.50 x 300 = 150 EUR', 'en', 'DE', 150, 'EUR'],
  ['Demurrage: 3 days x EUR 120 = EUR 360. We will deduct this amount.', 'en', 'DE', 360, 'EUR'],
  ['Freight EUR 300 + customs EUR 80 = EUR 380, to be borne by you.', 'en', 'DE', 380, 'EUR'],
  ['Hotel 120 €, Taxi 40 €: zusammen 160 €, die ich von Ihnen zurückhaben möchte.', 'de', 'DE', 160, 'EUR'],
  ['Quero meus R$ 89,90 de volta', 'pt', 'BR', 89.9, 'BRL'],
  ['Vorrei il rimborso dei 34,50 euro', 'it', 'IT', 34.5, 'EUR'],
  ['graag 25 euro terug', 'nl', 'NL', 25, 'EUR'],
  ['Поверніть 1 499 грн', 'uk', 'UA', 1499, 'UAH'],
  ['The repair would be CHF 95, please take that over.', 'en', 'CH', 95, 'CHF'],
  ['I am owed £60.', 'en', 'GB', 60, 'GBP'],
  ['you took 60 pounds too much', 'en', 'GB', 60, 'GBP'],
  ['Es wurden 20 € zu viel abgebucht.', 'de', 'DE', 20, 'EUR'],
  ['Me cobraron 15 euros de más.', 'es', 'ES', 15, 'EUR'],
  ['vous m’avez prélevé 15 € de trop', 'fr', 'FR', 15, 'EUR'],
  ['15 euro te veel betaald', 'nl', 'NL', 15, 'EUR'],
  ['mi avete addebitato 15 euro in più', 'it', 'IT', 15, 'EUR'],
])(
  '%j: what is demanded in the whole demand, worked out where only its parts stand (%s, %s)',
  (text, language, country, amount, currency) => {
    const masked = maskIds(text, ids)
    const found = findClaim(masked, findSums(masked, language, country, LOCAL[country] ?? null), ids)
    expect(found.value).toEqual(amount === null ? null : { amount, currency })
  },
)

test('hostile figures are read in bounded time', () => {
  const started = performance.now()
  sums('1,000'.repeat(40_000), 'en')
  sums('$ '.repeat(100_000), 'en')
  findSums('만천 '.repeat(30_000), 'ko', 'KR', 'KRW')
  sums('one hundred and '.repeat(10_000), 'en')
  claim('refund 12 € and half of '.repeat(2_000), 'en')
  claim('took too much 20% this amount 3 x 4 € = '.repeat(2_000), 'en')
  expect(performance.now() - started).toBeLessThan(3_000)
})

test.each<[string, string, string, Asked, number | null, string?]>([
  ['en', 'GB', 'You said the £74.00 for the cot went out in May. My bank has had nothing.', PAYMENT, 74, 'GBP'],
  ['it', 'IT', 'Sul mio conto di quei 312,00 euro non c’è traccia.', PAYMENT, 312, 'EUR'],
  ['uk', 'UA', 'Пилосос ви забрали. 5 120 грн на картку так і не зайшли.', PAYMENT, 5120, 'UAH'],
  ['fi', 'FI', 'Haluan vain tietää, milloin 91,50 euroa tulee.', PAYMENT, 91.5, 'EUR'],
  ['zh-Hant', 'HK', '車架我退咗咁耐,HK$1,360 就唔見咗。', PAYMENT, 1360, 'HKD'],
  ['pt', 'PT', 'A encomenda (2 310 €) chegou bem. O pedreiro orça o muro em 265 €.', COSTS, 265, 'EUR'],
  ['en', 'US', 'We paid the invoice of $4,820 on May 3; the swift copy is attached.', PAYMENT, null],
  [
    'de',
    'DE',
    'Die Rechnung über 880 € ist falsch, bitte neu.',
    { issue: 'price', wants: ['refund', 'correction'] },
    null,
  ],
  ['fr', 'FR', 'Le vase a coûté 45 €.', { issue: 'damage', wants: ['partial-refund', 'replacement'] }, null],
  ['es', 'ES', 'La mesa costó 120 €.', { issue: 'delay', wants: [] }, null],
])('%s, %s: of %j, with what the mail asks for, the claim is known', (language, country, text, asked, amount, code) => {
  const sums = findSums(text, language, country)
  expect(findClaim(text, sums, ids, asked).value).toEqual(amount === null ? null : { amount, currency: code })
})

test.each([
  ['en', 'GB', "Of the 60 pots 29 are crocks. At £12.00 a pot that's £348.00 to come off, please.", 348, 'GBP'],
  ['nl', 'NL', 'Ik wil van die 24 paar een creditnota à € 61,20.', 61.2, 'EUR'],
  ['fr', 'FR', 'Ma carte a été débitée de 92,40 €. Rendez-moi les 12,40 €.', 12.4, 'EUR'],
  ['ar', 'QA', 'أطالب بدفع ٤٥٠ دينار بحريني عن الصورة.', 450, 'BHD'],
  ['el', 'GR', 'ηρθε σπασμενο. Θελω 700 ευρω αμεσα.', 700, 'EUR'],
  ['hi', 'IN', 'नुकसान का दो लाख रुपया भेजो, मुआवज़ा चाहिए', 200_000, 'INR'],
  ['de', 'CH', 'Total 20 Schalen à CHF 11.50. Bitte schreiben Sie uns CHF 230.00 gut.', 230, 'CHF'],
  ['pl', 'PL', 'Żądam:\n1) zwrotu 410 zł za czajnik,\n2) 900 zł za wymianę gniazdka,\n3) odpowiedzi.', 1310, 'PLN'],
  ['nb', 'NO', 'Send meg de 388 kronene, så er vi skuls.', 388, 'NOK'],
  ['hu', 'HU', 'Kérem vissza: 31 490 forintról van szó.', 31_490, 'HUF'],
])('%s, %s: in %j the demand is %d %s', (language, country, text, amount, currency) => {
  expect(claim(text, language, country)).toEqual({ amount, currency })
})
