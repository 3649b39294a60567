/** Starts the daemon of a run on a ledger that outlives it, with few languages: a start costs a tenth of the program's own. */
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Daemon, startDaemon } from '../../src/cli/daemon.ts'
import type { MovableClock } from '../../src/edge/clock.ts'
import { uuidv7 } from '../../src/edge/ids.ts'
import { createLog } from '../../src/edge/log.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { readSettings } from '../../src/settings.ts'
import { accountsYaml, type Endpoint, PASSWORD } from '../support/daemon.ts'
import { createUnsteadyClock } from './clock.ts'

export interface RunFolders {
  /** Data and key: what a restart finds again. */
  readonly folder: string
  /** Letters and vocabulary, from `fewLanguages`. */
  readonly edited: string
}

export interface RunDaemonOptions extends RunFolders {
  readonly imap: Endpoint
  readonly smtp: Endpoint
  readonly startsAt: string
  readonly undoSeconds: number
  readonly databaseUrl: string | null
  /** How both servers are spoken to; without encryption unless told. */
  readonly security?: 'none' | 'starttls'
  /** How long another daemon waits for the accounts of one that died: here each start comes after a death. */
  readonly leaseSeconds?: number
}

export interface RunDaemon extends Daemon {
  readonly clock: MovableClock
  readonly staff: Staff
}

const LANGUAGES = ['en', 'de', 'zh-Hans']

/** A copy of the program's config/ and templates/ with the languages and big cities of a run alone, in a temporary folder. */
export async function fewLanguages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-torture-'))
  await cp('config', join(folder, 'config'), {
    recursive: true,
    filter: (path) => {
      const language = /^config\/lexicon\/(.+)\.yaml$/.exec(path)?.[1]
      return language === undefined || language === 'meanings' || LANGUAGES.includes(language)
    },
  })
  const places = join(folder, 'config', 'places', 'places.tsv')
  await writeFile(places, bigCities(await readFile(places, 'utf8')))
  await mkdir(join(folder, 'templates'))
  for (const language of LANGUAGES) {
    await cp(join('templates', language), join(folder, 'templates', language), { recursive: true })
  }
  return folder
}

const BIG_CITY_THOUSANDS = 500

/** The atlas without small towns, whose names cost a third of a start. */
function bigCities(places: string): string {
  const at = places.indexOf('[cities]')
  const rows = places.slice(at).split('\n')
  return (
    places.slice(0, at) +
    rows.filter((row) => Number(row.split('\t')[2] ?? BIG_CITY_THOUSANDS) >= BIG_CITY_THOUSANDS).join('\n')
  )
}

export async function startRunDaemon(options: RunDaemonOptions): Promise<RunDaemon> {
  const { folder, edited, undoSeconds, databaseUrl, security = 'none', leaseSeconds = 4 } = options
  const clock = createUnsteadyClock(options.startsAt)
  const environment = {
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_CONFIG: join(edited, 'config'),
    AMENDS_TEMPLATES: join(edited, 'templates'),
    AMENDS_KEY_FILE: join(folder, 'amends.key'),
    AMENDS_DESK_PORT: '0',
    AMENDS_POLL_SECONDS: '5',
    AMENDS_UNDO_SECONDS: String(undoSeconds),
    AMENDS_SINCE: '2020-01-01',
    AMENDS_MODE: 'live',
    AMENDS_PASSWORD: PASSWORD,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  }
  const settings = readSettings(environment, {
    path: 'accounts.yaml',
    text: accountsYaml(options).replaceAll('security: none', `security: ${security}`),
  })
  const daemon = await startDaemon(settings, clock, createLog('silent'), null, { leaseSeconds })
  const known = (await daemon.ledger.staff.all()).find((one) => one.signIn === REVIEWER.signIn)
  const staff = known ?? { ...REVIEWER, id: uuidv7() }
  if (!known) await daemon.ledger.staff.add(staff, clock.now())
  return { ...daemon, clock, staff }
}

const REVIEWER: Staff = {
  id: '',
  name: 'Wang Fang',
  signIn: 'wang',
  roles: ['manager'],
  timeZone: 'Asia/Shanghai',
  language: 'zh-Hans',
  reads: ['zh', 'en', 'de'],
  accounts: null,
  markets: null,
  active: true,
}
