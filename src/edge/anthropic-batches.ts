/** The Message Batches API: many questions that are answered together, later, at half the price. */
import { z } from 'zod'
import { limits } from '../limits.ts'
import type { BatchAnswer, BatchFailure, BatchLine, ModelBatches } from '../ports/model.ts'
import { failureOf, type Line, paramsOf, saidIn, usageOf } from './anthropic-line.ts'

/** A whole batch may take so many times as long as one question. */
const LONG_TRIES = 10
/** Newest batches that are looked through for a lost one. */
const LISTED = 100
/** A gateway that has no batches, as it says so. */
const NOT_HERE: ReadonlySet<number> = new Set([404, 405, 501])

const tokens = z.number().nullish()
const lineSchema = z.object({
  custom_id: z.string(),
  result: z.object({
    type: z.string(),
    message: z
      .object({
        stop_reason: z.string().nullable(),
        content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
        usage: z
          .object({
            input_tokens: tokens,
            output_tokens: tokens,
            cache_read_input_tokens: tokens,
            cache_creation_input_tokens: tokens,
          })
          .nullish(),
      })
      .optional(),
  }),
})

export function anthropicBatches(open: () => Promise<Line>, model: string): ModelBatches {
  const long = ({ client }: Line): number => client.timeout * LONG_TRIES
  const path = (id: string): string => `/v1/messages/batches/${encodeURIComponent(id)}`

  /** @param missing what the status says where the thing itself is not there */
  async function tell<T>(missing: BatchFailure, act: (line: Line) => Promise<T>): Promise<BatchAnswer<T>> {
    const line = await open()
    try {
      return { ok: true, value: await act(line) }
    } catch (error) {
      const status = error instanceof line.api.APIError ? error.status : undefined
      const why = typeof status === 'number' && NOT_HERE.has(status) ? missing : failureOf(line.api, error)
      return { ok: false, why }
    }
  }

  return {
    async make(questions, signal) {
      const made = await tell('no-batches', async (line) => {
        const requests = questions.map(({ id, question }) => ({
          custom_id: id,
          params: paramsOf(line, model, question),
        }))
        // Sent anew by itself, a batch whose answer was lost would be made and paid twice.
        return line.client.messages.batches.create({ requests }, { signal, maxRetries: 0, timeout: long(line) })
      })
      if (made.ok) return typeof made.value?.id === 'string' ? { ok: true, value: made.value.id } : NOT_A_BATCH
      // No status, or one of a server that stumbled after it had taken it.
      const lost = made.why === 'service-down' || made.why === 'too-slow'
      return lost ? { ok: false, why: 'unknown' } : made
    },

    find: ({ since, count }, signal) =>
      tell('no-batches', async ({ client }) => {
        const { data } = await client.messages.batches.list({ limit: LISTED }, { signal })
        return data.flatMap(({ id, created_at, request_counts }) => {
          const all = Object.values(request_counts).reduce((sum: number, one: number) => sum + one, 0)
          return all === count && Date.parse(created_at) >= Date.parse(since) ? [id] : []
        })
      }),

    isOver: (id, signal) =>
      tell('gone', async ({ client }) => {
        const { processing_status: status } = await client.messages.batches.retrieve(id, {}, { signal })
        return status === 'ended'
      }),

    lines: (id, signal) =>
      tell('gone', async (line) => {
        // Not by `results_url`: whatever host that named would get the key.
        const answer = await line.client
          .get(`${path(id)}/results`, { signal, timeout: long(line), headers: { accept: 'application/binary' } })
          .asResponse()
        return linesIn(answer)
      }),

    cancel: (id, signal) =>
      tell('gone', async ({ client }) => {
        await client.messages.batches.cancel(id, {}, { signal })
        return null
      }),

    remove: (id, signal) =>
      tell('gone', async ({ client }) => {
        await client.messages.batches.delete(id, {}, { signal })
        return null
      }),
  }
}

const NOT_A_BATCH: BatchAnswer<string> = { ok: false, why: 'no-batches' }

/** @throws where the file is longer than any of ours can be */
async function linesIn(answer: Response): Promise<BatchLine[]> {
  const decoder = new TextDecoder()
  const lines: BatchLine[] = []
  let rest = ''
  let bytes = 0
  for await (const piece of answer.body ?? []) {
    bytes += piece.length
    if (bytes > limits.modelBatchBytes) throw new Error('the answers are too long')
    const parts = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts.flatMap(lineIn))
  }
  return [...lines, ...lineIn(rest + decoder.decode())]
}

/** What is no line of ours is left out: its question is asked again alone. */
function lineIn(text: string): BatchLine[] {
  const read = lineSchema.safeParse(parsed(text))
  if (!read.success) return []
  const { custom_id: id, result } = read.data
  if (result.type !== 'succeeded' || !result.message) return [{ id, said: null, usage: usageOf(undefined) }]
  const { stop_reason, content, usage } = result.message
  return [{ id, said: saidIn({ stop_reason, content }), usage: usageOf(usage ?? undefined) }]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
