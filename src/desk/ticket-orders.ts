/** What the order book says of this case, and the impact sheet: for them, for us, and what each remedy would cost. */
import { html } from 'hono/html'
import type { Impact, Weighed } from '../ticket/impact.ts'
import type { CustomerFacts, OrdersSeen, SeenOrder } from '../ticket/order.ts'
import type { Understood } from '../ticket/turn.ts'
import { plainLine } from './foreign.ts'
import { orderList, sumText } from './order-values.ts'
import { dayText } from './ticket-record.ts'
import type { Html, Visit } from './visit.ts'

type Turn = Pick<Understood, 'orders'> & { readonly resolution?: { readonly impact?: Impact } }

const ORDER_FIELDS = new Set([
  'product',
  'quantity',
  'orderDate',
  'incoterm',
  'carrierBookedBy',
  'goodsValueMinor',
  'unitPriceMinor',
  'balanceOpenMinor',
  'customMade',
  'vessel',
  'billNumber',
  'etd',
  'eta',
  'shippedDate',
  'deliveredDate',
  'warrantyUntil',
  'batch',
  'factory',
  'packaging',
  'forwarder',
  'insurance',
] as const)

/** Nothing where neither the book nor the mail says anything of it. */
export function ordersSection(visit: Visit, { orders, resolution }: Turn): Html {
  const { m } = visit
  const parts = [
    ...(orders ? orderParts(visit, orders) : []),
    ...(resolution?.impact ? impactParts(visit, resolution.impact) : []),
  ]
  if (parts.length === 0) return html``
  return html`<section class="card" aria-labelledby="orders-impact"><h2 id="orders-impact">${m.orders.impact.title}</h2>${parts}</section>`
}

function orderParts(visit: Visit, { orders, customer }: OrdersSeen): Html[] {
  return [...orders.map((order) => orderFold(visit, order)), ...(customer ? [customerLine(visit, customer)] : [])]
}

function orderFold(visit: Visit, order: SeenOrder): Html {
  const { m } = visit
  return html`<details class="fold"><summary>${m.orders.impact.order} <bdi>${plainLine(order.number)}</bdi> <span class="quiet">${m.orders.owner[order.owner]}</span></summary>${orderList(visit, order, ORDER_FIELDS)}</details>`
}

/** Who they are to us, and the terms agreed with them. */
function customerLine({ m }: Visit, customer: CustomerFacts): Html {
  const { warrantyMonths, claimPeriodDays, sparePartPercent, allowances } = customer
  const figure = new Intl.NumberFormat(m.tag)
  const percent = new Intl.NumberFormat(m.tag, { style: 'percent', maximumFractionDigits: 1 })
  const { terms } = m.orders
  const parts = [
    plainLine(customer.name ?? customer.id),
    ...(warrantyMonths === undefined ? [] : [terms.warrantyMonths(figure.format(warrantyMonths))]),
    ...(claimPeriodDays === undefined ? [] : [terms.claimPeriodDays(figure.format(claimPeriodDays))]),
    ...(sparePartPercent === undefined ? [] : [terms.sparePartPercent(percent.format(sparePartPercent / 100))]),
    ...(allowances ? [plainLine(allowances)] : []),
  ]
  return html`<p>${m.orders.impact.customer}${m.colon}<bdi dir="auto">${parts.join(' · ')}</bdi></p>`
}

function impactParts(visit: Visit, { theirs, ours }: Impact): Html[] {
  const { m } = visit
  const words = m.orders.impact
  const figure = new Intl.NumberFormat(m.tag)
  const { pieces, use, money, injury, deadline } = theirs
  const { claim, goods, year, yearValue, tier, tierSource, returning, risks, costs } = ours
  const affected = pieces?.affected ?? null
  const total = pieces?.total ?? null
  return [
    ...group(words.theirs, [
      [
        words.pieces,
        affected !== null && total !== null
          ? words.of(figure.format(affected), figure.format(total))
          : affected !== null
            ? figure.format(affected)
            : total !== null
              ? words.ordered(figure.format(total))
              : '',
      ],
      [words.use, use.map((one) => m.consequence[one]).join(m.comma)],
      [words.money, weighed(visit, money)],
      [words.injury, injury ? m.yes : ''],
      [words.deadline, deadline ? dayText(deadline, visit) : ''],
    ]),
    ...group(words.ours, [
      [words.claim, weighed(visit, claim)],
      [words.goods, weighed(visit, goods)],
      [
        words.year,
        year ? [figure.format(year.orders), ...(yearValue ? [sumText(yearValue, visit)] : [])].join(' · ') : '',
      ],
      [words.tier, tier ? `${m.orders.tier[tier]}${tierSource ? ` (${m.orders.tierSource[tierSource]})` : ''}` : ''],
      [words.risks, risks.map((one) => riskWord(visit, one)).join(m.comma)],
      [
        words.returning,
        returning
          ? (returning.dearer ? words.dearer : words.cheaper)(
              sumText(returning.cost, visit),
              sumText(returning.goods, visit),
            )
          : '',
      ],
      [words.costs, costsText(visit, costs)],
    ]),
  ]
}

/** What costs nothing isn't named; where no cost is known, a list of nothing helps nobody. */
function costsText(visit: Visit, costs: Impact['ours']['costs']): string {
  const { m } = visit
  const known = costs.flatMap(({ remedy, cost }) =>
    cost && cost.minor !== 0 ? [`${m.remedy[remedy]} ${sumText(cost, visit)}`] : [],
  )
  const unknown = costs.flatMap(({ remedy, cost }) => (cost ? [] : [m.remedy[remedy]]))
  if (unknown.length === 0) return known.join(' · ')
  const { costUnknown } = m.orders.impact
  if (known.length === 0) return costUnknown
  return [...known, `${costUnknown}${m.colon}${unknown.join(m.comma)}`].join(' · ')
}

function group(title: string, rows: readonly (readonly [string, string])[]): Html[] {
  const shown = rows.filter(([, value]) => value !== '')
  if (shown.length === 0) return []
  return [
    html`<h3>${title}</h3><dl class="findings">${shown.map(([name, value]) => html`<div class="finding"><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`,
  ]
}

/** The sum as written, and what it is in the company's currency where that is another. */
function weighed(visit: Visit, sum: Weighed | null): string {
  if (!sum) return ''
  if (sum.company === null) return `${sumText(sum, visit)} (${visit.m.orders.impact.noRate})`
  return sum.company.currency === sum.currency
    ? sumText(sum, visit)
    : `${sumText(sum, visit)} ≈ ${sumText(sum.company, visit)}`
}

function riskWord({ m }: Visit, risk: Impact['ours']['risks'][number]): string {
  const words: Readonly<Record<string, string>> = { ...m.churn, ...m.moneyRisk, ...m.orders.impact.risk }
  return words[risk] ?? risk
}
