/** On a ticket: the way to the library's cases of its issue, and to putting this one in. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { withDone } from './flash.ts'
import { postForm } from './form.ts'
import { by } from './letter-acts.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { DeskEnv, Html } from './visit.ts'

export function ticketLibraryRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  app.post('/tickets/:ticket/library', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const result = await desk.options.acts.putInLibrary(by(c), { ticketId: view.ticket.id })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'case-proposed'))
  })
}

/** Only a case of which a letter has left teaches what worked. */
export function libraryLine(sheet: TicketSheet): Html {
  const { visit, view, library } = sheet
  const { m } = visit
  const { issue } = view.ticket
  if (issue === null) return html``
  const left = view.turns.some(({ turn }) => turn.stage === 'sent')
  const form = postForm(visit, `${ticketPath(sheet)}/library`, html`<button>${m.library.put}</button>`, {
    attempt: sheet.attempt,
  })
  const own = library
    ? html`<p class="quiet">${m.library.state[library.state]}</p>`
    : left
      ? html`<p class="quiet">${m.library.putLead}</p>${form}`
      : ''
  return html`<section class="card" aria-labelledby="library"><h2 id="library">${m.library.title}</h2><p><a href="/library?issue=${issue}">${m.library.ofIssue(m.issue[issue])}</a></p>${own}</section>`
}
