/** Every point by hand: node test/torture/points-run.ts [--seeds 25] [--kill] [--seed N] [--share 1/2] [--only TEXT] [--record]. */
import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Chance, chanceFrom } from './chance.ts'
import { watchEdges } from './edges.ts'
import type { When } from './life.ts'
import { byTimer, holds, nameOf, readPoints, writePoints } from './points.ts'
import { standIn } from './stand-ins.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    kill: { type: 'boolean', default: false },
    /** The second half of the lives is `2/2`. */
    share: { type: 'string', default: '1/1' },
    /** Points whose name holds this. */
    only: { type: 'string', default: '' },
    /** Writes the points of a run without accidents to points.json. */
    record: { type: 'boolean', default: false },
    /** Compares them, and ends with 1 where a point is not in the list. */
    compare: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
  },
})
/** Lives on one ledger: more, and every start has more to look through. */
const AT_ONCE = 24

standIn(['ledger', 'parser', 'workshop'])
watchEdges()
const troubles: string[] = []
const heard = (error: unknown) => {
  // What a dead life still had in hand fails as it should.
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  if (!/crash|not open|closed|finalized/i.test(text))
    troubles.push(error instanceof Error ? (error.stack ?? text) : text)
}
process.on('unhandledRejection', heard)
process.on('uncaughtException', heard)

const { liveThrough } = await import('./lives.ts')
const { fewLanguages } = await import('./daemon.ts')
const edited = await fewLanguages()
const startMs = performance.now()
try {
  if (values.record || values.compare) await record()
  else await run()
} finally {
  await rm(edited, { recursive: true, force: true })
}
// Dead lives may still have something in hand.
process.exit()

async function record(): Promise<void> {
  const fresh = new Set<string>()
  const everyLife = new Set<string>()
  const passed = (when: When, what: string, first: boolean) => {
    const point = nameOf(when, what)
    if (!byTimer(point)) (first ? fresh : everyLife).add(point)
  }
  for (let seed = 1; seed <= (values.record ? 8 : 1); seed += 1) {
    // No bomb fits this point: each life does all its work, one for every kind of mail.
    const points = ['before nothing']
    const { broken } = await liveThrough({ edited, kill: false, chance: chanceFrom(seed), points, fresh: null, passed })
    troubles.push(...broken)
  }
  for (const point of everyLife) fresh.delete(point)
  if (values.record) await writePoints({ fresh: [...fresh], everyLife: [...everyLife] })
  const list = await readPoints()
  const known = new Set([...list.fresh, ...list.everyLife])
  const seen = [...fresh, ...everyLife]
  for (const point of seen)
    if (!known.has(point)) troubles.push(`nobody dies here yet: ${point}; run points-run.ts --record`)
  finish(`${seen.length} points`)
}

async function run(): Promise<void> {
  const [share = 1, shares = 1] = values.share.split('/').map(Number)
  const list = await readPoints()
  const chosen = (points: readonly string[]) => points.filter((point) => point.includes(values.only))
  const first = Number(values.seed)
  const struck = new Set<string>()
  const mine = new Set<string>()
  let [lives, deaths, letters] = [0, 0, 0]
  for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
    const chance = chanceFrom(seed)
    // Each seed mixes anew which point follows on which; over two seeds each share has had them all.
    const part = (points: readonly string[]) => mixed(points, chance).filter((_, index) => index % shares === share - 1)
    const starts = part(chosen(list.fresh))
    const points = part(chosen(list.everyLife))
    for (const point of [...starts, ...points]) mine.add(point)
    while (starts.length + points.length > 0) {
      const fresh = starts.pop() ?? null
      const batch = points.splice(0, AT_ONCE)
      const result = await liveThrough({ edited, kill: values.kill, chance, points: batch, fresh })
      lives += batch.length + (fresh === null ? 0 : 1)
      deaths += result.struck.length
      letters += result.letters
      for (const point of result.struck) struck.add(point)
      const broken = [...result.broken, ...troubles.splice(0)]
      if (broken.length > 0) process.exitCode = 1
      if (broken.length > 0 || values.trace)
        console.log([`seed ${seed}`, ...result.trace, ...broken.map((line) => `!! ${line}`)].join('\n'))
    }
  }
  const never = [...mine].filter((point) => !holds(struck, point))
  // A point that one seed misses is met by another: only many seeds can say that it is gone.
  if (Number(values.seeds) >= 10) for (const point of never) troubles.push(`nobody passes here any more: ${point}`)
  finish(
    `${mine.size} points, ${lives} lives, ${deaths} ended at their point, ${letters} letters accepted` +
      `${never.length > 0 ? `, missed: ${never.join(' | ')}` : ''}`,
  )
}

function mixed<T>(list: readonly T[], chance: Chance): T[] {
  const drawn = list.map((one) => ({ one, at: chance.share() }))
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one)
}

function finish(said: string): void {
  for (const trouble of troubles) console.log(`!! ${trouble}`)
  if (troubles.length > 0) process.exitCode = 1
  const { user, system } = process.cpuUsage()
  const seconds = (ms: number) => (ms / 1000).toFixed(0)
  console.log(
    `${said}; ${seconds(performance.now() - startMs)} s, ${seconds((user + system) / 1000)} s of processor time`,
  )
}
