/** The tickets behind a number. */
import { html } from 'hono/html'
import type { DeskOptions } from './options.ts'
import { stateWord } from './queue.ts'
import { gistFor } from './queue-gist.ts'
import { table } from './table.ts'
import type { Html, Visit } from './visit.ts'

const MOST = 200

export async function ticketTable(
  options: DeskOptions,
  visit: Visit,
  found: readonly { readonly ticketId: string }[],
): Promise<Html> {
  const { m } = visit
  const shown = await Promise.all(found.slice(0, MOST).map(({ ticketId }) => options.ledger.tickets.ticket(ticketId)))
  const rest = found.length - MOST
  return html`${table({
    caption: m.insight.tickets,
    columns: [{ name: m.list.customer }, { name: m.list.gist }, { name: m.list.state }],
    rows: shown.flatMap((ticket) =>
      ticket
        ? [
            {
              cells: [
                html`<a class="open" href="/tickets/${ticket.id}">${ticket.number}</a> <bdi>${ticket.customer.name}</bdi>`,
                gistFor(ticket, visit),
                stateWord(visit, ticket),
              ],
            },
          ]
        : [],
    ),
    empty: m.insight.empty,
  })}${rest > 0 ? html`<p class="quiet">${m.insight.more(new Intl.NumberFormat(m.tag).format(rest))}</p>` : ''}`
}
