/** The account in a real browser, by keyboard alone: signing in, the code by phone, signing out elsewhere. */
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '../../src/desk/password.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { PASSWORD, SALT } from './desk.ts'
import { ANNA, NOW } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

describe.skipIf(withoutBrowser)('my account by keyboard', { timeout: 60_000 }, () => {
  let browser: TestBrowser
  let desk: ServedTestDesk
  beforeAll(async () => {
    browser = await openBrowser()
    desk = await serveTestDesk()
    await desk.ledger.staff.setPasswordHash(ANNA.id, await hashPassword(PASSWORD, SALT))
  })
  afterAll(async () => {
    await browser.close()
    await desk.close()
  })

  /** Walks by Tab until what has the focus is this. */
  const tabTo = async (page: Page, selector: string): Promise<void> => {
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press('Tab')
      if ((await page.locator(`${selector}:focus`).count()) > 0) return
    }
    throw new Error(`Tab never came to ${selector}`)
  }
  const enter = async (page: Page): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }
  const signIn = async (page: Page): Promise<void> => {
    await page.goto(`${desk.url}/sign-in?lang=en&to=/account`)
    await tabTo(page, 'input[name=name]')
    await page.keyboard.type('anna')
    await tabTo(page, 'input[name=password]')
    await page.keyboard.type(PASSWORD)
    await enter(page)
  }
  const code = (secret: string, at: string): string => new TOTP({ secret }).generate({ timestamp: Date.parse(at) })

  test('signs in, sets the code up, comes in by it, and signs out everywhere else', async () => {
    const page = await browser.open()
    await desk.ledger.staff.addSession('e'.repeat(64), ANNA.id, NOW, '2026-03-10T20:00:00.000Z', 'WeChat/iPhone')
    await signIn(page)
    expect(await page.textContent('h1')).toBe('My account')
    expect(await page.textContent('.chip')).toBe('this device')
    expect(await page.textContent('#devices ~ table')).toContain('WeChat on iPhone')

    await tabTo(page, 'a[href="/account/code"]')
    await enter(page)
    const drawn = await page.locator('.scan svg').boundingBox()
    expect(drawn?.width).toBeGreaterThan(100)
    const secret = ((await page.textContent('.secret')) ?? '').replaceAll(' ', '')
    await tabTo(page, 'form[action="/account/code"] input[name=password]')
    await page.keyboard.type(PASSWORD)
    await tabTo(page, 'input[name=code]')
    await page.keyboard.type(code(secret, NOW))
    await enter(page)
    expect(await page.locator('.recovery li').count()).toBe(10)

    const later = '2026-03-10T08:01:00.000Z'
    desk.clock.set(later)
    await page.context().clearCookies()
    await signIn(page)
    expect(await page.locator('input[name=code]:focus').count()).toBe(1)
    await page.keyboard.type(code(secret, later))
    await enter(page)
    expect(new URL(page.url()).pathname).toBe('/account')

    await tabTo(page, 'form[action="/account/sessions/end-others"] button')
    await enter(page)
    expect(await page.textContent('.flash')).toContain('Signed out everywhere else.')
    expect(await desk.ledger.signIns.sessionsOf(ANNA.id, later)).toHaveLength(1)
  })
})
