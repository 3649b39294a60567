/** What a ticket's own course says about its next letter: how often the customer wrote and refused, and what people checked. */
import type { Instant } from '../mail/message.ts'
import type { CustomerTier } from './customer-tier.ts'
import type { CheckResult } from './words.ts'

/** One line of the fact checklist, as somebody left it. */
export interface FactCheck {
  /** Name of the line in policy. */
  readonly line: string
  readonly result: CheckResult
  /** For colleagues; never part of a letter. */
  readonly note: string
  /** Staff id. */
  readonly who: string
  readonly at: Instant
}

export interface Course {
  /** Mails of the customer on this matter that want something: no thanks, no agreement, no photos that we asked for. */
  readonly mails: number
  /** How often they turned our proposal down. */
  readonly refusals: number
  readonly checks: readonly FactCheck[]
  /** The customer's tier, where a person set it. */
  readonly tier?: CustomerTier
}

/** A first mail of which nobody has checked anything. */
export const FIRST: Course = { mails: 1, refusals: 0, checks: [] }
