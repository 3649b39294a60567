/** Every mail that was seen on a server, and how far it came. */
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import type { IntakeLedger, OccurrenceState, Place } from '../../ports/ledger/intake.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import { atomically } from './atomically.ts'
import { whole } from './bind.ts'
import { occurrenceOf } from './rows.ts'
import type { Schema } from './schema.ts'

/** Rows of one insert: SQLite takes 32,766 bound values a statement. */
const ROWS_AT_ONCE = 500

/** Mails of one question, while a whole mailbox is compared. */
const KNOWN_AT_ONCE = 4_000
/** No mail is put off for longer. */
const LONGEST_RETRY_MS = 6 * 3_600_000

type OccurrenceLedger = Omit<
  IntakeLedger,
  'mailbox' | 'mailboxes' | 'followMailbox' | 'markSwept' | 'health' | 'setHealth'
>

export function occurrenceLedger(db: Kysely<Schema>): OccurrenceLedger {
  const at = (place: Place) =>
    db
      .updateTable('occurrences')
      .where('account', '=', place.account)
      .where('mailbox', '=', place.mailbox)
      .where('uid_validity', '=', place.uidValidity)
      .where('uid', '=', place.uid)

  return {
    async knownMails(account, mailbox, uidValidity, fromUid) {
      const known: Awaited<ReturnType<IntakeLedger['knownMails']>> = []
      for (let from = fromUid; ; ) {
        const page = await db
          .selectFrom('occurrences')
          .select(['uid', 'size', 'internal_date as internalDate'])
          .where('account', '=', account)
          .where('mailbox', '=', mailbox)
          .where('uid_validity', '=', uidValidity)
          .where('uid', '>=', from)
          .orderBy('uid')
          .limit(KNOWN_AT_ONCE)
          .execute()
        known.push(...page)
        if (page.length < KNOWN_AT_ONCE) return known
        from = (page.at(-1)?.uid ?? from) + 1
        // Other work of this process in between.
        await new Promise((resolve) => setImmediate(resolve))
      }
    },

    async occurrencesOf(account, mailbox, uidValidity) {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('account', '=', account)
        .where('mailbox', '=', mailbox)
        .where('uid_validity', '=', uidValidity)
        .orderBy('uid')
        .execute()
      return rows.map(occurrenceOf)
    },

    addOccurrences: (occurrences, contiguousUid, seenAt) =>
      atomically(db, (trx) => addOccurrences(trx, occurrences, contiguousUid, seenAt)),

    async setAside(account, mailbox, uidValidity, uids, at) {
      for (let from = 0; from < (uids?.length ?? 1); from += ROWS_AT_ONCE) {
        await db
          .updateTable('occurrences')
          .where('account', '=', account)
          .where('mailbox', '=', mailbox)
          .where('uid_validity', '=', uidValidity)
          .$if(uids !== null, (query) => query.where('uid', 'in', uids?.slice(from, from + ROWS_AT_ONCE) ?? []))
          .set({ uid_validity: `${uidValidity} until ${at}` })
          .execute()
      }
    },

    async listed(account, now, limit, mailbox) {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('state', '=', 'listed')
        .where('account', '=', account)
        .$if(mailbox !== undefined, (query) => query.where('mailbox', '=', mailbox ?? ''))
        .where(isDue(now))
        .orderBy('internal_date')
        .orderBy('uid')
        .limit(limit)
        .execute()
      return rows.map(occurrenceOf)
    },

    async markStored(place, rawSha256, size, internalDate) {
      const change = { state: 'stored', raw_sha256: rawSha256, size, internal_date: internalDate } as const
      await at(place)
        .where('state', '=', 'listed')
        // A retry that was noted while fetching must not delay the reading of what has come.
        .set(whole({ ...change, last_error: null, retry_at: null }))
        .execute()
    },

    async markFailed(place, error, retryAt, vanished) {
      await at(place)
        .where('state', '=', 'listed')
        .set((eb) => ({
          ...whole({
            state: vanished ? ('vanished' as const) : ('listed' as const),
            last_error: error,
            retry_at: retryAt,
          }),
          tries: eb('tries', '+', 1),
        }))
        .execute()
    },

    async supersede(place, state) {
      await at(place)
        .where('state', 'in', ['listed', 'triage'])
        .set(whole({ state, retry_at: null }))
        .execute()
    },

    async settleTriage(accounts, to) {
      if (accounts?.length === 0) return 0
      const result = await db
        .updateTable('occurrences')
        .where('state', '=', 'triage')
        .$if(accounts !== null, (query) => query.where('account', 'in', accounts ?? []))
        .set(whole({ state: to, retry_at: null }))
        .executeTakeFirst()
      return Number(result.numUpdatedRows)
    },

    async inState(accounts, state, after, limit) {
      if (accounts?.length === 0) return []
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('state', '=', state)
        .$if(accounts !== null, (query) => query.where('account', 'in', accounts ?? []))
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(
              eb.refTuple('internal_date', 'uid', 'account', 'mailbox', 'uid_validity'),
              '<',
              eb.tuple(
                after?.internalDate ?? '',
                after?.uid ?? 0,
                after?.account ?? '',
                after?.mailbox ?? '',
                after?.uidValidity ?? '',
              ),
            ),
          ),
        )
        .orderBy('internal_date', 'desc')
        .orderBy('uid', 'desc')
        .orderBy('account', 'desc')
        .orderBy('mailbox', 'desc')
        .orderBy('uid_validity', 'desc')
        .limit(limit)
        .execute()
      return rows.map(occurrenceOf)
    },

    async stored(now, limit, accounts) {
      if (accounts?.length === 0) return []
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('state', '=', 'stored')
        .$if(accounts !== undefined, (query) => query.where('account', 'in', accounts ?? []))
        .where(isDue(now))
        .orderBy('internal_date')
        .orderBy('uid')
        .limit(limit)
        .execute()
      return rows.map(occurrenceOf)
    },

    async markTaken(place, state) {
      const result = await at(place)
        .where('state', '=', 'stored')
        .set(whole({ state, last_error: null, retry_at: null }))
        .executeTakeFirst()
      // The throw rolls back the message that this transaction added: another daemon took the mail first.
      if (result.numUpdatedRows === 0n) {
        throw new LedgerError('other', 'This mail was taken in by another process meanwhile.')
      }
    },

    async markStumbled(place, error, retryAt) {
      await at(place)
        .where('state', '=', 'stored')
        .set((eb) => ({ ...whole({ last_error: error, retry_at: retryAt }), tries: eb('tries', '+', 1) }))
        .execute()
    },

    async placeOf(account, rawSha256) {
      const row = await db
        .selectFrom('occurrences as seen')
        // Under an older UIDVALIDITY the number means nothing, or another mail.
        .innerJoin('mailboxes as box', (join) =>
          join
            .onRef('box.account', '=', 'seen.account')
            .onRef('box.mailbox', '=', 'seen.mailbox')
            .onRef('box.uid_validity', '=', 'seen.uid_validity'),
        )
        .select(['seen.account', 'seen.mailbox', 'seen.uid_validity', 'seen.uid'])
        .where('seen.account', '=', account)
        .where('seen.raw_sha256', '=', rawSha256)
        .orderBy('seen.internal_date', 'desc')
        .orderBy('seen.uid', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (!row) return null
      return { account: row.account, mailbox: row.mailbox, uidValidity: row.uid_validity, uid: row.uid }
    },

    counts: () => occurrenceCounts(db, null),
  }
}

