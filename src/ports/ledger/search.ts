import type { Instant } from '../../mail/message.ts'

/** The words by which tickets are found. New ones are kept by the statements that write tickets and mails. */
export interface SearchLedger {
  /**
   * Takes in the words of the next tickets of a ledger that is older than its search, in one transaction.
   * @returns whether more may be left
   */
  fill(limit: number, now: Instant): Promise<boolean>
}
