/** A real browser for tests: Debian's Chromium, driven over playwright-core, silent on the network but for the desk. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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

const isThere = existsSync(EXECUTABLE)
const isDemanded = process.env.AMENDS_TEST_ALL === '1'

/** True where tests that need a browser are left out: none is installed, and nobody demanded all tests. */
export const withoutBrowser = !isThere && !isDemanded

export interface TestBrowser {
  /** A page of its own profile; `dark` and `width` as the reader's screen would have them. */
  open(screen?: { readonly width?: number; readonly height?: number; readonly dark?: boolean }): Promise<Page>
  close(): Promise<void>
}

/** @throws naming the package where Chromium is missing */
export async function openBrowser(): Promise<TestBrowser> {
  if (!isThere) throw new Error(`${EXECUTABLE} is missing: install the package chromium, or set CHROME to a browser.`)
  const browser: Browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
  const contexts: BrowserContext[] = []
  return {
    async open({ width = 1280, height = 900, dark = false } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' })
      contexts.push(context)
      return context.newPage()
    },
    async close() {
      await browser.close()
    },
  }
}
