/** Looks for signs of bad faith in a claim; a hint to a person, never a verdict. */
import type { Claim, Finding } from '../ticket/findings.ts'
import type { Evidence } from '../ticket/words.ts'
import { type Hit, read, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'

export interface SuspicionInput {
  readonly text: string
  readonly language: string
  readonly claim: Claim | null
  readonly evidence: Evidence
  readonly orderNumbers: readonly string[]
}

/** Signs and how much each shows alone; two of them, or one with a round sum and no proof, make a suspicion. */
const SIGNS: Readonly<Record<string, number>> = {
  'off-channel': 2,
  'odd-payment': 1.5,
  'lump-sum': 1.2,
  'no-proof': 1.5,
  secret: 1.5,
  pressure: 0.8,
}
const SUSPICIOUS = 3
/** In any currency a sum with three zeros behind its first figures is round. */
const ROUND = 500

/** Finds signs of bad faith: pressure to pay outside the channel, no proof and a large round sum, haste, secrecy. */
export function findSuspicious(input: SuspicionInput, lexicon: Lexicon): Finding<boolean> {
  const { hits } = read(lexicon, input.text, input.language)
  const signs = new Map<string, Hit[]>()
  for (const hit of hits) {
    const { sign } = hit.meaning
    if (sign !== null && sign in SIGNS) signs.set(sign, [...(signs.get(sign) ?? []), hit])
  }
  const points = [...signs.keys()].reduce((sum, sign) => sum + (SIGNS[sign] ?? 0), 0) + unprovenSum(input)
  const why = showAll([...signs.values()].flat())
  if (points < SUSPICIOUS) return { value: false, confidence: hits.length === 0 ? 0 : points < 1.5 ? 0.95 : 0.7, why }
  return { value: true, confidence: Math.min(0.5 + 0.1 * (points - SUSPICIOUS + 1), 0.9), why }
}

/** A round sum that nothing proves, and no order to look it up. */
function unprovenSum({ claim, evidence, orderNumbers }: SuspicionInput): number {
  if (!claim || evidence !== 'none') return 0
  const round = claim.amount >= ROUND && claim.amount % ROUND === 0 ? 1 : 0
  return round + (orderNumbers.length === 0 ? 0.8 : 0)
}
