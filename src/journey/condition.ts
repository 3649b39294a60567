/** How the daemon is: every count, and what has to be looked at first. One answer for desk, status, health and metrics. */
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { Check, CheckName } from '../ports/ledger/checks.ts'
import type { DeskCounts } from '../ports/ledger/desk.ts'
import type { AccountHealth, MailboxState } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import {
  MAIL_CLIENT,
  MAIL_CLIENT_TROUBLES,
  type MailClientTrouble,
  MODEL_TROUBLE,
  type ModelTrouble,
} from '../ports/ledger/marks.ts'
import type { OutboxState } from '../ports/ledger/outbox.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { MailStoreReason } from '../ports/mail-store.ts'
import type { ModelFailure } from '../ports/model.ts'
import { awaitsAnswer, isOverdue } from '../ticket/paper.ts'
import { OPERATOR_REASONS, type SendReason } from '../ticket/words.ts'

/** Something that a person has to look at; catalogues have a sentence for each. An alarm breaks a promise, a warning will. */
export type Alarm = { readonly level: 'warning' | 'alarm' } & (
  | { readonly name: 'not-polled'; readonly account: string }
  | {
      readonly name: 'mailbox'
      readonly account: string
      readonly reason: MailStoreReason | null
      /** In the server's or our own words. */
      readonly said: string
    }
  | { readonly name: 'sending'; readonly account: string; readonly reason: SendReason }
  | { readonly name: 'missed'; readonly account: string; readonly mailbox: string; readonly count: number }
  | { readonly name: 'triage' | 'uncertain' | 'failed' | 'late' | 'papers'; readonly count: number }
  /** Drafts and approvals of the mail client stay out, and the person in front of it sees nothing of why. */
  | { readonly name: 'mail-client'; readonly account: string; readonly reason: MailClientTrouble }
  /** The model is of no use at the moment: letters come from templates. */
  | { readonly name: 'model'; readonly why: ModelFailure }
  /** Settings of the database with which a commit may be lost at a power cut. */
  | { readonly name: 'forgetful'; readonly said: string }
  | { readonly name: CheckName; readonly subject: string; readonly figure: number | null }
)

export interface Condition {
  readonly counts: DeskCounts
  /** Null for people who may not see all accounts. */
  readonly outbox: Readonly<Record<OutboxState, number>> | null
  readonly accounts: readonly AccountHealth[]
  /** When each mailbox was last compared whole, and how many mails polling had missed. */
  readonly mailboxes: readonly MailboxState[]
  readonly checks: readonly Check[]
  /** Open tickets with a promise that has run out. */
  readonly late: number
  /** Alarms before warnings. */
  readonly alarms: readonly Alarm[]
}

/**
 * Asks the ledger for everything at once.
 * @param staff sees accounts and markets of their own only
 * @param configured the accounts that are set up now: one that was taken out is no longer missed; null where nobody knows
 */
export async function conditionOf(
  ledger: Ledger,
  staff: Staff,
  now: Instant,
  configured: ReadonlySet<string> | null = null,
): Promise<Condition> {
  const all = staff.accounts === null
  const maySee = ({ account }: { readonly account: string }) =>
    (staff.accounts?.includes(account) ?? true) && (configured?.has(account) ?? true)
  const seen = {
    counts: await ledger.desk.counts(staff),
    outbox: all ? await ledger.outbox.counts() : null,
    accounts: (await ledger.intake.health()).filter(maySee),
    mailboxes: (await ledger.intake.mailboxes()).filter(maySee),
    checks: await ledger.checks.checks(),
    late: await ledger.desk.late(staff, now),
  }
  const alarms: Alarm[] = [...accountAlarms(seen.accounts, now), ...mailAlarms(seen.mailboxes, seen.counts)]
  alarms.push(...(await clientAlarms(ledger, seen.accounts)))
  alarms.push(...(await paperAlarms(ledger, staff, now)), ...(await modelAlarms(ledger)))
  alarms.push(...ticketAlarms(seen.counts, seen.late), ...machineAlarms(seen.checks, await ledger.durability()))
  return { ...seen, alarms: [...alarms].sort((one, other) => rank(one) - rank(other)) }
}

/** Papers that are counted at most. */
const LOOKED_AT = 300

