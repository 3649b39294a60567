/** The soak: node test/torture/soak.ts [--minutes 60] [--mails 2000] [--seed 1] on real Dovecot, every connection cut each minute. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { createMailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, freshFolder, PASSWORD } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { CERTIFICATE, KEY } from '../support/tls.ts'
import type { Run } from './campaign.ts'
import { chanceFrom } from './chance.ts'
import { fewLanguages } from './daemon.ts'
import { drain } from './drain.ts'
import { hostAsChild } from './host.ts'
import { judge } from './invariants.ts'
import { keepJournal } from './journal.ts'
import { type MailKind, openPostOffice } from './post.ts'
import { hireReviewer } from './reviewer.ts'
import { slowLine } from './slow-line.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    mails: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
})
const minutes = Number(values.minutes)
const mails = Number(values.mails)
const chance = chanceFrom(Number(values.seed))

/** Dovecot would mend the line ends of unreadable bytes: those are the campaign's. */
const MAILS: Partial<Record<MailKind, number>> = {
  complaint: 10,
  'follow-up': 5,
  duplicate: 2,
  thanks: 1,
  'auto-reply': 2,
}
/** A Tuesday morning in Europe: letters to most customers leave at once. */
const STARTS_AT = '2026-11-24T08:00:00.000Z'
const MINUTE_MS = 60_000
/** Caches fill and code is compiled: growth is counted from here on. */
const WARM_UP_MS = Math.min(10, minutes / 6) * MINUTE_MS
const DECIDE_EVERY_MS = 250

const edited = await fewLanguages()
const folder = await freshFolder()
const scratch = await mkdtemp(join(tmpdir(), 'amends-soak-'))
await writeFile(join(scratch, 'ca.pem'), CERTIFICATE)
const stopwatch = join(scratch, 'stopwatch.jsonl')
const dovecot = await startDovecot([{ name: ADDRESS, password: PASSWORD }])
const box: { now: () => string } = { now: () => STARTS_AT }
// Its INBOX only counts along what Dovecot gets; its SMTP server is the ground truth of what left.
const world = await createMailWorld({
  users: [{ address: ADDRESS, password: PASSWORD }],
  now: () => new Date(box.now()),
  smtp: { encryption: { by: 'starttls', key: KEY, cert: CERTIFICATE } },
})
const imap = await slowLine(dovecot, () => 0)
const smtp = await slowLine(world.smtp, () => 0)
const host = hostAsChild(
  {
    imap: imap.endpoint,
    smtp: smtp.endpoint,
    folder,
    edited,
    startsAt: STARTS_AT,
    undoSeconds: 0,
    databaseUrl: null,
    security: 'starttls',
    note: () => undefined,
    child: {
      arguments: ['--import', new URL('./stopwatch.mjs', import.meta.url).href],
      environment: { NODE_EXTRA_CA_CERTS: join(scratch, 'ca.pem'), AMENDS_STOPWATCH: stopwatch },
    },
  },
  () => null,
)
box.now = host.now
await host.start()
const dataFolder = join(folder, 'data')
const ledger = await openLedger({ databaseUrl: null, dataFolder, role: 'second', now: STARTS_AT })
const journal = await keepJournal(dataFolder)
const accepted = new Set<string>()
const acceptedMs: number[] = []
world.onAccepted((mail) => {
  acceptedMs.push(Date.now())
  accepted.add(/^Message-ID:\s*(<[^>]+>)/im.exec(mail.raw.toString('latin1'))?.[1] ?? '')
})
let delivering = Promise.resolve()
const post = openPostOffice(chance, (raw) => {
  const at = new Date(host.now())
  world.deliver(ADDRESS, raw, at)
  delivering = delivering.then(() => dovecot.deliver(ADDRESS, raw, { at }))
})
const troubles: string[] = []
const moves: { ms: number; from: string; to: string }[] = []
const fire = { lay: () => undefined, out: () => undefined, strikes: () => cuts }
const reviewer = hireReviewer(chance, host, ledger, async (id) => {
  await smtp.quiet()
  return accepted.has(id)
})
const run: Run = {
  world,
  host,
  ledger,
  journal,
  post,
  reviewer,
  fire,
  moves,
  acceptedMs,
  colleague: [],
  troubles,
}
let cuts = 0
const startMs = Date.now()
const endMs = startMs + minutes * MINUTE_MS
const firstPid = host.pid()

async function writeMails(): Promise<void> {
  for (let count = 0; count < mails; count += 1) {
    await wait(Math.max(0, startMs + ((count + 1) * minutes * MINUTE_MS * 0.97) / mails - Date.now()))
    const kind = chance.weighted(MAILS as Record<MailKind, number>)
    if (!post.write(kind, host.now(), [...accepted])) post.write('complaint', host.now(), [])
  }
}

async function decide(): Promise<void> {
  while (Date.now() < endMs) {
    await wait(DECIDE_EVERY_MS)
    await reviewer.decide()
  }
}

