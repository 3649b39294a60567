/** The day of who owns a market: the German damage letter is changed, tried, broken, refused, mended, used, and rolled back. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '../../src/desk/session.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, MORNING, pendingDrafts, startJob } from '../support/main-job.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const GERMAN = [
  'Guten Tag, heute kam unsere Bestellung PO-77120 an. 6 von 40 Tischlampen sind zerbrochen, der Karton war eingedrückt.',
  'Bitte teilen Sie uns mit, was Sie tun können.',
  'Eva Huber, Lampenhaus GmbH, Hauptstraße 4, 10115 Berlin, Deutschland, +49 30 555 01 23',
].join('\r\n')

const OWNER: Staff = {
  id: '0195b000-0000-7000-8000-00000000000e',
  name: 'Greta Kern',
  signIn: 'greta',
  roles: ['editor'],
  timeZone: 'Europe/Berlin',
  language: 'en',
  reads: ['de', 'en'],
  accounts: null,
  markets: null,
  active: true,
}

describe.skipIf(withoutBrowser)('a market owner’s day', { timeout: 120_000 }, () => {
  let browser: TestBrowser
  let job: Job
  let entered = 0
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    job = await startJob(MORNING)
    await job.daemon.ledger.staff.add(OWNER, MORNING)
  })
  afterEach(() => job.close())

  const enter = async (path: string, screen = {}, staff = OWNER): Promise<Page> => {
    const page = await browser.open(screen)
    entered += 1
    const token = `visit ${entered}`
    await job.daemon.ledger.staff.addSession(hashToken(token), staff.id, MORNING, '2026-11-18T10:00:00.000Z')
    await page.context().addCookies([{ name: 'amends', value: token, url: job.daemon.url }])
    await page.goto(job.daemon.url + path)
    return page
  }
  /** The letter that answers a German mail which comes now. */
  const nextLetter = async (id: string) => {
    const known = new Set((await pendingDrafts(job.daemon)).map((draft) => draft.id))
    job.world.deliver(ADDRESS, complaint(id, [], GERMAN), new Date(MORNING))
    const fresh = async () => (await pendingDrafts(job.daemon)).find((draft) => !known.has(draft.id))
    await job.daemon.until('the mail has a draft', async () => (await fresh()) !== undefined)
    const turn = await fresh()
    if (!turn) throw new Error('no draft')
    return turn.draft
  }
  const press = (page: Page, name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])
  const looked = (page: Page, text: string) => page.locator('#look').getByText(text).first().waitFor()

  test('changed, seen in the preview, broken and refused, mended and used for the next mail, rolled back', async () => {
    const first = await nextLetter('one')
    expect(first.template).toBe('de/damage.hbs')
    expect(first.letter).toContain('Es tut mir leid')

    const page = await enter('/letters')
    await Promise.all([page.waitForEvent('load'), page.locator('a[href="/letters/de/damage.hbs"]').click()])
    const area = page.locator('textarea[name=text]')
    const shipped = await area.inputValue()
    expect(await page.locator('.lines > div').count()).toBe(shipped.split('\n').length)

    const warmer = shipped.replace('Es tut mir leid', 'Es tut mir sehr leid')
    await area.fill(warmer)
    await looked(page, 'Es tut mir sehr leid')
    const ticket = await page.locator('select[name=on] option[value^="ticket:"]').first().getAttribute('value')
    await page.locator('select[name=on]').selectOption(ticket ?? '')
    await looked(page, 'PO-77120')
    expect(await page.locator('#look .letter').textContent()).toContain('Es tut mir sehr leid')

    await page.locator('[data-run]').click()
    await page.locator('.changes .added').getByText('Es tut mir sehr leid').waitFor()
    expect(await page.locator('[data-count]').textContent()).toBe('1 of 1 tickets looked at')

    const broken = `${warmer.replace('{{order}}', '{{ordr}}')}\nWir bitten um Verständnis, es ist in 3 Tagen da!\n`
    await area.fill(broken)
    await looked(page, 'To mend before it can be saved')
    expect(await page.locator('.problems').textContent()).toContain('ordr')
    await page.locator('.problems [data-line]').last().click()
    const chosen = await page.evaluate(
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
    )
    expect(chosen).toBe('Wir bitten um Verständnis, es ist in 3 Tagen da!')
    await page.locator('input[name=note]').fill('Warmer')
    await press(page, 'Save and use')
    expect(await page.getByRole('alert').textContent()).toContain('Not saved')
    expect(await area.inputValue()).toBe(broken)
    expect(await page.locator('.problems').textContent()).toContain(
      'never say "um Verständnis": sagen, was wir als Nächstes tun',
    )
    expect((await nextLetter('two')).letter).toContain('Es tut mir leid')

    await area.fill(warmer)
    await press(page, 'Save and use')
    expect(await page.locator('.flash').textContent()).toContain('Saved')
    expect(await page.locator('.history').textContent()).toContain('Warmer')
    await job.daemon.ledger.marks.setMark('noticed', MORNING, MORNING)
    expect((await nextLetter('three')).letter).toContain('Es tut mir sehr leid')
    const drafts = await pendingDrafts(job.daemon)
    expect(drafts.filter(({ draft }) => draft.letter.includes('sehr leid'))).toHaveLength(1)

    await press(page, 'Take back')
    expect(await area.inputValue()).toBe(shipped)
    expect((await nextLetter('four')).letter).toContain('Es tut mir leid')
    expect(readFileSync(`${job.daemon.folder}/templates/de/damage.hbs`, 'utf8')).toBe(shipped)
  })

  test('whoever was faster is not written over, and who may not edit has no such page', async () => {
    const one = await enter('/letters/de/damage.hbs')
    const other = await enter('/letters/de/damage.hbs')
    for (const [page, note] of [
      [one, 'first'],
      [other, 'second'],
    ] as const) {
      const area = page.locator('textarea[name=text]')
      await area.fill((await area.inputValue()).replace('Es tut mir leid', 'Es tut mir sehr leid'))
      await page.locator('input[name=note]').fill(note)
      await press(page, 'Save and use')
    }
    expect(await other.getByRole('alert').count()).toBe(1)
    expect(await job.daemon.ledger.templateVersions.historyOf('de/damage.hbs', 9)).toHaveLength(1)
    const agent = await enter('/letters', {}, job.daemon.staff)
    expect(await agent.locator('.matrix').count()).toBe(0)
    const save = { path: 'de/damage.hbs', text: 'x', note: 'x', over: '' }
    const refused = await job.daemon.journey.letters.save({ staffId: job.daemon.staff.id }, save)
    expect(refused).toMatchObject({ done: false, refusal: 'not-allowed' })
  })

  test('without the script: previewed, run over tickets and saved by buttons', async () => {
    await nextLetter('one')
    const page = await enter('/letters/de/damage.hbs', { script: false })
    const area = page.locator('textarea[name=text]')
    await area.fill((await area.inputValue()).replace('Es tut mir leid', 'Es tut mir sehr leid'))
    await press(page, 'Check and preview')
    expect(await page.locator('#look').textContent()).toContain('Es tut mir sehr leid')
    expect(await page.locator('[data-found]').textContent()).toBe('No mistake found.')
    await press(page, 'What would change?')
    expect(await page.locator('.changes').textContent()).toContain('sehr leid')
    await page.locator('input[name=note]').fill('Warmer')
    await press(page, 'Save and use')
    expect(await job.daemon.ledger.templateVersions.inUse()).toMatchObject([{ note: 'Warmer', who: OWNER.id }])
  })

  test('after an upgrade the owner sees both and decides', async () => {
    const { ledger } = job.daemon
    const text = readFileSync('templates/de/damage.hbs', 'utf8')
    const add = (id: string) =>
      ledger.templateVersions.add({
        id,
        path: 'de/damage.hbs',
        text: text.replace('Es tut mir leid', 'Es tut mir sehr leid'),
        baseHash: 'of an older release',
        who: OWNER.id,
        at: MORNING,
        note: 'Warmer',
      })
    await add('0')
    const page = await enter('/letters')
    expect(await page.locator('a.cell.upgraded').count()).toBe(1)
    await page.goto(`${job.daemon.url}/letters/de/damage.hbs`)
    expect(await page.locator('section[aria-labelledby=upgrade] .removed').textContent()).toContain('sehr leid')
    await press(page, 'Keep my version')
    expect(await page.locator('section[aria-labelledby=upgrade]').count()).toBe(0)
    expect(await ledger.templateVersions.inUse()).toHaveLength(1)
    await ledger.templateVersions.undo((await ledger.templateVersions.inUse())[0]?.id ?? '', OWNER.id, MORNING)
    await page.reload()
    await press(page, 'Use the shipped file')
    expect(await ledger.templateVersions.inUse()).toEqual([])
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(text)
  })

  test('the manners card of the market stands beside the ticket, and is edited like a letter', async () => {
    await nextLetter('one')
    const [draft] = await pendingDrafts(job.daemon)
    const page = await enter(`/tickets/${draft?.ticketId}`)
    const card = page.locator('section[aria-labelledby=manners]')
    expect(await card.textContent()).toContain('Manners: Germany')
    expect(await card.textContent()).toContain('Vagueness')
    await Promise.all([page.waitForEvent('load'), card.getByRole('link').click()])
    const area = page.locator('textarea[name=text]')
    const text = await area.inputValue()
    await area.fill(text.replace("offends: { en: 'Vagueness,", "insults: { en: 'Vagueness,"))
    await page.locator('input[name=note]').fill('Our own words')
    await press(page, 'Save and use')
    const line = text.split('\n').findIndex((one) => one.includes("en: 'Vagueness,")) + 1
    expect(await page.locator('.problems [data-line]').first().textContent()).toMatch(/^line \d+$/)
    expect(
      Math.abs(Number(await page.locator('.problems [data-line]').first().getAttribute('data-line')) - line),
    ).toBeLessThan(2)
    await area.fill(text.replace("'Vagueness,", "'Half an answer, vagueness,"))
    await press(page, 'Save and use')
    expect(await page.locator('.flash').textContent()).toContain('Saved')
    const { letters } = job.daemon.journey
    await job.daemon.until('the card is used', async () => (letters.manners('DE')?.offends.en ?? '').startsWith('Half'))
  })

  test('readable by everybody, in both languages, on a small screen and a large one', async () => {
    await nextLetter('one')
    const broken: string[] = []
    const chinese = { ...OWNER, id: '0195b000-0000-7000-8000-00000000000f', signIn: 'chen', language: 'zh-Hans' }
    await job.daemon.ledger.staff.add(chinese, MORNING)
    for (const staff of [OWNER, chinese]) {
      for (const screen of [{}, { width: 360 }, { dark: true }]) {
        const page = await enter('/letters', screen, staff)
        broken.push(...(await problems(page)))
        await page.goto(`${job.daemon.url}/letters/ar/damage.hbs`)
        broken.push(...(await problems(page)))
        await page.locator('textarea[name=text]').fill('--- grievance ---\n3 {{x}}\n')
        await page.locator('#look .problems').waitFor()
        broken.push(...(await problems(page)))
        await page.context().close()
      }
    }
    expect(broken).toEqual([])
  })
})

async function problems(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = (await page.evaluate(
    'axe.run(document).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => [one.id, node.target, node.failureSummary].join(" "))))',
  )) as string[]
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  return [...found, ...(tooWide ? ['wider than the screen'] : [])]
}
