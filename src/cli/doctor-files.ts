/** Doctor's look at what lies in files: every setting, the key file and its rights, folders, letters, policy and calendars. */
import { dirname } from 'node:path'
import { dayOf } from '../craft/calendar-closures.ts'
import { ConfigError } from '../craft/config-file.ts'
import type { Messages } from '../desk/messages/en.ts'
import { dayAndTime } from '../desk/when.ts'
import { readKeyFile } from '../edge/key-file.ts'
import { accessTo } from '../edge/machine.ts'
import type { Instant } from '../mail/message.ts'
import { staleRates } from '../resolution/rates.ts'
import { type Environment, type Paths, readSettings, VARIABLES } from '../settings.ts'
import { type DutyRoster, dutyGaps } from '../ticket/duty.ts'
import { calendarNotes } from './calendar-notes.ts'
import { type Finding, finding } from './doctor-findings.ts'
import { openWorkshop, readNoticesFile } from './files.ts'

/** These may hold a password or a token: only their being there is said. */
const HIDDEN: ReadonlySet<string> = new Set(['DATABASE_URL', 'AMENDS_ALARM_URL'])

/** @param namingText of the files that name further variables: accounts.yaml, notices.yaml */
export function settingsFindings(m: Messages, environment: Environment, namingText: string): Finding[] {
  const words = m.setUp.doctor
  const known = VARIABLES.map((name) => {
    const value = environment[name]?.trim() ?? ''
    try {
      readSettings({ [name]: value }, { path: '', text: null })
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      const said = HIDDEN.has(name) ? error.message.replaceAll(value, '…') : error.message
      return finding('settings', 'problem', said, name)
    }
    const shown = HIDDEN.has(name) ? words.set : value
    return finding('settings', 'ok', value === '' ? words.default : shown, name)
  })
  const own = (name: string) => name.startsWith('AMENDS_') && !VARIABLES.some((one) => one === name)
  const unknown = Object.keys(environment).filter((name) => own(name) && !namingText.includes(name))
  return [...known, ...unknown.map((name) => finding('settings', 'note', words.unknownVariable(name), name))]
}

/** The key file and .env are read by the owner only; the data folder must take writes. */
export async function fileFindings(m: Messages, { keyFile, data }: Paths, envFile: string): Promise<Finding[]> {
  const words = m.setUp.doctor
  const [key, env, folder] = await Promise.all([accessTo(keyFile), accessTo(envFile), accessTo(data)])
  const parent = folder.there ? folder : await accessTo(dirname(data))
  return [
    await keyFinding(m, keyFile, key),
    ...(env.open ? [finding('key-file', 'problem', words.envOpen, '.env')] : []),
    parent.writable
      ? finding('folder', 'ok', data, 'AMENDS_DATA')
      : finding('folder', 'problem', words.noWrite(data), 'AMENDS_DATA'),
  ]
}

async function keyFinding(
  { setUp: { doctor: words } }: Messages,
  path: string,
  { there, readable, open }: Awaited<ReturnType<typeof accessTo>>,
): Promise<Finding> {
  if (!there) return finding('key-file', 'note', words.noKey, path)
  if (!readable) return finding('key-file', 'problem', words.keyUnreadable(path), path)
  try {
    await readKeyFile(path)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return finding('key-file', 'problem', error.message, path)
  }
  return open
    ? finding('key-file', 'problem', words.keyOpen(path), path)
    : finding('key-file', 'ok', words.level.ok, path)
}

const GAP_DAYS = 14
const GAPS_NAMED = 20

/** Whom chat robots tell, and when nobody is on duty; nothing where there is no config/notices.yaml. */
export async function noticeFindings(
  m: Messages,
  paths: Paths,
  environment: Environment,
  now: Instant,
): Promise<Finding[]> {
  try {
    const { robots, duty } = await readNoticesFile(paths, environment)
    const told = robots.map(({ name, format, events }) =>
      finding('notices', 'ok', `${format}${m.colon}${events.join(m.comma)}`, name),
    )
    if (duty === null) return robots.length > 0 ? [...told, finding('notices', 'note', m.setUp.doctor.noRoster)] : told
    return [...told, ...(await dutyFindings(m, paths, duty, now))]
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return [finding('notices', 'problem', error.message)]
  }
}

/** Nights, Sundays and holidays of the next two weeks on which the roster names nobody. */
async function dutyFindings(m: Messages, paths: Paths, duty: DutyRoster, now: Instant): Promise<Finding[]> {
  const { executors } = (await openWorkshop(paths)).calendars
  const closed = (day: string) => dayOf(day) ?? 0
  const gaps = dutyGaps(duty, now, GAP_DAYS, (day) => executors.rests('office', closed(day)))
  const shown = gaps.slice(0, GAPS_NAMED).map(({ from, to, day }) => {
    const [begins, ends] = [dayAndTime(from, duty.timeZone, m), dayAndTime(to, duty.timeZone, m)]
    const holiday = executors.closedOn('office', closed(day))
    return finding('notices', 'note', m.setUp.doctor.dutyGap(begins, ends, holiday ?? ''))
  })
  const more = gaps.length - shown.length
  return more > 0 ? [...shown, finding('notices', 'note', m.setUp.doctor.dutyGaps(more))] : shown
}

/** Letters with file and line of each mistake; the first mistake in policy, calendars and lists. */
export async function editedFindings(m: Messages, paths: Paths, now: Instant): Promise<Finding[]> {
  try {
    const workshop = await openWorkshop(paths)
    const { problems, templates, policy } = workshop
    const mistakes = problems.map(({ file, line, message }) =>
      finding('templates', 'problem', `${paths.templates}/${file}:${line}: ${message}`),
    )
    const letters =
      mistakes.length > 0 ? mistakes : [finding('templates', 'ok', m.setUp.doctor.letters(templates.folders.size))]
    const stale = staleRates(policy.rates, now)
    const rates =
      stale.length > 0 ? [finding('policy', 'note', m.setUp.doctor.staleRates(stale.join(m.comma)), 'rates.csv')] : []
    const years = calendarNotes(m, workshop, now).map(({ line, said }) =>
      finding('policy', 'note', said, `calendars.yaml:${line}`),
    )
    return [...letters, finding('policy', 'ok', paths.config), ...rates, ...years]
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return [finding('policy', 'problem', error.message)]
  }
}
