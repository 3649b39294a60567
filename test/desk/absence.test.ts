/** Away: entered by oneself or an administrator; the deputy sees what waits, and who comes back what came. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTasks } from '../../src/journey/open-tasks.ts'
import { ownerFor } from '../../src/journey/owner.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const away = { first: '2026-03-10', last: '2026-03-12', deputy: LI.id }
const acts = async () => (await desk.ledger.staffHistory.page(null, 9)).map(({ act, staffId }) => [act, staffId])

test('whoever is away has a deputy, who finds their tickets and tasks among “mine” [R6.2]', async () => {
  const ticketId = desk.ticket('german')
  await desk.ledger.tickets.updateTicket(ticketId, { assignee: ANNA.id })
  const [anna, li] = [await desk.enter(ANNA), await desk.enter(LI)]
  const mine = async () => (await (await desk.enter(LI)).page('/?state=all&owner=me')).includes(`/tickets/${ticketId}`)
  const tasks = async (now: string) =>
    (await openTasks(desk.ledger, { ...LI, roles: ['agent'] }, { until: '9', mine: true, now })).length
  await desk.ledger.aftercare.addTask({
    id: 'task',
    ticketId,
    kind: 'call',
    state: 'open',
    owner: ANNA.id,
    dueAt: NOW,
    createdAt: NOW,
    by: ANNA.id,
    text: 'call',
    turnId: null,
    letter: null,
    closeReason: null,
    done: null,
  })
  expect([await mine(), await tasks(NOW)]).toEqual([false, 0])
  expect((await anna.post('/absence', away)).status).toBe(303)
  expect([await mine(), await tasks(NOW), await tasks('2026-03-13T12:00:00.000Z')]).toEqual([true, 1, 0])
  expect(await li.page(`/tickets/${ticketId}`)).toContain(LI.name)
  expect(await li.page('/')).toContain(ANNA.name)
  expect(await anna.page('/')).toContain('You are entered as away until')
  await desk.ledger.absences.noteStoodIn(ticketId, ANNA.id, LI.id, NOW)
  await desk.ledger.absences.set({ staffId: ANNA.id, from: '2026-03-01T00:00:00.000Z', until: NOW, deputy: LI.id })
  const back = await desk.enter(ANNA)
  expect(await mine()).toBe(false)
  expect(await back.page('/')).toContain('See what came meanwhile')
  expect(await back.page('/absence')).toContain(`href="/tickets/${ticketId}"`)
  expect((await back.post('/absence/end', { who: ANNA.id })).status).toBe(303)
  expect(await back.page('/')).not.toContain('See what came meanwhile')
  expect(await acts()).toEqual([
    ['back', ANNA.id],
    ['absent', ANNA.id],
  ])
})

test('days that are none, deputies of themselves, and others’ absences are refused', async () => {
  const [anna, li] = [await desk.enter(ANNA), await desk.enter(LI)]
  const sent = async (change: object) => (await anna.post('/absence', { ...away, ...change })).status
  expect(await sent({ last: '2026-03-09' })).toBe(422)
  expect(await sent({ first: '2026-02-01', last: '2026-02-02' })).toBe(422)
  expect(await sent({ first: 'soon' })).toBe(422)
  expect(await sent({ deputy: ANNA.id })).toBe(422)
  expect(await sent({ who: LI.id })).toBe(404)
  expect((await anna.post('/absence/end', { who: LI.id })).status).toBe(404)
  expect(await desk.ledger.absences.all()).toEqual([])
  // An administrator enters it for a colleague.
  expect((await li.post('/absence', { ...away, who: ANNA.id })).status).toBe(303)
  expect(await desk.ledger.absences.all()).toMatchObject([{ staffId: ANNA.id, deputy: LI.id }])
})

test('who leaves hands everything over in one act, counted before it is done [R6.6]', async () => {
  const ticketId = desk.ticket('german')
  await desk.ledger.tickets.updateTicket(ticketId, { assignee: ANNA.id })
  const [anna, li] = [await desk.enter(ANNA), await desk.enter(LI)]
  const path = `/staff/${ANNA.id}/hand-over`
  expect((await anna.get(path)).status).toBe(404)
  expect(await li.page(path)).toContain('：1；')
  expect((await li.post(path, { to: ANNA.id })).status).toBe(422)
  expect((await li.post(path, { to: LI.id, brief: 'Eva likes calls', off: 'yes' })).status).toBe(303)
  expect((await anna.get('/')).status).toBe(303)
  expect(await desk.ledger.staff.byId(ANNA.id)).toMatchObject({ active: false })
  expect(await desk.ledger.tickets.ticket(ticketId)).toMatchObject({ assignee: LI.id })
  expect(await li.page(`/tickets/${ticketId}`)).toContain('Eva likes calls')
  const customer = { id: 'c', addresses: [], domains: [], salesperson: ANNA.name }
  const next = await ownerFor(desk.ledger, { account: 'service', market: null }, customer, '2027-01-01T00:00:00.000Z')
  expect(next).toEqual({ owner: LI.id, insteadOf: ANNA.id })
})
