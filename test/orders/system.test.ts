import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOrderSystem } from '../../src/edge/order-system.ts'
import { limits } from '../../src/limits.ts'
import type { Log } from '../../src/ports/log.ts'
import type { OrderBook } from '../../src/ports/orders.ts'
import { readSettings } from '../../src/settings.ts'
import type { OrdersSeen } from '../../src/ticket/order.ts'
import { NOW } from '../support/databases.ts'

const known: OrdersSeen = {
  at: NOW,
  orders: [{ number: 'PO-1', eta: '2026-01-01', owner: 'address', lines: [] }],
  customer: null,
  year: null,
}
const book: OrderBook = { find: async () => known }

let server: Server
let asked: string[]
let warned: string[]
let answer: (request: IncomingMessage, response: ServerResponse) => void
const log: Log = {
  info: () => {},
  warn: (event, fields) => warned.push(`${event} ${JSON.stringify(fields)}`),
  error: () => {},
}

beforeEach(async () => {
  asked = []
  warned = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const system = () => {
  const { port } = server.address() as AddressInfo
  return createOrderSystem(`http://127.0.0.1:${port}/orders/{number}?key=secret`, book, log)
}
const json = (value: unknown) => (_request: IncomingMessage, response: ServerResponse) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(value))
}

test('its word on an order goes before the imported book, null is absent, whose it is is judged here', async () => {
  const told = {
    number: 'po 1',
    eta: '2026-02-02',
    vessel: null,
    product: 'lamp\u202E\nred',
    unitPriceMinor: 2050,
    currency: 'EUR',
    customerAddress: 'eva@huber.example',
    secret: 1,
  }
  answer = json({ ...told, lines: [{ product: 'lamp', quantity: 2, unit: null }] })
  const { orders } = await system().find(['PO-1'], 'bo@other.example')
  expect(orders).toEqual([
    {
      number: 'po 1',
      eta: '2026-02-02',
      product: 'lamp red',
      unitPriceMinor: 2050,
      currency: 'EUR',
      customerAddress: 'eva@huber.example',
      lines: [{ product: 'lamp', quantity: 2 }],
      owner: 'other',
    },
  ])
  expect(asked).toEqual(['/orders/PO-1?key=secret'])
  expect(warned).toEqual([])
})

test('its address needs the place of the number, and holds no password', () => {
  const settings = (url: string) => readSettings({ AMENDS_ORDERS_URL: url }, { path: 'accounts.yaml', text: null })
  expect(() => settings('https://erp.example/orders')).toThrow('AMENDS_ORDERS_URL has no {number}')
  expect(() => settings('erp.example/{number}')).toThrow('AMENDS_ORDERS_URL is not a web address')
  expect(() => settings('https://me:secret@erp.example/{number}')).toThrow('holds a user or password')
  expect(() => settings('file:///etc/{number}')).toThrow('AMENDS_ORDERS_URL is not a web address')
  expect(() => settings('https://{number}.erp.example/orders')).toThrow('has {number} in its host')
  expect(() => settings('https://erp.example:{number}/orders')).toThrow('AMENDS_ORDERS_URL is not a web address')
  expect(settings('http://10.0.0.7:8080/orders?no={number}').ordersUrl).toContain('10.0.0.7')
})

test('a number goes encoded into its place, and a mail full of numbers asks for few', async () => {
  answer = (_request, response) => response.writeHead(404).end()
  const numbers = ['a/b?c', 'A-B-C', ...Array.from({ length: 40 }, (_, at) => `PO-${at}`)]
  expect(await system().find(numbers, '')).toEqual(known)
  expect(asked).toHaveLength(limits.ordersLookedUp)
  expect(asked.some((path) => path.startsWith('/orders/A-B-C?') || path.startsWith('/orders/a%2Fb%3Fc?'))).toBe(true)
  expect(warned).toEqual([])
})

test.for<[string, (response: ServerResponse) => void, string]>([
  ['500', (response) => response.writeHead(500).end('oops'), 'status 500'],
  ['garbage', (response) => response.end('<html>'), 'no JSON'],
  ['another shape', (response) => response.end('{"number":1}'), 'not as expected: number'],
  ['another order', (response) => response.end('{"number":"PO-999"}'), 'another order'],
  ['a flood', (response) => response.end(`"${'x'.repeat(limits.orderSystemBytes)}"`), 'too large'],
  ['a way elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), 'unreachable'],
  ['a torn line', (response) => response.socket?.destroy(), 'unreachable'],
])('%s: the draft goes by what the ledger knows, with one line in the log', async ([, respond, why]) => {
  answer = (_request, response) => respond(response)
  expect(await system().find(['PO-1'], 'eva@huber.example')).toEqual({ ...known, unanswered: ['PO-1'] })
  expect(warned).toEqual([`the order system gave no answer: the draft goes without it {"why":"${why}"}`])
})

test('one that never answers, or never ends, holds a draft up for its seconds and no longer', async () => {
  for (const hang of [() => {}, (response: ServerResponse) => response.write('{"number":')]) {
    warned = []
    answer = (_request, response) => hang(response)
    const started = performance.now()
    expect(await system().find(['PO-1', 'PO-2'], 'eva@huber.example')).toEqual({
      ...known,
      unanswered: ['PO-1', 'PO-2'],
    })
    expect(performance.now() - started).toBeLessThan((limits.orderSystemSeconds + 1) * 1_000)
    expect(warned).toHaveLength(1)
    expect(warned[0]).toContain('too slow')
    expect(warned.join()).not.toContain('secret')
  }
}, 15_000)

test('says on which orders it gave no sound answer, so that nobody takes the book’s word for news', async () => {
  answer = (_request, response) => void response.writeHead(503).end()
  expect((await system().find(['PO-1'], 'a@b.example')).unanswered).toEqual(['PO-1'])
  answer = (_request, response) => void response.writeHead(404).end()
  expect(await system().find(['PO-1'], 'a@b.example')).not.toHaveProperty('unanswered')
})

test.each([
  'http://169.254.169.254/latest/{number}',
  'http://2852039166/{number}',
  'http://0xA9FEA9FE/{number}',
  'http://[fe80::1]/{number}',
  'http://[::ffff:169.254.169.254]/{number}',
  'http://100.100.100.200/latest/{number}',
  'http://metadata.google.internal./{number}',
])('%s, where a cloud keeps a machine’s keys, is refused at the start', (url) => {
  expect(() => readSettings({ AMENDS_ORDERS_URL: url }, { path: 'accounts.yaml', text: null })).toThrow('link-local')
  expect(() => readSettings({ AMENDS_ALARM_URL: url }, { path: 'accounts.yaml', text: null })).toThrow('link-local')
})

test('a number that is a way up the tree asks for nothing', async () => {
  await system().find(['..', '.', '../../admin', '%2e%2e', '\\\\host\\x'], '')
  expect(asked.every((path) => path.startsWith('/orders/') && !path.slice('/orders/'.length).includes('/'))).toBe(true)
})
