/** The manners card of the customer's market, beside the ticket. */
import { html } from 'hono/html'
import { MANNERS_FILE, type MannersCard } from '../craft/manners.ts'
import { mayEdit } from '../journey/letter-bench.ts'
import { pageOf } from './letters-view.ts'
import { countryName } from './ticket-values.ts'
import type { Html, Visit } from './visit.ts'

/** @param below what can be said of the card */
export function mannersCard(visit: Visit, market: string | null, card: MannersCard | null, below: Html): Html {
  if (!card || market === null) return html``
  const { m } = visit
  const words = m.templates.manners
  const lines = (['offends', 'address', 'directness', 'daysOff'] as const).map(
    (line) => html`<dt>${words[line]}</dt><dd>${card[line][m.tag === 'en' ? 'en' : 'zh-Hans']}</dd>`,
  )
  const edit = mayEdit(visit.staff)
    ? html`<p><a href="${pageOf(MANNERS_FILE)}">${m.templates.mannersCards}</a></p>`
    : ''
  return html`<section class="card manners" aria-labelledby="manners"><h2 id="manners">${words.title(countryName(market, m.tag))}</h2><dl>${lines}</dl>${edit}${below}</section>`
}
