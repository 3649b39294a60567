/** The daemon as a process of its own, which can be killed: it hears from its parent what the clock says and what people do. */
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Acts } from '../../src/ticket/acts.ts'
import { watchEdges } from './edges.ts'
import { refuseWhenFull } from './full-disk.ts'
import { createLife, liveAlone } from './life.ts'
import { type Bomb, fuse } from './points.ts'
import { standIn } from './stand-ins.ts'

export interface ChildOptions {
  readonly folder: string
  readonly edited: string
  readonly imap: { readonly host: string; readonly port: number }
  readonly smtp: { readonly host: string; readonly port: number }
  /** How far the daemon's clock is ahead of the machine's. */
  readonly aheadMs: number
  readonly databaseUrl: string | null
  readonly undoSeconds: number
  readonly security?: 'none' | 'starttls'
  readonly leaseSeconds?: number
}

export type Request =
  | { readonly id: number; readonly do: 'start'; readonly options: ChildOptions }
  | { readonly id: number; readonly do: 'act'; readonly act: keyof Acts; readonly what: unknown }
  | { readonly id: number; readonly do: 'move'; readonly to: string }
  | { readonly id: number; readonly do: 'disk'; readonly full: boolean }
  | { readonly id: number; readonly do: 'stop' }

export interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

// The daemon that is tested is the program's own; what stands in only lets its points be seen.
standIn(process.env.AMENDS_TORTURE_QUICK === '1' ? ['ledger', 'parser'] : ['ledger'])
watchEdges()

/** Nothing runs after this: no handler, no flush, no finally. */
function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

const { startRunDaemon } = await import('./daemon.ts')
// A child that is killed writes no cache of what it compiled, and the next one would start as slowly.
flushCompileCache()
let full = false
let daemon: Awaited<ReturnType<typeof startRunDaemon>> | null = null

async function answer(request: Request): Promise<unknown> {
  if (request.do === 'start') {
    const { aheadMs, ...options } = request.options
    const bomb = JSON.parse(process.env.AMENDS_TORTURE_BOMB ?? 'null') as Bomb | null
    const strikes = fuse(bomb)
    liveAlone(
      createLife(join(options.folder, 'data'), (_, when, what) => {
        if (full) refuseWhenFull(when, what)
        if (strikes(when, what)) die()
      }),
    )
    daemon = await startRunDaemon({ ...options, startsAt: new Date(Date.now() + aheadMs).toISOString() })
    return daemon.staff
  }
  if (!daemon) throw new Error('not started')
  switch (request.do) {
    case 'move':
      daemon.clock.moveTo(request.to)
      return null
    case 'disk':
      full = request.full
      return null
    case 'stop':
      await daemon.close()
      return null
    case 'act': {
      const act = daemon.journey.acts[request.act]
      return Reflect.apply(act, daemon.journey.acts, [{ staffId: daemon.staff.id }, request.what])
    }
  }
}

process.on('message', (request: Request) => {
  answer(request)
    .then(
      (value): Answer => ({ id: request.id, value }),
      (error: unknown): Answer => ({
        id: request.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    )
    .then((said) => {
      process.send?.(said)
      if (request.do === 'stop') process.disconnect?.()
    })
})
process.on('disconnect', () => process.exit(0))
