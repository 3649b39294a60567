/** Sums and claims: what people write about money in many countries, and what of it they demand. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIds } from '../../src/understanding/ids.ts'
import { findClaim, findSums } from '../../src/understanding/money.ts'
import { maskIds } from '../../src/understanding/orders.ts'

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

test('hostile figures are read in bounded time', () => {
  const started = performance.now()
  sums('1,000'.repeat(40_000), 'en')
  sums('$ '.repeat(100_000), 'en')
  sums('one hundred and '.repeat(10_000), 'en')
  expect(performance.now() - started).toBeLessThan(3_000)
})
