/** The pages of customers: each with reasons and tickets, a call one form away, nothing of tickets that aren't theirs to see. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, FOREIGN, noteCases } from './seed.ts'

let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
  await noteCases(desk.ledger, desk.tickets.values())
})
afterEach(() => desk.close())

test('every customer with a complaint stands there once, and opens their page', async () => {
  const page = await anna.page('/customers')
  const links = [...page.matchAll(/href="(\/customers\/[\w-]{36})"/g)].map((match) => match[1] ?? '')
  const addresses = new Set<string>()
  for (const id of desk.tickets.values())
    addresses.add((await desk.ledger.tickets.ticket(id))?.customer.address.toLowerCase() ?? '')
  expect(new Set(links).size).toBe(addresses.size)
  expect(page).not.toContain('@')
  const own = await anna.page(`/customers/${desk.ticket('german')}`)
  expect(own).toContain(`/tickets/${desk.ticket('closed')}`)
})

test('a call is planned from the page, once the day is named', async () => {
  const at = `/customers/${desk.ticket('japanese')}`
  const refused = await anna.post(`${at}/call`, { by: '', text: 'x' })
  expect(await refused.text()).toContain('role="alert"')
  expect(desk.calls.filter(({ act }) => act === 'addTask')).toEqual([])
  expect((await anna.post(`${at}/call`, { by: '2026-03-13', text: 'Invoice' })).status).toBe(303)
  expect(desk.calls.filter(({ act }) => act === 'addTask')).toMatchObject([
    { what: { ticketId: desk.ticket('japanese'), kind: 'call', text: 'Invoice' } },
  ])
})

test('nobody finds a customer whose tickets they may not see', async () => {
  const otto = await desk.enter(FOREIGN)
  expect(await otto.page('/customers')).toContain('No customer has complained yet.')
  expect((await otto.get(`/customers/${desk.ticket('german')}`)).status).toBe(404)
  expect((await otto.post(`/customers/${desk.ticket('german')}/call`, { by: '2026-03-13' })).status).toBe(404)
})
