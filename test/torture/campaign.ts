/** One run of the campaign: from a seed a mail world, a script of mails, decisions and accidents, a drain, and the verdict. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openLedger } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { TICKET_STATES } from '../../src/ports/ledger/tickets.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, freshFolder, PASSWORD } from '../support/daemon.ts'
import { type Ambushes, layAmbushes } from './ambush.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { after, drain, openWork } from './drain.ts'
import { type Fire, lightFire } from './fire.ts'
import { type Host, hostAsChild, hostInProcess } from './host.ts'
import { judge, type Verdict } from './invariants.ts'
import { type Journal, keepJournal } from './journal.ts'
import { type Bomb, bombAt, readPoints } from './points.ts'
import { type MailKind, openPostOffice, type PostOffice } from './post.ts'
import { hireReviewer, type Reviewer } from './reviewer.ts'
import { slowLine } from './slow-line.ts'

export interface RunOptions {
  readonly seed: number
  /** The daemon is a child process that is killed by SIGKILL. */
  readonly kill: boolean
  /** From `fewLanguages`. */
  readonly edited: string
  /** An empty database of PostgreSQL; SQLite without it. */
  readonly databaseUrl?: string | null
  readonly steps?: number
}

export interface RunResult extends Verdict {
  readonly seed: number
  readonly trace: readonly string[]
}

/** What a run knows; the verdict is given from this alone. */
export interface Run {
  readonly world: MailWorld
  readonly host: Host
  readonly ledger: Ledger
  readonly journal: Journal | null
  readonly post: PostOffice
  readonly reviewer: Reviewer
  readonly fire: Fire
  /** When the clock was moved, in real milliseconds, and from where to where. */
  readonly moves: readonly { readonly ms: number; readonly from: string; readonly to: string }[]
  /** Real time of each acceptance, by place in `world.accepted`. */
  readonly acceptedMs: readonly number[]
  /** Answers that a colleague gave from a mail client: Message-ID answered, real time. */
  readonly colleague: readonly { readonly inReplyTo: string; readonly ms: number }[]
  /** What went wrong before the verdict: deaths, a drain that never ended. */
  readonly troubles: readonly string[]
}

/** A Tuesday morning in Europe, afternoon in Asia. */
const STARTS_AT = '2026-11-17T08:00:00.000Z'

