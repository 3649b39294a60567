/** `amends status`: what waits where; exit code 1 when something needs an operator. */

import { ConfigError } from '../craft/config-file.ts'
import { en } from '../desk/messages/en.ts'
import { enSendReasons } from '../desk/messages/en-send-reasons.ts'
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { type Alarm, type Condition, conditionOf } from '../journey/condition.ts'
import type { Instant } from '../mail/message.ts'
import type { Check } from '../ports/ledger/checks.ts'
import type { AccountHealth, MailboxState } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { EVERYBODY } from '../ports/ledger/staff.ts'
import { type Environment, type Paths, readPaths } from '../settings.ts'
import { describedAccounts } from './accounts.ts'
import { readAccountsFile } from './files.ts'

export async function status(environment: Environment, options: { readonly json?: boolean }): Promise<void> {
  const now = createClock().now()
  const paths = readPaths(environment)
  const ledger = await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  try {
    const condition = await conditionOf(ledger, EVERYBODY, now, await configuredNames(environment, paths, ledger))
    const figures = figuresOf(condition)
    console.log(options.json ? JSON.stringify(figures, null, 2) : describe(figures, now))
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
  /** What the daemon found at its last look at machine and credentials. */
  readonly checks: readonly Check[]
  /** Sentences that say what to do; exit code 1 where there is one. */
  readonly alarms: readonly string[]
  readonly warnings: readonly string[]
}

function figuresOf({ counts, outbox, accounts, mailboxes, checks, alarms }: Condition): Figures {
  const sentences = (level: Alarm['level']) => alarms.filter((alarm) => alarm.level === level).map(en.alarm)
  return {
    tickets: counts.tickets,
    bins: counts.bins,
    intake: counts.occurrences,
    outbox: outbox ?? {},
    parseSuspect: counts.parseSuspect,
    accounts,
    mailboxes,
    checks,
    alarms: sentences('alarm'),
    warnings: sentences('warning'),
  }
}

function resting({ pausedUntil, pauseReason }: AccountHealth, now: Instant): string {
  if (pausedUntil === null || pausedUntil <= now || pauseReason === null) return ''
  return `; sends nothing until ${pausedUntil}: ${enSendReasons[pauseReason]}`
}

function describe(figures: Figures, now: Instant): string {
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
      (account) => `account  ${account.account}: last look ${account.lastPollAt ?? 'never'}${resting(account, now)}`,
    ),
    ...figures.alarms.map((alarm) => `ALARM    ${alarm}`),
    ...figures.warnings.map((warning) => `warning  ${warning}`),
  ].join('\n')
}
