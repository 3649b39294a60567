import type { Instant } from '../../mail/message.ts'

/**
 * placing: about to be put into Drafts · placed: lies there as the ledger knows it · missing: not seen at the last look ·
 * deleted: gone for good, a person is asked · approving: taken in from the mailbox for approvals, the decision is due ·
 * held: lies there, and waits at the desk with a reason · removing: being taken away · gone: verified that nothing is there.
 */
export type ClientDraftState = 'placing' | 'placed' | 'missing' | 'deleted' | 'approving' | 'held' | 'removing' | 'gone'

/** Our copy of a turn's draft in a mail client's mailboxes. */
export interface ClientDraft {
  readonly turnId: string
  readonly account: string
  readonly mailbox: string
  /** Null before it was seen there. */
  readonly uidValidity: string | null
  readonly uid: number | null
  /** The revision that the copy holds. */
  readonly revision: number
  readonly hash: string
  readonly messageId: string
  readonly state: ClientDraftState
  /** Since when. */
  readonly at: Instant
}

/** What the channel of the mail client asks of the ledger. */
export interface ClientDraftLedger {
  of(turnId: string): Promise<ClientDraft | null>
  /** Of this ticket's turns. */
  ofTicket(ticketId: string): Promise<ClientDraft[]>
  /** Every copy of this account that is not gone, oldest first. */
  active(account: string): Promise<ClientDraft[]>
  /**
   * Turns of this account in these markets (null: all) whose draft nobody has changed since `restedAt`, and that have no
   * copy or an older one; oldest first.
   */
  due(account: string, markets: readonly string[] | null, restedAt: Instant, limit: number): Promise<string[]>
  /** Approved or withdrawn turns of this account whose copy is not gone. */
  toWithdraw(account: string): Promise<boolean>
  /** Writes `after` where the row still is `before` (null: where there is none or it is gone); false where it isn't. */
  change(before: ClientDraft | null, after: ClientDraft): Promise<boolean>
}
