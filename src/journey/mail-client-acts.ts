/** The answer to the question that a deleted draft asks; the other answer is to reject it. */
import type { Acts } from '../ticket/acts.ts'
import { act, draftInWork, Refused } from './act.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'

export function mailClientActs(context: JourneyContext): Pick<Acts, 'putBack'> {
  return {
    putBack: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { row, ticket } = await draftInWork(ledger, staff, what.turnId, null)
        const copy = await ledger.clientDrafts.of(what.turnId)
        const now = context.clock.now()
        if (copy?.state !== 'deleted') throw new Refused('stale')
        // A copy that is gone is put anew at one of the next looks.
        if (!(await ledger.clientDrafts.change(copy, { ...copy, state: 'gone', at: now }))) throw new Refused('busy')
        await ledger.tickets.saveTurn({ ...row, problem: null, updatedAt: now })
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'draft-put-back',
          detail: { turn: what.turnId },
        })
        await refreshTicket(ledger, ticket, {}, now)
        return null
      }),
  }
}