const rank = ({ level }: Alarm) => (level === 'alarm' ? 0 : 1)

/** Only what keeps accounts from working, for whoever asks on every page. */
export async function accountTroubles(
  ledger: Pick<Ledger, 'intake'>,
  { accounts }: Staff,
  now: Instant,
): Promise<Alarm[]> {
  const all = await ledger.intake.health()
  return accountAlarms(
    all.filter(({ account }) => accounts?.includes(account) ?? true),
    now,
  )
}

function accountAlarms(accounts: readonly AccountHealth[], now: Instant): Alarm[] {
  const longAgo = new Date(Date.parse(now) - limits.pollAlarmMinutes * 60_000).toISOString()
  return accounts.flatMap(({ account, problem, problemReason, lastPollAt, pausedUntil, pauseReason }): Alarm[] => {
    const mailbox: Alarm[] = [
      ...(problem === null
        ? []
        : [{ name: 'mailbox', level: 'alarm', account, reason: problemReason, said: problem } as const]),
      ...((lastPollAt ?? '') < longAgo ? [{ name: 'not-polled', level: 'alarm', account } as const] : []),
    ]
    if (pauseReason === null || (pausedUntil ?? '') <= now) return mailbox
    // A full day ends by itself, and grave letters wait for its end too.
    if (pauseReason !== 'daily-limit' && !OPERATOR_REASONS.has(pauseReason)) return mailbox
    const level = pauseReason === 'daily-limit' ? 'warning' : 'alarm'
    return [...mailbox, { name: 'sending', level, account, reason: pauseReason }]
  })
}

function mailAlarms(mailboxes: readonly MailboxState[], { occurrences }: DeskCounts): Alarm[] {
  const missed = mailboxes.flatMap(({ account, mailbox, sweepFound }): Alarm[] =>
    sweepFound ? [{ name: 'missed', level: 'alarm', account, mailbox, count: sweepFound }] : [],
  )
  return occurrences.triage > 0 ? [...missed, { name: 'triage', level: 'alarm', count: occurrences.triage }] : missed
}

/** A warning: all can be approved at the desk. */
async function clientAlarms(ledger: Ledger, accounts: readonly AccountHealth[]): Promise<Alarm[]> {
  const alarms: Alarm[] = []
  for (const { account } of accounts) {
    const noted = await ledger.marks.mark(MAIL_CLIENT + account)
    const reason = MAIL_CLIENT_TROUBLES.find((one) => one === noted)
    if (reason) alarms.push({ name: 'mail-client', level: 'warning', account, reason })
  }
  return alarms
}

function ticketAlarms({ tickets }: DeskCounts, late: number): Alarm[] {
  const named = { uncertain: tickets.uncertain, failed: tickets.failed, late } as const
  return (['uncertain', 'failed', 'late'] as const).flatMap((name): Alarm[] =>
    named[name] > 0 ? [{ name, level: 'alarm', count: named[name] }] : [],
  )
}

/** A warning: nothing waits for it. */
async function modelAlarms(ledger: Ledger): Promise<Alarm[]> {
  const mark = await ledger.marks.mark(MODEL_TROUBLE)
  if (mark === null) return []
  const { why }: ModelTrouble = JSON.parse(mark)
  return [{ name: 'model', level: 'warning', why }]
}

/** A warning: what a colleague was asked and did not answer in time, or never got, holds a customer's answer up. */
async function paperAlarms(ledger: Ledger, staff: Staff, now: Instant): Promise<Alarm[]> {
  const open = await ledger.papers.inStates(['uncertain', 'failed', 'sent', 'copied'], staff.accounts, LOOKED_AT)
  const count = open.filter((paper) => !awaitsAnswer(paper) || isOverdue(paper, now)).length
  return count > 0 ? [{ name: 'papers', level: 'warning', count }] : []
}

function machineAlarms(checks: readonly Check[], forgetful: readonly string[]): Alarm[] {
  return [
    ...forgetful.map((said): Alarm => ({ name: 'forgetful', level: 'alarm', said })),
    ...checks.flatMap(({ name, subject, level, figure }): Alarm[] =>
      level === 'ok' ? [] : [{ name, level, subject, figure }],
    ),
  ]
}
