/** What may be bound to a statement: the guard that every value passes on its way to either database. */
import { createHash } from 'node:crypto'
import { PostgresQueryCompiler, SqliteQueryCompiler } from 'kysely'

export type Bindable = string | number | bigint | null | Uint8Array

/**
 * Lets a value through as the databases store it: booleans become 0 or 1, text loses what PostgreSQL's text can't hold
 * (U+0000 and lone surrogates become U+FFFD, on both databases alike; what must come back exactly is stored as JSON).
 * @throws TypeError for anything else: node:sqlite takes a Date or an object in first place for named parameters and
 *   silently stores the values in the wrong columns, and `undefined` would become null.
 */
export function bind(value: unknown): Bindable {
  if (value === null || typeof value === 'bigint' || value instanceof Uint8Array) return value
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD')
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' && fits(value)) return value
  throw new TypeError(`The ledger can't store ${typeof value === 'number' ? value : describe(value)} as a value`)
}

/** A fraction is stored as it is; a whole number beyond 2^53 has lost digits already. */
function fits(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)
}

function describe(value: unknown): string {
  return typeof value === 'object' ? `an object (${value?.constructor.name ?? 'no prototype'})` : typeof value
}

/**
 * A row to insert or a change to write, unchanged: Kysely leaves out keys that are `undefined`, and a column would
 * silently keep its old value or become null.
 * @throws TypeError naming the column that is undefined
 */
export function whole<T extends object>(row: T): T {
  for (const [column, value] of Object.entries(row)) {
    if (value === undefined) throw new TypeError(`The ledger got no value for ${column}`)
  }
  return row
}

/** Longer texts don't fit an index row of PostgreSQL (2,704 bytes); a hostile mail has ids of any length. */
const LONGEST_KEY = 500

/** A text as it is looked up by: itself, or its SHA-256 where it is too long for an index. */
export function lookupKey(text: string): string {
  return text.length <= LONGEST_KEY ? text : `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** Writes SQL for SQLite with every value guarded. */
export class GuardedSqliteCompiler extends SqliteQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(bind(parameter))
  }
}

/** Writes SQL for PostgreSQL with every value guarded. */
export class GuardedPostgresCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(bind(parameter))
  }
}
