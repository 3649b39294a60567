/** Notes to the owner of a template or rule, and what the queue counts. */
import { sql } from 'kysely'
import type { MigrationDb, MigrationTypes } from './list.ts'
import { announce, createTable } from './tables.ts'

export async function forDesk(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await forNotes(db, types)
  await createTable(db, types, 'counted', ['what', 'account', 'market', 'state'], {
    /** 'ticket', 'bin', 'suspect', 'occurrence' */
    what: 'text',
    account: 'text',
    /** '' where nobody knows it yet, and of what has none. */
    market: 'text',
    state: 'text',
    count: 'integer',
  })
  for (const one of COUNTED) await (types.kind === 'sqlite' ? onSqlite(db, one) : onPostgres(db, one))
}

async function forNotes(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(
    db,
    types,
    'owner_notes',
    ['id'],
    {
      id: 'text',
      ticket_id: 'text',
      /** What it is about: 'template', 'rule', 'calendar', 'card'. */
      kind: 'text',
      /** Which of them, e.g. de/damage.hbs, damage, DE. */
      about: 'text',
      state: 'text',
      at: 'text',
      who: 'text',
      note: 'text',
      answer: 'text',
      answered_by: 'text?',
      answered_at: 'text?',
      version: 'text?',
    },
    { ticket_id: 'tickets.id' },
  )
  await db.schema.createIndex('owner_notes_by_state').on('owner_notes').columns(['state', 'at', 'id']).execute()
  await db.schema.createIndex('owner_notes_by_about').on('owner_notes').columns(['kind', 'about', 'at']).execute()
  await db.schema.createIndex('owner_notes_by_ticket').on('owner_notes').columns(['ticket_id', 'at', 'id']).execute()
  if (types.kind === 'postgres') await announce(db, ['owner_notes'])
}

interface Counted {
  readonly what: string
  readonly table: string
  readonly columns: readonly string[]
  /** Key of the count, of a row called `row.`. */
  readonly market: string
  readonly state: string
  /** Which rows are counted at all. */
  readonly where: string
}

/**
 * A count is kept by the database itself in the statement that changes the row: no code can forget it, and a transaction
 * that is rolled back takes it back too.
 */
const COUNTED: readonly Counted[] = [
  {
    what: 'ticket',
    table: 'tickets',
    columns: ['account', 'market', 'state'],
    market: "coalesce(row.market, '')",
    state: 'row.state',
    where: 'true',
  },
  {
    what: 'bin',
    table: 'messages',
    columns: ['account', 'bin'],
    market: "''",
    state: 'row.bin',
    where: 'row.bin is not null',
  },
  {
    what: 'suspect',
    table: 'messages',
    columns: ['account', 'parse_suspect'],
    market: "''",
    state: "''",
    where: 'row.parse_suspect = 1',
  },
  {
    what: 'occurrence',
    table: 'occurrences',
    columns: ['account', 'state'],
    market: "''",
    state: 'row.state',
    where: 'true',
  },
]

const of = (row: 'new' | 'old' | 't', text: string): string => text.replaceAll('row.', `${row}.`)

const more = ({ what, market, state, where }: Counted): string =>
  `insert into counted (what, account, market, state, count)
    select '${what}', new.account, ${of('new', market)}, ${of('new', state)}, 1 where ${of('new', where)}
    on conflict (what, account, market, state) do update set count = counted.count + 1;`

const less = ({ what, market, state, where }: Counted): string =>
  `update counted set count = count - 1 where ${of('old', where)} and what = '${what}' and account = old.account
    and market = ${of('old', market)} and state = ${of('old', state)};`

const firstCount = ({ what, table, market, state, where }: Counted): string =>
  `insert into counted (what, account, market, state, count)
    select '${what}', t.account, ${of('t', market)}, ${of('t', state)}, count(*) from ${table} as t
    where ${of('t', where)} group by 1, 2, 3, 4`

async function onSqlite(db: MigrationDb, one: Counted): Promise<void> {
  const { what, table, columns } = one
  const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ')
  for (const statement of [
    firstCount(one),
    `create trigger count_${what}_added after insert on ${table} begin ${more(one)} end`,
    `create trigger count_${what}_gone after delete on ${table} begin ${less(one)} end`,
    `create trigger count_${what}_moved after update of ${columns.join(', ')} on ${table} when ${changed}
      begin ${less(one)} ${more(one)} end`,
  ])
    await sql.raw(statement).execute(db)
}

async function onPostgres(db: MigrationDb, one: Counted): Promise<void> {
  const { what, table, columns } = one
  const row = (name: string): string => columns.map((column) => `${name}.${column}`).join(', ')
  for (const statement of [
    firstCount(one),
    `create function count_${what}() returns trigger language plpgsql as $body$ begin
      if tg_op <> 'INSERT' then ${less(one)} end if;
      if tg_op <> 'DELETE' then ${more(one)} end if;
      return null;
    end $body$`,
    `create trigger count_${what}_rows after insert or delete on ${table}
      for each row execute function count_${what}()`,
    `create trigger count_${what}_moved after update of ${columns.join(', ')} on ${table}
      for each row when ((${row('old')}) is distinct from (${row('new')})) execute function count_${what}()`,
  ])
    await sql.raw(statement).execute(db)
}
