/** Fills an empty PostgreSQL database in one transaction, under a mark that shows a restore that was killed. */
import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import type { RawStore } from '../../ports/ledger/intake.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import { hasTable, schemaVersion } from './migrate.ts'
import { postgresKysely } from './postgres.ts'
import { rawRows } from './raw-rows.ts'
import type { Schema } from './schema.ts'

/** A table that is there while a restore runs, and after one that was killed. */
const RESTORING = 'amends_restoring'

/** Key of the advisory lock under which the schema is changed; any number that no other program on this database uses. */
export const MIGRATION_LOCK = 7_265_001

export async function restoreOnPostgres<T>(
  databaseUrl: string,
  now: Instant,
  fill: (db: Kysely<Schema>, raw: RawStore) => Promise<T>,
): Promise<T> {
  const db = postgresKysely(databaseUrl)
  try {
    await refuseFilled(db)
    await sql`create table if not exists ${sql.table(RESTORING)} (at text)`.execute(db)
    try {
      return await db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx)
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx)
        await refuseFilled(trx)
        await sql`insert into ${sql.table(RESTORING)} values (${now})`.execute(trx)
        const filled = await fill(trx, rawRows(trx))
        await sql`drop table ${sql.table(RESTORING)}`.execute(trx)
        return filled
      })
    } catch (error) {
      await sql`drop table if exists ${sql.table(RESTORING)}`.execute(db).catch(() => undefined)
      throw error
    }
  } finally {
    await db.destroy()
  }
}

async function refuseFilled(db: Kysely<Schema>): Promise<void> {
  if ((await schemaVersion(db, 'postgres')) === 0) return
  throw new LedgerError(
    'other',
    'There is a ledger in the database of DATABASE_URL, which a restore would replace: name an empty database.',
  )
}

/**
 * A daemon must not begin a new, empty ledger where one was to be restored.
 * @throws LedgerError
 */
export async function refuseHalfRestoredDatabase(db: Kysely<Schema>, place: string): Promise<void> {
  if (!(await hasTable(db, 'postgres', RESTORING))) return
  throw new LedgerError(
    'other',
    `A restore into ${place} was interrupted: run it again, or drop the table ${RESTORING} to begin with an empty ledger.`,
  )
}
