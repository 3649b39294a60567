/** The page of chances: sentences with their tickets, grouped once a person confirmed them. */
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

test('what waits has a form, what is confirmed stands under its kind and product, each with its ticket', async () => {
  const page = await anna.page('/chances')
  const confirmed = page.indexOf('Confirmed, by kind and product')
  expect(page.slice(0, confirmed)).toContain('in Schwarz')
  expect(page.slice(confirmed)).toMatch(/Sizes.*Tischlampe/s)
  expect(page).toContain(`/tickets/${desk.ticket('german')}`)
  expect(
    (await anna.post('/chances', { chance: 'c1', as: 'confirmed', kind: 'feature', product: 'x', wish: 'y' })).status,
  ).toBe(303)
  expect(desk.calls.at(-1)).toMatchObject({ act: 'settleChance', what: { chanceId: 'c1', as: 'confirmed', wish: 'y' } })
  expect((await anna.post('/chances', { chance: 'c1', as: 'sold', kind: 'feature' })).status).toBe(404)
})

test('nothing of a ticket that somebody may not see', async () => {
  const page = await (await desk.enter(FOREIGN)).page('/chances')
  expect(page).not.toContain('in Schwarz')
})
