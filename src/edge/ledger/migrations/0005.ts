/** What people decided about customers. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forCustomers(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await customerTiers(db, types)
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
