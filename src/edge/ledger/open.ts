/** Opens the ledger: embedded (SQLite in the data folder) or on the PostgreSQL server that DATABASE_URL names. */
import type { Instant } from '../../mail/message.ts'
import type { Ledger } from '../../ports/ledger/ledger.ts'
import { ledgerError } from './errors.ts'
import { openOnPostgres } from './open-postgres.ts'
import { openOnSqlite } from './open-sqlite.ts'

export interface LedgerOptions {
  /** postgres://…; null for the embedded ledger. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
  /** main: the daemon, which locks, backs up and migrates. second: every other command; it does none of these. */
  readonly role: 'main' | 'second'
  readonly now: Instant
}

/**
 * @throws LedgerError with a sentence for people: newer-schema, locked-by-another, unreachable (also where there is no
 *   ledger yet, or only an older one, and the role is second), readonly, full, other
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  try {
    return options.databaseUrl === null
      ? await openOnSqlite(options.dataFolder, options.role, options.now)
      : await openOnPostgres(options.databaseUrl, options.dataFolder, options.role, options.now)
  } catch (error) {
    throw ledgerError(error)
  }
}
