import type { Instant } from '../../mail/message.ts'
import type { Paper } from '../../ticket/paper.ts'
import type { PaperState } from '../../ticket/words.ts'

/** Internal papers. One that goes by mail is sent at most once: each step is a compare-and-set on the state that it leaves. */
export interface PaperLedger {
  add(paper: Paper): Promise<void>
  paper(id: string): Promise<Paper | null>
  /** Oldest first. */
  of(ticketId: string): Promise<Paper[]>
  byMessageIds(messageIds: readonly string[]): Promise<Paper[]>
  /** Papers in these states (of these accounts), those that are due first at the head. */
  inStates(states: readonly PaperState[], accounts: readonly string[] | null, limit: number): Promise<Paper[]>
  /** Changes state, answer and what was said, if the paper is still in one of `from`; false where it is not. */
  move(
    id: string,
    from: readonly PaperState[],
    to: PaperState,
    change?: { readonly answerId?: string; readonly response?: string; readonly readyAt?: Instant },
  ): Promise<boolean>
  /** Takes the next paper that may be sent; null where none is. */
  claim(account: string, now: Instant, token: string): Promise<Paper | null>
  /** The commit before the final dot. False: the claim no longer holds, and no dot is written. */
  markMayHaveSent(id: string, token: string): Promise<boolean>
  /** Writes the outcome under the claim; `readyAt` where it is tried again. */
  settle(id: string, token: string, to: PaperState, response: string, readyAt?: Instant): Promise<boolean>
  /**
   * What a daemon that is gone had in hand: before the dot it is queued again, after it nobody knows.
   * @returns papers that became uncertain
   */
  recover(account: string): Promise<Paper[]>
  nextReadyAt(account: string): Promise<Instant | null>
}
