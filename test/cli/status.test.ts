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
      expect.stringContaining('unknown outcome: 1'),
      expect.stringContaining('refused or stopped: 1'),
      expect.stringContaining('broken promise: 2'),
    ],
  })
  for (const { id } of [failed, uncertain]) {
    await ledger.tickets.updateTicket(id, { state: 'waiting-customer', dueAt: null })
  }
  expect(await status()).toEqual({ code: 0, alarms: [] })
})

test('an account that is not looked at alarms as long as it is set up', async () => {
  for (const name of ['complaints', 'taken-out']) await ledger.intake.setHealth(name, { lastPollAt: PAST })
  const missed = (name: string) => expect.stringContaining(`${name}: not looked at for more than 15 minutes`)
  expect(await status()).toEqual({ code: 1, alarms: [missed('complaints'), missed('taken-out')] })
  const config = join(folder, 'config')
  const endpoint = { host: '127.0.0.1', port: 1 }
  await mkdir(config)
  await writeFile(join(config, 'accounts.yaml'), accountsYaml({ imap: endpoint, smtp: endpoint }))
  expect(await status(config)).toEqual({ code: 1, alarms: [missed('complaints')] })
})
