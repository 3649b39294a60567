/** A day of the real program, with every secret and every word of a mail marked: nothing of it may reach what it says and logs. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, accountsYaml } from '../support/daemon.ts'

const run = promisify(execFile)
const PASSWORD = 'kanari-password-7731'
const CUSTOMER = 'kanari.customer@lumena.example'
/** Whatever holds this word comes from a mail, a person or a secret. */
const CANARY = /kanari/i

let folder: string
let world: MailWorld
let environment: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-canary-'))
  world = await createMailWorld({ users: [{ address: ADDRESS, password: PASSWORD }], now: () => new Date() })
  await cp('config', join(folder, 'config'), { recursive: true })
  await writeFile(join(folder, 'config/accounts.yaml'), accountsYaml({ imap: world.imap, smtp: world.smtp }))
  environment = {
    PATH: process.env.PATH ?? '',
    AMENDS_MODE: 'live',
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_KEY_FILE: join(folder, 'amends.key'),
    AMENDS_CONFIG: join(folder, 'config'),
    AMENDS_TEMPLATES: 'templates',
    AMENDS_PASSWORD: PASSWORD,
    AMENDS_DESK_PORT: '0',
    AMENDS_POLL_SECONDS: '5',
    AMENDS_UNDO_SECONDS: '0',
    AMENDS_SINCE: '2020-01-01',
  }
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

/** The daemon as operators run it; everything that it says on either stream is kept. */
function daemon(more: Record<string, string> = {}): {
  process: ChildProcess
  text(): string
  until(holds: () => boolean): Promise<void>
} {
  const started = spawn(process.execPath, ['bin/amends.js', 'run'], {
    env: { ...environment, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let moved = Promise.withResolvers<void>()
  const move = () => {
    moved.resolve()
    moved = Promise.withResolvers()
  }
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
      move()
    })
  }
  started.on('close', move)
  const listening = setInterval(move, 100)
  started.on('close', () => clearInterval(listening))
  return {
    process: started,
    text: () => text,
    async until(holds) {
      while (!holds()) {
        if (started.exitCode !== null) throw new Error(`the daemon ended: ${text}`)
        await moved.promise
      }
    },
  }
}

function mail(
  id: string,
  extra: readonly string[] = [],
  body = 'kanari: the lamps are broken, order PO-4471-KANARI',
): Buffer {
  return Buffer.from(
    [
      `From: "Kanari Customer" <${CUSTOMER}>`,
      `To: ${ADDRESS}`,
      `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
      'Subject: kanari subject, broken lamps',
      `Message-ID: <kanari-${id}@lumena.example>`,
      'MIME-Version: 1.0',
      ...(extra.length > 0 ? extra : ['Content-Type: text/plain; charset=utf-8']),
      '',
      body,
      '',
    ].join('\r\n'),
  )
}

async function amends(...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['bin/amends.js', ...words], { env: environment })
  return stdout
}

test('a day with broken mail, refusals and a wrong password leaves no word of a mail and no secret in the log [mail 100]', {
  timeout: 120_000,
}, async () => {
  const { process: day, text, until } = daemon()
  await until(() => text().includes('first sign-in'))
  const file = ['Content-Type: multipart/mixed; boundary=kanari']
  const parts =
    '--kanari\r\nContent-Type: image/png; name="kanari-photo.png"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA'
  world.fault({ protocol: 'imap', at: 'UID FETCH', action: { reply: 'NO kanari is not here' } })
  world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 5.1.1 kanari.customer does not live here' } })
  world.deliver(ADDRESS, mail('one'))
  world.deliver(ADDRESS, mail('two', file, `${parts}\r\nunclosed`))
  world.deliver(ADDRESS, Buffer.from('\0kanari kanari\r\n\r\n\xff\xfe kanari'))
  const ledger = await openLedger({
    databaseUrl: null,
    dataFolder: join(folder, 'data'),
    role: 'second',
    now: new Date().toISOString(),
  })
  const drafted = async () =>
    (await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 9 })).flatMap(({ ticket, turn }) =>
      turn?.turn.stage === 'drafted' ? [{ number: ticket.number, hash: turn.turn.draft.hash }] : [],
    )
  let first = (await drafted())[0]
  while (!first) {
    await new Promise<void>((resolve) => {
      const stop = ledger.onChange(() => {
        stop()
        resolve()
      })
    })
    first = (await drafted())[0]
  }
  await ledger.close()
  await amends('approve', first.number, first.hash)
  await amends('send-now', first.number, '--off-hours').catch(() => undefined)
  world.dropConnections()
  await until(() => world.log.filter((line) => line.includes('LOGIN') || line.includes('AUTHENTICATE')).length > 1)
  const ended = once(day, 'close')
  day.kill('SIGTERM')
  await ended
  const second = daemon({ AMENDS_PASSWORD: 'kanari-wrong-password' })
  await second.until(() => second.text().includes('sign-in') || second.text().includes('poll'))
  const gone = once(second.process, 'close')
  second.process.kill('SIGTERM')
  await gone

  const said = `${text()}\n${second.text()}`
  const lines = said.split('\n').filter((line) => line !== '' && !line.includes(ADDRESS))
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.filter((line) => CANARY.test(line))).toEqual([])
  expect(said).not.toContain(PASSWORD)
  for (const name of await readdir(join(folder, 'data'))) {
    if (!name.startsWith('amends.sqlite')) continue
    const bytes = await readFile(join(folder, 'data', name))
    expect(bytes.includes(PASSWORD)).toBe(false)
    expect(bytes.includes('kanari-wrong-password')).toBe(false)
  }
})
