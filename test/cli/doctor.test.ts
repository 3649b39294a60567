/** `amends doctor`: one line for everything that keeps amends from its work, beside a running daemon; never a secret. */
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type DoctorOptions, doctor } from '../../src/cli/doctor.ts'
import type { Finding } from '../../src/cli/doctor-findings.ts'
import { readKeyFile } from '../../src/edge/key-file.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { textHash } from '../../src/journey/letter-versions.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, accountsYaml } from '../support/daemon.ts'

const PASSWORD = 'hunter2-doctor'
let folder: string
let world: MailWorld
let daemons: Ledger
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-doctor-'))
  world = await createMailWorld({ users: [{ address: ADDRESS, password: PASSWORD }], now: () => new Date() })
  await cp('config', join(folder, 'config'), { recursive: true })
  await cp('templates', join(folder, 'templates'), { recursive: true })
  await writeFile(join(folder, 'config/accounts.yaml'), accountsYaml({ imap: world.imap, smtp: world.smtp }))
  await readKeyFile(join(folder, 'amends.key'))
  const now = new Date().toISOString()
  // Held open as by a daemon: doctor runs beside it.
  daemons = await openLedger({ databaseUrl: null, dataFolder: join(folder, 'data'), role: 'main', now })
  await daemons.checks.noteChecks([{ name: 'backup', subject: '', level: 'warning', figure: 9, at: now }])
})
afterAll(async () => {
  await daemons.close()
  await world.close()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => {
  process.exitCode = 0
  vi.restoreAllMocks()
})

async function said(change: Record<string, string> = {}, options: DoctorOptions = { language: 'en' }) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const environment = {
    AMENDS_CONFIG: join(folder, 'config'),
    AMENDS_TEMPLATES: join(folder, 'templates'),
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_KEY_FILE: join(folder, 'amends.key'),
    AMENDS_PASSWORD: PASSWORD,
    ...change,
  }
  await doctor(environment, options, join(folder, '.env'))
  const text = log.mock.calls.map(([line]) => String(line)).join('\n')
  expect(text).not.toContain(PASSWORD)
  return { text, code: process.exitCode ?? 0 }
}

test('all is well: each area has its line, and the way of each connection is said', async () => {
  const { text, code } = await said()
  for (const area of [
    'Node',
    'Settings AMENDS_MODE',
    'Key file',
    'Disk',
    'Letters',
    'Policy',
    'Ledger',
    'Clock',
    'Model',
  ])
    expect(text).toMatch(new RegExp(`^ok {7}${area}`, 'm'))
  expect(text).toMatch(/^ok {7}Mailbox complaints: ✓ Reach the server for reading \(IMAP\) \(direct\)/m)
  expect(text).toMatch(/^note {5}Ledger: The last backup is 9 days old/m)
  expect(text.endsWith('No problem found.')).toBe(true)
  expect(code).toBe(0)
  expect(world.accepted).toEqual([])
})

test('--json holds the same, --send sends one test', async () => {
  const { text } = await said({}, { json: true, send: true, language: 'zh-Hans' })
  const { ok, findings } = JSON.parse(text) as { ok: boolean; findings: Finding[] }
  expect(ok).toBe(true)
  expect(findings.find(({ area, said: line }) => area === 'account' && line.includes('测试邮件送达'))).toBeDefined()
  expect(world.accepted).toHaveLength(1)
})

test('a letter edited at the desk that an upgrade broke is a problem, one over a changed file a note', async () => {
  const shipped = async (path: string) => readFile(join(folder, 'templates', path), 'utf8')
  const now = new Date().toISOString()
  const saved = async (id: string, path: string, text: string, base: string) =>
    daemons.templateVersions.add({ id, path, text, baseHash: textHash(base), who: 'lin', at: now, note: 'kinder' })
  const [delay, price, other] = await Promise.all(['en/delay.hbs', 'en/price.hbs', 'en/other.hbs'].map(shipped))
  await saved('1', 'en/delay.hbs', `${delay}\n{{! kinder }}\n`, 'as shipped before')
  await saved(
    '2',
    'en/price.hbs',
    price?.replace('--- remedy ---', '--- remedy ---\n{{#if accepts}}Yes.{{/if}}') ?? '',
    price ?? '',
  )
  await saved('3', 'en/other.hbs', `${other}\n{{! kinder }}\n`, other ?? '')
  const { text, code } = await said()
  expect(text).toMatch(/^note {5}Letters en\/delay\.hbs: An upgrade changed/m)
  expect(text).toMatch(/^PROBLEM {2}Letters en\/price\.hbs: .*no longer fits.*Line \d+: .*accepts/m)
  expect(text).not.toContain('other.hbs')
  expect(code).toBe(1)
  for (const id of ['1', '2', '3']) await daemons.templateVersions.undo(id, 'lin', now)
})

test('each mistake is a problem with what to do, and one does not hide the next', async () => {
  await chmod(join(folder, 'amends.key'), 0o644)
  await writeFile(join(folder, '.env'), '', { mode: 0o644 })
  await writeFile(join(folder, 'templates/de/damage.hbs'), 'no letter\n')
  const broken = {
    AMENDS_POLL_SECONDS: '1',
    AMENDS_POL_SECONDS: '60',
    PUBLIC_URL: 'desk',
    AMENDS_PASSWORD: 'wrong-one',
  }
  const { text, code } = await said(broken)
  expect(text).toMatch(/^PROBLEM {2}Settings AMENDS_POLL_SECONDS: .*from 5 to 600/m)
  expect(text).toMatch(/^PROBLEM {2}Settings PUBLIC_URL: .*not a web address/m)
  expect(text).toMatch(/^note {5}Settings AMENDS_POL_SECONDS: .*spelling/m)
  expect(text).toMatch(/^PROBLEM {2}Key file .*chmod 600/m)
  expect(text).toMatch(/^PROBLEM {2}Key file \.env: .*chmod 600/m)
  expect(text).toMatch(/^PROBLEM {2}Letters: .*templates\/de\/damage\.hbs:\d+: /m)
  expect(text).toMatch(
    /^PROBLEM {2}Mailbox complaints: ✗ Sign in for reading .*\n.*refused the user name or the password/m,
  )
  expect(text).not.toContain('wrong-one')
  expect(code).toBe(1)
})

test('settings with which a power cut loses commits are refused', async () => {
  const forgetful = { durability: async () => ['fsync=off'] }
  const { ledgerFindings } = await import('../../src/cli/doctor-ledger.ts')
  const { en } = await import('../../src/desk/messages/en.ts')
  const paths = { data: folder, config: '', templates: '', keyFile: '', databaseUrl: 'postgres://x' }
  const found = await ledgerFindings(en, paths, { ...daemons, ...forgetful }, new Date().toISOString())
  expect(found).toContainEqual(
    expect.objectContaining({ area: 'ledger', level: 'problem', said: expect.stringContaining('fsync=off') }),
  )
})

test('no ledger, no mailbox, a newer schema: each in one sentence', async () => {
  const { text, code } = await said({ AMENDS_DATA: join(folder, 'nothing') })
  expect(text).toMatch(/^PROBLEM {2}Ledger: .*npm start/m)
  expect(code).toBe(1)
  await rm(join(folder, 'config/accounts.yaml'))
  expect((await said()).text).toMatch(/^PROBLEM {2}Mailbox: .*amends init/m)
})
