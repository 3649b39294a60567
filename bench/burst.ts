/**
 * Ten thousand new tickets, each a commit of its own, while three browsers hold the queue open: how often the pages are
 * told and asked for, what memory it takes, how long the desk's thread and the browsers' stall, and how fast a ticket
 * opens meanwhile. `node bench/burst.ts`, with AMENDS_TEST_POSTGRES=postgres://… also on PostgreSQL (a schema of its own
 * is made there and dropped). SIZE=1000 measures another burst. Prints figures, judges nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Client } from 'pg'
import type { Page } from 'playwright-core'
import { serveDesk } from '../src/desk/serve.ts'
import { hashToken } from '../src/desk/session.ts'
import { createClock } from '../src/edge/clock.ts'
import { openLedger } from '../src/edge/ledger/open.ts'
import { createLog } from '../src/edge/log.ts'
import { randomBytesOf, randomToken } from '../src/edge/random.ts'
import { sealingWith } from '../src/edge/sealing.ts'
import type { Ledger } from '../src/ports/ledger/ledger.ts'
import { openDesk } from '../test/desk/desk.ts'
import { drafted, message, person, row, ticket } from '../test/ledger/rows.ts'
import { openBrowser } from '../test/support/browser.ts'

const SIZE = Number(process.env.SIZE ?? 10_000)
const BROWSERS = 3
const BEFORE = 100
const OPEN_EVERY = 500
const clock = createClock()
const staff = person({ roles: ['agent', 'manager'], language: 'zh-Hans' })

/** One complaint with its letter, as the daemon commits it. */
async function addOne(ledger: Ledger, at: number): Promise<void> {
  await ledger.transaction(async (inside) => {
    const one = ticket({ number: `KS-2026-${String(at).padStart(6, '0')}`, state: 'pending' })
    await inside.tickets.addTicket(one)
    await inside.tickets.addMessage(message({ ticketId: one.id }), [])
    await inside.tickets.saveTurn(row(drafted(one.id)))
  })
  // Mails come over a line: the desk has its turn between two.
  await new Promise(setImmediate)
}

/** Runs in the page: counts hints and long tasks. */
const WATCH = `
  window.seen = { hints: 0, stalls: 0, longest: 0 }
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) {
      window.seen.stalls += 1
      window.seen.longest = Math.max(window.seen.longest, one.duration)
    }
  }).observe({ type: 'longtask', buffered: true })
  const Source = window.EventSource
  window.EventSource = class extends Source {
    constructor(...all) {
      super(...all)
      this.addEventListener('changed', () => { window.seen.hints += 1 })
    }
  }`

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0)

async function measure(kind: string, databaseUrl: string | null): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'amends-bench-'))
  const ledger = await openLedger({ databaseUrl, dataFolder, role: 'main', now: clock.now() })
  await ledger.staff.add(staff, clock.now())
  for (let at = 0; at < BEFORE; at += 1) await addOne(ledger, at)
  const { options, close: closeOther } = await openDesk()
  const assets = 'src/desk/assets'
  const served = await serveDesk({
    ...options,
    ledger,
    clock,
    log: createLog('silent'),
    sealing: sealingWith(new Uint8Array(32)),
    random: randomBytesOf,
    assets: new Map(readdirSync(assets).map((file) => [file, readFileSync(join(assets, file), 'utf8')])),
    host: '127.0.0.1',
    port: 0,
  })
  await ledger.staff.addSession(hashToken('bench'), staff.id, clock.now(), '2099-01-01T00:00:00.000Z')
  const browser = await openBrowser()
  const pages: Page[] = []
  let asked = 0
  for (let count = 0; count < BROWSERS; count += 1) {
    const page = await browser.open()
    await page.context().addCookies([{ name: 'amends', value: 'bench', url: served.url }])
    await page.addInitScript(WATCH)
    await page.goto(served.url)
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/') asked += 1
    })
    pages.push(page)
  }
  const before = process.memoryUsage()
  let most = before.rss
  const opened: number[] = []
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const from = performance.now()
  for (let at = 0; at < SIZE; at += 1) {
    await addOne(ledger, BEFORE + at)
    if (at % OPEN_EVERY > 0) continue
    most = Math.max(most, process.memoryUsage().rss)
    opened.push(await untilOpened(served.url))
  }
  const took = performance.now() - from
  delay.disable()
  const all = new Intl.NumberFormat('zh-Hans').format(SIZE + BEFORE)
  await pages[0]?.locator('.states .count', { hasText: all }).first().waitFor()
  const settled = performance.now() - from - took
  const after = process.memoryUsage()
  const seen = await Promise.all(
    pages.map((page) => page.evaluate<{ hints: number; stalls: number; longest: number }>('window.seen')),
  )
  opened.sort((a, b) => a - b)
  const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(0)
  console.log(
    `${kind}, ${SIZE} tickets in ${(took / 1_000).toFixed(1)} s, ${BROWSERS} browsers, load ${loadavg()[0]?.toFixed(1)}
  hints a browser: ${seen.map(({ hints }) => hints).join(', ')}; pages asked for by all: ${asked}; the last count on screen ${(settled / 1_000).toFixed(1)} s after the last ticket
  memory of the desk: ${megabytes(before.rss)} MB before, at most ${megabytes(most)} MB, ${megabytes(after.rss)} MB after; heap ${megabytes(before.heapUsed)} and ${megabytes(after.heapUsed)} MB
  stalls of the desk's thread: 99 % below ${ms(delay.percentile(99))} ms, longest ${ms(delay.max)} ms
  long tasks of a browser: ${seen.map(({ stalls, longest }) => `${stalls} (longest ${longest.toFixed(0)} ms)`).join(', ')}
  the queue's page meanwhile, ${opened.length} times: median ${opened[opened.length >> 1]?.toFixed(0)} ms, most ${opened.at(-1)?.toFixed(0)} ms`,
  )
  await browser.close()
  await served.close()
  await closeOther()
  await ledger.close()
  rmSync(dataFolder, { recursive: true, force: true })
}

/** Milliseconds until a person who asks for the queue has it. */
async function untilOpened(url: string): Promise<number> {
  const from = performance.now()
  const answer = await fetch(url, { headers: { cookie: 'amends=bench' } })
  const text = await answer.text()
  if (!answer.ok || !text.includes('KS-2026-')) throw new Error(`the queue answered ${answer.status}`)
  return performance.now() - from
}

await measure('SQLite', null)
const postgres = process.env.AMENDS_TEST_POSTGRES ?? null
if (postgres !== null) {
  const schema = `bench_${randomToken(6).replace(/\W/g, '').toLowerCase()}`
  const client = new Client({ connectionString: postgres })
  await client.connect()
  await client.query(`create schema ${schema}`)
  const url = new URL(postgres)
  url.searchParams.set('options', `-c search_path=${schema}`)
  await measure('PostgreSQL', url.href)
  await client.query(`drop schema ${schema} cascade`)
  await client.end()
}
