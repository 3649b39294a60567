/** Two daemons on one ledger, each a process that can be killed or frozen: an account has one of them, and work goes on. */
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { openLedger } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS, freshFolder, PASSWORD } from '../support/daemon.ts'
import { createDatabase, dropDatabase } from '../support/databases.ts'
import { complaint, MORNING } from '../support/main-job.ts'
import { fewLanguages } from '../torture/daemon.ts'
import { type Host, hostAsChild } from '../torture/host.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 })
const PATIENCE = { timeout: 30_000, interval: 50 }
/** How long another daemon waits for a dead one: long enough that a busy machine is not taken for dead. */
const LEASE_SECONDS = 5

let edited = ''
let folder = ''
let world: MailWorld
let hosts: Host[] = []
beforeAll(async () => {
  edited = await fewLanguages()
})
afterAll(() => rm(edited, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await freshFolder()
  hosts = []
  world = await createMailWorld({
    users: [{ address: ADDRESS, password: PASSWORD }],
    now: () => new Date(hosts[0]?.now() ?? MORNING),
  })
})
afterEach(async () => {
  const deaths = hosts.flatMap((host) => host.deaths)
  for (const host of hosts) {
    const pid = host.pid()
    if (pid !== null) process.kill(pid, 'SIGCONT')
    await host.kill()
  }
  await world.close()
  await rm(folder, { recursive: true, force: true })
  expect(deaths).toEqual([])
})

interface Place {
  readonly databaseUrl: string | null
  readonly smtp?: { readonly host: string; readonly port: number }
  readonly leaseSeconds?: number
}

/** A daemon of its own process, not yet started. All daemons of a test share folder (so the key file) and ledger. */
function daemonOf({ databaseUrl, smtp = world.smtp, leaseSeconds = LEASE_SECONDS }: Place): Host {
  const { imap } = world
  const note = () => undefined
  const host = hostAsChild(
    { folder, edited, imap, smtp, startsAt: MORNING, undoSeconds: 0, databaseUrl, leaseSeconds, note },
    () => null,
  )
  hosts.push(host)
  return host
}

const draftsOf = async (ledger: Ledger): Promise<Drafted[]> => {
  const rows = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 100 })
  return rows.flatMap((row) => (row.turn?.turn.stage === 'drafted' ? [row.turn.turn] : []))
}

const approve = (host: Host, turn: Drafted) =>
  host.act('approve', { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false })

/** A complaint by a customer of its own, so that each is a ticket of its own. */
const complaintOf = (id: string) =>
  Buffer.from(complaint(id).toString().replaceAll('PO-88213', `PO-77${id.length}13`).replaceAll('m.kowalczyk', id))

const signIns = () => world.log.filter((line) => /^imap C: .*\b(LOGIN|AUTHENTICATE)\b/i.test(line)).length

const freeze = (host: Host) => signal(host, 'SIGSTOP')
const thaw = (host: Host) => signal(host, 'SIGCONT')
function signal(host: Host, name: NodeJS.Signals): void {
  const pid = host.pid()
  if (pid === null) throw new Error('this daemon is gone')
  process.kill(pid, name)
}

describe('two daemons on one data folder', () => {
  test('exactly one runs, and the other says why it does not [mail 7]', async () => {
    const [one, other] = [daemonOf({ databaseUrl: null }), daemonOf({ databaseUrl: null })]
    await one.start()
    await expect(other.start()).rejects.toThrow(
      /Another amends is already running on .*: stop it first, or give this one a data folder of its own/,
    )
    await one.kill()
    await other.kill()
    await other.start()
    const ledger = await openLedger({ databaseUrl: null, dataFolder: `${folder}/data`, role: 'second', now: MORNING })
    world.deliver(ADDRESS, complaintOf('after'))
    await expect.poll(async () => (await draftsOf(ledger)).length, PATIENCE).toBe(1)
    await ledger.close()
  })
})

