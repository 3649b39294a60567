/** The internal side of a ticket at the desk: what is suggested, sent, overdue and answered; copied with one key, readable by everybody. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { Paper } from '../../src/ticket/paper.ts'
import { PAPER_STATES } from '../../src/ticket/words.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ANNA, LI, NOW } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(withoutBrowser)('internal papers at the desk', { timeout: 60_000 }, () => {
  let browser: TestBrowser
  let desk: ServedTestDesk
  let ticketId: string
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    desk = await serveTestDesk()
    ticketId = desk.ticket('german')
  })
  afterEach(() => desk.close())

  const enter = async (staff: Staff, path: string, screen = {}): Promise<Page> => {
    const page = await browser.open(screen)
    await desk.signIn(page, staff)
    await page.goto(desk.url + path)
    return page
  }
  const called = (act: string) => desk.calls.filter((one) => one.act === act).map(({ what }) => what)

  async function inEveryState(): Promise<void> {
    for (const [at, state] of PAPER_STATES.entries()) {
      const paper: Paper = {
        id: `paper-${at}`,
        ticketId,
        account: (await desk.ledger.tickets.ticket(ticketId))?.account ?? '',
        kind: 'consultation',
        role: 'engineer',
        state,
        to: state === 'copied' ? null : { name: 'Li Gong', address: 'engineer@factory.example' },
        language: 'zh-Hans',
        subject: `[KS-2026-0001] 内部询问 <b>${at}</b>`,
        text: `第 ${at} 份：<script>alert(1)</script>请回答`,
        files: [],
        dueAt: '2026-03-10T07:00:00.000Z',
        messageId: null,
        by: LI.id,
        createdAt: NOW,
        readyAt: NOW,
        attempts: 1,
        response: state === 'failed' ? '550 no such user' : null,
        answerId: null,
      }
      await desk.ledger.papers.add(paper)
    }
  }

  test('the suggested question opens filled in, is sent with its words, and its text is copied with one key', async () => {
    const page = await enter(LI, `/tickets/${ticketId}`)
    await page.getByRole('link', { name: /内部询问 → 工程师/ }).click()
    const text = page.locator('#paper-text')
    expect(await text.inputValue()).toContain('泡棉')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('body').press('c')
    await page.locator('#said', { hasText: '已复制' }).waitFor({ state: 'attached' })
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('泡棉')

    await text.fill('金额：⟦金额⟧')
    await page.getByRole('button', { name: '发送邮件' }).click()
    await page.locator('.refusal').waitFor()
    expect(await text.inputValue()).toBe('金额：⟦金额⟧')
    await text.fill('金额：100 USD')
    await Promise.all([page.waitForURL(/done=paper-queued/), page.getByRole('button', { name: '发送邮件' }).click()])
    expect(called('consult').at(-1)).toMatchObject({
      kind: 'consultation',
      role: 'engineer',
      text: '金额：100 USD',
      how: 'mail',
      to: expect.stringContaining('@'),
    })
  })

  test('overdue papers say so; an answer is pasted; one of unknown outcome is settled by a person', async () => {
    await inEveryState()
    const page = await enter(ANNA, `/tickets/${ticketId}`)
    const section = page.locator('section.papers')
    expect(await section.getByText('Overdue').count()).toBe(2)
    expect(await section.locator('script, b').count()).toBe(0)
    await page.getByRole('button', { name: 'It was sent' }).click()
    await page.waitForURL(/done=paper-settled/)
    expect(called('settlePaper')).toMatchObject([{ paperId: 'paper-3', as: 'was-sent' }])
    const copied = page.locator('article', { hasText: 'handed over, waiting' })
    await copied.getByText('Paste the answer').click()
    await copied.getByLabel('Answer').fill('Foam is in stock')
    await copied.getByRole('button', { name: 'Save the answer' }).click()
    await page.waitForURL(/done=paper-answered/)
    expect(called('pasteAnswer')).toMatchObject([{ paperId: 'paper-6', text: 'Foam is in stock' }])
  })

  test('all that wait stand on one page, the overdue ones first, and only for those who may see the ticket', async () => {
    await inEveryState()
    const page = await enter(ANNA, '/papers')
    expect(await page.locator('ul.papers li').count()).toBe(7)
    expect(await page.locator('ul.papers li', { hasText: 'Overdue' }).count()).toBe(2)
  })

  for (const [name, screen] of [
    ['desktop', {}],
    ['phone', { width: 360, height: 740 }],
  ] as const) {
    test(`everybody can read it (${name}): axe finds nothing, nothing runs off the screen`, async () => {
      await inEveryState()
      for (const path of [`/tickets/${ticketId}?paper=execution-order&role=finance`, '/papers']) {
        const page = await enter(LI, path, screen)
        expect(await problems(page)).toEqual([])
      }
    })
  }
})

async function problems(page: Page): Promise<string[]> {
  await page.evaluate('for (const one of document.querySelectorAll("details:not(:has(iframe))")) one.open = true')
  await page.evaluate(AXE)
  const found = (await page.evaluate(
    'axe.run(document, { iframes: false }).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => [one.id, node.target, node.failureSummary].join(" "))))',
  )) as string[]
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  return [...found, ...(tooWide ? ['wider than the screen'] : [])]
}
