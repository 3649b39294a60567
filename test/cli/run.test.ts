import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, accountsYaml, PASSWORD } from '../support/daemon.ts'

let folder: string
let world: MailWorld
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-run-'))
  world = await createMailWorld({
    users: [{ address: ADDRESS, password: PASSWORD }],
    now: () => new Date('2026-11-17T10:00:00Z'),
  })
  await cp('config', join(folder, 'config'), { recursive: true })
  await cp('templates', join(folder, 'templates'), { recursive: true })
  await writeFile(join(folder, 'config/accounts.yaml'), accountsYaml({ imap: world.imap, smtp: world.smtp }))
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

/** The daemon as its own process; `said` resolves as soon as its standard error holds the words. */
function daemon(settings: Record<string, string>): { process: ChildProcess; said(words: string): Promise<string> } {
  const started = spawn(process.execPath, ['bin/amends.js', 'run'], {
    env: {
      PATH: process.env.PATH ?? '',
      AMENDS_MODE: 'shadow',
      AMENDS_DATA: join(folder, 'data'),
      AMENDS_KEY_FILE: join(folder, 'amends.key'),
      AMENDS_CONFIG: join(folder, 'config'),
      AMENDS_TEMPLATES: join(folder, 'templates'),
      AMENDS_PASSWORD: PASSWORD,
      AMENDS_DESK_PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let heard = Promise.withResolvers<void>()
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
      heard.resolve()
    })
  }
  started.on('close', () => heard.resolve())
  return {
    process: started,
    said: async (words) => {
      while (!text.includes(words)) {
        if (started.exitCode !== null) throw new Error(`it ended without saying "${words}": ${text}`)
        heard = Promise.withResolvers<void>()
        await heard.promise
      }
      return text
    },
  }
}

async function failed(settings: Record<string, string>): Promise<{ code: number; lines: string[] }> {
  const { process: started } = daemon(settings)
  let text = ''
  started.stderr?.on('data', (chunk) => {
    text += chunk
  })
  const [code] = await once(started, 'close')
  return { code, lines: text.trim().split('\n') }
}

test('a desk that cannot listen says in one sentence which setting to change, and the program ends', {
  timeout: 120_000,
}, async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const taken = other.address()
  const port = String(taken !== null && typeof taken === 'object' ? taken.port : 0)
  expect(await failed({ AMENDS_DESK_PORT: port })).toEqual({
    code: 1,
    lines: [expect.stringContaining('AMENDS_DESK_PORT')],
  })
  expect(await failed({ AMENDS_DESK_HOST: '192.0.2.1' })).toEqual({
    code: 1,
    lines: [expect.stringContaining('AMENDS_DESK_HOST')],
  })
  other.close()
})

test('a broken letter is named with file, line and reason at the start and when it is edited', {
  timeout: 120_000,
}, async () => {
  const templates = join(folder, 'templates')
  await appendFile(join(templates, 'de/damage.hbs'), '\n{{nonsense}}\n')
  const { process: started, said } = daemon({})
  try {
    expect(await said('the desk: http')).toMatch(/templates\/de\/damage\.hbs:\d+: .*nonsense/)
    await appendFile(join(templates, 'fr/delay.hbs'), '\n{{balivernes}}\n')
    expect(await said('balivernes')).toMatch(/templates\/fr\/delay\.hbs:\d+: .*balivernes/)
  } finally {
    started.kill('SIGTERM')
    await once(started, 'close')
  }
  expect(started.exitCode).toBe(0)
})
