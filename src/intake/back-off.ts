/** How long a watch waits after trouble: quickly back after a lost link, slowly where the server says no. */
import type { Instant } from '../mail/message.ts'
import { MailStoreError } from '../ports/mail-store.ts'

export interface BackOff {
  /** Seconds to wait after this error that came at `now`. */
  after(error: unknown, now: Instant): number
  /** All is well again. */
  reset(): void
}

const LONGEST_SECONDS = 300
const LEAST_SECONDS = 1

/** @param random a number in [0, 1): full jitter, so that many accounts don't come back in step */
export function createBackOff(random: () => number): BackOff {
  let failures = 0
  return {
    after(error, now) {
      const known = error instanceof MailStoreError ? error : null
      // Bad sign-ins have a ladder of their own, which the store keeps for all who sign in.
      if (known?.retryAt) return Math.max(LEAST_SECONDS, (Date.parse(known.retryAt) - Date.parse(now)) / 1000)
      // A server that says no, such as one that throttles, is asked less often than one that is out of reach.
      const first = known?.kind === 'refused' ? 30 : 2
      const ceiling = Math.min(LONGEST_SECONDS, first * 2 ** failures)
      failures += 1
      return Math.max(LEAST_SECONDS, random() * ceiling)
    },
    reset() {
      failures = 0
    },
  }
}
