/** How a migration writes tables down: the same words for both databases. */
import { type CreateTableBuilder, sql } from 'kysely'
import type { MigrationDb, MigrationTypes } from './list.ts'

type Table = CreateTableBuilder<string, string>
export type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer' | 'integer?' | 'bytes'>>
export type Links = Readonly<Record<string, string>>

/** STRICT makes SQLite refuse a value of the wrong type, as PostgreSQL does by itself. */
export async function createTable(
  db: MigrationDb,
  types: MigrationTypes,
  name: string,
  key: readonly string[],
  columns: Columns,
  links: Links = {},
): Promise<void> {
  let table: Table = db.schema.createTable(name)
  for (const [column, type] of Object.entries(columns)) {
    const plain = type === 'bytes' ? 'bytes' : type.startsWith('text') ? 'text' : 'integer'
    table = table.addColumn(column, types[plain], (built) => {
      const link = links[column]
      const linked = link === undefined ? built : built.references(link)
      return type.endsWith('?') ? linked : linked.notNull()
    })
  }
  const keyed = table.addPrimaryKeyConstraint(`${name}_key`, [...key])
  await (types.kind === 'sqlite' ? keyed.modifyEnd(sql`strict`) : keyed).execute()
}

/** On PostgreSQL every listening daemon hears of a change to these tables after its commit. */
export async function announce(db: MigrationDb, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await sql`create trigger ${sql.id(`${name}_changed`)} after insert or update or delete on ${sql.table(name)}
      for each row execute function amends_changed()`.execute(db)
  }
}
