/** What people say of a case when they close it, and what it cost us in the end: the part of the ledger of complaints that nobody can read from mails. */
import type { Claim } from './findings.ts'
import type { Cause, RecourseFrom, Responsibility, Satisfaction } from './words.ts'

export interface CaseFile {
  /** 'unknown' only where somebody says so. */
  readonly cause: Cause
  readonly responsibility: Responsibility
  readonly typical: boolean
  /** What shall keep it from happening again; '' where nothing does. */
  readonly prevention: string
  /** Staff id. */
  readonly preventionOwner: string | null
  /** ISO 8601 day. */
  readonly preventionBy: string | null
  readonly satisfaction: Satisfaction | null
  /** What went well, and what to do better. */
  readonly well: string
  readonly better: string
  readonly note: string
  /** What the customer got: money back, credit, goods at our cost. */
  readonly paid: Claim | null
  /** Freight and other costs, in the same currency or another. */
  readonly otherCost: Claim | null
  readonly recourse: Recourse | null
}

export interface Recourse {
  readonly from: RecourseFrom
  readonly claimed: Claim | null
  readonly got: Claim | null
}

export interface KeptCaseFile extends CaseFile {
  readonly ticketId: string
  readonly who: string
  readonly at: string
}
