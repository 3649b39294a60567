/** A burst of new tickets while the queue stands open: the page is told seldom, and shows them all in the end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hinting } from '../../src/desk/events.ts'
import { drafted, message, row, ticket } from '../ledger/rows.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { LI } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

const BURST = 300

describe('hints that something changed', () => {
  test('the first comes at once; while a reader is slow, however much changes, one more waits', async () => {
    let told = 0
    const slow = Promise.withResolvers<void>()
    const rested = Promise.withResolvers<void>()
    const hint = async () => {
      told += 1
      await slow.promise
    }
    const tell = hinting(
      hint,
      () => rested.promise,
      () => false,
    )
    for (let change = 0; change < BURST; change += 1) tell()
    expect(told).toBe(1)
    slow.resolve()
    for (let change = 0; change < BURST; change += 1) tell()
    await Promise.resolve()
    expect(told).toBe(1)
    rested.resolve()
    await expect.poll(() => told).toBe(2)
  })

  test('nothing is told when the page is gone', () => {
    let told = 0
    const tell = hinting(
      async () => {
        told += 1
      },
      () => Promise.resolve(),
      () => true,
    )
    tell()
    expect(told).toBe(0)
  })
})

describe.skipIf(withoutBrowser)('the open queue', () => {
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

  test(`shows ${BURST} tickets that come at once, and asks for a few pages only`, async () => {
    const page = await browser.open()
    await desk.signIn(page, LI)
    // The page listens from here on.
    await Promise.all([page.waitForRequest((request) => request.url().endsWith('/events')), page.goto(desk.url)])
    const count = page.locator('.states .count').first()
    const before = Number(await count.textContent())
    let asked = 0
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/') asked += 1
    })
    const from = performance.now()
    for (let at = 0; at < BURST; at += 1) {
      await desk.ledger.transaction(async (inside) => {
        const one = ticket({ number: `KS-2027-${at}`, state: 'pending', account: 'main' })
        await inside.tickets.addTicket(one)
        await inside.tickets.addMessage(message({ ticketId: one.id, account: 'main' }), [])
        await inside.tickets.saveTurn(row(drafted(one.id)))
      })
      await new Promise(setImmediate)
    }
    await expect.poll(() => count.textContent(), { timeout: 20_000 }).toBe(String(before + BURST))
    // One hint a second, and the two at either end.
    expect(asked).toBeLessThanOrEqual(Math.ceil((performance.now() - from) / 1_000) + 2)
  })
})
