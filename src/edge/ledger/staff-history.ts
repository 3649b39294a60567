/** What was done to the people of the desk, by whom and when; lines are added, and lose network addresses in time. */
import type { Kysely } from 'kysely'
import type { StaffHistoryLedger, StaffHistoryLine } from '../../ports/ledger/staff-history.ts'
import { uuidv7 } from '../ids.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

export function staffHistoryLedger(db: Kysely<Schema>): StaffHistoryLedger {
  return {
    async add({ at, who, act, staffId, detail }) {
      const row = whole({ id: uuidv7(), at, who, act, staff_id: staffId, detail: JSON.stringify(detail) })
      await db.insertInto('staff_history').values(row).execute()
    },

    async blankAddresses(before, after, limit) {
      const rows = await db
        .selectFrom('staff_history')
        .select(['id', 'detail'])
        .where('id', '>', after)
        .where('at', '<', before)
        .orderBy('id')
        .limit(limit)
        .execute()
      for (const { id, detail } of rows) {
        const { address, ...rest } = fromJson<StaffHistoryLine['detail']>(detail)
        if (address === undefined) continue
        await db
          .updateTable('staff_history')
          .set({ detail: JSON.stringify(rest) })
          .where('id', '=', id)
          .execute()
      }
      return rows.length < limit ? null : (rows.at(-1)?.id ?? null)
    },

    async page(before, limit) {
      const rows = await db
        .selectFrom('staff_history')
        .selectAll()
        .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        who: row.who,
        act: row.act as StaffHistoryLine['act'],
        staffId: row.staff_id,
        detail: JSON.parse(row.detail) as StaffHistoryLine['detail'],
      }))
    },
  }
}
