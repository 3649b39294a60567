/** Asks a web server, straight or through an account's proxy; answers are bounded in size and time. */
import { request as plain } from 'node:http'
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
export function askThrough(proxy: string | null): Ask {
  return async (url, question) => {
    const late = AbortSignal.timeout(SECONDS * 1000)
    const signal = question.signal ? AbortSignal.any([question.signal, late]) : late
    const body = question.body?.toString() ?? null
    if (proxy !== null) return await askBehind(proxy, new URL(url), { ...question, body, signal })
    const { method, headers } = question
    return await fetch(url, { method, headers, body, signal, redirect: 'manual' })
  }
}

async function askBehind(
  proxy: string,
  url: URL,
  { method, headers, body, signal }: Question & { readonly body: string | null; readonly signal: AbortSignal },
): Promise<Response> {
  const secure = url.protocol === 'https:'
  const host = url.hostname
  const tunnel = await openTunnel(proxy, host, Number(url.port) || (secure ? 443 : 80), signal)
  return await new Promise((resolve, reject) => {
    const createConnection = () => (secure ? encrypt({ socket: tunnel, host, servername: host }) : tunnel)
    // With any agent, false included, Node would connect by itself.
    const asked = (secure ? encrypted : plain)(url, { method, headers, signal, createConnection })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const chunks: Buffer[] = []
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes > LONGEST_ANSWER_BYTES) asked.destroy(new Error('the answer is too long'))
      })
      answer.on('error', reject)
      answer.on('end', () => {
        tunnel.destroy()
        const fields = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' ? [[name, value]] : [],
        )
        const status = answer.statusCode ?? 502
        resolve(
          new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers: fields }),
        )
      })
    })
    asked.end(body ?? undefined)
  })
}
