/** Finds what the writer asks for. */
import type { Finding } from '../ticket/findings.ts'
import type { Issue, Wish } from '../ticket/words.ts'
import { allHits, type MailText, readMail } from './issue-points.ts'
import { type Hit, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'

export interface WishesInput extends MailText {
  readonly issue: Issue | null
}

/** The general wish is dropped where the special one stands: LABELS counts a credit, not a credit and a refund. */
const NARROWER: readonly (readonly [Wish, Wish])[] = [
  ['refund', 'partial-refund'],
  ['replacement', 'missing-parts'],
]

/** Finds the wishes, those said more than once or most strongly first. A refused remedy is no wish. */
export function findWishes(input: WishesInput, lexicon: Lexicon): Finding<readonly Wish[]> {
  const mail = readMail(input, lexicon)
  const found = new Map<Wish, Hit[]>()
  for (const hit of allHits(mail)) {
    const { wish } = hit.meaning
    if (wish === null || hit.unwanted || hit.weight < 0.5) continue
    found.set(wish, [...(found.get(wish) ?? []), hit])
  }
  for (const [general, special] of NARROWER) {
    const [wide, narrow] = [found.get(general), found.get(special)]
    if (wide && narrow && narrow.length >= wide.length) found.delete(general)
  }
  const ranked = [...found].sort((a, b) => b[1].length - a[1].length)
  return {
    value: ranked.map(([wish]) => wish),
    confidence: ranked.length === 0 ? (mail.body.hits.length === 0 ? 0 : 0.4) : 0.65,
    why: ranked.flatMap(([, hits]) => showAll(hits, 2)).slice(0, 10),
  }
}
