import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { describedAccounts, loadAccounts, saveAccount, storeSecrets } from '../../src/cli/accounts.ts'
import { startDaemon } from '../../src/cli/daemon.ts'
import { createClock } from '../../src/edge/clock.ts'
import { createLog } from '../../src/edge/log.ts'
import { storeTokens } from '../../src/edge/oauth-tokens.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { accountYaml } from '../../src/rehearsal/account.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { readSettings } from '../../src/settings.ts'
import { freshFolder } from '../support/daemon.ts'
import { eachDatabase, NOW } from '../support/databases.ts'

const ADDRESS = 'complaints@harborline-trade.example'
const KEY = randomBytes(32)
const NOWHERE = { host: '127.0.0.1', port: 1 }
const FILE = {
  path: 'config/accounts.yaml',
  text: accountYaml({ address: ADDRESS, imap: NOWHERE, smtp: NOWHERE, pacingSeconds: 0 }),
}
const NO_FILE = { path: 'config/accounts.yaml', text: null }
const entry = (name: string, more: object = {}) => ({
  name,
  address: `${name}@factory.example`,
  displayName: 'Factory',
  market: 'CN',
  imap: { ...NOWHERE, security: 'none' },
  smtp: { ...NOWHERE, security: 'none' },
  sentCopy: 'append',
  signature: {
    person: 'Lin Wei',
    role: { en: 'Care' },
    company: 'Factory',
    address: 'Road 1',
    phone: '+86 21 5555 0188',
  },
  ...more,
})

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

eachDatabase('accounts of file and ledger', (open) => {
  const source = (
    ledger: Ledger,
    environment: Record<string, string> = { AMENDS_PASSWORD: 'secret' },
    file: typeof FILE | typeof NO_FILE = FILE,
  ) => ({
    environment,
    file,
    ledger,
    key: KEY,
  })
  const passwords = async (from: ReturnType<typeof source>) =>
    Object.fromEntries((await loadAccounts(from)).map(({ account, smtp }) => [account.name, smtp.password]))

  test('stand beside each other', async () => {
    const from = source(await open())
    await saveAccount(from, entry('sales'), 'wang', NOW)
    await storeSecrets(from, 'sales', { password: '授权码' }, NOW)
    expect(await passwords(from)).toEqual({ complaints: 'secret', sales: '授权码' })
    expect((await describedAccounts(from)).map(({ account }) => account.name)).toEqual(['complaints', 'sales'])
  })

  test('without accounts.yaml those of the ledger are enough; with neither the sentence says what to do', async () => {
    const from = source(await open(), {}, NO_FILE)
    expect(await refusal(loadAccounts(from))).toContain('"amends init" sets a mailbox up')
    await saveAccount(from, entry('sales'), 'wang', NOW)
    expect(await loadAccounts(from)).toMatchObject([{ account: { name: 'sales' }, problem: { reason: 'no-password' } }])
  })

  test('a code entered at the desk stands over an old .env, and a later change of .env over that', async () => {
    const from = source(await open())
    await storeSecrets(from, 'complaints', { password: 'from the desk' }, NOW)
    expect(await passwords(from)).toEqual({ complaints: 'from the desk' })
    expect(await passwords({ ...from, environment: { AMENDS_PASSWORD: 'newer' } })).toEqual({ complaints: 'newer' })
    expect(await passwords({ ...from, environment: {} })).toEqual({ complaints: 'from the desk' })
  })

  test('a stored code ends the trouble of an account without one', async () => {
    const from = source(await open(), {})
    expect((await loadAccounts(from))[0]?.problem?.reason).toBe('no-password')
    await storeSecrets(from, 'complaints', { password: 'code' }, NOW)
    await storeSecrets(from, 'complaints', { proxy: 'socks5://wei:pw@10.0.0.1:1080' }, NOW)
    expect(await loadAccounts(from)).toMatchObject([
      { problem: null, imap: { password: 'code' }, proxy: 'socks5://wei:pw@10.0.0.1:1080' },
    ])
  })

  test('with another key file the account says so in a sentence, and the others go on', async () => {
    const from = source(await open())
    await saveAccount(from, entry('sales'), 'wang', NOW)
    await storeSecrets(from, 'sales', { password: 'code' }, NOW)
    const another = { ...from, key: randomBytes(32) }
    const [own, other] = await loadAccounts(another)
    expect(own?.problem).toBeNull()
    expect(other?.problem).toMatchObject({ reason: 'key-changed', sentence: expect.stringContaining('key file') })
    await storeSecrets(another, 'sales', { password: 'entered anew' }, NOW)
    expect(await passwords(another)).toMatchObject({ sales: 'entered anew' })
  })

  test('a new consent is a change of the account, a refreshed token is none', async () => {
    const ledger = await open()
    const text = FILE.text.replace(
      '    passwordFrom: AMENDS_PASSWORD\n',
      '    provider: g\n    signIn: oauth\n    oauth: { clientId: our-id }\n',
    )
    const gmail = await import('node:fs').then(({ readFileSync }) =>
      readFileSync('config/providers/gmail.yaml', 'utf8'),
    )
    const { parseProviders } = await import('../../src/craft/providers.ts')
    const from = { ...source(ledger), file: { ...FILE, text, providers: parseProviders(new Map([['g', gmail]])) } }
    expect((await loadAccounts(from))[0]).toMatchObject({ signedInAt: null, problem: { reason: 'sign-in-needed' } })
    const ports = { accounts: ledger.accounts, key: KEY, clock: createClock(NOW) }
    const tokens = {
      accessToken: 'a',
      expiresAt: NOW,
      refreshToken: 'r',
      refreshEndsAt: null,
      refreshedAt: NOW,
      signedInAt: NOW,
      clientId: 'our-id',
    }
    await storeTokens(ports, 'complaints', tokens)
    const [before] = await loadAccounts(from)
    expect(before).toMatchObject({ signedInAt: NOW, problem: null })
    await storeTokens(ports, 'complaints', { ...tokens, accessToken: 'b', refreshedAt: '2026-12-01T00:00:00.000Z' })
    expect((await loadAccounts(from))[0]).toEqual(before)
    await storeTokens(ports, 'complaints', { ...tokens, clientId: 'other-id' })
    expect((await loadAccounts(from))[0]).toMatchObject({ signedInAt: null, problem: { reason: 'sign-in-needed' } })
  })

  test('what does not fit is refused before it is stored', async () => {
    const from = source(await open())
    expect(await refusal(saveAccount(from, entry('complaints'), 'wang', NOW))).toContain('config/accounts.yaml')
    expect(await refusal(saveAccount(from, entry('sales', { market: 'China' }), 'wang', NOW))).toContain('market')
    expect(await refusal(saveAccount(from, entry('sales', { password: 'x' }), 'wang', NOW))).toContain('password')
    const proxy = 'http://wei:hunter2@10.0.0.1:3128'
    const said = await refusal(saveAccount(from, entry('sales', { proxy }), 'wang', NOW))
    expect(said).toContain('leave user and password out')
    expect(said).not.toContain('hunter2')
    expect(await from.ledger.accounts.accounts()).toEqual([])
  })

  test('a stored account that no longer fits is left out, and the others go on', async () => {
    const from = source(await open())
    const row = { active: true, changedAt: NOW, who: 'wang' }
    await from.ledger.accounts.saveAccount({ ...row, name: 'broken', body: '{"name":"broken"}' })
    await from.ledger.accounts.saveAccount({ ...row, name: 'cut', body: '{"na' })
    await from.ledger.accounts.saveAccount({ ...row, name: 'gone', body: JSON.stringify(entry('gone')), active: false })
    expect(Object.keys(await passwords(from))).toEqual(['complaints'])
  })
})

