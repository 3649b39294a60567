/** The acts on a whole ticket, as the forms of its page post them. */
import type { Hono } from 'hono'
import { DateTime } from 'luxon'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { ActResult } from '../ticket/acts.ts'
import { BINS, CLOSE_REASONS, HOLD_REASONS } from '../ticket/words.ts'
import { withDone } from './flash.ts'
import { by } from './letter-acts.ts'
import { nextTicket } from './next-ticket.ts'
import { isLetterName } from './ticket-adjust.ts'
import { caseFileIn } from './ticket-case-file.ts'
import { reasonIn } from './ticket-reasons.ts'
import type { TicketDesk } from './ticket-routes.ts'
import type { DeskContext, DeskEnv } from './visit.ts'

const empty: ActResult<never> = { done: false, refusal: 'empty', detail: [] }

export function ticketActRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { acts, ledger } = desk.options

  const acting = (
    name: string,
    done: string,
    act: (c: DeskContext, view: TicketView) => Promise<ActResult<unknown>>,
  ): void => {
    app.post(`/tickets/:ticket/${name}`, async (c) => {
      const view = await desk.find(c)
      if (!view) return c.notFound()
      const result = await act(c, view)
      // Whoever set a ticket aside goes on with the next one, as after an approval.
      const next =
        name === 'hold' && result.done ? await nextTicket(ledger.desk, c.get('visit').staff, view.ticket.id) : null
      return desk.answer(c, result, () => withDone(next?.path ?? `/tickets/${view.ticket.id}`, done))
    })
  }

  acting('hold', 'held', async (c, view) => {
    const fields = c.get('fields')
    const until = DateTime.fromISO(fields.text('until'), { zone: c.get('visit').staff.timeZone })
    if (!until.isValid) return empty
    return acts.hold(by(c), {
      ticketId: view.ticket.id,
      until: until.toUTC().toISO(),
      reason: reasonIn(fields, HOLD_REASONS),
    })
  })
  acting('assign', 'assigned', (c, view) => {
    const fields = c.get('fields')
    return acts.assign(by(c), {
      ticketId: view.ticket.id,
      to: fields.text('to') || null,
      note: fields.text('note'),
    })
  })
  acting('release', 'released', (c, view) => acts.release(by(c), { ticketId: view.ticket.id }))
  acting('close', 'closed', async (c, view) => {
    const fields = c.get('fields')
    const reason = CLOSE_REASONS.find((one) => one === fields.text('reason'))
    const duplicateOf = fields.text('duplicateOf').trim().toUpperCase()
    if (!reason || (reason === 'duplicate' && duplicateOf === '')) return empty
    const file = caseFileIn(fields)
    if (file === 'unreadable') return { done: false, refusal: 'unsound', detail: [] }
    return acts.close(by(c), {
      ticketId: view.ticket.id,
      reason,
      duplicateOf: duplicateOf || null,
      note: fields.text('note').trim(),
      ...(file && { file }),
    })
  })
  acting('reopen', 'reopened', (c, view) => acts.reopen(by(c), { ticketId: view.ticket.id }))
  acting('note', 'noted', (c, view) =>
    acts.note(by(c), { ticketId: view.ticket.id, text: c.get('fields').text('text') }),
  )
  acting('bin', 'binned', async (c, view) => {
    const bin = BINS.find((one) => one === c.get('fields').text('bin'))
    return bin ? acts.bin(by(c), { ticketId: view.ticket.id, bin }) : empty
  })
  acting('write', 'written', async (c, view) => {
    const letter = c.get('fields').text('letter')
    return isLetterName(letter) ? acts.write(by(c), { ticketId: view.ticket.id, letter }) : empty
  })
}
