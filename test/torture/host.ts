/** Two ways to run the daemon of a run: within this process, or as a child that can be killed. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createClock } from '../../src/edge/clock.ts'
import type { ActResult, Acts } from '../../src/ticket/acts.ts'
import type { Endpoint } from '../support/daemon.ts'
import type { Answer, ChildOptions, Request } from './child.ts'
import { type RunDaemon, type RunFolders, startRunDaemon } from './daemon.ts'

export type WritingAct = Exclude<keyof Acts, 'plan'>
export type What<A extends WritingAct> = Parameters<Acts[A]>[1]
/** 'lost': the daemon died meanwhile, and nobody knows whether the act was done. */
export type Said = ActResult<unknown> | 'lost'

export interface Host {
  now(): string
  moveTo(instant: string): Promise<void>
  act<A extends WritingAct>(act: A, what: What<A>): Promise<Said>
  /** Starts the daemon where none runs. */
  start(): Promise<void>
  /** Ends it in order. */
  stop(): Promise<void>
  /** Ends it by SIGKILL; in order, where it runs within this process. */
  kill(): Promise<void>
  alive(): boolean
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
  readonly leaseSeconds?: number
  /** What the child process gets beside the usual. */
  readonly child?: { readonly arguments: readonly string[]; readonly environment: Readonly<Record<string, string>> }
}

export function hostInProcess(options: HostOptions): Host {
  const { imap, smtp, folder, edited, undoSeconds, databaseUrl, note } = options
  const clock = createClock(options.startsAt)
  let daemon: RunDaemon | null = null
  const host: Host = {
    deaths: [],
    now: () => daemon?.clock.now() ?? clock.now(),
    async moveTo(instant) {
      daemon?.clock.moveTo(instant)
      clock.moveTo(instant)
    },
    act(act, what) {
      if (!daemon) return Promise.resolve('lost')
      const { acts } = daemon.journey
      return Reflect.apply(acts[act], acts, [{ staffId: daemon.staff.id }, what])
    },
    async start() {
      if (daemon) return
      daemon = await startRunDaemon({ imap, smtp, startsAt: clock.now(), folder, edited, undoSeconds, databaseUrl })
      note('daemon started')
    },
    async stop() {
      const old = daemon
      daemon = null
      await old?.close()
      note('daemon stopped')
    },
    kill: () => host.stop(),
    alive: () => daemon !== null,
    pid: () => null,
  }
  return host
}

/** @param planOf names the commit at which the next child dies, or null */
export function hostAsChild(options: HostOptions, planOf: () => string | null): Host {
  const { imap, smtp, folder, edited, undoSeconds, databaseUrl, note } = options
  const clock = createClock(options.startsAt)
  const deaths: string[] = []
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  let child: ChildProcess | null = null
  let expected = false
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
        if (error instanceof Lost) return 'lost'
        throw error
      }
    },
    async start() {
      if (child) return
      const plan = planOf()
      const started = fork(new URL('./child.ts', import.meta.url), [], {
        serialization: 'advanced',
        execArgv: ['--disable-warning=ExperimentalWarning', ...(options.child?.arguments ?? [])],
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          NODE_COMPILE_CACHE: join(edited, 'compiled'),
          ...options.child?.environment,
          ...(plan === null ? {} : { AMENDS_TORTURE_KILL: plan }),
        },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      let complaint = ''
      started.stderr?.on('data', (chunk: Buffer) => {
        complaint = (complaint + chunk.toString()).slice(-2000)
      })
      started.on('message', (answer: Answer) => waiting.get(answer.id)?.resolve(answer))
      started.on('exit', (code, signal) => {
        note(`daemon gone: ${signal ?? code}${plan === null ? '' : ` (${plan})`}`)
        if (!expected && signal !== 'SIGKILL') deaths.push(`exit ${code ?? signal}: ${complaint}`)
        if (child === started) child = null
        lose()
      })
      child = started
      expected = false
      const aheadMs = Date.parse(clock.now()) - Date.now()
      const { security = 'none', leaseSeconds } = options
      const start: ChildOptions = {
        folder,
        edited,
        imap,
        smtp,
        aheadMs,
        undoSeconds,
        databaseUrl,
        security,
        ...(leaseSeconds && { leaseSeconds }),
      }
      note(`daemon starts${plan === null ? '' : `, dies ${plan}`}`)
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
    pid: () => child?.pid ?? null,
  }
  return host
}

class Lost extends Error {}