export async function runOnce(options: RunOptions): Promise<RunResult> {
  const chance = chanceFrom(options.seed)
  const trace: string[] = []
  const startMs = performance.now()
  const box: { host: Host | null } = { host: null }
  const note = (line: string) => {
    const seconds = ((performance.now() - startMs) / 1000).toFixed(2)
    trace.push(`${seconds.padStart(6)} ${box.host?.now().slice(5, 19) ?? ''} ${line}`)
  }
  const folder = await freshFolder()
  const world = await createMailWorld({
    users: [{ address: ADDRESS, password: PASSWORD }],
    now: () => new Date(box.host?.now() ?? STARTS_AT),
  })
  const databaseUrl = options.databaseUrl ?? null
  const undoSeconds = chance.pick([0, 0, 60])
  const plans = bombsOf(chanceFrom(options.seed ^ 0x5eed), (await readPoints()).everyLife)
  // Two thirds of the runs go over a slow line: what happens between two commands has time to happen.
  const slowMs = chance.pick([0, 60, 200])
  const late = { is: true }
  const smtp = await slowLine(world.smtp, () => (late.is ? slowMs : 0))
  const hostOptions = {
    imap: world.imap,
    smtp: smtp.endpoint,
    folder,
    edited: options.edited,
    startsAt: STARTS_AT,
    undoSeconds,
    databaseUrl,
    note,
    // The parser's process costs as much as all else of a start: one run in four has it.
    child: { arguments: [], environment: { AMENDS_TORTURE_QUICK: options.seed % 4 === 0 ? '0' : '1' } },
  }
  const burning = { plans: false }
  const host = options.kill
    ? hostAsChild(hostOptions, () => (burning.plans ? plans() : null))
    : hostInProcess(hostOptions)
  box.host = host
  let ledger: Ledger | null = null
  let journal: Journal | null = null
  try {
    await host.start()
    burning.plans = true
    const dataFolder = join(folder, 'data')
    ledger = await openLedger({ databaseUrl, dataFolder, role: 'second', now: STARTS_AT })
    journal = databaseUrl === null ? await keepJournal(dataFolder) : null
    const accepted = new Set<string>()
    const acceptedMs: number[] = []
    world.onAccepted((mail) => {
      acceptedMs.push(Date.now())
      const id = /^Message-ID:\s*(<[^>]+>)/im.exec(mail.raw.toString('latin1'))?.[1] ?? ''
      accepted.add(id)
      note(`ACCEPTED ${id}`)
    })
    const overdue: number[] = []
    const moves: { ms: number; from: string; to: string }[] = []
    const colleague: { inReplyTo: string; ms: number }[] = []
    const troubles: string[] = []
    const run: Run = {
      world,
      host,
      ledger,
      journal,
      post: openPostOffice(chance, (raw) => {
        const uid = overdue.pop()
        const inbox = world.mailboxOf(ADDRESS, 'INBOX')
        inbox.append(raw, [], new Date(host.now()), ...(uid === undefined ? [] : [uid]))
      }),
      reviewer: hireReviewer(chance, host, ledger, async (id) => {
        await smtp.quiet()
        return accepted.has(id)
      }),
      fire: lightFire(world, chance, note),
      moves,
      acceptedMs,
      colleague,
      troubles,
    }
    const move = async (to: string) => {
      const from = host.now()
      await host.moveTo(to)
      moves.push({ ms: Date.now(), from, to })
    }
    const ambushes = layAmbushes(world, chance, note)
    const script: Script = { chance, run, note, accepted, move, colleague, ambushes, overdue, kill: options.kill }
    for (let first = 0; first < 4; first += 1) run.post.write('complaint', host.now(), [])
    for (let step = 0; step < (options.steps ?? 70); step += 1) {
      await takeStep(script)
      await wait(chance.happens(0.5) ? 0 : chance.whole(5, options.kill ? 120 : 60))
    }
    note('--- drain')
    run.fire.out()
    ambushes.out()
    late.is = false
    burning.plans = false
    await drain(run, move, note, troubles)
    await move(after(host.now(), 6 * 24 * 60))
    if (chance.happens(0.3)) await (options.kill ? host.kill() : host.stop())
    await drain(run, move, note, troubles)
    await host.stop()
    return { seed: options.seed, trace, ...(await judge(run, options.edited)) }
  } finally {
    await host.stop()
    journal?.close()
    await ledger?.close()
    await smtp.close()
    await world.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Of three starts one goes unharmed, one dies at a point within the daemon, one at any commit. */
function bombsOf(chance: Chance, points: readonly string[]): () => Bomb | null {
  const inside = points.filter((point) => !/^\w+ (?:imap|smtp) /.test(point))
  return () => {
    switch (chance.weighted({ none: 1, point: 2, any: 1 })) {
      case 'none':
        return null
      case 'point':
        return bombAt(chance.pick(inside), chance.whole(1, 3))
      case 'any':
        return { when: chance.pick(['before', 'after']), what: '*', nth: chance.whole(1, 60) }
    }
  }
}

interface Script {
  readonly chance: Chance
  readonly run: Run
  readonly note: (line: string) => void
  readonly accepted: ReadonlySet<string>
  readonly move: (to: string) => Promise<void>
  readonly colleague: { inReplyTo: string; ms: number }[]
  readonly ambushes: Ambushes
  /** Numbers that are given and whose mails are still on their way. */
  readonly overdue: number[]
  readonly kill: boolean
}

const MAILS: Readonly<Record<MailKind, number>> = {
  complaint: 10,
  'follow-up': 5,
  duplicate: 2,
  thanks: 1,
  'auto-reply': 2,
  unparsable: 1,
}

async function takeStep(script: Script): Promise<void> {
  const { chance, run, note } = script
  if (!run.host.alive()) await run.host.start()
  switch (
    chance.weighted({
      mail: 10,
      decide: 24,
      quiet: 10,
      fault: 8,
      clock: 9,
      ambush: 12,
      cut: 1,
      colleague: 1,
      late: 2,
      full: 2,
      renumber: run.journal ? 1 : 0,
      stop: 1,
      kill: script.kill ? 2 : 0,
    })
  ) {
    case 'mail': {
      const kind = chance.weighted(MAILS)
      const posted = run.post.write(kind, run.host.now(), [...script.accepted])
      return note(`mail: ${posted ? `${kind} ${posted.messageId ?? posted.sha256.slice(0, 8)}` : 'none'}`)
    }
    case 'decide':
      return note(`reviewer: ${await run.reviewer.decide()}`)
    case 'quiet':
      return quiet(run)
    case 'fault':
      return run.fire.lay()
    case 'clock':
      return moveClock(script)
    case 'ambush':
      return layAmbush(script)
    case 'cut':
      note('cut: every connection')
      return run.world.dropConnections()
    case 'colleague':
      return answerByHand(script)
    case 'late':
      // The next mail gets this number, after others that have higher ones.
      script.overdue.unshift(run.world.mailboxOf(ADDRESS, 'INBOX').reserveUid())
      run.post.write('complaint', run.host.now(), [])
      return note('mail: one that comes before its elder')
    case 'full':
      return fillDisk(script)
    case 'renumber':
      return renumber(script)
    case 'stop':
      await run.host.stop()
      return run.host.start()
    case 'kill':
      note('kill -9')
      await run.host.kill()
      return run.host.start()
  }
}

/** Lets the daemon come to rest, but not for long: a fault may hold it up. */
async function quiet(run: Run): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    const { unseen, listed, stored, claimed } = await openWork(run)
    if (unseen + listed + stored + claimed === 0) return
    await wait(20)
  }
}

