/** What chat robots are told: a row for each thing and robot. */
import type { Kysely } from 'kysely'
import type { NoticeLedger } from '../../ports/ledger/notices.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function noticeLedger(db: Kysely<Schema>): NoticeLedger {
  const of = (robot: string, keys: readonly string[]) =>
    db.updateTable('notices').where('robot', '=', robot).where('key', 'in', keys)
  return {
    async historyAfter(id, acts, limit) {
      if (acts.length === 0) return []
      const rows = await db
        .selectFrom('history')
        .select(['id', 'ticket_id', 'act', 'at'])
        .where('id', '>', id)
        .where('act', 'in', acts)
        .where('ticket_id', 'is not', null)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ id: row.id, ticketId: row.ticket_id ?? '', act: row.act, at: row.at }))
    },

    async mailsAfter(id, limit) {
      const rows = await db
        .selectFrom('messages')
        .select(['id', 'ticket_id', 'at'])
        .where('id', '>', id)
        .where('direction', '=', 'in')
        .where('audience', '=', 'customer')
        .where('ticket_id', 'is not', null)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ id: row.id, ticketId: row.ticket_id ?? '', act: null, at: row.at }))
    },

    async newest() {
      const [line, mail] = await Promise.all([
        db.selectFrom('history').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst(),
        db.selectFrom('messages').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst(),
      ])
      return { history: line?.id ?? '', mail: mail?.id ?? '' }
    },

    async breaking(from, until, limit) {
      const rows = await db
        .selectFrom('tickets')
        .select(['id', 'due_sort'])
        .where('due_sort', '>', from)
        .where('due_sort', '<=', until)
        .where('closed_at', 'is', null)
        .orderBy('due_sort')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ticketId: row.id, dueAt: row.due_sort }))
    },

    async add(robot, happenings, at) {
      for (const { key, event, ticketId } of happenings) {
        await db
          .insertInto('notices')
          .values(
            whole({
              robot,
              key,
              event,
              ticket_id: ticketId,
              created_at: at,
              ready_at: at,
              attempts: 0,
              told_at: null,
            }),
          )
          .onConflict((conflict) => conflict.columns(['robot', 'key']).doNothing())
          .execute()
      }
    },

    async waiting(robot, now, limit) {
      const rows = await db
        .selectFrom('notices')
        .selectAll()
        .where('robot', '=', robot)
        .where('told_at', 'is', null)
        .where('ready_at', '<=', now)
        .orderBy('ready_at')
        .orderBy('key')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        robot: row.robot,
        key: row.key,
        event: row.event,
        ticketId: row.ticket_id,
        createdAt: row.created_at,
        attempts: row.attempts,
      }))
    },

    async told(robot, keys, at) {
      if (keys.length > 0) await of(robot, keys).set({ told_at: at }).execute()
    },

    async criticalTold(robot, since) {
      const rows = await db
        .selectFrom('notices')
        .select(['key', 'ticket_id as ticketId', 'told_at'])
        .where('robot', '=', robot)
        .where('told_at', '>=', since)
        .where('event', '=', 'critical')
        .orderBy('told_at')
        .execute()
      return rows.map(({ told_at, ...row }) => ({ ...row, toldAt: told_at ?? since }))
    },

    async failed(robot, keys, readyAt) {
      if (keys.length === 0) return
      await of(robot, keys)
        .set((eb) => ({ ...whole({ ready_at: readyAt }), attempts: eb('attempts', '+', 1) }))
        .execute()
    },

    async removeBefore(at) {
      await db.deleteFrom('notices').where('created_at', '<', at).execute()
    },
  }
}
