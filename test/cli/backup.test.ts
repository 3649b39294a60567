import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { backUpLedger, restoreLedger } from '../../src/edge/ledger/archive.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { TICKET_STATES } from '../../src/ports/ledger/tickets.ts'
import { draft, drafted, mail, message, NOW, person, row, scheduled, seconds, ticket } from '../ledger/rows.ts'
import { type ReadBackup, type Row, readBackup } from '../support/archives.ts'
import { createDatabase, dropDatabase, eachDatabase, type TestDatabase } from '../support/databases.ts'

let folder = ''
const databases: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-backup-'))
})
afterEach(async () => {
  for (const database of databases.splice(0)) await dropDatabase(database)
  rmSync(folder, { recursive: true, force: true })
})

interface Place {
  readonly databaseUrl: string | null
  readonly dataFolder: string
}

const here = (name: string) => join(folder, name)
const backUp = (place: Place, name: string) =>
  backUpLedger({ ...place, file: here(name), now: NOW, progress: () => undefined })
const restore = (place: Place, name: string, progress: (line: string) => void = () => undefined) =>
  restoreLedger({ ...place, file: here(name), now: seconds(3_600), progress })

async function emptyPlace(kind: TestDatabase['kind']): Promise<Place> {
  const dataFolder = mkdtempSync(join(folder, 'data-'))
  if (kind === 'sqlite') return { databaseUrl: null, dataFolder }
  const databaseUrl = await createDatabase()
  databases.push(databaseUrl)
  return { databaseUrl, dataFolder }
}

const INBOX = { account: 'service', mailbox: 'INBOX', uidValidity: '7' }

/** One mail as intake and journey store it: bytes first, then everything that it leads to in one commit. */
async function receive(ledger: Ledger, uid: number): Promise<void> {
  const sha256 = await ledger.raw.put(Buffer.from(`mail ${uid} of a customer 盘子碎了`), NOW)
  await ledger.transaction(async (inside) => {
    const owner = ticket({ number: await inside.tickets.nextNumber(2026), subject: `Teller ${uid} \u{1F37D}` })
    await inside.intake.addOccurrences([{ ...INBOX, uid, state: 'listed', size: 30, internalDate: NOW }], uid, NOW)
    await inside.intake.markStored({ ...INBOX, uid }, sha256, 30, NOW)
    await inside.intake.markTaken({ ...INBOX, uid }, 'taken')
    await inside.tickets.addTicket(owner)
    const received = message({ ticketId: owner.id, rawSha256: sha256, parsed: mail({ messageId: `<${uid}@x>` }) })
    await inside.tickets.addMessage(received, [`<${uid}@x>`])
    const turn = drafted(owner.id, { messageId: received.id })
    await inside.tickets.saveTurn(row(turn))
    await inside.tickets.addDraft(turn.id, draft())
  })
}

async function someMails(ledger: Ledger, from: number, to: number): Promise<void> {
  for (let uid = from; uid <= to; uid += 1) await receive(ledger, uid)
}

async function start(ledger: Ledger): Promise<void> {
  await ledger.staff.add(person(), NOW)
  await ledger.intake.followMailbox({ ...INBOX, contiguousUid: 0, lastPollAt: null })
  await someMails(ledger, 1, 20)
}

const without = (rows: readonly Row[] = [], ...columns: string[]) =>
  rows.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => !columns.includes(name))))

/** Everything but what a restore changes on purpose. */
function expectSame(one: ReadBackup, other: ReadBackup): void {
  expect(other.raw).toEqual(one.raw)
  expect([...other.tables.keys()].filter((name) => name !== 'marks')).toEqual(
    [...one.tables.keys()].filter((name) => name !== 'marks'),
  )
  for (const [name, rows] of one.tables) {
    if (name === 'marks' || name === 'ticket_numbers') continue
    const changed =
      name === 'outbox' ? ['state', 'response', 'token', 'lease_until'] : name === 'tickets' ? ['state'] : []
    expect(without(other.tables.get(name), ...changed), name).toEqual(without(rows, ...changed))
  }
}

/** Every mail that the ledger names is whole, and each ticket has its mail, turn and draft. */
function expectConsistent({ tables, raw }: ReadBackup): void {
  const messages = tables.get('messages') ?? []
  const tickets = tables.get('tickets') ?? []
  expect(messages.length).toBe(tickets.length)
  expect(tables.get('drafts')?.length).toBe(tickets.length)
  expect(new Set(messages.map((one) => one.ticket_id))).toEqual(new Set(tickets.map((one) => one.id)))
  expect(tables.get('occurrences')?.every((one) => one.state === 'taken')).toBe(true)
  expect(messages.filter((one) => !raw.has(String(one.raw_sha256)))).toEqual([])
}

