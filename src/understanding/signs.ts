/** Words of the lexicon that other rules look for by what they are a sign of. */
import { allHits, holds, type MailText, readMail } from './issue-points.ts'
import type { Hit } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'

/** A word of the second reading (English in a German mail) says too little alone. */
const SURE_WEIGHT = 0.7

/** The words of the mail that are a sign of something, by that; refused and negated ones left out. */
export function signsOf(mail: MailText, lexicon: Lexicon): ReadonlyMap<string, readonly Hit[]> {
  const found = new Map<string, Hit[]>()
  for (const hit of allHits(readMail(mail, lexicon))) {
    const { sign } = hit.meaning
    if (sign === null || hit.weight < SURE_WEIGHT || hit.unwanted || !holds(hit)) continue
    const known = found.get(sign)
    if (known) known.push(hit)
    else found.set(sign, [hit])
  }
  return found
}
