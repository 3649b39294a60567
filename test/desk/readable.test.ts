/** Every page of the desk in both languages, light and dark, on a large screen, zoomed to 200 % and on a small phone: axe finds nothing. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/app.ts'
import { type CompanySignIn, CompanySignInError } from '../../src/ports/company-sign-in.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { guestPaths, type Pages, pagesOf } from './pages.ts'
import { LI } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LARGE = { width: 1280, height: 900 }
/** What is left of the large screen at a zoom of 200 % (WCAG 1.4.10). */
const ZOOMED = { width: 640, height: 450 }
const PHONE = { width: 360, height: 740 }
/** Rules that colours and widths decide; all others look at the markup, which both screens share. */
const OF_THE_LOOK = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/** Answers that are no pages; letters.test.ts and mailboxes.test.ts look at the pages of a whole daemon. */
const NO_PAGES =
  /^\/(?:assets\/|events$|demo\/enter$|sign-in\/company|account\/company$|policy$|orders\/import$|cases\/download\/|lessons\/report\/)|\/(?:next|html|original|files\.zip|(?:files|photos)\/:sha256)$/

/** A company's sign-in, for its link and card; nobody goes there. */
const AWAY: CompanySignIn = {
  issuer: 'https://id.example',
  begin: () => Promise.reject(new CompanySignInError('away')),
  finish: () => Promise.reject(new CompanySignInError('away')),
}

const arrived = {
  at: '2026-03-10T08:00:00.000Z',
  to: 'eva.huber@lampenhaus.example',
  subject: 'Re: Lampen',
  raw: new TextEncoder().encode(
    'Subject: Re: Lampen\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag Frau Huber',
  ),
}
const ENGLISH: Staff = { ...LI, id: '0195b000-0000-7000-8000-00000000000e', signIn: 'lien', language: 'en' }

describe.skipIf(withoutBrowser)('everybody can read it', () => {
  let browser: TestBrowser
  let desk: ServedTestDesk
  let pages: Pages
  beforeAll(async () => {
    browser = await openBrowser()
    desk = await serveTestDesk({
      demo: { advance: async () => undefined, sent: async () => [arrived], signIn: LI.signIn },
      company: AWAY,
    })
    await desk.ledger.staff.add(ENGLISH, '2026-03-10T08:00:00.000Z')
    pages = await pagesOf(desk)
  })
  afterAll(async () => {
    await browser.close()
    await desk.close()
  })

  test('no page is left out', () => {
    const visited = [...guestPaths('en'), ...pages.member(true)].map((path) => path.split('?')[0] ?? '')
    const patterns = createDesk(desk.options, new AbortController().signal)
      .routes.filter(({ method, path }) => method === 'GET' && !NO_PAGES.test(path))
      .map(({ path }) => path)
    expect(patterns.length).toBeGreaterThan(14)
    const unseen = patterns.filter((pattern) => {
      const shape = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`)
      return !visited.some((path) => shape.test(path))
    })
    expect(unseen).toEqual([])
  })

  test.concurrent.each([LI, ENGLISH])(
    '$language, 1280 px, 640 px (zoom of 200 %) and 360 px, light and dark',
    async (staff) => {
      const page = await browser.open()
      const broken: string[] = []
      const dark = staff === LI
      const look = async (path: string) => broken.push(...(await problems(page, desk.url, path, dark)))
      for (const path of guestPaths(staff.language)) await look(path)
      await desk.signIn(page, staff)
      for (const path of pages.member(staff === LI)) await look(path)
      expect(broken).toEqual([])
    },
    240_000,
  )
})

/**
 * What axe finds on a page with every fold open, and every screen that the page is wider than.
 * @param dark also in dark colours; both languages share them, so one pass is enough
 */
async function problems(page: Page, url: string, path: string, dark: boolean): Promise<string[]> {
  const found: string[] = []
  const look = async (rules?: readonly string[]): Promise<void> => {
    const only = rules ? { runOnly: { type: 'rule', values: rules } } : {}
    const options = JSON.stringify({ iframes: false, resultTypes: ['violations'], ...only })
    const violations = (await page.evaluate(
      `axe.run(document, ${options}).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => [one.id, node.target, node.failureSummary].join(" "))))`,
    )) as string[]
    found.push(...violations)
  }
  const fits = async (screen: { width: number; height: number }): Promise<void> => {
    await page.setViewportSize(screen)
    const widths = (await page.evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )) as [number, number]
    if (widths[0] > widths[1]) found.push(`${widths[0]} px wide on a screen of ${screen.width} px`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(LARGE)
  await page.goto(url + path, { waitUntil: 'domcontentloaded' })
  await page.evaluate('for (const one of document.querySelectorAll("details:not(:has(iframe))")) one.open = true')
  await page.evaluate(AXE)
  await look()
  await fits(ZOOMED)
  await fits(PHONE)
  if (dark) {
    await page.emulateMedia({ colorScheme: 'dark' })
    await look(OF_THE_LOOK)
  } else await look(OF_THE_LOOK.filter((rule) => rule !== 'color-contrast'))
  if (path === '/') {
    await page.keyboard.press('Control+k')
    await page.locator('#palette[open]').waitFor()
    await look()
  }
  return found.map((one) => `${path} ${one}`)
}
