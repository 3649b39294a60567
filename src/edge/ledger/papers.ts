/** Internal papers: every change of state is one UPDATE on the state that it leaves, and on the token that holds it. */
import type { Kysely } from 'kysely'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import type { PaperLedger } from '../../ports/ledger/papers.ts'
import type { Paper } from '../../ticket/paper.ts'
import { whole } from './bind.ts'
import type { DatabaseKind } from './database-clock.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

type Row = Schema['papers']
/** What no query asks for. */
type Body = Pick<
  Paper,
  'kind' | 'role' | 'to' | 'language' | 'subject' | 'text' | 'files' | 'by' | 'createdAt' | 'answerId'
>

export function paperLedger(db: Kysely<Schema>, database: DatabaseKind): PaperLedger {
  const rows = () => db.selectFrom('papers').selectAll()
  const held = (id: string, token: string) => db.updateTable('papers').where('id', '=', id).where('token', '=', token)

  return {
    async add(paper) {
      await db.insertInto('papers').values(rowOf(paper)).execute()
    },

    async paper(id) {
      const row = await rows().where('id', '=', id).executeTakeFirst()
      return row ? paperOf(row) : null
    },

    of: async (ticketId) => (await rows().where('ticket_id', '=', ticketId).orderBy('id').execute()).map(paperOf),

    async byMessageIds(messageIds) {
      if (messageIds.length === 0) return []
      return (await rows().where('message_id', 'in', messageIds).orderBy('id').execute()).map(paperOf)
    },

    async inStates(states, accounts, limit) {
      if (states.length === 0 || accounts?.length === 0) return []
      const found = await rows()
        .where('state', 'in', states)
        .$if(accounts !== null, (query) => query.where('account', 'in', accounts ?? []))
        .orderBy('due_at', (order) => order.asc().nullsLast())
        .orderBy('id')
        .limit(limit)
        .execute()
      return found.map(paperOf)
    },

    async move(id, from, to, { answerId, response, readyAt } = {}) {
      const row = await rows().where('id', '=', id).executeTakeFirst()
      if (!row || from.length === 0) return false
      const body = answerId === undefined ? row.body : JSON.stringify({ ...fromJson<Body>(row.body), answerId })
      const moved = await db
        .updateTable('papers')
        .where('id', '=', id)
        .where('state', 'in', from)
        .set({
          state: to,
          body,
          // Without the token of its claim a paper in hand no longer gets its final dot.
          token: null,
          ...(response !== undefined && { response }),
          ...(readyAt !== undefined && { ready_at: readyAt }),
        })
        .executeTakeFirst()
      return moved.numUpdatedRows > 0n
    },

    async claim(account, now, token) {
      const row = await db
        .updateTable('papers')
        .set((eb) => ({ ...whole({ state: 'claimed' as const, token }), attempts: eb('attempts', '+', 1) }))
        .where('id', '=', (eb) =>
          eb
            .selectFrom('papers')
            .select('id')
            .where('state', '=', 'queued')
            .where('account', '=', account)
            .where('ready_at', '<=', now)
            .orderBy('ready_at')
            .orderBy('id')
            .limit(1)
            .$if(database === 'postgres', (query) => query.forUpdate().skipLocked()),
        )
        .where('state', '=', 'queued')
        .returningAll()
        .executeTakeFirst()
      return row ? paperOf(row) : null
    },

    async markMayHaveSent(id, token) {
      // Inside a larger transaction the mark could be rolled back after the dot was written.
      if (db.isTransaction) throw new LedgerError('other', 'May-have-sent must be a commit of its own.')
      const marked = await held(id, token)
        .where('state', '=', 'claimed')
        .set({ state: 'may-have-sent' })
        .executeTakeFirst()
      return marked.numUpdatedRows > 0n
    },

    async settle(id, token, to, response, readyAt) {
      // An answer that comes after all ends the doubt of whoever took over; nothing else does.
      const from =
        to === 'sent' ? (['claimed', 'may-have-sent', 'uncertain'] as const) : (['claimed', 'may-have-sent'] as const)
      const settled = await held(id, token)
        .where('state', 'in', from)
        .set({ ...whole({ state: to, response }), token: null, ...(readyAt !== undefined && { ready_at: readyAt }) })
        .executeTakeFirst()
      return settled.numUpdatedRows > 0n
    },

    async recover(account) {
      const mine = () => db.updateTable('papers').where('account', '=', account)
      await mine().where('state', '=', 'claimed').set({ state: 'queued', token: null }).execute()
      // The token stays: whoever still waits for the server's answer may write it.
      const uncertain = await mine()
        .where('state', '=', 'may-have-sent')
        .set({ state: 'uncertain' })
        .returningAll()
        .execute()
      return uncertain.map(paperOf)
    },

    async nextReadyAt(account) {
      const row = await db
        .selectFrom('papers')
        .select((eb) => eb.fn.min('ready_at').as('at'))
        .where('state', '=', 'queued')
        .where('account', '=', account)
        .executeTakeFirst()
      return row?.at ?? null
    },
  }
}

function rowOf(paper: Paper): Row {
  const { id, ticketId, account, state, messageId, dueAt, readyAt, attempts, response } = paper
  const { kind, role, to, language, subject, text, files, by, createdAt, answerId } = paper
  const body: Body = { kind, role, to, language, subject, text, files, by, createdAt, answerId }
  return whole({
    id,
    ticket_id: ticketId,
    account,
    state,
    message_id: messageId,
    due_at: dueAt,
    ready_at: readyAt,
    attempts,
    token: null,
    response,
    body: JSON.stringify(body),
  })
}

function paperOf(row: Row): Paper {
  return {
    ...fromJson<Body>(row.body),
    id: row.id,
    ticketId: row.ticket_id,
    account: row.account,
    state: row.state,
    messageId: row.message_id,
    dueAt: row.due_at,
    readyAt: row.ready_at,
    attempts: row.attempts,
    response: row.response,
  }
}
