/**
 * What the model of wishes sees: each sentence by itself, as the lexicon's meanings and themes in it, alone, in pairs,
 * in a request, and beside the mail's grievance. No word of any language is among them, so what is learnt of
 * "send" and "another" in one language holds in all.
 */
import { type Issue, WISHES, type Wish } from '../ticket/words.ts'
import { type Features, hash } from './features.ts'
import { holds, type MailText, readMail } from './issue-points.ts'
import type { Reading } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { judge, type Model } from './model.ts'

/** Its place below config/. */
export const WISHES_FILE = 'wishes.model'

/** For each wish, the chance that at least one sentence asks for it. */
export type AskedBySentences = ReadonlyMap<Wish, number>

/** A word of the second reading (English in a German mail) says too little of what is asked. */
const SURE_WEIGHT = 0.7
const REQUEST = 'theme-ask-please'
/** Of a sentence with more meanings than this, the pairs say nothing. */
const MOST_PAIRED = 14
const MOST_SENTENCES = 80
/** How much each kind of feature weighs beside the others. */
const ALONE = 0.3
const PAIR = 0.2
const FRAME = 0.5

/** What the sentences of a mail ask for. */
export function askedBySentences(
  mail: MailText,
  issue: Issue | null,
  lexicon: Lexicon,
  model: Model,
): AskedBySentences {
  const sentences = sentencesOf(mail, issue, lexicon).map((sentence) => judge(model, sentence).get('wants'))
  return new Map(WISHES.map((wish) => [wish, anyOf(sentences.map((shares) => shares?.get(wish) ?? 0))]))
}

/** The chance that at least one of the sentences asks for it, from each sentence's own. */
export function anyOf(shares: readonly number[]): number {
  return 1 - shares.reduce((none, share) => none * (1 - share), 1)
}

/** The features of each sentence that says anything, in their order. */
export function sentencesOf(mail: MailText, issue: Issue | null, lexicon: Lexicon): readonly Features[] {
  const { body } = readMail(mail, lexicon)
  return [...meaningsBySentence(body)]
    .slice(0, MOST_SENTENCES)
    .map(([sentence, names]) => featuresOfSentence(names, asksIn(body, sentence), issue))
}

function meaningsBySentence({ hits, parts }: Reading): ReadonlyMap<number, Set<string>> {
  const found = new Map<number, Set<string>>()
  const add = (sentence: number, name: string) => found.set(sentence, (found.get(sentence) ?? new Set()).add(name))
  for (const hit of hits) {
    if (hit.weight < SURE_WEIGHT) continue
    add(hit.sentence, `${hit.meaning.name}${holds(hit) ? '' : ':not'}${hit.unwanted ? ':un' : ''}`)
  }
  for (const { name, sentence } of parts) add(sentence, name)
  return found
}

/** Whether a question mark ends the sentence. */
function asksIn({ folded, sentences }: Reading, sentence: number): boolean {
  return /[?？؟]/.test(folded.folded.slice(sentences[sentence] ?? 0, sentences[sentence + 1]))
}

function featuresOfSentence(names: ReadonlySet<string>, asks: boolean, issue: Issue | null): Features {
  const values = new Map<number, number>()
  const add = (name: string, value: number) => values.set(hash(name), value)
  const requests = asks || names.has(REQUEST)
  for (const name of names) {
    add(`n:${name}`, ALONE)
    add(`i:${issue}:${name}`, ALONE)
    if (requests) add(`r:${name}`, ALONE)
  }
  add(`issue:${issue}`, FRAME)
  if (requests) add('request', FRAME)
  if (requests) add(`request:${issue}`, FRAME)
  if (asks) add('question', FRAME)
  const plain = [...names].filter((name) => !name.includes(':')).sort()
  if (plain.length <= MOST_PAIRED)
    for (const [at, one] of plain.entries()) for (const other of plain.slice(at + 1)) add(`p:${one}+${other}`, PAIR)
  const ids = Uint32Array.from([...values.keys()].sort((a, b) => a - b))
  return { ids, values: Float32Array.from(ids, (id) => values.get(id) ?? 0) }
}
