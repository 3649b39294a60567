/** What all complaints together teach is noted with each change of a case: its figures, and what its customer wishes for. */
import { chancesIn } from '../insight/chances.ts'
import { caseFacts } from '../insight/facts.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { Chance } from '../ticket/chance.ts'
import { laterAnswers } from './clock-events.ts'

/** @param ticket as it stands after the change */
export async function noteCase(
  ledger: Ledger,
  ticket: Ticket,
  messages: readonly StoredMessage[],
  turns: readonly TurnRow[],
): Promise<void> {
  const file = await ledger.aftercare.caseFile(ticket.id)
  const facts = caseFacts(
    ticket,
    messages,
    turns.map(({ turn }) => turn),
    file,
    laterAnswers({ ticket, messages, turns }),
  )
  await ledger.insight.note(facts)
  await ledger.chances.add(chancesOf(ticket, messages, facts))
}

function chancesOf(ticket: Ticket, messages: readonly StoredMessage[], { product }: CaseFacts): Chance[] {
  return messages.flatMap(({ id, direction, audience, bin, at, findings }) => {
    if (direction !== 'in' || audience !== 'customer' || bin !== null || !findings) return []
    const language = findings.language.value
    return chancesIn(findings.newText, language).map(
      ({ kind, quote }, index): Chance => ({
        id: `${id}:${index}`,
        ticketId: ticket.id,
        state: 'found',
        kind,
        at,
        who: null,
        quote,
        language,
        product: product ?? findings.product.value ?? '',
        wish: '',
      }),
    )
  })
}
