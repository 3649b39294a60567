/** The desk in a real browser: people move by keys, approve, change, undo; nothing of a mail runs. */

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '../../src/desk/session.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { openBrowser, settled, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { PASSWORD } from './desk.ts'
import { ANNA, LI } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

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

  const enter = async (staff: Staff, path = '/', screen = {}): Promise<Page> => {
    const page = await browser.open(screen)
    await desk.signIn(page, staff)
    await page.goto(desk.url + path)
    return page
  }
  const pathOf = (page: Page): string => new URL(page.url()).pathname
  const called = (act: string) => desk.calls.filter((one) => one.act === act)
  /** Presses a key that leads to another page. */
  const pressAndGo = async (page: Page, key: string): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
  }

  /** The next ticket comes in place of this one: no page is loaded. */
  const approve = async (page: Page): Promise<void> => {
    const before = page.url()
    await Promise.all([page.waitForURL((url) => url.href !== before), page.keyboard.press('a')])
    await page.locator('.flash p').waitFor()
  }

  test('a new colleague enters by the one-time link', async () => {
    await desk.ledger.staff.addInvitation(hashToken('welcome'), ANNA.id, '2026-03-11T08:00:00.000Z')
    const page = await browser.open()
    await page.goto(`${desk.url}/invitation/welcome?lang=en`)
    await page.getByLabel('Your name').fill('Anna Berg')
    await page.getByLabel(/^Password/).fill(PASSWORD)
    await page.getByRole('button', { name: 'Set password and enter' }).click()
    await page.getByRole('heading', { name: 'To do' }).waitFor()
    expect(await page.locator('.me .name').textContent()).toBe('Anna Berg')
  })

  test('two keys approve the most urgent letter that may be approved, and the next one opens', async () => {
    const page = await enter(LI)
    const first = await page.locator('a.open').first().getAttribute('href')
    await pressAndGo(page, 'Enter')
    expect(pathOf(page)).toBe(first)
    await approve(page)
    expect(called('approve')).toMatchObject([{ by: LI.id, what: { via: 'desk', sendAt: null, offHours: false } }])
    expect(pathOf(page)).toMatch(/^\/tickets\//)
    expect(pathOf(page)).not.toBe(first)
    expect(await page.locator('.flash').textContent()).toContain('已批准')
  })

  test('u takes the approval back from the page that opened after it', async () => {
    const page = await enter(LI, `/tickets/${desk.ticket('german')}`)
    await approve(page)
    await pressAndGo(page, 'u')
    expect(called('unapprove')).toHaveLength(1)
    expect(pathOf(page)).toBe(`/tickets/${desk.ticket('german')}`)
    expect((await desk.ledger.tickets.ticket(desk.ticket('german')))?.state).toBe('pending')
  })

  test('j and k walk the queue, Enter opens the line', async () => {
    const page = await enter(ANNA)
    const focused = () => page.evaluate('document.activeElement.getAttribute("href")')
    const lines = (await page.evaluate(
      '[...document.querySelectorAll("a.open")].map((one) => one.getAttribute("href"))',
    )) as string[]
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await focused()).toBe(lines[1])
    await page.keyboard.press('k')
    expect(await focused()).toBe(lines[0])
    await page.keyboard.press('j')
    await pressAndGo(page, 'Enter')
    expect(pathOf(page)).toBe(lines[1])
  })

  test('a letter is edited by e, and what was typed comes back when somebody was faster', async () => {
    const path = `/tickets/${desk.ticket('german')}`
    const page = await enter(ANNA, path)
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: 'Letter' }).fill('Guten Tag,\n\nmeine eigenen Worte.')
    const other = await enter(LI, path)
    await other.keyboard.press('e')
    await other.locator('textarea[name=letter]').fill('Andere Worte.')
    await Promise.all([other.waitForEvent('load'), other.keyboard.press('Control+Enter')])
    expect(called('edited')).toHaveLength(1)
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save as new revision' }).click()])
    expect(await page.getByRole('alert').textContent()).toContain('The draft has changed since you opened it')
    expect(await page.locator('textarea[name=letter]').inputValue()).toBe('Guten Tag,\n\nmeine eigenen Worte.')
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save as new revision' }).click()])
    expect(called('edited').at(-1)?.what).toMatchObject({ letter: 'Guten Tag,\n\nmeine eigenen Worte.' })
    expect(await page.locator('.draft .letter').first().textContent()).toContain('meine eigenen Worte.')
  })

  test('a letter is not approved over the head of text that is not saved', async () => {
    const page = await enter(ANNA, `/tickets/${desk.ticket('german')}`)
    await page.keyboard.press('e')
    await page.locator('textarea[name=letter]').fill('My better words')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.getByText('There is text on this page that is not saved.').waitFor()
    expect(desk.calls).toEqual([])
    expect(await page.locator('textarea[name=letter]').inputValue()).toBe('My better words')
  })

  test('r rejects with a reason, h holds until a time of the reader’s clock', async () => {
    const page = await enter(LI, `/tickets/${desk.ticket('turkish')}`)
    await page.keyboard.press('r')
    await page.keyboard.press('0')
    await page.keyboard.type('语气不对')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+Enter')])
    expect(called('reject')).toMatchObject([{ what: { reason: '语气不对' } }])
    expect(await page.locator('.answer').textContent()).toContain('草稿已退回')
    await page.keyboard.press('h')
    await page.locator('input[name=until]').fill('2026-03-12T09:30')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+Enter')])
    expect(called('hold')).toMatchObject([{ what: { until: '2026-03-12T01:30:00.000Z' } }])
  })

  test('a letter type or remedy that is ticked drafts the letter anew in place', async () => {
    const page = await enter(ANNA, `/tickets/${desk.ticket('german')}`)
    await page.getByText('What the letter says').click()
    const answered = page.waitForResponse((response) =>
      response.url().endsWith(`${desk.ticket('german')}?done=redrafted`),
    )
    const remedy = page.locator('input[name=remedy][value=partial-refund]')
    // Not check(): the page is replaced under it, and it would tick the new one again.
    await remedy.click()
    await answered
    await page.getByText('revision 2').waitFor()
    expect(called('redrafted')).toMatchObject([
      { what: { revision: 1, choice: { remedies: ['replacement', 'refund', 'partial-refund'] } } },
    ])
    expect(await remedy.isVisible()).toBe(true)
  })

  test('keys rest while somebody types, and can be turned off', async () => {
    const page = await enter(ANNA, `/tickets/${desk.ticket('german')}`)
    await page.keyboard.press('/')
    await page.keyboard.type('area?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('area?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('a')
    await page.getByLabel('Single keys act on this page').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    expect(desk.calls).toEqual([])
    expect(pathOf(page)).toBe(`/tickets/${desk.ticket('german')}`)
  })

  test('the queue follows the ledger by itself; a page where somebody types only says so', async () => {
    const queue = await enter(ANNA)
    const ticket = await enter(ANNA, `/tickets/${desk.ticket('turkish')}`)
    await ticket.keyboard.press('e')
    await ticket.locator('textarea[name=letter]').fill('half a sentence')
    await desk.options.acts.close(
      { staffId: LI.id },
      { ticketId: desk.ticket('turkish'), reason: 'solved', duplicateOf: null, note: '' },
    )
    await queue.getByText('Ayşe Yılmaz').waitFor({ state: 'detached' })
    await ticket.getByText('Something changed here.').waitFor()
    expect(await ticket.locator('textarea[name=letter]').inputValue()).toBe('half a sentence')
  })

  test('a hostile mail runs nothing and asks nobody [mail 94]', async () => {
    const page = await browser.open()
    await desk.signIn(page, LI)
    const own = new URL(desk.url).host
    const foreign: string[] = []
    const blocked: string[] = []
    const said: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).host !== own) foreign.push(request.url())
    })
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') blocked.push(request.url())
    })
    page.on('dialog', (dialog) => said.push(dialog.message()))
    await page.goto(`${desk.url}/?state=all`)
    await page.goto(`${desk.url}/tickets/${desk.ticket('hostile')}`)
    await page.locator('summary', { hasText: '邮件原样' }).click()
    const frame = page.frameLocator('iframe.mail')
    await frame.getByText('Hello').waitFor()
    await frame.getByText('Hello').click()
    await frame.getByText('link').click({ noWaitAfter: true })
    await settled(page)
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(said).toEqual([])
    // What the page's policy stopped is announced to us, and never left the browser.
    expect(foreign.sort()).toEqual(blocked.sort())
  })

  test('reading and approving work without JavaScript', async () => {
    const page = await browser.open({ script: false })
    await desk.signIn(page, LI)
    await page.goto(desk.url)
    await page.getByRole('link', { name: 'Eva Huber' }).first().click()
    await page.getByRole('button', { name: '批准并看下一封' }).click()
    await page.locator('.flash').getByText('已批准').waitFor()
    expect(called('approve')).toHaveLength(1)
    await page.getByRole('button', { name: '撤销批准' }).click()
    expect(called('unapprove')).toHaveLength(1)
  })
})
