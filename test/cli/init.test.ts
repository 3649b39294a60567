/** `amends init`: one mailbox, asked for or given by flags; the failing step is named, and nothing is written before it works. */
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../src/cli/accounts.ts'
import { readAccountsFile } from '../../src/cli/files.ts'
import { type InitOptions, init } from '../../src/cli/init.ts'
import { withVariables } from '../../src/cli/init-files.ts'
import { entryOf } from '../../src/cli/mailbox-entry.ts'
import { readKeyFile } from '../../src/edge/key-file.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { startOAuthWorld } from '../../src/rehearsal/oauth-server.ts'
import { type Personality, personalities } from '../../src/rehearsal/personalities.ts'
import { readPaths, readSettings } from '../../src/settings.ts'

const ADDRESS = 'kefu@163.com'
const CODE = "it's a #code"
let folder: string
const open: (() => unknown)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-init-'))
  await cp('config/providers', join(folder, 'config/providers'), { recursive: true })
})
afterEach(async () => {
  for (const close of open.splice(0)) await close()
  process.exitCode = 0
  await rm(folder, { recursive: true, force: true })
})

const environment = () => ({
  AMENDS_CONFIG: join(folder, 'config'),
  AMENDS_DATA: join(folder, 'data'),
  AMENDS_KEY_FILE: join(folder, 'amends.key'),
  CODE,
})

async function world(personality: Personality, address = ADDRESS): Promise<MailWorld> {
  const made = await createMailWorld({ users: [{ address, password: CODE }], now: () => new Date(), personality })
  open.push(() => made.close())
  return made
}

const servers = ({ imap, smtp }: MailWorld) => ({
  imap: `127.0.0.1:${imap.port}:none`,
  smtp: `127.0.0.1:${smtp.port}:none`,
})

const EMPTY = {
  ...{ imap: '', smtp: '', signIn: 'password', clientId: '', tenant: '' },
  ...{ sent: '', drafts: '', junk: '', sentCopy: '' },
}

const FIRM = {
  ...{ name: 'Harborline Trade', person: 'Lin Wei', company: 'Harborline Trade Co., Ltd.' },
  ...{ companyAddress: 'Shanghai', phone: '+86 21 5555 0188', market: 'de' },
}

interface Ran {
  readonly said: string
  readonly code: number
  readonly files: readonly string[]
}

/** @param typed answers in order; null: nobody sits at a terminal */
async function run(options: InitOptions, typed: string[] | null = null): Promise<Ran> {
  const lines: string[] = []
  const answer = async (question: string) => {
    lines.push(question)
    const next = typed?.shift()
    if (next === undefined) throw new Error(`nobody answers: ${lines.join('\n')}`)
    return next
  }
  const dialogue = typed && { ask: answer, askSecret: answer, close: () => {} }
  await init(environment(), options, { folder, dialogue, say: (line) => lines.push(line) })
  const files = await readdir(folder, { recursive: true })
  expect(lines.join('\n')).not.toContain(CODE)
  return {
    said: lines.join('\n'),
    code: Number(process.exitCode ?? 0),
    files: files.filter((name) => !name.startsWith('config/providers') && name !== 'config'),
  }
}

test('in Chinese: the provider and its path to the code, a wrong code named, the right one tried, then all is there', async () => {
  const netease = await world(personalities.netease)
  await writeFile(join(folder, '.env'), '\uFEFFAMENDS_POLL_SECONDS=30\r\nAMENDS_MODE=live\r\n')
  const { said, code } = await run({ language: 'zh-Hans', ...servers(netease) }, [
    ...[ADDRESS, 'webpassword', 'Harborline Trade', '林伟', 'Harborline Trade Co., Ltd.', 'Shanghai', '021', 'Germany'],
    ...['de', '林伟', 'Lin', 'n', 'a', CODE],
  ])
  expect(said).toMatch(/此邮箱属于：网易 163 邮箱[\s\S]*授权码：\n {2}1\. 在网页上登录邮箱/)
  expect(said).toMatch(/✗ 登录收信服务器[^\n]*\n {4}服务器要求使用授权码/)
  expect(said).toMatch(/✓ 登录收信服务器[\s\S]*✓ 查找草稿箱 {2}草稿箱[\s\S]*✓ 登录发信服务器/)
  expect(said).toContain('AMENDS_MODE=live')
  expect(code).toBe(0)
  const env = await readFile(join(folder, '.env'), 'utf8')
  expect(env).toBe(`AMENDS_POLL_SECONDS=30\r\nAMENDS_MODE=shadow\r\nAMENDS_PASSWORD="${CODE}"\r\n`)
  expect((await stat(join(folder, '.env'))).mode & 0o777).toBe(0o600)
  const variables = { ...environment(), AMENDS_PASSWORD: CODE, AMENDS_MODE: 'shadow' }
  const file = await readAccountsFile(readPaths(variables))
  const [watched] = readSettings(variables, file).accounts
  expect(watched).toMatchObject({ account: { market: 'DE', provider: 'netease-163' }, imap: { password: CODE } })
  const ledger = await openLedger({
    ...{ databaseUrl: null, dataFolder: join(folder, 'data'), role: 'second' as const },
    now: new Date().toISOString(),
  })
  expect(await ledger.staff.all()).toMatchObject([{ name: '林伟', signIn: 'lin', language: 'zh-Hans' }])
  await ledger.close()
  expect(netease.accepted).toEqual([])
})

