/** Copies of drafts in the mail client's mailboxes: one row a turn, every change compared with what it changes. */
import type { Kysely } from 'kysely'
import type { ClientDraft, ClientDraftLedger, ClientDraftState } from '../../ports/ledger/client-drafts.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function clientDraftLedger(db: Kysely<Schema>): ClientDraftLedger {
  const rows = () => db.selectFrom('client_drafts').selectAll('client_drafts')
  const withTurns = () => rows().innerJoin('turns', 'turns.id', 'client_drafts.turn_id')

  return {
    async of(turnId) {
      const row = await rows().where('turn_id', '=', turnId).executeTakeFirst()
      return row ? clientDraftOf(row) : null
    },

    async ofTicket(ticketId) {
      const found = await withTurns().where('turns.ticket_id', '=', ticketId).execute()
      return found.map(clientDraftOf)
    },

    async active(account) {
      const found = await rows()
        .where('account', '=', account)
        .where('state', 'in', ACTIVE)
        .orderBy('at')
        .orderBy('turn_id')
        .execute()
      return found.map(clientDraftOf)
    },

    async due(account, markets, restedAt, limit) {
      const found = await db
        .selectFrom('turns')
        .innerJoin('tickets', 'tickets.id', 'turns.ticket_id')
        .leftJoin('client_drafts', 'client_drafts.turn_id', 'turns.id')
        .select('turns.id')
        .where('turns.stage', '=', 'drafted')
        .where('turns.withdrawn_at', 'is', null)
        .where('turns.updated_at', '<=', restedAt)
        .where('tickets.account', '=', account)
        .where('tickets.closed_at', 'is', null)
        .$if(markets !== null, (query) =>
          query.where((eb) => eb.or([eb('tickets.market', 'is', null), eb('tickets.market', 'in', markets ?? [])])),
        )
        .where((eb) =>
          eb.or([
            eb('client_drafts.state', 'is', null),
            eb('client_drafts.state', '=', 'gone'),
            eb.and([
              eb('client_drafts.state', '=', 'placed'),
              eb('client_drafts.at', '<=', eb.ref('turns.updated_at')),
            ]),
          ]),
        )
        .orderBy('turns.updated_at')
        .orderBy('turns.id')
        .limit(limit)
        .execute()
      return found.map((row) => row.id)
    },

    async toWithdraw(account) {
      const row = await withTurns()
        .where('client_drafts.account', '=', account)
        .where('client_drafts.state', 'in', ACTIVE)
        .where((eb) => eb.or([eb('turns.stage', '<>', 'drafted'), eb('turns.withdrawn_at', 'is not', null)]))
        .executeTakeFirst()
      return row !== undefined
    },

    async change(before, after) {
      const row = whole(rowOf(after))
      const { turn_id, ...columns } = row
      if (before !== null) {
        const result = await db
          .updateTable('client_drafts')
          .set(columns)
          .where('turn_id', '=', turn_id)
          .where('state', '=', before.state)
          .where('at', '=', before.at)
          .where('message_id', '=', before.messageId)
          .where('revision', '=', before.revision)
          .executeTakeFirst()
        return result.numUpdatedRows > 0n
      }
      const result = await db
        .insertInto('client_drafts')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('turn_id').doUpdateSet(columns).where('client_drafts.state', '=', 'gone'),
        )
        .executeTakeFirst()
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
    },
  }
}

const ACTIVE: readonly ClientDraftState[] = ['placing', 'placed', 'missing', 'deleted', 'approving', 'held', 'removing']

function clientDraftOf(row: Schema['client_drafts']): ClientDraft {
  return {
    turnId: row.turn_id,
    account: row.account,
    mailbox: row.mailbox,
    uidValidity: row.uid_validity,
    uid: row.uid,
    revision: row.revision,
    hash: row.hash,
    messageId: row.message_id,
    state: row.state,
    at: row.at,
  }
}

function rowOf(draft: ClientDraft): Schema['client_drafts'] {
  return {
    turn_id: draft.turnId,
    account: draft.account,
    mailbox: draft.mailbox,
    uid_validity: draft.uidValidity,
    uid: draft.uid,
    revision: draft.revision,
    hash: draft.hash,
    message_id: draft.messageId,
    state: draft.state,
    at: draft.at,
  }
}
