/** A person says how much weight a customer has with us, for all their tickets. */
import { decidesLetters } from '../approval/decide.ts'
import { customerKey, customerKeys } from '../craft/order-book.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Acts } from '../ticket/acts.ts'
import type { CustomerFacts } from '../ticket/order.ts'
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
        const { address } = ticket.customer
        const keys = customerKeys(address)
        if (keys.length === 0) throw new Refused('no-recipient')
        const before = await ledger.customerTiers.of(keys)
        if ((before?.tier ?? null) === tier) return { drafted: false }
        const at = context.clock.now()
        await ledger.customerTiers.clear(keys)
        const key = customerKey(address, await bookedAs(ledger, ticketId))
        if (tier !== null) await ledger.customerTiers.set(key, { tier, who: staff.id, at })
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

/** The customer as the book knew them when the newest letter was drafted. */
export async function bookedAs(ledger: Ledger, ticketId: string): Promise<CustomerFacts | null> {
  const newest = (await ledger.tickets.turnsOf(ticketId)).at(-1)?.turn
  return newest && newest.stage !== 'opened' ? (newest.orders?.customer ?? null) : null
}
