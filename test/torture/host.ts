/** Two ways to run the daemon of a run: within this process, or as a child; both can be killed at a point. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ActResult, Acts } from '../../src/ticket/acts.ts'
import type { Endpoint } from '../support/daemon.ts'
import type { Answer, ChildOptions, Request } from './child.ts'
import { createUnsteadyClock } from './clock.ts'
import { type RunDaemon, type RunFolders, startRunDaemon } from './daemon.ts'
import { refuseWhenFull } from './full-disk.ts'
import { Crash, createLife, type When, within } from './life.ts'
import { type Bomb, fuse } from './points.ts'

export type WritingAct = Exclude<keyof Acts, 'plan'>
export type What<A extends WritingAct> = Parameters<Acts[A]>[1]
/** 'lost': the daemon died meanwhile, and nobody knows whether the act was done. */
export type Said = ActResult<unknown> | 'lost'

export interface Host {
  now(): string
  moveTo(instant: string): Promise<void>
  act<A extends WritingAct>(act: A, what: What<A>): Promise<Said>
  /** Starts the daemon where none runs; the bomb ends it at a point. */
  start(bomb?: Bomb | null): Promise<void>
  /** Ends it in order. */
  stop(): Promise<void>
  /** Ends it as a power button would: SIGKILL, or all its edges at once where it runs within this process. */
  kill(): Promise<void>
  /** From here on nothing can be written, or everything again; a start makes room. */
  disk(full: boolean): Promise<void>
  alive(): boolean
  /** Whether the last end was by a kill or a bomb. */
  killed(): boolean
  /** Told of points that only the mail world sees; true where the daemon dies of it. */
  reach(when: When, what: string): boolean
  /** Of the process that runs now; null where there is none of its own. */
  pid(): number | null
  /** How the daemon ended by itself, if it ever did. */
  readonly deaths: readonly string[]
}

export interface HostOptions extends RunFolders {
  readonly imap: Endpoint
  readonly smtp: Endpoint
  readonly startsAt: string
  readonly undoSeconds: number
  readonly databaseUrl: string | null
  readonly note: (line: string) => void
  readonly security?: 'none' | 'starttls'
  /** How long another daemon waits for the accounts of one that died. */
  readonly leaseSeconds?: number
  /** Told of every point that is passed; within this process alone. */
  readonly passed?: (when: When, what: string) => void
  /** What the child process gets beside the usual. */
  readonly child?: { readonly arguments: readonly string[]; readonly environment: Readonly<Record<string, string>> }
}

/** Needs `watchEdges` where it is to be killed; stopped in order, otherwise. */
export function hostInProcess(options: HostOptions): Host {
  const { imap, smtp, folder, edited, undoSeconds, databaseUrl, note, passed } = options
  const clock = createUnsteadyClock(options.startsAt)
  let daemon: RunDaemon | null = null
  let life: ReturnType<typeof createLife> | null = null
  let killed = false
  let full = false
  const lifeOf = (bomb: Bomb | null) => {
    const strikes = fuse(bomb)
    return createLife(join(folder, 'data'), (own, when, what) => {
      passed?.(when, what)
      if (full) refuseWhenFull(when, what)
      if (!strikes(when, what)) return
      note(`daemon dies ${when} ${what}`)
      own.die()
    })
  }
  const host: Host = {
    deaths: [],
    now: () => daemon?.clock.now() ?? clock.now(),
    async moveTo(instant) {
      daemon?.clock.moveTo(instant)
      clock.moveTo(instant)
    },
    async act(act, what) {
      const [own, running] = [life, daemon]
      if (!own || own.dead || !running) return 'lost'
      const { acts } = running.journey
      try {
        return await within(own, () => Reflect.apply(acts[act], acts, [{ staffId: running.staff.id }, what]))
      } catch (error) {
        if (own.dead || wasFull(error)) return 'lost'
        throw error
      }
    },
    async disk(now) {
      full = now
    },
    async start(bomb = null) {
      if (life && !life.dead) return
      full = false
      const own = lifeOf(bomb)
      life = own
      killed = false
      const options = { imap, smtp, startsAt: clock.now(), folder, edited, undoSeconds, databaseUrl }
      try {
        const started = await within(own, () => startRunDaemon(options))
        daemon = started
        note('daemon started')
        if (own.dead) await host.kill()
      } catch (error) {
        if (!own.dead) throw error
      }
    },
    async stop() {
      const [old, own] = [daemon, life]
      daemon = null
      life = null
      killed = own?.dead ?? killed
      if (!old || !own || own.dead) return bury(old)
      const dead = new Promise<void>((resolve) => own.ends.add(resolve))
      await Promise.race([within(own, () => old.close()).catch((error) => own.dead || Promise.reject(error)), dead])
      killed = own.dead
      note('daemon stopped')
    },
    async kill() {
      killed = true
      life?.die()
      bury(daemon)
      daemon = null
      note('daemon killed')
    },
    alive: () => life !== null && !life.dead,
    killed: () => killed || (life?.dead ?? false),
    reach(when, what) {
      try {
        life?.reach(when, what)
        return false
      } catch (error) {
        if (!(error instanceof Crash)) throw error
        return true
      }
    },
    pid: () => null,
  }
  return host
}

