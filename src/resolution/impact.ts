/**
 * Weighs what a grievance means for them and for us, and what each remedy would cost, from findings and the order book.
 * Estimates for the reviewer, at sales prices; no letter names them.
 */
import { toMajor, toMinor } from '../craft/money-format.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Impact, Minor, RemedyCost, Weighed } from '../ticket/impact.ts'
import { type OrderFacts, type OrdersSeen, ownOrders } from '../ticket/order.ts'
import type { Remedy } from '../ticket/words.ts'

export interface ImpactInput {
  readonly findings: Findings
  readonly orders: OrdersSeen | undefined
  /** Remedies that are weighed. */
  readonly remedies: readonly Remedy[]
  /** ISO 4217. */
  readonly companyCurrency: string
  /** Major units in the company's currency; null for a currency without a rate. */
  readonly inCompany: (amount: number, currency: string) => number | null
}

/** Remedies of words and papers: they cost time, not money. */
const FREE: ReadonlySet<Remedy> = new Set(['correction', 'documents', 'guidance', 'tracking', 'explanation'])

export function impactOf(input: ImpactInput): Impact {
  const { findings, orders: seen } = input
  const orders = ownOrders(seen)
  const weigh = (sum: Minor | null): Weighed | null => (sum ? { ...sum, company: companySum(input, sum) } : null)
  const { claim } = findings
  const claimed = claim.value
    ? { minor: toMinor(claim.value.amount, claim.value.currency), currency: claim.value.currency }
    : null
  const quantity = findings.quantity.value
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
      tier: seen?.customer?.tier ?? null,
      costs: input.remedies.map((remedy) => costOf(input, remedy, orders)),
      returning: returningOf(input, orders),
      risks: risksOf(findings),
    },
  }
}

function companySum({ inCompany, companyCurrency }: ImpactInput, { minor, currency }: Minor): Minor | null {
  const amount = inCompany(toMajor(minor, currency), currency)
  return amount === null ? null : { minor: toMinor(amount, companyCurrency), currency: companyCurrency }
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

/** The part of the goods that the grievance is about: pieces at their price, else a share of the order, else the whole. */
function affectedGoods({ findings }: ImpactInput, orders: readonly OrderFacts[]): Minor | null {
  const whole = goodsOf(orders)
  const affected = findings.quantity.value?.affected ?? null
  const [order] = orders
  if (affected === null || orders.length !== 1 || !order) return whole
  const price = sumOf(order.unitPriceMinor, order.currency)
  if (price && affected <= (order.quantity ?? affected)) return { ...price, minor: Math.round(price.minor * affected) }
  if (whole && order.quantity && affected <= order.quantity)
    return { ...whole, minor: Math.round((whole.minor * affected) / order.quantity) }
  return whole
}

/** What a remedy would cost, in the company's currency. */
function costOf(input: ImpactInput, remedy: Remedy, orders: readonly OrderFacts[]): RemedyCost {
  if (FREE.has(remedy)) return { remedy, cost: { minor: 0, currency: input.companyCurrency } }
  const { value: claim } = input.findings.claim
  const claimed = claim ? { minor: toMinor(claim.amount, claim.currency), currency: claim.currency } : null
  const goods = affectedGoods(input, orders)
  const [order] = orders
  const estimate = (...minors: (number | undefined)[]) =>
    order && orders.length === 1 ? together(minors.map((minor) => sumOf(minor, order.currency))) : null
  const sums: Partial<Record<Remedy, Minor | null>> = {
    refund: goods ?? claimed,
    'refund-without-return': goods ?? claimed,
    replacement: goods,
    'missing-parts': goods,
    'partial-refund': claimed,
    discount: claimed,
    compensation: claimed,
    repair: estimate(order?.reworkMinor),
    return: estimate(order?.returnFreightMinor, order?.dutiesMinor ?? 0),
  }
  const sum = sums[remedy] ?? null
  return { remedy, cost: sum && companySum(input, sum) }
}

/** Null where return freight or the goods' value is unknown: what is not known is no nought. */
function returningOf(input: ImpactInput, orders: readonly OrderFacts[]): Impact['ours']['returning'] {
  const [order] = orders
  if (!order || orders.length !== 1 || order.returnFreightMinor === undefined) return null
  const parts = [order.returnFreightMinor, order.reworkMinor ?? 0, order.dutiesMinor ?? 0]
  const sum = together(parts.map((minor) => sumOf(minor, order.currency)))
  const cost = sum && companySum(input, sum)
  const affected = affectedGoods(input, orders)
  const goods = affected && companySum(input, affected)
  return cost && goods ? { cost, goods, dearer: cost.minor > goods.minor } : null
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
