/** What follows a letter's outcome: the turn is sent, its bytes join the thread, the promises that it kept stop. */

import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Receipt, Stopped } from '../ticket/turn.ts'
import { backToDraft, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { provenBefore, settleByProof } from './proofs.ts'
import { notePutOff } from './replan.ts'
import { readLetter, sentTurn } from './sent-letter.ts'
import { withdrawOutdated } from './withdraw.ts'

type Outcome = Receipt | Stopped

/** Called by the outbox after each outcome is in the ledger; repeating it changes nothing. */
export async function afterSend(context: JourneyContext, item: OutboxItem, outcome: Outcome): Promise<void> {
  const proven = outcome.outcome === 'uncertain' ? await provenBefore(context, item) : null
  if (proven) return context.ledger.transaction((ledger) => settleByProof(context, ledger, [proven]))
  const letter = outcome.outcome === 'delivered' ? await readLetter(context, item) : null
  await context.ledger.transaction(async (ledger) => {
    const row = await ledger.tickets.turn(item.turnId)
    const ticket = await ledger.tickets.ticket(item.ticketId)
    if (!row || !ticket || row.turn.stage !== 'approved') return
    // Told once more after a crash, when a person may have approved the letter anew: that approval stands.
    if (row.turn.approval.id !== item.id) return
    if (outcome.outcome === 'delivered') return sentTurn(context, ledger, { item, letter }, outcome)
    if (outcome.outcome === 'deferred' && outcome.reason === 'off-hours')
      return notePutOff(context, ledger, item, { ...row, turn: row.turn })
    const now = context.clock.now()
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: 'amends',
      act: `send-${outcome.outcome}`,
      detail: {
        outbox: item.id,
        response: outcome.response.slice(0, 500),
        reason: outcome.reason,
      },
    })
    // Stopped before the dot, or refused: it waits for a person again.
    const over = outcome.outcome === 'stopped' || outcome.outcome === 'rejected'
    if (over && row.withdrawnAt === null) await backToDraft(ledger, { ...row, turn: row.turn }, now)
    await refreshTicket(ledger, ticket, {}, now)
  })
  // Put off, it may have become too late for a day that it names; where this fails, the last look finds it.
  if (outcome.outcome === 'deferred') await withdrawOutdated(context, item.id)
}
