/** What the daemon's regular checks found last. */
import type { Kysely } from 'kysely'
import type { Check, ChecksLedger } from '../../ports/ledger/checks.ts'
import { atomically } from './atomically.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

export function checksLedger(db: Kysely<Schema>): ChecksLedger {
  return {
    noteChecks: (checks) =>
      atomically(db, async (trx) => {
        await trx.deleteFrom('checks').execute()
        for (const check of checks) {
          const { name, subject, level, at } = check
          const row = { name: `${name}:${subject}`, level, detail: JSON.stringify(check), at }
          await trx.insertInto('checks').values(whole(row)).execute()
        }
      }),

    async checks() {
      const rows = await db.selectFrom('checks').select('detail').orderBy('name').execute()
      return rows.map(({ detail }) => fromJson<Check>(detail))
    },

    async newestReceipt() {
      const row = await db
        .selectFrom('occurrences')
        .select((eb) => eb.fn.max('internal_date').as('newest'))
        .where('state', '=', 'taken')
        .executeTakeFirst()
      return row?.newest ?? null
    },
  }
}
