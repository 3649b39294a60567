/** What people put right, and what is remembered of a contact. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function putRight(db: MigrationDb, types: MigrationTypes): Promise<void> {
  // Each correction of a finding by a person: with the mail's own row the labelled example of training.
  await createTable(
    db,
    types,
    'corrections',
    ['id'],
    { id: 'text', message_id: 'text', field: 'text', machine: 'text', value: 'text', at: 'text', who: 'text' },
    { message_id: 'messages.id' },
  )
  await db.schema.createIndex('corrections_by_message').on('corrections').columns(['message_id', 'at', 'id']).execute()
  // Language and place of who writes, by address; `instead` is what amends had thought where a person put it right.
  await createTable(db, types, 'contacts', ['contact_key', 'field'], {
    contact_key: 'text',
    field: 'text',
    value: 'text',
    source: 'text',
    instead: 'text?',
    at: 'text',
  })
}
