/** The impact sheet of a mail, by the shipped policy in a currency of choice. */
import { costsOf } from '../../src/resolution/costs.ts'
import { impactOf } from '../../src/resolution/impact.ts'
import { knownOf } from '../../src/resolution/known.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import type { Impact } from '../../src/ticket/impact.ts'
import type { OrdersSeen } from '../../src/ticket/order.ts'
import { REMEDIES, type Remedy } from '../../src/ticket/words.ts'
import { policy as shipped, understood } from '../letters/cases.ts'
import { NOW } from '../support/databases.ts'

/** @param rates what one unit of a currency is worth in `currency` */
export function weighIn(currency: string, rates: Readonly<Record<string, number>>) {
  const day = NOW.slice(0, 10)
  const policy = {
    ...shipped,
    currency,
    rates: new Map(Object.entries(rates).map(([code, rate]) => [code, { rate, day }])),
  }
  return (findings: Findings, orders: OrdersSeen | undefined, remedies: readonly Remedy[] = REMEDIES): Impact => {
    const known = knownOf(understood(findings, orders && { orders }), policy, 'to-check', undefined, NOW)
    return impactOf({ findings, orders, policy, known, costs: costsOf(policy, known), remedies })
  }
}
