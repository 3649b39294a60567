/** The page of one customer: why they may go, what they complained of, what they ordered, and the next call. */
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import type { CustomerStanding, RiskShare } from '../ticket/customer.ts'
import { field, postForm } from './form.ts'
import { table } from './table.ts'
import { dayText } from './ticket-record.ts'
import { countryName, money } from './ticket-values.ts'
import type { Html, Visit } from './visit.ts'
import { here } from './when.ts'

export function customerMain(visit: Visit, standing: CustomerStanding, currency: string): Html {
  const { m } = visit
  const words = m.customers
  const { newest, name, book, risk, cases, kept } = standing
  const tier = book?.tier ?? newest.tier
  const outcome = new Map(kept.map((one) => [one.ticketId, words.keptState[one.state]]))
  const facts: [string, string][] = [
    [words.risk, `${words.level[risk.level]} · ${risk.score}`],
    [words.year, yearText(visit, standing, currency)],
    ...(tier ? [[words.tier, m.orders.tier[tier]] as [string, string]] : []),
    ...(book?.salesperson ? [[words.salesperson, book.salesperson] as [string, string]] : []),
    ...(book?.since ? [[words.since, dayText(book.since, visit)] as [string, string]] : []),
  ]
  return html`<h1><bdi>${name || newest.number}</bdi></h1>
    <p class="quiet">${[newest.address, newest.country ? countryName(newest.country, m.tag) : ''].filter((one) => one !== '').join(' · ')}</p>
    <dl class="findings">${facts.map(([term, said]) => html`<div class="finding"><dt>${term}</dt><dd><bdi dir="auto">${said}</bdi></dd></div>`)}</dl>
    <section class="card" aria-labelledby="why"><h2 id="why">${words.reasons}</h2>${
      risk.reasons.length === 0
        ? html`<p class="empty">${words.noReason}</p>`
        : html`<ul class="list">${risk.reasons.map((share) => reasonLine(visit, share))}</ul>`
    }</section>
    ${callForm(visit, standing)}
    <h2>${words.history}</h2>${table({
      caption: words.history,
      columns: [
        { name: words.cases },
        { name: words.opened },
        { name: m.insight.dimension.issue },
        { name: words.closed },
        { name: words.outcome },
      ],
      empty: words.empty,
      rows: cases.map((one) => ({
        cells: [
          html`<a href="/tickets/${one.ticketId}">${one.number}</a>`,
          here(one.openedAt, visit),
          one.issue ? m.issue[one.issue] : '',
          one.closedAt
            ? html`${here(one.closedAt, visit)} <span class="quiet">${one.closeReason ? m.closeReason[one.closeReason] : ''}</span>`
            : '',
          outcome.get(one.ticketId) ?? '',
        ],
      })),
    })}<p><a href="/customers">${words.title}</a></p>`
}

function reasonLine({ m }: Visit, { reason, points, tickets }: RiskShare): Html {
  const words = m.customers
  const shown =
    tickets.length === 0
      ? html`<span class="quiet">${words.fromBook}</span>`
      : tickets.map(({ ticketId, number }) => html`<a href="/tickets/${ticketId}">${number}</a> `)
  return html`<li>${words.reason[reason]} <span class="quiet small">${words.points(points)}</span> ${shown}</li>`
}

/** Within three days, unless somebody says otherwise: a week is long for whoever thinks of going. */
function callForm(visit: Visit, { newest, calls }: CustomerStanding): Html {
  const { m, now, staff } = visit
  const words = m.customers
  const by = DateTime.fromISO(now, { zone: staff.timeZone }).plus({ days: 3 }).toISODate() ?? ''
  return html`<section class="card" aria-labelledby="call"><h2 id="call">${words.call}</h2>
    ${calls.map((call) => html`<p><a href="/tickets/${call.ticketId}">${m.aftercare.kind.call}</a> ${here(call.dueAt, visit)}</p>`)}
    <details class="fold"><summary>${words.plan}</summary>${postForm(
      visit,
      `/customers/${newest.ticketId}/call`,
      html`${field(words.by, html`<input type="date" name="by" value="${by}" required>`)}${field(words.about, html`<input name="text" maxlength="500" dir="auto">`)}<button>${words.plan}</button>`,
    )}</details></section>`
}

export function yearText({ m }: Visit, { year }: Pick<CustomerStanding, 'year'>, currency: string): string {
  if (year.orders === 0) return m.customers.notInBook
  const parts = [
    m.customers.orders(year.orders),
    ...(year.unpriced < year.orders ? [money(Math.round(year.worth), currency, m.tag)] : []),
    ...(year.unpriced > 0 ? [m.customers.unpriced(year.unpriced)] : []),
  ]
  return parts.join(m.comma)
}
