/** Erasure: finds what belongs to a person or is past its time, blanks it, and keeps note of bytes to be removed. */
import { type Kysely, sql } from 'kysely'
import type { ErasedBytes, ErasureLedger } from '../../ports/ledger/erasure.ts'
import { ERASE } from '../../ports/ledger/marks.ts'
import { atomically } from './atomically.ts'
import { contactKey } from './contacts.ts'
import type { DatabaseKind } from './database-clock.ts'
import { blankMessage, blankTicket, FORGOTTEN, isErasable, noteBytes } from './erasure-blank.ts'
import { eraseFromBook } from './erasure-orders.ts'
import { findPerson, LEFT_ALONE } from './erasure-person.ts'
import { scrub } from './erasure-scrub.ts'
import type { Schema } from './schema.ts'

/** Drafts of one question while a shared file is looked for. */
const DRAFTS_AT_ONCE = 300

export function erasureLedger(db: Kysely<Schema>, kind: DatabaseKind): ErasureLedger {
  return {
    person: (address) => findPerson(db, address),

    eraseTicket: (id, at) =>
      atomically(db, async (trx) => {
        if (!(await isErasable(trx, id))) return false
        await blankTicket(trx, id, at)
        return true
      }),

    eraseMessage: (id, at) =>
      atomically(db, async (trx) => {
        const row = await trx.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
        if (row) await blankMessage(trx, row, at)
      }),

    async eraseContact(address) {
      await db.deleteFrom('contacts').where('contact_key', '=', contactKey(address)).execute()
      await db.deleteFrom('customer_tiers').where('customer_key', '=', contactKey(address)).execute()
    },

    eraseBooked: (address, at) => atomically(db, (trx) => eraseFromBook(trx, address, at)),

    async closedBefore(account, before, limit) {
      const rows = await db
        .selectFrom('tickets')
        .select('id')
        .where('account', '=', account)
        .where('closed_at', '<', before)
        // One with a letter of unknown outcome is closed and not erasable: it must not stand before the others for ever.
        .where('state', '=', 'closed')
        .where('customer_key', '<>', sql.lit(FORGOTTEN))
        .orderBy('closed_at')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },

    async binnedBefore(account, before, limit) {
      const rows = await db
        .selectFrom('messages')
        .select('id')
        .where('account', '=', account)
        .where('at', '<', before)
        .where('bin', 'is not', null)
        .where('ticket_id', 'is', null)
        .where('spans', '<>', sql.lit(NO_SPANS))
        .orderBy('at')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },

    eraseListed: (places) =>
      atomically(db, async (trx) => {
        for (const { account, mailbox, uidValidity, uid } of places)
          await trx
            .updateTable('occurrences')
            .set({ envelope: null })
            .where('account', '=', account)
            .where('mailbox', '=', mailbox)
            .where('uid_validity', '=', uidValidity)
            .where('uid', '=', uid)
            .execute()
      }),

    async eraseListedBefore(account, before) {
      await db
        .updateTable('occurrences')
        .set({ envelope: null })
        .where('state', 'in', LEFT_ALONE)
        .where('account', '=', account)
        .where('internal_date', '<', before)
        .where('envelope', 'is not', null)
        .execute()
    },

    async isForgotten(account, rawSha256) {
      const row = await db
        .selectFrom('forgotten')
        .select('at')
        .where('account', '=', account)
        .where('raw_sha256', '=', rawSha256)
        .executeTakeFirst()
      return row !== undefined
    },

    eraseAgain: (account, rawSha256, at) =>
      atomically(db, (trx) => noteBytes(trx, account, { sha256: rawSha256, kind: 'mail' }, at)),

    async erased(limit) {
      const rows = await db
        .selectFrom('marks')
        .select(['name', 'value'])
        .where('name', '>=', ERASE)
        .where('name', '<', `${ERASE}~`)
        .orderBy('name')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        sha256: row.name.slice(ERASE.length),
        kind: row.value === 'file' ? 'file' : 'mail',
      }))
    },

    isNeeded: (bytes) => isNeeded(db, bytes),
    scrub: () => scrub(db, kind),
  }
}

async function isNeeded(db: Kysely<Schema>, { sha256, kind }: ErasedBytes): Promise<boolean> {
  const accounts = await db.selectFrom('mailboxes').select('account').distinct().execute()
  for (const { account } of accounts) {
    const held = await db
      .selectFrom('messages')
      .leftJoin('forgotten', (join) =>
        join
          .onRef('forgotten.account', '=', 'messages.account')
          .onRef('forgotten.raw_sha256', '=', 'messages.raw_sha256'),
      )
      .select('messages.id')
      .where('messages.account', '=', account)
      .where('messages.raw_sha256', '=', sha256)
      .where('forgotten.at', 'is', null)
      .executeTakeFirst()
    const unread = await db
      .selectFrom('occurrences')
      .select('uid')
      .where('account', '=', account)
      .where('raw_sha256', '=', sha256)
      .where('state', '=', 'stored')
      .executeTakeFirst()
    if (held || unread) return true
  }
  return kind === 'file' && isInDrafts(db, sha256)
}

/** Page by page, and other work of this process in between. */
async function isInDrafts(db: Kysely<Schema>, sha256: string): Promise<boolean> {
  let last = { turn_id: '', revision: 0 }
  for (;;) {
    const { rows } = await sql<{ turn_id: string; revision: number; hit: boolean | number }>`
      select turn_id, revision, body like ${`%${sha256}%`} as hit from drafts
      where (turn_id, revision) > (${last.turn_id}, ${last.revision})
      order by turn_id, revision limit ${sql.lit(DRAFTS_AT_ONCE)}`.execute(db)
    if (rows.some((row) => Boolean(row.hit))) return true
    const end = rows.at(-1)
    if (!end || rows.length < DRAFTS_AT_ONCE) return false
    last = end
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const NO_SPANS = '[]'
