/**
 * Learns a model from labelled texts: one linear layer, by stochastic gradient descent with AdaGrad (Duchi et al. 2011).
 * The same texts in the same order give the same model, byte for byte.
 */
import type { Features } from './features.ts'
import { type Head, logistic, type Model, scoresOf, softmax } from './model.ts'

export interface Example {
  readonly features: Features
  /** For each question the classes that hold: one of a choice of one, any number of the others; null: nobody has said. */
  readonly labels: readonly (readonly string[] | null)[]
  /** How much the example counts; 1 for a text of ours. */
  readonly weight: number
}

export type Question = Omit<Head, 'temperature'>

const SEED = 1
const EPOCHS = 16
const RATE = 0.5
const DECAY = 1e-5
/** A share of each mail's features is hidden at each step, so that no single word decides. */
const HIDDEN = 0.2
/** A feature of fewer texts teaches nothing that would hold elsewhere. */
const LEAST_TEXTS = 3
/** The file stays small: the rest says little. */
const MOST_FEATURES = 120_000

/** @param progress called after each pass over the examples, with the share done */
export function learn(
  questions: readonly Question[],
  examples: readonly Example[],
  progress: (share: number) => void = () => undefined,
): Model {
  const width = questions.reduce((sum, { classes }) => sum + classes.length, 0)
  const ids = vocabularyOf(examples)
  const rows = new Map([...ids].map((id, row) => [id, row]))
  const data = examples.map((example) => indexed(example, rows, questions))
  const state = {
    weights: new Float32Array(ids.length * width),
    squares: new Float32Array(ids.length * width).fill(1e-6),
    bias: new Float32Array(width),
    biasSquares: new Float32Array(width).fill(1e-2),
  }
  const random = randomOf(SEED)
  const order = Uint32Array.from(data.keys())
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const example = data[at]
      if (example) step(questions, example, state, random)
    }
    progress((epoch + 1) / EPOCHS)
  }
  const heads = questions.map((question) => ({ ...question, temperature: 1 }))
  return pruned(heads, ids, state.weights, state.bias)
}

/**
 * The model with temperatures at which its probabilities held on examples that it had not seen: 0.9 is right nine times
 * in ten (Guo et al. 2017, "On Calibration of Modern Neural Networks").
 */
export function calibrated(model: Model, unseen: readonly Example[], like: Model): Model {
  let start = 0
  const heads = model.heads.map((head, question) => {
    const from = start
    start += head.classes.length
    let best = { temperature: 1, loss: Number.POSITIVE_INFINITY }
    for (let temperature = 0.4; temperature < 4; temperature *= 1.1) {
      const loss = lossAt(temperature, head, question, from, unseen, like)
      if (loss < best.loss) best = { temperature: Math.round(temperature * 100) / 100, loss }
    }
    return { ...head, temperature: best.temperature }
  })
  return { ...model, heads }
}

function lossAt(
  temperature: number,
  { classes, choice }: Head,
  question: number,
  from: number,
  unseen: readonly Example[],
  model: Model,
): number {
  let loss = 0
  for (const { features, labels } of unseen) {
    const said = labels[question] ?? null
    if (said === null) continue
    const scores = scoresOf(model, features)
      .slice(from, from + classes.length)
      .map((score) => score / temperature)
    const shares = choice === 'one' ? softmax(scores) : scores.map(logistic)
    for (const [index, name] of classes.entries()) {
      const share = Math.min(Math.max(shares[index] ?? 0, 1e-6), 1 - 1e-6)
      if (said.includes(name)) loss -= Math.log(share)
      else if (choice === 'each') loss -= Math.log(1 - share)
    }
  }
  return loss
}

interface Indexed {
  readonly rows: Uint32Array
  readonly values: Float32Array
  /** 1, 0, or -1 where nobody has said, by column. */
  readonly targets: Int8Array
  readonly weight: number
}

interface State {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly bias: Float32Array
  readonly biasSquares: Float32Array
}

