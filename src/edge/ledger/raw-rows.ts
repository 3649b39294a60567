/** Raw mail in rows of PostgreSQL, in chunks, so that every daemon can read everything. */
import type { Kysely } from 'kysely'
import type { RawStore } from '../../ports/ledger/intake.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import { atomically } from './atomically.ts'
import { sha256Of, verified } from './raw-files.ts'
import type { Schema } from './schema.ts'

/** One bound value: well below what a server holds in memory for a statement, few enough rows for a large mail. */
const CHUNK_BYTES = 1024 * 1024

export function rawRows(db: Kysely<Schema>): RawStore {
  return {
    put: (bytes, at) =>
      atomically(db, async (trx) => {
        const sha256 = sha256Of(bytes)
        const added = await trx
          .insertInto('raw_mails')
          .values({ sha256, size: bytes.length, at })
          .onConflict((conflict) => conflict.column('sha256').doNothing())
          .executeTakeFirst()
        if (added.numInsertedOrUpdatedRows === 0n) return sha256
        for (let from = 0, position = 0; from < bytes.length; from += CHUNK_BYTES, position += 1) {
          const chunk = { sha256, position, bytes: bytes.subarray(from, from + CHUNK_BYTES) }
          await trx.insertInto('raw_chunks').values(chunk).execute()
        }
        return sha256
      }),

    async get(sha256) {
      const rows = await db
        .selectFrom('raw_chunks')
        .select('bytes')
        .where('sha256', '=', sha256)
        .orderBy('position')
        .execute()
      if (rows.length === 0 && !(await has(db, sha256))) {
        throw new LedgerError(
          'other',
          `The original mail ${sha256} is missing from the database; restore it from a backup.`,
        )
      }
      return verified(sha256, Buffer.concat(rows.map((row) => row.bytes)))
    },

    has: (sha256) => has(db, sha256),

    remove: (sha256) =>
      atomically(db, async (trx) => {
        await trx.deleteFrom('raw_chunks').where('sha256', '=', sha256).execute()
        await trx.deleteFrom('raw_mails').where('sha256', '=', sha256).execute()
      }),
  }
}

async function has(db: Kysely<Schema>, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('raw_mails').select('sha256').where('sha256', '=', sha256).executeTakeFirst()
  return row !== undefined
}
