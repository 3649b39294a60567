/**
 * Learns a model from labelled texts: one linear layer, found by L-BFGS (Nocedal 1980; Liu and Nocedal 1989). The same
 * texts in the same order give the same model, byte for byte.
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

const PASSES = 60
/** Weights are held small by this much, so that no single word decides; chosen on the texts that a trial model had not seen. */
const RESTRAINT = 0.2
/** Steps that are remembered to guess the curvature. */
const MEMORY = 6
/** A feature of fewer texts teaches nothing that would hold elsewhere. */
const LEAST_TEXTS = 3
/** The file stays small: the rest says little. */
const MOST_FEATURES = 120_000

/** @param progress called now and then, with the share done */
export function learn(
  questions: readonly Question[],
  examples: readonly Example[],
  progress: (share: number) => void = () => undefined,
): Model {
  const ids = vocabularyOf(examples)
  const known = new Map([...ids].map((id, row) => [id, row]))
  const texts = examples.map((example) => rowsOf(example.features, known))
  // Each question by itself: together they would walk at the pace of the slowest.
  const columns = questions.map((question, at) => {
    const data = texts
      .map((text, index) => asked(text, examples[index], question, at))
      .filter(({ weight }) => weight > 0)
    return minimise(
      new Float32Array((ids.length + 1) * question.classes.length),
      (weights, slopes) => lossOf(question, data, weights, slopes),
      (share) => progress((at + share) / questions.length),
    )
  })
  return pruned(
    questions.map((question) => ({ ...question, temperature: 1 })),
    ids,
    columns,
  )
}

type Loss = (at: Float32Array, slopes: Float32Array) => number

/** Walks down to the least loss; `slopes` is filled by each call of `loss`. */
export function minimise(start: Float32Array, loss: Loss, progress: (share: number) => void): Float32Array {
  let at = start
  let slopes = new Float32Array(at.length)
  let value = loss(at, slopes)
  // Nobody has said anything of this question: there is nowhere to walk.
  if (dot(slopes, slopes) === 0) return at
  const steps: { move: Float32Array; turn: Float32Array; curvature: number }[] = []
  for (let pass = 0; pass < PASSES; pass++) {
    const direction = descent(slopes, steps)
    const fall = dot(direction, slopes)
    let length = pass === 0 ? 1 / Math.sqrt(dot(slopes, slopes)) : 1
    let next = moved(at, direction, length)
    const nextSlopes = new Float32Array(at.length)
    let nextValue = loss(next, nextSlopes)
    for (let tries = 0; nextValue > value + 1e-4 * length * fall && tries < 12; tries++) {
      length /= 2
      next = moved(at, direction, length)
      nextValue = loss(next, nextSlopes)
    }
    const move = moved(next, at, -1)
    const turn = moved(nextSlopes, slopes, -1)
    const curvature = dot(move, turn)
    if (curvature > 1e-10) steps.push({ move, turn, curvature })
    if (steps.length > MEMORY) steps.shift()
    progress((pass + 1) / PASSES)
    const gained = value - nextValue
    ;[at, slopes, value] = [next, nextSlopes, nextValue]
    if (gained < 1e-5 * Math.abs(value)) break
  }
  progress(1)
  return at
}

/** The direction of descent, by the two loops of Nocedal's recursion. */
function descent(
  slopes: Float32Array,
  steps: readonly { move: Float32Array; turn: Float32Array; curvature: number }[],
): Float32Array {
  const direction = slopes.map((slope) => -slope)
  const shares: number[] = []
  for (const { move, turn, curvature } of steps.toReversed()) {
    const share = dot(move, direction) / curvature
    shares.push(share)
    add(direction, turn, -share)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = last.curvature / dot(last.turn, last.turn)
    for (let index = 0; index < direction.length; index++) direction[index] = (direction[index] ?? 0) * scale
  }
  for (const { move, turn, curvature } of steps) {
    const share = shares.pop() ?? 0
    add(direction, move, share - dot(turn, direction) / curvature)
  }
  return direction
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}

function add(to: Float32Array, what: Float32Array, times: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] ?? 0) + times * (what[index] ?? 0)
}

function moved(from: Float32Array, by: Float32Array, times: number): Float32Array {
  const there = from.slice()
  add(there, by, times)
  return there
}

