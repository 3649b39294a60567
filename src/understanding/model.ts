/** The trained model: weights from hashed features to the classes of each finding, read from a small file. */
import { ConfigError } from '../craft/config-file.ts'
import type { Features } from './features.ts'

/** One question that the model answers: one class of several, or each class for itself. */
export interface Head {
  readonly name: string
  readonly classes: readonly string[]
  readonly choice: 'one' | 'each'
  /** Divides the scores before they become probabilities, so that 0.9 is right nine times in ten. */
  readonly temperature: number
}

export interface Model {
  readonly heads: readonly Head[]
  /** Ascending feature numbers. */
  readonly ids: Uint32Array
  /** One row a feature, one column a class, the heads one after the other. */
  readonly weights: Int8Array
  /** What one step of a weight is worth, by column. */
  readonly steps: Float32Array
  readonly bias: Float32Array
}

/** Probability of each class, by head and class. */
export type Judgement = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Its place below config/. */
export const MODEL_FILE = 'understanding.model'
const MAGIC = 'amends-model-1\n'

/**
 * Scores of every class, in the order of the heads.
 * @param from first column that is asked for; those before it, and from `to` on, keep their bias
 */
export function scoresOf(
  model: Model,
  { ids, values }: Features,
  from = 0,
  to: number = model.bias.length,
): Float32Array {
  const { weights, steps } = model
  const width = model.bias.length
  const sums = new Float64Array(width)
  const rows = rowsOf(model)
  for (let at = 0; at < ids.length; at++) {
    const row = (rows[ids[at] ?? 0] ?? 0) - 1
    if (row < 0) continue
    const value = values[at] ?? 0
    const start = row * width
    for (let column = from; column < to; column++) {
      sums[column] = (sums[column] ?? 0) + value * (weights[start + column] ?? 0)
    }
  }
  return model.bias.map((bias, column) => bias + (sums[column] ?? 0) * (steps[column] ?? 0))
}

/** What the model thinks of a mail: of all its questions, or of those that are asked. */
export function judge(model: Model, features: Features, asked?: ReadonlySet<string>): Judgement {
  let end = 0
  const heads = model.heads
    .map((head) => {
      const from = end
      end += head.classes.length
      return { head, from, to: end }
    })
    .filter(({ head }) => asked?.has(head.name) ?? true)
  const scores = scoresOf(model, features, heads[0]?.from, heads.at(-1)?.to)
  return new Map(
    heads.map(({ head, from, to }) => {
      const own = scores.slice(from, to).map((score) => score / head.temperature)
      const shares = head.choice === 'one' ? softmax(own) : own.map(logistic)
      return [head.name, new Map(head.classes.map((name, index) => [name, shares[index] ?? 0]))]
    }),
  )
}

export function softmax(scores: Float32Array): Float32Array {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / sum)
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

const known = new WeakMap<Model, Uint32Array>()

/** The row of each feature number, counted from 1; 0 where the model knows it not. Each passage of each mail asks for thousands. */
function rowsOf(model: Model): Uint32Array {
  const before = known.get(model)
  if (before) return before
  const rows = new Uint32Array((model.ids.at(-1) ?? 0) + 1)
  for (const [row, id] of model.ids.entries()) rows[id] = row + 1
  known.set(model, rows)
  return rows
}

/** The model as a file: a line of JSON, then ids, steps, bias and weights, little-endian. */
export function writeModel(model: Model): Uint8Array {
  const head = Buffer.from(`${MAGIC}${JSON.stringify({ heads: model.heads, features: model.ids.length })}\n`)
  const padding = Buffer.alloc((4 - (head.length % 4)) % 4, 0x20)
  return Buffer.concat([
    head.subarray(0, -1),
    padding,
    Buffer.from('\n'),
    bytesOf(model.ids),
    bytesOf(model.steps),
    bytesOf(model.bias),
    bytesOf(model.weights),
  ])
}

/**
 * @param file how people call the file
 * @throws ConfigError where the bytes are no model of this version
 */
export function readModel(file: string, bytes: Uint8Array | null): Model {
  if (bytes === null) throw new ConfigError(`${file} is missing: run "npm run train", or take the release's.`)
  const wrong = () =>
    new ConfigError(`${file} is no model of this amends: run "npm run train", or take the file of the release again.`)
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536))
  if (!start.toString('latin1').startsWith(MAGIC)) throw wrong()
  const end = start.indexOf(0x0a, MAGIC.length)
  if (end < 0) throw wrong()
  const { heads, features } = JSON.parse(start.toString('utf8', MAGIC.length, end)) as {
    heads: Head[]
    features: number
  }
  const width = heads.reduce((sum, head) => sum + head.classes.length, 0)
  // The lists are views on the file's bytes, which the padding before them has aligned.
  const body =
    (bytes.byteOffset + end + 1) % 4 === 0 ? bytes.subarray(end + 1) : Uint8Array.from(bytes.subarray(end + 1))
  const at = body.byteOffset
  if (body.byteLength !== 4 * features + 8 * width + features * width) throw wrong()
  return {
    heads,
    ids: new Uint32Array(body.buffer, at, features),
    steps: new Float32Array(body.buffer, at + 4 * features, width),
    bias: new Float32Array(body.buffer, at + 4 * (features + width), width),
    weights: new Int8Array(body.buffer, at + 4 * (features + 2 * width), features * width),
  }
}

function bytesOf(array: Uint32Array | Float32Array | Int8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength)
}
