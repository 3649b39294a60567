/** How many letters an account sent in the last day. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forDailyPace(db: MigrationDb, _types: MigrationTypes): Promise<void> {
  await db.schema.createIndex('outbox_by_handing').on('outbox').columns(['account', 'delivered_at']).execute()
}
