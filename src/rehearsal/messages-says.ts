/** The Messages protocol as it goes over the wire: a whole answer, a streamed one, an error. */
import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

export interface WireMessage {
  readonly model: string
  readonly text: string
  readonly stopReason: string
  readonly usage: Readonly<Record<string, number>>
}

const newId = (): string => `msg_${randomBytes(12).toString('hex')}`

function head({ model, usage }: WireMessage) {
  return { id: newId(), type: 'message', role: 'assistant', model, stop_sequence: null, usage }
}

export function wholeBody(message: WireMessage): object {
  const content = message.text === '' ? [] : [{ type: 'text', text: message.text, citations: null }]
  return { ...head(message), content, stop_reason: message.stopReason }
}

export function whole(response: ServerResponse, message: WireMessage): void {
  response
    .writeHead(200, { 'content-type': 'application/json', 'request-id': `req_${randomBytes(8).toString('hex')}` })
    .end(JSON.stringify(wholeBody(message)))
}

/** Pieces of so many characters. */
const PIECE = 200

/** Server-sent events, in the service's order. */
export function streamed(response: ServerResponse, message: WireMessage): void {
  const send = (event: { readonly type: string }): void =>
    void response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const { usage, ...rest } = head(message)
  const start = { ...rest, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } }
  send({ type: 'message_start', message: start } as { type: string })
  send({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } } as { type: string })
  for (let at = 0; at < message.text.length; at += PIECE) {
    const delta = { type: 'text_delta', text: message.text.slice(at, at + PIECE) }
    send({ type: 'content_block_delta', index: 0, delta } as { type: string })
  }
  send({ type: 'content_block_stop', index: 0 } as { type: string })
  const delta = { stop_reason: message.stopReason, stop_sequence: null }
  send({ type: 'message_delta', delta, usage: { output_tokens: usage.output_tokens ?? 0 } } as { type: string })
  send({ type: 'message_stop' })
  response.end()
}

const ERRORS: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  503: 'api_error',
  529: 'overloaded_error',
}

export function say(response: ServerResponse, status: number, type: string | null, retryAfterMs?: number): void {
  const error = { type: type ?? ERRORS[status] ?? 'api_error', message: 'as the rehearsal was told' }
  response
    .writeHead(status, {
      'content-type': 'application/json',
      ...(retryAfterMs !== undefined && { 'retry-after-ms': String(retryAfterMs) }),
    })
    .end(JSON.stringify({ type: 'error', error }))
}
