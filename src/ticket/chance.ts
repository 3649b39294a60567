/** A wish for something that we don't offer, in the customer's own sentence; a person says whether it is one. */
import type { Instant } from '../mail/message.ts'
import type { ChanceKind, ChanceState } from './words.ts'

export interface Chance {
  /** "<mail>:<its place>", so that reading a mail again gives no second. */
  readonly id: string
  readonly ticketId: string
  readonly state: ChanceState
  readonly kind: ChanceKind
  /** When it was said. */
  readonly at: Instant
  /** Staff id of who confirmed or dropped it. */
  readonly who: string | null
  readonly quote: string
  /** BCP 47. */
  readonly language: string
  /** The goods it is about, '' where nobody knows. */
  readonly product: string
  /** What they would buy, in a person's words; '' until then. */
  readonly wish: string
}
