/** Tells open pages that something changed: a hint without content, the page then asks anew with its own rights. */
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { DeskOptions } from './options.ts'
import { type Presence, presentLine } from './presence.ts'
import type { DeskContext, DeskEnv } from './visit.ts'

/** Proxies close connections that stay silent for a minute. */
const SIGN_OF_LIFE_MS = 25_000
/** A page is asked for anew at most so often, however much is going on. */
const BETWEEN_HINTS_MS = 1_000
/** Who goes from one page of a ticket to the same ticket again was never away. */
const STAYS_MS = 10_000

/**
 * Hints at once, then once more for whatever changed while it rested or while the reader was slow: ten thousand new
 * tickets are a hint a second, and never more than one waits for a reader.
 *
 * @returns what to call at each change
 */
export function hinting(hint: () => Promise<unknown>, rest: () => Promise<unknown>, isOver: () => boolean): () => void {
  let isChanged = false
  let isTelling = false
  const go = async (): Promise<void> => {
    isTelling = true
    while (isChanged && !isOver()) {
      isChanged = false
      await hint()
      await rest()
    }
    isTelling = false
  }
  return () => {
    isChanged = true
    if (!isTelling && !isOver()) void go()
  }
}

/** @param closing aborts when the desk shuts down, so that no open page keeps it alive */
export function eventRoutes(app: Hono<DeskEnv>, options: DeskOptions, presence: Presence, closing: AbortSignal): void {
  const { ledger, mailboxes } = options
  app.get('/events', async (c) => {
    const { staff, m } = c.get('visit')
    const ticketId = await openTicket(c, options)
    return streamSSE(c, async (stream) => {
      const over = new Promise<void>((resolve) => stream.onAbort(resolve))
      const write = (event: string, data = ''): void => void (stream.aborted || stream.writeSSE({ event, data }))
      const tell = hinting(
        () => stream.writeSSE({ event: 'changed', data: '' }),
        () => Promise.race([stream.sleep(BETWEEN_HINTS_MS), over]),
        () => stream.aborted || closing.aborted,
      )
      const present = (): void => {
        if (ticketId) write('present', presentLine(m, presence.others(ticketId, staff.id)))
      }
      const ends = [ledger.onChange(tell), mailboxes?.onProgress(tell)]
      const leave = ticketId ? presence.enter(ticketId, staff, present) : null
      const end = (): void => stream.abort()
      closing.addEventListener('abort', end)
      await stream.writeSSE({ event: 'hello', data: '', retry: 3_000 })
      while (!stream.aborted && !closing.aborted) {
        await Promise.race([stream.sleep(SIGN_OF_LIFE_MS), over])
        if (!stream.aborted && !closing.aborted) await stream.write(': here\n\n')
      }
      for (const stop of ends) stop?.()
      closing.removeEventListener('abort', end)
      if (leave && !closing.aborted) await stream.sleep(STAYS_MS)
      leave?.()
    })
  })
}

/** The ticket that the page shows, where this person may see it. */
async function openTicket(c: DeskContext, { ledger }: DeskOptions): Promise<string | null> {
  const asked = c.req.query('ticket')
  const view = asked ? await ledger.desk.ticket(c.get('visit').staff, asked) : null
  return view?.ticket.id ?? null
}
