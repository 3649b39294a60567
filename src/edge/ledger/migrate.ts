/** Brings a ledger to the newest schema, one migration a transaction. Kysely's own migrator has no lock on SQLite. */
import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import { atomically } from './atomically.ts'
import type { Migration, MigrationTypes } from './migrations/list.ts'
import type { Schema } from './schema.ts'

const TYPES: Readonly<Record<MigrationTypes['kind'], MigrationTypes>> = {
  sqlite: { kind: 'sqlite', text: 'text', integer: 'integer', bytes: 'blob' },
  postgres: { kind: 'postgres', text: sql`text collate "C"`, integer: 'bigint', bytes: 'bytea' },
}

/** Whether this ledger has a table of that name. */
export async function hasTable(db: Kysely<Schema>, kind: MigrationTypes['kind'], table: string): Promise<boolean> {
  const known =
    kind === 'sqlite'
      ? sql<{ name: string | null }>`select name from sqlite_schema where name = ${table}`
      : sql<{ name: string | null }>`select to_regclass(${table})::text as name`
  const { rows } = await known.execute(db)
  return Boolean(rows[0]?.name)
}

/** The version of the schema that lies there: 0 for a ledger that holds nothing yet. */
export async function schemaVersion(db: Kysely<Schema>, kind: MigrationTypes['kind']): Promise<number> {
  if (!(await hasTable(db, kind, 'schema_versions'))) return 0
  const row = await db
    .selectFrom('schema_versions')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? 0
}

/**
 * @param newest the version that this program knows
 * @param place what people call this ledger: a folder or a database
 * @throws LedgerError newer-schema
 */
export function refuseNewer(version: number, newest: number, place: string): void {
  if (version <= newest) return
  throw new LedgerError(
    'newer-schema',
    `The ledger in ${place} was written by a newer amends (schema ${version}, this one knows up to ${newest}): install that version again, or restore a backup from before.`,
  )
}

/**
 * For a process that never migrates.
 * @throws LedgerError unreachable, when the ledger isn't there yet or waits for its migration
 */
export function refuseOlder(version: number, newest: number, place: string): void {
  if (version >= newest) return
  const why = version === 0 ? 'There is no ledger yet in' : 'This amends is newer than the ledger in'
  throw new LedgerError('unreachable', `${why} ${place}: start the daemon once (npm start), which prepares it.`)
}

/** Runs what is missing after `version`; each migration and its note are one commit, or part of the caller's. */
export async function migrate(
  db: Kysely<Schema>,
  kind: MigrationTypes['kind'],
  version: number,
  steps: readonly Migration[],
  now: Instant,
): Promise<void> {
  await db.schema
    .createTable('schema_versions')
    .ifNotExists()
    .addColumn('version', TYPES[kind].integer, (column) => column.primaryKey())
    .addColumn('at', TYPES[kind].text, (column) => column.notNull())
    .execute()
  for (const [index, migration] of steps.entries()) {
    if (index < version) continue
    await atomically(db, async (trx) => {
      await migration(trx, TYPES[kind])
      await trx
        .insertInto('schema_versions')
        .values({ version: index + 1, at: now })
        .execute()
    })
  }
}
