/** Acts on mail that is not in the house yet. */

import type { Acts } from '../ticket/acts.ts'
import type { Role } from '../ticket/words.ts'
import { act, maySee, Refused } from './act.ts'
import { type JourneyContext, writeHistory } from './context.ts'

/** Hundreds of drafts may follow from one word: not every agent's. */
const MAY_SETTLE: ReadonlySet<Role> = new Set(['manager', 'admin'])

export function intakeActs(context: JourneyContext): Pick<Acts, 'settleTriage' | 'resumeSending'> {
  return {
    settleTriage: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (!staff.roles.some((role) => MAY_SETTLE.has(role))) throw new Refused('not-allowed')
        const to = what.as === 'take-in' ? 'listed' : 'baseline'
        const mails = await ledger.intake.settleTriage(staff.accounts, to)
        await writeHistory(context, ledger, {
          ticketId: null,
          who: staff.id,
          act: 'triage-settled',
          detail: { as: what.as, mails },
        })
        return { mails }
      }),

    resumeSending: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (!staff.roles.some((role) => MAY_SETTLE.has(role))) throw new Refused('not-allowed')
        const rests = (await ledger.intake.health()).find((one) => one.account === what.account)
        if (!rests || !maySee(staff, { account: what.account, market: null })) throw new Refused('not-found')
        await ledger.intake.setHealth(what.account, { pausedUntil: null, pauseReason: null })
        if (rests.pauseReason) await ledger.outbox.hasten(what.account, rests.pauseReason, context.clock.now())
        await writeHistory(context, ledger, {
          ticketId: null,
          who: staff.id,
          act: 'sending-resumed',
          detail: { account: what.account, reason: rests.pauseReason },
        })
        return null
      }),
  }
}
