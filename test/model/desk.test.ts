/** The model at the desk: a clerk asks in Chinese for another letter, takes it, goes back to the template; the owner reads the page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '../../src/desk/session.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { type MessagesWorld, startMessagesWorld } from '../../src/rehearsal/messages-server.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, MORNING, oneDraft, startJob } from '../support/main-job.ts'
import { goodScript } from './scripts.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FIRST = 'Thank you for counting the cartons as well.'
const SECOND = 'We have read your note about the cartons.'

const LI: Staff = {
  id: '0195b000-0000-7000-8000-00000000000c',
  name: '李伟',
  signIn: 'li',
  roles: ['agent', 'manager', 'admin'],
  timeZone: 'Asia/Shanghai',
  language: 'zh-Hans',
  reads: ['zh', 'en'],
  accounts: null,
  markets: null,
  active: true,
}

describe.skipIf(withoutBrowser)('the model at the desk', { timeout: 120_000 }, () => {
  let browser: TestBrowser
  let job: Job
  let service: MessagesWorld
  let turn: Drafted
  let page: Page
  const jobs = () => job.daemon.ledger.modelWork.of(turn.ticketId)
  const idle = (count: number) =>
    job.daemon.until('the model has answered', async () => {
      const all = await jobs()
      return all.length === count && all.every(({ state }) => state !== 'asked')
    })

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    service = await startMessagesWorld({ key: 'sk', script: goodScript(FIRST) })
    const environment = { ANTHROPIC_API_KEY: 'sk', AMENDS_MODEL_URL: service.url, AMENDS_MODEL_DOUBT: '1' }
    job = await startJob(MORNING, { environment })
    await job.daemon.ledger.staff.add(LI, MORNING)
    job.world.deliver(ADDRESS, complaint('desk-1'), new Date(MORNING))
    turn = await oneDraft(job.daemon)
    await idle(2)
    page = await browser.open()
    await job.daemon.ledger.staff.addSession(hashToken('visit'), LI.id, MORNING, '2026-11-18T10:00:00.000Z')
    await page.context().addCookies([{ name: 'amends', value: 'visit', url: job.daemon.url }])
    await page.goto(`${job.daemon.url}/tickets/${turn.ticketId}`)
  })
  afterEach(async () => {
    await job.close()
    await service.close()
  })

  const press = (name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()])
  const main = () => page.locator('main').innerText()
  const readable = async (what: string): Promise<void> => {
    await page.addScriptTag({ content: AXE }).catch(() => page.evaluate(AXE))
    const found = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
    )
    expect(found, what).toEqual([])
  }

  test('asked in Chinese, taken, shown as the model’s, and the template’s letter comes back by one press', async () => {
    expect(await main()).toContain(FIRST)
    expect(await main()).toContain('由模型回译')
    expect(await main()).toContain('60盏灯中有14盏破损。')
    await readable('a letter of the model')

    await press('改回模板信')
    expect(await page.locator('.draft .letter').first().innerText()).not.toContain(FIRST)
    // It lies beside the draft.
    expect(await main()).toContain('模型写的信（1 封）')

    service.answerWith(goodScript(SECOND))
    await page.getByText('请模型改写', { exact: true }).first().click()
    await page.locator('textarea[name=told]').fill('请提到纸箱')
    await press('提交')
    await idle(3)
    await page.reload()
    expect(await main()).toContain(SECOND)

    await page.getByText('请模型改写', { exact: true }).first().click()
    await press('三个版本')
    await idle(4)
    await page.reload()
    expect(await main()).toContain('模型写的信（3 封）')
    await readable('three letters beside the draft')
    await press('采用这封信')

    await press('请模型翻译')
    await idle(5)
    await page.reload()
    expect(await main()).toContain('灯具破损')
    expect(service.asked.some(({ user }) => user.includes('请提到纸箱'))).toBe(true)
  })

  test('a letter that a guard refused says which and why; a failure says one sentence', async () => {
    service.answerWith(goodScript('We will refund EUR 5,000 tomorrow.'))
    await page.getByText('请模型改写', { exact: true }).first().click()
    await press('更亲切')
    await idle(3)
    await page.reload()
    expect(await main()).toContain('模型的信未通过检查，仍用模板信')
    expect(await main()).toContain('许诺了无人决定的内容')
    service.always({ status: 401 })
    await page.getByText('请模型改写', { exact: true }).first().click()
    await press('更坚定')
    await idle(4)
    await page.reload()
    expect(await main()).toContain('服务拒绝了密钥')
    await page.goto(`${job.daemon.url}/status`)
    expect(await main()).toContain('服务拒绝了密钥')
  })

  test('words for a paper and lines for the case file lie beside the template’s and are taken by a press', async () => {
    const paper = `${job.daemon.url}/tickets/${turn.ticketId}?paper=consultation&role=warehouse`
    await page.goto(paper)
    await press('请模型按本案补写')
    await idle(3)
    await page.goto(paper)
    expect(await page.locator('#paper textarea[name=text]').inputValue()).not.toContain('灯笼')
    expect(await page.locator('#paper').innerText()).toContain('客户来信说，纸箱压得像灯笼一样。')
    await readable('words of the model beside a paper')
    await press('放进文书')
    expect(await page.locator('#paper textarea[name=text]').inputValue()).toContain('客户来信说，纸箱压得像灯笼一样。')
    expect(await page.locator('#paper').innerText()).toContain('请对照来信核对')
    await page.goto(paper.replace('consultation', 'execution-order'))
    expect(await page.locator('#paper').innerText()).not.toContain('请模型')

    await page.goto(`${job.daemon.url}/tickets/${turn.ticketId}`)
    await page.locator('summary', { hasText: '结案' }).first().click()
    await press('请模型拟复盘')
    await idle(4)
    await page.goto(`${job.daemon.url}/tickets/${turn.ticketId}`)
    await page.locator('summary', { hasText: '结案' }).first().click()
    await readable('lines of the model above the case file')
    await press('填入表单')
    expect(await page.locator('input[name=better]').first().inputValue()).toBe('第一封信就索要照片。')
    expect(await job.daemon.ledger.aftercare.caseFile(turn.ticketId)).toBeNull()
  })

  test('the page of the model counts, shows what was changed, and lets the owner decide about an example', async () => {
    const row = await job.daemon.ledger.tickets.turn(turn.id)
    if (row?.turn.stage !== 'drafted') throw new Error('no draft')
    const { draft } = row.turn
    const letter = draft.letter.replace(
      'Thank you for writing at once',
      'Thank you, Marta Kowalczyk, for writing at once',
    )
    const by = { staffId: LI.id }
    const edited = await job.daemon.journey.acts.edit(by, {
      turnId: turn.id,
      revision: draft.revision,
      letter,
      subject: draft.record.subject,
    })
    expect(edited).toMatchObject({ done: true })
    const now = await job.daemon.ledger.tickets.turn(turn.id)
    if (now?.turn.stage !== 'drafted') throw new Error('no draft')
    const { hash } = now.turn.draft
    expect(
      await job.daemon.journey.acts.approve(by, {
        ...{ turnId: turn.id, hash, via: 'desk', sendAt: null, offHours: false, keepWords: true },
      }),
    ).toMatchObject({ done: true })
    await job.daemon.until('the pair is kept', async () =>
      (await job.daemon.ledger.modelWork.pairs('', 9)).some(({ changed }) => changed > 0),
    )
    expect(await job.daemon.journey.model.propose(by, { turnId: turn.id })).toMatchObject({ done: true })
    await page.goto(`${job.daemon.url}/model`)
    const shown = await main()
    expect(shown).toContain('模型运行正常')
    expect(shown).toContain('等您决定')
    expect(shown).not.toContain('Kowalczyk')
    await readable('the page of the model')
    await press('同意使用')
    expect(await main()).toContain('正在使用')
  })
})
