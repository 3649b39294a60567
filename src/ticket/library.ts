/** A typical case without anything of its customer, for colleagues to learn from. */
import type { Instant } from '../mail/message.ts'
import type {
  Cause,
  CloseReason,
  CostBand,
  Evidence,
  Issue,
  LibraryState,
  Remedy,
  Responsibility,
  Satisfaction,
  Severity,
  Wish,
} from './words.ts'

export interface LibraryCase {
  readonly id: string
  /** Null once its customer was erased: the case stays, as it holds nothing of theirs. */
  readonly ticketId: string | null
  readonly state: LibraryState
  readonly issue: Issue
  readonly at: Instant
  /** Staff id: who proposed it, then who decided. */
  readonly who: string
  readonly market: string | null
  /** The goods by the order book, '' where it knows none. */
  readonly product: string
  readonly severity: Severity
  readonly evidence: Evidence | null
  readonly wants: readonly Wish[]
  readonly offered: readonly Remedy[]
  /** Letters about the matter until it was closed. */
  readonly letters: number
  readonly closeReason: CloseReason | null
  readonly cause: Cause | null
  readonly responsibility: Responsibility | null
  readonly satisfaction: Satisfaction | null
  /** What it cost in the company's currency, by its size alone: a sum could tell whose case it was. */
  readonly cost: CostBand
  /** What happened, what worked, what to do better: a person's words, names and figures replaced. */
  readonly situation: string
  readonly worked: string
  readonly better: string
  /** The last letter with an offer, names and figures replaced; '' where none left. */
  readonly letter: string
}
