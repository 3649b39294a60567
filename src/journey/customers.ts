/** The customers of somebody's tickets, each with how they stand with us: the page *Customers*. */
import { setImmediate } from 'node:timers/promises'
import { toMajor } from '../craft/money-format.ts'
import { customerKey, nameKey, namesOfAddress, namesOfWriter } from '../craft/order-book.ts'
import { isCase } from '../craft/report.ts'
import { riskOf } from '../insight/customer-risk.ts'
import { keptAfter } from '../insight/kept.ts'
import type { OwnedCase } from '../ports/ledger/customers.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { CustomerCase, CustomerOrder, CustomerStanding } from '../ticket/customer.ts'
import type { CustomerFacts, OrderFacts } from '../ticket/order.ts'

interface Question {
  readonly now: string
  /** IANA zone of the order book's days. */
  readonly zone: string
  /** In the company's currency; null where no rate is known. */
  readonly worth: (amount: number, currency: string) => number | null
}

const AT_ONCE = 1_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** So far back a case says something of its customer: a closed one is followed for six months. */
const LOOKED_BACK_MS = 730 * DAY_MS
const WEEK_MS = 7 * DAY_MS

/** The likeliest to go first, and of the same likelihood whoever has waited longest: what they buy counts nowhere. */
export async function customersFor(ledger: Ledger, staff: Staff, question: Question): Promise<CustomerStanding[]> {
  const { now } = question
  const since = new Date(Date.parse(now) - LOOKED_BACK_MS).toISOString()
  const owned = (await casesSince(ledger, staff, since)).filter(({ facts }) => isCase(facts))
  const booked = await bookedIn(ledger, owned)
  const groups = Map.groupBy(owned, (one) => keyOf(one, booked))
  const keys = new Map([...groups].map(([key, group]) => [key, orderKeys(group, booked)]))
  const orders = await ledger.customers.orders([...new Set([...keys.values()].flat())], since.slice(0, 10))
  const until = new Date(Date.parse(now) + WEEK_MS).toISOString()
  const planned = await ledger.customers.calls(
    owned.map(({ facts }) => facts.ticketId),
    until,
  )
  const calls = Map.groupBy(planned, ({ ticketId }) => ticketId)
  const standings: CustomerStanding[] = []
  for (const [key, group] of groups) {
    const cases = group.map((one) => caseOf(one, now)).sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1))
    const [newest] = cases
    if (!newest) continue
    const facts = new Map(
      (keys.get(key) ?? []).flatMap((name) => orders.get(name) ?? []).map((one) => [one.order, one.facts]),
    )
    const own = [...facts.values()].flatMap((order) => orderOf(order, question))
    const book = booked.get(newest.address) ?? null
    standings.push({
      newest,
      name: book?.name ?? (newest.name || newest.address),
      book,
      cases,
      risk: riskOf(cases, own, now),
      kept: keptAfter(cases, own, now, question.zone),
      year: yearOf(own, now),
      calls: cases
        .flatMap(({ ticketId }) => calls.get(ticketId) ?? [])
        .map(({ id, ticketId, dueAt }) => ({ taskId: id, ticketId, dueAt }))
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
    })
  }
  return standings.sort((one, other) => other.risk.score - one.risk.score || (waits(one) < waits(other) ? -1 : 1))
}

/** Since when their oldest open case waits; closed ones stand behind. */
function waits({ cases }: CustomerStanding): string {
  const open = cases.findLast(({ closedAt }) => closedAt === null)
  return open?.openedAt ?? `~${cases[0]?.openedAt ?? ''}`
}

async function casesSince(ledger: Ledger, staff: Staff, since: string): Promise<OwnedCase[]> {
  const all: OwnedCase[] = []
  for (let after: OwnedCase | null = null; ; ) {
    const page: OwnedCase[] = await ledger.customers.cases(staff, since, after?.facts ?? null, AT_ONCE)
    all.push(...page)
    after = page.at(-1) ?? null
    if (page.length < AT_ONCE) return all
    await setImmediate()
  }
}

/** By address: whom the customers file knows there. */
async function bookedIn(ledger: Ledger, owned: readonly OwnedCase[]): Promise<ReadonlyMap<string, CustomerFacts>> {
  const addresses = [...new Set(owned.map(({ address }) => address))]
  const named = await ledger.customers.named([...new Set(addresses.flatMap(namesOfAddress))])
  return new Map(
    addresses.flatMap((address) => {
      const found = namesOfAddress(address).flatMap((name) => named.get(name) ?? [])[0]
      return found ? [[address, found] as const] : []
    }),
  )
}

/** One customer: a company that the customers file knows, else an address; by name where a call brought no address. */
function keyOf({ address, name, facts }: OwnedCase, booked: ReadonlyMap<string, CustomerFacts>): string {
  if (address !== '') return customerKey(address, booked.get(address) ?? null)
  const named = nameKey(name)
  return named === '' ? `t:${facts.ticketId}` : `n:${named}`
}

function orderKeys(group: readonly OwnedCase[], booked: ReadonlyMap<string, CustomerFacts>): string[] {
  const addresses = new Set(group.map(({ address }) => address))
  return [...new Set([...addresses].flatMap((address) => namesOfWriter(address, booked.get(address) ?? null)))]
}

function orderOf({ orderDate, goodsValueMinor, currency }: OrderFacts, { now, worth }: Question): CustomerOrder[] {
  if (!orderDate || orderDate > now.slice(0, 10)) return []
  const priced = goodsValueMinor !== undefined && currency !== undefined
  return [{ day: orderDate, worth: priced ? worth(toMajor(goodsValueMinor, currency), currency) : null }]
}

function yearOf(orders: readonly CustomerOrder[], now: string): CustomerStanding['year'] {
  const since = new Date(Date.parse(now) - 365 * DAY_MS).toISOString().slice(0, 10)
  const year = orders.filter(({ day }) => day >= since)
  return {
    orders: year.length,
    worth: year.reduce((sum, { worth }) => sum + (worth ?? 0), 0),
    unpriced: year.filter(({ worth }) => worth === null).length,
  }
}

function caseOf({ facts, number, address, name, state }: OwnedCase, now: string): CustomerCase {
  const { ticketId, account, openedAt, closedAt, closeReason, country, issue, tier, churn, satisfaction } = facts
  const missed = (hours: number | null, due: string | null): boolean => {
    if (due === null) return false
    if (hours === null) return (closedAt ?? now) > due
    return Date.parse(openedAt) + hours * HOUR_MS > Date.parse(due)
  }
  return {
    ticketId,
    number,
    account,
    address,
    name,
    openedAt,
    closedAt,
    closeReason,
    country,
    issue,
    tier,
    churn,
    satisfaction,
    late: missed(facts.firstHours, facts.firstDueAt) || missed(facts.solutionHours, facts.solutionDueAt),
    silentSince: state === 'waiting-customer' ? facts.lastLetterAt : null,
  }
}
