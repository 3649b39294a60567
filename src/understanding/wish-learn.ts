/**
 * Learns which sentences ask for what. The labels are of whole texts: a wish is in a text where at least one sentence
 * says it (the "noisy or" of multiple-instance learning), so the sentences need no labels of their own.
 */
import { WISHES, type Wish } from '../ticket/words.ts'
import type { LabelledText } from './examples.ts'
import type { Features } from './features.ts'
import { minimise, pruned } from './learn.ts'
import type { Lexicon } from './lexicon.ts'
import { logistic, type Model } from './model.ts'
import { anyOf, sentencesOf } from './wish-sentences.ts'

export interface WishExample {
  readonly sentences: readonly Features[]
  readonly wants: readonly Wish[]
  /** How much the text counts; 1 for one of ours. */
  readonly weight: number
}

/** Weights are held small by this much; chosen on mails that the model had not seen. */
const RESTRAINT = 0.5
/** A feature of fewer sentences teaches nothing that would hold elsewhere. */
const LEAST_SENTENCES = 5
/** Where learning begins: a sentence hardly ever asks for one of these. */
const RARE = -4
const WIDTH = WISHES.length

/** @returns null for a text of which nobody has said what it asks for, or whose grievance is unknown */
export function wishExampleOf(labelled: LabelledText, lexicon: Lexicon, weight: number): WishExample | null {
  if (!labelled.wants || !labelled.issue) return null
  return { sentences: sentencesOf(labelled, labelled.issue, lexicon), wants: labelled.wants, weight }
}

/** The model of what a sentence asks for; the same examples in the same order give the same model, byte for byte. */
export function learnWishes(examples: readonly WishExample[]): Model {
  const ids = vocabularyOf(examples)
  const rows = new Map([...ids].map((id, row) => [id, row]))
  const texts = examples.map((example) => textOf(example, rows))
  const start = new Float32Array((ids.length + 1) * WIDTH).fill(RARE, ids.length * WIDTH)
  const weights = minimise(
    start,
    (at, slopes) => lossOf(texts, at, slopes),
    () => undefined,
  )
  return pruned([{ name: 'wants', classes: WISHES, choice: 'each', temperature: 1 }], ids, [weights])
}

function vocabularyOf(examples: readonly WishExample[]): Uint32Array {
  const counts = new Map<number, number>()
  for (const { sentences } of examples)
    for (const { ids } of sentences) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return Uint32Array.from([...counts].filter(([, count]) => count >= LEAST_SENTENCES).map(([id]) => id)).sort()
}

interface Text {
  /** For each sentence the start of each feature's weights, and the feature's value. */
  readonly sentences: readonly { readonly cells: Uint32Array; readonly values: Float32Array }[]
  /** 1 for a wish that holds. */
  readonly targets: Int8Array
  readonly weight: number
}

function textOf({ sentences, wants, weight }: WishExample, rows: ReadonlyMap<number, number>): Text {
  return {
    sentences: sentences.map(({ ids, values }) => {
      const known = [...ids.keys()].filter((at) => rows.has(ids[at] ?? 0))
      return {
        cells: Uint32Array.from(known, (at) => (rows.get(ids[at] ?? 0) ?? 0) * WIDTH),
        values: Float32Array.from(known, (at) => values[at] ?? 0),
      }
    }),
    targets: Int8Array.from(WISHES, (wish) => (wants.includes(wish) ? 1 : 0)),
    weight,
  }
}

/** What all texts together cost with these weights, and which way that falls. The last row is the bias. */
function lossOf(texts: readonly Text[], weights: Float32Array, slopes: Float32Array): number {
  const bias = weights.length - WIDTH
  let loss = 0
  for (let cell = 0; cell < weights.length; cell++) {
    const weight = cell < bias ? (weights[cell] ?? 0) : 0
    slopes[cell] = RESTRAINT * weight
    loss += 0.5 * RESTRAINT * weight * weight
  }
  for (const text of texts) loss += text.weight * lossOfText(text, weights, slopes, bias)
  return loss
}

function lossOfText({ sentences, targets, weight }: Text, weights: Float32Array, slopes: Float32Array, bias: number) {
  const shares = sentences.map(({ cells, values }) => {
    const scores = weights.slice(bias)
    for (const [at, cell] of cells.entries())
      for (let wish = 0; wish < WIDTH; wish++)
        scores[wish] = (scores[wish] ?? 0) + (values[at] ?? 0) * (weights[cell + wish] ?? 0)
    return scores.map(logistic)
  })
  const pull = new Float32Array(WIDTH)
  let loss = 0
  for (let wish = 0; wish < WIDTH; wish++) {
    const none = Math.max(1 - anyOf(shares.map((each) => each[wish] ?? 0)), 1e-9)
    const some = Math.max(1 - none, 1e-6)
    const held = targets[wish] === 1
    loss -= Math.log(held ? some : none)
    pull[wish] = held ? -none / some : 1
  }
  for (const [at, { cells, values }] of sentences.entries()) {
    const errors = pull.map((value, wish) => weight * value * (shares[at]?.[wish] ?? 0))
    for (let wish = 0; wish < WIDTH; wish++) slopes[bias + wish] = (slopes[bias + wish] ?? 0) + (errors[wish] ?? 0)
    for (const [index, cell] of cells.entries())
      for (let wish = 0; wish < WIDTH; wish++)
        slopes[cell + wish] = (slopes[cell + wish] ?? 0) + (values[index] ?? 0) * (errors[wish] ?? 0)
  }
  return loss
}
