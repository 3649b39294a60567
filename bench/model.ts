/**
 * What the model costs beside the stand-in: drafts with and without it, how many mails a minute go through, calls a mail,
 * bytes of each question and the share that is the same for all. Prints figures, judges nothing; tokens and money only a
 * live run can tell (npm run try-model).
 *
 *   node bench/model.ts [mails]            with the model beside the intake
 *   node bench/model.ts [mails] backlog    with the model once all drafts wait: alone, and in batches
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkshop, readIdentities } from '../src/cli/files.ts'
import { modelInfo, startModel } from '../src/cli/model.ts'
import { createClock } from '../src/edge/clock.ts'
import { uuidv7 } from '../src/edge/ids.ts'
import { openLedger } from '../src/edge/ledger/open.ts'
import { createLog } from '../src/edge/log.ts'
import { createOrderBook } from '../src/edge/order-book.ts'
import { createParser } from '../src/edge/parser.ts'
import { randomToken } from '../src/edge/random.ts'
import type { JourneyContext } from '../src/journey/context.ts'
import { createJourney } from '../src/journey.ts'
import { readOrderFile } from '../src/orders/read.ts'
import { type AskedMessage, startMessagesWorld } from '../src/rehearsal/messages-server.ts'
import { demoScript } from '../src/rehearsal/model-answers.ts'
import { readModelSettings } from '../src/settings/model.ts'
import { readPaths } from '../src/settings.ts'

const COUNT = Number(process.argv[2] ?? 2_000)
/** A service answers a letter in seconds; here what amends itself needs is measured. */
const ANSWER_MS = 20

const names = (await readdir('test/corpus')).filter((name) => name.endsWith('.eml')).sort()
const corpus = await Promise.all(names.map((name) => readFile(join('test/corpus', name))))
const workshop = await openWorkshop(readPaths({}))
const [known] = await readIdentities(readPaths({}))
if (!known) throw new Error('no account')
const account = known

/** The corpus again and again, each time as other mails from other people. */
function mailAt(index: number): Buffer {
  const raw = corpus[index % corpus.length] ?? Buffer.alloc(0)
  const round = Math.floor(index / corpus.length)
  return Buffer.from(
    raw
      .toString('latin1')
      .replace(/^message-id:.*\r?\n(?:[ \t].*\r?\n)*/im, `Message-ID: <${round}-${index}@bench.example>\r\n`)
      .replace(/^(from:[^\n]*?)([\w.+-]+)@/im, (_, head: string, local: string) => `${head}${local}.${round}@`),
    'latin1',
  )
}

interface Run {
  readonly takenInMs: number
  readonly allDoneMs: number
  readonly drafts: number
  readonly states: Readonly<Record<string, number>>
  readonly asked: readonly AskedMessage[]
  readonly batchCalls: readonly string[]
}

type Way = 'without' | 'beside' | 'after, alone' | 'after, together'

