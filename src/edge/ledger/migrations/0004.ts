/** What letters and policy rest on: the order book and its customers. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forLetters(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await orderBook(db, types)
}

/** Orders and customers as they were imported, and the numbers, addresses, domains and names that they are found by. */
async function orderBook(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'orders', ['order_key'], {
    order_key: 'text',
    /** Null where the book doesn't say. */
    order_date: 'text?',
    body: 'text',
    changed_at: 'text',
  })
  await createTable(
    db,
    types,
    'order_names',
    ['name_key', 'order_key'],
    { name_key: 'text', order_key: 'text' },
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
  await db.schema.createIndex('orders_by_date').on('orders').columns(['order_date', 'order_key']).execute()
  await db.schema.createIndex('customer_names_by_customer').on('customer_names').columns(['customer_id']).execute()
}
