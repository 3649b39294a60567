/** Which of the customer's wishes a choice of remedies answers. */
import type { Remedy, Wish } from '../ticket/words.ts'

/** A wish is answered by any of these, not only by the remedy of its own name: granted, or met by another. */
const MET_BY: Readonly<Partial<Record<Wish, readonly Remedy[]>>> = {
  refund: ['refund', 'refund-without-return', 'partial-refund'],
  'partial-refund': ['partial-refund', 'refund', 'refund-without-return', 'discount'],
  replacement: ['replacement', 'missing-parts'],
  'missing-parts': ['missing-parts', 'replacement'],
  return: ['return', 'refund-without-return'],
  documents: ['documents', 'correction'],
  correction: ['correction', 'documents'],
  discount: ['discount', 'partial-refund', 'refund'],
}

/** Wishes that these remedies don't meet; an apology is in the letter anyway. */
export function openWishes(wants: readonly Wish[], remedies: readonly Remedy[]): Wish[] {
  return wants.filter((wish) => {
    if (wish === 'apology') return false
    const meeting: readonly string[] = MET_BY[wish] ?? [wish]
    return !remedies.some((remedy) => meeting.includes(remedy))
  })
}
