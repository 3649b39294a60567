/** Keeps on the server what somebody types into a letter, so that no lost page takes it away. */
import type { Hono } from 'hono'
import { limits } from '../limits.ts'
import { withDone } from './flash.ts'
import { plainLine } from './foreign.ts'
import type { TicketDesk } from './ticket-routes.ts'
import type { DeskEnv } from './visit.ts'

export function autosaveRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { clock, ledger } = desk.options
  app.post('/tickets/:ticket/turns/:turn/keep', async (c) => {
    const view = await desk.find(c)
    const turn = view?.turns.find((row) => row.turn.id === c.req.param('turn'))?.turn
    // A page that was open when the person was erased brings nothing of them back.
    if (!view || !turn || view.history.some(({ act }) => act === 'forgotten')) return c.notFound()
    const staffId = c.get('visit').staff.id
    const fields = c.get('fields')
    if (fields.has('discard')) {
      await ledger.autosaves.drop(turn.id, staffId)
      return c.redirect(withDone(`/tickets/${view.ticket.id}`, 'text-discarded'), 303)
    }
    const letter = fields.text('letter').slice(0, limits.letterCharacters)
    const subject = plainLine(fields.text('subject')).slice(0, 998)
    const unchanged = 'draft' in turn && turn.draft.letter === letter && turn.draft.record.subject === subject
    if (unchanged || turn.stage === 'sent') await ledger.autosaves.drop(turn.id, staffId)
    else
      await ledger.autosaves.keep({
        turnId: turn.id,
        staffId,
        revision: Number(fields.text('revision')) || 0,
        subject,
        letter,
        at: clock.now(),
      })
    return c.body(null, 204)
  })
}