describe.skipIf(inject('postgresUrl') === null)('two daemons on one PostgreSQL', () => {
  let databaseUrl = ''
  let ledger: Ledger
  let sql: Client
  beforeEach(async () => {
    databaseUrl = await createDatabase()
    ledger = await openLedger({ databaseUrl, dataFolder: folder, role: 'main', now: MORNING })
    sql = new Client({ connectionString: databaseUrl })
    await sql.connect()
  })
  afterEach(async () => {
    await sql.end()
    await ledger.close()
    await dropDatabase(databaseUrl)
  })

  async function bothStarted(place: Omit<Place, 'databaseUrl'> = {}): Promise<[Host, Host]> {
    const [one, other] = [daemonOf({ databaseUrl, ...place }), daemonOf({ databaseUrl })]
    await one.start()
    await expect.poll(async () => ledger.intake.mailbox('complaints', 'INBOX'), PATIENCE).not.toBeNull()
    await other.start()
    return [one, other]
  }

  async function draftsAre(count: number): Promise<Drafted[]> {
    await expect.poll(async () => (await draftsOf(ledger)).length, PATIENCE).toBe(count)
    return draftsOf(ledger)
  }

  const sent = (count: number) => expect.poll(() => world.accepted.length, PATIENCE).toBe(count)

  const delivered = (count: number) =>
    expect.poll(async () => (await ledger.outbox.counts()).delivered, PATIENCE).toBe(count)

  test('one watches; when it is killed the other takes over, and nothing is lost or sent twice', async () => {
    const [one, other] = await bothStarted()
    for (const id of ['anna', 'berta', 'clara']) world.deliver(ADDRESS, complaintOf(id))
    const [first, second] = await draftsAre(3)
    expect(signIns()).toBe(1)
    // Approved at the desk of the daemon that does not send for this account.
    if (first) expect(await approve(other, first)).toMatchObject({ done: true })
    await sent(1)
    // Killed before it has written down the server's word it would leave a question for a person.
    await delivered(1)

    await one.kill()
    const killed = performance.now()
    world.deliver(ADDRESS, complaintOf('dora'))
    if (second) expect(await approve(other, second)).toMatchObject({ done: true })
    await draftsAre(2)
    expect(performance.now() - killed).toBeLessThan(30_000)
    await sent(2)
    expect((await ledger.intake.counts()).taken).toBe(4)
    await delivered(2)
    expect(new Set(world.accepted.map((mail) => mail.envelope.forwardPaths.join())).size).toBe(2)
  })

  test('a daemon that is stopped in order hands its accounts over at once, not when its lease ends', async () => {
    const [one, other] = [daemonOf({ databaseUrl, leaseSeconds: 600 }), daemonOf({ databaseUrl })]
    await one.start()
    await other.start()
    await expect.poll(async () => ledger.intake.mailbox('complaints', 'INBOX'), PATIENCE).not.toBeNull()
    await one.stop()
    world.deliver(ADDRESS, complaintOf('anna'))
    await draftsAre(1)
    expect(other.alive()).toBe(true)
  })

  /** Brings a letter to the moment when its body is on the wire and its dot is held, on the daemon `one`. */
  async function heldAtDot(): Promise<{ one: Host; other: Host; id: string; gate: Gate }> {
    const gate = await openGate(world.smtp)
    const [one, other] = await bothStarted({ smtp: gate.endpoint })
    world.deliver(ADDRESS, complaintOf('anna'))
    const [draft] = await draftsAre(1)
    if (!draft) throw new Error('no draft')
    await approve(one, draft)
    await gate.reached
    const [item] = await ledger.outbox.itemsOf(draft.ticketId)
    return { one, other, id: item?.id ?? '', gate }
  }

  /** Resolves when a session waits for a lock with a statement that begins like this. */
  const waitsFor = (statement: string) =>
    expect
      .poll(async () => {
        const { rows } = await aside(
          `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return rows.some(({ query }) => String(query).startsWith(statement))
      }, PATIENCE)
      .toBe(true)
  /** Another session than the one that holds the lock. */
  async function aside(question: string) {
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    try {
      return await client.query(question)
    } finally {
      await client.end()
    }
  }

  test('frozen at the held dot beyond its lease, one wakes after the other has sent: one body arrives [mail 7]', async () => {
    const { one, id, gate } = await heldAtDot()
    await sql.query('begin; lock table turns in access exclusive mode')
    gate.open()
    await waitsFor('select')
    freeze(one)
    await sql.query('rollback')
    await sent(1)
    thaw(one)
    // The sleeper's connection ends without its dot.
    await gate.closed
    await expect.poll(async () => (await ledger.outbox.item(id))?.state, PATIENCE).toBe('delivered')
    expect(world.accepted).toHaveLength(1)
    await gate.close()
  })

  test('frozen after noting that it may have sent, one leaves a question for a person, and no second body [mail 7]', async () => {
    const { one, other, id, gate } = await heldAtDot()
    await sql.query(`begin; select id from outbox where id = '${id}' for update`)
    gate.open()
    await waitsFor('update "outbox" set "state"')
    freeze(one)
    await sql.query('rollback')
    await expect.poll(async () => (await ledger.outbox.item(id))?.state, PATIENCE).toBe('uncertain')
    const counts = async () => (await ledger.desk.counts(EVERYBODY)).tickets.uncertain
    await expect.poll(counts, PATIENCE).toBe(1)
    expect(world.accepted).toHaveLength(0)
    thaw(one)
    await gate.closed
    // Where it woke soon enough its dot went out, and the server's word settles what was uncertain.
    const arrived = world.accepted.length
    if (arrived > 0) await expect.poll(async () => (await ledger.outbox.item(id))?.state, PATIENCE).toBe('delivered')
    else expect((await ledger.outbox.item(id))?.state).toBe('uncertain')
    expect(arrived).toBeLessThanOrEqual(1)
    expect(other.alive()).toBe(true)
    await gate.close()
  })

  test('frozen while it takes a mail in, one wakes and changes nothing: the other has made the ticket', async () => {
    const [one] = await bothStarted()
    await sql.query('begin; lock table messages in access exclusive mode')
    world.deliver(ADDRESS, complaintOf('anna'))
    await waitsFor('select')
    freeze(one)
    await sql.query('rollback')
    await draftsAre(1)
    thaw(one)
    // A mail that comes after it woke goes through whoever holds the account; both have passed the first by then.
    world.deliver(ADDRESS, complaintOf('berta'))
    await draftsAre(2)
    await one.stop()
    expect(await ledger.intake.counts()).toMatchObject({ listed: 0, stored: 0, taken: 2 })
    expect((await ledger.desk.counts(EVERYBODY)).tickets.pending).toBe(2)
  })
})

interface Gate {
  readonly endpoint: { readonly host: string; readonly port: number }
  /** Resolves when the server has asked for the first letter's text; its answer is kept back until `open`. */
  readonly reached: Promise<void>
  open(): void
  /** Resolves when the connection of that letter has ended. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** Stands before an SMTP server and keeps its first 354 back. */
async function openGate(server: { readonly host: string; readonly port: number }): Promise<Gate> {
  const reached = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  const sockets = new Set<Socket>()
  let kept = false
  const gate = createServer((client) => {
    const upstream = connect(server)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    client.pipe(upstream)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    upstream.on('data', async (chunk: Buffer) => {
      if (!kept && chunk.toString().includes('354 ')) {
        kept = true
        client.on('close', () => closed.resolve())
        reached.resolve()
        await opened.promise
      }
      client.write(chunk)
    })
  }).listen(0, '127.0.0.1')
  await once(gate, 'listening')
  return {
    endpoint: { host: '127.0.0.1', port: (gate.address() as AddressInfo).port },
    reached: reached.promise,
    open: () => opened.resolve(),
    closed: closed.promise,
    async close() {
      for (const socket of sockets) socket.destroy()
      gate.close()
      await once(gate, 'close')
    },
  }
}
