/** Web forms and forwards: the customer's place and phone come from their own words, never from our server's clock. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { automaticSignals } from '../../src/mail/automatic.ts'
import { forwardedCustomer } from '../../src/mail/forward.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { spansOf } from '../../src/mail/quoted-text.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { createUnderstanding, parseIds, parsePlaces, type Understand } from '../../src/understanding/understanding.ts'
import { goods, lexicon, model, wishes } from './lexicon-shipped.ts'

let understand: Understand

beforeAll(async () => {
  const ids = new Map(readdirSync('config/ids').map((file) => [file, readFileSync(`config/ids/${file}`, 'utf8')]))
  const places = parsePlaces(readFileSync('config/places/places.tsv', 'utf8'))
  understand = await createUnderstanding({ lexicon, goods, model, wishes, places, ids: parseIds(ids) })
})

async function read(lines: readonly string[]): Promise<Findings> {
  const message = await parseMail(Buffer.from(lines.join('\r\n')))
  return understand({
    message,
    spans: spansOf(message.text),
    signals: automaticSignals(message),
    forwarded: forwardedCustomer(message, ['ours.example']),
    thread: null,
    ownAddresses: ['complaints@ours.example'],
    ownDomains: ['ours.example'],
    partners: [],
    signedByUs: false,
    now: '2026-11-18T16:20:00.000Z',
  })
}

const head = (from: string) => [
  `From: ${from}`,
  'To: complaints@ours.example',
  'Subject: Contact',
  'Date: Thu, 19 Nov 2026 00:14:02 +0800',
  'Message-ID: <a@ours.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
]

test('a web form of a Spanish customer is from Spain, whatever the clock of our server', async () => {
  const found = await read([
    ...head('Formulario web <no-reply@ours.example>'),
    'Nombre: Iker Zubiri',
    'Correo electrónico: iker@taller.example',
    'Teléfono: +34 943 555 016',
    'País: España',
    'Número de pedido: HLW-33108',
    'Mensaje:',
    'Buenos días: el compresor que compré no funciona. Les pido que hagan ya el reembolso.',
    '',
    'Un saludo,',
    'Iker Zubiri',
  ])
  expect([found.country.value, found.timezone.value]).toEqual(['ES', 'Europe/Madrid'])
  expect(found.orderNumbers.value).toEqual(['HLW-33108'])
  expect(found.phone?.value).toBe('+34 943 555 016')
})

test("a form without a place has no clock of the customer's", async () => {
  const found = await read([
    ...head('Web form <no-reply@ours.example>'),
    'Name: Jo Miller',
    'Email: jo@shop.example',
    'Message:',
    'The lamp arrived broken. Please send a new one.',
  ])
  expect(found.timezone.why.join(' ')).not.toContain('+0800')
})

test('a phone in the signature is found, so that no letter asks for it', async () => {
  const found = await read([
    ...head('Eva Huber <eva@huber.example>'),
    'Die Lampe ist kaputt.',
    '',
    'Mit freundlichen Grüßen',
    'Eva Huber',
    'Tel.: 01 555 01 01 22',
  ])
  expect(found.phone?.value).toBe('01 555 01 01 22')
})
