/** Learns a model from labelled texts: one linear layer, by stochastic gradient descent with AdaGrad; the same seed, the same model. */
import type { Features } from './features.ts'
import { type Head, logistic, type Model, softmax } from './model.ts'

export interface Example {
  readonly features: Features
  /** For each head the classes that hold: one of a choice of one, any number of the others; null: nobody has said. */
  readonly labels: readonly (readonly string[] | null)[]
  /** How much the example counts; 1 for a whole text. */
  readonly weight: number
}

export type Question = Omit<Head, 'temperature'>

const EPOCHS = 24
const RATE = 0.5
const DECAY = 2e-5
/** A share of each mail's features is hidden at each step, so that no single word decides. */
const HIDDEN = 0.25
/** A feature of one text only teaches nothing. */
const LEAST_TEXTS = 2
const MOST_FEATURES = 60_000

/** @param seed of the order in which examples are shown */
export function learn(questions: readonly Question[], examples: readonly Example[], seed: number): Model {
  const width = questions.reduce((sum, { classes }) => sum + classes.length, 0)
  const ids = vocabularyOf(examples)
  const rows = new Map([...ids].map((id, row) => [id, row]))
  const data = examples.map((example) => indexed(example, rows, questions))
  const weights = new Float32Array(ids.length * width)
  const squares = new Float32Array(ids.length * width).fill(1e-6)
  const bias = new Float32Array(width)
  const biasSquares = new Float32Array(width).fill(1e-2)
  const random = randomOf(seed)
  const order = Uint32Array.from(data.keys())
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const example = data[at]
      if (example) step(questions, example, { weights, squares, bias, biasSquares }, random)
    }
  }
  return pruned(
    questions.map((question) => ({ ...question, temperature: 1 })),
    ids,
    weights,
    bias,
  )
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
  const width = state.bias.length
  const kept = Float32Array.from(values, (value) => (random() < HIDDEN ? 0 : value / (1 - HIDDEN)))
  const scores = Float32Array.from(state.bias)
  for (let at = 0; at < rows.length; at++) {
    const value = kept[at] ?? 0
    if (value === 0) continue
    const start = (rows[at] ?? 0) * width
    for (let column = 0; column < width; column++)
      scores[column] = (scores[column] ?? 0) + value * (state.weights[start + column] ?? 0)
  }
  const slopes = slopesOf(questions, scores, targets, example.weight)
  for (let column = 0; column < width; column++) {
    const slope = slopes[column] ?? 0
    state.biasSquares[column] = (state.biasSquares[column] ?? 0) + slope * slope
    state.bias[column] = (state.bias[column] ?? 0) - (RATE * slope) / Math.sqrt(state.biasSquares[column] ?? 1)
  }
  for (let at = 0; at < rows.length; at++) {
    const value = kept[at] ?? 0
    if (value === 0) continue
    const start = (rows[at] ?? 0) * width
    for (let column = 0; column < width; column++) {
      const cell = start + column
      const weight = state.weights[cell] ?? 0
      const slope = (slopes[column] ?? 0) * value + DECAY * weight
      if (slope === 0) continue
      const square = (state.squares[cell] ?? 0) + slope * slope
      state.squares[cell] = square
      state.weights[cell] = weight - (RATE * slope) / Math.sqrt(square)
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
    const own = scores.slice(start, start + classes.length)
    const shares = choice === 'one' ? softmax(own) : own.map(logistic)
    for (const [index, share] of shares.entries()) {
      const target = targets[start + index] ?? -1
      if (target >= 0) slopes[start + index] = (share - target) * weight
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
  const targets = questions.flatMap(({ classes }, head) => {
    const said = example.labels[head] ?? null
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
