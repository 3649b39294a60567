/** Tasks, case files, and when each ticket is looked at next. */
import type { Kysely } from 'kysely'
import type { AftercareLedger } from '../../ports/ledger/aftercare.ts'
import type { KeptCaseFile } from '../../ticket/case-file.ts'
import type { Task } from '../../ticket/task.ts'
import { whole } from './bind.ts'
import { fromJson, ticketOf } from './rows.ts'
import type { Schema } from './schema.ts'

type TaskBody = Pick<Task, 'createdAt' | 'by' | 'text' | 'turnId' | 'letter' | 'closeReason' | 'done'>
type FileBody = Omit<KeptCaseFile, 'ticketId' | 'who' | 'at'>

export function aftercareLedger(db: Kysely<Schema>): AftercareLedger {
  const tasks = () => db.selectFrom('tasks').selectAll()
  const open = (id: string) => db.updateTable('tasks').where('id', '=', id).where('state', '=', 'open')

  return {
    async addTask(task) {
      const added = await db
        .insertInto('tasks')
        .values(rowOf(task))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
    },

    async task(id) {
      const row = await tasks().where('id', '=', id).executeTakeFirst()
      return row ? taskOf(row) : null
    },

    tasksOf: async (ticketId) =>
      (await tasks().where('ticket_id', '=', ticketId).orderBy('due_at').orderBy('id').execute()).map(taskOf),

    openTasks: async (until, limit) =>
      (
        await tasks()
          .where('state', '=', 'open')
          .where('due_at', '<', until)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
      ).map(taskOf),

    openTasksOf: async (owner, limit) =>
      (
        await tasks()
          .where('state', '=', 'open')
          .where('owner', '=', owner)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
      ).map(taskOf),

    async endTask(id, state, done) {
      const row = await tasks().where('id', '=', id).executeTakeFirst()
      if (!row) return false
      const body = JSON.stringify({ ...fromJson<TaskBody>(row.body), done })
      return (await open(id).set({ state, body }).executeTakeFirst()).numUpdatedRows > 0n
    },

    async moveTask(id, { owner, dueAt, ticketId }) {
      const change = {
        ...(owner !== undefined && { owner }),
        ...(dueAt !== undefined && { due_at: dueAt }),
        ...(ticketId !== undefined && { ticket_id: ticketId }),
      }
      return (await open(id).set(change).executeTakeFirst()).numUpdatedRows > 0n
    },

    async caseFile(ticketId) {
      const row = await db.selectFrom('case_files').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst()
      return row ? { ...fromJson<FileBody>(row.body), ticketId, who: row.who, at: row.at } : null
    },

    async keepCaseFile({ ticketId, who, at, ...file }) {
      const kept = whole({ who, at, body: JSON.stringify(file) })
      await db
        .insertInto('case_files')
        .values({ ticket_id: ticketId, ...kept })
        .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(kept))
        .execute()
    },

    async cases(from, until, after, limit) {
      const rows = await db
        .selectFrom('tickets')
        .selectAll()
        .where('opened_at', '>=', from)
        .where('opened_at', '<', until)
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(eb.refTuple('opened_at', 'id'), '>', eb.tuple(after?.openedAt ?? '', after?.id ?? '')),
          ),
        )
        .orderBy('opened_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(ticketOf)
    },

    async lookAt(ticketId, at) {
      await db
        .insertInto('follow_ups')
        .values(whole({ ticket_id: ticketId, look_at: at }))
        .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet({ look_at: at }))
        .execute()
    },

    wantLook: async (now, limit) =>
      (
        await db
          .selectFrom('follow_ups')
          .select('ticket_id')
          .where('look_at', '<=', now)
          .orderBy('look_at')
          .orderBy('ticket_id')
          .limit(limit)
          .execute()
      ).map((row) => row.ticket_id),

    async wantsLook(ticketId, now) {
      const row = await db
        .selectFrom('follow_ups')
        .select('look_at')
        .where('ticket_id', '=', ticketId)
        .executeTakeFirst()
      return row !== undefined && row.look_at <= now
    },
  }
}

/** Of an erased case its figures stay: days, kinds, causes; words and references go. */
export async function blankCase(db: Kysely<Schema>, ticketId: string): Promise<void> {
  for (const row of await db.selectFrom('tasks').selectAll().where('ticket_id', '=', ticketId).execute()) {
    const { done, ...body } = fromJson<TaskBody>(row.body)
    const blank: TaskBody = { ...body, text: '', done: done && { ...done, proof: '' } }
    await db
      .updateTable('tasks')
      .set({ body: JSON.stringify(blank), ...(row.state === 'open' && { state: 'dropped' as const }) })
      .where('id', '=', row.id)
      .execute()
  }
  const file = await db.selectFrom('case_files').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst()
  if (file) {
    const blank: FileBody = { ...fromJson<FileBody>(file.body), prevention: '', well: '', better: '', note: '' }
    await db
      .updateTable('case_files')
      .set({ body: JSON.stringify(blank) })
      .where('ticket_id', '=', ticketId)
      .execute()
  }
  await db.deleteFrom('follow_ups').where('ticket_id', '=', ticketId).execute()
}

function rowOf({ id, ticketId, kind, state, owner, dueAt, ...rest }: Task): Schema['tasks'] {
  const { createdAt, by, text, turnId, letter, closeReason, done } = rest
  const body: TaskBody = { createdAt, by, text, turnId, letter, closeReason, done }
  return whole({ id, ticket_id: ticketId, kind, state, owner, due_at: dueAt, body: JSON.stringify(body) })
}

function taskOf(row: Schema['tasks']): Task {
  const { id, kind, state, owner } = row
  return { ...fromJson<TaskBody>(row.body), id, ticketId: row.ticket_id, kind, state, owner, dueAt: row.due_at }
}
