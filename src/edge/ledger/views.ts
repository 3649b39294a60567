/** The views of the queue that people saved. */
import type { Kysely } from 'kysely'
import type { ViewLedger } from '../../ports/ledger/views.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function viewLedger(db: Kysely<Schema>): ViewLedger {
  return {
    of: (staffId) =>
      db
        .selectFrom('saved_views')
        .select(['id', 'name', 'query'])
        .where('staff_id', '=', staffId)
        .orderBy('name')
        .orderBy('id')
        .execute(),

    async save(staffId, { id, name, query }, at) {
      await db
        .insertInto('saved_views')
        .values(whole({ staff_id: staffId, name, id, query, at }))
        .onConflict((conflict) => conflict.columns(['staff_id', 'name']).doUpdateSet({ query, at }))
        .execute()
    },

    async rename(staffId, id, name, at) {
      const changed = await db
        .updateTable('saved_views')
        .set(whole({ name, at }))
        .where('staff_id', '=', staffId)
        .where('id', '=', id)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('saved_views as other')
                .select('other.id')
                .where('other.staff_id', '=', staffId)
                .where('other.name', '=', name)
                .where('other.id', '<>', id),
            ),
          ),
        )
        .executeTakeFirst()
      return changed.numUpdatedRows === 1n
    },

    async remove(staffId, id) {
      await db.deleteFrom('saved_views').where('staff_id', '=', staffId).where('id', '=', id).execute()
    },
  }
}
