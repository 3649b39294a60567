/** A real browser for tests: Debian's Chromium, driven over playwright-core, silent on the network but for the desk. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const EXECUTABLE = process.env.CHROME ?? '/usr/bin/chromium'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const STEP_MS = 25_000

const isThere = existsSync(EXECUTABLE)
const isDemanded = process.env.AMENDS_TEST_ALL === '1'

/** True where tests that need a browser are left out: none is installed, and nobody demanded all tests. */
export const withoutBrowser = !isThere && !isDemanded

export interface TestBrowser {
  /** A page of its own profile; `dark`, `width` and `script` as the reader's browser would have them. */
  open(screen?: { readonly width?: number; readonly dark?: boolean; readonly script?: boolean }): Promise<Page>
  close(): Promise<void>
}

/** @throws naming the package where Chromium is missing */
export async function openBrowser(): Promise<TestBrowser> {
  if (!isThere) throw new Error(`${EXECUTABLE} is missing: install the package chromium, or set CHROME to a browser.`)
  const browser: Browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
  return {
    async open({ width = 1280, dark = false, script = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: script,
      })
      // Below a test's own limit, so that a failure names the step that waited.
      context.setDefaultTimeout(STEP_MS)
      return context.newPage()
    },
    async close() {
      await browser.close()
    },
  }
}

/**
 * Waits until whatever the page was going to run or ask for has been run and asked for: it was painted, and a question of
 * ours, asked after it, is answered. The browser's own idle network never comes while a page listens to the desk.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  await page.evaluate("fetch('/sign-in').then((answer) => answer.text())")
}
