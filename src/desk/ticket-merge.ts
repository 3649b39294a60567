/** Two tickets become one, a mail gets a ticket of its own, a merger is undone: forms and routes. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import { withDone } from './flash.ts'
import { plainLine } from './foreign.ts'
import { attemptAt, field, postForm, select } from './form.ts'
import { by } from './letter-acts.ts'
import { tool } from './ticket-decide.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { DeskEnv, Html } from './visit.ts'
import { here } from './when.ts'

const MOST_OFFERED = 20
const LONGEST_SUBJECT = 60

/** Other open tickets of the same address: what a merger is mostly about. */
export async function othersOf(ledger: Ledger, ticket: Ticket): Promise<Ticket[]> {
  if (ticket.customer.address === '' || ticket.closedAt !== null) return []
  const open = await ledger.tickets.ticketsOfCustomer(ticket.customer.address, MOST_OFFERED)
  return open.filter((one) => one.id !== ticket.id && one.account === ticket.account)
}

export function mergeForm(sheet: TicketSheet): Html {
  const { visit, attempt, others } = sheet
  const { m } = visit
  const action = `${ticketPath(sheet)}/merge`
  const tried = attemptAt(attempt, action)
  const known = others.map(({ number, subject }) => html`<option value="${number}">${plainLine(subject)}</option>`)
  const body = html`<p class="quiet">${m.page.mergeLead}</p>
    ${field(m.page.mergeWith, html`<input name="other" list="others" required maxlength="40" autocomplete="off" placeholder="KS-" value="${tried?.fields.text('other') ?? (others.length === 1 ? (others[0]?.number ?? '') : '')}">`)}
    <datalist id="others">${known}</datalist><button>${m.page.merge}</button>`
  const title = others.length > 0 ? `${m.page.merge} (${others.length})` : m.page.merge
  return tool(title, tried !== null, '', postForm(visit, action, body, { attempt }))
}

const isCustomerMail = ({ direction, audience, bin }: StoredMessage): boolean =>
  direction === 'in' && audience === 'customer' && bin === null

export function splitForm(sheet: TicketSheet): Html | '' {
  const { visit, attempt, view } = sheet
  const { m } = visit
  const mails = view.messages.filter(isCustomerMail)
  if (mails.length < 2) return ''
  const action = `${ticketPath(sheet)}/split`
  const tried = attemptAt(attempt, action)
  const options = mails.map((one, at) => ({
    value: one.id,
    text: `${at + 1}. ${plainLine(one.parsed.subject).slice(0, LONGEST_SUBJECT)}`,
  }))
  const body = html`<p class="quiet">${m.page.splitLead}</p>
    ${field(m.page.splitMail, select('message', options, tried?.fields.text('message') ?? mails.at(-1)?.id ?? ''))}
    <button>${m.page.split}</button>`
  return tool(m.page.split, tried !== null, '', postForm(visit, action, body, { attempt }))
}

/** On a ticket whose mails went to another one: where they are, and the way back. */
export function mergedNotice(sheet: TicketSheet): Html | null {
  const { visit, view, attempt } = sheet
  const { m } = visit
  if (view.ticket.closeReason !== 'duplicate') return null
  const line = view.history.findLast(({ act }) => act === 'merged-into' || act === 'unmerged' || act === 'reopened')
  if (line?.act !== 'merged-into') return null
  return html`<p>${m.page.mergedInto} <a href="/tickets/${String(line.detail.ticketId)}">${String(line.detail.ticket)}</a> · ${here(line.at, visit)}</p>
    ${postForm(visit, `${ticketPath(sheet)}/unmerge`, html`<button>${m.page.unmerge}</button>`, { attempt, className: 'line' })}`
}

export function mergeRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { acts } = desk.options
  const to = (done: string) => (value: { ticketId: string }) => withDone(`/tickets/${value.ticketId}`, done)

  app.post('/tickets/:ticket/merge', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const other = c.get('fields').text('other').trim().toUpperCase()
    return desk.answer(c, await acts.merge(by(c), { ticketId: view.ticket.id, other }), to('merged'))
  })
  app.post('/tickets/:ticket/unmerge', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    return desk.answer(c, await acts.unmerge(by(c), { ticketId: view.ticket.id }), to('unmerged'))
  })
  app.post('/tickets/:ticket/split', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const messageId = c.get('fields').text('message')
    return desk.answer(c, await acts.split(by(c), { ticketId: view.ticket.id, messageId }), to('split'))
  })
}
