/** Several statements that are one change, whether or not the caller has a transaction open already. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

export function atomically<T>(db: Kysely<Schema>, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
