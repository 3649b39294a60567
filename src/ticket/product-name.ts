/** What a person said of a product's name: that it counts as another one, or stands for itself. */
import type { Instant } from '../mail/message.ts'

export interface ProductName {
  /** As the order book writes it. */
  readonly name: string
  /** The name that counts; the same as `name` where a person said that it is a product of its own. */
  readonly countsAs: string
  /** Staff id. */
  readonly who: string
  readonly at: Instant
}
