/** How a customer stands with us after their complaints: what may drive them away, and whether they ordered again. */
import type { Instant } from '../mail/message.ts'
import type { CustomerFacts } from './order.ts'
import type { ChurnSign, CloseReason, Issue, KeptState, RiskLevel, RiskReason, Satisfaction, Tier } from './words.ts'

/** A case as far as it says something of its customer. */
export interface CustomerCase {
  readonly ticketId: string
  readonly number: string
  readonly account: string
  readonly address: string
  readonly name: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly closeReason: CloseReason | null
  readonly country: string | null
  readonly issue: Issue | null
  readonly tier: Tier | null
  readonly churn: readonly ChurnSign[]
  readonly satisfaction: Satisfaction | null
  /** The first answer came after its promise, or the solution did. */
  readonly late: boolean
  /** Waits for the customer's answer since this letter; null where it waits for nothing of theirs. */
  readonly silentSince: Instant | null
}

/** An order of theirs: its day, and what it is worth in the company's currency, null where no rate is known. */
export interface CustomerOrder {
  /** ISO 8601 day. */
  readonly day: string
  readonly worth: number | null
}

export interface Risk {
  /** 0 to 100. */
  readonly score: number
  readonly level: RiskLevel
  /** The heaviest first; their points may add up to more than 100. */
  readonly reasons: readonly RiskShare[]
}

export interface RiskShare {
  readonly reason: RiskReason
  readonly points: number
  /** How many times, where it counts: complaints, letters without an answer; else 1. */
  readonly times: number
  /** The cases that show it, the newest first; none where the order book does. */
  readonly tickets: readonly { readonly ticketId: string; readonly number: string }[]
}

/** Whether an order followed on a closed complaint. */
export interface Kept {
  readonly ticketId: string
  readonly number: string
  readonly closedAt: Instant
  readonly state: KeptState
}

export interface CustomerStanding {
  /** Its newest case: the pages know the customer by it, so that no address stands in a link. */
  readonly newest: CustomerCase
  /** As the customers file calls them, else as they sign. */
  readonly name: string
  readonly book: CustomerFacts | null
  /** The newest first. */
  readonly cases: readonly CustomerCase[]
  readonly risk: Risk
  readonly kept: readonly Kept[]
  /** Orders of the last twelve months. */
  readonly year: { readonly orders: number; readonly worth: number; readonly unpriced: number }
  /** Calls that somebody has planned, the next one first. */
  readonly calls: readonly { readonly taskId: string; readonly ticketId: string; readonly dueAt: Instant }[]
}
