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

/** What such a grievance asks for even where no word names it: guidance for who cannot manage, the missing parts. */
const IMPLIED: Partial<Record<Issue, Wish>> = {
  usage: 'guidance',
  shortage: 'missing-parts',
  delay: 'tracking',
  communication: 'apology',
  documents: 'documents',
}
/** Where one of these is named, nothing is implied for spoilt or wrong goods. */
const REMEDIES: readonly Wish[] = [
  'refund',
  'partial-refund',
  'replacement',
  'missing-parts',
  'repair',
  'compensation',
  'discount',
  'correction',
  'guidance',
]
/** The same where the mail names no remedy at all. */
const SILENT: Partial<Record<Issue, Wish>> = {
  quality: 'replacement',
  damage: 'replacement',
  mismatch: 'replacement',
  payment: 'refund',
  price: 'correction',
}

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
  const confirmed = found.get('confirmation')
  if (confirmed && confirmed.length < 2 && found.size > 3) found.delete('confirmation')
  const implied =
    input.issue === null
      ? undefined
      : (IMPLIED[input.issue] ?? (REMEDIES.some((wish) => found.has(wish)) ? undefined : SILENT[input.issue]))
  if (implied && !found.has(implied) && mail.body.hits.length > 0) found.set(implied, [])
  const ranked = [...found].sort((a, b) => b[1].length - a[1].length)
  return {
    value: ranked.map(([wish]) => wish),
    confidence: ranked.length === 0 ? (mail.body.hits.length === 0 ? 0 : 0.4) : 0.65,
    why: ranked.flatMap(([, hits]) => showAll(hits, 2)).slice(0, 10),
  }
}
