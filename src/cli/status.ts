/** `amends status`: what waits where; exit code 1 when something needs an operator. */
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { AccountHealth } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { EVERYBODY } from '../ports/ledger/staff.ts'
import { type Environment, readPaths } from '../settings.ts'

export async function status(environment: Environment, options: { readonly json?: boolean }): Promise<void> {
  const now = createClock().now()
  const paths = readPaths(environment)
  const ledger = await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  try {
    const figures = await figuresOf(ledger, now)
    console.log(options.json ? JSON.stringify(figures, null, 2) : describe(figures))
    if (figures.alarms.length > 0) process.exitCode = 1
  } finally {
    await ledger.close()
  }
}

interface Figures {
  readonly tickets: Readonly<Record<string, number>>
  readonly bins: Readonly<Record<string, number>>
  readonly intake: Readonly<Record<string, number>>
  readonly outbox: Readonly<Record<string, number>>
  readonly parseSuspect: number
  readonly accounts: readonly AccountHealth[]
  readonly alarms: readonly string[]
}

async function figuresOf(ledger: Ledger, now: Instant): Promise<Figures> {
  const counts = await ledger.desk.counts(EVERYBODY)
  const outbox = await ledger.outbox.counts()
  const accounts = await ledger.intake.health()
  const breached = await ledger.desk.queue(EVERYBODY, {
    states: ['pending', 'needs-person', 'held', 'scheduled'],
    after: null,
    limit: 500,
  })
  const late = breached.filter((row) => row.ticket.dueAt !== null && row.ticket.dueAt < now).length
  return {
    tickets: counts.tickets,
    bins: counts.bins,
    intake: counts.occurrences,
    outbox,
    parseSuspect: counts.parseSuspect,
    accounts,
    alarms: [
      ...accounts.flatMap((account) => alarmOf(account, now)),
      ...(outbox.uncertain > 0 ? [`${outbox.uncertain} letters with an unknown outcome: a person must look`] : []),
      ...(outbox.rejected > 0 ? [`${outbox.rejected} letters were refused`] : []),
      ...(late > 0 ? [`${late} promises are broken`] : []),
    ],
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
    ...figures.accounts.map((account) => `account  ${account.account}: last look ${account.lastPollAt ?? 'never'}`),
    ...figures.alarms.map((alarm) => `ALARM    ${alarm}`),
  ].join('\n')
}
