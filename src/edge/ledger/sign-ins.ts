/** How people sign in: their sessions, tries that failed, second factors, the company's own sign-in. */
import type { Kysely } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import type { SignInsLedger } from '../../ports/ledger/sign-ins.ts'
import { uuidv7 } from '../ids.ts'
import { atomically } from './atomically.ts'
import { lookupKey, whole } from './bind.ts'
import { staffOf } from './rows.ts'
import type { Schema } from './schema.ts'

/** Failed tries are of use for minutes and end after a day. */
const KEPT_MS = 86_400_000

export function signInsLedger(db: Kysely<Schema>): SignInsLedger {
  return { ...sessions(db), ...tries(db), ...factors(db), ...company(db) }
}

function sessions(db: Kysely<Schema>) {
  return {
    async sessionsOf(staffId, now) {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('staff_id', '=', staffId)
        .where('expires_at', '>', now)
        .execute()
      return rows
        .map((row) => ({ hash: row.token_hash, device: row.device ?? '', since: row.added_at, seenAt: row.seen_at }))
        .sort((one, other) => ((one.seenAt ?? one.since) < (other.seenAt ?? other.since) ? 1 : -1))
    },
    async noteSeen(tokenHash, at) {
      await db.updateTable('sessions').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()
    },
    async endOne(staffId, tokenHash) {
      const gone = await db
        .deleteFrom('sessions')
        .where('token_hash', '=', tokenHash)
        .where('staff_id', '=', staffId)
        .returning('token_hash')
        .execute()
      return gone.length > 0
    },
    async endOthers(staffId, keep) {
      const gone = await db
        .deleteFrom('sessions')
        .where('staff_id', '=', staffId)
        .where('token_hash', '!=', keep ?? '')
        .returning('token_hash')
        .execute()
      return gone.length
    },
    async invited(tokenHash, now) {
      const row = await db
        .selectFrom('staff')
        .selectAll('staff')
        .innerJoin('invitations', 'invitations.staff_id', 'staff.id')
        .where('invitations.token_hash', '=', tokenHash)
        .where('invitations.used_at', 'is', null)
        .where('invitations.expires_at', '>', now)
        .where('staff.active', '=', 1)
        .executeTakeFirst()
      return row ? staffOf(row) : null
    },
  } satisfies Partial<SignInsLedger>
}

function tries(db: Kysely<Schema>) {
  return {
    async failedTries(kind, about, since) {
      const row = await db
        .selectFrom('failed_tries')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('kind', '=', kind)
        .where('about', '=', lookupKey(about))
        .where('at', '>=', since)
        .executeTakeFirstOrThrow()
      return row.count
    },
    async noteFailedTry(kind, about, at) {
      const id = uuidv7()
      await atomically(db, async (trx) => {
        await trx.deleteFrom('failed_tries').where('at', '<', dayBefore(at)).execute()
        await trx
          .insertInto('failed_tries')
          .values(whole({ id, kind, about: lookupKey(about), at }))
          .execute()
      })
      return id
    },
    async takeBackTry(id) {
      await db.deleteFrom('failed_tries').where('id', '=', id).execute()
    },
    async forgiveTries(kind, about) {
      await db.deleteFrom('failed_tries').where('kind', '=', kind).where('about', '=', lookupKey(about)).execute()
    },
  } satisfies Partial<SignInsLedger>
}

