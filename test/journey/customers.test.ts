/** Customers from ledger and order book together, for whoever may see their tickets. */
import { expect, test } from 'vitest'
import { namesOfCustomer, namesOfOrder } from '../../src/craft/order-book.ts'
import { caseFacts } from '../../src/insight/facts.ts'
import { customersFor } from '../../src/journey/customers.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Ticket } from '../../src/ports/ledger/tickets.ts'
import type { CustomerFacts } from '../../src/ticket/order.ts'
import { findKey, type OrderFacts } from '../../src/ticket/order.ts'
import { message, person, ticket } from '../ledger/rows.ts'
import { eachDatabase } from '../support/databases.ts'

const NOW = '2026-11-23T04:00:00.000Z'
const ago = (days: number): string => new Date(Date.parse(NOW) - days * 86_400_000).toISOString()
const question = {
  now: NOW,
  zone: 'Asia/Shanghai',
  worth: (amount: number, currency: string) => (currency === 'USD' ? amount : null),
}

async function add(ledger: Ledger, change: Partial<Ticket>): Promise<string> {
  const one = ticket({ openedAt: ago(20), ...change })
  await ledger.tickets.addTicket(one)
  await ledger.tickets.addMessage(message({ ticketId: one.id }), [])
  await ledger.insight.note(caseFacts({ ...one, version: 1 }, await ledger.tickets.messagesOf(one.id), [], null, []))
  return one.id
}
async function order(ledger: Ledger, change: Partial<OrderFacts>): Promise<void> {
  const facts: OrderFacts = { number: 'PO-1', currency: 'USD', goodsValueMinor: 100_00, lines: [], ...change }
  await ledger.orders.saveOrders([{ key: findKey(facts.number), facts, names: namesOfOrder(facts) }], NOW)
}
const booked: CustomerFacts = { id: 'C1', name: 'Lumena', addresses: [], domains: ['lumena.example'] }
const marta = { name: 'Marta', address: 'marta@lumena.example' }

eachDatabase('customers', (open) => {
  test('are companies where the customers file knows the domain, else addresses, else names', async () => {
    const ledger = await open('main')
    await ledger.orders.saveCustomers([{ facts: booked, names: namesOfCustomer(booked) }], NOW)
    await add(ledger, { customer: marta })
    await add(ledger, { customer: { name: 'Piotr', address: 'Piotr@lumena.example' } })
    await add(ledger, { customer: { name: 'A', address: 'a@relay.example' } })
    await add(ledger, { customer: { name: 'B', address: 'b@relay.example' } })
    await add(ledger, { customer: { name: 'Called once', address: '' } })
    await add(ledger, { customer: { name: 'called  once', address: '' } })
    const found = await customersFor(ledger, person(), question)
    expect(found.map(({ name, cases }) => [name.toLowerCase(), cases.length]).sort()).toEqual([
      ['a', 1],
      ['b', 1],
      [expect.stringMatching(/^called/), 2],
      ['lumena', 2],
    ])
  })

  test('are kept by an order under any of their names, counted once; without a rate it has no worth [R7.12]', async () => {
    const ledger = await open('main')
    await ledger.orders.saveCustomers([{ facts: booked, names: namesOfCustomer(booked) }], NOW)
    const id = await add(ledger, {
      customer: marta,
      state: 'closed',
      closedAt: ago(300),
      closeReason: 'solved',
      openedAt: ago(310),
    })
    await order(ledger, { customerAddress: marta.address, customerName: 'Lumena', orderDate: ago(200).slice(0, 10) })
    await order(ledger, { number: 'PO-2', customerName: 'LUMENA', currency: 'XTS', orderDate: ago(400).slice(0, 10) })
    await order(ledger, { number: 'PO-3', customerName: 'LUMENA', currency: 'XTS', orderDate: ago(90).slice(0, 10) })
    const [one] = await customersFor(ledger, person(), question)
    expect(one).toMatchObject({ kept: [{ ticketId: id, state: 'kept' }], year: { orders: 2, worth: 100, unpriced: 1 } })
  })

  test('have the calls that are planned for this week, and nothing of cases that this person may not see', async () => {
    const ledger = await open('main')
    const own = await add(ledger, { customer: marta, market: 'PL' })
    const hidden = await add(ledger, { customer: marta, market: 'JP' })
    const task = {
      kind: 'call',
      state: 'open',
      owner: null,
      createdAt: NOW,
      by: 'anna',
      text: '',
      turnId: null,
      letter: null,
      closeReason: null,
      done: null,
    } as const
    await ledger.aftercare.addTask({ ...task, id: 'soon', ticketId: own, dueAt: ago(-3) })
    await ledger.aftercare.addTask({ ...task, id: 'later', ticketId: own, dueAt: ago(-9) })
    // However much others owe before it.
    await ledger.transaction(async (inside) => {
      for (let n = 0; n < 1_001; n += 1)
        await inside.aftercare.addTask({ ...task, id: `other-${n}`, ticketId: hidden, dueAt: ago(9) })
    })
    const [seen] = await customersFor(ledger, person({ markets: ['PL'] }), question)
    expect(seen?.cases.map(({ ticketId }) => ticketId)).toEqual([own])
    expect(seen?.calls).toMatchObject([{ taskId: 'soon' }])
    expect(await customersFor(ledger, person({ accounts: [] }), question)).toEqual([])
  })

  test('stand by their risk, whoever waits longest first, the erased nowhere', async () => {
    const ledger = await open('main')
    const calm = await add(ledger, { customer: { name: '', address: 'calm@x.example' }, openedAt: ago(90) })
    const late = await add(ledger, { customer: { name: '', address: 'late@y.example' }, firstResponseDueAt: ago(19) })
    const long = await add(ledger, { customer: { name: '', address: 'long@z.example' }, openedAt: ago(99) })
    for (const id of [calm, long]) {
      const one = await ledger.tickets.ticket(id)
      if (one)
        await ledger.insight.note({ ...caseFacts(one, [], [], null, []), firstDueAt: ago(-1), solutionDueAt: null })
    }
    expect((await customersFor(ledger, person(), question)).map(({ newest }) => newest.ticketId)).toEqual([
      late,
      long,
      calm,
    ])
    await ledger.erasure.eraseTicket(late, NOW)
    expect((await customersFor(ledger, person(), question)).map(({ newest }) => newest.ticketId)).toEqual([long, calm])
  })
})
