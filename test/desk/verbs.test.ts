/** Every verb of the desk by the keyboard alone, in both languages: keys, the list of keys and the command palette agree. */

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KEYS } from '../../src/desk/keys.ts'
import { en, type Messages } from '../../src/desk/messages/en.ts'
import { CATALOGUES } from '../../src/desk/messages/messages.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ANNA, LI, NOW } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

describe.skipIf(withoutBrowser)('by keys alone', () => {
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
  const pathOf = (page: Page): string => new URL(page.url()).pathname
  const called = (act: string) => desk.calls.filter((one) => one.act === act).map((one) => one.what)
  const pressAndGo = async (page: Page, key: string): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
  }
  /** The next ticket comes in place of this one: no page is loaded. */
  const approve = async (page: Page): Promise<void> => {
    const before = page.url()
    await Promise.all([page.waitForURL((url) => url.href !== before), page.keyboard.press('a')])
    await page.locator('.flash p').waitFor()
  }
  const flash = (page: Page) => page.locator('.flash').textContent()

  test.each([
    ['zh-Hans', LI],
    ['en', { ...LI, language: 'en', id: '0195b000-0000-7000-8000-00000000000e', signIn: 'lien' }],
  ] as const)('every verb does its work (%s)', async (tag, staff) => {
    const m: Messages = CATALOGUES[tag] ?? en
    if (staff.id !== LI.id) await desk.ledger.staff.add(staff, NOW)
    const wang = { ...LI, id: '0195b000-0000-7000-8000-00000000000f', name: '王芳', signIn: 'wang' }
    await desk.ledger.staff.add(wang, NOW)
    const german = `/tickets/${desk.ticket('german')}`
    const page = await enter(staff)

    // ? lists every key, Escape closes the list.
    await page.keyboard.press('?')
    const listed = await page.getByRole('dialog').locator('dt').allTextContents()
    expect(listed).toEqual(expect.arrayContaining([...KEYS.map((one) => one.key), 'Ctrl K', 'Ctrl Enter']))
    await page.keyboard.press('Escape')

    // j k Enter
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const first = await page.locator('a.open').first().getAttribute('href')
    await pressAndGo(page, 'Enter')
    expect(pathOf(page)).toBe(first)

    // / finds
    await page.keyboard.press('/')
    await page.keyboard.type('KS-2026-0001')
    await pressAndGo(page, 'Enter')
    expect(pathOf(page)).toBe(german)

    // s opens the hours: the arrows choose another, a approves with it; u takes it back.
    await page.keyboard.press('s')
    await page.keyboard.press('ArrowDown')
    await approve(page)
    expect(called('approve')).toMatchObject([{ sendAt: '2026-03-12T09:00:00.000Z' }])
    expect(await flash(page)).toContain(m.done.leaves)
    await pressAndGo(page, 'u')
    expect(pathOf(page)).toBe(german)
    expect(await flash(page)).toContain(m.done.unapproved)

    // e edits
    await page.keyboard.press('e')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' PS')
    await pressAndGo(page, 'Control+Enter')
    expect(called('edited')).toMatchObject([{ revision: 1, letter: expect.stringMatching(/ PS$/) }])

    // h holds with a reason at one key, r rejects with one
    await page.keyboard.press('h')
    await pressAndGo(page, '2')
    expect(called('hold')).toMatchObject([{ reason: 'forwarder' }])
    // Set aside is done with: the next ticket stands there, and says so.
    expect(pathOf(page)).not.toBe(german)
    expect(await flash(page)).toContain(m.done.held)
    await page.goto(desk.url + german)
    expect(await page.locator('.history').textContent()).toContain(m.verbs.holdReason.forwarder)
    await page.keyboard.press('r')
    await pressAndGo(page, '3')
    expect(called('reject')).toMatchObject([{ reason: 'remedy' }])
    expect(await page.locator('.history').textContent()).toContain(m.verbs.rejectReason.remedy)

    // m passes it on to a manager, with a line or without
    await page.keyboard.press('m')
    await page.keyboard.type('too much money')
    await pressAndGo(page, 'Enter')
    const { assignee } = (await desk.ledger.tickets.ticket(desk.ticket('german'))) ?? {}
    expect([LI.id, wang.id].filter((id) => id !== staff.id)).toContain(assignee)
    expect(called('assign')).toMatchObject([{ to: assignee, note: 'too much money' }])
  })

  test.each([
    ['zh-Hans', '无需', '/bins', LI],
    ['zh-Hans', 'no answer', '/bins', LI],
    ['en', '无需', '/bins', ANNA],
    ['en', 'stat', '/status', ANNA],
  ] as const)(
    'the palette goes where one wants, by words of either language (%s: %s)',
    async (_tag, words, to, staff) => {
      const page = await enter(staff)
      await page.keyboard.press('Control+k')
      await page.keyboard.type(words)
      await pressAndGo(page, 'Enter')
      expect(pathOf(page)).toContain(to)
    },
  )

  test('the palette does what can be done here, and nothing else', async () => {
    const page = await enter(ANNA, `/tickets/${desk.ticket('german')}`)
    await page.keyboard.press('Control+k')
    const field = page.locator('#palette [role=combobox]')
    const shown = () => page.locator('#palette [role=option]:not([hidden])').allTextContents()
    const texts = (await shown()).join('\n')
    for (const word of ['edit', 'hold with a reason', 'Recipients', 'Files of the letter', 'Note', 'Queue'])
      expect(texts).toContain(word)
    expect(texts).not.toContain(en.keys.undo)
    await page.keyboard.type('备注')
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await page.locator('#palette [aria-selected=true]').getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await page.keyboard.type('Rang the factory.')
    await pressAndGo(page, 'Control+Enter')
    expect(called('note')).toMatchObject([{ text: 'Rang the factory.' }])
    await page.keyboard.press('Control+k')
    await page.keyboard.type('nowhere to be found')
    await pressAndGo(page, 'Enter')
    expect(pathOf(page)).toBe('/find')
  })
})
