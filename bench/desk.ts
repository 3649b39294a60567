/**
 * What the queue and the search of the desk take of the server at 100 and at 100,000 tickets, and the second divided by the
 * first: `node bench/desk.ts`, with AMENDS_TEST_POSTGRES=postgres://… also on PostgreSQL (a schema of its own is made there
 * and dropped). SIZES=100,10000 measures others. Prints figures, judges nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { askedTerms } from '../src/craft/search-terms.ts'
import { openLedger } from '../src/edge/ledger/open.ts'
import type { QueueFilter } from '../src/ports/ledger/desk.ts'
import type { Ledger } from '../src/ports/ledger/ledger.ts'
import { drafted, message, NOW, person, row, ticket } from '../test/ledger/rows.ts'

const SIZES = (process.env.SIZES ?? '100,100000').split(',').map(Number)
const AT_ONCE = 2_000
const ROUNDS = 60
/** As many letters wait in either, so that a page of the queue has the same lines. */
const WAITING = 50
const QUESTIONS = [
  'zerbrochen',
  'zerbr',
  'teller 退款',
  'HL-2026-0042',
  'KS-2026-00077',
  'eva@customer.example',
  'nowhere teller',
]

async function fill(ledger: Ledger, size: number): Promise<void> {
  const waitsEvery = Math.max(1, Math.floor(size / WAITING))
  for (let from = 0; from < size; from += AT_ONCE) {
    await ledger.transaction(async (inside) => {
      for (let at = from; at < Math.min(size, from + AT_ONCE); at += 1) {
        const waits = at % waitsEvery === 0
        const one = ticket({ number: `KS-2026-${String(at).padStart(6, '0')}`, state: waits ? 'pending' : 'closed' })
        await inside.tickets.addTicket(one)
        const text = `Die Teller sind zerbrochen. HL-2026-${at}${at % 7 === 0 ? ' 我们要求退款' : ''}`
        const spans = [{ kind: 'new' as const, start: 0, end: text.length }]
        const mail = message({ ticketId: one.id, spans })
        await inside.tickets.addMessage({ ...mail, parsed: { ...mail.parsed, text } }, [])
        if (waits) await inside.tickets.saveTurn(row(drafted(one.id)))
      }
    })
  }
}

const FOR_PEOPLE = ['pending', 'needs-person'] as const
/** None of these is true of a ticket here, so that each page is looked for to the end. */
const NARROWED: Readonly<Record<string, Partial<QueueFilter>>> = {
  owner: { owner: 'nobody-of-here' },
  market: { market: 'ZZ' },
  issue: { issue: 'delay' },
  risk: { dueBefore: '2000-01-01T00:00:00.000Z' },
}

/** Milliseconds of the middle round. */
async function middle(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.sort((one, other) => one - other)[ROUNDS >> 1] ?? 0
}

const staff = person()

function questionsTo({ desk }: Ledger): Map<string, () => Promise<unknown>> {
  const queue = (narrowing: Partial<QueueFilter> = {}) =>
    desk.queue(staff, { states: FOR_PEOPLE, ...narrowing, after: null, limit: 31 })
  return new Map<string, () => Promise<unknown>>([
    [
      'the queue’s page (lines, counts, markets)',
      () => Promise.all([queue(), desk.counts(staff), desk.markets(staff)]),
    ],
    ['lines', () => queue()],
    ['counts', () => desk.counts(staff)],
    ['markets', () => desk.markets(staff)],
    ...Object.entries(NARROWED).map(([name, one]) => [`narrowed by ${name}`, () => queue(one)] as const),
    ...QUESTIONS.map((one) => [`search ${one}`, () => desk.search(staff, askedTerms(one), null, 31)] as const),
  ])
}

async function measure(databaseUrl: string | null, size: number): Promise<Map<string, number>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'amends-bench-'))
  const ledger = await openLedger({ databaseUrl, dataFolder, role: 'main', now: NOW })
  await fill(ledger, size)
  const taken = new Map<string, number>()
  for (const [name, work] of questionsTo(ledger)) taken.set(name, await middle(work))
  await ledger.close()
  rmSync(dataFolder, { recursive: true, force: true })
  return taken
}

/** In a schema of its own. */
async function onPostgres(address: string, size: number): Promise<Map<string, number>> {
  const schema = `bench_desk_${process.pid}_${size}`
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(`create schema ${schema}`)
  const url = new URL(address)
  url.searchParams.set('options', `-c search_path=${schema}`)
  const taken = await measure(url.href, size)
  await client.query(`drop schema ${schema} cascade`)
  await client.end()
  return taken
}

const postgres = process.env.AMENDS_TEST_POSTGRES ?? null
const kinds = [
  { kind: 'SQLite', run: (size: number) => measure(null, size) },
  ...(postgres === null ? [] : [{ kind: 'PostgreSQL', run: (size: number) => onPostgres(postgres, size) }]),
]
for (const { kind, run } of kinds) {
  const taken: Map<string, number>[] = []
  for (const size of SIZES) taken.push(await run(size))
  const [few, many] = [taken[0], taken.at(-1)]
  console.log(`${kind}, milliseconds at ${SIZES.join(' and ')} tickets, load ${loadavg()[0]?.toFixed(1)}`)
  for (const [name, first] of few ?? []) {
    const last = many?.get(name) ?? 0
    console.log(`  ${name}: ${first.toFixed(2)} and ${last.toFixed(2)}, ratio ${(last / first).toFixed(2)}`)
  }
}
