/** What a ledger that comes from a backup must know of itself: nothing of it may leave unasked, no number is given twice. */
import type { Kysely } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import { RESTORED, type RestoredMark, SENT_SEEN } from '../../ports/ledger/marks.ts'
import { setMark } from './marks.ts'
import type { Schema } from './schema.ts'
import { keepCut } from './sign-ins.ts'

/** Said as the outcome of each letter that was on its way. */
const UNKNOWN =
  'The ledger was restored from a backup: this letter may have left after the backup was made. Look in Sent, or ask.'

/** Ticket numbers given after the backup are unknown: so many a day are passed over. */
const NUMBERS_A_DAY = 1_000
const DAY_MS = 86_400_000

/**
 * Called once, in the transaction that fills the ledger.
 * @returns how many letters were on their way
 */
export async function afterRestore(db: Kysely<Schema>, madeAt: Instant, now: Instant): Promise<number> {
  const value: RestoredMark = { madeAt, restoredAt: now }
  await db.deleteFrom('marks').where('name', 'like', `${SENT_SEEN}%`).execute()
  await setMark(db, RESTORED, JSON.stringify(value), now)
  const uncertain = await holdLetters(db)
  await holdPapers(db)
  await settleNotices(db, now)
  await holdStaffMails(db)
  await skipNumbers(db, madeAt, now)
  await shutDoors(db, now)
  return uncertain
}

async function holdLetters(db: Kysely<Schema>): Promise<number> {
  const held = await db
    .updateTable('outbox')
    .set({ state: 'uncertain', response: UNKNOWN, token: null, lease_until: null, filed_at: null })
    .where('state', 'in', ['scheduled', 'claimed', 'may-have-sent'])
    .executeTakeFirst()
  await db
    .updateTable('tickets')
    .set({ state: 'uncertain' })
    .where('id', 'in', (eb) => eb.selectFrom('outbox').select('ticket_id').where('state', '=', 'uncertain'))
    .execute()
  return Number(held.numUpdatedRows)
}

/** A paper that was to be sent may have been since: a person asks, or sends it again. */
async function holdPapers(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('papers')
    .set({ state: 'uncertain', response: UNKNOWN, token: null })
    .where('state', 'in', ['queued', 'claimed', 'may-have-sent'])
    .execute()
}

/**
 * What was ended since the backup would open the desk again: sessions, one-time links and recovery codes are void, and
 * whoever was tied to the company's sign-in needs an administrator's link. Codes by phone stay.
 */
async function shutDoors(db: Kysely<Schema>, now: Instant): Promise<void> {
  await db.deleteFrom('sessions').execute()
  await db.deleteFrom('invitations').where('used_at', 'is', null).execute()
  await db.deleteFrom('recovery_codes').execute()
  const ties = await db.selectFrom('company_sign_ins').select(['issuer', 'staff_id']).execute()
  await db.deleteFrom('company_sign_ins').execute()
  for (const { issuer, staff_id } of ties) await keepCut(db, issuer, staff_id, now)
}

/** What chat groups were still to be told is old, and most of it was told since: whoever restores looks at the queue. */
async function settleNotices(db: Kysely<Schema>, now: Instant): Promise<void> {
  await db.updateTable('notices').set({ told_at: now }).where('told_at', 'is', null).execute()
}

/** What was to be written to the staff is old, and may have left since: the next day's comes by itself. */
async function holdStaffMails(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('staff_mails')
    .set({ state: 'uncertain', response: UNKNOWN, token: null })
    .where('state', 'in', ['queued', 'claimed', 'may-have-sent'])
    .execute()
}

/** For the year of the backup and every one since: mails bear the number of the year in which they came. */
async function skipNumbers(db: Kysely<Schema>, madeAt: Instant, now: Instant): Promise<void> {
  const days = Math.max(1, Math.ceil((Date.parse(now) - Date.parse(madeAt)) / DAY_MS))
  const last = days * NUMBERS_A_DAY
  for (let year = Number(madeAt.slice(0, 4)); year <= Number(now.slice(0, 4)); year += 1) {
    await db
      .insertInto('ticket_numbers')
      .values({ year, last })
      .onConflict((conflict) =>
        conflict.column('year').doUpdateSet((eb) => ({ last: eb('ticket_numbers.last', '+', last) })),
      )
      .execute()
  }
}
