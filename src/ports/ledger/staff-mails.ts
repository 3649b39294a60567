import type { Instant } from '../../mail/message.ts'
import type { StaffMail, StaffMailState, StaffMailWish } from '../../ticket/staff-mail.ts'

/** Mail to the staff: each is written once by its id, and sent at most once; every step is a compare-and-set. */
export interface StaffMailLedger {
  /** Of people who may sign in. */
  wishes(): Promise<StaffMailWish[]>
  wishOf(staffId: string): Promise<StaffMailWish | null>
  /** What waits for this person by an earlier wish is dropped. */
  setWish(wish: StaffMailWish, at: Instant): Promise<void>
  /** False where one of this id is there already: nothing is changed then. */
  add(mail: StaffMail): Promise<boolean>
  has(id: string): Promise<boolean>
  /** The newest that was to be sent to this person. */
  lastOf(staffId: string): Promise<StaffMail | null>
  /** Takes the next that may be sent, once those that are too late are marked so; null where none is. */
  claim(account: string, now: Instant, token: string): Promise<StaffMail | null>
  /** The commit before the final dot. False: the claim no longer holds, and no dot is written. */
  markMayHaveSent(id: string, token: string): Promise<boolean>
  /** Writes the outcome under the claim; `readyAt` where it is tried again. */
  settle(id: string, token: string, to: StaffMailState, response: string, readyAt?: Instant): Promise<boolean>
  /** What a daemon that is gone had in hand: before the dot it is queued again, after it nobody knows, for good. */
  recover(account: string): Promise<void>
  nextReadyAt(account: string): Promise<Instant | null>
  /** Marks those of these Message-IDs that bounced; how many. */
  bounced(messageIds: readonly string[]): Promise<number>
  /** Leaves out what is older. */
  removeBefore(at: Instant): Promise<void>
}
