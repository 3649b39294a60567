/** A letter that came back: its ticket needs a person again, and its promises run on, for nobody has read it. */
import { bouncedMessageIds, isDelayNotice } from '../mail/automatic.ts'
import type { Message } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import { CAME_BACK } from './clock-events.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { openedTurn } from './into-ticket.ts'
import { paperBounced } from './paper-answers.ts'

/** Ties a bounce to the letter, paper or staff mail that bounced. A notice of delay bounces nothing (RFC 3464 §2.3.3). */
export async function noteBounce(context: JourneyContext, ledger: Ledger, stored: StoredMessage): Promise<void> {
  if (isDelayNotice(stored.parsed)) return
  const ids = bouncedMessageIds(stored.parsed)
  await paperBounced(context, ledger, ids, stored.id)
  await ledger.staffMails.bounced(ids)
  const ours = (await ledger.tickets.messagesByIds(ids)).filter(({ direction }) => direction === 'out')
  const returned = await firstKnown(ledger, ids)
  if (returned && reachedNobody(stored.parsed, returned.parsed))
    await ledger.tickets.updateMessage(returned.id, { flags: [...new Set([...returned.flags, CAME_BACK])] })
  for (const ticketId of new Set(ours.flatMap((one) => one.ticketId ?? []))) {
    const ticket = await ledger.tickets.ticket(ticketId)
    if (!ticket) continue
    await writeHistory(context, ledger, { ticketId, who: 'amends', act: 'bounced', detail: { message: stored.id } })
    const turn = openedTurn(context, ticket.id, stored, null, 'clock')
    await ledger.tickets.saveTurn({
      turn,
      withdrawnAt: null,
      withdrawnWhy: null,
      problem: 'bounced',
      updatedAt: context.clock.now(),
    })
    await refreshTicket(ledger, ticket, { closedAt: null, closeReason: null }, context.clock.now())
  }
}

/** The letter under the most certain of these Message-IDs; the others may name the thread's earlier ones. */
async function firstKnown(ledger: Ledger, ids: readonly string[]): Promise<StoredMessage | null> {
  for (const id of ids) {
    const letter = (await ledger.tickets.messagesByIds([id])).find(({ direction }) => direction === 'out')
    if (letter) return letter
  }
  return null
}

/** False where the report names only people who got a copy: who was written to has the letter. */
function reachedNobody(report: Message, letter: Message): boolean {
  const told = [...(report.headers['x-failed-recipients'] ?? []), report.text.slice(0, 20_000)].join(' ').toLowerCase()
  const named = (all: readonly { readonly address: string }[]): boolean =>
    all.some(({ address }) => address !== '' && told.includes(address.toLowerCase()))
  return named(letter.to) || !named(letter.cc)
}
