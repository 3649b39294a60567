/** What remedies would cost the company, estimated by policy's shares from the order's figures. */
import { choicesAmong, stepsAmong } from '../craft/facts.ts'
import { REMEDIES, type Remedy } from '../ticket/words.ts'
import type { Known } from './conditions.ts'
import type { Policy } from './policy.ts'

/** In the company's currency; a remedy whose figures nobody knows is not there. */
export type Costs = ReadonlyMap<Remedy, number>

export function costsOf(policy: Policy, known: Known): Costs {
  return new Map(
    REMEDIES.flatMap((remedy) => {
      const cost = costOf(policy, remedy, known)
      return cost === null ? [] : [[remedy, cost] as const]
    }),
  )
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
    [rule.returning, returning],
  ]
  let sum = rule.fixed ?? 0
  for (const [percent, base] of parts) {
    if (percent === undefined || percent === 0) continue
    if (base === null) return null
    sum += (percent / 100) * base
  }
  return sum
}

/** The dearest that the customer may take: one of the alternatives, and every step. */
export function dearest(costs: Costs, remedies: readonly Remedy[]): number {
  const of = (remedy: Remedy) => costs.get(remedy) ?? 0
  const steps = stepsAmong(remedies).reduce((sum, remedy) => sum + of(remedy), 0)
  return steps + Math.max(0, ...choicesAmong(remedies).map(of))
}
