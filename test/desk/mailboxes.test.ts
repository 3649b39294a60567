/** Administrators add, test and mend mailboxes at the desk of a running daemon; the provider's own path to the code stands beside. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../src/cli/accounts.ts'
import { type Daemon, startDaemon } from '../../src/cli/daemon.ts'
import { readAccountsFile } from '../../src/cli/files.ts'
import { createMailboxControls } from '../../src/cli/mailbox-desk.ts'
import { hashToken } from '../../src/desk/session.ts'
import { createClock } from '../../src/edge/clock.ts'
import { createLog } from '../../src/edge/log.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { personalities } from '../../src/rehearsal/personalities.ts'
import { readPaths, readSettings } from '../../src/settings.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ANNA, LI } from './seed.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const OLD = 'care@163.com'
const NEW = 'kefu@163.com'
const OLD_CODE = 'OLDCODEOLDCODE'
const NEW_CODE = 'NEWCODENEWCODE'
const NOW = () => new Date()
/** Where somebody wants to look at the pages. */
const PICTURES = process.env.AMENDS_TEST_PICTURES

let folder: string
let old: MailWorld
let fresh: MailWorld
let daemon: Daemon
let browser: TestBrowser

const worldOf = (address: string, password: string) =>
  createMailWorld({ users: [{ address, password }], now: NOW, personality: personalities.netease })

describe.skipIf(withoutBrowser)('the page of mailboxes', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amends-mailboxes-'))
    // The code of the mailbox that there is was revoked: its world knows another.
    ;[old, fresh, browser] = await Promise.all([worldOf(OLD, NEW_CODE), worldOf(NEW, NEW_CODE), openBrowser()])
    const environment = {
      AMENDS_DATA: join(folder, 'data'),
      AMENDS_KEY_FILE: join(folder, 'amends.key'),
      AMENDS_DESK_PORT: '0',
      AMENDS_POLL_SECONDS: '5',
      AMENDS_MODE: 'shadow',
      AMENDS_PASSWORD: OLD_CODE,
    }
    const paths = readPaths(environment)
    const accounts = { path: join(folder, 'accounts.yaml'), text: accountsYaml(old) }
    const file = async () => ({ ...(await readAccountsFile(paths)), ...accounts })
    const [clock, log] = [createClock(), createLog('silent')]
    daemon = await startDaemon(readSettings(environment, await file()), clock, log, null, {
      loadAccounts: async (ledger, key) => loadAccounts({ environment, file: await file(), ledger, key }),
      mailboxes: (ledger, key, signal) => createMailboxControls({ environment, file, ledger, key, clock, log, signal }),
    })
    for (const staff of [LI, ANNA]) await daemon.ledger.staff.add(staff, clock.now())
  }, 120_000)
  afterAll(async () => {
    await Promise.all([daemon.close(), browser.close()])
    await Promise.all([old.close(), fresh.close()])
    await rm(folder, { recursive: true, force: true })
  })

  async function enter(staff: Staff, path: string, screen = {}): Promise<Page> {
    const page = await browser.open(screen)
    const token = `token-of-${staff.signIn}-${Math.random()}`
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    await daemon.ledger.staff.addSession(hashToken(token), staff.id, new Date().toISOString(), soon)
    await page.context().addCookies([{ name: 'amends', value: token, url: daemon.url }])
    await page.goto(daemon.url + path)
    return page
  }
  const click = (page: Page, name: string | RegExp) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
  const health = async (name: string) => (await daemon.ledger.intake.health()).find(({ account }) => account === name)

  test('a code that was revoked is a red banner with the way to a new one, and the new code works without a restart [mail 63]', async () => {
    const page = await enter(LI, '/')
    await seen(page, '.refusal', 'care 无法登录')
    await page.getByText('获取方法').click()
    expect(await page.locator('.refusal .way').innerText()).toContain('授权码')
    await looked(page, 'banner')
    await page.getByRole('link', { name: '去修复' }).click()
    await page.getByLabel('新的密码或授权码').fill('stillwrong')
    await click(page, '填入新授权码并测试')
    await page.getByRole('heading', { name: '还不能使用' }).waitFor()
    expect(await page.locator('.trial .bad').first().innerText()).toContain('登录收信服务器')
    await looked(page, 'failed')
    expect(await health('care')).toMatchObject({ problem: expect.any(String) })
    // A person types the code by hand and presses Enter.
    await page.getByLabel('新的密码或授权码').fill(NEW_CODE)
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await page.getByRole('heading', { name: '新的授权码已生效' }).waitFor()
    expect(await page.content()).not.toContain(NEW_CODE)
    await until(async () => (await health('care'))?.problem === null && (await health('care'))?.lastPollAt !== null)
    await page.goto(daemon.url)
    expect(await page.locator('.refusal').count()).toBe(0)
    await page.context().close()
  })

  test('an agent is told mildly, and has no page of mailboxes', async () => {
    await daemon.ledger.intake.setHealth('care', {
      problem: 'said',
      problemReason: 'wrong-password',
      problemSince: new Date().toISOString(),
    })
    const page = await enter(ANNA, '/')
    expect(await page.locator('main .alert').first().innerText()).toContain('An administrator has to mend it.')
    expect(await page.getByRole('link', { name: 'Mailboxes' }).count()).toBe(0)
    expect((await page.goto(`${daemon.url}/mailboxes`))?.status()).toBe(404)
    await page.context().close()
  })

  test('in Chinese a mailbox is added: the provider is recognised, the trial is seen step by step, then it is watched', async () => {
    const page = await enter(LI, '/mailboxes')
    await looked(page, 'list')
    await page.getByLabel('邮箱地址').fill(NEW)
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '下一步' }).click()])
    expect(await page.locator('main').innerText()).toContain('此邮箱属于：网易 163 邮箱')
    expect(await page.locator('form .way').innerText()).toContain('开启“IMAP/SMTP服务”')
    expect(await page.getByLabel('公司', { exact: true }).inputValue()).toBe('Harborline Trade Co., Ltd.')
    await page.getByText('服务器、用户名、代理').click()
    await page.getByLabel(/^收信服务器/).fill(`127.0.0.1:${fresh.imap.port}:none`)
    await page.getByLabel(/^发信服务器/).fill(`127.0.0.1:${fresh.smtp.port}:none`)
    await looked(page, 'form')
    await page.getByLabel('授权码', { exact: true }).fill(NEW_CODE)
    await page.getByLabel('客户通常所在国家').fill('Germany')
    await click(page, '测试邮箱')
    expect(await page.getByRole('alert').innerText()).toContain('客户通常所在国家')
    expect(await page.getByLabel('授权码', { exact: true }).inputValue()).toBe('')
    await page.getByLabel('授权码', { exact: true }).fill(NEW_CODE)
    await page.getByLabel('客户通常所在国家').fill('de')
    await page.getByLabel('同时从该邮箱给自己发一封测试邮件').check()
    await click(page, '测试邮箱')
    await page.getByRole('heading', { name: '一切正常' }).waitFor()
    expect(await page.locator('.trial .good').count()).toBe(12)
    expect(fresh.accepted).toHaveLength(1)
    await looked(page, 'trial')
    await click(page, '保存并开始收信')
    expect(await page.locator('main').innerText()).toContain('已保存')
    await until(async () => Boolean((await health('kefu'))?.lastPollAt))
    await page.goto(`${daemon.url}/mailboxes/accounts/kefu`)
    await click(page, '停用')
    expect(await page.locator('main').innerText()).toContain('已停用')
    await click(page, '启用')
    expect(await page.getByRole('button', { name: '停用' }).count()).toBe(1)
    await page.context().close()
  })

  test.each([
    { language: 'zh-Hans', width: 1280, dark: false },
    { language: 'en', width: 360, dark: true },
  ])('everybody can read the pages: $language, $width px', async ({ language, width, dark }) => {
    await daemon.ledger.staff.update(LI.id, { language })
    const page = await enter(LI, '/mailboxes', { width, dark })
    const broken: string[] = []
    for (const path of ['/mailboxes', '/mailboxes/new?address=a@qq.com', '/mailboxes/accounts/care']) {
      await page.goto(daemon.url + path)
      broken.push(...(await problems(page, path)))
      await looked(page, `${language}-${width}${path.replaceAll(/\W+/g, '-')}`)
    }
    await page.getByRole('button', { name: /^(测试邮箱|Test the mailbox)$/ }).click()
    await page.locator('.trial .good').last().waitFor()
    await page.getByRole('heading', { name: /(一切正常|All is well)/ }).waitFor()
    broken.push(...(await problems(page, 'trial')))
    await looked(page, `${language}-${width}-trial`)
    expect(broken).toEqual([])
    await page.context().close()
  })
})

