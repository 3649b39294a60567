/** Mailboxes added at the desk, and sealed secrets: this file sees no password, only what edge/sealing.ts made of it. */
import type { Kysely } from 'kysely'
import type { AccountsLedger } from '../../ports/ledger/accounts.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function accountsLedger(db: Kysely<Schema>): AccountsLedger {
  return {
    async saveAccount({ name, body, active, changedAt, who }) {
      const row: Schema['accounts'] = whole({ name, body, active: active ? 1 : 0, changed_at: changedAt, who })
      const { name: _key, ...change } = row
      await db
        .insertInto('accounts')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(change))
        .execute()
    },

    async accounts() {
      const rows = await db.selectFrom('accounts').selectAll().orderBy('name').execute()
      return rows.map((row) => ({
        name: row.name,
        body: row.body,
        active: row.active === 1,
        changedAt: row.changed_at,
        who: row.who,
      }))
    },

    async edition() {
      const accounts = await db
        .selectFrom('accounts')
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('changed_at').as('at')])
        .executeTakeFirst()
      const secrets = await db
        .selectFrom('secrets')
        .select((eb) => eb.fn.sum<number>('version').as('versions'))
        .executeTakeFirst()
      return `${accounts?.count} ${accounts?.at} ${secrets?.versions}`
    },

    async secret(name) {
      const row = await db
        .selectFrom('secrets')
        .select(['version', 'sealed', 'at'])
        .where('name', '=', name)
        .executeTakeFirst()
      return row ?? null
    },

    async replaceSecret(name, fromVersion, sealed, at) {
      if (fromVersion === 0) {
        const added = await db
          .insertInto('secrets')
          .values(whole({ name, version: 1, sealed, at }))
          .onConflict((conflict) => conflict.column('name').doNothing())
          .executeTakeFirst()
        return added.numInsertedOrUpdatedRows === 1n
      }
      const changed = await db
        .updateTable('secrets')
        .set({ version: fromVersion + 1, sealed, at })
        .where('name', '=', name)
        .where('version', '=', fromVersion)
        .executeTakeFirst()
      return changed.numUpdatedRows === 1n
    },
  }
}
