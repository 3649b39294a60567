/** Approved letters on their way. Every change of state is one UPDATE on the state it leaves and the token that holds it. */
import { type Kysely, sql, type UpdateQueryBuilder, type UpdateResult } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import type { OutboxItem, OutboxLedger, OutboxState } from '../../ports/ledger/outbox.ts'
import type { Approved, Turn } from '../../ticket/turn.ts'
import { atomically } from './atomically.ts'
import { whole } from './bind.ts'
import { type DatabaseKind, databaseNow } from './database-clock.ts'
import { fromJson, ITEM_COLUMNS, outboxItemOf } from './rows.ts'
import type { Schema } from './schema.ts'

const OUTBOX_STATES: readonly OutboxState[] = [
  'scheduled',
  'claimed',
  'may-have-sent',
  'delivered',
  'uncertain',
  'rejected',
  'stopped',
  'cancelled',
]

/** Under a claim: nobody else may touch it. */
const IN_HAND: readonly OutboxState[] = ['claimed', 'may-have-sent']

type Change = UpdateQueryBuilder<Schema, 'outbox', 'outbox', UpdateResult>
type Outcome = Parameters<OutboxLedger['settle']>[2]

export function outboxLedger(db: Kysely<Schema>, kind: DatabaseKind): OutboxLedger {
  const items = (accounts?: readonly string[]) =>
    db
      .selectFrom('outbox')
      .select(ITEM_COLUMNS)
      .$if(accounts !== undefined, (query) => query.where(ofThese(accounts)))
  const change = (id: string, state: OutboxState) =>
    db.updateTable('outbox').where('id', '=', id).where('state', '=', state)

  return {
    schedule: (item, mimeSha256 = null) => atomically(db, (trx) => schedule(trx, item, mimeSha256)),

    async item(id) {
      const row = await items().where('id', '=', id).executeTakeFirst()
      return row ? outboxItemOf(row) : null
    },

    itemsOf: (ticketId) => lettersOf(db, ticketId),

    async claim(now, accounts, token, leaseSeconds) {
      if (accounts.length === 0) return null
      const row = await db
        .updateTable('outbox')
        .set((eb) => ({
          ...whole({ state: 'claimed' as const, token }),
          lease_until: databaseNow(kind, leaseSeconds),
          attempts: eb('attempts', '+', 1),
        }))
        // A scalar subquery is evaluated once; under IN PostgreSQL may run it again and lock more than one row.
        .where('id', '=', (eb) =>
          eb
            .selectFrom('outbox')
            .select('id')
            .where('state', '=', 'scheduled')
            .where('account', 'in', accounts)
            .where('ready_at', '<=', now)
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('account_health')
                    .select('account_health.account')
                    .whereRef('account_health.account', '=', 'outbox.account')
                    .where('paused_until', '>', now),
                ),
              ),
            )
            .orderBy('ready_at')
            .orderBy('id')
            .limit(1)
            // Two daemons may claim at the same instant; on SQLite one waits for the other.
            .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked()),
        )
        .where('state', '=', 'scheduled')
        .returning([...ITEM_COLUMNS, 'approved'])
        .executeTakeFirst()
      return row ? { item: outboxItemOf(row), turn: fromJson<Approved>(row.approved) } : null
    },

    renew: (id, token, leaseSeconds) =>
      done(
        db
          .updateTable('outbox')
          .where('id', '=', id)
          .where('token', '=', token)
          .where('state', 'in', IN_HAND)
          .set({ lease_until: databaseNow(kind, leaseSeconds) }),
      ),

    freeze: (id, token, mimeSha256) =>
      done(
        change(id, 'claimed')
          .where('token', '=', token)
          .where('mime_sha256', 'is', null)
          .set(whole({ mime_sha256: mimeSha256 })),
      ),

    async markMayHaveSent(id, token) {
      // Inside a larger transaction the mark could be rolled back after the dot was written.
      if (db.isTransaction) throw new LedgerError('other', 'May-have-sent must be a commit of its own.')
      return done(
        change(id, 'claimed')
          .where('token', '=', token)
          // Whoever was frozen beyond the lease starts over: another daemon may be about to take the letter.
          .where('lease_until', '>', databaseNow(kind))
          .set({ state: 'may-have-sent' }),
      )
    },

    settle: (id, token, receipt, at, nextDueAt) =>
      done(
        db
          .updateTable('outbox')
          .where('id', '=', id)
          .where('token', '=', token)
          .where('state', 'in', receipt.outcome === 'delivered' ? [...IN_HAND, 'uncertain'] : IN_HAND)
          .set({ ...outcomeColumns(receipt, at, nextDueAt), token: null, lease_until: null }),
      ),

    cancel: (id) =>
      done(
        db
          .updateTable('outbox')
          .where('id', '=', id)
          .where('state', 'in', ['scheduled', 'claimed'])
          // Without the token of its claim a letter in hand no longer gets its final dot.
          .set({ state: 'cancelled', token: null, lease_until: null }),
      ),

    reschedule: (id, dueAt, undoUntil = null) =>
      done(
        undoUntil === null
          ? change(id, 'scheduled').set((eb) => ({
              due_at: dueAt,
              ready_at: eb.case().when('undo_until', '>', dueAt).then(eb.ref('undo_until')).else(dueAt).end(),
            }))
          : change(id, 'scheduled').set({ due_at: dueAt, undo_until: undoUntil, ready_at: later(dueAt, undoUntil) }),
      ),

    scheduled: (limit, after) =>
      db
        .selectFrom('outbox')
        .select(['id', 'account', 'ready_at as readyAt'])
        .where('state', '=', 'scheduled')
        .where((eb) =>
          eb(
            eb.refTuple('account', 'ready_at', 'id'),
            '>',
            eb.tuple(after?.account ?? '', after?.readyAt ?? '', after?.id ?? ''),
          ),
        )
        .orderBy('account')
        .orderBy('ready_at')
        .orderBy('id')
        .limit(limit)
        .execute(),

    async inHand() {
      const rows = await db
        .selectFrom('outbox')
        .select(['id', 'state'])
        .where('state', 'in', ['claimed', 'may-have-sent'])
        .execute()
      return rows.map(({ id, state }) => ({ id, state: state === 'claimed' ? state : 'may-have-sent' }))
    },

    async hasten(account, reason, dueAt) {
      await db
        .updateTable('outbox')
        .where('state', '=', 'scheduled')
        .where('account', '=', account)
        .where('ready_at', '>', dueAt)
        .where('reason', '=', reason)
        .set((eb) => ({
          due_at: dueAt,
          ready_at: eb.case().when('undo_until', '>', dueAt).then(eb.ref('undo_until')).else(dueAt).end(),
        }))
        .execute()
    },

    recover: (which) =>
      atomically(db, async (trx) => {
        const left = (state: OutboxState) =>
          trx
            .updateTable('outbox')
            .where('state', '=', state)
            .$if(which === 'expired', (query) => query.where('lease_until', '<=', databaseNow(kind)))
        await left('claimed').set({ state: 'scheduled', token: null, lease_until: null }).execute()
        const uncertain = await left('may-have-sent')
          // The token stays: a sender that was only frozen may still bring the server's word.
          .set({ state: 'uncertain', lease_until: null })
          .returning('id')
          .execute()
        return uncertain.map((row) => row.id)
      }),

    resolveUncertain: (id, as, at, note) =>
      done(
        change(id, 'uncertain').set({
          state: as,
          token: null,
          response: note,
          reason: null,
          filed_at: null,
          ...(as === 'delivered' && { delivered_at: at }),
        }),
      ),

    async nextDueAt(accounts) {
      const rows = await db
        .selectFrom('outbox')
        .leftJoin('account_health', 'account_health.account', 'outbox.account')
        .select((eb) => ['account_health.paused_until as pausedUntil', eb.fn.min('outbox.ready_at').as('readyAt')])
        .where('outbox.state', '=', 'scheduled')
        .$if(accounts !== undefined, (query) => query.where(ofThese(accounts)))
        .groupBy(['outbox.account', 'account_health.paused_until'])
        .execute()
      const instants = rows.map(({ readyAt, pausedUntil }) => later(readyAt, pausedUntil ?? readyAt))
      return instants.sort()[0] ?? null
    },

    async unfiled(limit, accounts) {
      const rows = await items(accounts)
        .where('state', '=', 'delivered')
        .where('filed_at', 'is', null)
        .orderBy('delivered_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(outboxItemOf)
    },

    async uncertain(limit, accounts) {
      const rows = await items(accounts)
        .where('state', '=', 'uncertain')
        .orderBy('ready_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(outboxItemOf)
    },

    async untold(limit, accounts) {
      const rows = await items(accounts)
        .where('state', 'in', ['rejected', 'stopped', 'uncertain'])
        .where('filed_at', 'is', null)
        .orderBy('state')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(outboxItemOf)
    },

    async markFiled(id, at, note) {
      await db
        .updateTable('outbox')
        .set(whole({ filed_at: at, file_note: note }))
        .where('id', '=', id)
        .execute()
    },

    async handedOver(account, since, letters) {
      const delivered = db
        .selectFrom('outbox')
        .select('delivered_at as at')
        .where('account', '=', account)
        .where('delivered_at', '>', since)
      const perhaps = db
        .selectFrom('outbox')
        .select('ready_at as at')
        .where('state', 'in', ['may-have-sent', 'uncertain'])
        .where('account', '=', account)
        .where('ready_at', '>', since)
      const papers = db
        .selectFrom('papers')
        .select('ready_at as at')
        .where('state', 'in', ['may-have-sent', 'uncertain', 'sent', 'answered'])
        .where('account', '=', account)
        .where('ready_at', '>', since)
      const toStaff = db
        .selectFrom('staff_mails')
        .select('ready_at as at')
        .where('state', 'in', ['may-have-sent', 'uncertain', 'sent'])
        .where('account', '=', account)
        .where('ready_at', '>', since)
      const rows = await delivered.unionAll(perhaps).unionAll(papers).unionAll(toStaff).execute()
      const instants = rows.map(({ at }) => at ?? since).sort()
      return instants.at(-letters) ?? null
    },

    async counts() {
      const rows = await db
        .selectFrom('outbox')
        .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
        .where('state', 'in', OUTBOX_STATES)
        .groupBy('state')
        .execute()
      const counts = {
        scheduled: 0,
        claimed: 0,
        'may-have-sent': 0,
        delivered: 0,
        uncertain: 0,
        rejected: 0,
        stopped: 0,
        cancelled: 0,
      }
      for (const row of rows) counts[row.state] = row.count
      return counts
    },
  }
}

