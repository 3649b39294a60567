/**
 * Where a ticket stands in the queue before its promises are looked at: danger and money that somebody is after stand first,
 * all others follow by the time that is left. Neither weight, reach nor tier lets one customer's promise break for another's.
 */
import type { Findings } from './findings.ts'
import type { Severity } from './words.ts'

export type Rank = 0 | 1

/** Of a ticket whose mail nobody understood yet. */
export const rankOfSeverity = (severity: Severity): Rank => (severity === 'critical' ? 0 : 1)

/** @param findings of the customer's newest mail; null where none was understood */
export function rankOf(severity: Severity, findings: Findings | null): Rank {
  return findings?.paymentFraud?.value ? 0 : rankOfSeverity(severity)
}
