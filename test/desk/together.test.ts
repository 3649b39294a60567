/** Several letters approved at once: each shown, each by its own hash, none that something warns of. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'
import { serveTestDesk } from './served.ts'

const lettersOf = (page: string): string[] =>
  [...page.matchAll(/name="letter" value="([^"]+)"/g)].map(([, one]) => one ?? '')
const marksOf = (page: string): string[] =>
  [...page.matchAll(/name="turn" value="([^"]+)"/g)].map(([, one]) => one ?? '')
const approvals = (desk: TestDesk) => desk.calls.filter((one) => one.act === 'approve')

describe('together', () => {
  let desk: TestDesk
  let li: Browser
  let turns: string[]
  beforeEach(async () => {
    desk = await openDesk()
    li = await desk.enter(LI)
    turns = marksOf(await li.page('/'))
  })
  afterEach(() => desk.close())
  const read = () => li.page(`/together?${new URLSearchParams(turns.map((id) => ['turn', id]))}`)
  const turnOf = async (key: string) => {
    const [row] = await desk.ledger.tickets.turnsOf(desk.ticket(key))
    if (row?.turn.stage !== 'drafted') throw new Error('no draft')
    return row.turn
  }

  test('only letters without a warning can be marked, and each is shown with its mirror', async () => {
    expect(turns.length).toBeGreaterThan(1)
    expect(turns).not.toContain((await turnOf('safety')).id)
    for (const id of turns) {
      const row = await desk.ledger.tickets.turn(id)
      expect(row?.turn).toMatchObject({ stage: 'drafted', draft: { warnings: [] }, resolution: { lane: 'normal' } })
    }
    const page = await read()
    expect(lettersOf(page)).toHaveLength(turns.length)
    expect(page).toContain('中文对照')
    const asked = await li.page(`/together?turn=${(await turnOf('safety')).id}&turn=nowhere`)
    expect(asked).toContain('需要单独查看')
    expect(lettersOf(asked)).toEqual([])
  })

  test('one confirmation approves each by its own hash; one that changed meanwhile is refused alone', async () => {
    const letters = lettersOf(await read())
    const changed = turns[0] ?? ''
    const row = await desk.ledger.tickets.turn(changed)
    const ticket = `/tickets/${row?.turn.ticketId}`
    await li.post(`${ticket}/turns/${changed}/edit`, { revision: '1', subject: 'x', letter: 'Andere Worte.' })
    const page = await (await li.post('/together', { letter: letters })).text()
    expect(page).toContain(`已批准 ${letters.length - 1} 封回复`)
    expect(page).toContain('1 封回复未批准')
    expect(page).toContain(`href="${ticket}"`)
    expect((await desk.ledger.tickets.turn(changed))?.turn.stage).toBe('drafted')
    for (const id of turns.slice(1)) expect((await desk.ledger.tickets.turn(id))?.turn.stage).toBe('approved')
    // Sent twice is approved once.
    const before = approvals(desk).length
    const again = await (await li.post('/together', { letter: letters.slice(1) })).text()
    expect(again).toContain(`已批准 ${letters.length - 1} 封回复`)
    expect(approvals(desk)).toHaveLength(before)
  })

  test('a letter that something warns of is not let through by a form of one’s own making', async () => {
    const safety = await turnOf('safety')
    const page = await (await li.post('/together', { letter: `${safety.id}:${safety.draft.hash}` })).text()
    expect(page).toContain('需要单独查看')
    expect(approvals(desk)).toEqual([])
  })

  test('all of them are undone at once', async () => {
    const page = await (await li.post('/together', { letter: lettersOf(await read()) })).text()
    const ids = [...page.matchAll(/name="approval" value="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(await (await li.post('/together/undo', { approval: ids })).text()).toContain(`已撤销 ${turns.length} 封`)
    for (const id of turns) expect((await desk.ledger.tickets.turn(id))?.turn.stage).toBe('drafted')
  })
})

describe.skipIf(withoutBrowser)('by keys alone', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const english: Staff = { ...ANNA, id: '0195b000-0000-7000-8000-00000000000e', signIn: 'annen', roles: LI.roles }
  test.each([
    ['zh-Hans', LI],
    ['en', english],
  ] as const)('x marks, a reads and approves, u takes back (%s)', async (_tag, staff) => {
    const desk = await serveTestDesk()
    if (staff === english) await desk.ledger.staff.add(staff, NOW)
    const page = await browser.open()
    await desk.signIn(page, staff)
    await page.goto(`${desk.url}/`)
    const marks = await page.locator('[data-mark]').count()
    const pressAndGo = (key: string) => Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
    await page.keyboard.press('a')
    expect(await page.locator('[data-mark]:checked').count()).toBe(0)
    for (let line = await page.locator('a.open').count(); line > 0; line -= 1) {
      await page.keyboard.press('j')
      await page.keyboard.press('x')
    }
    expect(await page.locator('[data-mark]:checked').count()).toBe(marks)
    await pressAndGo('a')
    expect(await page.locator('input[name=letter]:checked').count()).toBe(marks)
    await pressAndGo('a')
    expect(approvals(desk)).toHaveLength(marks)
    await pressAndGo('u')
    expect(desk.calls.filter((one) => one.act === 'unapprove')).toHaveLength(marks)
    await desk.close()
  })
})