/** PostgreSQL takes no empty list. */
function ofThese(accounts: readonly string[] = []) {
  return accounts.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`outbox.account in (${sql.join(accounts)})`
}

/** The letters of a ticket, oldest first. */
export async function lettersOf(db: Kysely<Schema>, ticketId: string): Promise<OutboxItem[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(ITEM_COLUMNS)
    .where('ticket_id', '=', ticketId)
    .orderBy('undo_until')
    .orderBy('id')
    .execute()
  return rows.map(outboxItemOf)
}

/**
 * Takes the approved turn out of its row, as it is now, into the item: a later change of the turn can't alter what is sent.
 * Refuses what the approval doesn't cover; the unique index refuses a second letter of the same turn.
 */
async function schedule(
  db: Kysely<Schema>,
  item: Parameters<OutboxLedger['schedule']>[0],
  mimeSha256: string | null,
): Promise<void> {
  const row = await db
    .selectFrom('turns')
    .select(['body', 'withdrawn_at'])
    .where('id', '=', item.turnId)
    .executeTakeFirst()
  if (!row || row.withdrawn_at !== null || !covers(fromJson<Turn>(row.body), item)) {
    throw new LedgerError('other', 'A letter without an approval of exactly this content was to be scheduled; refused.')
  }
  await db
    .insertInto('outbox')
    .values(
      whole({
        id: item.id,
        ticket_id: item.ticketId,
        turn_id: item.turnId,
        account: item.account,
        state: 'scheduled',
        message_id: item.messageId,
        hash: item.hash,
        due_at: item.dueAt,
        undo_until: item.undoUntil,
        ready_at: later(item.dueAt, item.undoUntil),
        attempts: 0,
        mime_sha256: mimeSha256,
        response: null,
        reason: null,
        server_message_id: null,
        delivered_at: null,
        filed_at: null,
        file_note: null,
        approved: row.body,
        token: null,
        lease_until: null,
      }),
    )
    .execute()
}

