/** The desk of many people, promises until the customer is content, the model's share, and lessons. */

import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forTheWholeCase(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await notices(db, types)
}

/** What chat robots are told, each thing once to each robot. */
async function notices(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'notices', ['robot', 'key'], {
    robot: 'text',
    key: 'text',
    event: 'text',
    ticket_id: 'text',
    created_at: 'text',
    /** From when on it may be told. */
    ready_at: 'text',
    attempts: 'integer',
    told_at: 'text?',
  })
  await db.schema
    .createIndex('notices_by_work')
    .on('notices')
    .columns(['robot', 'told_at', 'ready_at', 'key'])
    .execute()
  await db.schema.createIndex('notices_by_age').on('notices').column('created_at').execute()
  await db.schema.createIndex('notices_by_ticket').on('notices').column('ticket_id').execute()
  await db.schema.createIndex('tickets_by_due').on('tickets').columns(['due_sort', 'id']).execute()
}
