/** The first admin of a new ledger gets in by a one-time link that the start prints. */
import { createHash } from 'node:crypto'
import { uuidv7 } from '../edge/ids.ts'
import { randomToken } from '../edge/random.ts'
import { addStaff, inviteStaff } from '../journey/staff-acts.ts'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { AT_THE_TERMINAL } from '../ports/ledger/staff-history.ts'

/** A link for the first admin, or null when somebody can sign in already. An unused link is replaced by a new one. */
export async function inviteFirstAdmin(ledger: Ledger, now: Instant, url: string): Promise<string | null> {
  const all = await ledger.staff.all()
  const admin = all.find((one) => one.roles.includes('admin'))
  if (admin && (await ledger.staff.bySignIn(admin.signIn))?.passwordHash) return null
  const invited = admin ?? firstAdmin()
  const token = randomToken(24)
  const expiresAt = new Date(Date.parse(now) + limits.invitationHours * 3_600_000).toISOString()
  const link = { tokenHash: createHash('sha256').update(token).digest('hex'), expiresAt }
  const by = { who: AT_THE_TERMINAL, at: now }
  await (admin ? inviteStaff(ledger, by, admin.id, link) : addStaff(ledger, by, invited, link))
  return `${url.replace(/\/$/, '')}/invitation/${token}`
}

/** Every role, and the desk in Chinese until they choose otherwise. */
export function firstAdmin(): Staff {
  return {
    id: uuidv7(),
    name: 'Admin',
    signIn: 'admin',
    roles: ['admin', 'manager', 'agent', 'editor'],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: 'zh-Hans',
    reads: ['zh', 'en'],
    accounts: null,
    markets: null,
    active: true,
  }
}
