import type { Instant } from '../../mail/message.ts'
import type { Approved, Receipt, Stopped } from '../../ticket/turn.ts'
import type { SendReason } from '../../ticket/words.ts'

/**
 * scheduled → claimed → may-have-sent → delivered | uncertain; a refusal before the dot goes back to scheduled (deferred
 * retry), to rejected, or to stopped (a person is needed). cancelled: the approval was taken back in time.
 */
export type OutboxState =
  | 'scheduled'
  | 'claimed'
  | 'may-have-sent'
  | 'delivered'
  | 'uncertain'
  | 'rejected'
  | 'stopped'
  | 'cancelled'

export interface OutboxItem {
  /** Equals the approval's id. */
  readonly id: string
  readonly ticketId: string
  readonly turnId: string
  readonly account: string
  readonly state: OutboxState
  readonly messageId: string
  readonly hash: string
  /** Not before: the planned instant, or the next attempt after a deferral. */
  readonly dueAt: Instant
  /** The approval can be undone until here; no claim before it. */
  readonly undoUntil: Instant
  readonly attempts: number
  /** SHA-256 of the frozen MIME in the raw store; null before the first claim. */
  readonly mimeSha256: string | null
  readonly response: string | null
  /** Why the last attempt did not deliver; null where it did, or none was made. */
  readonly reason: SendReason | null
  readonly serverMessageId: string | null
  readonly deliveredAt: Instant | null
  /** Sent copy: null = not yet, else when or why not. */
  readonly filedAt: Instant | null
  readonly fileNote: string | null
}

/** A letter that waits, and where it stands in the row of those that do. */
export interface WaitingItem {
  readonly id: string
  readonly account: string
  readonly readyAt: Instant
}

/** What the sending room asks of the ledger. Every change of state is one UPDATE on state and token. */
export interface OutboxLedger {
  /**
   * Puts an approved turn on its way; its row must hold this very approval (saved before, in the same transaction), and no
   * other letter of that turn may be under way or sent. `mimeSha256`: the frozen bytes of an earlier item, where a person
   * decided that they leave once more.
   */
  schedule(
    item: Omit<
      OutboxItem,
      | 'state'
      | 'attempts'
      | 'mimeSha256'
      | 'response'
      | 'reason'
      | 'serverMessageId'
      | 'deliveredAt'
      | 'filedAt'
      | 'fileNote'
    >,
    mimeSha256?: string | null,
  ): Promise<void>
  item(id: string): Promise<OutboxItem | null>
  itemsOf(ticketId: string): Promise<OutboxItem[]>
  /**
   * Takes the earliest due item of these accounts under a token and a lease; attempts + 1 in the same statement.
   * @param leaseSeconds how long the claim lasts by the database's clock, unless it is renewed
   */
  claim(
    now: Instant,
    accounts: readonly string[],
    token: string,
    leaseSeconds: number,
  ): Promise<{ item: OutboxItem; turn: Approved } | null>
  /** Prolongs a claim to `leaseSeconds` from now, before and after the dot; false once it no longer holds. */
  renew(id: string, token: string, leaseSeconds: number): Promise<boolean>
  /** The bytes of the first claim; refused (false) once they exist. */
  freeze(id: string, token: string, mimeSha256: string): Promise<boolean>
  /** One UPDATE in a transaction of its own; false (never a throw that hides it) when token or lease no longer holds. */
  markMayHaveSent(id: string, token: string): Promise<boolean>
  /**
   * Writes the outcome under the token. A deferred receipt carries the next due instant. A delivery is written down even
   * after the lease ran out behind the dot: the server's word is evidence, as long as no person has decided.
   */
  settle(
    id: string,
    token: string,
    receipt: Receipt | Stopped,
    at: Instant,
    nextDueAt: Instant | null,
  ): Promise<boolean>
  /** scheduled or claimed → cancelled, by compare-and-set: before the final dot a letter can always be stopped. False when it is too late. */
  cancel(id: string): Promise<boolean>
  /**
   * scheduled → scheduled with another instant; false when it is too late.
   * @param undoUntil where that of the approval was noted by a clock that was ahead
   */
  reschedule(id: string, dueAt: Instant, undoUntil?: Instant | null): Promise<boolean>
  /** Letters that wait, of all accounts, continued after the last of the page before. */
  scheduled(limit: number, after: WaitingItem | null): Promise<WaitingItem[]>
  /** Letters that are being sent now: before the final dot, or behind it without an answer yet. */
  inHand(): Promise<{ readonly id: string; readonly state: 'claimed' | 'may-have-sent' }[]>
  /** Letters that were put off because their account rests for this reason are due at `dueAt` instead. */
  hasten(account: string, reason: SendReason, dueAt: Instant): Promise<void>
  /**
   * Claims whose lease ran out, or all of them where no other sender can be alive: before the dot → scheduled again;
   * after it → uncertain, never claimed again. Returns the ids that became uncertain.
   */
  recover(which: 'expired' | 'all'): Promise<string[]>
  /** A person's word on an uncertain item. */
  resolveUncertain(id: string, as: 'delivered' | 'cancelled', at: Instant, note: string): Promise<boolean>
  /** Earliest instant at which something is due (of these accounts); null when nothing waits. */
  nextDueAt(accounts?: readonly string[]): Promise<Instant | null>
  /** Delivered items (of these accounts) whose Sent copy and \Answered are still open. */
  unfiled(limit: number, accounts?: readonly string[]): Promise<OutboxItem[]>
  /** Refused, stopped and uncertain letters (of these accounts) of which the journey has not heard yet, for sure. */
  untold(limit: number, accounts?: readonly string[]): Promise<OutboxItem[]>
  /** Letters of these accounts whose outcome nobody knows, oldest first. */
  uncertain(limit: number, accounts: readonly string[]): Promise<OutboxItem[]>
  /** The books of this outcome are closed: filed, or heard by the journey. */
  markFiled(id: string, at: Instant, note: string | null): Promise<void>
  /**
   * When the account handed over the `letters`-th newest of its mails, letters and all others, that went out or may have
   * gone out since then; null where there are fewer.
   */
  handedOver(account: string, since: Instant, letters: number): Promise<Instant | null>
  counts(): Promise<Readonly<Record<OutboxState, number>>>
}
