/** The intake record of fresh mails in thirty languages: what is found may not fall below what was measured. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseMail } from '../../src/mail/parse.ts'
import { spansOf } from '../../src/mail/quoted-text.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { missingFacts } from '../../src/ticket/missing.ts'
import { findDates } from '../../src/understanding/dates.ts'
import { findPhone } from '../../src/understanding/phone.ts'
import { createUnderstanding, parseIds, parsePlaces } from '../../src/understanding/understanding.ts'
import { goods, lexicon, model, wishes } from './lexicon-shipped.ts'
import { RECORD_CASES, type RecordCase } from './record-cases.ts'

const understand = await createUnderstanding({
  lexicon,
  goods,
  model,
  wishes,
  places: parsePlaces(readFileSync('config/places/places.tsv', 'utf8')),
  ids: parseIds(
    new Map(
      readdirSync('config/ids').map((file) => [`config/ids/${file}`, readFileSync(`config/ids/${file}`, 'utf8')]),
    ),
  ),
})

async function read({ text, from, display, date, subject }: Omit<RecordCase, 'language'>): Promise<Findings> {
  const word = (said = ''): string => (said === '' ? '' : `=?utf-8?b?${Buffer.from(said).toString('base64')}?=`)
  const at = date ?? '2026-11-18T10:00:00+00:00'
  const offset = at.slice(-6).replace(':', '')
  const local = new Date(`${at.slice(0, 19)}Z`).toUTCString().replace('GMT', offset)
  const head = [
    `From: ${word(display)} <${from ?? 'someone@customer.example'}>`,
    'To: <complaints@harborline-trade.example>',
    `Date: ${local}`,
    `Subject: ${word(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ].join('\r\n')
  const message = await parseMail(Buffer.from(`${head}\r\n\r\n${Buffer.from(text).toString('base64')}\r\n`))
  return understand({
    message,
    spans: spansOf(message.text),
    signals: [],
    forwarded: null,
    thread: null,
    ownAddresses: ['complaints@harborline-trade.example'],
    ownDomains: ['harborline-trade.example'],
    partners: [],
    signedByUs: false,
    now: '2026-11-18T10:01:00.000Z',
  })
}

const plain = (numbers: readonly string[]): string[] =>
  numbers.map((number) => number.toUpperCase().replace(/\s|^#|^PO /gu, '')).sort()

/** Each field: what the mail says beside what was found. */
const FIELDS: Readonly<Record<string, (wanted: RecordCase, found: Findings) => [unknown, unknown]>> = {
  orderNumbers: ({ orders }, { orderNumbers }) => [plain(orders ?? []), plain(orderNumbers.value)],
  claim: ({ claim }, found) => [
    claim ?? null,
    found.claim.value && [found.claim.value.amount, found.claim.value.currency],
  ],
  customerName: ({ name }, { customerName }) => [name ?? null, customerName.value],
  quantity: ({ quantity }, found) => [
    quantity ?? null,
    found.quantity.value && [found.quantity.value.affected, found.quantity.value.total],
  ],
  phone: ({ phone }, found) => [phone ?? null, found.phone?.value],
  company: ({ company }, found) => [company ?? null, found.company?.value],
  incidentDate: ({ incident }, found) => [incident ?? null, found.incidentDate?.value],
  receivedDate: ({ received }, found) => [received ?? null, found.receivedDate?.value],
  deadline: ({ deadline }, found) => [deadline ?? null, found.deadline?.value],
  products: ({ products }, found) => [
    true,
    (products ?? []).every((named) => found.products?.value.some((goods) => goods.includes(named))),
  ],
}

describe('of fresh mails in thirty languages', () => {
  const findings: Findings[] = []
  beforeAll(async () => {
    for (const mail of RECORD_CASES) findings.push(await read(mail))
  })

  test.each([
    ['orderNumbers', 0.98],
    ['claim', 0.96],
    ['customerName', 0.98],
    ['quantity', 0.94],
    ['phone', 0.98],
    ['company', 0.98],
    ['incidentDate', 0.97],
    ['receivedDate', 0.97],
    ['deadline', 0.97],
    ['products', 1],
  ])('%s is right in at least %d', (field, floor) => {
    const pairs = RECORD_CASES.map((wanted, at) => FIELDS[field]?.(wanted, findings[at] as Findings) ?? [0, 1])
    const right = pairs.filter(([wanted, found]) => JSON.stringify(wanted) === JSON.stringify(found)).length
    expect(right / pairs.length).toBeGreaterThanOrEqual(floor)
  })
})

describe('a day is read as its country writes it', () => {
  const today = Date.UTC(2026, 10, 18)
  test.each<[string, string | null, string, string]>([
    ['en', 'US', 'It arrived on 11/03/2026.', '2026-11-03'],
    ['en', 'GB', 'It arrived on 11/03/2026.', '2026-03-11'],
    ['th', 'TH', 'ได้รับเมื่อ 5/11/2569', '2026-11-05'],
    ['fa', 'IR', 'در ۱۴۰۵/۰۸/۱۴ رسید', '2026-11-05'],
    ['ja', 'JP', '2026年11月3日に届きました', '2026-11-03'],
  ])('%s %s %s', (language, country, text, day) => {
    expect(findDates({ text, language, country, today }).receivedDate.value).toBe(day)
  })

  test('where nothing tells day from month, the reading is unsure', () => {
    const { receivedDate } = findDates({ text: 'It arrived on 3/11/2026.', language: 'en', country: null, today })
    expect(receivedDate.value).toBe('2026-11-03')
    expect(receivedDate.confidence).toBeLessThanOrEqual(0.5)
  })

  test.each([
    'Your quotation of 2 September says 4.55.',
    'Delivery was promised for 5 November.',
    'We ordered on 12 October.',
    'The share is 3/11 and the size 10.11.',
  ])('%j names no day of receipt or incident', (text) => {
    const { receivedDate, incidentDate } = findDates({ text, language: 'en', country: 'GB', today })
    expect([receivedDate.value, incidentDate.value]).toEqual([null, null])
  })
})

test('a fax is not the number to call', () => {
  expect(findPhone('Fax: +49 89 555 0123\nTel: +49 89 555 0124').value).toBe('+49 89 555 0124')
})

describe('what the record lacks is named', () => {
  test.each<[string, readonly string[]]>([
    ['2 of the 10 lamps I received on 5 November are broken.', ['name', 'order-number', 'product', 'evidence']],
    ['Where is my parcel? It is three weeks late.\n\nEva Huber', ['order-number']],
  ])('%j', async (text, facts) => {
    expect(missingFacts(await read({ text }))).toEqual(facts)
  })
})

test('a long mail of figures, dates and brackets is read in time that grows with its length', () => {
  const text = 'on 3/11 (12 of 500) within 14 days +49 89 555 model CB-220X Monday, '
  const time = (times: number): number => {
    const started = performance.now()
    findDates({ text: text.repeat(times), language: 'en', country: null, today: 0 })
    findPhone(text.repeat(times))
    return performance.now() - started
  }
  time(20)
  expect(time(160)).toBeLessThan(40 * Math.max(1, time(20)))
})
