/** The letters of a ticket that left, as far as the next one builds on them. */
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { LetterBefore } from '../ticket/details.ts'
import { letterOf } from './clock-events.ts'

/** Oldest first. */
export async function lettersBefore(ledger: Ledger, ticketId: string): Promise<LetterBefore[]> {
  const letters = (await ledger.tickets.turnsOf(ticketId)).flatMap((row) => letterOf(row) ?? [])
  return letters
    .sort((one, other) => (one.sentAt < other.sentAt ? -1 : 1))
    .map(({ resolution, draft }) => ({
      letter: resolution.letter,
      remedies: draft.remedies,
      asks: draft.asks,
      responsibility: resolution.responsibility,
    }))
}