function step(questions: readonly Question[], example: Indexed, state: State, random: () => number): void {
  const { rows, values, targets } = example
  const { weights, squares, bias, biasSquares } = state
  const width = bias.length
  const scores = Float32Array.from(bias)
  const kept = values.map((value) => (random() < HIDDEN ? 0 : value / (1 - HIDDEN)))
  for (let at = 0; at < rows.length; at++) {
    const value = kept[at] ?? 0
    if (value === 0) continue
    const start = (rows[at] ?? 0) * width
    for (let column = 0; column < width; column++)
      scores[column] = (scores[column] ?? 0) + value * (weights[start + column] ?? 0)
  }
  const slopes = slopesOf(questions, scores, targets, example.weight)
  for (let column = 0; column < width; column++) {
    const slope = slopes[column] ?? 0
    const square = (biasSquares[column] ?? 0) + slope * slope
    biasSquares[column] = square
    bias[column] = (bias[column] ?? 0) - (RATE * slope) / Math.sqrt(square)
  }
  for (let at = 0; at < rows.length; at++) {
    const value = kept[at] ?? 0
    if (value === 0) continue
    const start = (rows[at] ?? 0) * width
    for (let column = 0; column < width; column++) {
      const cell = start + column
      const weight = weights[cell] ?? 0
      const slope = (slopes[column] ?? 0) * value + DECAY * weight
      if (slope === 0) continue
      const square = (squares[cell] ?? 0) + slope * slope
      squares[cell] = square
      weights[cell] = weight - (RATE * slope) / Math.sqrt(square)
    }
  }
}

/** How far each class's share is from what is right. */
function slopesOf(
  questions: readonly Question[],
  scores: Float32Array,
  targets: Int8Array,
  weight: number,
): Float32Array {
  const slopes = new Float32Array(scores.length)
  let start = 0
  for (const { classes, choice } of questions) {
    const own = scores.subarray(start, start + classes.length)
    const shares = choice === 'one' ? softmax(own) : own.map(logistic)
    for (let index = 0; index < shares.length; index++) {
      const target = targets[start + index] ?? -1
      if (target >= 0) slopes[start + index] = ((shares[index] ?? 0) - target) * weight
    }
    start += classes.length
  }
  return slopes
}

function vocabularyOf(examples: readonly Example[]): Uint32Array {
  const counts = new Map<number, number>()
  for (const { features } of examples) for (const id of features.ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return Uint32Array.from([...counts].filter(([, count]) => count >= LEAST_TEXTS).map(([id]) => id)).sort()
}

function indexed(example: Example, known: ReadonlyMap<number, number>, questions: readonly Question[]): Indexed {
  const rows: number[] = []
  const values: number[] = []
  for (const [at, id] of example.features.ids.entries()) {
    const row = known.get(id)
    if (row === undefined) continue
    rows.push(row)
    values.push(example.features.values[at] ?? 0)
  }
  const targets = questions.flatMap(({ classes }, question) => {
    const said = example.labels[question] ?? null
    return classes.map((name) => (said === null ? -1 : said.includes(name) ? 1 : 0))
  })
  return {
    rows: Uint32Array.from(rows),
    values: Float32Array.from(values),
    targets: Int8Array.from(targets),
    weight: example.weight,
  }
}

/** Keeps the features that say most, and rounds each weight to one of 255 steps. */
function pruned(heads: readonly Head[], ids: Uint32Array, weights: Float32Array, bias: Float32Array): Model {
  const width = bias.length
  const strength = Float32Array.from(ids, (_, row) => {
    let most = 0
    for (let column = 0; column < width; column++) most = Math.max(most, Math.abs(weights[row * width + column] ?? 0))
    return most
  })
  const least = Float32Array.from(strength).sort().at(-MOST_FEATURES) ?? 0
  const kept = [...ids.keys()].filter((row) => (strength[row] ?? 0) >= least).slice(0, MOST_FEATURES)
  const steps = new Float32Array(width)
  for (const row of kept)
    for (let column = 0; column < width; column++)
      steps[column] = Math.max(steps[column] ?? 0, Math.abs(weights[row * width + column] ?? 0) / 127)
  const rounded = new Int8Array(kept.length * width)
  for (const [at, row] of kept.entries())
    for (let column = 0; column < width; column++)
      rounded[at * width + column] = Math.round((weights[row * width + column] ?? 0) / (steps[column] || 1))
  return { heads, ids: Uint32Array.from(kept, (row) => ids[row] ?? 0), weights: rounded, steps, bias }
}

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}
