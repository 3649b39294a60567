/** Where a person's data was erased, the desk still shows that there was a ticket, and nothing else of them. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { uuidv7 } from '../../src/edge/ids.ts'
import { forgetTicket } from '../../src/journey/forget.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { LI } from './seed.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('an erased ticket of any state opens, empty, with its number and the line of the erasure', async () => {
  const li = await desk.enter(LI)
  const context = { ledger: desk.ledger, clock: desk.clock, newId: uuidv7 }
  for (const key of ['german', 'arabic', 'needs-person', 'failed', 'held', 'waiting-customer', 'closed']) {
    const id = desk.ticket(key)
    const before = await desk.ledger.tickets.ticket(id)
    expect(before?.customer.address, key).toContain('@')
    expect(await forgetTicket(context, id, LI.id), key).toBe(true)
    const page = await li.page(`/tickets/${id}`)
    expect(page, key).toContain(before?.number)
    expect(page, key).toContain('个人数据已删除')
    expect(page, key).not.toContain(before?.customer.address)
    if (before?.subject) expect(page, key).not.toContain(before.subject)
  }
  for (const path of ['/', '/?state=closed', '/status']) expect((await li.get(path)).status, path).toBe(200)
})

test('what a page still open brings after the erasure is not kept', async () => {
  const li = await desk.enter(LI)
  const id = desk.ticket('german')
  const [row] = await desk.ledger.tickets.turnsOf(id)
  expect(await forgetTicket({ ledger: desk.ledger, clock: desk.clock, newId: uuidv7 }, id, LI.id)).toBe(true)
  const typed = { revision: '1', subject: 'x', letter: 'Sehr geehrte Frau Huber' }
  expect((await li.post(`/tickets/${id}/turns/${row?.turn.id}/keep`, typed)).status).toBe(404)
  expect(await desk.ledger.autosaves.of(id, LI.id)).toEqual([])
})