async function problems(page: Page, path: string): Promise<string[]> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  await page.evaluate(AXE)
  const found = (await page.evaluate(
    'axe.run(document).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => [one.id, node.target, node.failureSummary].join(" "))))',
  )) as string[]
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  return [...found, ...(tooWide ? ['wider than the screen'] : [])].map((one) => `${path} ${one}`)
}

/** The banner stands on every page; the daemon may not have tried yet when the first is opened. */
async function seen(page: Page, selector: string, text: string): Promise<void> {
  await until(async () => {
    await page.reload()
    return (await page.locator(selector).count()) > 0
  })
  expect(await page.locator(selector).first().innerText()).toContain(text)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 60_000, interval: 250 }).toBe(true)
}

async function looked(page: Page, name: string): Promise<void> {
  if (PICTURES) await writeFile(join(PICTURES, `${name}.png`), await page.screenshot({ fullPage: true }))
}

function accountsYaml(world: MailWorld): string {
  const connection = ({ host, port }: MailWorld['imap']) => `{ host: ${host}, port: ${port}, security: none }`
  return `
accounts:
  - name: care
    address: ${OLD}
    displayName: Harborline Trade
    market: GB
    provider: netease-163
    passwordFrom: AMENDS_PASSWORD
    imap: ${connection(world.imap)}
    smtp: ${connection(world.smtp)}
    signature:
      person: Lin Wei
      role: { en: Customer Care }
      company: Harborline Trade Co., Ltd.
      address: 18F, 188 Yan'an East Road, Shanghai 200002, China
      phone: +86 21 5555 0188
`
}
