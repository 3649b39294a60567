import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLedger } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { NOW, ticket } from '../ledger/rows.ts'
import { accountsYaml } from '../support/daemon.ts'

const run = promisify(execFile)
const PAST = '2020-01-01T00:00:00.000Z'
const FAR = '2999-01-01T00:00:00.000Z'

let folder: string
let ledger: Ledger
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-status-'))
  ledger = await openLedger({ databaseUrl: null, dataFolder: folder, role: 'main', now: NOW })
})
afterAll(async () => {
  await ledger.close()
  await rm(folder, { recursive: true, force: true })
})

async function status(config?: string): Promise<{ code: number; alarms: string[] }> {
  const answer = await run(process.execPath, ['bin/amends.js', 'status', '--json'], {
    env: { PATH: process.env.PATH ?? '', AMENDS_DATA: folder, ...(config && { AMENDS_CONFIG: config }) },
  }).catch((error: { code: number; stdout: string }) => error)
  return { code: 'code' in answer ? answer.code : 0, alarms: JSON.parse(answer.stdout).alarms }
}

test('a failed or uncertain letter and a broken promise alarm until they are mended, and no longer', async () => {
  const failed = ticket({ state: 'failed', dueAt: PAST })
  const uncertain = ticket({ state: 'uncertain', dueAt: PAST })
  const waiting = ticket({ state: 'pending', dueAt: FAR })
  for (const one of [failed, uncertain, waiting]) await ledger.tickets.addTicket(one)
  expect(await status()).toEqual({
    code: 1,
    alarms: [
      expect.stringContaining('One ticket with a letter of which nobody knows whether it went out'),
      expect.stringContaining('One ticket whose letter was refused or stopped'),
      expect.stringContaining('2 tickets with a promise that has run out'),
    ],
  })
  for (const { id } of [failed, uncertain]) {
    await ledger.tickets.updateTicket(id, { state: 'waiting-customer', dueAt: null })
  }
  expect(await status()).toEqual({ code: 0, alarms: [] })
})

test('an account that is not looked at alarms as long as it is set up [mail 50]', async () => {
  for (const name of ['complaints', 'taken-out']) await ledger.intake.setHealth(name, { lastPollAt: PAST })
  const missed = (name: string) => expect.stringContaining(`${name}: not looked at for more than 15 minutes`)
  expect(await status()).toEqual({ code: 1, alarms: [missed('complaints'), missed('taken-out')] })
  const config = join(folder, 'config')
  const endpoint = { host: '127.0.0.1', port: 1 }
  await mkdir(config)
  await writeFile(join(config, 'accounts.yaml'), accountsYaml({ imap: endpoint, smtp: endpoint }))
  expect(await status(config)).toEqual({ code: 1, alarms: [missed('complaints')] })
})

test('every count stands there, zero or not, and none is cut by a page [mail 104]', async () => {
  for (let number = 0; number < 1_050; number += 1) {
    await ledger.tickets.addTicket(ticket({ state: 'held', number: `KS-2026-9${number}` }))
  }
  const { stdout } = await run(process.execPath, ['bin/amends.js', 'status'], {
    env: { PATH: process.env.PATH ?? '', AMENDS_DATA: folder, AMENDS_CONFIG: join(folder, 'config') },
  }).catch((error: { stdout: string }) => error)
  for (const words of [
    'held 1050',
    'uncertain 0',
    'failed 0',
    'listed 0',
    'vanished 0',
    'triage 0',
    'parse-suspect 0',
  ]) {
    expect(stdout).toContain(words)
  }
})
