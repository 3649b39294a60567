/** Which of the customer's wishes a choice of remedies answers. */
import type { Findings } from '../ticket/findings.ts'
import type { Answer, Remedy, Wish } from '../ticket/words.ts'

/** The wishes that the customer said: what only follows from the grievance is nothing that a letter may speak of. */
export function saidWishes({ wants, unsaidWants = [] }: Findings): Wish[] {
  return wants.value.filter((wish) => !unsaidWants.includes(wish))
}

/** Whether the customer said that they do not want this remedy. */
export function isRefused(remedy: Remedy, { refused = [] }: Findings): boolean {
  return refused.some((wish) => wish === remedy || (wish === 'refund' && remedy === 'refund-without-return'))
}

/** What a later mail says; a no that names what they want instead is a proposal of theirs. */
export function answerOf(findings: Findings): Answer | null {
  const answer = findings.answer.value
  return answer === 'rejects' && saidWishes(findings).length > 0 ? 'counters' : answer
}

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

/** What matters most to a customer comes first: money, then goods, then words. */
const RANK: readonly Wish[] = [
  'refund',
  'replacement',
  'missing-parts',
  'compensation',
  'partial-refund',
  'repair',
  'return',
  'correction',
  'documents',
  'discount',
  'expedite',
  'tracking',
  'guidance',
  'explanation',
  'confirmation',
]

/** The wishes in the order in which a letter answers them. */
export function rankedWishes(wishes: readonly Wish[]): Wish[] {
  return RANK.filter((wish) => wishes.includes(wish))
}
