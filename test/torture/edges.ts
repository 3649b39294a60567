/** Watches the edges of a life from below: commits of SQLite, steps on files, connections. Installed once a process. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import { relative } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { openLedger as open } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { Crash, type Life, lifeNow } from './life.ts'

/** Which method of the ledger is asked, and which of this transaction have changed rows: they name its commit. */
interface Asked {
  readonly method: string
  readonly wrote: Set<string>
}

const asking = new AsyncLocalStorage<Asked>()

/** The program's own ledger, whose commits are named after the methods that wrote in them. */
export function namedLedger(openLedger: typeof open): typeof open {
  return async (options) => named(await openLedger(options))
}

function named(ledger: Ledger): Ledger {
  return {
    ...rooms(ledger, (method, ask) => asking.run({ method, wrote: new Set() }, ask)),
    transaction: (work) => {
      const wrote = new Set<string>()
      return asking.run({ method: '', wrote }, () =>
        ledger.transaction((inside) =>
          work({ ...inside, ...rooms(inside, (method, ask) => asking.run({ method, wrote }, ask)) }),
        ),
      )
    },
    onChange: (listener) => ledger.onChange(listener),
    close: () => ledger.close(),
  }
}

/** All rooms, whatever there are: a room that is added is watched. */
function rooms(ledger: Ledger, tap: (method: string, ask: () => unknown) => unknown): Ledger {
  const entries = Object.entries(ledger).map(([room, methods]: [string, unknown]) => {
    if (typeof methods !== 'object' || methods === null) return [room, methods]
    const watched = new Proxy(methods, {
      get(target, key) {
        const method: unknown = Reflect.get(target, key)
        if (typeof method !== 'function') return method
        return (...question: unknown[]) =>
          tap(`${room}.${String(key)}`, () => Reflect.apply(method, target, question) as unknown)
      },
    })
    return [room, watched]
  })
  return Object.fromEntries(entries) as Ledger
}

export function watchEdges(): void {
  watchDatabases()
  watchFiles()
  watchConnections()
}

const WRITES = /^\s*(?:insert|update|delete|with)\b/i

function watchDatabases(): void {
  const { prepare, exec, close } = DatabaseSync.prototype
  const known = new WeakSet<DatabaseSync>()
  /** A dead process lets go of its locks, and what was not committed is gone. */
  const belongs = (file: DatabaseSync): Life | null => {
    const life = lifeNow()
    if (!life) return null
    if (life.dead) throw new Crash()
    if (!known.has(file)) {
      known.add(file)
      life.ends.add(() => file.isOpen && Reflect.apply(close, file, []))
    }
    return life
  }
  DatabaseSync.prototype.exec = function (sql) {
    belongs(this)
    return Reflect.apply(exec, this, [sql])
  }
  DatabaseSync.prototype.close = function () {
    // The dead program closes what its death has closed.
    if (this.isOpen) Reflect.apply(close, this, [])
  }
  DatabaseSync.prototype.prepare = function (sql, options) {
    const life = belongs(this)
    const statement = Reflect.apply(prepare, this, [sql, options]) as StatementSync
    if (!life) return statement
    const { all, run, get } = statement
    return Object.assign(statement, {
      get: (...values: SQLInputValue[]) => (life.dead ? undefined : Reflect.apply(get, statement, values)),
      all: (...values: SQLInputValue[]) =>
        passing(life, this, exec, sql, () => {
          const rows = Reflect.apply(all, statement, values) as Record<string, never>[]
          return { result: rows, changes: rows.length }
        }),
      run: (...values: SQLInputValue[]) =>
        passing(life, this, exec, sql, () => {
          const result = Reflect.apply(run, statement, values)
          return { result, changes: Number(result.changes) }
        }),
    })
  }
}

