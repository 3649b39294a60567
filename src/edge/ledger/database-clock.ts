/** The database's own clock: leases run by it, since several machines share them and none trusts another's clock. */
import { type RawBuilder, sql } from 'kysely'

/** Which database a room's statements are written for, where the two differ. */
export type DatabaseKind = 'sqlite' | 'postgres'

/** The instant of this very statement, `seconds` later, as the ledger writes instants (RFC 3339, milliseconds, Z). */
export function databaseNow(kind: DatabaseKind, seconds = 0): RawBuilder<string> {
  // Not now(): on PostgreSQL that is when the transaction began, and whoever waits for a row waits within one.
  return kind === 'postgres'
    ? sql`to_char((clock_timestamp() + make_interval(secs => ${seconds}::float8)) at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${`${seconds} seconds`})`
}
