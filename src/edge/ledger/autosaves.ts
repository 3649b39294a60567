/** Letters as people are typing them: one row a turn and person, gone as soon as it is a revision. */
import type { Kysely } from 'kysely'
import type { AutosaveLedger } from '../../ports/ledger/autosaves.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function autosaveLedger(db: Kysely<Schema>): AutosaveLedger {
  return {
    async of(ticketId, staffId) {
      const rows = await db
        .selectFrom('autosaves')
        .selectAll()
        .where('ticket_id', '=', ticketId)
        .where('staff_id', '=', staffId)
        .orderBy('turn_id')
        .execute()
      return rows.map((row) => ({
        turnId: row.turn_id,
        staffId: row.staff_id,
        revision: row.revision,
        subject: row.subject,
        letter: row.letter,
        at: row.at,
      }))
    },

    async keep({ turnId, staffId, ...typed }) {
      const turn = await db.selectFrom('turns').select('ticket_id').where('id', '=', turnId).executeTakeFirst()
      if (!turn) return
      await db
        .insertInto('autosaves')
        .values(whole({ turn_id: turnId, staff_id: staffId, ticket_id: turn.ticket_id, ...typed }))
        .onConflict((conflict) => conflict.columns(['ticket_id', 'staff_id', 'turn_id']).doUpdateSet(whole(typed)))
        .execute()
    },

    async drop(turnId, staffId) {
      const turn = await db.selectFrom('turns').select('ticket_id').where('id', '=', turnId).executeTakeFirst()
      if (!turn) return
      await db
        .deleteFrom('autosaves')
        .where('ticket_id', '=', turn.ticket_id)
        .where('staff_id', '=', staffId)
        .where('turn_id', '=', turnId)
        .execute()
    },
  }
}
