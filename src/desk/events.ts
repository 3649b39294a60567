/** Tells open pages that something changed: a hint without content, the page then asks anew with its own rights. */
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { DeskOptions } from './options.ts'
import type { DeskEnv } from './visit.ts'

/** Proxies close connections that stay silent for a minute. */
const SIGN_OF_LIFE_MS = 25_000

/** @param closing aborts when the desk shuts down, so that no open page keeps it alive */
export function eventRoutes(app: Hono<DeskEnv>, { ledger, mailboxes }: DeskOptions, closing: AbortSignal): void {
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const tell = (): void => void stream.writeSSE({ event: 'changed', data: '' })
      const ends = [ledger.onChange(tell), mailboxes?.onProgress(tell)]
      const stop = (): void => {
        for (const end of ends) end?.()
      }
      const end = (): void => stream.abort()
      closing.addEventListener('abort', end)
      stream.onAbort(() => {
        stop()
        closing.removeEventListener('abort', end)
      })
      await stream.writeSSE({ event: 'hello', data: '', retry: 3_000 })
      while (!stream.aborted && !closing.aborted) {
        await Promise.race([stream.sleep(SIGN_OF_LIFE_MS), aborted(closing)])
        if (!stream.aborted && !closing.aborted) await stream.write(': here\n\n')
      }
      stop()
    }),
  )
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
