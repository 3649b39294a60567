/** The daemon looks after its machine and its credentials: disk, clock, certificates, consents, backups, once an hour. */
import { certificateEnd, diskOf, timeZoneRelease } from '../edge/machine.ts'
import { oauthWarnings } from '../edge/oauth-tokens.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { Check, CheckLevel } from '../ports/ledger/checks.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { BACKED_UP } from '../ports/ledger/marks.ts'
import type { Log } from '../ports/log.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'

export interface CheckOptions {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  readonly key: Uint8Array
  readonly dataFolder: string
  readonly accounts: () => readonly WatchedAccount[]
  /** Letters with mistakes, of which an older version is in use. */
  readonly templateProblems: () => number
  readonly signal: AbortSignal
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DISK_WARNING_MIB = 5 * 1024
const DISK_WARNING_SHARE = 0.1
const DISK_ALARM_MIB = 1024
/** RFC 9051 servers stamp mail by their own clock: mail from the future means that one of the two is wrong. */
const CLOCK_SECONDS = 300
/** Governments change their clocks at short notice: tables of the year before last give wrong hours somewhere. */
const TIME_ZONE_DAYS = 600
const CERTIFICATE_WARNING_DAYS = 14
const CERTIFICATE_ALARM_DAYS = 2
const BACKUP_DAYS = 7

/** Checks now and then every hour until the signal; what was found is in the ledger for desk, status and metrics. */
export async function keepChecking(options: CheckOptions): Promise<void> {
  const { ledger, clock, log, signal } = options
  while (!signal.aborted) {
    try {
      await ledger.checks.noteChecks(await checkAll(options))
    } catch (error) {
      log.error('checks paused', { kind: error instanceof Error ? error.name : 'unknown' })
    }
    await clock.until(new Date(Date.parse(clock.now()) + HOUR_MS).toISOString(), signal)
  }
}

async function checkAll(options: CheckOptions): Promise<Check[]> {
  const at = options.clock.now()
  const found = await Promise.all([
    checkMachine(options, at),
    certificates(options, at),
    consents(options, at),
    templates(options),
    backups(options, at),
  ])
  return found.flat().map((check) => ({ ...check, at }))
}

export type Found = Omit<Check, 'at'>

const levelOf = (alarm: boolean, warning: boolean): CheckLevel => (alarm ? 'alarm' : warning ? 'warning' : 'ok')
const daysUntil = (end: string | Date, at: Instant) => Math.floor((new Date(end).getTime() - Date.parse(at)) / DAY_MS)

/** What can be measured without the daemon's own accounts: disk, clock, tables of time zones. */
export async function checkMachine(
  options: Pick<CheckOptions, 'dataFolder' | 'ledger'>,
  at: Instant,
): Promise<Found[]> {
  return (await Promise.all([disk(options), serverClock(options, at), timeZones(at)])).flat()
}

async function disk({ dataFolder }: Pick<CheckOptions, 'dataFolder'>): Promise<Found[]> {
  const { freeMiB, allMiB } = await diskOf(dataFolder)
  const scarce = freeMiB < Math.min(DISK_WARNING_MIB, DISK_WARNING_SHARE * allMiB)
  return [{ name: 'disk', subject: '', level: levelOf(freeMiB < DISK_ALARM_MIB, scarce), figure: freeMiB }]
}

async function serverClock({ ledger }: Pick<CheckOptions, 'ledger'>, at: Instant): Promise<Found[]> {
  const newest = await ledger.checks.newestReceipt()
  const ahead = newest === null ? 0 : Math.max(0, Math.round((Date.parse(newest) - Date.parse(at)) / 1000))
  return [{ name: 'clock', subject: '', level: levelOf(false, ahead > CLOCK_SECONDS), figure: ahead }]
}

async function timeZones(at: Instant): Promise<Found[]> {
  const year = Number.parseInt(timeZoneRelease() ?? '', 10)
  if (Number.isNaN(year)) return [{ name: 'time-zones', subject: '', level: 'warning', figure: null }]
  const days = -daysUntil(new Date(Date.UTC(year, 0, 1)), at)
  return [{ name: 'time-zones', subject: '', level: levelOf(false, days > TIME_ZONE_DAYS), figure: days }]
}

/** Hosts that begin with STARTTLS are left to their connections, which refuse a certificate that has ended. */
async function certificates({ accounts }: CheckOptions, at: Instant): Promise<Found[]> {
  const direct = accounts().filter(({ proxy }) => proxy === null)
  const hosts = new Map(
    direct
      .flatMap(({ imap, smtp }) => [imap, smtp])
      .filter(({ security }) => security === 'tls')
      .map(({ host, port }) => [`${host}:${port}`, { host, port }]),
  )
  const found = await Promise.all(
    [...hosts].map(async ([subject, { host, port }]): Promise<Found[]> => {
      const end = await certificateEnd(host, port)
      if (end === null) return []
      const days = daysUntil(end, at)
      const level = levelOf(days < CERTIFICATE_ALARM_DAYS, days < CERTIFICATE_WARNING_DAYS)
      return [{ name: 'certificate', subject, level, figure: days }]
    }),
  )
  return found.flat()
}

async function consents({ accounts, ledger, key }: CheckOptions, at: Instant): Promise<Found[]> {
  const warnings = await oauthWarnings(accounts(), { accounts: ledger.accounts, key }, at)
  return warnings.map(({ account, endsAt }) => ({
    name: 'token',
    subject: account,
    level: 'warning',
    figure: daysUntil(endsAt, at),
  }))
}

async function templates({ templateProblems }: CheckOptions): Promise<Found[]> {
  const problems = templateProblems()
  return [{ name: 'templates', subject: '', level: levelOf(false, problems > 0), figure: problems }]
}

async function backups({ ledger }: CheckOptions, at: Instant): Promise<Found[]> {
  const last = await ledger.marks.mark(BACKED_UP)
  const days = last === null ? null : -daysUntil(last, at) - 1
  return [{ name: 'backup', subject: '', level: levelOf(false, days === null || days > BACKUP_DAYS), figure: days }]
}
