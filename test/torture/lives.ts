/** Lives: starts the daemon with a bomb, lets a complaint come in and its answer go out, until the bomb goes off; then the next. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { createMailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, freshFolder, PASSWORD } from '../support/daemon.ts'
import type { Run } from './campaign.ts'
import type { Chance } from './chance.ts'
import { drain, openWork } from './drain.ts'
import { type Host, type HostOptions, hostAsChild, hostInProcess } from './host.ts'
import { judge } from './invariants.ts'
import { keepJournal } from './journal.ts'
import type { When } from './life.ts'
import { bombAt, nameOf } from './points.ts'
import { openPostOffice } from './post.ts'
import { verbOf, watchWire } from './wire.ts'

export interface LivesOptions {
  /** From `fewLanguages`. */
  readonly edited: string
  /** Each life is a process that ends by SIGKILL. */
  readonly kill: boolean
  readonly chance: Chance
  /** One life for each. */
  readonly points: readonly string[]
  /** Where the first life ends, which starts on nothing; null where it may live. */
  readonly fresh: string | null
  /** Told of every point; `fresh` until the first life has started. */
  readonly passed?: (when: When, what: string, fresh: boolean) => void
}

export interface LivesResult {
  readonly broken: readonly string[]
  readonly trace: readonly string[]
  /** Points at which a life ended. */
  readonly struck: readonly string[]
  readonly letters: number
  readonly uncertain: number
}

const STARTS_AT = '2026-11-17T08:00:00.000Z'
/** A life in which nothing is committed for so long has nothing to do any more, wherever its bomb lies. */
const LONGEST_REST_MS = 6_000
/** What arrives in a life. A point that is missed is tried with each: not every mail passes it, nor passes it so often. */
const MAILS = ['complaint', 'follow-up', 'duplicate', 'auto-reply', 'unparsable'] as const
const MOST_TRIES = 1 + MAILS.length
const LOOK_MS = 2

