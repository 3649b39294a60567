/** SQLite through node:sqlite: the Kysely dialect, the one connection, and the lock of the daemon. */
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type KyselyConfig,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
} from 'kysely'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import { bind, GuardedSqliteCompiler } from './bind.ts'
import type { Schema } from './schema.ts'

/** How long a statement waits for another writer's commit. */
const BUSY_MS = 5_000
const BUSY_PAUSE_MS = 5
const POLL_MS = 200

/**
 * Opens the file with one connection: WAL, every commit on disk before it is acknowledged (synchronous=FULL), foreign keys
 * checked. Making the file is allowed only where `create` is true.
 */
export function openSqlite(path: string, create: boolean): DatabaseSync {
  // Customers' mail is nobody else's: SQLite gives its -wal and -shm files the mode of this one.
  if (create) closeSync(openSync(path, 'a', 0o600))
  const file = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true })
  try {
    file.exec('pragma journal_mode = wal')
    file.exec('pragma synchronous = full')
    // What is erased is overwritten, not only unlinked.
    file.exec('pragma secure_delete = on')
    // From here on the dialect waits (see `patient`).
    file.exec('pragma busy_timeout = 0')
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/** Kysely over an open file. `committed` is called after each commit of this connection that wrote. */
export function sqliteKysely(file: DatabaseSync, committed: () => void, log?: KyselyConfig['log']): Kysely<Schema> {
  const dialect: Dialect = {
    createDriver: () => new ImmediateDriver(file, committed),
    createQueryCompiler: () => new GuardedSqliteCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
  return new Kysely<Schema>({ dialect, ...(log ? { log } : {}) })
}

/** Begins every transaction as a writer, and waits for other writers without holding up this process. */
class ImmediateDriver extends SqliteDriver {
  readonly #file: DatabaseSync

  constructor(file: DatabaseSync, committed: () => void) {
    super({ database: asKyselyDatabase(file, committed) })
    this.#file = file
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return patient(await super.acquireConnection(), this.#file)
  }

  /** A deferred transaction that reads first may fail when it comes to write (SQLITE_BUSY, no timeout helps). */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/**
 * Tries again, with pauses, what another writer stands in the way of. SQLite's own busy timeout would stop the whole
 * process, and for ever where the other writer is a second connection of it.
 */
function patient(connection: DatabaseConnection, file: DatabaseSync): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery) {
      const until = performance.now() + BUSY_MS
      for (;;) {
        try {
          return await connection.executeQuery<R>(query)
        } catch (error) {
          // Inside a transaction nobody else writes; a retry of one statement of it would hide a defect.
          if (!isBusy(error) || file.isTransaction || performance.now() > until) throw error
          await wait(BUSY_PAUSE_MS)
        }
      }
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  }
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

function asKyselyDatabase(file: DatabaseSync, committed: () => void): SqliteDatabase {
  const total = file.prepare('select total_changes() as rows')
  let known = total.get()?.rows
  /** Only what changed rows is announced: a listener that asks and finds nothing must not wake itself. */
  const wrote = (sql: string) => {
    if (file.isTransaction) return
    const rows = total.get()?.rows
    if (rows === known) return
    known = rows
    if (sql !== 'rollback') committed()
  }
  return {
    close: () => file.close(),
    prepare(sql) {
      const statement = file.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all(parameters) {
          const rows = statement.all(...parameters.map(bind))
          wrote(sql)
          return rows
        },
        run(parameters) {
          const result = statement.run(...parameters.map(bind))
          wrote(sql)
          return result
        },
        iterate: (parameters) => statement.iterate(...parameters.map(bind)),
      }
    },
  }
}

/**
 * Takes `amends.lock` in the data folder: an exclusive transaction on a file of its own, so that the system gives it back
 * when the process dies, however it dies.
 * @returns the way to give it back
 * @throws LedgerError locked-by-another
 */
export function lockDataFolder(dataFolder: string): () => void {
  const lock = new DatabaseSync(join(dataFolder, 'amends.lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    throw new LedgerError(
      'locked-by-another',
      `Another amends is already running on ${dataFolder}: stop it first, or give this one a data folder of its own.`,
      { cause },
    )
  }
  return () => lock.close()
}

/**
 * Calls back when another process has committed to this file. The timer doesn't keep the process alive.
 * @returns the way to stop
 */
export function watchCommits(file: DatabaseSync, changed: () => void): () => void {
  const version = file.prepare('pragma data_version')
  const read = () => version.get()?.data_version
  let seen = read()
  const timer = setInterval(() => {
    const now = read()
    if (now === seen) return
    seen = now
    changed()
  }, POLL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
