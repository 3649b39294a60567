/** The desk of many people, promises until the customer is content, the model's share, and lessons. */

import { sql } from 'kysely'
import type { MigrationDb, MigrationTypes } from './list.ts'
import { announce, createTable } from './tables.ts'

export async function forTheWholeCase(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await queues(db, types)
  await caseFacts(db, types)
  await notices(db, types)
  await autosaves(db, types)
  await modelWork(db, types)
  await aftercare(db, types)
  await similarCases(db)
  await db.schema.alterTable('tickets').addColumn('promise_hours', types.text).execute()
}

/** Letters as people are typing them. Not announced: nobody else sees them. */
async function autosaves(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'autosaves', ['ticket_id', 'staff_id', 'turn_id'], {
    ticket_id: 'text',
    staff_id: 'text',
    turn_id: 'text',
    revision: 'integer',
    subject: 'text',
    letter: 'text',
    at: 'text',
  })
}

/** The queue by owner, its order by danger and time alone, and the views that people saved. */
async function queues(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'saved_views', ['staff_id', 'name'], {
    staff_id: 'text',
    name: 'text',
    id: 'text',
    query: 'text',
    at: 'text',
  })
  await db.schema
    .createIndex('tickets_by_owner')
    .on('tickets')
    .columns(['assignee', 'state', 'severity_rank', 'due_sort', 'id'])
    .execute()
  await sql`update tickets set severity_rank = 1 where severity_rank > 1`.execute(db)
}

/** What reports count of each ticket. */
async function caseFacts(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(
    db,
    types,
    'case_facts',
    ['ticket_id'],
    { ticket_id: 'text', opened_at: 'text', account: 'text', market: 'text?', body: 'text' },
    { ticket_id: 'tickets.id' },
  )
  await db.schema.createIndex('case_facts_by_opening').on('case_facts').columns(['opened_at', 'ticket_id']).execute()
}

/** What chat robots are told, each thing once to each robot. */
async function notices(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'notices', ['robot', 'key'], {
    robot: 'text',
    key: 'text',
    event: 'text',
    ticket_id: 'text',
    created_at: 'text',
    /** From when on it may be told. */
    ready_at: 'text',
    attempts: 'integer',
    told_at: 'text?',
  })
  await db.schema
    .createIndex('notices_by_work')
    .on('notices')
    .columns(['robot', 'told_at', 'ready_at', 'key'])
    .execute()
  await db.schema.createIndex('notices_by_age').on('notices').column('created_at').execute()
  await db.schema.createIndex('notices_by_ticket').on('notices').column('ticket_id').execute()
  await db.schema.createIndex('tickets_by_due').on('tickets').columns(['due_sort', 'id']).execute()
}

/** What the model is asked and took, and what staff taught it. */
async function modelWork(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(db, types, 'model_meter', ['day', 'task'], {
    day: 'text',
    task: 'text',
    calls: 'integer',
    failures: 'integer',
    input: 'integer',
    cache_read: 'integer',
    cache_write: 'integer',
    output: 'integer',
    milliseconds: 'integer',
    micros: 'integer',
  })
  await createTable(
    db,
    types,
    'model_jobs',
    ['id'],
    {
      id: 'text',
      kind: 'text',
      ticket_id: 'text',
      account: 'text',
      turn_id: 'text?',
      message_id: 'text?',
      revision: 'integer',
      wish: 'text',
      told: 'text',
      who: 'text',
      state: 'text',
      why: 'text?',
      ready_at: 'text',
      tries: 'integer',
      body: 'text',
      at: 'text',
    },
    { ticket_id: 'tickets.id' },
  )
  await db.schema.createIndex('model_jobs_by_work').on('model_jobs').columns(['state', 'account', 'ready_at']).execute()
  await db.schema.createIndex('model_jobs_by_turn').on('model_jobs').column('turn_id').execute()
  await db.schema.createIndex('model_jobs_by_ticket').on('model_jobs').columns(['ticket_id', 'at']).execute()
  await createTable(
    db,
    types,
    'learned_pairs',
    ['turn_id'],
    {
      turn_id: 'text',
      ticket_id: 'text',
      market: 'text',
      issue: 'text',
      locale: 'text',
      source: 'text',
      template: 'text?',
      machine: 'text',
      approved: 'text',
      why: 'text',
      changed: 'integer',
      at: 'text',
    },
    { ticket_id: 'tickets.id' },
  )
  await db.schema.createIndex('learned_pairs_by_age').on('learned_pairs').columns(['at', 'turn_id']).execute()
  await db.schema.createIndex('learned_pairs_by_ticket').on('learned_pairs').column('ticket_id').execute()
  await createTable(db, types, 'learned_examples', ['id'], {
    id: 'text',
    market: 'text',
    issue: 'text',
    locale: 'text',
    before_text: 'text',
    after_text: 'text',
    state: 'text',
    who: 'text',
    at: 'text',
  })
  if (types.kind === 'postgres') await announce(db, ['model_jobs'])
}

/** What is owed by a day, what people said when they closed a case, and when each ticket is to be looked at next. */
async function aftercare(db: MigrationDb, types: MigrationTypes): Promise<void> {
  const ofTicket = { ticket_id: 'tickets.id' }
  await createTable(
    db,
    types,
    'tasks',
    ['id'],
    {
      id: 'text',
      ticket_id: 'text',
      kind: 'text',
      state: 'text',
      owner: 'text?',
      due_at: 'text',
      body: 'text',
    },
    ofTicket,
  )
  await db.schema.createIndex('tasks_by_due').on('tasks').columns(['state', 'due_at', 'id']).execute()
  await db.schema.createIndex('tasks_by_ticket').on('tasks').columns(['ticket_id', 'due_at', 'id']).execute()
  await createTable(
    db,
    types,
    'case_files',
    ['ticket_id'],
    { ticket_id: 'text', who: 'text', at: 'text', body: 'text' },
    ofTicket,
  )
  await createTable(db, types, 'follow_ups', ['ticket_id'], { ticket_id: 'text', look_at: 'text' }, ofTicket)
  await db.schema.createIndex('follow_ups_by_time').on('follow_ups').columns(['look_at', 'ticket_id']).execute()
  await db.schema.createIndex('tickets_by_opening').on('tickets').columns(['opened_at', 'id']).execute()
  await sql`insert into follow_ups (ticket_id, look_at) select id, opened_at from tickets where closed_at is null`.execute(
    db,
  )
  if (types.kind === 'postgres') await announce(db, ['tasks', 'case_files'])
}

/** Closed cases of an issue, the newest first. */
async function similarCases(db: MigrationDb): Promise<void> {
  await db.schema.createIndex('tickets_by_issue').on('tickets').columns(['issue', 'state', 'closed_at', 'id']).execute()
}
