/** Tiers that people set: one row a customer. */
import type { Kysely } from 'kysely'
import type { CustomerTierLedger } from '../../ports/ledger/customer-tiers.ts'
import { lookupKey, whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function customerTierLedger(db: Kysely<Schema>): CustomerTierLedger {
  return {
    async of(key) {
      const row = await db
        .selectFrom('customer_tiers')
        .select(['tier', 'who', 'at'])
        .where('customer_key', '=', lookupKey(key))
        .executeTakeFirst()
      return row ?? null
    },

    async set(key, tier) {
      const row = whole({ ...tier })
      await db
        .insertInto('customer_tiers')
        .values({ customer_key: lookupKey(key), ...row })
        .onConflict((conflict) => conflict.column('customer_key').doUpdateSet(row))
        .execute()
    },

    async clear(key) {
      await db.deleteFrom('customer_tiers').where('customer_key', '=', lookupKey(key)).execute()
    },
  }
}
