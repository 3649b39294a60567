/** Answers on this machine only, for whoever watches the program: /healthz and /metrics. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HealthPages {
  /** Whether nothing needs an operator, and what does, as names. */
  health(): Promise<{ readonly well: boolean; readonly alarms: readonly string[] }>
  /** Prometheus' text format, version 0.0.4. */
  metrics(): Promise<string>
}

export interface HealthDoor {
  readonly port: number
  close(): Promise<void>
}

/** A ledger that does not answer is not well. */
const ANSWER_SECONDS = 5

/** Listens on 127.0.0.1. Rejects where the port is taken. */
export function openHealthDoor(port: number, pages: HealthPages): Promise<HealthDoor> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '', response, pages)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}

async function answer(path: string, response: ServerResponse, pages: HealthPages): Promise<void> {
  try {
    if (path === '/healthz') {
      const { well, alarms } = await inTime(pages.health())
      say(response, well ? 200 : 503, 'application/json', `${JSON.stringify({ well, alarms })}\n`)
    } else if (path === '/metrics') {
      say(response, 200, 'text/plain; version=0.0.4', await inTime(pages.metrics()))
    } else {
      say(response, 404, 'text/plain', 'There are /healthz and /metrics here.\n')
    }
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown'
    say(response, 503, 'application/json', `${JSON.stringify({ well: false, alarms: [kind] })}\n`)
  }
}

function say(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  response.end(body)
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the ledger does not answer')), ANSWER_SECONDS * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
