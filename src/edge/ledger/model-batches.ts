/** Questions that went to the model's service together: noted before they leave, removed when they were read. */
import type { Kysely } from 'kysely'
import type { ModelBatchesLedger } from '../../ports/ledger/model-batches.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

export function modelBatchesLedger(db: Kysely<Schema>): ModelBatchesLedger {
  return {
    async add({ serviceId, asks, madeAt, ...row }) {
      const values = whole({ ...row, service_id: serviceId, asks: JSON.stringify(asks), made_at: madeAt })
      await db.insertInto('model_batches').values(values).execute()
    },

    async open(accounts) {
      if (accounts?.length === 0) return []
      const all = db.selectFrom('model_batches').selectAll().orderBy('made_at').orderBy('id')
      const rows = await (accounts === null ? all : all.where('account', 'in', accounts)).execute()
      return rows.map(({ service_id: serviceId, made_at: madeAt, asks, ...row }) => ({
        ...row,
        serviceId,
        madeAt,
        asks: fromJson(asks),
      }))
    },

    async change(id, { state, serviceId }) {
      await db
        .updateTable('model_batches')
        .set({ ...(state !== undefined && { state }), ...(serviceId !== undefined && { service_id: serviceId }) })
        .where('id', '=', id)
        .execute()
    },

    async remove(id) {
      const removed = await db.deleteFrom('model_batches').where('id', '=', id).executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
  }
}
