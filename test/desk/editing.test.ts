/** Editing a letter: nothing typed is lost, nobody decides on what they didn't see, and colleagues know of each other. */

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { hiddenField, openDesk, type TestDesk } from './desk.ts'
import { COMPLAINTS, messageOf } from './mails.ts'
import { ANNA, LI, NOW } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

describe('a letter in work', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openDesk()
  })
  afterEach(() => desk.close())

  const draftOf = async (key = 'german') => {
    const [row] = await desk.ledger.tickets.turnsOf(desk.ticket(key))
    if (row?.turn.stage !== 'drafted') throw new Error('no draft')
    return { path: `/tickets/${desk.ticket(key)}/turns/${row.turn.id}`, turn: row.turn }
  }

  test('what is typed is kept for its writer alone, stands in the field again, and can be discarded', async () => {
    const { path, turn } = await draftOf()
    const [anna, li] = [await desk.enter(ANNA), await desk.enter(LI)]
    const typed = { revision: '1', subject: turn.draft.record.subject, letter: 'Halb fertig' }
    expect((await anna.post(`${path}/keep`, typed)).status).toBe(204)
    const page = await anna.page(`/tickets/${turn.ticketId}`)
    expect(page).toContain('\nHalb fertig</textarea>')
    expect(page).toContain('is not in the letter yet')
    expect(await li.page(`/tickets/${turn.ticketId}`)).not.toContain('Halb fertig')
    expect(desk.calls).toEqual([])
    await anna.post(`${path}/keep`, { ...typed, discard: 'yes' })
    expect(await anna.page(`/tickets/${turn.ticketId}`)).not.toContain('Halb fertig')
  })

  test('a kept text that meets a newer revision is shown against it; saving takes it away', async () => {
    const { path, turn } = await draftOf()
    const [anna, li] = [await desk.enter(ANNA), await desk.enter(LI)]
    const subject = turn.draft.record.subject
    await anna.post(`${path}/keep`, { revision: '1', subject, letter: 'Guten Tag Frau Huber, wir helfen.' })
    await li.post(`${path}/edit`, { revision: '1', subject, letter: 'Guten Tag Frau Huber, wir zahlen.' })
    const page = await anna.page(`/tickets/${turn.ticketId}`)
    expect(page).toContain('The letter has changed since you began')
    expect(page).toMatch(/<del>zahlen<\/del>\s*<ins>helfen<\/ins>/)
    await anna.post(`${path}/edit`, { revision: '2', subject, letter: 'Guten Tag Frau Huber, wir helfen.' })
    expect(await desk.ledger.autosaves.of(turn.ticketId, ANNA.id)).toEqual([])
  })

  test('an approval of an older revision is refused with who changed what', async () => {
    const { path, turn } = await draftOf()
    const [anna, li] = [await desk.enter(ANNA), await desk.enter(LI)]
    const before = await anna.page(`/tickets/${turn.ticketId}`)
    const hash = hiddenField(before, `${path}/approve`, 'hash')
    await li.post(`${path}/edit`, {
      revision: '1',
      subject: 'Neuer Betreff',
      letter: `${turn.draft.letter}\nPS: 500 EUR`,
    })
    const refused = await anna.post(`${path}/approve`, { hash, when: 'planned' })
    expect(refused.status).toBe(409)
    const page = await refused.text()
    const said = page.slice(page.indexOf('class="refusal"'), page.indexOf('<fieldset class="hours"'))
    expect(said).toContain('Since you opened it, 李伟 saved revision 2')
    expect(said).toContain('Neuer Betreff')
    expect(said).toMatch(/<ins>[^<]*PS: 500 EUR/)
    expect((await desk.ledger.tickets.ticket(turn.ticketId))?.state).toBe('pending')
  })

  test('a second click is no second decision and no second revision', async () => {
    const { path, turn } = await draftOf()
    const anna = await desk.enter(ANNA)
    const edit = { revision: '1', subject: turn.draft.record.subject, letter: 'Zweimal geklickt' }
    const edits = [await anna.post(`${path}/edit`, edit), await anna.post(`${path}/edit`, edit)]
    expect(edits.map((one) => one.status)).toEqual([303, 303])
    const hash = hiddenField(await anna.page(`/tickets/${turn.ticketId}`), `${path}/approve`, 'hash')
    const approvals = [await anna.post(`${path}/approve`, { hash }), await anna.post(`${path}/approve`, { hash })]
    const places = approvals.map((one) => one.headers.get('location'))
    expect(places[1]).toBe(places[0])
    expect(await desk.ledger.outbox.itemsOf(turn.ticketId)).toHaveLength(1)
    expect(
      (await desk.ledger.tickets.draftsOf(turn.id)).filter((one) => one.letter === 'Zweimal geklickt').length,
    ).toBeLessThan(2)
  })

  test('when the letter is taken away under the hands, what was typed is given back', async () => {
    const { path, turn } = await draftOf()
    const anna = await desk.enter(ANNA)
    const typed = { revision: '1', subject: 'x', letter: 'Halb fertige Worte' }
    await anna.post(`${path}/keep`, typed)
    await desk.ledger.tickets.saveTurn({
      turn,
      withdrawnAt: NOW,
      withdrawnWhy: 'customer-wrote',
      problem: null,
      updatedAt: NOW,
    })
    const page = await anna.page(`/tickets/${turn.ticketId}`)
    expect(page).toContain('is no longer in work')
    expect(page).toContain('\nHalb fertige Worte</textarea>')
    await anna.post(`${path}/keep`, { discard: 'yes' })
    expect(await anna.page(`/tickets/${turn.ticketId}`)).not.toContain('Halb fertige Worte')
  })

  test('what was changed by hand is shown against the machine’s draft', async () => {
    const { turn } = await draftOf()
    const machineLetter = 'Guten Tag,\n\nwir prüfen das.\n\nIhr Team'
    const draft = { ...turn.draft, letter: machineLetter.replace('prüfen', 'erstatten'), machineLetter }
    await desk.ledger.tickets.saveTurn({
      turn: { ...turn, draft },
      withdrawnAt: null,
      withdrawnWhy: null,
      problem: null,
      updatedAt: NOW,
    })
    const page = await (await desk.enter(LI)).page(`/tickets/${turn.ticketId}`)
    expect(page).toContain('人工改动')
    expect(page).toMatch(/wir <del>prüfen<\/del>\s*<ins>erstatten<\/ins> das/)
  })

  test('an hour at night asks for a word, beside both clocks', async () => {
    const { path, turn } = await draftOf('japanese')
    const anna = await desk.enter(ANNA)
    desk.clock.set('2026-03-10T19:30:00.000Z')
    const hash = hiddenField(await anna.page(`/tickets/${turn.ticketId}`), `${path}/approve`, 'hash')
    const said = await (await anna.post(`${path}/approve`, { hash, when: 'now' })).text()
    expect(said).toMatch(/at this hour all the same\.[\s\S]{0,40}<strong>[\s\S]{0,300}04:30[\s\S]{0,200}20:30/)
  })

  test('a form whose session has run out gives back what was typed', async () => {
    const { path } = await draftOf()
    const answer = await desk.stranger.post(`${path}/edit`, { revision: '1', letter: 'Eine Stunde <b>Arbeit</b>' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('\nEine Stunde &lt;b&gt;Arbeit&lt;/b&gt;</textarea>')
    const foreign = await desk.stranger.post(`${path}/edit`, { letter: 'x y z' }, { origin: 'https://evil.example' })
    expect(await foreign.text()).not.toContain('x y z')
  })
})

