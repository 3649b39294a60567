/**
 * The rehearsal's model service on loopback: a real HTTP server that speaks the Messages protocol, streamed or whole, answers
 * as scripted, keeps count of cached prompts as the real one does, and fails as told. It understands nothing.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BatchRoom, createBatchRoom } from './messages-batches.ts'
import { brokenAnswer } from './messages-faults.ts'
import { say, streamed, type WireMessage, whole, wholeBody } from './messages-says.ts'

/** A question as it came over the wire. */
export interface AskedMessage {
  /** Without "Bearer". */
  readonly key: string
  readonly model: string
  readonly streamed: boolean
  readonly system: string
  readonly user: string
  /** Media types of the pictures that came along. */
  readonly pictures: readonly string[]
  /** The JSON schema of the answer that is wanted; null where none was told. */
  readonly schema: object | null
  readonly bytes: number
}

export type MessagesFault =
  | { readonly status: number; readonly retryAfterMs?: number }
  /** Never answers. */
  | 'hang'
  /** The connection ends within the answer. */
  | 'drop'
  /** stop_reason max_tokens, in the middle of a word. */
  | 'cut-off'
  /** stop_reason refusal. */
  | 'refusal'
  /** Words where JSON was wanted. */
  | 'malformed'
  /** Every closed list of the schema gets a word that it doesn't have. */
  | 'wrong-enum'

/** What is answered: an object is sent as JSON. */
export type MessagesScript = (asked: AskedMessage) => object | string

export interface MessagesWorld {
  readonly url: string
  /** Those of batches too, when they are answered. */
  readonly asked: readonly AskedMessage[]
  readonly batches: BatchRoom
  /** The next questions fail so, one each. */
  fault(...faults: readonly MessagesFault[]): void
  /** Every question fails so until told otherwise by null. */
  always(fault: MessagesFault | null): void
  answerWith(script: MessagesScript): void
  /** Milliseconds before each answer. */
  slow(milliseconds: number): void
  close(): Promise<void>
}

export interface MessagesWorldOptions {
  /** Others are refused with 401. */
  readonly key: string
  /** Others are unknown: 404. */
  readonly models?: readonly string[]
  readonly script?: MessagesScript
}

interface Block {
  readonly type: string
  readonly text?: string
  readonly cache_control?: unknown
  readonly source?: { readonly media_type?: string }
}

interface Body {
  readonly model: string
  readonly stream?: boolean
  readonly max_tokens: number
  readonly system?: string | readonly Block[]
  readonly messages: readonly { readonly role: string; readonly content: string | readonly Block[] }[]
  readonly output_config?: { readonly format?: { readonly type: string; readonly schema: object } }
}

/** As the service bounds a request. */
const LONGEST_QUESTION = 32 * 1024 * 1024
/** English has about four bytes a token; what matters here is that all is counted alike. */
const BYTES_PER_TOKEN = 4

export async function startMessagesWorld(options: MessagesWorldOptions): Promise<MessagesWorld> {
  const asked: AskedMessage[] = []
  const faults: MessagesFault[] = []
  const cached = new Set<string>()
  const open = new Set<ServerResponse>()
  let standing: MessagesFault | null = null
  let script = options.script ?? (() => ({}))
  let delay = 0

  const said = (body: Body, one: AskedMessage, fault: MessagesFault | null): WireMessage => {
    const told = script(one)
    const plain = typeof told === 'string' ? told : JSON.stringify(told)
    const { text, stopReason } = brokenAnswer(fault, plain, one.schema, body.max_tokens * BYTES_PER_TOKEN)
    const usage = { ...usageOf(body, cached), output_tokens: tokens(text) }
    return { model: body.model, text, stopReason, usage }
  }
  const batches = createBatchRoom((params) => {
    const text = JSON.stringify(params)
    const body = bodyOf(text)
    if (!body) return null
    const one = askedOf(body, options.key, Buffer.byteLength(text))
    asked.push(one)
    return wholeBody(said(body, one, standing ?? faults.shift() ?? null))
  })

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    open.add(response)
    response.on('close', () => open.delete(response))
    const text = await textOf(request)
    if (text === null) return say(response, 413, 'request_too_large')
    const key = (request.headers.authorization ?? '').replace(/^Bearer /, '') || String(request.headers['x-api-key'])
    if (key !== options.key) return say(response, 401, 'authentication_error')
    if (batches.answer(request, response, text)) return
    if (request.method !== 'POST' || !request.url?.startsWith('/v1/messages'))
      return say(response, 404, 'not_found_error')
    const body = bodyOf(text)
    if (!body) return say(response, 400, 'invalid_request_error')
    const one = askedOf(body, key, Buffer.byteLength(text))
    asked.push(one)
    const fault = standing ?? faults.shift() ?? null
    if (fault === 'hang') return
    if (fault !== null && typeof fault === 'object') return say(response, fault.status, null, fault.retryAfterMs)
    if (options.models && !options.models.includes(body.model)) return say(response, 404, 'not_found_error')
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    const message = said(body, one, fault)
    if (fault === 'drop')
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .write('{"id":"m', () => response.destroy())
    return body.stream ? streamed(response, message) : whole(response, message)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    batches,
    fault: (...next) => void faults.push(...next),
    always(fault) {
      standing = fault
    },
    answerWith(next) {
      script = next
    },
    slow(milliseconds) {
      delay = milliseconds
    },
    async close() {
      for (const response of open) response.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request) {
    bytes += part.length
    if (bytes <= LONGEST_QUESTION) parts.push(part)
  }
  return bytes > LONGEST_QUESTION ? null : Buffer.concat(parts).toString('utf8')
}

/** What the real service would refuse outright is null. */
function bodyOf(text: string): Body | null {
  try {
    const body: Body = JSON.parse(text)
    const sound = typeof body.model === 'string' && body.max_tokens > 0 && body.messages[0]?.role === 'user'
    return sound ? body : null
  } catch {
    return null
  }
}

function askedOf(body: Body, key: string, bytes: number): AskedMessage {
  const own = body.messages.flatMap(({ content }) => blocksOf(content))
  return {
    key,
    model: body.model,
    streamed: body.stream === true,
    system: wordsOf(blocksOf(body.system ?? '')),
    user: wordsOf(own),
    pictures: own.flatMap(({ source }) => (source?.media_type ? [source.media_type] : [])),
    schema: body.output_config?.format?.schema ?? null,
    bytes,
  }
}

const blocksOf = (content: string | readonly Block[]): readonly Block[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content

const wordsOf = (blocks: readonly Block[]): string => blocks.flatMap(({ text }) => text ?? []).join('\n')

const tokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN)

/** What stands up to the last mark of the system's part is kept, and costs little when it comes again. */
function usageOf(body: Body, cached: Set<string>) {
  const system = blocksOf(body.system ?? '')
  const mark = system.findLastIndex((block) => block.cache_control)
  const stable = wordsOf(system.slice(0, mark + 1))
  const rest = tokens(
    wordsOf(system.slice(mark + 1)) + wordsOf(body.messages.flatMap(({ content }) => blocksOf(content))),
  )
  const key = createHash('sha256').update(`${body.model}\n${stable}`).digest('hex')
  const known = cached.has(key)
  if (stable !== '') cached.add(key)
  const kept = stable === '' ? 0 : tokens(stable)
  return {
    input_tokens: rest,
    cache_read_input_tokens: known ? kept : 0,
    cache_creation_input_tokens: known ? 0 : kept,
  }
}
