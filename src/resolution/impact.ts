/**
 * Lays out what a grievance means for them and for us, and what each remedy would cost: the figures that policy went by.
 * Estimates for the reviewer, at sales prices; no letter names them.
 */
import { toMajor, toMinor } from '../craft/money-format.ts'
import { countedPieces, type Findings } from '../ticket/findings.ts'
import type { Impact, Minor, Weighed } from '../ticket/impact.ts'
import { type OrderFacts, type OrdersSeen, ownOrders } from '../ticket/order.ts'
import type { Remedy } from '../ticket/words.ts'
import type { Known } from './conditions.ts'
import type { Costs } from './costs.ts'
import { inCompanyCurrency, type Policy } from './policy.ts'

export interface ImpactInput {
  readonly findings: Findings
  readonly orders: OrdersSeen | undefined
  readonly policy: Policy
  readonly known: Known
  readonly costs: Costs
  /** Remedies that are weighed. */
  readonly remedies: readonly Remedy[]
}

export function impactOf(input: ImpactInput): Impact {
  const { findings, orders: seen, known, costs } = input
  const orders = ownOrders(seen)
  const weigh = (sum: Minor | null): Weighed | null => (sum ? { ...sum, company: companySum(input, sum) } : null)
  const { claim } = findings
  const claimed = claim.value
    ? { minor: toMinor(claim.value.amount, claim.value.currency), currency: claim.value.currency }
    : null
  const quantity = countedPieces(findings)
  const consequences = findings.consequences?.value ?? []
  return {
    theirs: {
      pieces:
        quantity && (quantity.affected !== null || quantity.total !== null)
          ? { affected: quantity.affected, total: quantity.total }
          : null,
      use: consequences,
      money: consequences.includes('money-lost') ? weigh(claimed) : null,
      injury: findings.issue.value === 'safety' || findings.alsoIssues.value.includes('safety'),
      deadline: findings.deadline?.value ?? null,
    },
    ours: {
      claim: weigh(claimed),
      goods: weigh(goodsOf(orders)),
      year: seen?.year ?? null,
      yearValue: yearValue(input),
      tier: known.tier,
      ...(known.tierSource && { tierSource: known.tierSource }),
      costs: input.remedies.map((remedy) => ({ remedy, cost: inPolicys(input, costs.get(remedy) ?? null) })),
      returning: returningOf(input),
      risks: risksOf(findings),
    },
  }
}

function companySum(input: ImpactInput, { minor, currency }: Minor): Minor | null {
  return inPolicys(input, inCompanyCurrency(input.policy, toMajor(minor, currency), currency))
}

/** A sum that is reckoned in the company's currency already. */
function inPolicys({ policy: { currency } }: ImpactInput, amount: number | null): Minor | null {
  return amount === null ? null : { minor: toMinor(amount, currency), currency }
}

/** The orders' value where all are in one currency and each has one. */
function goodsOf(orders: readonly OrderFacts[]): Minor | null {
  return together(orders.map(({ goodsValueMinor, currency }) => sumOf(goodsValueMinor, currency)))
}

const sumOf = (minor: number | undefined, currency: string | undefined): Minor | null =>
  minor === undefined || currency === undefined ? null : { minor, currency }

function together(sums: readonly (Minor | null)[]): Minor | null {
  const [first] = sums
  if (!first || !sums.every((sum) => sum?.currency === first.currency)) return null
  return { ...first, minor: sums.reduce((sum, each) => sum + (each?.minor ?? 0), 0) }
}

function yearValue(input: ImpactInput): Minor | null {
  const sums = input.orders?.year?.sums ?? []
  return together(sums.map((sum) => companySum(input, sum)))
}

/** Null where nobody knows which is dearer. */
function returningOf(input: ImpactInput): Impact['ours']['returning'] {
  const { returning, orderValue } = input.known
  const cost = inPolicys(input, returning?.sum ?? null)
  const goods = inPolicys(input, orderValue)
  if (!returning || !cost || !goods) return null
  const dearer = cost.minor > goods.minor
  return returning.whole || dearer ? { cost, goods, dearer } : null
}

function risksOf({ churn, moneyAtRisk, tone, issue, alsoIssues }: Findings): Impact['ours']['risks'] {
  const hazard = issue.value === 'safety' || alsoIssues.value.includes('safety')
  return [
    ...(moneyAtRisk?.value ?? []),
    ...(churn?.value ?? []),
    ...(hazard ? (['authority'] as const) : []),
    ...(tone.value === 'threatening' ? (['public'] as const) : []),
  ]
}
