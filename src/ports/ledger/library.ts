import type { LibraryCase } from '../../ticket/library.ts'
import type { Issue } from '../../ticket/words.ts'
import type { Staff } from './staff.ts'

/** The case library; approved cases are everybody's, since they hold nothing of a customer. */
export interface LibraryLedger {
  /** Adds it, or puts it in the place of the one with its id. */
  keep(one: LibraryCase): Promise<void>
  case(id: string): Promise<LibraryCase | null>
  /** Whether and how this ticket's case is there. */
  ofTicket(ticketId: string): Promise<LibraryCase | null>
  /** The newest first; null: of every issue. */
  approved(issue: Issue | null, limit: number): Promise<LibraryCase[]>
  /** Of tickets that this person may see, the oldest first. */
  proposed(staff: Staff, limit: number): Promise<LibraryCase[]>
}
