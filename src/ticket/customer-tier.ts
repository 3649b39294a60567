/** A tier that a person set for a customer; it goes before the customers file and the rules of policy. */
import type { Instant } from '../mail/message.ts'
import type { Tier } from './words.ts'

export interface CustomerTier {
  readonly tier: Tier
  /** Staff id. */
  readonly who: string
  readonly at: Instant
}
