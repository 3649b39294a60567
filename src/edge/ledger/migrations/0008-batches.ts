/** Questions that went to the model's service together. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forBatches(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'model_batches', ['id'], {
    id: 'text',
    account: 'text',
    state: 'text',
    service_id: 'text?',
    asks: 'text',
    tokens: 'integer',
    micros: 'integer',
    made_at: 'text',
    until: 'text',
  })
  await db.schema.createIndex('model_batches_by_account').on('model_batches').columns(['account', 'made_at']).execute()
}