function passing<T>(
  life: Life,
  file: DatabaseSync,
  exec: DatabaseSync['exec'],
  sql: string,
  work: () => { result: T; changes: number },
): T {
  if (life.dead) throw new Crash()
  const asked = asking.getStore()
  if (/^\s*commit\b/i.test(sql)) {
    const what = `commit ${[...(asked?.wrote ?? [])].sort().join(' + ')}`
    if (asked?.wrote.size) life.reach('before', what)
    const { result } = work()
    if (asked?.wrote.size) life.reach('after', what)
    return result
  }
  if (!WRITES.test(sql)) return work().result
  if (file.isTransaction) {
    const { result, changes } = work()
    if (changes > 0) asked?.wrote.add(asked.method)
    return result
  }
  // A statement that commits by itself: whether it changes anything, and so is a point, shows before it is committed.
  const what = `commit ${asked?.method ?? sql.split(' ', 3).join(' ')}`
  Reflect.apply(exec, file, ['begin immediate'])
  let done: { result: T; changes: number }
  try {
    done = work()
    if (done.changes > 0) life.reach('before', what)
  } catch (error) {
    if (file.isOpen) Reflect.apply(exec, file, ['rollback'])
    throw error
  }
  Reflect.apply(exec, file, ['commit'])
  if (done.changes > 0) life.reach('after', what)
  return done.result
}

type Step = (...values: unknown[]) => Promise<unknown>

/** Calls of node:fs/promises that change something on disk. */
const CHANGES = ['appendFile', 'copyFile', 'link', 'mkdir', 'open', 'rename', 'rm', 'unlink', 'writeFile'] as const
const HANDLE_CHANGES = ['appendFile', 'datasync', 'sync', 'truncate', 'write', 'writeFile', 'writev'] as const

function watchFiles(): void {
  const files = createRequire(import.meta.url)('node:fs/promises') as Record<string, Step>
  const paths = new WeakMap<object, string>()
  let handles: Record<string, Step> | null = null
  /** The step as a point: its name, and the file's with hashes blotted out; null elsewhere than in the life's folder. */
  const point = (life: Life | null, step: string, path: unknown): string | null => {
    if (!life || typeof path !== 'string' || !path.startsWith(life.folder)) return null
    return `${step} ${relative(life.folder, path).replace(/[0-9a-f]{2,}/g, '#')}`
  }
  const around = async (life: Life, what: string, work: () => Promise<unknown>) => {
    life.reach('before', what)
    const result = await work()
    life.reach('after', what)
    return result
  }
  const watchHandles = (handle: object) => {
    if (handles) return
    handles = Object.getPrototypeOf(handle) as Record<string, Step>
    for (const name of HANDLE_CHANGES) {
      const step = handles[name]
      if (!step) continue
      handles[name] = function (this: object, ...values) {
        const life = lifeNow()
        const what = point(life, name, paths.get(this))
        const work = () => Reflect.apply(step, this, values)
        return life && what !== null ? around(life, what, work) : work()
      }
    }
  }
  for (const name of CHANGES) {
    const step = files[name]
    if (!step) continue
    files[name] = async (...values) => {
      const life = lifeNow()
      const reads = name === 'open' && (values[1] ?? 'r') === 'r'
      const what = reads ? null : point(life, name, values[0])
      const work = () => Reflect.apply(step, files, values)
      const result = life && what !== null ? await around(life, what, work) : await work()
      if (name === 'open' && typeof result === 'object' && result !== null) {
        paths.set(result, String(values[0]))
        watchHandles(result)
      }
      return result
    }
  }
  syncBuiltinESMExports()
}

function watchConnections(): void {
  const { connect } = Socket.prototype as unknown as { connect: (...values: unknown[]) => Socket }
  Object.assign(Socket.prototype, {
    connect(this: Socket, ...values: unknown[]): Socket {
      const life = lifeNow()
      if (life?.dead) return this.destroy(new Crash())
      if (life) {
        const end = () => this.destroy()
        life.ends.add(end)
        this.once('close', () => life.ends.delete(end))
      }
      return Reflect.apply(connect, this, values)
    },
  })
}
