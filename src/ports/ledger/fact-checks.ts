import type { FactCheck } from '../../ticket/course.ts'

/** What people found at the lines of a ticket's fact checklist. */
export interface FactCheckLedger {
  /** By line; lines that nobody touched are not there. */
  of(ticketId: string): Promise<FactCheck[]>
  /** Takes the place of what stood at this line. */
  set(ticketId: string, check: FactCheck): Promise<void>
}
