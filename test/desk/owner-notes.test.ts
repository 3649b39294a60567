/** R6.10: what is wrong with a text of ours is told where it shows, reaches its owner, and the answer comes back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

const EDITOR: Staff = { ...LI, id: '0195b000-0000-7000-8000-0000000000ed', signIn: 'editor', roles: ['editor'] }
const MANAGER: Staff = { ...EDITOR, id: '0195b000-0000-7000-8000-0000000000aa', signIn: 'boss', roles: ['manager'] }

let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
  for (const one of await desk.ledger.staff.all())
    if (one.roles.includes('editor')) await desk.ledger.staff.update(one.id, { active: false })
})
afterEach(() => desk.close())

const join = async (one: Staff) => {
  await desk.ledger.staff.add({ ...one, language: 'en' }, NOW)
  return desk.enter(one)
}

test('a clerk tells the owner of a template on the ticket, the owner answers, and the ticket shows it', async () => {
  const id = desk.ticket('german')
  const about =
    /owner-notes\/template[\s\S]*?name="about" value="([^"]+)"/.exec(await anna.page(`/tickets/${id}`))?.[1] ?? ''
  expect(about).toMatch(/\.hbs$/)
  await anna.post(`/tickets/${id}/owner-notes/template`, { about, note: 'It greets\n twice' })
  const editor = await join(EDITOR)
  const list = await editor.page('/notes')
  expect(list).toContain('It greets twice')
  expect(await editor.page('/')).toContain('href="/notes"')
  const [note] = await desk.ledger.ownerNotes.ofTicket(id)
  await editor.post(`/notes/${note?.id}`, { answer: 'The second one is gone', do: 'changed' })
  const ticket = await anna.page(`/tickets/${id}`)
  expect(ticket).toContain('The second one is gone')
  expect(ticket).toContain('put right')
  expect(await editor.page('/notes')).toContain('Nobody waits for an answer.')
})

test('a rule has its owner’s notes beside it; without an editor they are a manager’s, and a clerk answers none', async () => {
  const id = desk.ticket('german')
  await anna.post(`/tickets/${id}/owner-notes/rule`, { about: 'damage', note: 'Two photos are enough' })
  const [note] = await desk.ledger.ownerNotes.ofTicket(id)
  await anna.post(`/notes/${note?.id}`, { answer: 'no', do: 'answer' })
  expect(await desk.ledger.ownerNotes.note(note?.id ?? '')).toMatchObject({ state: 'open' })
  const manager = await join(MANAGER)
  expect(await manager.page('/policy/damage')).toContain('Two photos are enough')
  await join(EDITOR)
  expect(await manager.page('/policy/damage')).not.toContain('Two photos are enough')
  expect(await manager.page('/notes')).not.toContain('Two photos are enough')
})

test('an owner of another market sees nothing of it, and an erased ticket keeps no word', async () => {
  const id = desk.ticket('german')
  await anna.post(`/tickets/${id}/owner-notes/rule`, { about: 'damage', note: 'Frau Huber is right' })
  const elsewhere = await join({ ...EDITOR, markets: ['JP'] })
  expect(await elsewhere.page('/notes')).not.toContain('Frau Huber')
  await desk.ledger.tickets.updateTicket(id, { state: 'closed', closedAt: NOW })
  await desk.ledger.erasure.eraseTicket(id, NOW)
  expect(await desk.ledger.ownerNotes.ofTicket(id)).toMatchObject([{ note: '', answer: '' }])
})
