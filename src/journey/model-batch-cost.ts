/** Questions of a batch by name; what they will take, and what they took. */
import type { BatchAsk, ModelBatch } from '../ports/ledger/model-batches.ts'
import type { BatchLine, ModelQuestion, ModelTask, ModelUsage } from '../ports/model.ts'
import type { Meter } from './model-meter.ts'

/** Rather too few: Chinese has about three bytes a token, English four. */
const BYTES_PER_TOKEN = 3
/** Of a picture, as the service counts one of full size. */
const PICTURE_TOKENS = 1_600
/** Answers use some of what they may. */
const OF_LONGEST = 0.5
const BASE64 = 4 / 3

/** Estimated before it leaves, so that a batch stays within the day's budget. */
export function expected(
  { stable, own, pictures = [], longest }: ModelQuestion<unknown>,
  meter: Pick<Meter, 'batchMicros'>,
): { readonly tokens: number; readonly micros: number; readonly bytes: number } {
  const words = Buffer.byteLength(stable) + Buffer.byteLength(own)
  const input = Math.ceil(words / BYTES_PER_TOKEN) + pictures.length * PICTURE_TOKENS
  const output = longest * OF_LONGEST
  const shown = pictures.reduce((sum, { bytes }) => sum + bytes.length * BASE64, 0)
  const micros = meter.batchMicros({ input, cacheRead: 0, cacheWrite: 0, output })
  return { tokens: input + output, micros, bytes: words + shown }
}

type Took = ModelUsage & { readonly calls: number; readonly failures: number }
const NOTHING: Took = { calls: 0, failures: 0, input: 0, cacheRead: 0, cacheWrite: 0, output: 0 }

/** By task, of all lines together. */
export function tookOf(lines: ReadonlyMap<BatchAsk, BatchLine>): Map<ModelTask, Took> {
  const took = new Map<ModelTask, Took>()
  for (const [{ task }, { said, usage }] of lines) {
    const before = took.get(task) ?? NOTHING
    took.set(task, {
      calls: before.calls + 1,
      failures: before.failures + (said?.ok ? 0 : 1),
      input: before.input + usage.input,
      cacheRead: before.cacheRead + usage.cacheRead,
      cacheWrite: before.cacheWrite + usage.cacheWrite,
      output: before.output + usage.output,
    })
  }
  return took
}

/** Of a question in its batch, as the service gives it back. */
export const nameOf = ({ id }: ModelBatch, index: number): string => `${id}_${index}`

/** Lines that answer a question of this batch, each question once. */
export function ownLines(batch: ModelBatch, lines: readonly BatchLine[]): Map<BatchAsk, BatchLine> {
  const asks = new Map(batch.asks.map((ask, index) => [nameOf(batch, index), ask]))
  const own = new Map<BatchAsk, BatchLine>()
  for (const line of lines) {
    const ask = asks.get(line.id)
    if (ask && !own.has(ask)) own.set(ask, line)
  }
  return own
}
