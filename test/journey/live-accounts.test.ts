/** Accounts come, change and go while the daemon runs, and one that is in trouble is alone with it. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { loadAccounts, saveAccount, storeSecrets } from '../../src/cli/accounts.ts'
import { type Daemon, startDaemon } from '../../src/cli/daemon.ts'
import { readAccountsFile } from '../../src/cli/files.ts'
import { createClock } from '../../src/edge/clock.ts'
import { readKeyFile } from '../../src/edge/key-file.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { accountYaml } from '../../src/rehearsal/account.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { readPaths, readSettings } from '../../src/settings.ts'
import { freshFolder, PASSWORD } from '../support/daemon.ts'
import { complaint, MORNING } from '../support/main-job.ts'
import { silentLog } from '../support/world.ts'
import { fewLanguages } from '../torture/daemon.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const PATIENCE = { timeout: 30_000, interval: 30 }
const addressOf = (name: string) => `${name}@harborline-trade.example`

let edited = ''
let folder = ''
let world: MailWorld
let daemon: Daemon | null = null
beforeEach(async () => {
  folder = await freshFolder()
  edited = await fewLanguages()
  world = await createMailWorld({
    users: ['berlin', 'cork', 'locked'].map((name) => ({ address: addressOf(name), password: PASSWORD })),
    now: () => new Date(MORNING),
  })
})
afterEach(async () => {
  await daemon?.close()
  daemon = null
  await world.close()
  for (const gone of [folder, edited]) await rm(gone, { recursive: true, force: true })
})

/** Writes accounts.yaml as an operator would; the server knows nobody called "nobody". */
async function writeAccounts(...names: string[]): Promise<void> {
  await writeFile(join(edited, 'config', 'accounts.yaml'), `accounts:\n${names.map(entryOf).join('')}`)
}

function entryOf(name: string): string {
  const { imap, smtp } = world
  const user = name === 'locked' ? 'nobody' : undefined
  return accountYaml({ address: addressOf(name), imap, smtp, pacingSeconds: 0, user })
    .replace('accounts:\n', '')
    .replace('name: complaints', `name: ${name}`)
}

const environmentOf = () => ({
  AMENDS_DATA: join(folder, 'data'),
  AMENDS_CONFIG: join(edited, 'config'),
  AMENDS_TEMPLATES: join(edited, 'templates'),
  AMENDS_KEY_FILE: join(folder, 'amends.key'),
  AMENDS_DESK_PORT: '0',
  AMENDS_POLL_SECONDS: '5',
  AMENDS_SINCE: '2020-01-01',
  AMENDS_PASSWORD: PASSWORD,
})

/** What accounts are read from. */
const source = async (ledger: Ledger, key: Uint8Array) => {
  const environment = environmentOf()
  return { environment, file: await readAccountsFile(readPaths(environment)), ledger, key }
}

async function start(): Promise<Daemon> {
  const environment = environmentOf()
  const settings = readSettings(environment, await readAccountsFile(readPaths(environment)))
  daemon = await startDaemon(settings, createClock(MORNING), silentLog, null, {
    leaseSeconds: 3,
    loadAccounts: async (ledger, key) => loadAccounts(await source(ledger, key)),
  })
  return daemon
}

const write = (to: string, id: string) =>
  world.deliver(addressOf(to), Buffer.from(complaint(id).toString().replaceAll('complaints@', `${to}@`)))
const taken = (of: Daemon) => expect.poll(async () => (await of.ledger.intake.counts()).taken, PATIENCE)

describe('an account', () => {
  test('that can not sign in stops no other one, and says so', async () => {
    await writeAccounts('locked', 'berlin')
    const running = await start()
    write('berlin', 'one')
    await taken(running).toBe(1)
    const problemOf = async (name: string) =>
      (await running.ledger.intake.health()).find((health) => health.account === name)?.problem ?? null
    await expect.poll(() => problemOf('locked'), PATIENCE).not.toBeNull()
    expect(await problemOf('berlin')).toBeNull()
  })

  test('is watched as soon as it stands in accounts.yaml, and let go when it is taken out', async () => {
    await writeAccounts('berlin')
    const running = await start()
    write('berlin', 'one')
    await taken(running).toBe(1)

    await writeAccounts('berlin', 'cork')
    write('cork', 'two')
    await taken(running).toBe(2)

    await writeAccounts('cork')
    // Another daemon could have it now: nobody holds it.
    await expect.poll(() => running.ledger.leases.take('berlin', 'another', 0), PATIENCE).not.toBeNull()
    write('berlin', 'three')
    write('cork', 'four')
    await taken(running).toBe(3)

    await writeAccounts('cork', 'berlin')
    await taken(running).toBe(4)
  })

  test('that was added at the desk is watched, without any file', async () => {
    await writeAccounts('berlin')
    const running = await start()
    const from = await source(running.ledger, await readKeyFile(join(folder, 'amends.key')))
    const [entry] = parse(entryOf('cork'))
    await saveAccount(from, entry, 'wang', MORNING)
    await storeSecrets(from, 'cork', { password: PASSWORD }, MORNING)
    write('cork', 'one')
    await taken(running).toBe(1)
  })

  test('stays watched when accounts.yaml is spoiled, and the mistake is said once with its place', async () => {
    await writeAccounts('berlin')
    const running = await start()
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await writeFile(join(edited, 'config', 'accounts.yaml'), 'accounts:\n  - name: Berlin!\n')
    await expect.poll(() => said.mock.calls.length, PATIENCE).toBeGreaterThan(0)
    write('berlin', 'one')
    await taken(running).toBe(1)
    expect(said.mock.calls.map(([line]) => String(line))).toEqual([expect.stringMatching(/accounts\.yaml:\d+/)])
    await writeAccounts('cork', 'berlin')
    write('cork', 'two')
    await taken(running).toBe(2)
    said.mockRestore()
  })
})
