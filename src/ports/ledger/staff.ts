import type { Instant } from '../../mail/message.ts'
import type { Role } from '../../ticket/words.ts'

export interface Staff {
  readonly id: string
  readonly name: string
  /** What they type to sign in; lower case, unique. */
  readonly signIn: string
  readonly roles: readonly Role[]
  readonly timeZone: string
  /** Desk language: zh-Hans or en. */
  readonly language: string
  /** BCP 47 primary tags of the languages they read. */
  readonly reads: readonly string[]
  /** Accounts and markets they may see; null = all. */
  readonly accounts: readonly string[] | null
  readonly markets: readonly string[] | null
  readonly active: boolean
}

export interface StaffLedger {
  add(staff: Staff, at: Instant): Promise<void>
  /** Somebody who is switched off loses their sessions and open invitations for good. */
  update(id: string, change: Partial<Omit<Staff, 'id'>>): Promise<void>
  byId(id: string): Promise<Staff | null>
  bySignIn(signIn: string): Promise<{ staff: Staff; passwordHash: string | null } | null>
  all(): Promise<Staff[]>
  /** Ends all sessions and open invitations of this person: a stolen one doesn't outlive the new password. */
  setPasswordHash(id: string, passwordHash: string): Promise<void>
  /** Tokens are stored as SHA-256 only. */
  addSession(tokenHash: string, staffId: string, at: Instant, expiresAt: Instant, device?: string): Promise<void>
  session(tokenHash: string, now: Instant): Promise<Staff | null>
  endSession(tokenHash: string): Promise<void>
  /** Older open ones of this person end: of several links only the newest works. */
  addInvitation(tokenHash: string, staffId: string, expiresAt: Instant): Promise<void>
  /** Uses the invitation up; null when unknown, used or expired. */
  redeemInvitation(tokenHash: string, now: Instant): Promise<Staff | null>
  /** Failed sign-ins of this name since `since`, for the throttle. */
  failedSignIns(signIn: string, since: Instant): Promise<number>
  /** @returns its row, for taking it back */
  noteFailedSignIn(signIn: string, at: Instant): Promise<string>
  takeBackSignIn(id: string): Promise<void>
  /** The right password came: what failed before counts no more. */
  forgiveSignIns(signIn: string): Promise<void>
}

/** For figures of the whole program, as operators see them: no row of the staff, no limits. */
export const EVERYBODY: Staff = {
  id: 'everybody',
  name: '',
  signIn: '',
  roles: [],
  timeZone: 'UTC',
  language: 'en',
  reads: [],
  accounts: null,
  markets: null,
  active: true,
}