function factors(db: Kysely<Schema>) {
  return {
    async secondFactor(staffId) {
      const row = await db.selectFrom('second_factors').selectAll().where('staff_id', '=', staffId).executeTakeFirst()
      return row ? { sealed: row.sealed, since: row.at } : null
    },
    async setSecondFactor(staffId, { sealed, since }, step, codeHashes) {
      await atomically(db, async (trx) => {
        await remove(trx, staffId)
        const row = whole({ staff_id: staffId, sealed, last_step: step, at: since })
        await trx.insertInto('second_factors').values(row).execute()
        for (const code_hash of codeHashes)
          await trx.insertInto('recovery_codes').values({ staff_id: staffId, code_hash }).execute()
      })
    },
    async takeStep(staffId, step) {
      const taken = await db
        .updateTable('second_factors')
        .set({ last_step: step })
        .where('staff_id', '=', staffId)
        .where('last_step', '<', step)
        .returning('staff_id')
        .execute()
      return taken.length > 0
    },
    async takeRecoveryCode(staffId, codeHash) {
      const taken = await db
        .deleteFrom('recovery_codes')
        .where('staff_id', '=', staffId)
        .where('code_hash', '=', codeHash)
        .returning('staff_id')
        .execute()
      return taken.length > 0
    },
    async recoveryCodesLeft(staffId) {
      const row = await db
        .selectFrom('recovery_codes')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('staff_id', '=', staffId)
        .executeTakeFirstOrThrow()
      return row.count
    },
    removeSecondFactor: (staffId: string) => atomically(db, (trx) => remove(trx, staffId)),
  } satisfies Partial<SignInsLedger>
}

async function remove(db: Kysely<Schema>, staffId: string): Promise<boolean> {
  await db.deleteFrom('recovery_codes').where('staff_id', '=', staffId).execute()
  const gone = await db.deleteFrom('second_factors').where('staff_id', '=', staffId).returning('staff_id').execute()
  return gone.length > 0
}

/** Stands before the issuer, an address, of a tie that was cut: the row keeps the person from being tied by mail address. */
const CUT = 'cut '
const CUTS = `${CUT}%`

/** @param issuer as the row of the tie had it */
export async function keepCut(db: Kysely<Schema>, issuer: string, staffId: string, at: Instant): Promise<void> {
  await db
    .insertInto('company_sign_ins')
    .values(whole({ issuer: `${CUT}${issuer.replace(CUT, '')}`, subject: staffId, staff_id: staffId, at }))
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ at }))
    .execute()
}

function company(db: Kysely<Schema>) {
  return {
    async byCompanySignIn(issuer, subject) {
      const row = await db
        .selectFrom('staff')
        .selectAll('staff')
        .innerJoin('company_sign_ins', 'company_sign_ins.staff_id', 'staff.id')
        .where('company_sign_ins.issuer', '=', lookupKey(issuer))
        .where('company_sign_ins.subject', '=', lookupKey(subject))
        .executeTakeFirst()
      return row ? staffOf(row) : null
    },
    async isTied(issuer, staffId) {
      const row = await db
        .selectFrom('company_sign_ins')
        .select('subject')
        .where('staff_id', '=', staffId)
        .where('issuer', '=', lookupKey(issuer))
        .executeTakeFirst()
      return row !== undefined
    },
    async tiesOf(staffId) {
      const rows = await db.selectFrom('company_sign_ins').selectAll().where('staff_id', '=', staffId).execute()
      return rows
        .map(({ issuer, at }) => ({ issuer: issuer.replace(CUT, ''), cut: issuer.startsWith(CUT), at }))
        .sort((one, other) => (one.issuer < other.issuer ? -1 : 1))
    },
    tie: (issuer, subject, staffId, at) =>
      atomically(db, async (trx) => {
        const key = { issuer: lookupKey(issuer), subject: lookupKey(subject) }
        await trx.deleteFrom('company_sign_ins').where('staff_id', '=', staffId).where('issuer', 'like', CUTS).execute()
        await trx
          .insertInto('company_sign_ins')
          .values(whole({ ...key, staff_id: staffId, at }))
          .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ staff_id: staffId, at }))
          .execute()
      }),
    untie: (issuer, staffId, at) =>
      atomically(db, async (trx) => {
        const gone = await trx
          .deleteFrom('company_sign_ins')
          .where('staff_id', '=', staffId)
          .where('issuer', '=', lookupKey(issuer))
          .returning('staff_id')
          .execute()
        if (gone.length > 0) await keepCut(trx, lookupKey(issuer), staffId, at)
        return gone.length > 0
      }),
    async allowTies(staffId) {
      await db.deleteFrom('company_sign_ins').where('staff_id', '=', staffId).where('issuer', 'like', CUTS).execute()
    },
  } satisfies Partial<SignInsLedger>
}

const dayBefore = (at: Instant): Instant => new Date(Date.parse(at) - KEPT_MS).toISOString()
