/** PostgreSQL through pg: the Kysely dialect with its sessions, and the ear for other daemons' commits. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type KyselyConfig,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
} from 'kysely'
import { Client, Pool, types } from 'pg'
import { GuardedPostgresCompiler } from './bind.ts'
import type { Schema } from './schema.ts'

const CONNECTIONS = 10
const CONNECT_MS = 10_000
const LISTEN_AGAIN_MS = 1_000
/** OID of int8, which pg gives as text; whole numbers of the ledger stay below 2^53. */
const INT8 = 20

/** What the promises need of every session, whatever the server's configuration says. */
const SESSION = [
  // An acknowledged commit is on disk.
  'set synchronous_commit = on',
  "set default_transaction_isolation = 'read committed'",
  // As long as SQLite waits for another writer.
  "set lock_timeout = '5s'",
  // A daemon that freezes inside a transaction must not hold up the others for long: a transaction waits for nothing else.
  "set idle_in_transaction_session_timeout = '10s'",
]

/** Kysely over a pool of connections, opened when first needed. */
export function postgresKysely(databaseUrl: string, log?: KyselyConfig['log']): Kysely<Schema> {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'amends',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
  })
  // A connection that breaks, idle or between two questions of a transaction, is replaced at the next question; without a
  // listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const dialect: Dialect = {
    createDriver: () => new PostgresDriver({ pool, onCreateConnection: prepareSession }),
    createQueryCompiler: () => new GuardedPostgresCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
  return new Kysely<Schema>({ dialect, ...(log ? { log } : {}) })
}

async function prepareSession(connection: DatabaseConnection): Promise<void> {
  for (const setting of SESSION) await connection.executeQuery(CompiledQuery.raw(setting))
}

/**
 * Listens on a connection of its own and calls back after every commit of any process that changed what people see. After
 * each (re)connection it calls back once, since commits may have been missed.
 * @returns the way to stop
 */
export function listenForCommits(databaseUrl: string, changed: () => void): () => void {
  let stopped = false
  let client: Client | null = null
  let again: NodeJS.Timeout | undefined

  const connect = async () => {
    const listening = new Client({ connectionString: databaseUrl, application_name: 'amends-listen' })
    client = listening
    listening.on('notification', changed)
    // 'error' comes with every broken connection, and 'end' after it.
    listening.on('error', () => undefined)
    listening.on('end', later)
    try {
      await listening.connect()
      await listening.query('listen amends')
      changed()
    } catch {
      listening.end().catch(() => undefined)
      later()
    }
  }
  const later = () => {
    clearTimeout(again)
    if (!stopped) again = setTimeout(connect, LISTEN_AGAIN_MS).unref()
  }

  void connect()
  return () => {
    stopped = true
    clearTimeout(again)
    client?.end().catch(() => undefined)
  }
}
