/** What a follow-up says to our last letter. */
import type { Finding } from '../ticket/findings.ts'
import type { Answer, Wish } from '../ticket/words.ts'
import type { KindWords } from './kind-words.ts'
import { findTerms } from './terms.ts'

export interface AnswerInput {
  readonly text: string
  readonly wishes: readonly Wish[]
  /** True where the writer names a sum that they ask for. */
  readonly demandsMoney: boolean
  readonly filesAttached: boolean
}

/** Remedies that are a wish of their own: a "no" with one of them is a counter-offer, a "no" to one of them keeps it out of the letter. */
export const CONCRETE: ReadonlySet<Wish> = new Set([
  'refund',
  'partial-refund',
  'replacement',
  'missing-parts',
  'repair',
  'return',
  'discount',
  'compensation',
])

/** Finds the answer: a refusal that names what is wanted instead counters, one that doesn't rejects. */
export function findAnswer(input: AnswerInput, words: KindWords): Finding<Answer | null> {
  const text = input.text.slice(0, 6_000).toLowerCase()
  const [rejects, accepts, news, thanks] = (['rejects', 'accepts', 'asks-for-news', 'thanks'] as const).map((key) =>
    findTerms(text, words[key]),
  )
  const wantsElse = input.demandsMoney || input.wishes.some((wish) => CONCRETE.has(wish))
  if (rejects?.length) return wantsElse ? said('counters', 0.8, rejects) : said('rejects', 0.8, rejects)
  if (accepts?.length) return said('accepts', 0.8, accepts)
  if (input.filesAttached) return said('adds-evidence', 0.75, ['files attached'])
  if (input.wishes.includes('tracking') || news?.length) return said('asks-for-news', 0.7, news ?? [])
  if (wantsElse) return said('counters', 0.5, input.wishes)
  if (thanks?.length && text.length < 300) return said('thanks', 0.6, thanks)
  return { value: null, confidence: 0.3, why: [] }
}

function said(value: Answer, confidence: number, why: readonly string[]): Finding<Answer | null> {
  return { value, confidence, why: why.slice(0, 4) }
}
