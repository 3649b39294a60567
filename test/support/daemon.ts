/** Starts the whole daemon in this process: real ledger, real parser child, a real mail server, a clock that the test moves. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Daemon, startDaemon } from '../../src/cli/daemon.ts'
import { createClock, type MovableClock } from '../../src/edge/clock.ts'
import { uuidv7 } from '../../src/edge/ids.ts'
import { createLog } from '../../src/edge/log.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { Log } from '../../src/ports/log.ts'
import { accountYaml } from '../../src/rehearsal/account.ts'
import { readSettings } from '../../src/settings.ts'

export const ADDRESS = 'complaints@harborline-trade.example'
export const PASSWORD = 'secret'

export interface Endpoint {
  readonly host: string
  readonly port: number
}

export interface TestDaemon extends Daemon {
  readonly clock: MovableClock
  readonly staff: Staff
  /** Data, key and an own copy of the templates. */
  readonly folder: string
  /** Resolves when `holds` is true; looked at after every commit. */
  until(what: string, holds: () => Promise<boolean>): Promise<void>
}

export interface DaemonOptions {
  readonly imap: Endpoint
  readonly smtp: Endpoint
  readonly startsAt: string
  readonly since?: string
  readonly mode?: 'live' | 'shadow'
  readonly databaseUrl?: string | null
  /** Kept by the caller across restarts; made and thrown away otherwise. */
  readonly folder?: string
  readonly user?: string
  /** The account's address; ADDRESS unless told. */
  readonly address?: string
  readonly undoSeconds?: number
  readonly password?: string
  /** Drafts lie in Wang Fang's mail client too. */
  readonly mailClient?: boolean
  /** Text of roles.yaml: whom internal papers go to. */
  readonly roles?: string
  /** Further variables, e.g. of the model. */
  readonly environment?: Readonly<Record<string, string>>
  /** Where events go; nowhere unless told. */
  readonly log?: Log
  /** Further lines of the account in accounts.yaml. */
  readonly accountLines?: readonly string[]
}

export const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'amends-daemon-'))

export async function startTestDaemon(options: DaemonOptions): Promise<TestDaemon> {
  const folder = options.folder ?? (await freshFolder())
  await cp('templates', join(folder, 'templates'), { recursive: true })
  if (options.roles !== undefined) {
    await cp('config', join(folder, 'config'), { recursive: true })
    await writeFile(join(folder, 'config/roles.yaml'), options.roles)
  }
  const clock = createClock(options.startsAt)
  const environment = {
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_TEMPLATES: join(folder, 'templates'),
    ...(options.roles === undefined ? {} : { AMENDS_CONFIG: join(folder, 'config') }),
    AMENDS_KEY_FILE: join(folder, 'amends.key'),
    AMENDS_DESK_PORT: '0',
    AMENDS_POLL_SECONDS: '5',
    AMENDS_UNDO_SECONDS: String(options.undoSeconds ?? 60),
    AMENDS_SINCE: options.since ?? '2020-01-01',
    AMENDS_MODE: options.mode ?? 'live',
    AMENDS_PASSWORD: options.password ?? PASSWORD,
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    ...options.environment,
  }
  const settings = readSettings(environment, { path: 'accounts.yaml', text: accountsYaml(options) })
  const daemon = await startDaemon(settings, clock, options.log ?? createLog('silent'), null)
  const staff = await manager(daemon.ledger, clock)
  return {
    ...daemon,
    clock,
    staff,
    folder,
    until: (what, holds) => untilHolds(daemon.ledger, what, holds),
    close: async () => {
      await daemon.close()
      if (!options.folder) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** accounts.yaml of the one account that tests watch. */
export function accountsYaml({
  imap,
  smtp,
  user,
  mailClient,
  address = ADDRESS,
  accountLines = [],
}: Pick<DaemonOptions, 'imap' | 'smtp' | 'user' | 'mailClient' | 'address' | 'accountLines'>): string {
  const yaml = accountYaml({ address, imap, smtp, pacingSeconds: 0, user })
  const more = [...(mailClient ? ['mailClient: { staff: wang }'] : []), ...accountLines]
  return `${yaml}${more.map((line) => `    ${line}\n`).join('')}`
}

async function manager(ledger: Ledger, clock: MovableClock): Promise<Staff> {
  const known = (await ledger.staff.all()).find((one) => one.signIn === 'wang')
  if (known) return known
  const staff: Staff = {
    id: uuidv7(),
    name: 'Wang Fang',
    signIn: 'wang',
    roles: ['manager'],
    timeZone: 'Asia/Shanghai',
    language: 'zh-Hans',
    reads: ['zh', 'en'],
    accounts: null,
    markets: null,
    active: true,
  }
  await ledger.staff.add(staff, clock.now())
  return staff
}

const PATIENCE_MS = 60_000

async function untilHolds(ledger: Ledger, what: string, holds: () => Promise<boolean>): Promise<void> {
  let late = false
  let wake = Promise.withResolvers<void>()
  const stop = ledger.onChange(() => wake.resolve())
  const overdue = setTimeout(() => {
    late = true
    wake.resolve()
  }, PATIENCE_MS)
  try {
    for (;;) {
      wake = Promise.withResolvers<void>()
      if (await holds()) return
      if (late) throw new Error(`never came true: ${what}`)
      await wake.promise
    }
  } finally {
    clearTimeout(overdue)
    stop()
  }
}
