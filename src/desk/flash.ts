/** Says what the last act did, with the way to take an approval back; read from the address, so no state is kept. */
import { html } from 'hono/html'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { postForm } from './form.ts'
import { keyed } from './keys.ts'
import type { DeskOptions } from './options.ts'
import type { DeskContext, Html, Visit } from './visit.ts'
import { bothClocks } from './when.ts'

/** Where to go after an act: a path with what was done. */
export const withDone = (path: string, done: string, approvalId?: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}done=${encodeURIComponent(done)}${approvalId ? `&approval=${encodeURIComponent(approvalId)}` : ''}`

/** The sentence on the last act, null where there was none. */
export async function flashOf(c: DeskContext, options: DeskOptions, visit: Visit): Promise<Html | null> {
  const done = c.req.query('done') ?? ''
  if (done === 'approved') return approvedFlash(options, visit, c.req.query('approval') ?? '')
  const sentence = Object.hasOwn(visit.m.done, done) ? visit.m.done[done as keyof Visit['m']['done']] : null
  return typeof sentence === 'string' ? html`<p>${sentence}</p>` : null
}

/**
 * What an approval did, null where it was taken back.
 * @param seen its ticket, where this request has looked at it already: number and zone are not changed by an approval
 */
export async function approvedFlash(
  options: DeskOptions,
  visit: Visit,
  approvalId: string,
  seen: Ticket | null = null,
): Promise<Html | null> {
  const { m } = visit
  const { desk, outbox } = options.ledger
  const item = await outbox.item(approvalId)
  if (!item || item.state === 'cancelled') return null
  const ticket = item.ticketId === seen?.id ? seen : (await desk.ticket(visit.staff, item.ticketId))?.ticket
  if (!ticket) return null
  const undo =
    item.state === 'scheduled'
      ? postForm(
          visit,
          `/tickets/${ticket.id}/approvals/${item.id}/undo`,
          html`<button ${keyed('undo', m)}>${m.decide.undo}</button>`,
          {
            className: 'line',
          },
        )
      : ''
  return html`<p><a href="/tickets/${ticket.id}">${m.done.approved(ticket.number)}</a> ${m.done.leaves} ${bothClocks(item.dueAt, ticket.timezone, visit)}</p>${undo}`
}
