/** A ticket goes to another person, with a line that says why. */
import type { Acts } from '../ticket/acts.ts'
import { act, maySee, Refused, visibleTicket } from './act.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'

export function assigningActs(context: JourneyContext): Pick<Acts, 'assign'> {
  return {
    assign: (by, { ticketId, to, note }) =>
      act(context, by, async (ledger, staff) => {
        const ticket = await visibleTicket(ledger, staff, ticketId)
        if (ticket.closedAt !== null) throw new Refused('closed')
        const owner = to === null ? null : await ledger.staff.byId(to)
        // Whoever may not see it would never find it.
        if (to !== null && (!owner?.active || !maySee(owner, ticket))) throw new Refused('not-allowed')
        if (ticket.assignee === to) return null
        const detail = { to: owner?.name ?? null, from: ticket.assignee, note: note.trim().slice(0, 1_000) }
        await writeHistory(context, ledger, { ticketId, who: staff.id, act: 'assigned', detail })
        await refreshTicket(ledger, ticket, { assignee: to }, context.clock.now())
        return null
      }),
  }
}
