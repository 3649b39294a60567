/**
 * Parsing out of reach: one child process at a time, bounded in seconds and resident memory. A worker thread would not
 * do: its limits do not count Buffers, and an endless loop in it can't be told from work.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { limits } from '../limits.ts'
import type { EntityContent } from '../mail/kept-body.ts'
import type { Message } from '../mail/message.ts'
import { readMinimally } from '../mail/parse.ts'
import type { Parser } from '../ports/parser.ts'

/** How often the child's memory is looked at while it works. */
const WATCH_MS = 100
/** Pages of Linux; where they are larger the limit is only stricter in effect by their count, never laxer by time. */
const PAGE_BYTES = 4_096
/** What the main thread reads of a mail whose parser had to be killed. */
const MINIMAL_BYTES = 1024 * 1024

interface Request {
  readonly what: 'mail' | 'entity'
  readonly raw: Uint8Array
  /** Null where the child was killed over it. */
  readonly done: (answer: Answer | null) => void
  readonly fail: (error: Error) => void
}

interface Answer {
  readonly id?: number
  readonly message?: Message
  readonly content?: EntityContent | null
  readonly residentBytes?: number
}

/**
 * The child is forked at the first mail and killed at `close`; mails still waiting then are rejected, not half-read.
 * @param bounds what one parse may take.
 */
export function createParser(
  bounds: { readonly seconds: number; readonly residentBytes: number } = {
    seconds: limits.parseSeconds,
    residentBytes: limits.parserResidentBytes,
  },
): Parser {
  const queue: Request[] = []
  let child: ChildProcess | null = null
  let current: { readonly id: number; readonly request: Request; readonly stop: () => void } | null = null
  let count = 0
  let closed = false

  function start(): ChildProcess {
    const started = fork(new URL('./parser-child.ts', import.meta.url), [], {
      serialization: 'advanced',
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        `--max-old-space-size=${Math.round(bounds.residentBytes / 1024 / 1024)}`,
      ],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    started.on('message', (answer: Answer) => hear(started, answer))
    started.on('error', () => lose(started))
    started.on('exit', () => lose(started))
    return started
  }

  function next(): void {
    if (current !== null) return
    const request = queue.shift()
    if (request === undefined) {
      keepAlive(child, false)
      return
    }
    const worker = child ?? start()
    child = worker
    keepAlive(worker, true)
    const id = ++count
    current = { id, request, stop: watch(worker, bounds) }
    worker.send({ id, what: request.what, raw: request.raw }, (error) => {
      if (error !== null && current?.id === id) worker.kill('SIGKILL')
    })
  }

  function hear(from: ChildProcess, answer: Answer): void {
    if (from !== child) return
    if ((answer.residentBytes ?? 0) > bounds.residentBytes) from.kill('SIGKILL')
    if (answer.id !== undefined && answer.id === current?.id) finish(answer)
  }

  function lose(lost: ChildProcess): void {
    if (lost !== child) return
    child = null
    if (closed) abandon()
    else if (current !== null) finish(null)
  }

  function finish(answer: Answer | null): void {
    const ended = current
    current = null
    ended?.stop()
    ended?.request.done(answer)
    next()
  }

  /** A closing program parses these mails after its next start: nothing half-read may be taken for the mail. */
  function abandon(): void {
    current?.stop()
    for (const request of [...(current === null ? [] : [current.request]), ...queue.splice(0)])
      request.fail(closedError())
    current = null
  }

  function ask(what: Request['what'], raw: Uint8Array): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      if (closed) {
        reject(closedError())
        return
      }
      queue.push({ what, raw, done: resolve, fail: reject })
      next()
    })
  }

  return {
    async parse(raw) {
      // Beyond the limit the bytes stay where they are; one more tells the child that there were more.
      const answer = await ask('mail', raw.subarray(0, limits.rawMailBytes + 1))
      return answer?.message ?? readMinimally(raw.subarray(0, MINIMAL_BYTES), 'parser-killed')
    },
    readEntity: async (entity) => (await ask('entity', entity))?.content ?? null,
    close: async () => {
      closed = true
      const worker = child
      if (worker === null) return
      const gone = new Promise((resolve) => worker.once('exit', resolve))
      keepAlive(worker, true)
      worker.kill('SIGKILL')
      await gone
    },
  }
}

const closedError = (): Error => new Error('the parser is closed')

/** An idle child must not keep a finished command from ending. */
function keepAlive(worker: ChildProcess | null, alive: boolean): void {
  if (alive) {
    worker?.ref()
    worker?.channel?.ref()
  } else {
    worker?.unref()
    worker?.channel?.unref()
  }
}

/** Kills a child that takes too long or too much. @returns how to stop watching. */
function watch(worker: ChildProcess, bounds: { readonly seconds: number; readonly residentBytes: number }): () => void {
  const late = setTimeout(() => worker.kill('SIGKILL'), bounds.seconds * 1_000)
  const look = setInterval(() => {
    if (residentBytes(worker.pid) > bounds.residentBytes) worker.kill('SIGKILL')
  }, WATCH_MS)
  return () => {
    clearTimeout(late)
    clearInterval(look)
  }
}

/** Resident memory by Linux's statm; 0 where that is not to be had (then the child reports its own). */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1] ?? 0) * PAGE_BYTES
  } catch {
    return 0
  }
}