/** Frees the timers of a dead daemon: it reaches nothing any more, and nobody waits for it. */
function bury(daemon: RunDaemon | null): void {
  daemon?.close().catch(() => undefined)
}

/** @param planOf the bomb of the next child, where `start` is told of none */
export function hostAsChild(options: HostOptions, planOf: () => Bomb | null): Host {
  const { imap, smtp, folder, edited, undoSeconds, databaseUrl, note } = options
  const clock = createUnsteadyClock(options.startsAt)
  const deaths: string[] = []
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  let child: ChildProcess | null = null
  let strikes = fuse(null)
  let expected = false
  let killed = false
  let count = 0

  const ask = async (request: Request): Promise<Answer> => {
    const answer = Promise.withResolvers<Answer>()
    waiting.set(request.id, answer)
    if (child?.connected) child.send(request, (error) => error && lose())
    else answer.reject(new Lost())
    try {
      const said = await answer.promise
      if (said.error !== undefined) throw new Error(said.error)
      return said
    } finally {
      waiting.delete(request.id)
    }
  }
  const nextId = () => {
    count += 1
    return count
  }
  const lose = () => {
    for (const answer of waiting.values()) answer.reject(new Lost())
  }

  const host: Host = {
    deaths,
    now: () => clock.now(),
    async moveTo(instant) {
      try {
        if (child) await ask({ id: nextId(), do: 'move', to: instant })
      } catch (error) {
        if (!(error instanceof Lost)) throw error
      }
      clock.moveTo(instant)
    },
    async act(act, what) {
      if (!child) return 'lost'
      try {
        const { value } = await ask({ id: nextId(), do: 'act', act, what })
        return value as ActResult<unknown>
      } catch (error) {
        if (error instanceof Lost || wasFull(error)) return 'lost'
        throw error
      }
    },
    async disk(full) {
      try {
        if (child) await ask({ id: nextId(), do: 'disk', full })
      } catch (error) {
        if (!(error instanceof Lost)) throw error
      }
    },
    async start(bomb = planOf()) {
      if (child) return
      const plan = bomb === null ? '' : ` (${bomb.when} ${bomb.what})`
      const started = fork(new URL('./child.ts', import.meta.url), [], {
        serialization: 'advanced',
        execArgv: ['--disable-warning=ExperimentalWarning', ...(options.child?.arguments ?? [])],
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          NODE_COMPILE_CACHE: join(edited, 'compiled'),
          ...options.child?.environment,
          ...(bomb === null ? {} : { AMENDS_TORTURE_BOMB: JSON.stringify(bomb) }),
        },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      let complaint = ''
      started.stderr?.on('data', (chunk: Buffer) => {
        complaint = (complaint + chunk.toString()).slice(-2000)
      })
      started.on('message', (answer: Answer) => waiting.get(answer.id)?.resolve(answer))
      started.on('exit', (code, signal) => {
        note(`daemon gone: ${signal ?? code}${plan}`)
        killed = signal === 'SIGKILL'
        if (!expected && signal !== 'SIGKILL') deaths.push(`exit ${code ?? signal}: ${complaint}`)
        if (child === started) child = null
        lose()
      })
      child = started
      // What the child can see of itself it ends at by itself; here the points of the wire count.
      strikes = fuse(bomb)
      expected = false
      const aheadMs = Date.parse(clock.now()) - Date.now()
      const { security = 'none', leaseSeconds = 4 } = options
      const start: ChildOptions = {
        folder,
        edited,
        imap,
        smtp,
        aheadMs,
        undoSeconds,
        databaseUrl,
        security,
        leaseSeconds,
      }
      note(`daemon starts${plan}`)
      try {
        await ask({ id: nextId(), do: 'start', options: start })
      } catch (error) {
        if (!(error instanceof Lost)) throw error
      }
    },
    async stop() {
      const old = child
      if (!old) return
      expected = true
      const gone = once(old, 'exit')
      ask({ id: nextId(), do: 'stop' }).catch(() => {})
      await gone
    },
    async kill() {
      const old = child
      if (!old || old.exitCode !== null || old.signalCode !== null) return
      const gone = once(old, 'exit')
      old.kill('SIGKILL')
      await gone
    },
    alive: () => child !== null,
    killed: () => child === null && killed,
    reach(when, what) {
      return strikes(when, what) && (child?.kill('SIGKILL') ?? false)
    },
    pid: () => child?.pid ?? null,
  }
  return host
}

class Lost extends Error {}

/** An act that a full disk refused: nothing of it was done. */
const wasFull = (error: unknown): boolean => /\bLedgerError\b|ENOSPC/.test(String(error))