/** Lives one after the other on the same ledger, each with a complaint of its own; then a last one that ends all in order. */
export async function liveThrough(options: LivesOptions): Promise<LivesResult> {
  const { chance, edited } = options
  const trace: string[] = []
  const startMs = performance.now()
  const note = (line: string) => trace.push(`${((performance.now() - startMs) / 1000).toFixed(2).padStart(7)} ${line}`)
  const folder = await freshFolder()
  let fresh = true
  const box: { host: Host | null } = { host: null }
  const now = () => box.host?.now() ?? STARTS_AT
  const world = await createMailWorld({ users: [{ address: ADDRESS, password: PASSWORD }], now: () => new Date(now()) })
  const { imap, smtp } = world
  const hostOptions: HostOptions = {
    imap,
    smtp,
    folder,
    edited,
    startsAt: STARTS_AT,
    undoSeconds: 0,
    databaseUrl: null,
    note,
    child: { arguments: [], environment: { AMENDS_TORTURE_QUICK: '1' } },
    passed: (when, what) => options.passed?.(when, what, fresh),
  }
  const host = options.kill ? hostAsChild(hostOptions, () => null) : hostInProcess(hostOptions)
  box.host = host
  /** From a death on the wire to the next start: what is still heard was said before. */
  let dead = false
  /** Whether the daemon has looked at its mailbox and waits for more. */
  const idle = { is: false }
  watchWire(world, (when, what) => {
    if (what === 'imap IDLE') idle.is = true
    if (dead || !host.reach(when, what)) return
    dead = true
    // What dies before the server does its bidding must not have it done.
    const verb = when === 'before' ? verbOf(what) : null
    if (verb) world.fault({ ...verb, action: 'drop' })
  })
  const accepted = new Set<string>()
  const acceptedMs: number[] = []
  world.onAccepted((mail) => {
    acceptedMs.push(Date.now())
    const id = /^Message-ID:\s*(<[^>]+>)/im.exec(mail.raw.toString('latin1'))?.[1] ?? ''
    accepted.add(id)
    note(`ACCEPTED ${id}`)
  })
  const post = openPostOffice(chance, (raw) => world.deliver(ADDRESS, raw, new Date(now())))
  const troubles: string[] = []
  const asked: { turnId: string; hash: string }[] = []
  const struck: string[] = []
  if (options.fresh !== null) {
    note(`first life until ${options.fresh}`)
    await host.start(bombAt(options.fresh, 1))
    await untilIdle(host, idle)
    if (host.killed()) struck.push(options.fresh)
    await host.kill()
  }
  await host.start(null)
  const dataFolder = join(folder, 'data')
  const ledger = await openLedger({ databaseUrl: null, dataFolder, role: 'second', now: STARTS_AT })
  const journal = await keepJournal(dataFolder)
  const desk = openSecretary(dataFolder, host, asked, (id) => accepted.has(id))
  const fire = { lay: () => undefined, out: () => undefined, strikes: () => 0 }
  const moves: { ms: number; from: string; to: string }[] = []
  const reviewer = {
    asked,
    takenBack: [],
    wrong: [],
    decide: () => Promise.resolve(''),
    interfere: () => Promise.resolve(''),
  }
  const run: Run = { world, host, ledger, journal, post, reviewer, fire, moves, acceptedMs, colleague: [], troubles }
  try {
    if (options.passed) await untilIdle(host, idle)
    fresh = false
    const tries = options.points.map((point) => ({ point, left: MOST_TRIES }))
    for (let next = tries.shift(); next; next = tries.shift()) {
      const { point, left } = next
      await host.kill()
      const bomb = bombAt(point, left === MOST_TRIES && chance.happens(0.25) ? chance.whole(2, 3) : 1)
      dead = false
      note(`life until ${nameOf(bomb.when, bomb.what)} for the ${bomb.nth}. time`)
      await host.start(bomb)
      const kind = MAILS[MOST_TRIES - left - 1] ?? (chance.happens(0.7) ? 'complaint' : chance.pick(MAILS))
      const mail = post.write(kind, host.now(), [...accepted]) ?? post.write('complaint', host.now(), [])
      note(`mail: ${mail?.kind} ${mail?.messageId}`)
      if (await endOfLife(run, desk)) struck.push(point)
      else if (left > 1) tries.push({ point, left: left - 1 })
    }
    dead = false
    await host.kill()
    await host.start(null)
    await drain(
      run,
      async (to) => {
        const from = host.now()
        await host.moveTo(to)
        moves.push({ ms: Date.now(), from, to })
        await desk.work()
      },
      note,
      troubles,
    )
    await host.stop()
    const { broken, figures } = await judge(run, edited)
    return { broken, trace, struck, letters: figures.accepted, uncertain: figures.uncertain }
  } finally {
    await host.stop()
    desk.close()
    journal.close()
    await ledger.close()
    await world.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function untilIdle(host: Host, idle: { readonly is: boolean }): Promise<void> {
  const until = performance.now() + LONGEST_REST_MS
  while (host.alive() && !idle.is && performance.now() < until) await wait(LOOK_MS)
}

/** True where the daemon died; where all its work is done first it ends in order, which may kill it still. */
async function endOfLife(run: Run, desk: Secretary): Promise<boolean> {
  let until = performance.now() + LONGEST_REST_MS
  while (run.host.alive()) {
    const news = desk.changed()
    if (news) until = performance.now() + LONGEST_REST_MS
    const done = news && !(await desk.work()) && (await nothingLeft(run))
    if (done || performance.now() > until) await run.host.stop()
    else await wait(LOOK_MS)
  }
  return run.host.killed()
}

async function nothingLeft(run: Run): Promise<boolean> {
  const work = await openWork(run)
  const due = await run.ledger.outbox.nextDueAt()
  const waiting = due !== null && due > run.host.now() ? work.scheduled : 0
  return work.sum - waiting === 0
}

/** Approves every letter as it is drafted, to leave at once; settles what is uncertain after asking the customer. */
interface Secretary {
  /** Whether anything was committed since this was asked last. */
  changed(): boolean
  /** True where there was something to do. */
  work(): Promise<boolean>
  close(): void
}

function openSecretary(
  dataFolder: string,
  host: Host,
  asked: { turnId: string; hash: string }[],
  wasAccepted: (messageId: string) => boolean,
): Secretary {
  const file = new DatabaseSync(join(dataFolder, 'amends.sqlite'), { readOnly: true })
  const version = file.prepare('pragma data_version')
  const drafted = file.prepare(
    `select id, json_extract(body, '$.draft.hash') as hash, ticket_id, json_extract(body, '$.messageId') as mail,
      json_extract(body, '$.draft.revision') as revision from turns where stage = 'drafted' and withdrawn_at is null`,
  )
  const uncertain = file.prepare(`select id, message_id from outbox where state = 'uncertain'`)
  const refused = new Set<string>()
  const corrected = new Set<string>()
  let seen: unknown = null
  return {
    changed() {
      const found = version.get()?.data_version
      const news = found !== seen
      seen = found
      return news
    },
    async work() {
      let busy = false
      for (const { id, hash, ticket_id, mail, revision } of drafted.all()) {
        const [turnId, name] = [String(id), `${id} ${hash}`]
        if (refused.has(name)) continue
        busy = true
        if (revision === 1 && mail !== null && !corrected.has(turnId)) {
          corrected.add(turnId)
          const correction = { field: 'severity', value: 'high' } as const
          const said = await host.act('correct', { ticketId: String(ticket_id), messageId: String(mail), correction })
          if (said === 'lost') return true
          // The letter was drafted anew: it is approved as it stands then.
          if (said.done) continue
        }
        asked.push({ turnId, hash: String(hash) })
        const question = { turnId, hash: String(hash), via: 'desk', sendAt: host.now(), offHours: true } as const
        const said = await host.act('approve', question)
        if (said === 'lost') return true
        if (!said.done) refused.add(name)
      }
      for (const { id, message_id } of uncertain.all()) {
        busy = true
        const as = wasAccepted(String(message_id)) ? 'was-sent' : 'resend'
        if ((await host.act('settleUncertain', { outboxId: String(id), as })) === 'lost') return true
      }
      return busy
    },
    close: () => file.close(),
  }
}