/**
 * Where the clock was set back, an instant further ahead than any retry was written by the wrong clock: it is no reason to
 * wait.
 */
function isDue(now: Instant) {
  const farthest = new Date(Date.parse(now) + LONGEST_RETRY_MS).toISOString()
  return (eb: ExpressionBuilder<Schema, 'occurrences'>) =>
    eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', now), eb('retry_at', '>', farthest)])
}

async function addOccurrences(
  db: Kysely<Schema>,
  occurrences: Parameters<IntakeLedger['addOccurrences']>[0],
  contiguousUid: number,
  at: Instant,
): Promise<void> {
  const first = occurrences[0]
  if (first === undefined) return
  const rows = occurrences.map((one) => {
    if (one.account !== first.account || one.mailbox !== first.mailbox || one.uidValidity !== first.uidValidity) {
      throw new LedgerError('other', 'Occurrences of two mailboxes were added at once.')
    }
    return whole({
      account: one.account,
      mailbox: one.mailbox,
      uid_validity: one.uidValidity,
      uid: one.uid,
      state: one.state,
      raw_sha256: one.rawSha256 ?? null,
      size: one.size,
      internal_date: one.internalDate,
      tries: 0,
      last_error: null,
      retry_at: null,
      envelope: one.envelope ? JSON.stringify(one.envelope) : null,
    })
  })
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('occurrences')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['account', 'mailbox', 'uid_validity', 'uid']).doNothing())
      .execute()
  }
  await db
    .updateTable('mailboxes')
    .set((eb) => ({
      last_poll_at: at,
      contiguous_uid: eb
        .case()
        .when('contiguous_uid', '<', contiguousUid)
        .then(contiguousUid)
        .else(eb.ref('contiguous_uid'))
        .end(),
    }))
    .where('account', '=', first.account)
    .where('mailbox', '=', first.mailbox)
    .where('uid_validity', '=', first.uidValidity)
    .execute()
}

/** How many occurrences are in each state, of these accounts (null: all). */
export async function occurrenceCounts(
  db: Kysely<Schema>,
  accounts: readonly string[] | null,
): Promise<Record<OccurrenceState, number>> {
  const rows = await db
    .selectFrom('counted')
    .select(['state', 'count'])
    .where('what', '=', 'occurrence')
    .$if(accounts !== null, (query) => query.where('account', 'in', accounts ?? []))
    .execute()
  const count = (state: OccurrenceState) => rows.reduce((sum, row) => sum + (row.state === state ? row.count : 0), 0)
  return {
    listed: count('listed'),
    stored: count('stored'),
    taken: count('taken'),
    duplicate: count('duplicate'),
    baseline: count('baseline'),
    triage: count('triage'),
    vanished: count('vanished'),
  }
}
