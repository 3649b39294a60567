/** The page of orders in the browser, and what a ticket shows of the order book: found, imported, refused, readable by everybody. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { OrdersSeen } from '../../src/ticket/order.ts'
import { CHINESE, inGb18030, inUtf8 } from '../orders/files.ts'
import { weighIn } from '../orders/weigh.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ANNA, LI, NOW } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SEEN: OrdersSeen = {
  at: NOW,
  orders: [
    {
      number: 'PO-1',
      owner: 'address',
      product: 'lamp',
      currency: 'EUR',
      quantity: 60,
      unitPriceMinor: 2050,
      goodsValueMinor: 123_000,
      returnFreightMinor: 180_000,
      eta: '2026-04-01',
      lines: [],
    },
    { number: 'PO-2', owner: 'other', product: 'secret cabinet', lines: [] },
  ],
  customer: {
    id: 'C1',
    name: 'Lampenhaus',
    addresses: [],
    domains: [],
    tier: 'vip',
    tierSource: 'book',
    warrantyMonths: 24,
  },
  year: { orders: 3, sums: [{ minor: 900_000, currency: 'EUR' }] },
}

describe.skipIf(withoutBrowser)('the page of orders', { timeout: 60_000 }, () => {
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

  const enter = async (staff: Staff, path: string, screen = {}): Promise<Page> => {
    const page = await browser.open(screen)
    await desk.signIn(page, staff)
    await page.goto(desk.url + path)
    return page
  }
  const bring = async (page: Page, name: string, bytes: Uint8Array, button: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button, exact: true }).click()])
  }

  test('a manager imports a Chinese file, finds an order by its number, and imports it again without a change', async () => {
    const page = await enter(LI, '/orders')
    expect(await page.getByText('从未导入').count()).toBe(1)
    await bring(page, '订单.csv', inGb18030(CHINESE), '导入')
    expect(await page.locator('#report').textContent()).toBe('已导入。')
    expect(await page.getByText('备注').count()).toBe(1)
    await page.getByLabel('订单号、合同号、提单号或客户单号').last().fill('po 2026 0412')
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '查找' }).click()])
    const article = page.getByRole('article', { name: 'PO-2026-0412' })
    expect(await article.textContent()).toContain('COSCO TAURUS 045W')
    expect(await article.textContent()).toMatch(/USD\s1,230/)
    expect(await page.getByText('订单.csv').count()).toBe(1)
    await bring(page, '订单.csv', inGb18030(CHINESE), '导入')
    expect(await page.locator('section[aria-labelledby=report]').textContent()).toContain('未变：2')
  })

  test('mistakes stand by their line, questions are asked before anything is imported, and what was typed stays', async () => {
    const page = await enter({ ...LI, language: 'en' }, '/orders')
    await desk.ledger.staff.update(LI.id, { language: 'en' })
    await page.reload()
    await bring(page, 'book.csv', inUtf8('PO,ETA,Wish\n1,3/4/2026,x\n2,nonsense,y'), 'Import')
    expect(await page.getByRole('alert').textContent()).toContain('Dates of column “ETA” may be day/month or month/day')
    await page.locator('textarea[name=map]').fill('dates: dmy')
    await bring(page, 'book.csv', inUtf8('PO,ETA,Wish\n1,3/4/2026,x\n2,<b>nonsense</b>,y'), 'Import')
    const report = page.locator('section[aria-labelledby=report]')
    expect(await report.locator('tbody tr').allTextContents()).toEqual([
      '3ETAnot a date; write it like 2026-11-30<b>nonsense</b>',
    ])
    expect(await report.textContent()).toContain('New: 1')
    expect(await desk.ledger.orders.counts()).toEqual({ orders: 1, customers: 0 })
    await bring(page, 'old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'Import')
    expect(await page.getByRole('alert').textContent()).toContain('Save it as .xlsx or CSV')
  })

  test('an agent looks orders up and imports nothing, not even by a form of their own making', async () => {
    const page = await enter(ANNA, '/orders?q=PO-9')
    expect(await page.getByText('No order has the number PO-9.').count()).toBe(1)
    expect(await page.locator('input[type=file]').count()).toBe(0)
    const browser = await desk.enter(ANNA)
    const answer = await browser.post('/orders/import', { kind: 'orders' })
    expect(answer.status).toBe(422)
    expect(await desk.ledger.orders.counts()).toEqual({ orders: 0, customers: 0 })
  })

  test('a ticket shows its orders and the impact sheet, in both languages and for everybody', async () => {
    const id = desk.ticket('german')
    const view = await desk.ledger.desk.ticket(LI, id)
    const row = view?.turns.find(({ turn }) => turn.stage === 'drafted')
    if (row?.turn.stage !== 'drafted') throw new Error('no draft')
    const { findings, resolution } = row.turn
    const impact = weighIn('USD', { EUR: 1.1 })(
      { ...findings, claim: { value: { amount: 500, currency: 'EUR' }, confidence: 1, why: [] } },
      SEEN,
      ['refund', 'return', 'explanation'],
    )
    await desk.ledger.tickets.saveTurn({
      ...row,
      turn: { ...row.turn, orders: SEEN, resolution: { ...resolution, impact } },
    })
    const english = await enter(ANNA, `/tickets/${id}`)
    const section = english.locator('section[aria-labelledby=orders-impact]')
    const text = ((await section.textContent()) ?? '').replaceAll('\u00A0', ' ')
    for (const shown of [
      'this customer’s',
      'somebody else’s order',
      'VIP (from the customers file)',
      'warranty 24 months',
      'EUR 500.00',
      'USD 550.00',
      'refund USD 1,353.00',
      'cost unknown',
      'more than the goods',
    ])
      expect(text).toContain(shown)
    await english.evaluate('for (const one of document.querySelectorAll("details:not(:has(iframe))")) one.open = true')
    expect(await problems(english, '{ iframes: false }')).toEqual([])
    const chinese = await enter(LI, `/tickets/${id}`)
    expect(await chinese.locator('section[aria-labelledby=orders-impact]').textContent()).toContain(
      '各种处理办法的成本',
    )
  })

  test('an agent sets the customer’s tier at the ticket; where it comes from and who set it are shown', async () => {
    const page = await enter(ANNA, `/tickets/${desk.ticket('german')}`)
    await page.getByText('Customer’s tier', { exact: true }).first().click()
    await page.locator('select[name=tier]').selectOption('vip')
    await page.getByRole('button', { name: 'Set the tier' }).click()
    const tier = page.locator('details', { hasText: 'Customer’s tier' })
    expect(await tier.textContent()).toMatch(/VIP \(set by a person: Anna/)
    expect(await page.getByText('the letter was drafted anew').count()).toBe(1)
  })

  test('readable by everybody: nothing that axe finds, on a small screen and a large one', async () => {
    const setting = await enter(LI, '/orders')
    await bring(setting, '订单.csv', inGb18030(CHINESE), '导入')
    const broken: string[] = []
    for (const screen of [{}, { width: 360, height: 740 }]) {
      for (const staff of [LI, ANNA]) {
        const page = await enter(staff, '/orders?q=PO-2026-0412', screen)
        broken.push(...(await problems(page)))
        if (staff === LI) {
          await bring(page, 'x.csv', inUtf8('PO,ETA,Vessel\n,2026-01-01,\n7,nonsense,'), '导入')
          broken.push(...(await problems(page)))
        }
      }
    }
    expect(broken).toEqual([])
  })
})

async function problems(page: Page, options = '{}'): Promise<string[]> {
  await page.evaluate(AXE)
  const found = (await page.evaluate(
    `axe.run(document, ${options}).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => [one.id, node.target, node.failureSummary].join(" "))))`,
  )) as string[]
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  return [...found, ...(tooWide ? ['wider than the screen'] : [])]
}
