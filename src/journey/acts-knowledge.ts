/** What people do with what cases teach: wishes for what we don't offer, and typical cases. */
import { decidesLetters } from '../approval/decide.ts'
import { oneLine } from '../craft/order-book.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { decidesCases, type KnowledgeActs } from '../ticket/knowledge-acts.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { anonymous, plainGoods, proposeCase } from './library.ts'

const LONGEST = 200
const LONGEST_TEXT = 4_000

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

    putInLibrary: (by, { ticketId }) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const ticket = await visibleTicket(ledger, staff, ticketId)
        const caseId = await proposeCase(context, ledger, ticket, staff.id)
        if (caseId === null) throw new Refused('unsound', ['issue'])
        await writeHistory(context, ledger, { ticketId, who: staff.id, act: 'case-proposed' })
        return { caseId }
      }),

    decideCase: (by, { caseId, as, ...said }) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesCases(staff)) throw new Refused('not-allowed')
        const one = await ledger.library.case(caseId)
        if (!one) throw new Refused('not-found')
        // Once its customer is erased it is nobody's any more, and any of them may decide.
        const ticket = one.ticketId === null ? null : await visibleTicket(ledger, staff, one.ticketId)
        const { product, situation, worked, better, letter } = await withoutCustomer(ledger, ticket, said)
        if (as === 'approved' && [situation, worked, better, letter].every((text) => text.trim() === ''))
          throw new Refused('empty')
        await ledger.library.keep({
          ...one,
          state: as,
          product: oneLine(product).slice(0, LONGEST),
          situation: situation.trim().slice(0, LONGEST_TEXT),
          worked: worked.trim().slice(0, LONGEST_TEXT),
          better: better.trim().slice(0, LONGEST_TEXT),
          letter: letter.trim().slice(0, LONGEST_TEXT),
          who: staff.id,
          at: context.clock.now(),
        })
        const word = as === 'approved' ? 'case-approved' : 'case-refused'
        await writeHistory(context, ledger, { ticketId: one.ticketId, who: staff.id, act: word })
        return null
      }),
  }
}

type CaseWords = Readonly<Record<'product' | 'situation' | 'worked' | 'better' | 'letter', string>>

/** What whoever reads a case typed, without what they knew of its customer; nobody's once the customer is erased. */
async function withoutCustomer(ledger: Ledger, ticket: Ticket | null, said: CaseWords): Promise<CaseWords> {
  const of = ticket ?? { id: '', customer: { name: '', address: '' } }
  const messages = ticket ? await ledger.tickets.messagesOf(ticket.id) : []
  const plain = anonymous(of, messages, ticket ? await ledger.tickets.turnsOf(ticket.id) : [])
  const { product, situation, worked, better, letter } = said
  return {
    product: plainGoods(product, of, messages),
    situation: plain(situation, 'zh'),
    worked: plain(worked, 'zh'),
    better: plain(better, 'zh'),
    letter: plain(letter, 'en'),
  }
}
