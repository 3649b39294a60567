/** How long a watch waits after trouble: quickly back after a lost link, slowly after a refused password. */
import { MailStoreError } from '../ports/mail-store.ts'

export interface BackOff {
  /** Seconds to wait after this error. */
  after(error: unknown): number
  /** All is well again. */
  reset(): void
}

const LONGEST_SECONDS = 300
const LEAST_SECONDS = 1
/** Repeated bad sign-ins lock accounts: five tries in the first three hours. */
const SIGN_IN_SECONDS = [300, 900, 3600] as const

/** @param random a number in [0, 1): full jitter, so that many accounts don't come back in step */
export function createBackOff(random: () => number): BackOff {
  let failures = 0
  let refusedSignIns = 0
  return {
    after(error) {
      const kind = error instanceof MailStoreError ? error.kind : null
      if (kind === 'authentication') {
        refusedSignIns += 1
        return SIGN_IN_SECONDS[refusedSignIns - 1] ?? SIGN_IN_SECONDS[2]
      }
      // A server that says no, such as one that throttles, is asked less often than one that is out of reach.
      const first = kind === 'refused' ? 30 : 2
      const ceiling = Math.min(LONGEST_SECONDS, first * 2 ** failures)
      failures += 1
      return Math.max(LEAST_SECONDS, random() * ceiling)
    },
    reset() {
      failures = 0
      refusedSignIns = 0
    },
  }
}
