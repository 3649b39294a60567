/** Every migration in order; the position in this list, from 1, is the schema's version. A landed one is never edited. */
import type { ColumnDataType, Expression, QueryExecutorProvider, SchemaModule } from 'kysely'
import { firstTables } from './0001.ts'
import { forYears } from './0002.ts'
import { putRight } from './0003.ts'
import { forLetters } from './0004.ts'
import { forCustomers } from './0005.ts'
import { forTheWholeCase } from './0006.ts'
import { forPeopleAndLessons } from './0007.ts'
import { forFollowingUp } from './0008.ts'
import { forStaffAndPace } from './0009.ts'

/** How the two databases write the same column type and what only one of them needs. */
export interface MigrationTypes {
  readonly kind: 'sqlite' | 'postgres'
  /** Text that sorts by bytes on both. */
  readonly text: ColumnDataType | Expression<unknown>
  /** A whole number up to 2^53. */
  readonly integer: ColumnDataType | Expression<unknown>
  readonly bytes: ColumnDataType | Expression<unknown>
}

/** What a migration works with: it knows no schema type, which goes on changing after it has landed. */
export interface MigrationDb extends QueryExecutorProvider {
  readonly schema: SchemaModule
}

export type Migration = (db: MigrationDb, types: MigrationTypes) => Promise<void>

export const migrations: readonly Migration[] = [
  firstTables,
  forYears,
  putRight,
  forLetters,
  forCustomers,
  forTheWholeCase,
  forPeopleAndLessons,
  forFollowingUp,
  forStaffAndPace,
]