/** What all examples together cost with these weights, and which way that falls. The last row is the bias: every text has it. */
function lossOf(question: Question, data: readonly Asked[], weights: Float32Array, slopes: Float32Array): number {
  const width = question.classes.length
  const bias = weights.length - width
  let loss = 0
  for (let cell = 0; cell < weights.length; cell++) {
    const weight = cell < bias ? (weights[cell] ?? 0) : 0
    slopes[cell] = RESTRAINT * weight
    loss += 0.5 * RESTRAINT * weight * weight
  }
  const scores = new Float32Array(width)
  const errors = new Float32Array(width)
  for (const { rows, values, targets, weight } of data) {
    for (let column = 0; column < width; column++) scores[column] = weights[bias + column] ?? 0
    for (let at = 0; at < rows.length; at++) {
      const value = values[at] ?? 0
      const start = (rows[at] ?? 0) * width
      for (let column = 0; column < width; column++)
        scores[column] = (scores[column] ?? 0) + value * (weights[start + column] ?? 0)
    }
    loss += weight * errorsOf(question, scores, targets, errors)
    for (let column = 0; column < width; column++) {
      errors[column] = (errors[column] ?? 0) * weight
      slopes[bias + column] = (slopes[bias + column] ?? 0) + (errors[column] ?? 0)
    }
    for (let at = 0; at < rows.length; at++) {
      const value = values[at] ?? 0
      const start = (rows[at] ?? 0) * width
      for (let column = 0; column < width; column++)
        slopes[start + column] = (slopes[start + column] ?? 0) + value * (errors[column] ?? 0)
    }
  }
  return loss
}

/** How far each class's share is from what is right, into `errors`; gives the log-loss. */
function errorsOf({ choice }: Question, scores: Float32Array, targets: Int8Array, errors: Float32Array): number {
  const shares = choice === 'one' ? softmax(scores) : scores.map(logistic)
  let loss = 0
  for (let index = 0; index < shares.length; index++) {
    const target = targets[index] ?? 0
    const share = shares[index] ?? 0
    errors[index] = share - target
    if (target === 1) loss -= Math.log(Math.max(share, 1e-9))
    else if (choice === 'each') loss -= Math.log(Math.max(1 - share, 1e-9))
  }
  return loss
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

interface Text {
  readonly rows: Uint32Array
  readonly values: Float32Array
}

interface Asked extends Text {
  /** 1 for a class that holds, by column. */
  readonly targets: Int8Array
  readonly weight: number
}

function vocabularyOf(examples: readonly Example[]): Uint32Array {
  const counts = new Map<number, number>()
  for (const { features } of examples) for (const id of features.ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return Uint32Array.from([...counts].filter(([, count]) => count >= LEAST_TEXTS).map(([id]) => id)).sort()
}

function rowsOf(features: Features, known: ReadonlyMap<number, number>): Text {
  const rows: number[] = []
  const values: number[] = []
  for (const [at, id] of features.ids.entries()) {
    const row = known.get(id)
    if (row === undefined) continue
    rows.push(row)
    values.push(features.values[at] ?? 0)
  }
  return { rows: Uint32Array.from(rows), values: Float32Array.from(values) }
}

/** A text as one question sees it; where nobody has said what holds, it counts nothing. */
function asked(text: Text, example: Example | undefined, { classes }: Question, question: number): Asked {
  const said = example?.labels[question] ?? null
  const targets = Int8Array.from(classes, (name) => (said?.includes(name) ? 1 : 0))
  return { ...text, targets, weight: said === null ? 0 : (example?.weight ?? 0) }
}

/** Keeps the features that say most, and rounds each weight to one of 255 steps. */
export function pruned(heads: readonly Head[], ids: Uint32Array, columns: readonly Float32Array[]): Model {
  const widths = heads.map(({ classes }) => classes.length)
  const rowOf = (row: number) =>
    columns.flatMap((weights, head) => [
      ...weights.subarray(row * (widths[head] ?? 0), (row + 1) * (widths[head] ?? 0)),
    ])
  const strength = Float32Array.from(ids, (_, row) => Math.max(...rowOf(row).map(Math.abs)))
  const least = Float32Array.from(strength).sort().at(-MOST_FEATURES) ?? 0
  const kept = [...ids.keys()].filter((row) => (strength[row] ?? 0) >= least).slice(0, MOST_FEATURES)
  const bias = Float32Array.from(rowOf(ids.length))
  const steps = new Float32Array(bias.length)
  for (const row of kept)
    for (const [column, weight] of rowOf(row).entries())
      steps[column] = Math.max(steps[column] ?? 0, Math.abs(weight) / 127)
  const rounded = new Int8Array(kept.length * bias.length)
  for (const [at, row] of kept.entries())
    for (const [column, weight] of rowOf(row).entries())
      rounded[at * bias.length + column] = Math.round(weight / (steps[column] || 1))
  return { heads, ids: Uint32Array.from(kept, (row) => ids[row] ?? 0), weights: rounded, steps, bias }
}
