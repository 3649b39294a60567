/** What cases teach: the lines of reports hold more of the customer's side; wishes for what we don't offer; typical cases. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forKnowledge(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await db.schema
    .alterTable('case_facts')
    .addColumn('form', types.integer, (column) => column.notNull().defaultTo(1))
    .execute()
  await createTable(
    db,
    types,
    'chances',
    ['id'],
    { id: 'text', ticket_id: 'text', state: 'text', kind: 'text', at: 'text', who: 'text?', body: 'text' },
    { ticket_id: 'tickets.id' },
  )
  await db.schema.createIndex('chances_by_state').on('chances').columns(['state', 'at', 'id']).execute()
  await db.schema.createIndex('chances_by_ticket').on('chances').column('ticket_id').execute()
  await createTable(
    db,
    types,
    'library_cases',
    ['id'],
    { id: 'text', ticket_id: 'text?', state: 'text', issue: 'text', at: 'text', who: 'text', body: 'text' },
    { ticket_id: 'tickets.id' },
  )
  await db.schema.createIndex('library_by_state').on('library_cases').columns(['state', 'at', 'id']).execute()
  await db.schema.createIndex('library_by_issue').on('library_cases').columns(['issue', 'state', 'at', 'id']).execute()
  await db.schema.createIndex('library_by_ticket').on('library_cases').column('ticket_id').execute()
}
