/** The campaign by hand: node test/torture/run.ts [--seed N] [--runs N] [--kill] [--minutes N] [--steps N] [--database URL] [--book FILE] [--trace]. */
import { appendFile, readFile, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { runOnce } from './campaign.ts'
import { fewLanguages } from './daemon.ts'
import { withDatabase } from './database.ts'
import { watchEdges } from './edges.ts'
import type { Figures } from './invariants.ts'

const { values } = parseArgs({
  options: {
    /** Unless told: after the last one in the book, else 1. */
    seed: { type: 'string' },
    runs: { type: 'string', default: '1' },
    /** No new run is begun after so long. */
    minutes: { type: 'string', default: '600' },
    steps: { type: 'string', default: '70' },
    kill: { type: 'boolean', default: false },
    /** A server of PostgreSQL where databases can be made; each run gets its own. */
    database: { type: 'string' },
    trace: { type: 'boolean', default: false },
    /** A file that gets one line of JSON a seed. */
    book: { type: 'string' },
  },
})
const troubles: string[] = []
process.on('unhandledRejection', (error) => {
  troubles.push(`unhandled rejection: ${error instanceof Error ? error.stack : String(error)}`)
})

watchEdges()
const edited = await fewLanguages()
const booked = await readBook(values.book)
const first = Number(values.seed ?? (booked.at(-1)?.seed ?? 0) + 1)
const startMs = performance.now()
const sums: Record<string, number> = {}
const until = startMs + Number(values.minutes) * 60_000
let failed = 0
let runs = 0
for (let seed = first; seed < first + Number(values.runs) && performance.now() < until; seed += 1) {
  const begunMs = performance.now()
  const result = await withDatabase(values.database ?? null, (databaseUrl) =>
    runOnce({ seed, kill: values.kill, edited, databaseUrl, steps: Number(values.steps) }),
  )
  const broken = [...result.broken, ...troubles.splice(0)]
  runs += 1
  add(result.figures)
  const seconds = ((performance.now() - begunMs) / 1000).toFixed(1)
  console.log(`seed ${seed} ${broken.length === 0 ? 'holds' : 'BROKEN'} ${seconds} s ${words(result.figures)}`)
  if (broken.length > 0) failed += 1
  if (values.book) {
    const line = { seed, at: new Date().toISOString(), kill: values.kill, broken, ...result.figures }
    await appendFile(values.book, `${JSON.stringify(line)}\n`)
  }
  if (broken.length > 0 || values.trace)
    console.log([...result.trace, ...broken.map((line) => `!! ${line}`)].join('\n'))
}
console.log(`${runs} runs from seed ${first}: ${failed} broken, ${Math.round((performance.now() - startMs) / 1000)} s`)
console.log(words(sums))
await rm(edited, { recursive: true })
process.exitCode = failed > 0 ? 1 : 0

async function readBook(path: string | undefined): Promise<{ seed: number }[]> {
  if (path === undefined) return []
  const text = await readFile(path, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { seed: number })
}

function add(figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) sums[name] = (sums[name] ?? 0) + Number(value)
}

function words(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}
