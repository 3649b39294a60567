/** Asks a web server, straight or through an account's proxy; answers are bounded in size and time. */
import { type IncomingMessage, request as plain } from 'node:http'
import { request as encrypted } from 'node:https'
import { connect as encrypt } from 'node:tls'
import { openTunnel } from './tunnel.ts'

const SECONDS = 30
const LONGEST_ANSWER_BYTES = 1024 * 1024

interface Question {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: URLSearchParams | string | null | undefined
  readonly signal?: AbortSignal | undefined
}

/** As `fetch`, for the few things that OAuth asks; redirects are not followed. */
export type Ask = (url: string, question: Question) => Promise<Response>

/** @param proxy null: straight */
export function askThrough(proxy: string | null, seconds = SECONDS, longest = LONGEST_ANSWER_BYTES): Ask {
  return async (address, { method, headers, body, signal: stop }) => {
    const late = AbortSignal.timeout(seconds * 1000)
    const signal = stop ? AbortSignal.any([stop, late]) : late
    const url = new URL(address)
    const secure = url.protocol === 'https:'
    const host = url.hostname
    const port = Number(url.port) || (secure ? 443 : 80)
    const tunnel = proxy === null ? null : await openTunnel(proxy, host, port, signal)
    const inside = tunnel && {
      // With any agent, false included, Node would connect by itself.
      createConnection: () => (secure ? encrypt({ socket: tunnel, host, servername: host }) : tunnel),
    }
    const answered = Promise.withResolvers<IncomingMessage>()
    const asked = (secure ? encrypted : plain)(url, { method, headers, signal, ...(inside ?? { agent: false }) })
    asked.on('response', answered.resolve)
    asked.on('error', answered.reject)
    asked.end(body?.toString())
    try {
      return await read(await answered.promise, longest)
    } finally {
      asked.destroy()
    }
  }
}

async function read(answer: IncomingMessage, longest: number): Promise<Response> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer) {
    bytes += chunk.length
    if (bytes > longest) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const status = answer.statusCode ?? 502
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers })
}
