/** A person says how much weight a customer has with us, for all their tickets. */
import { decidesLetters } from '../approval/decide.ts'
import { customerKey } from '../craft/order-book.ts'
import type { Acts } from '../ticket/acts.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { lettersAnew } from './letters-anew.ts'

export function tierActs(context: JourneyContext): Pick<Acts, 'setTier'> {
  return {
    setTier: (by, { ticketId, tier }) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const ticket = await visibleTicket(ledger, staff, ticketId)
        if (ticket.closedAt !== null) throw new Refused('closed')
        const key = customerKey(ticket.customer.address)
        if (key === '') throw new Refused('no-recipient')
        const before = await ledger.customerTiers.of(key)
        if ((before?.tier ?? null) === tier) return { drafted: false }
        const at = context.clock.now()
        if (tier === null) await ledger.customerTiers.clear(key)
        else await ledger.customerTiers.set(key, { tier, who: staff.id, at })
        await writeHistory(context, ledger, { ticketId, who: staff.id, act: 'tier-set', detail: { tier } })
        await refreshTicket(ledger, ticket, {}, at)
        return {
          drafted: await lettersAnew(context, ledger, staff, ticket, 'tier-set', ({ findings, orders }) => ({
            findings,
            orders,
          })),
        }
      }),
  }
}
