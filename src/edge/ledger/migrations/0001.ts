/** The first tables, and the indexes that answer every question of the ports. */
import { type CreateTableBuilder, sql } from 'kysely'
import type { MigrationDb, MigrationTypes } from './list.ts'

type Table = CreateTableBuilder<string, string>
type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer' | 'bytes'>>
type Links = Readonly<Record<string, string>>

export async function firstTables(db: MigrationDb, types: MigrationTypes): Promise<void> {
  const table = (name: string, key: readonly string[], columns: Columns, links: Links = {}) =>
    createTable(db, types, name, key, columns, links)
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on(name.slice(0, name.indexOf('_by_')))
      .columns([...columns])
      .execute()
  const unique = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .unique()
      .on(name.slice(0, name.indexOf('_by_')))
      .columns([...columns])
      .execute()

  await intakeTables(table)
  await ticketTables(table)
  await outboxTable(table)
  await staffTables(table)

  await index('occurrences_by_work', ['state', 'internal_date', 'uid'])
  await index('occurrences_by_account_work', ['state', 'account', 'internal_date', 'uid'])
  await index('occurrences_by_raw', ['account', 'raw_sha256', 'internal_date'])

  await unique('tickets_by_number', ['number'])
  await index('tickets_by_queue', ['state', 'severity_rank', 'due_sort', 'id', 'account', 'market'])
  await index('tickets_by_customer', ['customer_key', 'opened_at', 'id'])
  await unique('messages_by_raw', ['account', 'raw_sha256'])
  await index('messages_by_ticket', ['ticket_id', 'at', 'id'])
  await index('messages_by_bin', ['bin', 'at', 'id'])
  await index('messages_by_bin_of_account', ['bin', 'account', 'at', 'id'])
  await index('messages_by_suspicion', ['parse_suspect', 'account'])
  await index('message_ids_by_message', ['message_row'])
  await index('turns_by_ticket', ['ticket_id', 'opened_at', 'id'])
  await index('history_by_ticket', ['ticket_id', 'at', 'id'])

  await index('outbox_by_work', ['state', 'account', 'ready_at', 'id'])
  await index('outbox_by_filing', ['state', 'filed_at', 'delivered_at', 'id'])
  await index('outbox_by_ticket', ['ticket_id', 'undo_until', 'id'])
  await index('outbox_by_turn', ['turn_id', 'undo_until', 'id'])
  // Nothing is sent twice: one turn has at most one letter that is on its way, has arrived or may have arrived.
  await sql`create unique index outbox_once_a_turn on outbox (turn_id)
    where state in ('scheduled', 'claimed', 'may-have-sent', 'delivered', 'uncertain')`.execute(db)

  await unique('staff_by_sign_in', ['sign_in'])
  await index('sessions_by_staff', ['staff_id'])
  await index('sessions_by_expiry', ['expires_at'])
  await index('invitations_by_staff', ['staff_id'])
  await index('failed_sign_ins_by_name', ['sign_in', 'at'])
  await index('failed_sign_ins_by_age', ['at'])

  if (types.kind === 'postgres') await announceChanges(db)
}

type MakeTable = (name: string, key: readonly string[], columns: Columns, links?: Links) => Promise<void>

async function intakeTables(table: MakeTable): Promise<void> {
  await table('mailboxes', ['account', 'mailbox'], {
    account: 'text',
    mailbox: 'text',
    uid_validity: 'text',
    contiguous_uid: 'integer',
    last_poll_at: 'text?',
  })
  await table('occurrences', ['account', 'mailbox', 'uid_validity', 'uid'], {
    account: 'text',
    mailbox: 'text',
    uid_validity: 'text',
    uid: 'integer',
    state: 'text',
    raw_sha256: 'text?',
    size: 'integer',
    internal_date: 'text',
    tries: 'integer',
    last_error: 'text?',
    retry_at: 'text?',
  })
  await table('account_health', ['account'], {
    account: 'text',
    last_poll_at: 'text?',
    problem: 'text?',
    problem_since: 'text?',
    paused_until: 'text?',
    since: 'text?',
  })
  await table('raw_mails', ['sha256'], { sha256: 'text', size: 'integer', at: 'text' })
  await table(
    'raw_chunks',
    ['sha256', 'position'],
    { sha256: 'text', position: 'integer', bytes: 'bytes' },
    { sha256: 'raw_mails.sha256' },
  )
}

