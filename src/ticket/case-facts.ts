/** What reports count of a case: one line a ticket, without a word of the customer's and without their name. */
import type { Instant } from '../mail/message.ts'
import type { Claim } from './findings.ts'
import type {
  Cause,
  ChurnSign,
  CloseReason,
  Issue,
  Responsibility,
  Satisfaction,
  Severity,
  Tier,
  TradePaper,
} from './words.ts'

export interface CaseFacts {
  readonly ticketId: string
  readonly account: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly closeReason: CloseReason | null
  readonly market: string | null
  readonly country: string | null
  readonly language: string
  readonly issue: Issue | null
  readonly severity: Severity
  readonly tier: Tier | null
  /** By the order book; null where it knows none, or the lines of the order differ. */
  readonly product: string | null
  readonly batch: string | null
  readonly factory: string | null
  readonly carrier: string | null
  readonly packaging: string | null
  /** The paper that a complaint of documents is about, where one is named. */
  readonly paper: TradePaper | null
  /** Template of the first letter about the matter, below templates/; null where there was none, or a person wrote it all. */
  readonly letter: string | null
  /** The customer's next mail turned that letter's proposal down. */
  readonly letterRefused: boolean
  /** Hours from the first mail to the first letter and to the first letter with a remedy; null while there is none. */
  readonly firstHours: number | null
  readonly solutionHours: number | null
  /** When the promises run out; null for a solution that waits for the customer's evidence. */
  readonly firstDueAt: Instant
  readonly solutionDueAt: Instant | null
  /** Later mails that owed an answer: answered in time, answered late, and by how many hours at worst. */
  readonly nextKept: number
  readonly nextLate: number
  readonly nextLateHours: number | null
  /** When the answer runs out for which the customer waits; null where they wait for none. */
  readonly nextDueAt: Instant | null
  /** Letters about the matter: acknowledgements, reminders and closing words are none. */
  readonly letters: number
  /** Mails of the customer. */
  readonly mails: number
  /** The first letter left as the program had drafted it. */
  readonly unedited: boolean | null
  readonly cause: Cause | null
  readonly responsibility: Responsibility | null
  readonly satisfaction: Satisfaction | null
  /** Signs in the customer's mails that they may go. */
  readonly churn: readonly ChurnSign[]
  /** When the newest letter left. */
  readonly lastLetterAt: Instant | null
  /** What it cost us: paid, and other costs. */
  readonly costs: readonly Claim[]
  /** Of these what went to the customer: refund, credit, goods. The rest is freight and whatever else it took. */
  readonly paid: readonly Claim[]
  /** What came back from supplier, carrier or insurer. */
  readonly recovered: readonly Claim[]
}
