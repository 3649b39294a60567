/** What the clocks of a case run by: later mails of the customer and letters that left. */
import { type ClockEvent, nextResponsesOf } from '../aftercare/clocks.ts'
import type { StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { NextResponse } from '../ticket/promise-hours.ts'
import type { Ask, Remedy } from '../ticket/words.ts'
import { ANSWERED_BY_HAND } from './ticket-state.ts'

/** Flag of a letter of ours that no mailbox of the customer took: it answered nobody. */
export const CAME_BACK = 'came-back'
/** Flag of a letter that left and of which only the Sent mailbox knows: it answered, with what nobody read. */
export const FOUND_IN_SENT = 'found-in-sent'

/** Later mails of the customer and sent letters: what the clocks run by. The first mail starts them and is no event. */
export function clockEvents(messages: readonly StoredMessage[], turns: readonly TurnRow[]): ClockEvent[] {
  const mails = messages.filter((one) => one.direction === 'in' && one.audience === 'customer' && one.bin === null)
  const ours = messages.filter((one) => one.direction === 'out' && one.audience === 'customer')
  const cameBack = new Set(ours.filter(({ flags }) => flags.includes(CAME_BACK)).map(({ at }) => at))
  const letters = turns.flatMap((row) => letterOf(row) ?? []).filter(({ sentAt }) => !cameBack.has(sentAt))
  const found = ours.filter(({ at, flags }) => flags.includes(FOUND_IN_SENT) && !cameBack.has(at))
  return [
    ...mails.slice(1).map((mail) => ({ what: 'mail' as const, at: mail.at, owesAnswer: mail.kind !== 'thanks' })),
    ...letters.map(({ sentAt, purpose, draft, resolution }) => ({
      what: 'letter' as const,
      at: sentAt,
      offersRemedy:
        purpose === 'solution' &&
        [...draft.remedies, ...(resolution.details?.packages ?? []).flat()].some((remedy) => !WORDS_ONLY.has(remedy)),
      asksEvidence: draft.asks.some((ask) => !NO_EVIDENCE.has(ask)),
    })),
    ...found.map(({ at }) => ({ what: 'letter' as const, at, offersRemedy: false, asksEvidence: false })),
  ]
}

/** The letter that ended this turn: ours, or the one that the person sent from their own client in its place. */
export function letterOf({ turn, withdrawnWhy, withdrawnAt }: TurnRow) {
  if (turn.stage === 'sent') return turn
  const byHand = withdrawnWhy === ANSWERED_BY_HAND && withdrawnAt !== null
  return byHand && 'draft' in turn ? { ...turn, sentAt: withdrawnAt } : null
}

/** Remedies that are no more than words don't stop the solution clock. */
const WORDS_ONLY: ReadonlySet<Remedy> = new Set(['tracking', 'explanation'])

/** Questions whose answer our proposal doesn't wait for: asking them doesn't pause the solution clock. */
const NO_EVIDENCE: ReadonlySet<Ask> = new Set(['wish', 'concern', 'phone', 'injury', 'bank-details'])

/** How each promise of an answer to a later mail ended, oldest first. */
export function laterAnswers({
  ticket: { openedAt, promiseHours },
  messages,
  turns,
}: {
  readonly ticket: Ticket
  readonly messages: readonly StoredMessage[]
  readonly turns: readonly TurnRow[]
}): readonly NextResponse[] {
  return nextResponsesOf(openedAt, clockEvents(messages, turns), promiseHours)
}
