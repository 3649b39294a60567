/** The queue narrowed down to one's own work, and who it is given to. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { viewFrom } from '../../src/desk/queue-filter.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI } from './seed.ts'

let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
})
afterEach(() => desk.close())

const rows = (page: string): string[] =>
  [...page.matchAll(/class="open" href="\/tickets\/([\w-]+)"/g)].map((match) => match[1] ?? '')
const own = (id: string, assignee: string | null) => desk.ledger.tickets.updateTicket(id, { assignee })

test('my own, nobody’s, one market and one grievance are links of the address that combine', async () => {
  const [mine, other] = [desk.ticket('arabic'), desk.ticket('safety')]
  for (const id of rows(await anna.page('/?state=all'))) await own(id, LI.id)
  await own(mine, ANNA.id)
  await own(other, null)
  expect(rows(await anna.page('/?state=all&owner=me'))).toEqual([mine])
  expect(rows(await anna.page('/?state=all&owner=nobody'))).toEqual([other])
  const ticket = await desk.ledger.tickets.ticket(mine)
  const same = `/?state=all&owner=me&issue=${ticket?.issue}`
  expect(rows(await anna.page(same))).toEqual([mine])
  expect(rows(await anna.page('/?state=all&owner=me&market=ZZ'))).toEqual([])
  const page = await anna.page(same)
  expect(page).toContain(`href="/?state=pending&amp;owner=me&amp;issue=${ticket?.issue}"`)
  expect(page).toContain('Show all again')
})

test('a flag stands before the code, its country is said in words, and the picture comes from the desk itself', async () => {
  const page = await anna.page('/')
  const [, flag = '', country] =
    /<img class="flag" src="(\/assets\/flags\/([A-Z]{2})\.svg)" alt="" width="18"/.exec(page) ?? []
  expect(page).toContain(
    `<span class="unseen">${new Intl.DisplayNames('en', { type: 'region' }).of(country ?? '')}</span>`,
  )
  expect(await anna.page(flag)).toMatch(/^<svg /)
  const strange = await anna.get('/assets/flags/..%2Findex.svg')
  expect(strange.status).toBe(404)
})

test('what no form of the queue writes into the address counts as nothing', async () => {
  const all = rows(await anna.page('/'))
  expect(rows(await anna.page("/?owner=' or 1=1&market=<b>&issue=nonsense&risk=never"))).toEqual(all)
})

test('a view is saved under a name, found again, and removed; another’s views are not shown', async () => {
  await anna.post('/views', { name: ' Late  in Germany ', query: 'state=pending&market=DE&risk=soon&after=x' })
  const page = await anna.page('/')
  expect(page).toContain('Late in Germany')
  expect(page).toContain('href="/?state=pending&amp;market=DE&amp;risk=soon"')
  expect(await (await desk.enter(LI)).page('/')).not.toContain('Late in Germany')
  const rename = /action="(\/views\/[\w-]+\/rename)"/.exec(page)?.[1] ?? ''
  await anna.post(rename, { name: ' ' })
  expect(await anna.page('/')).toContain('>Late in Germany<')
  await anna.post(rename, { name: 'Late  up north' })
  expect(await anna.page('/')).toContain('>Late up north<')
  expect(await anna.page('/')).not.toContain('Late in Germany')
  const remove = /action="(\/views\/[\w-]+\/remove)"/.exec(page)?.[1] ?? ''
  await anna.post(remove, {})
  expect(await anna.page('/')).not.toContain('Late up north')
})

test.each([
  ['', 'market=DE', null],
  ['x', 'state=<script>', null],
  ['x', 'market=DE&evil=1', { name: 'x', query: 'market=DE' }],
])('a view named %j of %j', (name, query, view) => {
  expect(viewFrom(name, query)).toEqual(view)
})

test('a clerk takes a ticket by one button and gives it to a colleague with a line', async () => {
  const id = desk.ticket('arabic')
  await own(id, null)
  expect(await anna.page(`/tickets/${id}`)).toContain('I take it')
  await anna.post(`/tickets/${id}/assign`, { to: ANNA.id })
  expect((await desk.ledger.tickets.ticket(id))?.assignee).toBe(ANNA.id)
  const page = await anna.page(`/tickets/${id}`)
  expect(page).not.toContain('I take it')
  await anna.post(`/tickets/${id}/assign`, { to: LI.id, note: 'He speaks Arabic.' })
  expect((await desk.ledger.tickets.ticket(id))?.assignee).toBe(LI.id)
  expect(rows(await anna.page('/?state=all&owner=me'))).toEqual([])
})
