/** `amends demo`: everything on an embedded mail world and ledger; nothing leaves the machine, nothing stays behind. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoControls } from '../desk/options.ts'
import { createClock, type MovableClock } from '../edge/clock.ts'
import { uuidv7 } from '../edge/ids.ts'
import { createLog } from '../edge/log.ts'
import { untilStopped } from '../edge/stop.ts'
import { parseMail } from '../mail/parse.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { accountYaml } from '../rehearsal/account.ts'
import { deliverComplaints } from '../rehearsal/complaints.ts'
import { createMailWorld, type MailWorld } from '../rehearsal/mail-world.ts'
import { startMessagesWorld } from '../rehearsal/messages-server.ts'
import { demoScript } from '../rehearsal/model-answers.ts'
import { readSettings, type Settings } from '../settings.ts'
import { startDaemon } from './daemon.ts'
import { firstAdmin } from './first-admin.ts'
import { UsageError } from './usage.ts'

const ADDRESS = 'complaints@harborline-trade.example'

/** The demo's day: a Thursday morning in Shanghai, with the weekend of the Gulf ahead. */
const STARTS_AT = '2026-11-19T00:30:00.000Z'

export async function demo(options: { readonly port?: string; readonly model?: boolean }): Promise<void> {
  const port = portOf(options.port ?? '0')
  await sweepDeadDemos()
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`))
  const clock = createClock(STARTS_AT)
  const world = await createMailWorld({
    users: [{ address: ADDRESS, password: 'demo' }],
    now: () => new Date(clock.now()),
  })
  const service = options.model ? await startMessagesWorld({ key: STAND_IN_KEY, script: demoScript }) : null
  const stopping = new AbortController()
  try {
    const daemon = await startDaemon(
      demoSettings(folder, world, port, service?.url ?? null),
      clock,
      createLog('warn'),
      demoControls(world, clock),
    )
    for (const one of demoStaff()) await daemon.ledger.staff.add(one, clock.now())
    console.log('Complaints arrive over the next minute. Nothing leaves this machine; Ctrl-C ends the demo.')
    console.log(daemon.url)
    const arriving = deliverComplaints(world, ADDRESS, clock, stopping.signal)
    await untilStopped()
    stopping.abort()
    await arriving
    await daemon.close()
  } finally {
    await service?.close()
    await world.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Begins the name of a demo's folder; its process id follows. */
const FOLDER = 'amends-demo-'

/** A demo that was killed could not throw its folder away: the next one does. */
async function sweepDeadDemos(): Promise<void> {
  const names = await readdir(tmpdir())
  const dead = names.filter((name) => {
    const pid = name.startsWith(FOLDER) ? /^(\d{1,9})-/.exec(name.slice(FOLDER.length))?.[1] : undefined
    return pid !== undefined && !isRunning(Number(pid))
  })
  // Another user's folder can't be removed, and needn't be.
  await Promise.allSettled(dead.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

function portOf(typed: string): number {
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN
  if (!(port <= 65_535)) throw new UsageError(`--port ${typed}: it must be a whole number from 0 to 65535.`)
  return port
}

/** No secret: the stand-in takes no other. */
const STAND_IN_KEY = 'demo'

function demoSettings(folder: string, world: MailWorld, port: number, modelUrl: string | null): Settings {
  const environment = {
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_KEY_FILE: join(folder, 'amends.key'),
    AMENDS_DESK_PORT: String(port),
    AMENDS_POLL_SECONDS: '5',
    AMENDS_UNDO_SECONDS: '10',
    AMENDS_PASSWORD: 'demo',
    ...(modelUrl !== null && {
      ANTHROPIC_API_KEY: STAND_IN_KEY,
      AMENDS_MODEL_URL: modelUrl,
      AMENDS_MODEL: 'stand-in',
    }),
  }
  const accounts = accountYaml({ address: ADDRESS, imap: world.imap, smtp: world.smtp, pacingSeconds: 2 })
  return readSettings(environment, { path: 'accounts of the demo', text: accounts })
}

/** Who enters the demo: a manager in Shanghai, so that safety letters can be approved too; and two to give tickets to. */
const demoStaff = (): Staff[] => {
  const wang = { ...firstAdmin(), name: '王芳', signIn: 'demo', timeZone: 'Asia/Shanghai' }
  return [
    wang,
    { ...wang, id: uuidv7(), name: '陈杰', signIn: 'chen', roles: ['agent'] },
    { ...wang, id: uuidv7(), name: '刘敏', signIn: 'liu', roles: ['agent', 'manager'] },
  ]
}

function demoControls(world: MailWorld, clock: MovableClock): DemoControls {
  return {
    signIn: 'demo',
    advance: async (to) => clock.moveTo(to),
    sent: async () =>
      Promise.all(
        world.accepted.map(async ({ at, envelope, raw }) => ({
          at: at.toISOString(),
          to: envelope.forwardPaths.join(', '),
          subject: (await parseMail(raw)).subject,
          raw,
        })),
      ),
  }
}
