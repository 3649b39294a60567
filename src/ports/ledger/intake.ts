import type { Instant } from '../../mail/message.ts'
import type { SendReason } from '../../ticket/words.ts'
import type { Envelope, MailStoreReason } from '../mail-store.ts'

/** Where one mail lies on a server. */
export interface Place {
  readonly account: string
  readonly mailbox: string
  readonly uidValidity: string
  readonly uid: number
}

/**
 * listed: seen in a listing, not yet fetched · stored: raw bytes safe · taken: a message row exists · duplicate: the same
 * mail was taken already · baseline: older than AMENDS_SINCE, left alone · triage: after a renumbering nobody could tell
 * whether it is new, a person decides · vanished: gone before it could be fetched.
 */
export const OCCURRENCE_STATES = ['listed', 'stored', 'taken', 'duplicate', 'baseline', 'triage', 'vanished'] as const
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number]

export interface Occurrence extends Place {
  readonly state: OccurrenceState
  readonly rawSha256: string | null
  readonly size: number
  readonly internalDate: Instant
  readonly tries: number
  readonly lastError: string | null
  /** As listed, before the mail was fetched; null for old mail and where the server didn't say. */
  readonly envelope: Envelope | null
}

/** A mail as it is noted first. A match of a renumbered mailbox brings the bytes along that are known already. */
export interface NewOccurrence extends Place {
  readonly state: OccurrenceState
  readonly size: number
  readonly internalDate: Instant
  readonly envelope?: Envelope | null
  readonly rawSha256?: string | null
}

export interface MailboxState {
  readonly account: string
  readonly mailbox: string
  readonly uidValidity: string
  /** Every UID up to this one has an occurrence. */
  readonly contiguousUid: number
  readonly lastPollAt: Instant | null
  /** The last comparison of the whole mailbox; null: not yet. */
  readonly sweptAt: Instant | null
  /** How many mails that comparison found which polling had missed: they were taken in, and the number must be 0. */
  readonly sweepFound: number | null
}

export interface AccountHealth {
  readonly account: string
  readonly lastPollAt: Instant | null
  /** One line for people; null when the last poll went well. */
  readonly problem: string | null
  /** What the problem is, for a catalogue to explain; null where only `problem` says it. */
  readonly problemReason: MailStoreReason | null
  readonly problemSince: Instant | null
  /** Nothing is sent from this account before this instant (quota replies). */
  readonly pausedUntil: Instant | null
  readonly pauseReason: SendReason | null
  /** Whether its server takes addresses with other letters before the @; null until a letter was tried. */
  readonly smtpUtf8: boolean | null
  /** Mail received earlier was left alone at this account's first start; null until then. */
  readonly since: Instant | null
}

/** What the intake room asks of the ledger. */
export interface IntakeLedger {
  mailbox(account: string, mailbox: string): Promise<MailboxState | null>
  /** Every mailbox that is followed, or was, by account and name. */
  mailboxes(): Promise<MailboxState[]>
  /** First sight of a mailbox, or a new UIDVALIDITY: from here on it is followed. What its last sweep found stays. */
  followMailbox(state: Omit<MailboxState, 'sweptAt' | 'sweepFound'>): Promise<void>
  /** Notes a comparison of the whole mailbox. */
  markSwept(account: string, mailbox: string, at: Instant, found: number): Promise<void>
  /** The mails from `fromUid` on that have an occurrence, by ascending UID. */
  knownMails(
    account: string,
    mailbox: string,
    uidValidity: string,
    fromUid: number,
  ): Promise<Pick<Occurrence, 'uid' | 'size' | 'internalDate'>[]>
  /** All that is known of a mailbox under one UIDVALIDITY, by UID: to find the same mails again under new numbers. */
  occurrencesOf(account: string, mailbox: string, uidValidity: string): Promise<Occurrence[]>
  /** Inserts occurrences (existing ones stay) and advances contiguousUid, in one transaction. */
  addOccurrences(occurrences: readonly NewOccurrence[], contiguousUid: number, at: Instant): Promise<void>
  /**
   * These numbers (null: all of this numbering) are given to other mails now: what was noted under them is kept, under a
   * numbering that no mailbox has.
   */
  setAside(
    account: string,
    mailbox: string,
    uidValidity: string,
    uids: readonly number[] | null,
    at: Instant,
  ): Promise<void>
  /**
   * A listed or triaged place whose number means nothing any more: `duplicate` where the mail has a new one, `vanished`
   * where the server has it no longer.
   */
  supersede(place: Place, state: 'duplicate' | 'vanished'): Promise<void>
  /** What lies in triage, of these accounts (null: all), is taken in or left as it is; gives the number of mails. */
  settleTriage(accounts: readonly string[] | null, to: 'listed' | 'baseline'): Promise<number>
  /** Mails in this state of these accounts (null: all), newest first, after this one. */
  inState(
    accounts: readonly string[] | null,
    state: OccurrenceState,
    after: (Place & { readonly internalDate: Instant }) | null,
    limit: number,
  ): Promise<Occurrence[]>
  /** Occurrences in state listed whose retry is due, oldest first; of one mailbox or of all. */
  listed(account: string, now: Instant, limit: number, mailbox?: string): Promise<Occurrence[]>
  /** Raw bytes are safe (they were put first): listed becomes stored. */
  markStored(place: Place, rawSha256: string, size: number, internalDate: Instant): Promise<void>
  /** A failed fetch: one more try noted, next one at `retryAt`; state vanished when the caller says it is over. */
  markFailed(place: Place, error: string, retryAt: Instant, vanished: boolean): Promise<void>
  /** Occurrences (of these accounts) in state stored, oldest first: bytes are here, nobody has looked at them. */
  stored(now: Instant, limit: number, accounts?: readonly string[]): Promise<Occurrence[]>
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
  /** Removes the bytes; nothing happens where they are gone. */
  remove(sha256: string): Promise<void>
}
