/**
 * A picture of every page of the desk in each language, on a large screen, a phone, and in dark colours, to be looked at:
 * `node bench/screens.ts [FOLDER] [TEXT]` writes PNGs into the folder (coverage/screens unless told) of the pages whose path
 * holds the text. What axe and a ruler can tell, test/desk/readable.test.ts tells.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { guestPaths, pagesOf } from '../test/desk/pages.ts'
import { LI } from '../test/desk/seed.ts'
import { serveTestDesk } from '../test/desk/served.ts'
import { openBrowser } from '../test/support/browser.ts'

const [folder = 'coverage/screens', only = ''] = process.argv.slice(2)
/** No page of a phone is shown longer than this. */
const MOST_PX = 4_000
const SCREENS = [
  { name: 'large', width: 1280, dark: false },
  { name: 'dark', width: 1280, dark: true },
  { name: 'phone', width: 390, dark: false },
]

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const desk = await serveTestDesk()
const english = { ...LI, id: '0195b000-0000-7000-8000-00000000000e', signIn: 'lien', language: 'en' as const }
await desk.ledger.staff.add(english, '2026-03-10T08:00:00.000Z')
const pages = await pagesOf(desk)
let shown = 0
for (const staff of [LI, english])
  for (const screen of SCREENS) {
    const page = await browser.open(screen)
    const show = async (path: string): Promise<void> => {
      if (!path.includes(only)) return
      await page.setViewportSize({ width: screen.width, height: 900 })
      await page.goto(desk.url + path, { waitUntil: 'domcontentloaded' })
      const height = (await page.evaluate('document.documentElement.scrollHeight')) as number
      await page.setViewportSize({ width: screen.width, height: Math.min(height, MOST_PX) })
      const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => id.slice(-4)).replace(/[^a-z0-9]+/gi, '_')
      await page.screenshot({ path: join(folder, `${staff.language}-${screen.name}${name || '_'}.png`) })
      shown += 1
    }
    for (const path of guestPaths(staff.language)) await show(path)
    await desk.signIn(page, staff)
    for (const path of pages.member(true)) await show(path)
    await page.context().close()
  }
await browser.close()
await desk.close()
console.log(`${shown} pictures in ${folder}`)
