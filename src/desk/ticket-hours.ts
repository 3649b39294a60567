/** When on their day a customer likes to be written to: noted by a person, followed by every plan. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { HOUR_WISHES } from '../ticket/words.ts'
import { withDone } from './flash.ts'
import { attemptAt, field, postForm, select } from './form.ts'
import { by } from './letter-acts.ts'
import { tool } from './ticket-decide.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { DeskEnv, Html } from './visit.ts'

/** Nothing where no mail says to whom it would apply. */
export function hoursTool(sheet: TicketSheet): Html {
  const { visit, attempt, view } = sheet
  const { m } = visit
  const mail = view.messages.findLast((one) => one.direction === 'in' && one.audience === 'customer' && one.findings)
  if (!mail || view.ticket.customer.address === '' || view.ticket.closedAt !== null) return html``
  const action = `${ticketPath(sheet)}/hours`
  const words = m.calendar.setHours
  const known = mail.findings?.hours ?? ''
  const choices = [
    { value: '', text: words.any },
    ...HOUR_WISHES.map((one) => ({ value: one, text: m.calendar.hours[one] })),
  ]
  const shown = attemptAt(attempt, action)?.fields.text('hours') ?? known
  return tool(
    known === '' ? words.title : `${words.title}${m.colon}${m.calendar.hours[known]}`,
    attemptAt(attempt, action) !== null,
    '',
    postForm(
      visit,
      action,
      html`<p class="quiet">${words.lead}</p>${field(words.label, select('hours', choices, shown))}<button>${words.save}</button>`,
      { attempt },
    ),
  )
}

export function hoursRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  app.post('/tickets/:ticket/hours', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const said = c.get('fields').text('hours')
    const hours = HOUR_WISHES.find((one) => one === said) ?? null
    if (hours === null && said !== '') return c.notFound()
    const result = await desk.options.acts.setHours(by(c), { ticketId: view.ticket.id, hours })
    return desk.answer(c, result, ({ moved }) =>
      withDone(`/tickets/${view.ticket.id}`, moved ? 'hours-moved' : 'hours-set'),
    )
  })
}
