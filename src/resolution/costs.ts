/** What remedies would cost the company, estimated by policy's shares from the order's figures. */
import { choicesAmong, stepsAmong } from '../craft/facts.ts'
import { REMEDIES, type Remedy } from '../ticket/words.ts'
import type { Known } from './conditions.ts'
import type { Policy } from './policy.ts'

/** In the company's currency; null where nobody knows the figures. */
export type Costs = ReadonlyMap<Remedy, number | null>

export function costsOf(policy: Policy, known: Known): Costs {
  return new Map(REMEDIES.map((remedy) => [remedy, costOf(policy, remedy, known)]))
}

function costOf({ costs }: Policy, remedy: Remedy, known: Known): number | null {
  const rule = costs[remedy]
  if (!rule) return 0
  const { orderValue, share, claim, returning } = known
  // Where nobody counted the pieces, all of them may be affected.
  const affected = orderValue === null ? null : orderValue * (share ?? 1)
  const parts: [number | undefined, number | null][] = [
    [rule.goods, orderValue],
    [rule.affected, affected],
    [rule.claim, claim === 0 ? null : claim],
    [rule.returning, returning?.whole ? returning.sum : null],
  ]
  let sum = rule.fixed ?? 0
  for (const [percent, base] of parts) {
    if (percent === undefined || percent === 0) continue
    if (base === null) return null
    sum += (percent / 100) * base
  }
  return sum
}

/** What of these remedies nobody can tell the cost of. */
export function unknownAmong(costs: Costs, remedies: readonly Remedy[]): Remedy[] {
  return remedies.filter((remedy) => costs.get(remedy) === null)
}

/** The dearest that the customer may take: one of the alternatives, and every step; what is unknown counts apart. */
export function dearest(costs: Costs, remedies: readonly Remedy[]): number {
  const of = (remedy: Remedy) => costs.get(remedy) ?? 0
  const steps = stepsAmong(remedies).reduce((sum, remedy) => sum + of(remedy), 0)
  return steps + Math.max(0, ...choicesAmong(remedies).map(of))
}