describe('by flags, without a terminal', () => {
  test.each([
    ['netease', 'a wrong password', 'x', {}, /✗ Sign in for reading .*\n.*authorisation code/],
    ['netease', 'IMAP switched off', null, { at: 'LOGIN', reply: 'NO user suspended' }, /✗ Sign in .*\n.*switched off/],
    [
      'yandex',
      'too many tries',
      null,
      { at: 'LOGIN', reply: 'NO LOGIN Too many failed login attempts' },
      /✗ Sign in .*\n.*blocks sign-ins/,
    ],
    [
      'dovecot',
      'a busy server',
      null,
      { at: 'LOGIN', reply: 'NO [UNAVAILABLE] Try later' },
      /✗ Sign in .*\n.*password was not judged/,
    ],
    ['netease', 'no ID', null, { at: 'EXAMINE', reply: 'NO Unsafe Login' }, /✗ Open the mailbox .*\n.*unsafe/],
  ] as const)(
    '%s, %s: the failing step is named, nothing is written [mail 63, 64]',
    async (who, _what, password, fault, says) => {
      const mail = await world(personalities[who])
      if ('at' in fault)
        for (const at of [fault.at, 'AUTHENTICATE'])
          if (fault.at === 'LOGIN' || at === fault.at)
            mail.fault({ protocol: 'imap', at, action: { reply: fault.reply }, times: 9 })
      const provider = who === 'netease' ? 'netease-163' : who
      const given = { ...FIRM, ...servers(mail), provider, address: ADDRESS, language: 'en', sendTest: false }
      const variables = { ...environment(), CODE: password ?? CODE }
      const lines: string[] = []
      await init(
        variables,
        { ...given, passwordEnv: 'CODE' },
        { folder, dialogue: null, say: (line) => lines.push(line) },
      )
      expect(lines.join('\n')).toMatch(says)
      expect(lines.join('\n')).toContain('--keep-anyway')
      expect(process.exitCode).toBe(1)
      expect((await readdir(folder)).sort()).toEqual(['config'])
    },
  )

  test('a test goes to the mailbox itself when yes was said; a second run overwrites nothing unasked', async () => {
    const mail = await world(personalities.gmail, 'care@gmail.com')
    const given = { ...FIRM, ...servers(mail), address: 'care@gmail.com', passwordEnv: 'CODE', language: 'en' }
    const first = await run({ ...given, yes: true })
    expect(first.said).toMatch(/✓ Send a test to ourselves[\s\S]*✓ The test arrives/)
    expect(mail.accepted).toHaveLength(1)
    expect(first.files).toEqual(expect.arrayContaining(['.env', 'config/accounts.yaml', 'amends.key']))
    expect(first.files.filter((name) => name.endsWith('.new'))).toEqual([])
    const before = await readFile(join(folder, 'config/accounts.yaml'), 'utf8')
    const second = await run({ ...given, yes: true, company: 'Other' })
    expect(second.code).toBe(1)
    expect(second.said).toContain('is there already')
    expect(await readFile(join(folder, 'config/accounts.yaml'), 'utf8')).toBe(before)
    process.exitCode = 0
    const third = await run({ ...given, company: 'Other', replace: true })
    expect(third.said).toContain('accounts.yaml.old')
    expect(await readFile(join(folder, 'config/accounts.yaml.old'), 'utf8')).toBe(before)
    expect(third.said).toContain('administrator already')
  })

  test('a user name of its own goes to both servers of the provider', async () => {
    const file = await readAccountsFile(readPaths(environment()))
    const answers = { ...EMPTY, ...FIRM, displayName: 'Harborline', address: 'a@qq.com', provider: 'qq', user: 'a.b' }
    const secrets = { password: 'x', clientSecret: '', proxy: '' }
    expect(entryOf('a', answers, secrets, file.providers ?? new Map())).toMatchObject({
      entry: { imap: { host: 'imap.qq.com', user: 'a.b' }, smtp: { host: 'smtp.qq.com', port: 465, user: 'a.b' } },
    })
  })

  test('what is missing is named by its flags', async () => {
    await expect(run({ address: ADDRESS, language: 'en', company: 'X' })).rejects.toThrow(
      '--password-env, --name, --person, --company-address, --phone, --market',
    )
    await expect(run({ address: ADDRESS, language: 'de' })).rejects.toThrow('zh-Hans or en')
  })
})