/** The customer writes again, the reviewer changes their mind, the clock jumps or the daemon dies: at the worst moment. */
function layAmbush(script: Script): void {
  const { chance, run, note, move, ambushes, kill } = script
  const what = chance.weighted({ again: 4, interfere: 3, clock: 2, cut: 1, kill: kill ? 5 : 0 })
  const far = chance.whole(1, 900)
  const strike = async (): Promise<string> => {
    switch (what) {
      case 'again':
        return writeAgain(run)
      case 'interfere':
        return run.reviewer.interfere()
      case 'clock':
        await move(after(run.host.now(), far))
        return `clock moved by ${far} minutes`
      case 'cut':
        run.world.dropConnections()
        return 'cut'
      case 'kill':
        await run.host.kill()
        return 'killed'
    }
  }
  ambushes.lay(what, () => {
    strike().then(
      (done) => note(`ambush done: ${done}`),
      (error: unknown) => note(`ambush failed: ${error instanceof Error ? error.message : String(error)}`),
    )
  })
}

/** The customer whose letter is being handed over writes once more. */
async function writeAgain({ ledger, post, host }: Run): Promise<string> {
  const rows = await ledger.desk.queue(EVERYBODY, { states: TICKET_STATES, after: null, limit: 200 })
  const turn = rows.find((row) => row.outbox?.state === 'claimed')?.turn?.turn
  const answered = turn && 'draft' in turn ? turn.draft.record.inReplyTo : null
  const mail = answered === null ? null : post.again(answered, host.now())
  return mail ? `mail: follow-up ${mail.messageId}` : 'nobody to write again'
}

/** For as long as a few things take to happen. */
async function fillDisk({ chance, run, note }: Script): Promise<void> {
  note('disk full')
  await run.host.disk(true)
  const posted = run.post.write('complaint', run.host.now(), [])
  if (posted) note(`mail: complaint ${posted.messageId}`)
  await wait(chance.whole(5, 200))
  await run.host.disk(false)
  note('disk has room')
}

/** The server is restored from a copy: every mail has a new number. */
function renumber({ run, note, overdue }: Script): void {
  const inbox = run.world.mailboxOf(ADDRESS, 'INBOX')
  inbox.renumber(inbox.uidValidity + 1)
  overdue.length = 0
  run.world.dropConnections('imap')
  note(`renumbered: ${inbox.uidValidity}`)
}

/** To the next letter that is due, or anywhere: seconds past an hour's end, a day, a weekend. */
async function moveClock({ chance, run, note, move }: Script): Promise<void> {
  if (chance.happens(0.15)) {
    const back = after(run.host.now(), -chance.whole(1, 180))
    note(`clock: back to ${back}`)
    return move(back)
  }
  const due = chance.happens(0.6) ? await run.ledger.outbox.nextDueAt() : null
  const far = chance.weighted({ minutes: 8, hours: 2, days: 1 })
  const minutes = { minutes: chance.whole(1, 20), hours: chance.whole(20, 600), days: chance.whole(600, 4000) }[far]
  const to = due !== null && due > run.host.now() ? due : after(run.host.now(), minutes)
  note(`clock: to ${to}`)
  await move(to)
}

/** A colleague answers a customer's mail from a mail client of their own: the copy lies in Sent. */
function answerByHand({ chance, run, note, colleague }: Script): void {
  const mails = run.post.mails.filter((mail) => mail.kind === 'complaint')
  if (mails.length === 0) return
  const { messageId, subject } = chance.pick(mails)
  if (messageId === null) return
  const lines = [
    `From: ${ADDRESS}`,
    `Subject: Re: ${subject}`,
    `Message-ID: <by-hand-${chance.whole(1, 1e9)}@harborline-trade.example>`,
    `In-Reply-To: ${messageId}`,
    '',
    'We have sent you a refund.',
    '',
  ]
  run.world.mailboxOf(ADDRESS, 'Sent').append(Buffer.from(lines.join('\r\n')), ['\\Seen'], new Date(run.host.now()))
  colleague.push({ inReplyTo: messageId, ms: Date.now() })
  note(`colleague answers ${messageId}`)
}
