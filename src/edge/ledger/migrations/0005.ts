/** What people decided about customers, and the words by which tickets are found. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forCustomers(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await customerTiers(db, types)
  await searchTerms(db, types)
}

/** Tiers that a person set: of an address, or of a company by its domain. */
async function customerTiers(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'customer_tiers', ['customer_key'], {
    customer_key: 'text',
    tier: 'text',
    who: 'text',
    at: 'text',
  })
}

/** The words of each ticket; filled for older tickets in the background. */
async function searchTerms(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'search_terms', ['term', 'ticket_id'], { term: 'text', ticket_id: 'text' })
  await db.schema.createIndex('search_terms_of_ticket').on('search_terms').column('ticket_id').execute()
}
