import type { Instant } from '../../mail/message.ts'
import type { CaseFacts } from '../../ticket/case-facts.ts'
import type { Staff } from './staff.ts'

/** What reports count: a line a ticket. */
export interface InsightLedger {
  /** Replaces the line of this ticket. */
  note(facts: CaseFacts): Promise<void>
  /**
   * Cases that this person may see and that came in from `from` on and before `until`, the oldest first; a product goes by
   * the name that a person said it counts as (`mergedName`).
   */
  facts(
    staff: Staff,
    from: Instant,
    until: Instant,
    after: Pick<CaseFacts, 'openedAt' | 'ticketId'> | null,
    limit: number,
  ): Promise<CaseFacts[]>
  /** Tickets that have no line yet, from ledgers that are older than reports. */
  missing(limit: number): Promise<string[]>
}
