/** Gathers what is known of a case from findings, order book, customers file and checklist. What is not there stays unknown. */
import { toMajor } from '../craft/money-format.ts'
import type { Course } from '../ticket/course.ts'
import { countedPieces } from '../ticket/findings.ts'
import type { CustomerFacts, CustomerYear, OrderFacts } from '../ticket/order.ts'
import { ownOrders } from '../ticket/order.ts'
import type { Understood } from '../ticket/turn.ts'
import type { Responsibility, Tier, TierSource } from '../ticket/words.ts'
import { bookerOf, type Known } from './conditions.ts'
import { inCompanyCurrency, type Policy } from './policy.ts'

const DAY_MS = 86_400_000

export function knownOf(
  turn: Understood,
  policy: Policy,
  responsibility: Responsibility,
  course: Course | undefined,
  now: string,
): Known {
  const { findings, orders } = turn
  const own = ownOrders(orders)
  // Of several orders nobody knows which one is meant: then only what they share is known.
  const only = own.length === 1 ? own[0] : undefined
  const customer = orders?.customer ?? null
  const country = findings.country.value ?? shared(own, (order) => order.country) ?? customer?.country ?? null
  const orderValue = only ? worthOf(policy, only, only.goodsValueMinor) : null
  const returning = only ? returningOf(policy, only) : null
  const tier = course?.tier
    ? { tier: course.tier.tier, source: 'person' as const }
    : tierOf(policy, customer, orders?.year ?? null, now)
  const claim = findings.claim.value
  return {
    severity: findings.severity.value,
    responsibility,
    evidence: findings.evidence.value,
    tier: tier?.tier ?? null,
    tierSource: tier?.source ?? null,
    orderValue,
    unrated: only?.goodsValueMinor !== undefined && orderValue === null ? (only.currency ?? null) : null,
    claim: claim ? inCompanyCurrency(policy, claim.amount, claim.currency) : 0,
    share: shareOf(turn, only),
    warranty: warrantyOf(policy, own, customer, now),
    claimPeriod: claimPeriodOf(policy, own, customer, findings.receivedDate?.value ?? null, now),
    incoterm: shared(own, (order) => order.incoterm),
    carrierBookedBy: shared(own, (order) => bookerOf(order) ?? undefined),
    customMade: shared(own, (order) => order.customMade),
    returnCosts: returnCostsOf(policy, country?.slice(0, 2) ?? null, orderValue, returning),
    returning,
    country: country?.slice(0, 2) ?? null,
    checked: new Map(
      course?.checks.flatMap(({ line, result }) => (result === 'open' ? [] : [[line, result === 'confirms'] as const])),
    ),
  }
}

/** The value that all orders share; null where they differ, or one of them doesn't say. */
function shared<T>(orders: readonly OrderFacts[], of: (order: OrderFacts) => T | undefined): T | null {
  const [first, ...others] = orders.map(of)
  return first !== undefined && others.every((one) => one === first) ? first : null
}

function worthOf(policy: Policy, { currency }: OrderFacts, minor: number | undefined): number | null {
  if (minor === undefined || !currency) return null
  return inCompanyCurrency(policy, toMajor(minor, currency), currency)
}

/** What sending the goods back would cost, as far as known. */
function returningOf(policy: Policy, order: OrderFacts): { readonly sum: number; readonly whole: boolean } {
  const parts = [order.returnFreightMinor, order.reworkMinor, order.dutiesMinor].map((part) =>
    worthOf(policy, order, part),
  )
  return {
    sum: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
    whole: parts.every((part) => part !== null),
  }
}

/** A part of the costs that is above the goods' value settles it; that they are below needs all of them. */
function returnCostsOf(
  { branches }: Policy,
  country: string | null,
  value: number | null,
  returning: { readonly sum: number; readonly whole: boolean } | null,
): Known['returnCosts'] {
  if (country !== null && branches.includes(country)) return 'below-goods'
  if (value === null || returning === null) return null
  if (returning.sum <= value) return returning.whole ? 'below-goods' : null
  // A branch that nobody knows of in a country that nobody knows would make it cheap.
  return country === null && branches.length > 0 ? null : 'above-goods'
}

function shareOf({ findings }: Understood, order: OrderFacts | undefined): number | null {
  const { affected = null, total = null } = countedPieces(findings) ?? {}
  const all = total ?? order?.quantity ?? null
  return affected === null || all === null || all <= 0 ? null : Math.min(1, affected / all)
}

function warrantyOf(
  { terms }: Policy,
  orders: readonly OrderFacts[],
  customer: CustomerFacts | null,
  now: string,
): Known['warranty'] {
  const until = shared(orders, ({ warrantyUntil, deliveredDate }) => {
    if (warrantyUntil) return warrantyUntil
    return deliveredDate && monthsAfter(deliveredDate, customer?.warrantyMonths ?? terms.warrantyMonths)
  })
  return until === null ? null : now.slice(0, 10) <= until ? 'running' : 'over'
}

/** What was agreed with this customer goes before general policy. */
function claimPeriodOf(
  { terms }: Policy,
  orders: readonly OrderFacts[],
  customer: CustomerFacts | null,
  received: string | null,
  now: string,
): Known['claimPeriod'] {
  const from = shared(orders, ({ deliveredDate }) => deliveredDate) ?? received
  if (from === null) return null
  const days = customer?.claimPeriodDays ?? terms.claimPeriodDays
  return Date.parse(now) - Date.parse(from) > (days + 1) * DAY_MS ? 'over' : 'running'
}

function monthsAfter(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00.000Z`)
  const date = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(date, last))
  return at.toISOString().slice(0, 10)
}

/** The tier that the customers file says, else the first of policy's rules that the year's orders and the years fit. */
function tierOf(
  policy: Policy,
  customer: CustomerFacts | null,
  year: CustomerYear | null,
  now: string,
): { readonly tier: Tier; readonly source: TierSource } | null {
  if (customer?.tier) return { tier: customer.tier, source: 'book' }
  const turnover = year
    ? year.sums.reduce(
        (sum, { minor, currency }) => sum + (inCompanyCurrency(policy, toMajor(minor, currency), currency) ?? 0),
        0,
      )
    : null
  const years = customer?.since ? (Date.parse(now) - Date.parse(customer.since)) / (365.25 * DAY_MS) : null
  const rule = policy.tiers.find(({ turnoverOver, yearsOver }) => {
    const rich = turnoverOver === undefined || (turnover !== null && turnover > turnoverOver)
    return rich && (yearsOver === undefined || (years !== null && years > yearsOver))
  })
  return rule ? { tier: rule.tier, source: 'rule' } : null
}
