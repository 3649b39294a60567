/** Finds what the writer asks for. */
import type { Finding } from '../ticket/findings.ts'
import { type Issue, WISHES, type Wish } from '../ticket/words.ts'
import type { Folded } from './issue-fold.ts'
import { type MailReading, type MailText, readMail } from './issue-points.ts'
import { type Hit, type Reading, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { type Judgement, logistic } from './model.ts'
import { findRefused } from './refusals.ts'
import { REQUESTS } from './request-words.ts'
import type { AskedBySentences } from './wish-sentences.ts'

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

/**
 * How much the sentences, the whole mail and the words of a wish count together, as log-odds, and from where on the wish
 * is taken for asked; chosen on labelled mails. Recall counts as much as precision: a person strikes a wish out as
 * quickly as they add one.
 */
const SENTENCES = 0.6
const WHOLE = 0.4
const NAMED = 0.45
const ASKED = -0.75
/** From here on a sentence says it, in words that the lexicon has no name for. */
const SAID = 0.5
/** What a wish is more often, or less, than the three say: money back is spoken of more than asked for. */
const LEANING: Partial<Record<Wish, number>> = {
  refund: -0.65,
  'partial-refund': 0.1,
  replacement: 0.15,
  'missing-parts': -0.15,
  repair: -0.1,
  return: 0.6,
  discount: -0.1,
  compensation: 0.55,
  expedite: -0.1,
  tracking: 0.3,
  explanation: -0.1,
  apology: -0.2,
  correction: -0.2,
}

export interface Wishes {
  readonly wants: Finding<readonly Wish[]>
  /** Those among them that no word of the mail names, nor a sentence of it asks for. */
  readonly unsaid: readonly Wish[]
  /** What words name, whether or not the model agrees. */
  readonly named: readonly Wish[]
  /** Remedies that the writer does not want; none of them is in `wants`. */
  readonly refused: readonly Wish[]
}

/**
 * Finds the wishes: those that words name, said more than once or most strongly first, then those that the models hear
 * without such a word. A refused remedy is no wish. Where no model speaks, words alone do.
 * @param asked what the mail's sentences ask for; null where no model of sentences is there
 */
export function findWishes(
  input: WishesInput,
  lexicon: Lexicon,
  opinion: Judgement,
  asked: AskedBySentences | null = null,
): Wishes {
  const mail = readMail(input, lexicon)
  const found = wordsOfWishes(mail, input.issue)
  for (const [general, special] of NARROWER) {
    const [wide, narrow] = [found.get(general), found.get(special)]
    if (wide && narrow && narrow.length >= wide.length) found.delete(general)
  }
  const confirmed = found.get('confirmation')
  if (confirmed && confirmed.length < 2 && found.size > 3) found.delete('confirmation')
  const named = [...found].sort((a, b) => b[1].length - a[1].length).map(([wish]) => wish)
  const shares = opinion.get('wants')
  const sure = shares && asked ? together(shares, asked, named) : null
  const refused = findRefused(input, lexicon)
  const guessed = sure ? heard(sure, mail, named) : aloneByWords(mail, input.issue, named)
  const value = guessed.filter((wish) => !refused.includes(wish))
  const silent = mail.body.hits.length === 0
  return {
    wants: {
      value,
      confidence: value.length === 0 ? (silent ? 0 : 0.4) : sure ? confidenceOf(value, sure) : 0.65,
      why: value.flatMap((wish) => showAll(found.get(wish) ?? [], 2)).slice(0, 10),
    },
    unsaid: value.filter((wish) => !found.has(wish) && (asked?.get(wish) ?? 0) < SAID),
    named,
    refused,
  }
}

/** Log-odds of each wish over what makes it one. */
function together(
  shares: ReadonlyMap<string, number>,
  asked: AskedBySentences,
  named: readonly Wish[],
): ReadonlyMap<Wish, number> {
  return new Map(
    WISHES.map((wish) => {
      const heard = SENTENCES * logOdds(asked.get(wish) ?? 0) + WHOLE * logOdds(shares.get(wish) ?? 0)
      return [wish, heard + (named.includes(wish) ? NAMED : 0) + (LEANING[wish] ?? 0) - ASKED]
    }),
  )
}

/** Named ones first, in their order; then those that nothing names and nobody refuses. */
function heard(sure: ReadonlyMap<Wish, number>, mail: MailReading, named: readonly Wish[]): readonly Wish[] {
  const refused = new Set(mail.body.hits.filter(({ unwanted }) => unwanted).map(({ meaning }) => meaning.wish))
  const unnamed = WISHES.filter((wish) => !named.includes(wish) && !refused.has(wish))
  return [...named, ...unnamed].filter((wish) => (sure.get(wish) ?? 0) > 0)
}

function aloneByWords(mail: MailReading, issue: Issue | null, named: readonly Wish[]): readonly Wish[] {
  const implied = mail.body.hits.length > 0 ? impliedBy(issue, new Set(named)) : undefined
  return implied && !named.includes(implied) ? [...named, implied] : named
}

function logOdds(share: number): number {
  const bounded = Math.min(Math.max(share, 0.001), 0.999)
  return Math.log(bounded / (1 - bounded))
}

/** The least sure of them: one wrong remedy makes a wrong letter. */
function confidenceOf(value: readonly Wish[], sure: ReadonlyMap<Wish, number>): number {
  return Math.min(...value.map((wish) => logistic((sure.get(wish) ?? 0) + ASKED)))
}

function impliedBy(issue: Issue | null, found: ReadonlySet<Wish>): Wish | undefined {
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
