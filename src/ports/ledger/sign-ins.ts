import type { Instant } from '../../mail/message.ts'
import type { Staff } from './staff.ts'

/** A browser that somebody is signed in with. */
export interface SessionRow {
  /** SHA-256 of its token: names the session, opens nothing. */
  readonly hash: string
  /** As src/craft/device.ts wrote it, '' where unknown. */
  readonly device: string
  readonly since: Instant
  /** When it was last used, to a few minutes; null where nobody noted it. */
  readonly seenAt: Instant | null
}

/** What is tried and throttled beside a name's password: from an address, and of somebody who is known already. */
export type TryKind = 'address' | 'password' | 'code'

export interface SecondFactor {
  /** The secret, sealed with the key file. */
  readonly sealed: string
  readonly since: Instant
}

/** Somebody at an issuer of OpenID Connect who is this person, or was until `at`. */
export interface CompanyTie {
  readonly issuer: string
  readonly cut: boolean
  readonly at: Instant
}

export interface SignInsLedger {
  /** Sessions of this person that hold at `now`, the last used first. */
  sessionsOf(staffId: string, now: Instant): Promise<SessionRow[]>
  noteSeen(tokenHash: string, at: Instant): Promise<void>
  /** Ends one session of this person; false where it isn't theirs or is over. */
  endOne(staffId: string, tokenHash: string): Promise<boolean>
  /** Ends all but one, or all: how many there were. */
  endOthers(staffId: string, keep: string | null): Promise<number>
  /** Whom an open invitation is for; it stays open. */
  invited(tokenHash: string, now: Instant): Promise<Staff | null>

  failedTries(kind: TryKind, about: string, since: Instant): Promise<number>
  /** @returns its row, for taking it back */
  noteFailedTry(kind: TryKind, about: string, at: Instant): Promise<string>
  takeBackTry(id: string): Promise<void>
  forgiveTries(kind: TryKind, about: string): Promise<void>

  secondFactor(staffId: string): Promise<SecondFactor | null>
  /** Puts it in place of an older one, with new recovery codes, as SHA-256. */
  setSecondFactor(staffId: string, factor: SecondFactor, step: number, codeHashes: readonly string[]): Promise<void>
  /** Takes this step of time; false where a code of it or of a later one was used already. */
  takeStep(staffId: string, step: number): Promise<boolean>
  /** Uses a recovery code up; false where there is no such code. */
  takeRecoveryCode(staffId: string, codeHash: string): Promise<boolean>
  recoveryCodesLeft(staffId: string): Promise<number>
  /** With its recovery codes; false where there was none. */
  removeSecondFactor(staffId: string): Promise<boolean>

  /** Who signs in at this issuer as this subject. */
  byCompanySignIn(issuer: string, subject: string): Promise<Staff | null>
  /** Whether this person is tied to somebody at this issuer. */
  isTied(issuer: string, staffId: string): Promise<boolean>
  /** Ties them; whom the subject was tied to before is no longer. */
  tie(issuer: string, subject: string, staffId: string, at: Instant): Promise<void>
  /** False where nobody was tied. The cut is remembered: only `tie` and `allowTies` end it. */
  untie(issuer: string, staffId: string, at: Instant): Promise<boolean>
  /** Ties of this person, and those that were cut. */
  tiesOf(staffId: string): Promise<CompanyTie[]>
  /** Forgets the cuts of this person: the mail address may tie them again. */
  allowTies(staffId: string): Promise<void>
}
