import type { Instant } from '../../mail/message.ts'
import type { Absence } from '../../ticket/absence.ts'

/** A ticket that came to a deputy while its owner was away. */
export interface StoodIn {
  readonly ticketId: string
  readonly number: string
  readonly deputy: string
}

export interface AbsenceLedger {
  /** Each person has one at most; it stays after its end until they have read what happened. */
  all(): Promise<Absence[]>
  set(absence: Absence): Promise<void>
  /** Ends it, and forgets which tickets came to deputies. */
  remove(staffId: string): Promise<void>
  noteStoodIn(ticketId: string, staffId: string, deputy: string, at: Instant): Promise<void>
  /** The oldest first. */
  stoodIn(staffId: string, limit: number): Promise<StoodIn[]>
}
