/** What people do with what cases teach: wishes for what we don't offer. */
import { decidesLetters } from '../approval/decide.ts'
import { oneLine } from '../craft/order-book.ts'
import type { KnowledgeActs } from '../ticket/knowledge-acts.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { type JourneyContext, writeHistory } from './context.ts'

const LONGEST = 200

export function knowledgeActs(context: JourneyContext): KnowledgeActs {
  return {
    settleChance: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const chance = await ledger.chances.chance(what.chanceId)
        if (!chance) throw new Refused('not-found')
        const ticket = await visibleTicket(ledger, staff, chance.ticketId)
        const [product, wish] = [what.product, what.wish].map((text) => oneLine(text).slice(0, LONGEST))
        await ledger.chances.settle({
          ...chance,
          state: what.as,
          kind: what.kind,
          product: product ?? '',
          wish: wish ?? '',
          who: staff.id,
        })
        const word = what.as === 'confirmed' ? 'chance-confirmed' : 'chance-dropped'
        await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: word })
        return null
      }),
  }
}