async function run(way: Way): Promise<Run> {
  const withModel = way !== 'without'
  const folder = await mkdtemp(join(tmpdir(), 'amends-bench-'))
  const clock = createClock()
  const ledger = await openLedger({ databaseUrl: null, dataFolder: folder, role: 'main', now: clock.now() })
  const parser = createParser()
  await parser.parse(Buffer.from('Subject: warm\r\n\r\nup\r\n'))
  const service = await startMessagesWorld({ key: 'bench', script: demoScript })
  service.slow(ANSWER_MS)
  const settings = withModel
    ? readModelSettings({
        ANTHROPIC_API_KEY: 'bench',
        AMENDS_MODEL_URL: service.url,
        AMENDS_MODEL_TOKENS_A_DAY: '1000000000',
        AMENDS_MODEL_BATCH: way === 'after, together' ? '100' : '0',
      })
    : null
  const context: JourneyContext = {
    ledger,
    parser,
    orders: createOrderBook(ledger.orders, clock),
    readOrderFile,
    clock,
    log: createLog('silent'),
    workshop: () => workshop,
    accounts: () => new Map([[account.name, account]]),
    key: new Uint8Array(32),
    mode: 'live',
    undoSeconds: 0,
    model: modelInfo(settings),
    newId: uuidv7,
    randomToken,
  }
  const journey = createJourney(context, () => undefined)
  const stopping = new AbortController()
  const at = clock.now()
  const place = { account: account.name, mailbox: 'INBOX', uidValidity: '1' }
  await ledger.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: at })
  const mails = Array.from({ length: COUNT }, (_, index) => mailAt(index))
  const listed = mails.map((raw, index) => ({
    ...place,
    uid: index + 1,
    size: raw.length,
    internalDate: at,
    state: 'listed' as const,
  }))
  await ledger.intake.addOccurrences(listed, mails.length, at)
  for (const [index, raw] of mails.entries())
    await ledger.intake.markStored({ ...place, uid: index + 1 }, await ledger.raw.put(raw, at), raw.length, at)

  const begun = performance.now()
  const start = () => startModel(settings, context, () => [account.name], stopping.signal)
  let work = way === 'beside' ? start() : null
  ledger.onChange(() => work?.kick())
  await journey.takeIn(stopping.signal, [account.name])
  const takenInMs = performance.now() - begun
  const started = way.startsWith('after') ? performance.now() : begun
  if (way.startsWith('after')) work = start()
  const since = new Date(Date.parse(at) - 3_600_000).toISOString()
  while (work) {
    work.kick()
    const fresh = await ledger.modelWork.freshDrafts([account.name], since, 1)
    const due = await ledger.modelWork.due([account.name], '9999', 1)
    const together = await ledger.modelBatches.open(null)
    if (fresh.length === 0 && due.length === 0 && together.length === 0) break
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  const allDoneMs = performance.now() - started
  const states: Record<string, number> = {}
  let drafts = 0
  const people = { accounts: null, markets: null } as const
  for (const row of await ledger.desk.queue(
    { ...people, id: '', name: '', signIn: '', roles: [], timeZone: 'UTC', language: 'en', reads: [], active: true },
    { states: ['pending', 'needs-person'], after: null, limit: 100_000 },
  )) {
    drafts += 1
    for (const job of await ledger.modelWork.of(row.ticket.id)) {
      const key = `${job.kind} ${job.state}${job.why ? ` (${job.why})` : ''}`
      states[key] = (states[key] ?? 0) + 1
    }
  }
  stopping.abort()
  await work?.done
  await service.close()
  await parser.close()
  await ledger.close()
  await rm(folder, { recursive: true, force: true })
  return { takenInMs, allDoneMs, drafts, states, asked: service.asked, batchCalls: service.batches.calls }
}

const bytes = (text: string): number => Buffer.byteLength(text)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

if (process.argv[3] === 'backlog') {
  for (const way of ['after, alone', 'after, together'] as const) {
    const one = await run(way)
    const count = (call: string): number => one.batchCalls.filter((made) => made === call).length
    console.log(`${way}: ${one.drafts} tickets, all done after ${(one.allDoneMs / 1_000).toFixed(1)} s`)
    console.log(
      `  questions ${one.asked.length}, in batches or alone; calls of batches ${one.batchCalls.length}: ${count('POST all')} made, ${count('GET one')} looks`,
    )
    for (const [state, of] of Object.entries(one.states)) console.log(`  ${state}: ${of}`)
  }
  process.exit(0)
}
const without = await run('without')
const beside = await run('beside')
console.log(`${COUNT} mails, ${beside.drafts} tickets open; the stand-in answers after ${ANSWER_MS} ms`)
console.log(
  `taking in and drafting, ms a mail: without ${(without.takenInMs / COUNT).toFixed(2)}, beside the model ${(beside.takenInMs / COUNT).toFixed(2)}`,
)
console.log(
  `all letters refined after ${(beside.allDoneMs / 1_000).toFixed(1)} s: ${((COUNT / beside.allDoneMs) * 60_000).toFixed(0)} mails a minute`,
)
console.log(
  `questions ${beside.asked.length}: ${(beside.asked.length / COUNT).toFixed(2)} a mail, ${(beside.asked.length / Math.max(1, beside.drafts)).toFixed(2)} a ticket`,
)
for (const [name, mark] of [
  ['letter', '"letters"'],
  ['mirror', '"parts"'],
  ['findings', '"gist"'],
] as const) {
  const asked = beside.asked.filter(({ schema }) => JSON.stringify(schema).includes(mark))
  const [stable, own] = [mean(asked.map(({ system }) => bytes(system))), mean(asked.map(({ user }) => bytes(user)))]
  console.log(
    `${name}: ${asked.length} questions, stable ${stable.toFixed(0)} bytes, own ${own.toFixed(0)} bytes, ${((stable / (stable + own)) * 100).toFixed(0)} % the same`,
  )
}
for (const [state, count] of Object.entries(beside.states).sort(([, a], [, b]) => b - a))
  console.log(`  ${state}: ${count}`)
