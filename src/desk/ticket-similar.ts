/** Up to three closed cases like this one: what was offered then, and how it ended. */
import { html } from 'hono/html'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { SimilarCase } from '../ports/ledger/similar.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Findings } from '../ticket/findings.ts'
import { gistFor } from './queue-gist.ts'
import { countryName, money } from './ticket-values.ts'
import type { Html, Visit } from './visit.ts'
import { dayAndTime } from './when.ts'

const MOST = 3

export function similarTo(
  ledger: Ledger,
  { staff }: Visit,
  { id, issue, market, country }: Ticket,
  findings: Findings | null,
): Promise<SimilarCase[]> {
  if (issue === null) return Promise.resolve([])
  const like = { ticketId: id, issue, market: market ?? country, product: findings?.product.value ?? null }
  return ledger.similar.cases(staff, like, MOST)
}

export function similarSection(visit: Visit, cases: readonly SimilarCase[]): Html | '' {
  const { m } = visit
  if (cases.length === 0) return ''
  return html`<section class="card similar" aria-labelledby="similar"><h2 id="similar">${m.page.similar}</h2>
    <ul class="list">${cases.map((one) => caseLine(visit, one))}</ul></section>`
}

function caseLine(visit: Visit, one: SimilarCase): Html {
  const { m, staff } = visit
  const { id, number, market, closedAt } = one.ticket
  const parts = [
    ...(one.sameProduct ? [m.page.sameProduct] : []),
    ...(market ? [countryName(market, m.tag)] : []),
    ...(closedAt ? [dayAndTime(closedAt, staff.timeZone, m)] : []),
  ]
  return html`<li><a href="/tickets/${id}">${number}</a> <span class="quiet small">${parts.join(' · ')}</span><br>
    ${gistFor(one.ticket, visit)}<br><span class="small">${endOf(one, m)}</span></li>`
}

/** "Offers: replacement. Cost: 120 EUR. Solved; content." */
function endOf({ ticket, remedies, paid, satisfaction }: SimilarCase, m: Visit['m']): string {
  const offered = remedies.length > 0 ? m.page.offered(remedies.map((one) => m.remedy[one]).join(m.comma)) : ''
  const cost = paid ? m.page.cost(money(paid.amount, paid.currency, m.tag)) : ''
  const end = [
    ...(ticket.closeReason ? [m.closeReason[ticket.closeReason]] : []),
    ...(satisfaction ? [m.page.satisfied[satisfaction]] : []),
  ]
  return [offered, cost, m.page.ended(end.join(m.comma))].filter((one) => one !== '').join(' ')
}
