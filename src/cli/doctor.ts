/** `amends doctor`: looks at everything that keeps amends from its work, one line each, and says what to do; exit code 1 on a problem. */
import { ConfigError } from '../craft/config-file.ts'
import type { Messages } from '../desk/messages/en.ts'
import { createClock } from '../edge/clock.ts'
import { readKeyFile } from '../edge/key-file.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { createLog } from '../edge/log.ts'
import { accessTo } from '../edge/machine.ts'
import { probeAccount } from '../edge/probe.ts'
import { type Ledger, LedgerError } from '../ports/ledger/ledger.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import { readAccounts } from '../settings/accounts.ts'
import { readModelSettings } from '../settings/model.ts'
import { type AccountsFile, type Environment, type Paths, readPaths } from '../settings.ts'
import { loadAccounts } from './accounts.ts'
import { editedFindings, fileFindings, noticeFindings, settingsFindings } from './doctor-files.ts'
import { type Finding, finding } from './doctor-findings.ts'
import { ledgerFindings } from './doctor-ledger.ts'
import { modelFindings } from './doctor-model.ts'
import { readAccountsFile, readNoticesText } from './files.ts'
import { isGrave } from './mailbox-entry.ts'
import { stepLine, wordsFor } from './mailbox-words.ts'

export interface DoctorOptions {
  /** Also sends one test mail from each mailbox to itself. */
  readonly send?: boolean
  readonly json?: boolean
  readonly language?: string
}

/** Runs beside the daemon: it opens the ledger as a second process and changes nothing but OAuth tokens that must be renewed. */
export async function doctor(environment: Environment, options: DoctorOptions, envFile = '.env'): Promise<void> {
  const m = wordsFor(options.language, environment)
  const findings: Finding[] = []
  const tell = (found: readonly Finding[]) => {
    findings.push(...found)
    if (!options.json) for (const one of found) console.log(lineOf(m, one))
  }
  await examine(m, environment, options, envFile, tell)
  const problems = findings.filter(({ level }) => level === 'problem').length
  const words = m.setUp.doctor
  console.log(
    options.json
      ? JSON.stringify({ ok: problems === 0, findings }, null, 2)
      : problems === 0
        ? words.fine
        : words.problems(problems),
  )
  if (problems > 0) process.exitCode = 1
}

function lineOf({ setUp: { doctor: words } }: Messages, { area, subject, level, said }: Finding): string {
  const name = subject === '' ? words.area[area] : `${words.area[area]} ${subject}`
  return `${words.level[level].padEnd(8)} ${name}: ${said}`
}

type Tell = (found: readonly Finding[]) => void

async function examine(
  m: Messages,
  environment: Environment,
  options: DoctorOptions,
  envFile: string,
  tell: Tell,
): Promise<void> {
  const words = m.setUp.doctor
  const now = createClock().now()
  tell([finding('node', 'ok', process.versions.node)])
  const paths = trying(tell, () => readPaths(environment))
  if (!paths) return
  const file = await readAccountsFile(paths).catch((error: unknown) => {
    if (!(error instanceof ConfigError)) throw error
    tell([finding('account', 'problem', error.message)])
    return null
  })
  tell(settingsFindings(m, environment, `${file?.text ?? ''}\n${(await readNoticesText(paths)) ?? ''}`))
  tell(await noticeFindings(m, paths, environment, now))
  tell(await fileFindings(m, paths, envFile))
  tell(await editedFindings(m, paths, now))
  tell([finding('clock', 'ok', words.clockUtc(now.slice(0, 19).replace('T', ' ')))])
  const ledger = await openedLedger(paths, now, tell)
  try {
    if (ledger) tell(await ledgerFindings(m, paths, ledger, now))
    if (file) await examineAccounts(m, { environment, file, paths, ledger, options }, tell)
    const model = trying(tell, () => ({ settings: readModelSettings(environment) }))
    if (model) tell(await modelFindings(m, model.settings, ledger, createClock()))
  } finally {
    await ledger?.close()
  }
  tell([finding('model', 'ok', words.noModel)])
}

/** A mistake that has a sentence is a finding; null then. */
function trying<T>(tell: Tell, read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    tell([finding('settings', 'problem', error.message)])
    return null
  }
}

async function openedLedger(paths: Paths, now: string, tell: Tell): Promise<Ledger | null> {
  try {
    return await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    tell([finding('ledger', 'problem', error.message)])
    return null
  }
}

interface Accounts {
  readonly environment: Environment
  readonly file: AccountsFile
  readonly paths: Paths
  readonly ledger: Ledger | null
  readonly options: DoctorOptions
}

async function examineAccounts(m: Messages, accounts: Accounts, tell: Tell): Promise<void> {
  const { environment, file, paths, ledger, options } = accounts
  const words = m.setUp.doctor
  const key = (await accessTo(paths.keyFile)).readable ? await readKeyFile(paths.keyFile).catch(() => null) : null
  let all: readonly WatchedAccount[]
  try {
    all = ledger && key ? await loadAccounts({ environment, file, ledger, key }) : readAccounts(environment, file)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    tell([finding('account', 'problem', error.message)])
    return
  }
  if (all.length === 0) tell([finding('account', 'problem', words.noAccounts)])
  const secrets = ledger?.accounts ?? { secret: async () => null, replaceSecret: async () => false }
  const ports = { accounts: secrets, key: key ?? new Uint8Array(32), clock: createClock(), log: createLog('silent') }
  for (const watched of all) {
    const { name, provider: id } = watched.account
    const provider = file.providers?.get(id ?? '') ?? null
    const steps = []
    for await (const step of probeAccount(watched, { ...ports, provider, sendToSelf: options.send ?? false })) {
      steps.push(step)
      const level = step.ok ? 'ok' : isGrave(step) ? 'problem' : 'note'
      tell([finding('account', level, stepLine(m, step), name)])
    }
    if (steps.every(({ ok }) => ok))
      tell([finding('account', 'ok', options.send ? words.testSent : words.noTest, name)])
  }
}
