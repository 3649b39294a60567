/** Who is away, and which tickets came to their deputies meanwhile. */
import type { Kysely } from 'kysely'
import type { AbsenceLedger } from '../../ports/ledger/absences.ts'
import { atomically } from './atomically.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function absenceLedger(db: Kysely<Schema>): AbsenceLedger {
  return {
    async all() {
      const rows = await db.selectFrom('absences').selectAll().orderBy('staff_id').execute()
      return rows.map((row) => ({
        staffId: row.staff_id,
        from: row.from_at,
        until: row.until_at,
        deputy: row.deputy_id,
      }))
    },

    async set({ staffId, from, until, deputy }) {
      const times = { from_at: from, until_at: until, deputy_id: deputy }
      await db
        .insertInto('absences')
        .values(whole({ staff_id: staffId, ...times }))
        .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(times))
        .execute()
    },

    async remove(staffId) {
      await atomically(db, async (trx) => {
        await trx.deleteFrom('stood_in').where('staff_id', '=', staffId).execute()
        await trx.deleteFrom('absences').where('staff_id', '=', staffId).execute()
      })
    },

    async noteStoodIn(ticketId, staffId, deputy, at) {
      const row = whole({ ticket_id: ticketId, staff_id: staffId, deputy_id: deputy, at })
      await db.insertInto('stood_in').values(row).execute()
    },

    async stoodIn(staffId, limit) {
      const rows = await db
        .selectFrom('stood_in')
        .innerJoin('tickets', 'tickets.id', 'stood_in.ticket_id')
        .select(['stood_in.ticket_id', 'stood_in.deputy_id', 'tickets.number'])
        .where('stood_in.staff_id', '=', staffId)
        .orderBy('stood_in.ticket_id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ticketId: row.ticket_id, number: row.number, deputy: row.deputy_id }))
    },
  }
}
