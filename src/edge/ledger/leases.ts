/** Leases of accounts: every change is one statement that compares holder and token, by the database's clock. */
import type { Kysely } from 'kysely'
import type { LeaseLedger } from '../../ports/ledger/leases.ts'
import { whole } from './bind.ts'
import { type DatabaseKind, databaseNow } from './database-clock.ts'
import type { Schema } from './schema.ts'

/** The end of a lease that was given back: long over, by any clock. */
const OVER = '1970-01-01T00:00:00.000Z'

export function leaseLedger(db: Kysely<Schema>, kind: DatabaseKind): LeaseLedger {
  const held = (account: string, holder: string, token: number) =>
    db
      .updateTable('account_leases')
      .where('account', '=', account)
      .where('holder', '=', holder)
      .where('token', '=', token)

  return {
    async take(account, holder, seconds) {
      const until = databaseNow(kind, seconds)
      const row = await db
        .insertInto('account_leases')
        .values({ ...whole({ account, holder, token: 1 }), until })
        .onConflict((conflict) =>
          conflict
            .column('account')
            .doUpdateSet((eb) => ({ holder, token: eb('account_leases.token', '+', 1), until }))
            .where((eb) =>
              eb.or([eb('account_leases.until', '<=', databaseNow(kind)), eb('account_leases.holder', '=', holder)]),
            ),
        )
        .returning('token')
        .executeTakeFirst()
      return row?.token ?? null
    },

    async renew(account, holder, token, seconds) {
      const result = await held(account, holder, token)
        .set({ until: databaseNow(kind, seconds) })
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },

    async release(account, holder, token) {
      await held(account, holder, token).set({ until: OVER }).execute()
    },

    async holds(account, holder, token) {
      const row = await db
        .selectFrom('account_leases')
        .select('token')
        .where('account', '=', account)
        .where('holder', '=', holder)
        .where('token', '=', token)
        .where('until', '>', databaseNow(kind))
        // On SQLite a transaction is the only writer anyway.
        .$if(kind === 'postgres', (query) => query.forUpdate())
        .executeTakeFirst()
      return row !== undefined
    },
  }
}

/** Ends every lease: whoever opens the embedded ledger alone knows that all other holders are dead. */
export async function endLeases(db: Kysely<Schema>): Promise<void> {
  await db.updateTable('account_leases').set({ until: OVER }).where('until', '<>', OVER).execute()
}