test('two mailboxes could be Sent: the person is asked, and the choice is kept [mail 73]', async () => {
  const mail = await world(personalities['shared-hoster'], 'care@own.example')
  const given = { ...FIRM, ...servers(mail), provider: 'dovecot', address: 'care@own.example', language: 'en' }
  const { said } = await run({ ...given, passwordEnv: 'CODE', adminName: 'Li', adminSignIn: 'li', sendTest: false }, [
    '2',
  ])
  expect(said).toMatch(/✗ Find Sent[\s\S]*Which one\?\n {2}1\. .*\n {2}2\. /)
  expect(await readFile(join(folder, 'config/accounts.yaml'), 'utf8')).toMatch(/folders:\s+sent: INBOX\.\w+/)
})

test('OAuth: a code is shown, the consent is waited for, and its tokens open the mailbox afterwards', async () => {
  const address = 'care@own.example'
  const oauth = await startOAuthWorld({ clientId: 'our-id', user: address, now: () => new Date() })
  open.push(() => oauth.close())
  const mail = await createMailWorld({
    ...{ users: [{ address, password: 'unknown' }], now: () => new Date(), opens: oauth.opens },
  })
  open.push(() => mail.close())
  const text = await readFile('config/providers/microsoft365.yaml', 'utf8')
  const here = text
    .replace(/authorize: .*/, `authorize: ${oauth.authorize}`)
    .replace(/token: .*/, `token: ${oauth.token}`)
    .replace(/device: .*/, `device: ${oauth.device}`)
  await writeFile(join(folder, 'config/providers/microsoft365.yaml'), here)
  const lines: string[] = []
  const say = (line: string) => {
    lines.push(line)
    const code = /Code: (\w+)/.exec(line)?.[1]
    if (code) oauth.consent(code, true)
  }
  const given = { ...FIRM, ...servers(mail), provider: 'microsoft365', address, language: 'en', clientId: 'our-id' }
  await init(environment(), { ...given, sendTest: false }, { folder, dialogue: null, say })
  expect(lines.join('\n')).toMatch(/\/activate\n.*Code: [\s\S]*✓ Sign in for reading[\s\S]*✓ Sign in for sending/)
  const paths = readPaths(environment())
  const now = new Date().toISOString()
  const ledger = await openLedger({ databaseUrl: null, dataFolder: paths.data, role: 'second', now })
  const key = await readKeyFile(paths.keyFile)
  const [watched] = await loadAccounts({ environment: {}, file: await readAccountsFile(paths), ledger, key })
  expect(watched).toMatchObject({ problem: null, signedInAt: expect.any(String) })
  await ledger.close()
})

test('.env keeps what it had, and holds any password', () => {
  const passwords = ['plain', 'with blank', '#', "it's", '"double"', 'a\\nb', '$HOME', ' edge ']
  for (const one of passwords)
    expect(parseEnv(withVariables(`P=\nA=1\nB='"2"'\n`, { P: one }))).toEqual({ P: one, A: '1', B: '"2"' })
  expect(withVariables('# P=no\nexport P=old\nB=2', { P: 'new' })).toBe('# P=no\nP=new\nB=2\n')
  expect(() => withVariables('', { P: `'"\`` })).toThrow('P: .env')
})
