/** The case library: found by its situation, on the ticket and the playbook one step away, and unread cases for few. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, FOREIGN, LI, libraryCase, NOW, noteCases } from './seed.ts'

let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
  await noteCases(desk.ledger, desk.tickets.values())
})
afterEach(() => desk.close())

const cases = (page: string): number => page.split('Tischlampe Aurora').length - 1

test('is found by issue, product, market and words, alone or together', async () => {
  const found = async (query: string) => cases(await anna.page(`/library?${query}`))
  expect(await found('')).toBe(1)
  expect(await found('issue=damage&product=aurora&market=at&q=ersetzen')).toBe(1)
  expect(await found(`q=${encodeURIComponent('方案')}`)).toBe(1)
  for (const query of ['issue=delay', 'product=sofa', 'market=JP', 'q=nothing'])
    expect([query, (await anna.page(`/library?${query}`)).includes('No case fits.')]).toEqual([query, true])
})

test('what nobody has read is shown to managers of its market alone, with the form that decides it', async () => {
  expect(await anna.page('/library')).not.toContain('value="proposed"')
  const li = await desk.enter(LI)
  expect(await li.page('/library')).toContain('value="proposed"')
  const manager = {
    ...FOREIGN,
    id: '0195b000-0000-7000-8000-00000000000f',
    signIn: 'ottos',
    roles: ['manager'],
  } as const
  await desk.ledger.staff.add(manager, NOW)
  const elsewhere = await desk.enter(manager)
  expect(await elsewhere.page('/library')).not.toContain('value="proposed"')
  const said = { case: 'proposed', product: 'x', situation: 's', worked: '', better: '', letter: '' }
  expect((await li.post('/library', { ...said, as: 'approved' })).status).toBe(303)
  expect(desk.calls.at(-1)).toMatchObject({ act: 'decideCase', what: { caseId: 'proposed', as: 'approved' } })
  expect((await li.post('/library', { ...said, as: 'perhaps' })).status).toBe(404)
})

test('whoever decides sees the places that may still name somebody', async () => {
  await desk.ledger.library.keep({
    ...libraryCase('proposed', desk.ticket('german')),
    letter: 'Guten Tag [name],\n\ndie Lampen liegen in Wuppertal, es fehlen tausend.',
  })
  const li = await desk.enter(LI)
  const page = await li.page('/library')
  const marks = [...page.matchAll(/<mark class="doubt">([^<]*)<\/mark>/g)].map(([, word]) => word)
  expect(marks).toEqual(['Wuppertal', 'tausend'])
})

test('stands one step from a ticket of its issue, and on the page to learn by', async () => {
  expect(await anna.page(`/tickets/${desk.ticket('german')}`)).toContain('/library?issue=damage')
  expect(cases(await anna.page('/policy/damage'))).toBe(1)
  expect(cases(await anna.page('/policy/delay'))).toBe(0)
  expect((await anna.post(`/tickets/${desk.ticket('closed')}/library`, {})).status).toBe(303)
  expect(desk.calls.at(-1)).toMatchObject({ act: 'putInLibrary', what: { ticketId: desk.ticket('closed') } })
})
