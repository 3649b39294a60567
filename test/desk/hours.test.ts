/** The hours that a customer likes, and a letter that amends moved, on the ticket's page. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { LI } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

describe.skipIf(withoutBrowser)('the hours of a letter', () => {
  let browser: TestBrowser
  let desk: ServedTestDesk
  beforeAll(async () => {
    browser = await openBrowser()
    desk = await serveTestDesk()
  })
  afterAll(async () => {
    await desk.close()
    await browser.close()
  })
  const enter = async (path: string): Promise<Page> => {
    const page = await browser.open()
    await desk.signIn(page, LI)
    await page.goto(desk.url + path)
    return page
  }

  test('a person notes when the customer likes to be written to, and takes it back', async () => {
    const ticket = desk.ticket('german')
    const page = await enter(`/tickets/${ticket}`)
    const save = async (hours: string) => {
      await page.getByText('客户希望的时段', { exact: true }).first().click()
      await page.locator('select[name=hours]').selectOption(hours)
      await Promise.all([page.waitForEvent('load'), page.locator('form[action$="/hours"] button').click()])
    }
    await save('late')
    expect(await page.locator('.flash').textContent()).toContain('已记录')
    expect(await page.locator('.history').textContent()).toContain('傍晚（16点后）')
    await save('')
    const calls = desk.calls.filter(({ act }) => act === 'setHours').map(({ what }) => what)
    expect(calls).toEqual([
      { ticketId: ticket, hours: 'late' },
      { ticketId: ticket, hours: null },
    ])
  })

  test('a letter that was moved says from when and why, until somebody moves it again', async () => {
    const ticketId = desk.ticket('scheduled')
    const [item] = await desk.ledger.outbox.itemsOf(ticketId)
    if (!item) throw new Error('no letter waits')
    const detail = { movedFrom: '2026-03-10T09:00:00.000Z', movedTo: item.dueAt, because: 'calendar', why: 'night' }
    const line = { ticketId, at: item.undoUntil, who: 'amends', act: 'replanned', detail }
    await desk.ledger.tickets.addHistory({ id: '0195b000-0000-7000-8000-0000000000f1', ...line })
    const page = await enter(`/tickets/${ticketId}`)
    expect(await page.getByText('系统已调整，原定').textContent()).toContain('日历已修改')
    expect(await page.locator('.history').textContent()).toContain('发送时间自动调整')
    await desk.ledger.tickets.addHistory({
      ...line,
      id: '0195b000-0000-7000-8000-0000000000f2',
      who: LI.id,
      act: 'rescheduled',
      detail: { sendAt: item.dueAt },
    })
    await page.reload()
    expect(await page.getByText('系统已调整，原定').count()).toBe(0)
  })
})
