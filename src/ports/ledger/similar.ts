import type { Claim } from '../../ticket/findings.ts'
import type { Issue, Remedy, Satisfaction } from '../../ticket/words.ts'
import type { Staff } from './staff.ts'
import type { Ticket } from './tickets.ts'

/** A closed case like the one at hand: what was offered, and how it ended. */
export interface SimilarCase {
  readonly ticket: Ticket
  readonly sameProduct: boolean
  /** Of the letters that left, in their order. */
  readonly remedies: readonly Remedy[]
  /** Null where nobody said it at closing. */
  readonly paid: Claim | null
  readonly satisfaction: Satisfaction | null
}

export interface SimilarLedger {
  /**
   * The closed cases of an issue that this person may see, those of the same goods first, then of the same market; of
   * neither: none. Duplicates and what was no complaint teach nothing.
   * @param product the goods in the customer's words, null where they aren't known
   */
  cases(
    staff: Staff,
    like: {
      readonly ticketId: string
      readonly issue: Issue
      readonly market: string | null
      readonly product: string | null
    },
    limit: number,
  ): Promise<SimilarCase[]>
}
