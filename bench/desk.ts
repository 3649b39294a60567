/** What the queue and the search of the desk take at 100 and at 100,000 tickets: `node bench/desk.ts`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askedTerms } from '../src/craft/search-terms.ts'
import { openLedger } from '../src/edge/ledger/open.ts'
import type { QueueFilter } from '../src/ports/ledger/desk.ts'
import type { Ledger } from '../src/ports/ledger/ledger.ts'
import { message, NOW, person, ticket } from '../test/ledger/rows.ts'

const SIZES = [100, 100_000]
const AT_ONCE = 2_000
const ROUNDS = 30
const QUESTIONS = [
  'zerbrochen',
  'teller 退款',
  'HL-2026-0042',
  'KS-2026-00077',
  'eva@customer.example',
  'nowhere teller',
]

async function fill(ledger: Ledger, size: number): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    await ledger.transaction(async (inside) => {
      for (let at = from; at < Math.min(size, from + AT_ONCE); at += 1) {
        const one = ticket({ number: `KS-2026-${String(at).padStart(5, '0')}` })
        await inside.tickets.addTicket({ ...one, state: at % 20 === 0 ? 'pending' : 'closed' })
        const text = `Die Teller sind zerbrochen. HL-2026-${at}${at % 7 === 0 ? ' 我们要求退款' : ''}`
        const spans = [{ kind: 'new' as const, start: 0, end: text.length }]
        const mail = message({ ticketId: one.id, spans })
        await inside.tickets.addMessage({ ...mail, parsed: { ...mail.parsed, text } }, [])
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
for (const size of SIZES) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'amends-bench-'))
  const ledger = await openLedger({ databaseUrl: null, dataFolder, role: 'main', now: NOW })
  const start = performance.now()
  await fill(ledger, size)
  console.log(`${size} tickets, written in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const queue = () => ledger.desk.queue(staff, { states: FOR_PEOPLE, after: null, limit: 31 })
  console.log(`  queue ${(await middle(queue)).toFixed(2)} ms`)
  for (const [name, narrowing] of Object.entries(NARROWED)) {
    const narrowed = () => ledger.desk.queue(staff, { states: FOR_PEOPLE, ...narrowing, after: null, limit: 31 })
    console.log(`  queue narrowed by ${name} ${(await middle(narrowed)).toFixed(2)} ms`)
  }
  console.log(`  counts ${(await middle(() => ledger.desk.counts(staff))).toFixed(2)} ms`)
  for (const question of QUESTIONS) {
    const ms = await middle(() => ledger.desk.search(staff, askedTerms(question), null, 31))
    console.log(`  search ${question}: ${ms.toFixed(2)} ms`)
  }
  await ledger.close()
  rmSync(dataFolder, { recursive: true, force: true })
}