const worlds: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of worlds.splice(0).reverse()) await one.close()
})

test('an account without a password, and one whose proxy is dead, show their trouble; a third is read meanwhile', async () => {
  const address = (name: string) => `${name}@factory.example`
  const world: MailWorld = await createMailWorld({
    users: [{ address: address('fine'), password: 'secret' }],
    now: () => new Date(),
  })
  worlds.push(world)
  const folder = await freshFolder()
  const settings = readSettings(
    {
      AMENDS_DATA: `${folder}/data`,
      AMENDS_KEY_FILE: `${folder}/amends.key`,
      AMENDS_DESK_PORT: '0',
      AMENDS_MODE: 'shadow',
      AMENDS_SINCE: '2020-01-01',
    },
    NO_FILE,
  )
  const at = { imap: { ...world.imap, security: 'none' }, smtp: { ...world.smtp, security: 'none' } }
  const daemon = await startDaemon(settings, createClock(), createLog('silent'), null, {
    loadAccounts: async (ledger, key) => {
      const from = { environment: {}, file: NO_FILE, ledger, key }
      if ((await ledger.accounts.accounts()).length === 0) {
        for (const name of ['fine', 'mute', 'walled']) {
          const proxy = name === 'walled' ? { proxy: 'socks5://127.0.0.1:1' } : {}
          await saveAccount(from, entry(name, { ...at, ...proxy }), 'wang', NOW)
          if (name !== 'mute') await storeSecrets(from, name, { password: 'secret' }, NOW)
        }
      }
      return await loadAccounts(from)
    },
  })
  worlds.push(daemon)
  const health = async () => Object.fromEntries((await daemon.ledger.intake.health()).map((one) => [one.account, one]))
  await new Promise<void>((resolve) => {
    const stop = daemon.ledger.onChange(() => {
      void health().then(({ fine, mute, walled }) => {
        if (!fine?.lastPollAt || !mute?.problem || !walled?.problem) return
        stop()
        resolve()
      })
    })
  })
  const { fine, mute, walled } = await health()
  expect(fine?.problem).toBeNull()
  expect(mute?.problem).toContain('enter the password (or authorisation code) at the desk')
  expect(walled?.problem).toContain('The proxy 127.0.0.1:1 opens no way out')
})