function covers(turn: Turn, item: Pick<OutboxItem, 'id' | 'ticketId' | 'account' | 'hash' | 'messageId'>): boolean {
  return (
    turn.stage === 'approved' &&
    turn.ticketId === item.ticketId &&
    turn.account === item.account &&
    turn.approval.id === item.id &&
    turn.approval.messageId === item.messageId &&
    turn.approval.hash === item.hash &&
    turn.draft.hash === item.hash
  )
}

function outcomeColumns(receipt: Outcome, at: Instant, nextDueAt: Instant | null) {
  const { outcome, response } = receipt
  switch (outcome) {
    case 'delivered':
      return whole({
        state: outcome,
        response,
        reason: null,
        server_message_id: receipt.serverMessageId,
        delivered_at: at,
        // An uncertain letter was told, and so its books closed.
        filed_at: null,
      })
    case 'deferred': {
      if (nextDueAt === null) throw new LedgerError('other', 'A deferred letter needs the instant of its next attempt.')
      return { state: 'scheduled' as const, response, reason: receipt.reason, due_at: nextDueAt, ready_at: nextDueAt }
    }
    case 'rejected':
    case 'uncertain':
    case 'stopped':
      return { state: outcome, response, reason: receipt.reason }
  }
}

/** Instants of one form sort as text. */
function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

async function done(change: Change): Promise<boolean> {
  const result = await change.executeTakeFirst()
  return result.numUpdatedRows > 0n
}
