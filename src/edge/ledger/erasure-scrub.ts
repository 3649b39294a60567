/** Overwrites what a database keeps of deleted and changed rows, as far as it lets itself be told. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from './database-clock.ts'
import type { Schema } from './schema.ts'

const TRIES = 10
const PAUSE_MS = 500
const TABLES = [
  'messages',
  'message_ids',
  'turns',
  'drafts',
  'history',
  'outbox',
  'tickets',
  'occurrences',
  'raw_chunks',
  'corrections',
  'contacts',
  'customer_tiers',
  'papers',
  'autosaves',
  'tasks',
  'case_files',
  'case_facts',
  'chances',
  'library_cases',
  'follow_ups',
  'search_terms',
  'model_jobs',
  'learned_pairs',
]

/**
 * SQLite overwrites free pages by itself (secure_delete), but its write-ahead log holds the former ones until it is cut;
 * PostgreSQL keeps dead rows until a vacuum.
 */
export async function scrub(db: Kysely<Schema>, kind: DatabaseKind): Promise<boolean> {
  if (kind === 'postgres') {
    for (const table of TABLES) await sql`vacuum ${sql.table(table)}`.execute(db)
    return true
  }
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0) return true
    await wait(PAUSE_MS)
  }
  return false
}
