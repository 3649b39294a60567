/** Offers and answers of a case, one after the other: what we named, what they said to it. */
import type { Instant } from '../mail/message.ts'
import type { Claim } from '../ticket/findings.ts'
import type { Answer, LetterName, Remedy } from '../ticket/words.ts'

export interface Offer {
  readonly at: Instant
  readonly letter: LetterName
  readonly remedies: readonly Remedy[]
  readonly amount: Claim | null
}

export interface Reply {
  readonly at: Instant
  readonly answer: Answer | null
  readonly claim: Claim | null
}

export interface Round {
  readonly offer: Offer
  /** What they said until the next offer. */
  readonly replies: readonly Reply[]
}

/** A round begins with each letter that names a remedy or asks what would be fair; letters that only carry out are none. */
export function roundsOf(offers: readonly Offer[], replies: readonly Reply[]): Round[] {
  const begun = offers.filter(
    ({ letter, remedies }) => !CARRY_OUT.has(letter) && (remedies.length > 0 || letter === 'concern'),
  )
  return begun.map((offer, at) => {
    const next = begun[at + 1]?.at ?? LAST
    return {
      offer,
      replies: replies.filter((reply) => reply.at > offer.at && reply.at <= next && reply.answer !== null),
    }
  })
}

const LAST = '9999-12-31T23:59:59.999Z'
const CARRY_OUT: ReadonlySet<LetterName> = new Set(['execution', 'satisfaction', 'closing', 'progress', 'reminder'])
