/** What the model is asked and took, and what staff taught it. */
import { type Kysely, sql } from 'kysely'
import type { ModelWorkLedger } from '../../ports/ledger/model-work.ts'
import type { LearnedExample, LearnedPair, ModelJob } from '../../ticket/model-job.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

export function modelWorkLedger(db: Kysely<Schema>): ModelWorkLedger {
  const jobs = () => db.selectFrom('model_jobs').selectAll()

  return {
    async count({ day, task, calls, failures, input, cacheRead, cacheWrite, output, milliseconds, micros }) {
      const row = whole({
        day,
        task,
        calls,
        failures,
        input,
        cache_read: cacheRead,
        cache_write: cacheWrite,
        output,
        milliseconds,
        micros,
      })
      await db
        .insertInto('model_meter')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['day', 'task']).doUpdateSet((eb) => ({
            calls: eb('model_meter.calls', '+', calls),
            failures: eb('model_meter.failures', '+', failures),
            input: eb('model_meter.input', '+', input),
            cache_read: eb('model_meter.cache_read', '+', cacheRead),
            cache_write: eb('model_meter.cache_write', '+', cacheWrite),
            output: eb('model_meter.output', '+', output),
            milliseconds: eb('model_meter.milliseconds', '+', milliseconds),
            micros: eb('model_meter.micros', '+', micros),
          })),
        )
        .execute()
    },

    async meter(since) {
      const rows = await db
        .selectFrom('model_meter')
        .selectAll()
        .where('day', '>=', since)
        .orderBy('day', 'desc')
        .orderBy('task')
        .execute()
      return rows.map(({ cache_read: cacheRead, cache_write: cacheWrite, ...row }) => ({
        ...row,
        cacheRead,
        cacheWrite,
      }))
    },

    async add(job) {
      const added = await db
        .insertInto('model_jobs')
        .values(rowOf(job))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      return added.numInsertedOrUpdatedRows === 1n
    },

    async job(id) {
      const row = await jobs().where('id', '=', id).executeTakeFirst()
      return row ? jobOf(row) : null
    },

    of: async (ticketId) =>
      (await jobs().where('ticket_id', '=', ticketId).orderBy('at').orderBy('id').execute()).map(jobOf),

    async due(accounts, now, limit) {
      if (accounts.length === 0) return []
      const rows = await jobs()
        .where('state', '=', 'asked')
        .where('account', 'in', accounts)
        .where('ready_at', '<=', now)
        .orderBy(sql`case when who = 'amends' then 1 else 0 end`)
        .orderBy('ready_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(jobOf)
    },

    async backlog(account, now, limit) {
      const rows = await jobs()
        .where('state', '=', 'asked')
        .where('account', '=', account)
        .where('ready_at', '<=', now)
        .where('who', '=', 'amends')
        .where('tries', '=', 0)
        .orderBy('ready_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(jobOf)
    },

    async settle(id, from, { state, why, readyAt, tries, body }) {
      const settled = await db
        .updateTable('model_jobs')
        .set({
          state,
          ...(why !== undefined && { why }),
          ...(readyAt !== undefined && { ready_at: readyAt }),
          ...(tries !== undefined && { tries }),
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        .where('id', '=', id)
        .where('state', '=', from)
        .executeTakeFirst()
      return settled.numUpdatedRows > 0n
    },

    async freshDrafts(accounts, since, limit) {
      if (accounts.length === 0) return []
      const rows = await db
        .selectFrom('turns')
        .innerJoin('tickets', 'tickets.id', 'turns.ticket_id')
        .select('turns.id')
        .where('turns.stage', '=', 'drafted')
        .where('turns.withdrawn_at', 'is', null)
        .where('turns.updated_at', '>=', since)
        .where('turns.purpose', '=', 'solution')
        .where('tickets.account', 'in', accounts)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('model_jobs').select('model_jobs.id').whereRef('model_jobs.turn_id', '=', 'turns.id'))),
        )
        .orderBy('tickets.severity_rank')
        .orderBy('tickets.due_sort')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },

    async keepPair(pair) {
      const { turn_id, ...row } = pairRow(pair)
      await db
        .insertInto('learned_pairs')
        .values({ turn_id, ...row })
        .onConflict((conflict) => conflict.column('turn_id').doUpdateSet(row))
        .execute()
    },

    async pairs(since, limit) {
      const rows = await db
        .selectFrom('learned_pairs')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ turn_id: turnId, ticket_id: ticketId, ...row }) => ({ turnId, ticketId, ...row }))
    },

    async addExample(example) {
      const added = await db
        .insertInto('learned_examples')
        .values(exampleRow(example))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      return added.numInsertedOrUpdatedRows === 1n
    },

    async examples(limit) {
      const rows = await db
        .selectFrom('learned_examples')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ before_text: before, after_text: after, ...row }) => ({ ...row, before, after }))
    },

    async decideExample(id, { state, who, at, before, after }) {
      const done = await db
        .updateTable('learned_examples')
        .set(whole({ state, who, at, before_text: before, after_text: after }))
        .where('id', '=', id)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
  }
}

function rowOf(job: ModelJob): Schema['model_jobs'] {
  const { ticketId, turnId, messageId, readyAt, body, ...row } = job
  return whole({
    ...row,
    ticket_id: ticketId,
    turn_id: turnId,
    message_id: messageId,
    ready_at: readyAt,
    body: JSON.stringify(body),
  })
}

function jobOf(row: Schema['model_jobs']): ModelJob {
  const { ticket_id: ticketId, turn_id: turnId, message_id: messageId, ready_at: readyAt, body, ...rest } = row
  return { ...rest, ticketId, turnId, messageId, readyAt, body: fromJson(body) }
}

function pairRow({ turnId, ticketId, ...row }: LearnedPair): Schema['learned_pairs'] {
  return whole({ turn_id: turnId, ticket_id: ticketId, ...row })
}

function exampleRow({ before, after, ...row }: LearnedExample): Schema['learned_examples'] {
  return whole({ ...row, before_text: before, after_text: after })
}
