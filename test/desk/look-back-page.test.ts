/** The page of a look back, as it lies in a file: everybody can read it, and no subject of a stranger is more than text. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { CAME, lookBackOn } from '../../src/craft/look-back.ts'
import { examplesOf } from '../../src/craft/look-back-examples.ts'
import type { LookedCase } from '../../src/craft/looked-case.ts'
import { lookBackPage } from '../../src/desk/look-back-file.ts'
import { messagesFor } from '../../src/desk/messages/messages.ts'
import { openBrowser, withoutBrowser } from '../support/browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const NOW = '2025-12-31T00:00:00.000Z'
const SUBJECT = '<script>document.title="taken"</script><img src=x onerror=alert(1)>\u202Egnp.exe'

/** Every second one answered at night and in another language, all with a draft. */
const CASES = Array.from({ length: 24 }, (_, at): LookedCase => {
  const day = `2025-11-${String(at + 1).padStart(2, '0')}`
  const answered = { by: 'thread', otherLanguage: true, unwelcome: [SUBJECT], namesOthers: true } as const
  return {
    ...{ id: String(at), account: 'care', openedAt: `${day}T08:00:00.000Z`, subject: SUBJECT, language: 'de' },
    ...{ market: at % 3 === 0 ? 'AE' : 'DE', zone: 'Europe/Berlin', issue: 'damage', severity: 'normal' },
    ...{ firstDueAt: `${day}T18:00:00.000Z`, solutionDueAt: `${day}T20:00:00.000Z`, perhapsAnswered: false },
    mails: [`${day}T08:00:00.000Z`, `${day}T09:00:00.000Z`],
    answers: at % 2 === 0 ? [{ ...answered, at: `${day}T23:00:00.000Z` }] : [],
    draft: {
      ...{ approvedAt: `${day}T09:00:00.000Z`, sendAt: `${day}T10:00:00.000Z` },
      ...{ language: 'de', remedies: ['replacement'], asks: ['photos'], inTheirLanguage: true },
    },
  }
})

const back = lookBackOn(
  {
    ...{ since: '2025-11-01', until: '2025-11-30', zone: 'Asia/Shanghai', at: NOW, sent: 12, approvalMinutes: 60 },
    office: { zone: 'Asia/Shanghai', from: 9, until: 18 },
    accounts: [{ name: 'care', mailboxes: ['INBOX', '<b>Archive</b>'], sent: 'Sent' }],
    came: { ...zero(), complaint: 24 },
  },
  CASES,
)

function zero() {
  return Object.fromEntries(CAME.map((one) => [one, 0])) as Record<(typeof CAME)[number], number>
}

test.skipIf(withoutBrowser)(
  'everybody can read it, on a phone and in the dark too, and no subject is markup',
  async () => {
    const browser = await openBrowser()
    try {
      for (const language of ['zh-Hans', 'en']) {
        const page = await browser.open()
        await page.setContent(await lookBackPage(messagesFor(language), back, examplesOf(CASES, NOW)))
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
        await page.evaluate(AXE)
        const found: string[] = []
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 800 })
            const wide = await page.evaluate(
              'document.documentElement.scrollWidth > document.documentElement.clientWidth',
            )
            if (wide) found.push(`wider than ${width} px`)
            const violations = 'axe.run().then((result) => result.violations.map((one) => one.id))'
            found.push(...((await page.evaluate(violations)) as string[]))
          }
        }
        expect(found).toEqual([])
        expect(await page.title()).not.toContain('taken')
        expect(await page.locator('script, img[src=x], b').count()).toBe(0)
        expect(await page.content()).not.toContain('\u202E')
        await page.close()
      }
    } finally {
      await browser.close()
    }
  },
  60_000,
)
