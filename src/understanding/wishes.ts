/** Finds what the writer asks for. */
import type { Finding } from '../ticket/findings.ts'
import { type Issue, WISHES, type Wish } from '../ticket/words.ts'
import type { Folded } from './issue-fold.ts'
import { type MailReading, type MailText, readMail } from './issue-points.ts'
import { type Hit, type Reading, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import type { Judgement } from './model.ts'
import { REQUESTS } from './request-words.ts'

/** An entry further down belongs to another list. */
const LONGEST_LIST = 12

export interface WishesInput extends MailText {
  readonly issue: Issue | null
}

/** The general wish is dropped where the special one stands: LABELS counts a credit, not a credit and a refund. */
const NARROWER: readonly (readonly [Wish, Wish])[] = [
  ['refund', 'partial-refund'],
  ['replacement', 'missing-parts'],
]

/** What such a grievance asks for even where no word names it: guidance for who cannot manage. */
const IMPLIED: Partial<Record<Issue, Wish>> = { usage: 'guidance', delay: 'tracking', documents: 'documents' }
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
const SILENT: Partial<Record<Issue, Wish>> = { quality: 'replacement', damage: 'replacement', mismatch: 'replacement' }

/** Words of these wishes are rarely said but by who has the wish; those of the others need a request in their sentence. */
const PLAIN: ReadonlySet<Wish> = new Set(['refund', 'apology', 'explanation', 'compensation'])
/** Goods are no answer to a wrong sum: "send it again" means the paper. */
const GOODS: readonly Wish[] = ['replacement', 'missing-parts', 'repair']
const OF_SUMS: ReadonlySet<Issue> = new Set(['price', 'payment', 'documents'])

/** From this share on the model alone says that a remedy is asked for: most such mails did, on labelled mails. */
const LIKELY = 0.5

export interface Wishes {
  readonly wants: Finding<readonly Wish[]>
  /** Those among them that no word of the mail names. */
  readonly unsaid: readonly Wish[]
}

/**
 * Finds the wishes: those that words name, said more than once or most strongly first, then those that the model hears
 * without such a word. A refused remedy is no wish.
 */
export function findWishes(input: WishesInput, lexicon: Lexicon, opinion: Judgement): Wishes {
  const mail = readMail(input, lexicon)
  const found = wordsOfWishes(mail, input.issue)
  for (const [general, special] of NARROWER) {
    const [wide, narrow] = [found.get(general), found.get(special)]
    if (wide && narrow && narrow.length >= wide.length) found.delete(general)
  }
  const confirmed = found.get('confirmation')
  if (confirmed && confirmed.length < 2 && found.size > 3) found.delete('confirmation')
  const ranked = [...found].sort((a, b) => b[1].length - a[1].length)
  const implied = mail.body.hits.length > 0 ? impliedBy(input.issue, found) : undefined
  const unsaid = implied && !found.has(implied) ? [implied] : []
  unsaid.push(...heard(opinion, mail).filter((wish) => !found.has(wish) && wish !== implied))
  const value = [...ranked.map(([wish]) => wish), ...unsaid]
  return {
    wants: {
      value,
      confidence: value.length === 0 ? (mail.body.hits.length === 0 ? 0 : 0.4) : 0.65,
      why: ranked.flatMap(([, hits]) => showAll(hits, 2)).slice(0, 10),
    },
    unsaid,
  }
}

/** Wishes that the model is sure of and the writer doesn't refuse. */
function heard(opinion: Judgement, mail: MailReading): readonly Wish[] {
  const refused = new Set(mail.body.hits.filter(({ unwanted }) => unwanted).map(({ meaning }) => meaning.wish))
  const shares = opinion.get('wants') ?? new Map<string, number>()
  return WISHES.filter((wish) => (shares.get(wish) ?? 0) >= LIKELY && !refused.has(wish))
}

function impliedBy(issue: Issue | null, found: ReadonlyMap<Wish, unknown>): Wish | undefined {
  if (issue === null) return undefined
  return IMPLIED[issue] ?? (REMEDIES.some((wish) => found.has(wish)) ? undefined : SILENT[issue])
}

function wordsOfWishes(mail: MailReading, issue: Issue | null): Map<Wish, Hit[]> {
  const found = new Map<Wish, Hit[]>()
  const asked = new Set<Wish>()
  for (const reading of [mail.body, mail.subject]) {
    for (const hit of reading.hits) {
      const { wish } = hit.meaning
      if (wish === null || hit.unwanted || hit.weight < 0.5) continue
      if (GOODS.includes(wish) && issue !== null && OF_SUMS.has(issue)) continue
      found.set(wish, [...(found.get(wish) ?? []), hit])
      if (PLAIN.has(wish) || requests(reading, hit.sentence)) asked.add(wish)
    }
  }
  for (const wish of [...found.keys()]) if (!asked.has(wish)) found.delete(wish)
  return found
}

/** Whether the sentence asks for something; an entry of a list does where the sentence that opens the list asks. */
function requests({ folded, sentences }: Reading, sentence: number): boolean {
  for (let at = sentence; at >= 0 && sentence - at < LONGEST_LIST; at--) {
    const words = sourceOf(folded, sentences, at)
    if (REQUESTS.test(words)) return true
    if (!/^\s*(?:[-•*–]|\(?[\p{N}a-e]{1,2}[.)、])|^\s*[\p{N}一二三四五六]{1,2}[.)、．]?\s*$/u.test(words)) return false
  }
  return false
}

function sourceOf(folded: Folded, sentences: readonly number[], at: number): string {
  const from = folded.origin[sentences[at] ?? 0] ?? 0
  const to = folded.origin[sentences[at + 1] ?? folded.folded.length] ?? folded.source.length
  return folded.source.slice(from, to)
}
