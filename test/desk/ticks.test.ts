/** A clerk who knows no Turkish composes a Turkish letter by ticks, with the keyboard alone, on the running program. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '../../src/desk/session.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ADDRESS } from '../support/daemon.ts'
import { type Job, oneDraft, startJob } from '../support/main-job.ts'

const MORNING = '2026-11-17T07:00:00.000Z'
const TOKEN = 'a-clerk-at-the-keys'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const hasTurkishTicks = existsSync('templates/tr/_extras.hbs')

const MAIL = [
  'From: "Deniz Kaya" <deniz@kayalamba.example>',
  `To: ${ADDRESS}`,
  'Date: Tue, 17 Nov 2026 09:20:00 +0300',
  'Subject: HT-5521 numarali siparis',
  'Message-ID: <tr-1@kayalamba.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Merhaba,',
  'HT-5521 numaralı siparişimiz bu sabah geldi, fakat 60 lambadan 14 tanesi kırık çıktı.',
  'Ne yapabileceğinizi lütfen bildirin.',
  'Deniz Kaya, Kaya Aydınlatma, İstanbul, Türkiye, +90 212 555 01 23',
  '',
].join('\r\n')

describe.skipIf(withoutBrowser)('by ticks alone', () => {
  let browser: TestBrowser
  let job: Job
  beforeAll(async () => {
    browser = await openBrowser()
    job = await startJob(MORNING)
  })
  afterAll(async () => {
    await browser.close()
    await job.close()
  })

  test('a Turkish letter offers, asks and promises what was ticked in Chinese', async () => {
    const { daemon } = job
    job.world.deliver(ADDRESS, Buffer.from(MAIL), new Date(MORNING))
    const first = await oneDraft(daemon)
    expect(first.draft.language).toBe('tr')
    await daemon.ledger.staff.addSession(hashToken(TOKEN), daemon.staff.id, MORNING, '2026-11-17T20:00:00.000Z')
    const page = await browser.open()
    await page.context().addCookies([{ name: 'amends', value: TOKEN, url: daemon.url }])
    await page.goto(`${daemon.url}/tickets/${first.ticketId}`)

    await tabTo(page, 'one.matches("summary") && one.textContent === "信里写什么"')
    await page.keyboard.press('Enter')
    expect(await page.locator('input[name=extra][value=same-aim]').isDisabled()).toBe(!hasTurkishTicks)
    expect(await page.locator('form[data-instant]').textContent()).toContain('我们免费为您重发 14 件新货')

    let revision = first.draft.revision
    const toggle = async (name: string, value: string): Promise<string> => {
      await tabTo(page, `one.name === "${name}" && one.value === "${value}" && one.type === "checkbox"`)
      const done = page.waitForResponse((answer) => answer.url().endsWith('done=redrafted'))
      await page.keyboard.press('Space')
      await done
      revision += 1
      await page.locator(`form[data-instant] input[name=revision][value="${revision}"]`).waitFor({ state: 'attached' })
      const focused = await page.evaluate('document.activeElement.name + " " + document.activeElement.value')
      expect(focused).toBe(`${name} ${value}`)
      return (await oneDraft(daemon)).draft.letter
    }
    const before = first.draft.letter
    const asked = first.draft.asks.includes('serial') ? 'model' : 'serial'
    expect((await toggle('ask', asked)).length).toBeGreaterThan(before.length)
    const remedy = first.draft.remedies.includes('replacement') ? 'return' : 'replacement'
    await toggle('remedy', remedy)
    await toggle('promise', 'dispatch')

    const { draft } = await oneDraft(daemon)
    expect(draft.remedies).toContain(remedy)
    expect(draft.asks).toContain(asked)
    expect(draft.commitments.map(({ what }) => what)).toContain('dispatch')
    expect(draft.language).toBe('tr')
    expect(draft.template).toMatch(/^tr\//)
    expect(draft.gaps).toEqual([])
    expect(draft.blocks.every(({ mirror }) => (mirror['zh-Hans'] ?? '') !== '')).toBe(true)
    expect(draft.warnings).not.toContain('language-mismatch')
    expect((await toggle('promise', 'dispatch')).length).toBeLessThan(draft.letter.length)

    await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true')
    await page.evaluate(AXE)
    const found = await page.evaluate(
      'axe.run(document, { iframes: false }).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => [one.id, node.target].join(" "))))',
    )
    expect(found).toEqual([])
  })
})

/** Walks on with the Tab key until what has the focus is what was wanted, said of `one`. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let steps = 0; steps < 400; steps += 1) {
    if (await page.evaluate(`((one) => ${wanted})(document.activeElement)`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key never came to where ${wanted}`)
}
