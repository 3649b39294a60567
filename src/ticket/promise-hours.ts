/** Within how many hours of the clock a customer hears from us: what we tell customers ourselves. */
import type { Instant } from '../mail/message.ts'

export interface PromiseHours {
  readonly firstResponse: number
  readonly nextResponse: number
  readonly solution: number
}

/** Where config/policy.yaml says nothing else. */
export const PROMISE_HOURS: PromiseHours = { firstResponse: 24, nextResponse: 24, solution: 48 }

/** One later mail that owed an answer, or several in a row: the earliest counts. */
export interface NextResponse {
  readonly dueAt: Instant
  /** When the server accepted the letter; null while they wait. */
  readonly metAt: Instant | null
}
