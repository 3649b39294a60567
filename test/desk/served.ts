/** The desk as people reach it: served on a free port over the seeded ledger. */

import type { Page } from 'playwright-core'
import { serveDesk } from '../../src/desk/serve.ts'
import { hashToken, newToken } from '../../src/desk/session.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { NOW } from './seed.ts'

export interface ServedTestDesk extends TestDesk {
  readonly url: string
  /** Puts this person's session into the browser's page. */
  signIn(page: Page, staff: Staff): Promise<void>
}

export async function serveTestDesk(change: Parameters<typeof openDesk>[0] = {}): Promise<ServedTestDesk> {
  const desk = await openDesk(change)
  const served = await serveDesk({ ...desk.options, host: '127.0.0.1', port: 0 })
  return {
    ...desk,
    url: served.url,
    async signIn(page, staff) {
      const token = newToken(desk.options)
      await desk.ledger.staff.addSession(hashToken(token), staff.id, NOW, '2026-03-10T20:00:00.000Z')
      await page.context().addCookies([{ name: 'amends', value: token, url: served.url }])
    },
    async close() {
      await served.close()
      await desk.close()
    },
  }
}