async function ticketTables(table: MakeTable): Promise<void> {
  await table('ticket_numbers', ['year'], { year: 'integer', last: 'integer' })
  await table('tickets', ['id'], {
    id: 'text',
    number: 'text',
    account: 'text',
    market: 'text?',
    customer: 'text',
    customer_key: 'text',
    subject: 'text',
    state: 'text',
    issue: 'text?',
    severity: 'text',
    severity_rank: 'integer',
    language: 'text',
    country: 'text?',
    timezone: 'text?',
    gist: 'text',
    assignee: 'text?',
    opened_at: 'text',
    last_customer_mail_at: 'text',
    closed_at: 'text?',
    close_reason: 'text?',
    held_until: 'text?',
    first_response_due_at: 'text',
    first_response_met_at: 'text?',
    next_response_due_at: 'text?',
    solution_due_at: 'text?',
    solution_met_at: 'text?',
    due_at: 'text?',
    due_sort: 'text',
    version: 'integer',
  })
  await table(
    'messages',
    ['id'],
    {
      id: 'text',
      account: 'text',
      direction: 'text',
      audience: 'text',
      raw_sha256: 'text?',
      ticket_id: 'text?',
      bin: 'text?',
      kind: 'text',
      at: 'text',
      parsed: 'text',
      spans: 'text',
      findings: 'text?',
      flags: 'text',
      parse_suspect: 'integer',
    },
    { ticket_id: 'tickets.id' },
  )
  await table(
    'message_ids',
    ['message_id', 'message_row'],
    { message_id: 'text', message_row: 'text' },
    { message_row: 'messages.id' },
  )
  await table(
    'turns',
    ['id'],
    {
      id: 'text',
      ticket_id: 'text',
      purpose: 'text',
      stage: 'text',
      opened_at: 'text',
      body: 'text',
      withdrawn_at: 'text?',
      withdrawn_why: 'text?',
      problem: 'text?',
      updated_at: 'text',
    },
    { ticket_id: 'tickets.id' },
  )
  await table(
    'drafts',
    ['turn_id', 'revision'],
    { turn_id: 'text', revision: 'integer', body: 'text' },
    { turn_id: 'turns.id' },
  )
  await table(
    'history',
    ['id'],
    { id: 'text', ticket_id: 'text?', at: 'text', who: 'text', act: 'text', detail: 'text' },
    { ticket_id: 'tickets.id' },
  )
}

async function outboxTable(table: MakeTable): Promise<void> {
  await table(
    'outbox',
    ['id'],
    {
      id: 'text',
      ticket_id: 'text',
      turn_id: 'text',
      account: 'text',
      state: 'text',
      message_id: 'text',
      hash: 'text',
      due_at: 'text',
      undo_until: 'text',
      ready_at: 'text',
      attempts: 'integer',
      mime_sha256: 'text?',
      response: 'text?',
      server_message_id: 'text?',
      delivered_at: 'text?',
      filed_at: 'text?',
      file_note: 'text?',
      approved: 'text',
      token: 'text?',
      lease_until: 'text?',
    },
    { ticket_id: 'tickets.id', turn_id: 'turns.id' },
  )
}

async function staffTables(table: MakeTable): Promise<void> {
  await table('staff', ['id'], {
    id: 'text',
    name: 'text',
    sign_in: 'text',
    roles: 'text',
    time_zone: 'text',
    language: 'text',
    reads: 'text',
    accounts: 'text?',
    markets: 'text?',
    active: 'integer',
    password_hash: 'text?',
    added_at: 'text',
  })
  await table(
    'sessions',
    ['token_hash'],
    { token_hash: 'text', staff_id: 'text', added_at: 'text', expires_at: 'text' },
    { staff_id: 'staff.id' },
  )
  await table(
    'invitations',
    ['token_hash'],
    { token_hash: 'text', staff_id: 'text', expires_at: 'text', used_at: 'text?' },
    { staff_id: 'staff.id' },
  )
  await table('failed_sign_ins', ['id'], { id: 'text', sign_in: 'text', at: 'text' })
}

/** STRICT makes SQLite refuse a value of the wrong type, as PostgreSQL does by itself. */
async function createTable(
  db: MigrationDb,
  types: MigrationTypes,
  name: string,
  key: readonly string[],
  columns: Columns,
  links: Links,
): Promise<void> {
  let table: Table = db.schema.createTable(name)
  for (const [column, type] of Object.entries(columns)) {
    const storage = type === 'text' || type === 'text?' ? types.text : types[type]
    table = table.addColumn(column, storage, (built) => {
      const link = links[column]
      const linked = link === undefined ? built : built.references(link)
      return type === 'text?' ? linked : linked.notNull()
    })
  }
  const keyed = table.addPrimaryKeyConstraint(`${name}_key`, [...key])
  await (types.kind === 'sqlite' ? keyed.modifyEnd(sql`strict`) : keyed).execute()
}

/**
 * PostgreSQL tells every listening daemon after a commit, once for all rows; SQLite is asked by PRAGMA data_version instead.
 * A trigger by statement would also tell of updates that found nothing, and a listener that asks would wake itself.
 */
async function announceChanges(db: MigrationDb): Promise<void> {
  await sql`create function amends_changed() returns trigger language plpgsql as
    $$ begin perform pg_notify('amends', ''); return null; end $$`.execute(db)
  const watched = [
    'occurrences',
    'account_health',
    'tickets',
    'messages',
    'turns',
    'drafts',
    'history',
    'outbox',
    'staff',
  ]
  for (const name of watched) {
    await sql`create trigger ${sql.id(`${name}_changed`)} after insert or update or delete on ${sql.table(name)}
      for each row execute function amends_changed()`.execute(db)
  }
}
