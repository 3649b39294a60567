/** The people: who they are, how they signed in, and who tried to. */
import type { Kysely } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import type { Staff, StaffLedger } from '../../ports/ledger/staff.ts'
import { uuidv7 } from '../ids.ts'
import { atomically } from './atomically.ts'
import { lookupKey, whole } from './bind.ts'
import { staffOf } from './rows.ts'
import type { Schema } from './schema.ts'

/** Failed sign-ins are of use for minutes (the throttle) and end after a day. */
const FAILED_SIGN_INS_MS = 86_400_000

export function staffLedger(db: Kysely<Schema>): StaffLedger {
  const people = () => db.selectFrom('staff').selectAll('staff')

  return {
    async add(staff, at) {
      const { id, ...change } = staff
      await db
        .insertInto('staff')
        .values({
          ...whole({
            id,
            name: staff.name,
            sign_in: staff.signIn,
            roles: '',
            time_zone: staff.timeZone,
            language: staff.language,
            reads: '',
            active: 0,
            added_at: at,
          }),
          ...staffColumns(change),
        })
        .execute()
    },

    async update(id, change) {
      const columns = staffColumns(change)
      if (Object.keys(columns).length === 0) return
      await atomically(db, async (trx) => {
        await trx.updateTable('staff').set(columns).where('id', '=', id).execute()
        if (change.active === false) await shutOut(trx, id)
      })
    },

    async byId(id) {
      const row = await people().where('id', '=', id).executeTakeFirst()
      return row ? staffOf(row) : null
    },

    async bySignIn(signIn) {
      const row = await people().where('sign_in', '=', signIn.toLowerCase()).executeTakeFirst()
      return row ? { staff: staffOf(row), passwordHash: row.password_hash } : null
    },

    async all() {
      const rows = await people().orderBy('sign_in').execute()
      return rows.map(staffOf)
    },

    async setPasswordHash(id, passwordHash) {
      await atomically(db, async (trx) => {
        await trx
          .updateTable('staff')
          .set(whole({ password_hash: passwordHash }))
          .where('id', '=', id)
          .execute()
        await shutOut(trx, id)
      })
    },

    async addSession(tokenHash, staffId, at, expiresAt, device = '') {
      await atomically(db, async (trx) => {
        await trx.deleteFrom('sessions').where('expires_at', '<=', at).execute()
        const row = {
          token_hash: tokenHash,
          staff_id: staffId,
          added_at: at,
          expires_at: expiresAt,
          device,
          seen_at: at,
        }
        await trx.insertInto('sessions').values(whole(row)).execute()
      })
    },

    async session(tokenHash, now) {
      const row = await people()
        .innerJoin('sessions', 'sessions.staff_id', 'staff.id')
        .where('sessions.token_hash', '=', tokenHash)
        .where('sessions.expires_at', '>', now)
        .where('staff.active', '=', 1)
        .executeTakeFirst()
      return row ? staffOf(row) : null
    },

    async endSession(tokenHash) {
      await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
    },

    async addInvitation(tokenHash, staffId, expiresAt) {
      const row = whole({ token_hash: tokenHash, staff_id: staffId, expires_at: expiresAt, used_at: null })
      await atomically(db, async (trx) => {
        await endInvitations(trx, staffId)
        await trx.insertInto('invitations').values(row).execute()
      })
    },

    redeemInvitation: (tokenHash, now) =>
      atomically(db, async (trx) => {
        const used = await trx
          .updateTable('invitations')
          .set({ used_at: now })
          .where('token_hash', '=', tokenHash)
          .where('used_at', 'is', null)
          .where('expires_at', '>', now)
          .returning('staff_id')
          .executeTakeFirst()
        if (!used) return null
        const row = await trx
          .selectFrom('staff')
          .selectAll()
          .where('id', '=', used.staff_id)
          .where('active', '=', 1)
          .executeTakeFirst()
        return row ? staffOf(row) : null
      }),

    async failedSignIns(signIn, since) {
      const row = await db
        .selectFrom('failed_sign_ins')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('sign_in', '=', lookupKey(signIn.toLowerCase()))
        .where('at', '>=', since)
        .executeTakeFirstOrThrow()
      return row.count
    },

    async noteFailedSignIn(signIn, at) {
      const id = uuidv7()
      await atomically(db, async (trx) => {
        await trx.deleteFrom('failed_sign_ins').where('at', '<', dayBefore(at)).execute()
        const row = whole({ id, sign_in: lookupKey(signIn.toLowerCase()), at })
        await trx.insertInto('failed_sign_ins').values(row).execute()
      })
      return id
    },

    async takeBackSignIn(id) {
      await db.deleteFrom('failed_sign_ins').where('id', '=', id).execute()
    },

    async forgiveSignIns(signIn) {
      await db.deleteFrom('failed_sign_ins').where('sign_in', '=', lookupKey(signIn.toLowerCase())).execute()
    },
  }
}

/** Sessions and open invitations: of who is switched off, they don't come back with the person; nor outlive a password. */
async function shutOut(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('staff_id', '=', id).execute()
  await endInvitations(db, id)
}

async function endInvitations(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('invitations').where('staff_id', '=', id).where('used_at', 'is', null).execute()
}

function dayBefore(at: Instant): Instant {
  return new Date(Date.parse(at) - FAILED_SIGN_INS_MS).toISOString()
}

/** The columns that a change names. */
function staffColumns(change: Partial<Omit<Staff, 'id'>>): Partial<Schema['staff']> {
  return {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.signIn !== undefined && { sign_in: change.signIn.toLowerCase() }),
    ...(change.roles !== undefined && { roles: JSON.stringify(change.roles) }),
    ...(change.timeZone !== undefined && { time_zone: change.timeZone }),
    ...(change.language !== undefined && { language: change.language }),
    ...(change.reads !== undefined && { reads: JSON.stringify(change.reads) }),
    ...(change.accounts !== undefined && { accounts: listOrNull(change.accounts) }),
    ...(change.markets !== undefined && { markets: listOrNull(change.markets) }),
    ...(change.active !== undefined && { active: change.active ? 1 : 0 }),
  }
}

function listOrNull(list: readonly string[] | null): string | null {
  return list === null ? null : JSON.stringify(list)
}
