/** How much weight a ticket's customer has with us: shown with where it comes from, and set by a person. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { TIERS } from '../ticket/words.ts'
import { withDone } from './flash.ts'
import { attemptAt, field, postForm, select } from './form.ts'
import { by } from './letter-acts.ts'
import { tool } from './ticket-decide.ts'
import { whoIs } from './ticket-history.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { DeskEnv, Html } from './visit.ts'
import { here } from './when.ts'

/** Nothing for a customer without an address, whom nobody would know again. */
export function tierTool(sheet: TicketSheet): Html {
  const { visit, attempt, view, tier, names } = sheet
  const { m } = visit
  if (view.ticket.customer.address === '' || view.ticket.closedAt !== null) return html``
  const action = `${ticketPath(sheet)}/tier`
  const words = m.orders.setTier
  const choices = [{ value: '', text: words.byBook }, ...TIERS.map((one) => ({ value: one, text: m.orders.tier[one] }))]
  const shown = attemptAt(attempt, action)?.fields.text('tier') ?? tier?.tier ?? ''
  const whose = tier
    ? html`<p>${m.orders.tier[tier.tier]} (${m.orders.tierSource.person}${m.colon}${whoIs(tier.who, names, visit)}) ${here(tier.at, visit)}</p>`
    : ''
  return tool(
    tier ? `${words.title}${m.colon}${m.orders.tier[tier.tier]}` : words.title,
    attemptAt(attempt, action) !== null,
    '',
    postForm(
      visit,
      action,
      html`<p class="quiet">${words.lead}</p>${whose}${field(m.orders.impact.tier, select('tier', choices, shown))}<button>${words.save}</button>`,
      { attempt },
    ),
  )
}

export function tierRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  app.post('/tickets/:ticket/tier', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const said = c.get('fields').text('tier')
    const tier = TIERS.find((one) => one === said) ?? null
    if (tier === null && said !== '') return c.notFound()
    const result = await desk.options.acts.setTier(by(c), { ticketId: view.ticket.id, tier })
    return desk.answer(c, result, ({ drafted }) =>
      withDone(`/tickets/${view.ticket.id}`, drafted ? 'tier-drafted' : 'tier-set'),
    )
  })
}