async function cutLines(): Promise<void> {
  for (let minute = 1; minute < minutes; minute += 1) {
    await wait(Math.max(0, startMs + minute * MINUTE_MS - Date.now()))
    imap.cut()
    smtp.cut()
    cuts += 1
    const counts = await ledger.intake.counts()
    console.log(
      `minute ${minute}: ${post.mails.length} mails, ${JSON.stringify(counts)}, ${world.accepted.length} letters, ${lastSample()}`,
    )
  }
}

interface Sample {
  readonly ms: number
  /** Longest delay of a timer, and the most processor time between two ticks, in milliseconds. */
  readonly stall: number
  readonly busy: number
  readonly rss: number
  readonly heapUsed: number
}

let samples: Sample[] = []
const lastSample = () => {
  readFile(stopwatch, 'utf8').then(
    (text) => {
      samples = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Sample)
    },
    () => undefined,
  )
  const last = samples.at(-1)
  return last
    ? `${megabytes(last.rss)} MB resident, longest stall ${last.stall} ms, busy ${last.busy} ms`
    : 'no sample yet'
}
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

await Promise.all([writeMails(), decide(), cutLines()])
await delivering
const cutOff = Date.now()
// The mails are Dovecot's; the checks count along in the world's INBOX.
const [inbox] = (await ledger.intake.mailboxes()).filter(({ mailbox }) => mailbox === 'INBOX')
world.mailboxOf(ADDRESS, 'INBOX').renumber(Number(inbox?.uidValidity))
await drain(
  run,
  async (to) => {
    const from = host.now()
    await host.moveTo(to)
    moves.push({ ms: Date.now(), from, to })
  },
  () => undefined,
  troubles,
)
if (host.pid() !== firstPid) troubles.push('the daemon did not live through it')
const verdict = await judge(run, edited)
await report(cutOff)
await host.stop()
journal.close()
await ledger.close()
await Promise.all([imap.close(), smtp.close(), world.close(), dovecot.stop()])
if (process.exitCode !== 0) console.log(`the ledger is kept in ${folder}`)
for (const path of process.exitCode === 0 ? [folder, edited, scratch] : [edited, scratch])
  await rm(path, { recursive: true, force: true, maxRetries: 3 })

async function report(endedMs: number): Promise<void> {
  const text = await readFile(stopwatch, 'utf8')
  const all = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
  const warm = all.filter(({ ms }) => ms > startMs + WARM_UP_MS && ms <= endedMs)
  const mean = (part: readonly Sample[]) => part.reduce((sum, { rss }) => sum + rss, 0) / Math.max(1, part.length)
  const tenth = Math.max(1, Math.floor(warm.length / 10))
  const growth = mean(warm.slice(-tenth)) - mean(warm.slice(0, tenth))
  const waits = waitsOf().sort((a, b) => a - b)
  const every = Math.max(1, Math.floor(all.length / 20))
  const figures = {
    ...verdict.figures,
    cuts,
    residentMegabytes: all.filter((_, index) => index % every === 0).map(({ rss }) => megabytes(rss)),
    growthMegabytes: megabytes(growth),
    longestStallMs: Math.max(0, ...warm.map(({ stall }) => stall)),
    longestBusyMs: Math.max(0, ...warm.map(({ busy }) => busy)),
    heapMegabytes: all.filter((_, index) => index % every === 0).map(({ heapUsed }) => megabytes(heapUsed)),
    waitMs: { median: waits[Math.floor(waits.length / 2)] ?? 0, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 },
    longestWaitMs: waits.at(-1) ?? 0,
  }
  console.log(JSON.stringify(figures, null, 1))
  const broken = [...verdict.broken]
  if (growth > 50 * 1024 * 1024) broken.push(`memory grew by ${megabytes(growth)} MB`)
  if (figures.longestBusyMs > 200) broken.push(`the event loop was held up for ${figures.longestBusyMs} ms`)
  if (figures.longestWaitMs > 30_000) broken.push(`a mail waited ${figures.longestWaitMs} ms`)
  for (const line of broken) console.log(`!! ${line}`)
  console.log(broken.length === 0 ? 'all promises hold' : `${broken.length} BROKEN`)
  process.exitCode = broken.length === 0 ? 0 : 1
}

/** From the delivery of each mail's bytes to the commit that made it visible. */
function waitsOf(): number[] {
  const takenAt = new Map<string, number>()
  for (const { what, id, state, ms } of journal.lines())
    if (what === 'mail' && (state === 'taken' || state === 'duplicate') && !takenAt.has(id)) takenAt.set(id, ms)
  const first = new Map(post.mails.toReversed().map((mail) => [mail.sha256, mail.deliveredMs]))
  return [...first].map(([sha256, ms]) => (takenAt.get(sha256) ?? Number.POSITIVE_INFINITY) - ms)
}
