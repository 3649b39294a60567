/** Tiers that people set: one row a customer. */
import type { Kysely } from 'kysely'
import type { CustomerTierLedger } from '../../ports/ledger/customer-tiers.ts'
import { lookupKey, whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function customerTierLedger(db: Kysely<Schema>): CustomerTierLedger {
  return {
    async of(keys) {
      if (keys.length === 0) return null
      const rows = await db
        .selectFrom('customer_tiers')
        .selectAll()
        .where('customer_key', 'in', keys.map(lookupKey))
        .execute()
      const row = keys.map((key) => rows.find((one) => one.customer_key === lookupKey(key))).find((one) => one)
      return row ? { tier: row.tier, who: row.who, at: row.at } : null
    },

    async set(key, tier) {
      const row = whole({ ...tier })
      await db
        .insertInto('customer_tiers')
        .values({ customer_key: lookupKey(key), ...row })
        .onConflict((conflict) => conflict.column('customer_key').doUpdateSet(row))
        .execute()
    },

    async clear(keys) {
      if (keys.length === 0) return
      await db.deleteFrom('customer_tiers').where('customer_key', 'in', keys.map(lookupKey)).execute()
    },
  }
}
