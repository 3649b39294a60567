/** Single facts about the ledger itself, such as when it was restored from a backup. */
import type { Kysely } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import { type MarksLedger, RESTORED, type RestoredMark } from '../../ports/ledger/marks.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

export function marksLedger(db: Kysely<Schema>): MarksLedger {
  const mark = async (name: string) => {
    const row = await db.selectFrom('marks').select('value').where('name', '=', name).executeTakeFirst()
    return row?.value ?? null
  }
  return {
    mark,
    setMark: (name, value, at) => setMark(db, name, value, at),
    async removeMark(name) {
      await db.deleteFrom('marks').where('name', '=', name).execute()
    },
    async restored() {
      const value = await mark(RESTORED)
      return value === null ? null : fromJson<RestoredMark>(value)
    },
  }
}

export async function setMark(db: Kysely<Schema>, name: string, value: string, at: Instant): Promise<void> {
  await db
    .insertInto('marks')
    .values(whole({ name, value, at }))
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, at }))
    .execute()
}
