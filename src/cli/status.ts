/** `amends status`: what waits where; exit code 1 when something needs an operator. */

import { ConfigError } from '../craft/config-file.ts'
import { enSendReasons } from '../desk/messages/en-send-reasons.ts'
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { QueueFilter } from '../ports/ledger/desk.ts'
import type { AccountHealth, MailboxState } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { EVERYBODY } from '../ports/ledger/staff.ts'
import { TICKET_STATES } from '../ports/ledger/tickets.ts'
import { type Environment, type Paths, readPaths } from '../settings.ts'
import { OPERATOR_REASONS } from '../ticket/words.ts'
import { describedAccounts } from './accounts.ts'
import { readAccountsFile } from './files.ts'

export async function status(environment: Environment, options: { readonly json?: boolean }): Promise<void> {
  const now = createClock().now()
  const paths = readPaths(environment)
  const ledger = await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  try {
    const figures = await figuresOf(ledger, now, await configuredNames(environment, paths, ledger))
    console.log(options.json ? JSON.stringify(figures, null, 2) : describe(figures))
    if (figures.alarms.length > 0) process.exitCode = 1
  } finally {
    await ledger.close()
  }
}

/** The accounts that are set up now: one that was taken out is no longer missed. Null where that can't be read. */
async function configuredNames(environment: Environment, paths: Paths, ledger: Ledger): Promise<Set<string> | null> {
  try {
    const accounts = await describedAccounts({ environment, file: await readAccountsFile(paths), ledger })
    return accounts.length === 0 ? null : new Set(accounts.map(({ account }) => account.name))
  } catch (error) {
    if (error instanceof ConfigError) return null
    throw error
  }
}

interface Figures {
  readonly tickets: Readonly<Record<string, number>>
  readonly bins: Readonly<Record<string, number>>
  readonly intake: Readonly<Record<string, number>>
  readonly outbox: Readonly<Record<string, number>>
  readonly parseSuspect: number
  readonly accounts: readonly AccountHealth[]
  /** When each mailbox was last compared whole, and how many mails polling had missed. */
  readonly mailboxes: readonly MailboxState[]
  readonly alarms: readonly string[]
}

async function figuresOf(ledger: Ledger, now: Instant, configured: ReadonlySet<string> | null): Promise<Figures> {
  const counts = await ledger.desk.counts(EVERYBODY)
  const outbox = await ledger.outbox.counts()
  const accounts = (await ledger.intake.health()).filter(({ account }) => configured?.has(account) ?? true)
  const forgetful = await ledger.durability()
  const mailboxes = await ledger.intake.mailboxes()
  const late = await lateTickets(ledger, now)
  const { uncertain, failed } = counts.tickets
  return {
    tickets: counts.tickets,
    bins: counts.bins,
    intake: counts.occurrences,
    outbox,
    parseSuspect: counts.parseSuspect,
    accounts,
    mailboxes,
    alarms: [
      ...accounts.flatMap((account) => alarmOf(account, now)),
      ...mailboxes.flatMap(({ account, mailbox, sweepFound }) =>
        sweepFound
          ? [`${account}: comparing all of ${mailbox} found ${sweepFound} missed mails; they are taken in`]
          : [],
      ),
      ...(counts.occurrences.triage > 0
        ? [
            `mails that nobody could place after a renumbering: ${counts.occurrences.triage}; a manager decides at the desk`,
          ]
        : []),
      ...accounts.flatMap((account) => sendingAlarmOf(account, now)),
      ...forgetful.map(
        (setting) => `the database can lose what it has confirmed when the power fails: ${setting}; switch it on`,
      ),
      ...(uncertain > 0 ? [`tickets with a letter of unknown outcome: ${uncertain}; a person must look`] : []),
      ...(failed > 0 ? [`tickets whose letter was refused or stopped: ${failed}; a person must mend it`] : []),
      ...(late > 0 ? [`tickets with a broken promise: ${late}`] : []),
    ],
  }
}

const NOT_CLOSED = TICKET_STATES.filter((state) => state !== 'closed')
const PAGE = 500

/** How many tickets have a clock that ran out, whatever state they are in. */
async function lateTickets(ledger: Ledger, now: Instant): Promise<number> {
  let late = 0
  let after: QueueFilter['after'] = null
  for (;;) {
    const rows = await ledger.desk.queue(EVERYBODY, { states: NOT_CLOSED, after, limit: PAGE })
    late += rows.filter(({ ticket }) => ticket.dueAt !== null && ticket.dueAt < now).length
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return late
    after = { severityRank: last.severityRank, dueAt: last.ticket.dueAt, id: last.ticket.id }
  }
}

function alarmOf(account: AccountHealth, now: Instant): string[] {
  const silent =
    account.lastPollAt === null || Date.parse(now) - Date.parse(account.lastPollAt) > limits.pollAlarmMinutes * 60_000
  if (account.problem !== null) return [`${account.account}: ${account.problem}`]
  return silent
    ? [`${account.account}: not looked at for more than ${limits.pollAlarmMinutes} minutes; is the daemon running?`]
    : []
}

function sendingAlarmOf({ account, pausedUntil, pauseReason }: AccountHealth, now: Instant): string[] {
  const rests = pausedUntil !== null && pausedUntil > now && pauseReason !== null && OPERATOR_REASONS.has(pauseReason)
  return rests ? [`${account}: ${enSendReasons[pauseReason]}`] : []
}

function resting({ pausedUntil, pauseReason }: AccountHealth): string {
  if (pausedUntil === null || pauseReason === null) return ''
  return `; sends nothing until ${pausedUntil}: ${enSendReasons[pauseReason]}`
}

function describe(figures: Figures): string {
  const line = (name: string, counts: Readonly<Record<string, number>>) =>
    `${name.padEnd(8)} ${Object.entries(counts)
      .map(([state, count]) => `${state} ${count}`)
      .join(' · ')}`
  return [
    line('tickets', figures.tickets),
    line('bins', figures.bins),
    line('intake', figures.intake),
    line('outbox', figures.outbox),
    `parse-suspect ${figures.parseSuspect}`,
    ...figures.accounts.map(
      (account) => `account  ${account.account}: last look ${account.lastPollAt ?? 'never'}${resting(account)}`,
    ),
    ...figures.alarms.map((alarm) => `ALARM    ${alarm}`),
  ].join('\n')
}
