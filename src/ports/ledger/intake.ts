import type { Instant } from '../../mail/message.ts'

/** Where one mail lies on a server. */
export interface Place {
  readonly account: string
  readonly mailbox: string
  readonly uidValidity: string
  readonly uid: number
}

/**
 * listed: seen in a listing, not yet fetched · stored: raw bytes safe · taken: a message row exists · duplicate: the same
 * mail was taken already · baseline: older than AMENDS_SINCE, left alone · vanished: gone before it could be fetched.
 */
export type OccurrenceState = 'listed' | 'stored' | 'taken' | 'duplicate' | 'baseline' | 'vanished'

export interface Occurrence extends Place {
  readonly state: OccurrenceState
  readonly rawSha256: string | null
  readonly size: number
  readonly internalDate: Instant
  readonly tries: number
  readonly lastError: string | null
}

export interface MailboxState {
  readonly account: string
  readonly mailbox: string
  readonly uidValidity: string
  /** Every UID up to this one has an occurrence. */
  readonly contiguousUid: number
  readonly lastPollAt: Instant | null
}

export interface AccountHealth {
  readonly account: string
  readonly lastPollAt: Instant | null
  /** One line for people; null when the last poll went well. */
  readonly problem: string | null
  readonly problemSince: Instant | null
  /** Nothing is sent from this account before this instant (quota replies). */
  readonly pausedUntil: Instant | null
  /** Mail received earlier was left alone at this account's first start; null until then. */
  readonly since: Instant | null
}

/** What the intake room asks of the ledger. */
export interface IntakeLedger {
  mailbox(account: string, mailbox: string): Promise<MailboxState | null>
  /** First sight of a mailbox, or a new UIDVALIDITY: from here on it is followed. */
  followMailbox(state: MailboxState): Promise<void>
  /** UIDs from `fromUid` on that have an occurrence, ascending. */
  knownUids(account: string, mailbox: string, uidValidity: string, fromUid: number): Promise<number[]>
  /** Inserts occurrences in state listed or baseline (existing ones stay) and advances contiguousUid, in one transaction. */
  addOccurrences(
    occurrences: readonly Omit<Occurrence, 'tries' | 'lastError' | 'rawSha256'>[],
    contiguousUid: number,
    at: Instant,
  ): Promise<void>
  /** Occurrences in state listed whose retry is due, oldest first. */
  listed(account: string, now: Instant, limit: number): Promise<Occurrence[]>
  /** Raw bytes are safe (they were put first): listed becomes stored. */
  markStored(place: Place, rawSha256: string, size: number, internalDate: Instant): Promise<void>
  /** A failed fetch: one more try noted, next one at `retryAt`; state vanished when the caller says it is over. */
  markFailed(place: Place, error: string, retryAt: Instant, vanished: boolean): Promise<void>
  /** Occurrences in state stored, oldest first: bytes are here, nobody has looked at them. */
  stored(now: Instant, limit: number): Promise<Occurrence[]>
  /** stored becomes taken or duplicate; called in the transaction that adds the message. */
  markTaken(place: Place, state: 'taken' | 'duplicate'): Promise<void>
  /** Thinking failed (a defect of ours): tried again at `retryAt`, the error stays visible. */
  markStumbled(place: Place, error: string, retryAt: Instant): Promise<void>
  /** A place where the mail with these bytes lies, for \Answered; the newest. */
  placeOf(account: string, rawSha256: string): Promise<Place | null>
  counts(): Promise<Readonly<Record<OccurrenceState, number>>>
  health(): Promise<AccountHealth[]>
  setHealth(account: string, change: Partial<Omit<AccountHealth, 'account'>>): Promise<void>
}

/** Raw bytes by their SHA-256: put before anything is parsed, durable when `put` resolves. */
export interface RawStore {
  put(bytes: Uint8Array, at: Instant): Promise<string>
  /** Throws when the bytes are gone or don't match their hash. */
  get(sha256: string): Promise<Uint8Array>
  has(sha256: string): Promise<boolean>
}
