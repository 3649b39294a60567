/** What intake remembers of mailboxes and accounts; the mails in them are in occurrences.ts. */
import type { Kysely, UpdateObject } from 'kysely'
import type { AccountHealth, IntakeLedger, MailboxState } from '../../ports/ledger/intake.ts'
import { whole } from './bind.ts'
import { occurrenceLedger } from './occurrences.ts'
import type { Schema } from './schema.ts'

export function intakeLedger(db: Kysely<Schema>): IntakeLedger {
  return {
    ...occurrenceLedger(db),

    async mailbox(account, mailbox) {
      const row = await db
        .selectFrom('mailboxes')
        .selectAll()
        .where('account', '=', account)
        .where('mailbox', '=', mailbox)
        .executeTakeFirst()
      return row ? mailboxOf(row) : null
    },

    async mailboxes() {
      const rows = await db.selectFrom('mailboxes').selectAll().orderBy('account').orderBy('mailbox').execute()
      return rows.map(mailboxOf)
    },

    async followMailbox(state) {
      const values = whole({
        uid_validity: state.uidValidity,
        contiguous_uid: state.contiguousUid,
        last_poll_at: state.lastPollAt,
      })
      await db
        .insertInto('mailboxes')
        .values(whole({ account: state.account, mailbox: state.mailbox, ...values, swept_at: null, sweep_found: null }))
        .onConflict((conflict) => conflict.columns(['account', 'mailbox']).doUpdateSet(values))
        .execute()
    },

    async markSwept(account, mailbox, sweptAt, found) {
      await db
        .updateTable('mailboxes')
        .where('account', '=', account)
        .where('mailbox', '=', mailbox)
        .set(whole({ swept_at: sweptAt, sweep_found: found }))
        .execute()
    },

    async health() {
      const rows = await db.selectFrom('account_health').selectAll().orderBy('account').execute()
      return rows.map(healthOf)
    },

    async setHealth(account, change) {
      const values = healthColumns(change)
      await db
        .insertInto('account_health')
        .values({ account, ...values })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ account, ...values }))
        .execute()
    },
  }
}

function mailboxOf(row: Schema['mailboxes']): MailboxState {
  return {
    account: row.account,
    mailbox: row.mailbox,
    uidValidity: row.uid_validity,
    contiguousUid: row.contiguous_uid,
    lastPollAt: row.last_poll_at,
    sweptAt: row.swept_at,
    sweepFound: row.sweep_found,
  }
}

function healthOf(row: Schema['account_health']): AccountHealth {
  return {
    account: row.account,
    lastPollAt: row.last_poll_at,
    problem: row.problem,
    problemReason: row.problem_reason,
    problemSince: row.problem_since,
    pausedUntil: row.paused_until,
    pauseReason: row.pause_reason,
    smtpUtf8: row.smtp_utf8 === null ? null : row.smtp_utf8 === 1,
    since: row.since,
  }
}

/** Only what the change names: the rest stays. */
function healthColumns(change: Partial<Omit<AccountHealth, 'account'>>): UpdateObject<Schema, 'account_health'> & {
  [column in keyof Schema['account_health']]?: Schema['account_health'][column]
} {
  return {
    ...(change.lastPollAt !== undefined && { last_poll_at: change.lastPollAt }),
    ...(change.problem !== undefined && { problem: change.problem }),
    ...(change.problemReason !== undefined && { problem_reason: change.problemReason }),
    ...(change.problemSince !== undefined && { problem_since: change.problemSince }),
    ...(change.pausedUntil !== undefined && { paused_until: change.pausedUntil }),
    ...(change.pauseReason !== undefined && { pause_reason: change.pauseReason }),
    ...(change.smtpUtf8 !== undefined && { smtp_utf8: change.smtpUtf8 === null ? null : change.smtpUtf8 ? 1 : 0 }),
    ...(change.since !== undefined && { since: change.since }),
  }
}