eachDatabase('a backup', (open, database) => {
  const other = database.kind === 'sqlite' ? 'postgres' : 'sqlite'
  const both = inject('postgresUrl') !== null

  test.skipIf(!both)(
    'is one instant of a ledger in use, and restores whole into the other database and back',
    async () => {
      const ledger = await open()
      await start(ledger)
      await scheduled(ledger)
      let uid = 20
      let going = true
      const mailsComeIn = async () => {
        while (going) {
          uid += 1
          await receive(ledger, uid)
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
      const stream = mailsComeIn()
      // On a busy machine a backup may be over before the next mail has come.
      let manifest = await backUp(database.place(), 'busy.tar.gz')
      for (let before = 20; uid - before < 3; ) {
        before = uid
        rmSync(here('busy.tar.gz'))
        manifest = await backUp(database.place(), 'busy.tar.gz')
      }
      going = false
      await stream
      expect(manifest.missing).toEqual([])
      const busy = await readBackup(here('busy.tar.gz'))
      const counted = busy.tables.get('occurrences')?.length ?? 0
      expect(counted).toBeGreaterThanOrEqual(20)
      // The one ticket that waits to be sent has no mail.
      const withMail = { ...busy, tables: new Map(busy.tables) }
      const owners = new Set(busy.tables.get('messages')?.map((one) => one.ticket_id))
      withMail.tables.set(
        'tickets',
        (busy.tables.get('tickets') ?? []).filter((one) => owners.has(one.id ?? null)),
      )
      expectConsistent(withMail)

      const second = await emptyPlace(other)
      await restore(second, 'busy.tar.gz')
      await backUp(second, 'second.tar.gz')
      const there = await readBackup(here('second.tar.gz'))
      expectSame(busy, { ...there, raw: busy.raw })
      const third = await emptyPlace(database.kind)
      await restore(third, 'second.tar.gz')
      await backUp(third, 'third.tar.gz')
      expectSame(there, await readBackup(here('third.tar.gz')))
    },
  )

  test('lets nobody in by what may have been ended since: session, link, recovery code, tie to the company', async () => {
    const ledger = await open()
    const anna = person()
    await ledger.staff.add(anna, NOW)
    const [session, link, code] = ['1', '2', '3'].map((digit) => digit.repeat(64))
    await ledger.staff.addSession(session ?? '', anna.id, NOW, seconds(90_000))
    await ledger.staff.addInvitation(link ?? '', anna.id, seconds(90_000))
    await ledger.signIns.setSecondFactor(anna.id, { sealed: 's', since: NOW }, 1, [code ?? ''])
    await ledger.signIns.tie('https://id.example', 'subject', anna.id, NOW)
    await backUp(database.place(), 'doors.tar.gz')

    const place = await emptyPlace(database.kind)
    await restore(place, 'doors.tar.gz')
    const restored = await openLedger({ ...place, role: 'main', now: seconds(3_600) })
    expect(await restored.staff.session(session ?? '', seconds(3_600))).toBeNull()
    expect(await restored.signIns.invited(link ?? '', seconds(3_600))).toBeNull()
    expect(await restored.signIns.takeRecoveryCode(anna.id, code ?? '')).toBe(false)
    expect(await restored.signIns.secondFactor(anna.id)).not.toBeNull()
    expect(await restored.signIns.byCompanySignIn('https://id.example', 'subject')).toBeNull()
    expect(await restored.signIns.tiesOf(anna.id)).toMatchObject([{ issuer: 'https://id.example', cut: true }])
    await restored.close()
  })

  test('keeps no letter that leaves by itself, and gives no ticket number twice [mail 24]', async () => {
    const ledger = await open()
    const waiting = await scheduled(ledger)
    const claimed = await scheduled(ledger, { dueAt: NOW, undoUntil: NOW })
    const item = await ledger.outbox.claim(NOW, ['service'], 'token', 900)
    expect(item?.item.id).toBe(claimed.id)
    await ledger.tickets.nextNumber(2026)
    await ledger.notices.add('sales', [{ key: 'one', event: 'critical', ticketId: waiting.ticketId }], NOW)
    await backUp(database.place(), 'b.tar.gz')

    const place = await emptyPlace(database.kind)
    expect(await restore(place, 'b.tar.gz')).toMatchObject({ uncertain: 2, madeAt: NOW })
    const restored = await openLedger({ ...place, role: 'main', now: seconds(3_600) })
    expect(await restored.outbox.counts()).toMatchObject({ scheduled: 0, claimed: 0, uncertain: 2 })
    expect(await restored.notices.waiting('sales', seconds(90_000), 9)).toEqual([])
    expect(await restored.outbox.recover('all')).toEqual([])
    expect(await restored.outbox.claim(seconds(90_000), ['service'], 'token', 900)).toBeNull()
    expect((await restored.outbox.item(waiting.id))?.response).toContain('restored from a backup')
    expect((await restored.tickets.ticket(waiting.ticketId))?.state).toBe('uncertain')
    expect((await restored.outbox.untold(9)).map((one) => one.id).sort()).toEqual([waiting.id, claimed.id].sort())
    expect(await restored.tickets.nextNumber(2026)).toBe('KS-2026-1002')
    expect(await restored.marks.restored()).toEqual({ madeAt: NOW, restoredAt: seconds(3_600) })
    await restored.close()
  })

  test('goes into an empty ledger only, and is never written over a file', async () => {
    const ledger = await open()
    await start(ledger)
    await backUp(database.place(), 'b.tar.gz')
    await expect(backUp(database.place(), 'b.tar.gz')).rejects.toThrow('is there already')
    await expect(backUp(database.place(), 'nowhere/b.tar.gz')).rejects.toThrow('its folder is not there')
    await ledger.close()
    await expect(restore(database.place(), 'b.tar.gz')).rejects.toThrow('There is a ledger in')
    expect(await (await open('second')).tickets.ticketByNumber('KS-2026-0020')).not.toBeNull()
    expect(readdirSync(folder)).not.toContainEqual(expect.stringContaining('.part'))
  })

  // Only SQLite keeps its log in a file beside the ledger.
  if (database.kind === 'sqlite') {
    test('is not restored beside the log of a ledger that crashed', async () => {
      const ledger = await open()
      await start(ledger)
      await backUp(database.place(), 'b.tar.gz')
      await ledger.marks.setMark('since', 'the backup', NOW)
      const place = await emptyPlace('sqlite')
      // As after a crash, where somebody has moved the database file away and left its log.
      copyFileSync(join(database.place().dataFolder, 'amends.sqlite-wal'), join(place.dataFolder, 'amends.sqlite-wal'))
      await expect(restore(place, 'b.tar.gz')).rejects.toThrow('amends.sqlite-wal')
      rmSync(join(place.dataFolder, 'amends.sqlite-wal'))
      await restore(place, 'b.tar.gz')
    })
  }

  test('that is cut or changed anywhere restores nothing', async () => {
    await start(await open())
    await backUp(database.place(), 'b.tar.gz')
    const whole = gunzipSync(readFileSync(here('b.tar.gz')))
    const place = await emptyPlace(database.kind)
    const cuts = [10, 600, Math.floor(whole.length / 2), whole.lastIndexOf('manifest.json') - 1]
    for (const [index, length] of cuts.entries()) {
      writeFileSync(here(`cut-${index}`), gzipSync(whole.subarray(0, length)))
      await expect(restore(place, `cut-${index}`), `cut at ${length}`).rejects.toThrow('nothing was restored')
    }
    copyFileSync(here('b.tar.gz'), here('short'))
    truncateSync(here('short'), 900)
    await expect(restore(place, 'short')).rejects.toThrow('nothing was restored')
    for (const [index, word] of ['Zerbrochene', 'of a customer'].entries()) {
      const changed = Buffer.from(whole)
      changed.write('X', whole.indexOf(word))
      writeFileSync(here(`changed-${index}`), gzipSync(changed))
      await expect(restore(place, `changed-${index}`), word).rejects.toThrow('was changed')
    }
    await restore(place, 'b.tar.gz')
    const restored = await openLedger({ ...place, role: 'main', now: NOW })
    expect(await restored.tickets.ticketByNumber('KS-2026-0020')).not.toBeNull()
    await restored.close()
  })

  test('names originals that are gone, and saves all others', async () => {
    const ledger = await open()
    await start(ledger)
    const gone = createHash('sha256').update('mail 7 of a customer 盘子碎了').digest('hex')
    await ledger.raw.remove(gone)
    const manifest = await backUp(database.place(), 'b.tar.gz')
    expect(manifest).toMatchObject({ missing: [gone], raw: { mails: 19 } })
  })

  test('names files and kept bodies of drafts that are gone, and holds those that are there', async () => {
    const ledger = await open()
    await start(ledger)
    const [file, body] = [
      await ledger.raw.put(Buffer.from('a label'), NOW),
      await ledger.raw.put(Buffer.from('a body'), NOW),
    ]
    const owner = ticket({ number: await ledger.tickets.nextNumber(2026) })
    const turn = drafted(owner.id)
    const { record } = draft()
    const attachments = [{ name: 'label.pdf', type: 'application/pdf', sha256: file }]
    await ledger.tickets.addTicket(owner)
    await ledger.tickets.saveTurn(row(turn))
    await ledger.tickets.addDraft(turn.id, draft({ revision: 1, record: { ...record, attachments } }))
    await ledger.tickets.addDraft(turn.id, draft({ revision: 2, record: { ...record, attachments, bodySha256: body } }))
    expect((await backUp(database.place(), 'whole.tar.gz')).missing).toEqual([])
    expect((await readBackup(here('whole.tar.gz'))).raw).toContain(body)
    await ledger.raw.remove(file)
    await ledger.raw.remove(body)
    expect(new Set((await backUp(database.place(), 'b.tar.gz')).missing)).toEqual(new Set([file, body]))
  })

  test('of an earlier amends restores into this one', async () => {
    const earlier = mkdtempSync(join(folder, 'earlier-'))
    copyFileSync('test/ledgers/0001.sqlite', join(earlier, 'amends.sqlite'))
    await backUp({ databaseUrl: null, dataFolder: earlier }, 'earlier.tar.gz')
    const place = await emptyPlace(database.kind)
    await restore(place, 'earlier.tar.gz')
    const restored = await openLedger({ ...place, role: 'main', now: NOW })
    const lines = await restored.desk.queue(EVERYBODY, { states: TICKET_STATES, after: null, limit: 99 })
    expect(lines).toHaveLength(9)
    expect(await restored.tickets.nextNumber(2026)).toBe('KS-2026-1010')
    await restored.close()
  })
})

/** A command as a process of its own, killed by SIGKILL as soon as its standard error holds the words. */
async function killedAt(words: string, place: Place, command: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['bin/amends.js', ...command], {
    env: {
      PATH: process.env.PATH ?? '',
      AMENDS_DATA: place.dataFolder,
      ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
    if (said.includes(words)) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  expect(signal, said).toBe('SIGKILL')
}

eachDatabase('kill -9', (open, database) => {
  test('in the middle of a restore: no daemon begins anew, and the restore is repeated', {
    timeout: 30_000,
  }, async () => {
    await start(await open())
    await backUp(database.place(), 'b.tar.gz')
    const place = await emptyPlace(database.kind)
    // The archive comes through a pipe that ends in the middle of the tables.
    execFileSync('mkfifo', [here('slow')])
    const half = gzipSync(gunzipSync(readFileSync(here('b.tar.gz'))).subarray(0, -20_000), { level: 0 })
    writeFileSync(here('half'), half.subarray(0, -1_000))
    const pipe = spawn('sh', ['-c', 'cat half >slow; sleep 60'], { cwd: folder, stdio: 'ignore', detached: true })
    await killedAt('turns', place, ['restore', here('slow')])
    process.kill(-(pipe.pid ?? 0), 'SIGKILL')

    await expect(openLedger({ ...place, role: 'second', now: NOW })).rejects.toThrow('There is no ledger yet')
    await expect(openLedger({ ...place, role: 'main', now: NOW })).rejects.toThrow('was interrupted: run it again')
    await restore(place, 'b.tar.gz')
    const restored = await openLedger({ ...place, role: 'main', now: NOW })
    expect(await restored.tickets.ticketByNumber('KS-2026-0020')).not.toBeNull()
    await restored.close()
  })
})

describe('kill -9', () => {
  test('in the middle of a backup leaves no file of that name', { timeout: 30_000 }, async () => {
    const place = await emptyPlace('sqlite')
    await (await openLedger({ ...place, role: 'main', now: NOW })).close()
    // A mail whose bytes never come holds the backup where it is.
    mkdirSync(join(place.dataFolder, 'raw/00'))
    execFileSync('mkfifo', [join(place.dataFolder, 'raw/00', '0'.repeat(64))])
    await killedAt('forgotten: 0', place, ['backup', here('b.tar.gz')])
    expect(existsSync(here('b.tar.gz'))).toBe(false)
  })
})

describe('before an update', () => {
  test.skipIf(inject('postgresUrl') === null)('PostgreSQL is backed up too', async () => {
    const { Client } = await import('pg')
    const place = await emptyPlace('postgres')
    const client = new Client({ connectionString: place.databaseUrl ?? '' })
    await client.connect()
    const dump = readFileSync('test/ledgers/0001.sql', 'utf8')
    await client.query(dump.replace(/^\\(?:un)?restrict .*$/gm, '').replace(/^SET transaction_timeout .*$/gm, ''))
    await client.end()
    await (await openLedger({ ...place, role: 'main', now: NOW })).close()
    const [made = ''] = readdirSync(join(place.dataFolder, 'backups'))
    expect(made).toBe('schema-1-2026-03-10T080000.000Z.tar.gz')
    copyFileSync(join(place.dataFolder, 'backups', made), here('made.tar.gz'))
    const restored = await emptyPlace('sqlite')
    expect((await restore(restored, 'made.tar.gz')).manifest.tables.tickets?.rows).toBe(9)
    expect(existsSync(join(restored.dataFolder, 'amends.sqlite'))).toBe(true)
  })
})
