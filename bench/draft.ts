/**
 * How long a mail takes from raw bytes to the stored draft, as a ratio to mailparser alone on the same mails in the same
 * run; the understanding alone, in processor time; resident memory; start-up time. Prints figures, judges nothing.
 *
 *   npm run bench
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { openWorkshop, readIdentities } from '../src/cli/files.ts'
import { createClock } from '../src/edge/clock.ts'
import { uuidv7 } from '../src/edge/ids.ts'
import { openLedger } from '../src/edge/ledger/open.ts'
import { createLog } from '../src/edge/log.ts'
import { createOrderBook } from '../src/edge/order-book.ts'
import { createParser } from '../src/edge/parser.ts'
import { randomToken } from '../src/edge/random.ts'
import { think } from '../src/journey/think.ts'
import { createJourney } from '../src/journey.ts'
import { parseMail } from '../src/mail/parse.ts'
import { readOrderFile } from '../src/orders/read.ts'
import { readPaths } from '../src/settings.ts'

const ROUNDS = 3
const MiB = 1024 * 1024

const names = (await readdir('test/corpus')).filter((name) => name.endsWith('.eml')).sort()
const mails = await Promise.all(names.map((name) => readFile(join('test/corpus', name))))

async function parserAlone(): Promise<number> {
  const started = performance.now()
  for (const raw of mails) await simpleParser(raw)
  return (performance.now() - started) / mails.length
}

/** Raw bytes into a new ledger, through every room, until all are drafted or binned; milliseconds a mail. */
async function toStoredDraft(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-bench-'))
  const paths = { ...readPaths({}), data: folder }
  const clock = createClock()
  const ledger = await openLedger({ databaseUrl: null, dataFolder: folder, role: 'main', now: clock.now() })
  const workshop = await openWorkshop(paths)
  const [account] = await readIdentities(paths)
  if (!account) throw new Error('no account')
  const parser = createParser()
  await parser.parse(Buffer.from('Subject: warm\r\n\r\nup\r\n'))
  const journey = createJourney(
    {
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
      newId: uuidv7,
      randomToken,
    },
    () => undefined,
  )
  const started = performance.now()
  const at = clock.now()
  const place = { account: account.name, mailbox: 'INBOX', uidValidity: '1' }
  await ledger.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: at })
  const listed = mails.map((raw, index) => ({
    ...place,
    uid: index + 1,
    size: raw.length,
    internalDate: at,
    state: 'listed' as const,
  }))
  await ledger.intake.addOccurrences(listed, mails.length, at)
  for (const [index, raw] of mails.entries()) {
    const sha256 = await ledger.raw.put(raw, at)
    await ledger.intake.markStored({ ...place, uid: index + 1 }, sha256, raw.length, at)
  }
  await journey.takeIn(new AbortController().signal, [account.name])
  const elapsed = (performance.now() - started) / mails.length
  await parser.close()
  await ledger.close()
  await rm(folder, { recursive: true, force: true })
  return elapsed
}

/** Processor milliseconds of understanding each mail, once everything is warm. */
async function understandingAlone(): Promise<readonly number[]> {
  const workshop = await openWorkshop(readPaths({}))
  const [account] = await readIdentities(readPaths({}))
  if (!account) throw new Error('no account')
  const parsed = await Promise.all(mails.map((raw) => parseMail(raw)))
  const now = '2026-11-20T08:00:00.000Z'
  let taken: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    taken = parsed.map((message) => {
      const before = process.threadCpuUsage()
      think(workshop, { message, account, thread: null, signedByUs: false, now })
      const { user, system } = process.threadCpuUsage(before)
      return (user + system) / 1_000
    })
  }
  return taken
}

/** From `node` to the desk's URL, on the demo world, and the memory of that process once every mail is in. */
async function startUp(): Promise<{ seconds: number; residentMiB: number | null }> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'bin/amends.js', 'demo'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    if (printed.includes('http://')) break
  }
  const seconds = (performance.now() - started) / 1_000
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  const resident = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
  child.kill('SIGINT')
  await once(child, 'exit')
  return { seconds, residentMiB: resident === undefined ? null : Number(resident) / 1024 }
}

const share = (values: readonly number[], part: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * part)] ?? 0
const median = (values: readonly number[]): number => share(values, 0.5)

await parserAlone()
const yardstick: number[] = []
const ours: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  yardstick.push(await parserAlone())
  ours.push(await toStoredDraft())
}
const ratios = ours.map((ms, round) => ms / (yardstick[round] ?? 1))
console.log(`${mails.length} mails, ${ROUNDS} rounds, median (least–most)`)
console.log(`mailparser.simpleParser alone   ${median(yardstick).toFixed(2)} ms a mail`)
console.log(`raw bytes to stored draft       ${median(ours).toFixed(2)} ms a mail`)
console.log(
  `ratio                           ${median(ratios).toFixed(1)} (${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)})`,
)
const understood = await understandingAlone()
console.log(
  `understanding alone             ${median(understood).toFixed(1)} ms at the median, ${share(understood, 0.95).toFixed(1)} ms at the 95th percentile (processor time)`,
)
console.log(`resident after all rounds       ${(process.memoryUsage.rss() / MiB).toFixed(0)} MiB`)
const { seconds, residentMiB } = await startUp()
console.log(`start-up to the desk's URL      ${seconds.toFixed(2)} s, resident ${residentMiB?.toFixed(0) ?? '?'} MiB`)
