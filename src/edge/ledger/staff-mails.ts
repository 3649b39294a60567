/** Mail to the staff: every change of state is one UPDATE on the state that it leaves, and on the token that holds it. */
import type { Kysely } from 'kysely'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import type { StaffMailLedger } from '../../ports/ledger/staff-mails.ts'
import type { StaffMail, StaffMailWish } from '../../ticket/staff-mail.ts'
import { atomically } from './atomically.ts'
import { whole } from './bind.ts'
import type { DatabaseKind } from './database-clock.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

/** What no query asks for. */
type Body = Pick<StaffMail, 'to' | 'language' | 'subject' | 'text'>

export function staffMailLedger(db: Kysely<Schema>, database: DatabaseKind): StaffMailLedger {
  const held = (id: string, token: string) =>
    db.updateTable('staff_mails').where('id', '=', id).where('token', '=', token)

  return {
    async wishes() {
      const rows = await db
        .selectFrom('staff_mail_wishes')
        .innerJoin('staff', 'staff.id', 'staff_mail_wishes.staff_id')
        .selectAll('staff_mail_wishes')
        .where('staff.active', '=', 1)
        .orderBy('staff_mail_wishes.staff_id')
        .execute()
      return rows.map(wishOf)
    },

    async wishOf(staffId) {
      const row = await db
        .selectFrom('staff_mail_wishes')
        .selectAll()
        .where('staff_id', '=', staffId)
        .executeTakeFirst()
      return row ? wishOf(row) : null
    },

    async setWish({ staffId, address, digestHour, warnings }, at) {
      const wish = { address, digest_hour: digestHour, warnings: warnings ? (1 as const) : (0 as const), at }
      await atomically(db, async (trx) => {
        await trx
          .insertInto('staff_mail_wishes')
          .values(whole({ staff_id: staffId, ...wish }))
          .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(wish))
          .execute()
        await trx
          .updateTable('staff_mails')
          .where('staff_id', '=', staffId)
          .where('state', '=', 'queued')
          .set({ state: 'dropped' })
          .execute()
      })
    },

    async add(mail) {
      const { id, staffId, kind, account, state, messageId, readyAt, until, attempts, response, createdAt } = mail
      const { to, language, subject, text } = mail
      const body: Body = { to, language, subject, text }
      const added = await db
        .insertInto('staff_mails')
        .values(
          whole({
            id,
            staff_id: staffId,
            kind,
            account,
            state,
            message_id: messageId,
            ready_at: readyAt,
            until,
            attempts,
            token: null,
            response,
            created_at: createdAt,
            body: JSON.stringify(body),
          }),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
    },

    has: async (id) =>
      (await db.selectFrom('staff_mails').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,

    async lastOf(staffId) {
      const row = await db
        .selectFrom('staff_mails')
        .selectAll()
        .where('staff_id', '=', staffId)
        .where('state', '!=', 'nothing')
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? mailOf(row) : null
    },

    async claim(account, now, token) {
      await db
        .updateTable('staff_mails')
        .where('state', '=', 'queued')
        .where('account', '=', account)
        .where('until', '<=', now)
        .set({ state: 'expired' })
        .execute()
      const row = await db
        .updateTable('staff_mails')
        .set((eb) => ({ ...whole({ state: 'claimed' as const, token }), attempts: eb('attempts', '+', 1) }))
        .where('id', '=', (eb) =>
          eb
            .selectFrom('staff_mails')
            .select('id')
            .where('state', '=', 'queued')
            .where('account', '=', account)
            .where('ready_at', '<=', now)
            .orderBy('ready_at')
            .orderBy('id')
            .limit(1)
            .$if(database === 'postgres', (query) => query.forUpdate().skipLocked()),
        )
        .where('state', '=', 'queued')
        .returningAll()
        .executeTakeFirst()
      return row ? mailOf(row) : null
    },

    async markMayHaveSent(id, token) {
      // Inside a larger transaction the mark could be rolled back after the dot was written.
      if (db.isTransaction) throw new LedgerError('other', 'May-have-sent must be a commit of its own.')
      const marked = await held(id, token)
        .where('state', '=', 'claimed')
        .set({ state: 'may-have-sent' })
        .executeTakeFirst()
      return marked.numUpdatedRows > 0n
    },

    async settle(id, token, to, response, readyAt) {
      // An answer that comes after all ends the doubt of whoever took over; nothing else does.
      const from =
        to === 'sent' ? (['claimed', 'may-have-sent', 'uncertain'] as const) : (['claimed', 'may-have-sent'] as const)
      const settled = await held(id, token)
        .where('state', 'in', from)
        .set({ ...whole({ state: to, response }), token: null, ...(readyAt !== undefined && { ready_at: readyAt }) })
        .executeTakeFirst()
      return settled.numUpdatedRows > 0n
    },

    async recover(account) {
      const mine = () => db.updateTable('staff_mails').where('account', '=', account)
      await mine().where('state', '=', 'claimed').set({ state: 'queued', token: null }).execute()
      // The token stays: whoever still waits for the server's answer may write it.
      await mine().where('state', '=', 'may-have-sent').set({ state: 'uncertain' }).execute()
    },

    async nextReadyAt(account) {
      const row = await db
        .selectFrom('staff_mails')
        .select((eb) => eb.fn.min('ready_at').as('at'))
        .where('state', '=', 'queued')
        .where('account', '=', account)
        .executeTakeFirst()
      return row?.at ?? null
    },

    async bounced(messageIds) {
      if (messageIds.length === 0) return 0
      const marked = await db
        .updateTable('staff_mails')
        .where('message_id', 'in', messageIds)
        .where('state', 'in', ['may-have-sent', 'uncertain', 'sent'])
        .set({ state: 'failed', response: 'bounced', token: null })
        .executeTakeFirst()
      return Number(marked.numUpdatedRows)
    },

    async removeBefore(at) {
      await db.deleteFrom('staff_mails').where('created_at', '<', at).execute()
    },
  }
}

const wishOf = (row: Schema['staff_mail_wishes']): StaffMailWish => ({
  staffId: row.staff_id,
  address: row.address,
  digestHour: row.digest_hour,
  warnings: row.warnings === 1,
})

const mailOf = (row: Schema['staff_mails']): StaffMail => ({
  ...fromJson<Body>(row.body),
  id: row.id,
  staffId: row.staff_id,
  kind: row.kind,
  account: row.account,
  state: row.state,
  messageId: row.message_id,
  readyAt: row.ready_at,
  until: row.until,
  attempts: row.attempts,
  response: row.response,
  createdAt: row.created_at,
})
