/** The rehearsal's batches: kept in memory, answered when they were asked after often enough, spoilt as told. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { say } from './messages-says.ts'

export type BatchFault =
  /** A gateway without batches: 404 to all of it. */
  | 'none'
  /** Made, but the line breaks before the answer. */
  | 'lost'
  /** Neither made nor refused: no answer. */
  | 'hang'
  /** Never over. */
  | 'endless'
  | 'expired'
  | 'errored'
  /** Every other line of the answers is none. */
  | 'broken-lines'
  | { readonly status: number }

export interface RehearsedBatch {
  readonly id: string
  readonly names: readonly string[]
  /** Asked after so often. */
  looks: number
  canceled: boolean
}

interface Request {
  readonly custom_id: string
  readonly params: object
}

interface Kept extends RehearsedBatch {
  readonly requests: readonly Request[]
  readonly at: string
  readonly answers: Map<string, object>
}

export interface BatchRoom {
  readonly made: readonly RehearsedBatch[]
  /** Calls of any kind. */
  readonly calls: readonly string[]
  /** Until told otherwise by null. */
  fault(fault: BatchFault | null): void
  /** So many looks until a batch is over. */
  overAfter(looks: number): void
  /** When the service says that batches were made. */
  clock(now: () => string): void
  /** @returns false where this is none of its addresses */
  answer(request: IncomingMessage, response: ServerResponse, text: string): boolean
}

const NAME = /^[a-zA-Z0-9_-]{1,64}$/

/** @param answerTo a whole message of the protocol to the params of a question; null: they are no question */
export function createBatchRoom(answerTo: (params: object) => object | null): BatchRoom {
  const made: Kept[] = []
  const calls: string[] = []
  let fault: BatchFault | null = null
  let overAfter = 1
  let now = (): string => new Date().toISOString()

  const isOver = (batch: Kept): boolean => batch.canceled || (fault !== 'endless' && batch.looks >= overAfter)
  const shown = (batch: Kept): object => {
    const over = isOver(batch)
    const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 }
    return {
      id: batch.id,
      type: 'message_batch',
      processing_status: over ? 'ended' : 'in_progress',
      request_counts: { ...counts, [over ? 'succeeded' : 'processing']: batch.requests.length },
      created_at: batch.at,
      ended_at: over ? batch.at : null,
      results_url: over ? 'https://elsewhere.invalid/results' : null,
    }
  }
  const resultOf = (batch: Kept, { custom_id, params }: Request): object => {
    if (fault === 'expired') return { type: 'expired' }
    if (batch.canceled) return { type: 'canceled' }
    const message = fault === 'errored' ? null : (batch.answers.get(custom_id) ?? answerTo(params))
    if (message === null)
      return { type: 'errored', error: { type: 'error', error: { type: 'invalid_request_error', message: 'told' } } }
    batch.answers.set(custom_id, message)
    return { type: 'succeeded', message }
  }
  const results = (batch: Kept): string =>
    batch.requests
      .map((request) => JSON.stringify({ custom_id: request.custom_id, result: resultOf(batch, request) }))
      .map((line, index) => (fault === 'broken-lines' && index % 2 === 0 ? line.slice(0, -7) : line))
      // In no order, as the real one says.
      .reverse()
      .join('\n')

  const make = (response: ServerResponse, text: string): void => {
    const { requests }: { requests?: readonly Request[] } = JSON.parse(text)
    const names = requests?.map(({ custom_id }) => custom_id) ?? []
    if (!requests?.length || new Set(names).size < names.length || !names.every((name) => NAME.test(name)))
      say(response, 400, null)
    else if (fault !== 'hang') keep(response, requests)
  }
  const keep = (response: ServerResponse, requests: readonly Request[]): void => {
    const names = requests.map(({ custom_id }) => custom_id)
    const batch: Kept = {
      ...{ id: `msgbatch_${randomBytes(8).toString('hex')}`, names, looks: 0, canceled: false },
      ...{ requests, at: now(), answers: new Map<string, object>() },
    }
    made.unshift(batch)
    if (fault === 'lost') response.destroy()
    else json(response, shown(batch))
  }

  return {
    made,
    calls,
    fault: (next) => {
      fault = next
    },
    overAfter: (looks) => {
      overAfter = looks
    },
    clock: (next) => {
      now = next
    },
    answer(request, response, text) {
      const [, id, act] = /^\/v1\/messages\/batches(?:\/(\w+))?(?:\/(\w+))?(?:\?.*)?$/.exec(request.url ?? '') ?? [
        'none',
      ]
      if (!request.url?.startsWith('/v1/messages/batches')) return false
      const call = `${request.method} ${act ?? (id === undefined ? 'all' : 'one')}`
      calls.push(call)
      const batch = made.find((one) => one.id === id)
      if (fault === 'none') say(response, 404, null)
      else if (fault !== null && typeof fault === 'object') say(response, fault.status, null)
      else if (call === 'POST all') make(response, text)
      else if (call === 'GET all')
        json(response, { data: made.map(shown), has_more: false, first_id: null, last_id: null })
      else if (!batch) say(response, 404, null)
      else if (call === 'GET results')
        response.writeHead(200, { 'content-type': 'application/x-jsonl' }).end(results(batch))
      else {
        if (call === 'GET one') batch.looks += 1
        if (call === 'POST cancel') batch.canceled = true
        if (call === 'DELETE one') made.splice(made.indexOf(batch), 1)
        json(response, shown(batch))
      }
      return true
    },
  }
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
