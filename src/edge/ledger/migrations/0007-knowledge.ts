/** What cases teach: the lines of reports hold more of the customer's side. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forKnowledge(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await db.schema
    .alterTable('case_facts')
    .addColumn('form', types.integer, (column) => column.notNull().defaultTo(1))
    .execute()
}
