/** What a person said of this very mail: taken as it is, and the rest is read by it. */
import type { Kind } from '../ticket/words.ts'

export interface Given {
  readonly kind?: Kind
  /** BCP 47. */
  readonly language?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
}
