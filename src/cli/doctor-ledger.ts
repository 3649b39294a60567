/** Doctor's look at the ledger: whether it opens, fits this program and keeps what it confirms, and what the daemon noted there. */
import type { Messages } from '../desk/messages/en.ts'
import { timeZoneRelease } from '../edge/machine.ts'
import type { Alarm } from '../journey/condition.ts'
import type { Instant } from '../mail/message.ts'
import type { Check } from '../ports/ledger/checks.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Paths } from '../settings.ts'
import { checkMachine, type Found } from './checks.ts'
import { type Area, type Finding, finding } from './doctor-findings.ts'
import { versionFindings } from './doctor-versions.ts'

const AREA_OF: Readonly<Record<Check['name'], Area>> = {
  disk: 'disk',
  clock: 'clock',
  'time-zones': 'time-zones',
  certificate: 'account',
  token: 'account',
  templates: 'templates',
  backup: 'ledger',
}

/** The daemon looks once an hour: after two nobody did. */
const DAEMON_MS = 2 * 3_600_000

export async function ledgerFindings(m: Messages, paths: Paths, ledger: Ledger, now: Instant): Promise<Finding[]> {
  const words = m.setUp.doctor
  const where = paths.databaseUrl === null ? `SQLite, ${paths.data}` : 'PostgreSQL'
  const forgetful = await ledger.durability()
  const lasting =
    forgetful.length === 0
      ? [finding('ledger', 'ok', words.ledgerFine(where))]
      : forgetful.map((said) => finding('ledger', 'problem', m.alarm({ name: 'forgetful', level: 'alarm', said })))
  const noted = await ledger.checks.checks()
  // Looked at by doctor itself, and newer: what the daemon found of them is left out.
  const elsewhere = noted.filter(({ name }) => ['certificate', 'token', 'backup'].includes(name))
  const machine = await checkMachine({ dataFolder: paths.data, ledger }, now)
  return [
    ...lasting,
    ...(await versionFindings(m, paths, ledger.templateVersions)),
    daemonFinding(m, noted, now),
    ...machine.map((found) => measured(m, found)),
    ...elsewhere.flatMap((check) => (check.level === 'ok' ? [] : [measured(m, check)])),
  ]
}

function daemonFinding(m: Messages, noted: readonly Check[], now: Instant): Finding {
  const last = noted
    .map(({ at }) => at)
    .sort()
    .at(-1)
  const words = m.setUp.doctor
  return last !== undefined && Date.parse(now) - Date.parse(last) < DAEMON_MS
    ? finding('daemon', 'ok', words.daemonRuns(last))
    : finding('daemon', 'note', words.noDaemon)
}

function measured(m: Messages, { name, subject, level, figure }: Found): Finding {
  const area = AREA_OF[name]
  if (level === 'ok') return finding(area, 'ok', fineOf(m, name, figure), subject)
  const alarm: Alarm = { name, level, subject, figure }
  return finding(area, level === 'alarm' ? 'problem' : 'note', m.alarm(alarm), subject)
}

function fineOf(m: Messages, name: Check['name'], figure: number | null): string {
  const words = m.setUp.doctor
  if (name === 'disk') return words.free(((figure ?? 0) / 1024).toFixed(1))
  if (name === 'clock') return words.serverClock(String(figure ?? 0))
  if (name === 'time-zones') return words.tables(timeZoneRelease() ?? '')
  return words.level.ok
}
