/** What letters and policy rest on: the order book and its customers. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { announce, createTable } from './tables.ts'

export async function forLetters(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await orderBook(db, types)
  await factChecks(db, types)
  await papers(db, types)
  await templateVersions(db, types)
}

/** Orders and customers as they were imported, and the numbers, addresses, domains and names that they are found by. */
async function orderBook(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'orders', ['order_key'], { order_key: 'text', body: 'text', changed_at: 'text' })
  await createTable(
    db,
    types,
    'order_names',
    ['name_key', 'order_key'],
    // The day is null where the book doesn't say: such an order is found by its numbers alone.
    { name_key: 'text', order_key: 'text', order_date: 'text?' },
    { order_key: 'orders.order_key' },
  )
  await createTable(db, types, 'customers', ['id'], { id: 'text', body: 'text', changed_at: 'text' })
  await createTable(
    db,
    types,
    'customer_names',
    ['name_key', 'customer_id'],
    { name_key: 'text', customer_id: 'text' },
    { customer_id: 'customers.id' },
  )
  await db.schema.createIndex('order_names_by_order').on('order_names').columns(['order_key']).execute()
  await db.schema
    .createIndex('order_names_by_date')
    .on('order_names')
    .columns(['name_key', 'order_date', 'order_key'])
    .execute()
  await db.schema.createIndex('customer_names_by_customer').on('customer_names').columns(['customer_id']).execute()
}

/** What people found at the lines of a ticket's fact checklist. */
async function factChecks(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(
    db,
    types,
    'fact_checks',
    ['ticket_id', 'line'],
    { ticket_id: 'text', line: 'text', result: 'text', note: 'text', who: 'text', at: 'text' },
    { ticket_id: 'tickets.id' },
  )
}

/** Internal papers: to colleagues, factories, forwarders. Never part of what a customer gets. */
async function papers(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(
    db,
    types,
    'papers',
    ['id'],
    {
      id: 'text',
      ticket_id: 'text',
      account: 'text',
      state: 'text',
      /** Null for a paper that was handed over. */
      message_id: 'text?',
      /** By when the answer is due. */
      due_at: 'text?',
      /** From when on it may be sent. */
      ready_at: 'text',
      attempts: 'integer',
      /** Of whoever sends it now, or did last. */
      token: 'text?',
      response: 'text?',
      body: 'text',
    },
    { ticket_id: 'tickets.id' },
  )
  await db.schema.createIndex('papers_by_ticket').on('papers').columns(['ticket_id', 'id']).execute()
  await db.schema.createIndex('papers_by_state').on('papers').columns(['state', 'account', 'ready_at']).execute()
  await db.schema.createIndex('papers_by_message').on('papers').columns(['message_id']).execute()
  if (types.kind === 'postgres') await announce(db, ['papers'])
}

/** Templates as their owners edited them, over the shipped files. */
async function templateVersions(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'template_versions', ['id'], {
    id: 'text',
    path: 'text',
    text: 'text',
    base_hash: 'text?',
    who: 'text',
    at: 'text',
    note: 'text',
    undone_at: 'text?',
    undone_by: 'text?',
  })
  await db.schema.createIndex('template_versions_by_path').on('template_versions').columns(['path', 'id']).execute()
  if (types.kind === 'postgres') await announce(db, ['template_versions'])
}
