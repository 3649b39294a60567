/**
 * Backup and restore of a whole ledger, with its original mails, as one file that either database makes and takes. The
 * backup is one instant of a ledger in use; the restore is everything or nothing.
 */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import { readArchive, writeArchive } from '../archive.ts'
import { restoreOnPostgres } from './archive-postgres.ts'
import { importArchive, type Restored } from './archive-read.ts'
import { restoreOnSqlite } from './archive-sqlite.ts'
import type { Manifest } from './archive-tables.ts'
import { membersOf, type Progress, type Snapshot } from './archive-write.ts'
import { ledgerError } from './errors.ts'
import { hasTable, refuseNewer, refuseOlder, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { postgresKysely } from './postgres.ts'
import { rawFiles } from './raw-files.ts'
import { rawRows } from './raw-rows.ts'
import type { Schema } from './schema.ts'
import { openSqlite, sqliteKysely } from './sqlite.ts'

export interface ArchiveOptions {
  /** postgres://…; null for the embedded ledger. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
  /** The archive: must not exist for a backup, must for a restore. */
  readonly file: string
  readonly now: Instant
  /** Hears how far it is, in words for stderr. */
  readonly progress: Progress
}

/**
 * Writes one instant of the ledger to a file, while a daemon may go on.
 * @throws LedgerError, or ConfigError where the file is there already
 */
export async function backUpLedger(options: ArchiveOptions): Promise<Manifest> {
  const { databaseUrl, dataFolder } = options
  try {
    if (databaseUrl !== null) return await closing(postgresKysely(databaseUrl), (db) => backUpPostgres(db, options))
    const path = join(dataFolder, 'amends.sqlite')
    if (!existsSync(path)) refuseOlder(0, migrations.length, dataFolder)
    const db = sqliteKysely(openSqlite(path, false), () => undefined)
    return await closing(db, (open) => backUpSqlite(open, options))
  } catch (error) {
    throw ledgerError(error)
  }
}

/**
 * Fills an empty ledger from a file.
 * @throws LedgerError where the ledger is not empty or in use; ConfigError where the archive is not whole: nothing was changed
 */
export async function restoreLedger(options: ArchiveOptions): Promise<Restored> {
  const { databaseUrl, dataFolder, file, now, progress } = options
  try {
    if (databaseUrl === null)
      return await restoreOnSqlite(dataFolder, (db, raw) =>
        importArchive(db, 'sqlite', readArchive(file), raw, now, progress),
      )
    return await restoreOnPostgres(databaseUrl, now, (db, raw) =>
      importArchive(db, 'postgres', readArchive(file), raw, now, progress),
    )
  } catch (error) {
    throw ledgerError(error)
  }
}

async function closing<T>(db: Kysely<Schema>, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** The rows of one read transaction, then the files: each was on disk before a row named it. */
async function backUpSqlite(db: Kysely<Schema>, options: ArchiveOptions): Promise<Manifest> {
  const folder = join(options.dataFolder, 'raw')
  const files = rawFiles(folder)
  return db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection)
    const version = await schemaVersion(connection, 'sqlite')
    const late = sqliteKysely(openSqlite(join(options.dataFolder, 'amends.sqlite'), false), () => undefined)
    try {
      return await write(options, version, {
        db: connection,
        kind: 'sqlite',
        schema: version,
        rawHashes: () => hashesIn(folder),
        rawBytes: (sha256) => orNull(files.get(sha256)),
        erasedSince: async (sha256) => (await hasTable(late, 'sqlite', 'forgotten')) && isForgotten(late, sha256),
      })
    } finally {
      await late.destroy()
      await sql`rollback`.execute(connection)
    }
  })
}

export async function backUpPostgres(db: Kysely<Schema>, options: ArchiveOptions): Promise<Manifest> {
  return db.connection().execute(async (connection) => {
    await sql`begin isolation level repeatable read read only`.execute(connection)
    // A large mail may take longer to compress than a daemon's transaction may rest.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(connection)
    try {
      const version = await schemaVersion(connection, 'postgres')
      const raw = rawRows(connection)
      return await write(options, version, {
        db: connection,
        kind: 'postgres',
        schema: version,
        rawHashes: () => hashesOf(connection),
        rawBytes: (sha256) => orNull(raw.get(sha256)),
        erasedSince: async () => false,
      })
    } finally {
      await sql`rollback`.execute(connection)
    }
  })
}

async function write(options: ArchiveOptions, version: number, snapshot: Snapshot): Promise<Manifest> {
  const place = options.databaseUrl === null ? options.dataFolder : 'the database'
  refuseNewer(version, migrations.length, place)
  if (version === 0) refuseOlder(version, migrations.length, place)
  const said: { manifest: Manifest | null } = { manifest: null }
  const members = membersOf(snapshot, options.now, options.progress, (manifest) => {
    said.manifest = manifest
  })
  await writeArchive(options.file, members, options.now)
  if (said.manifest === null) throw new LedgerError('other', 'The backup has no end; take another one.')
  return said.manifest
}

async function* hashesIn(folder: string): AsyncGenerator<string> {
  for (const pair of (await readdir(folder).catch(() => [])).sort())
    for (const name of (await readdir(join(folder, pair)).catch(() => [])).sort())
      if (/^[0-9a-f]{64}$/.test(name)) yield name
}

const HASHES_AT_ONCE = 1_000

async function* hashesOf(db: Kysely<Schema>): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('raw_mails')
      .select('sha256')
      .where('sha256', '>', last)
      .orderBy('sha256')
      .limit(HASHES_AT_ONCE)
      .execute()
    for (const row of rows) yield row.sha256
    if (rows.length < HASHES_AT_ONCE) return
    last = rows.at(-1)?.sha256 ?? last
  }
}

async function isForgotten(db: Kysely<Schema>, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('forgotten').select('at').where('raw_sha256', '=', sha256).limit(1).executeTakeFirst()
  return row !== undefined
}

/** A mail that is gone or damaged is counted; it must not keep all others from being saved. */
async function orNull(bytes: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await bytes
  } catch (error) {
    if (error instanceof LedgerError) return null
    throw error
  }
}