describe.skipIf(withoutBrowser)('in the browser', () => {
  let browser: TestBrowser
  let desk: ServedTestDesk
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    desk = await serveTestDesk()
  })
  afterEach(() => desk.close())

  const enter = async (staff: Staff, path = '/'): Promise<Page> => {
    const page = await browser.open()
    await desk.signIn(page, staff)
    await page.goto(desk.url + path)
    return page
  }
  const letter = (page: Page) => page.locator('textarea[name=letter]')
  const german = () => `/tickets/${desk.ticket('german')}`
  const typed = () => desk.ledger.autosaves.of(desk.ticket('german'), ANNA.id)

  test('what is typed is kept without a click and survives the closed window and the way back', async () => {
    const page = await enter(ANNA, german())
    await page.keyboard.press('e')
    await letter(page).fill('Mitten im Satz')
    await page.getByText('only you see it').waitFor()
    expect(await typed()).toMatchObject([{ letter: 'Mitten im Satz', revision: 1 }])
    await letter(page).pressSequentially(' fort')
    await page.goto(`${desk.url}/status`)
    await page.goBack()
    expect(await letter(page).inputValue()).toBe('Mitten im Satz fort')
    // A letter with text that is not saved is not approved over its writer's head.
    await page.locator('h1').click()
    await page.keyboard.press('a')
    await page.getByText('There is text on this page that is not saved.').waitFor()
    expect(desk.calls).toEqual([])
  })

  test('a session that runs out in the middle takes nothing: sign in in another window, go on', async () => {
    const page = await enter(ANNA, german())
    await page.keyboard.press('e')
    await page.context().clearCookies()
    await letter(page).fill('Eine Stunde Arbeit')
    await page.getByText('You are signed out').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('You are signed out').waitFor()
    expect(await letter(page).inputValue()).toBe('Eine Stunde Arbeit')
    await desk.signIn(page, ANNA)
    await page.evaluate('window.dispatchEvent(new Event("focus"))')
    await page.getByText('only you see it').waitFor()
    await letter(page).focus()
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+Enter')])
    expect(desk.calls).toMatchObject([{ act: 'edited', what: { letter: 'Eine Stunde Arbeit' } }])
    expect(await typed()).toEqual([])
  })

  test('after an approval the way back shows what became of it, and decides nothing again', async () => {
    const page = await enter(LI, german())
    // Two presses in a row are one decision.
    await page.keyboard.press('a')
    await page.keyboard.press('a')
    await page.waitForURL((url) => url.pathname !== german())
    expect(desk.calls.map((one) => one.act)).toEqual(['approve'])
    await page.goBack()
    await page.getByRole('button', { name: '撤销批准' }).waitFor()
    expect(await page.locator('form.approve').count()).toBe(0)
    await page.keyboard.press('a')
    expect(desk.calls.map((one) => one.act)).toEqual(['approve'])
  })

  test('a letter that somebody changed meanwhile is not approved: what changed stands on the page', async () => {
    const page = await enter(LI, german())
    const [row] = await desk.ledger.tickets.turnsOf(desk.ticket('german'))
    const what = { turnId: row?.turn.id ?? '', revision: 1, letter: 'Andere Worte.', subject: 'x' }
    await desk.options.acts.edit({ staffId: ANNA.id }, what)
    await page.keyboard.press('a')
    await page.getByRole('alert').getByText('Anna Berg').waitFor()
    expect(await page.locator('.refusal ins').first().textContent()).toContain('Andere')
    expect((await desk.ledger.tickets.ticket(desk.ticket('german')))?.state).toBe('pending')
  })

  test('who has the ticket open is said to the others, and that the customer wrote again', async () => {
    const anna = await enter(ANNA, german())
    const li = await enter(LI, german())
    await anna.getByText('Also open at: 李伟.').waitFor()
    await li.getByText('Anna Berg 也打开着这张客诉单。').waitFor()
    await li.keyboard.press('e')
    const [complaint] = COMPLAINTS
    if (!complaint) throw new Error('no complaint')
    const { parsed, spans } = messageOf(complaint, NOW)
    const ticketId = desk.ticket('german')
    const [first] = (await desk.ledger.desk.ticket(LI, ticketId))?.messages ?? []
    if (!first) throw new Error('no mail')
    await desk.ledger.transaction(async (inside) => {
      const id = '0195c000-0000-7000-8000-000000000001'
      const rawSha256 = await inside.raw.put(new TextEncoder().encode('Again'), NOW)
      const again = { ...first, id, rawSha256, at: NOW, parsed, spans, kind: 'follow-up' as const }
      await inside.tickets.addMessage(again, ['<again@x>'])
      await inside.tickets.updateTicket(ticketId, { lastCustomerMailAt: NOW })
    })
    await li.getByText('客户又来信了。').waitFor()
    await anna.getByText('The customer wrote again.').waitFor()
  })
})
