/** Where a ticket stands in the queue before its promises are looked at: danger and fraud, then what is grave or wide. */
import type { Findings } from './findings.ts'
import type { Severity } from './words.ts'

export const SEVERITY_RANKS: Readonly<Record<Severity, number>> = { critical: 0, high: 1, normal: 2, low: 3 }

/** As many open tickets on one matter beside this one are no chance any more. */
const WIDE = 2

/**
 * @param findings of the customer's newest mail; null where none was understood
 * @returns 0 first … 3 last. Money that somebody is after stands beside danger; a matter that many have stands with the
 * grave ones, never before danger.
 */
export function rankOf(severity: Severity, findings: Findings | null): number {
  if (findings?.paymentFraud?.value) return 0
  const rank = SEVERITY_RANKS[severity]
  return (findings?.reach?.value.others ?? 0) >= WIDE ? Math.min(rank, SEVERITY_RANKS.high) : rank
}
