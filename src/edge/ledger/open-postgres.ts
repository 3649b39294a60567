/** Opens the ledger on a PostgreSQL server: one daemon at a time migrates, several may then run. */
import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import { type Ledger, LedgerError } from '../../ports/ledger/ledger.ts'
import { backUpPostgres } from './archive.ts'
import { MIGRATION_LOCK, refuseHalfRestoredDatabase } from './archive-postgres.ts'
import { backUpBeforeUpdate } from './before-update.ts'
import { createChanges } from './changes.ts'
import { ledgerOver } from './ledger.ts'
import { migrate, refuseNewer, refuseOlder, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { listenForCommits, postgresKysely } from './postgres.ts'
import { rawRows } from './raw-rows.ts'
import type { Schema } from './schema.ts'

/** Key of the advisory lock of writers; any number that no other program on this database uses. */
const WRITER_LOCK = 7_265_002

/** @param dataFolder where the backup goes that is made before an update */
export async function openOnPostgres(
  databaseUrl: string,
  dataFolder: string,
  role: 'main' | 'second',
  now: Instant,
): Promise<Ledger> {
  const place = databaseName(databaseUrl)
  const changes = createChanges((changed) => listenForCommits(databaseUrl, changed))
  const db = postgresKysely(databaseUrl)
  try {
    await refuseOtherEncodings(db, place)
    if (role === 'main') await bringUp(db, { databaseUrl, dataFolder, place, now })
    const version = await schemaVersion(db, 'postgres')
    refuseNewer(version, migrations.length, place)
    refuseOlder(version, migrations.length, place)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return ledgerOver({
    db,
    kind: 'postgres',
    raw: rawRows,
    // Transactions read before they write; one after the other, as on SQLite, none acts on what another just changed.
    async queueUp(trx) {
      await sql`select pg_advisory_xact_lock(${sql.lit(WRITER_LOCK)})`.execute(trx)
    },
    durability: unsafeSettings,
    onChange: changes.listen,
    async close() {
      changes.stop()
      await db.destroy()
    },
  })
}

/** The database as people call it: never with the password. */
function databaseName(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  if (url === null)
    throw new LedgerError('unreachable', 'DATABASE_URL is no address like postgres://user@host/database.')
  return `the database ${url.pathname.slice(1)} on ${url.host || 'this machine'}`
}

async function refuseOtherEncodings(db: Kysely<Schema>, place: string): Promise<void> {
  const { rows } = await sql<{ encoding: string }>`select pg_encoding_to_char(encoding) as encoding
    from pg_database where datname = current_database()`.execute(db)
  if (rows[0]?.encoding === 'UTF8') return
  throw new LedgerError(
    'other',
    `Mail comes in every script, but ${place} is not in UTF8: create it with ENCODING 'UTF8'.`,
  )
}

/** A server without these forgets acknowledged commits at a power cut (PostgreSQL's manual, 19.5 Write Ahead Log). */
const MUST_BE_ON = ['fsync', 'full_page_writes', 'synchronous_commit']

/** As this program's own sessions have them. */
async function unsafeSettings(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
    where name in (${sql.join(MUST_BE_ON)}) and setting <> 'on' order by name`.execute(db)
  return rows.map(({ name, setting }) => `${name}=${setting}`)
}

/** Whoever comes second waits, and finds the work done. */
async function bringUp(
  db: Kysely<Schema>,
  of: { readonly databaseUrl: string; readonly dataFolder: string; readonly place: string; readonly now: Instant },
): Promise<void> {
  const { databaseUrl, dataFolder, place, now } = of
  await db.connection().execute(async (connection) => {
    await sql`set lock_timeout = 0`.execute(connection)
    await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(connection)
    try {
      const version = await schemaVersion(connection, 'postgres')
      refuseNewer(version, migrations.length, place)
      if (version === 0) await refuseHalfRestoredDatabase(connection, place)
      else if (version < migrations.length)
        await backUpBeforeUpdate(dataFolder, version, now, 'tar.gz', (file) =>
          backUpPostgres(db, { databaseUrl, dataFolder, file, now, progress: () => undefined }),
        )
      if (version < migrations.length) await migrate(connection, 'postgres', version, migrations, now)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)})`.execute(connection)
      await sql`set lock_timeout = '5s'`.execute(connection)
    }
  })
}
