/** What the desk says of a draft that also lies in a person's mail client, and the question that a deleted one asks. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { uuidv7 } from '../../src/edge/ids.ts'
import type { ClientDraftState } from '../../src/ports/ledger/client-drafts.ts'
import { type Browser, openDesk, type TestDesk, turnPath } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
})
afterEach(() => desk.close())

/** A copy of the German letter's draft in this state, and the problem that it left on the turn. */
async function copy(state: ClientDraftState, problem: string | null = null): Promise<string> {
  const path = `/tickets/${desk.ticket('german')}`
  const turnId =
    turnPath(await anna.page(path))
      .split('/')
      .at(-1) ?? ''
  const row = await desk.ledger.tickets.turn(turnId)
  if (!row) throw new Error('no turn')
  await desk.ledger.tickets.saveTurn({ ...row, problem })
  await desk.ledger.clientDrafts.change(null, {
    turnId,
    account: 'service',
    mailbox: 'Drafts',
    uidValidity: '1',
    uid: 1,
    revision: 1,
    hash: 'h',
    messageId: '<m@x>',
    state,
    at: NOW,
  })
  return path
}

test('where it lies is said in one line', async () => {
  expect(await anna.page(`/tickets/${desk.ticket('german')}`)).not.toContain('Drafts')
  expect(await anna.page(await copy('placed'))).toContain('This draft also lies in Drafts of service.')
})

test('the history names the mail client beside an approval that came from there', async () => {
  const ticketId = desk.ticket('german')
  const line = { id: uuidv7(), ticketId, at: NOW, who: ANNA.id, act: 'approved', detail: { via: 'mail-client' } }
  await desk.ledger.tickets.addHistory(line)
  expect(await anna.page(`/tickets/${ticketId}`)).toContain('approved in: the mail client')
})

test('a deleted draft asks: reject it, or put it back', async () => {
  const path = await copy('deleted', 'mail-client-deleted')
  const page = await anna.page(path)
  expect(page).toContain('The draft was deleted in the mail client.')
  expect(page).not.toContain('Drafting stopped here')
  const turn = turnPath(page)
  const answer = await anna.post(`${turn}/put-back`, {})
  expect(answer.status).toBe(303)
  expect(desk.calls.filter((one) => one.act === 'putBack')).toHaveLength(1)
  expect(await anna.page(answer.headers.get('location') ?? '')).toContain('It will lie in Drafts again')
})

test('why a letter that was moved to Approved waits is said in words, in the reader’s language', async () => {
  const problem = 'mail-client-refused|bcc|added-recipients:spy@other.example|blocked|unknown-promise:750 EUR'
  const path = await copy('held', problem)
  const page = await anna.page(path)
  expect(page).toContain('It has blind copies (Bcc).')
  expect(page).toContain('spy@other.example')
  expect(page).toContain('750 EUR')
  expect(page).not.toContain('mail-client-refused')
  const li = await desk.enter(LI)
  expect(await li.page(path)).toContain('其中有密送（Bcc）')
})
