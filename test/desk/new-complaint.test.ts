/** The page where a complaint by phone or chat is entered, and the way its answer is copied there. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hiddenField, openDesk, type TestDesk, turnPath } from './desk.ts'
import { ANNA, FOREIGN, LI } from './seed.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const PAGE = '/complaints/new'
const TYPED = {
  account: 'service',
  channel: 'wechat',
  name: 'Eva <b>Huber</b>',
  address: '',
  subject: 'Lamps',
  text: 'Lamps broken',
  at: '2026-03-10T09:00',
}

test('what is typed reaches the act, with the hour of who typed it; a refusal keeps every word', async () => {
  const anna = await desk.enter(ANNA)
  expect(await anna.page('/')).toContain(`href="${PAGE}"`)
  expect(await anna.page(PAGE)).toContain('enctype="multipart/form-data"')
  const answer = await anna.post(PAGE, TYPED)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/tickets/entered?done=entered'])
  expect(desk.calls.at(-1)).toMatchObject({
    act: 'enter',
    what: { account: 'service', channel: 'wechat', at: '2026-03-10T08:00:00.000Z', files: [] },
  })
  const refused = await anna.post(PAGE, { ...TYPED, text: '' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Eva &lt;b&gt;Huber&lt;/b&gt;')
})

test('nobody enters a complaint for an account that they may not see', async () => {
  const otto = await desk.enter(FOREIGN)
  expect((await otto.post(PAGE, TYPED)).status).toBe(409)
  expect(desk.calls).toEqual([])
})

test('the answer is approved for copying, shown to be copied, and marked as answered there', async () => {
  const id = desk.ticket('german')
  const [mail] = await desk.ledger.tickets.messagesOf(id)
  const li = await desk.enter(LI)
  expect(await li.page(`/tickets/${id}`)).not.toContain('批准复制')
  await desk.ledger.tickets.updateMessage(mail?.id ?? '', { flags: ['by-hand', 'by-wechat'] })
  const page = await li.page(`/tickets/${id}`)
  const turn = turnPath(page)
  const hash = hiddenField(page, `${turn}/copy`, 'hash')
  expect(page).not.toContain(`${turn}/answered`)
  expect((await li.post(`${turn}/copy`, { hash })).status).toBe(303)
  await desk.ledger.tickets.addHistory({
    id: 'copied',
    ticketId: id,
    at: '2026-03-10T08:00:00.000Z',
    who: LI.id,
    act: 'approved-to-copy',
    detail: { turn: turn.split('/').at(-1) ?? '', hash },
  })
  const copied = await li.page(`/tickets/${id}`)
  expect(copied).toContain('data-copy')
  expect((await li.post(`${turn}/answered`, { hash })).status).toBe(303)
  expect(desk.calls.map(({ act }) => act)).toEqual(['approveToCopy', 'answeredThere'])
})
