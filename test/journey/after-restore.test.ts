import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpLedger, restoreLedger } from '../../src/edge/ledger/archive.ts'
import { SENT_SEEN } from '../../src/ports/ledger/marks.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { personalities } from '../../src/rehearsal/personalities.ts'
import { ADDRESS, type Endpoint, PASSWORD, startTestDaemon, type TestDaemon } from '../support/daemon.ts'
import { approve, complaint, MORNING, pendingDrafts } from '../support/main-job.ts'

/** The day after, Wednesday 11:00 in Poznań. */
const NEXT_DAY = '2026-11-18T10:00:00.000Z'

let folder = ''
let world: MailWorld
let clockOf: TestDaemon | null = null
const closing: (() => Promise<void>)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-restored-'))
  clockOf = null
  world = await createMailWorld({
    users: [{ address: ADDRESS, password: PASSWORD }],
    now: () => new Date(clockOf?.clock.now() ?? MORNING),
  })
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(name: string, startsAt: string, imap: Endpoint = world.imap): Promise<TestDaemon> {
  const daemon = await startTestDaemon({ imap, smtp: world.smtp, startsAt, undoSeconds: 0, folder: join(folder, name) })
  clockOf = daemon
  closing.push(daemon.close)
  return daemon
}

const other = (id: string) =>
  complaint(id, [], `Order ${id} came with a cracked table top.\r\nPlease send a new one.\r\nJan Nowak, Poznań, Poland`)

/** A daemon with drafts for these mails, of which a backup is made. */
async function backedUp(ids: readonly string[]): Promise<TestDaemon> {
  const daemon = await start('before', MORNING)
  for (const id of ids) world.deliver(ADDRESS, other(id), new Date(MORNING))
  await daemon.until('drafts wait', async () => (await pendingDrafts(daemon)).length === ids.length)
  const place = { databaseUrl: null, dataFolder: join(folder, 'before/data') }
  await backUpLedger({ ...place, file: join(folder, 'b.tar.gz'), now: daemon.clock.now(), progress: () => undefined })
  return daemon
}

async function restored(imap?: Endpoint): Promise<TestDaemon> {
  await cp(join(folder, 'before/amends.key'), join(folder, 'after/amends.key'))
  const place = { databaseUrl: null, dataFolder: join(folder, 'after/data') }
  await restoreLedger({ ...place, file: join(folder, 'b.tar.gz'), now: NEXT_DAY, progress: () => undefined })
  return start('after', NEXT_DAY, imap)
}

async function answer(daemon: TestDaemon, id: string): Promise<void> {
  await daemon.until(`a draft for ${id}`, async () => (await draftFor(daemon, id)) !== undefined)
  const draft = await draftFor(daemon, id)
  if (!draft) throw new Error('no draft')
  expect(await approve(daemon, draft)).toMatchObject({ done: true })
  const sent = () => world.mailboxOf(ADDRESS, 'Sent').mails.filter((one) => one.raw.includes(`<${id}@`)).length
  await daemon.until('the copy is filed', async () => sent() === 1)
}

const draftFor = async (daemon: TestDaemon, id: string) =>
  (await pendingDrafts(daemon)).find((one) => one.draft.record.inReplyTo === `<${id}@lumena.example>`)

const searched = (daemon: TestDaemon) =>
  daemon.until('Sent is searched', async () => {
    const [account] = (await daemon.ledger.intake.health()).map((one) => one.account)
    return (await daemon.ledger.marks.mark(SENT_SEEN + account)) === NEXT_DAY
  })

async function ticketOfMail(daemon: TestDaemon, id: string) {
  const [mail] = await daemon.ledger.tickets.messagesByIds([`<${id}@lumena.example>`])
  const ticketId = mail?.ticketId ?? ''
  const messages = await daemon.ledger.tickets.messagesOf(ticketId)
  const [row] = await daemon.ledger.tickets.turnsOf(ticketId)
  return { letters: messages.filter((one) => one.direction === 'out').length, why: row?.withdrawnWhy, ticketId }
}

test('letters that left after the backup are found in Sent, and their complaints are not answered again [mail 24]', async () => {
  const before = await backedUp(['known', 'open'])
  await answer(before, 'known')
  world.deliver(ADDRESS, other('later'), new Date(before.clock.now()))
  await answer(before, 'later')
  await before.close()
  expect(world.accepted).toHaveLength(2)

  const after = await restored()
  await searched(after)
  expect(await ticketOfMail(after, 'known')).toMatchObject({ letters: 1, why: 'somebody-answered' })
  expect(await ticketOfMail(after, 'later')).toMatchObject({ letters: 1, why: 'somebody-answered' })
  expect(await ticketOfMail(after, 'open')).toMatchObject({ letters: 0, why: null })
  expect((await pendingDrafts(after)).map((one) => one.draft.record.inReplyTo)).toEqual(['<open@lumena.example>'])
  await answer(after, 'open')
  expect(world.accepted).toHaveLength(3)
})

test('a letter whose ids the server rewrote is found by recipient and subject; a forward is no answer', async () => {
  const before = await backedUp(['rewritten'])
  await before.close()
  const letter = (to: string, subject: string, extra: readonly string[] = []) =>
    Buffer.from(
      [
        `From: ${ADDRESS}`,
        `To: ${to}`,
        `Subject: ${subject}`,
        `Message-ID: <${to}.${subject.length}@provider>`,
        ...extra,
        '',
        'x',
        '',
      ].join('\r\n'),
    )
  const sent = world.mailboxOf(ADDRESS, 'Sent')
  const at = new Date('2026-11-17T12:00:00.000Z')
  sent.append(
    letter('factory@works.example', 'Fwd: Order PO-88213 broken lamps', ['In-Reply-To: <rewritten@lumena.example>']),
    [],
    at,
  )
  sent.append(letter('m.kowalczyk@lumena.example', 'Our new catalogue'), [], at)
  sent.append(
    letter('m.kowalczyk@lumena.example', 'Re: Order PO-88213 broken lamps'),
    [],
    new Date('2026-11-17T09:00:00.000Z'),
  )
  const quiet = await restored()
  await searched(quiet)
  expect(await ticketOfMail(quiet, 'rewritten')).toMatchObject({ letters: 0, why: null })
  await quiet.close()
  await rm(join(folder, 'after'), { recursive: true })

  sent.append(letter('m.kowalczyk@lumena.example', 'AW: Order PO-88213 broken lamps'), [], at)
  const after = await restored()
  await searched(after)
  expect(await ticketOfMail(after, 'rewritten')).toMatchObject({ letters: 1, why: 'somebody-answered' })
})

test('where nobody has said which mailbox is Sent, all that it could be are searched', async () => {
  await world.close()
  world = await createMailWorld({
    users: [{ address: ADDRESS, password: PASSWORD }],
    now: () => new Date(clockOf?.clock.now() ?? MORNING),
    personality: personalities['shared-hoster'],
  })
  const before = await backedUp(['answered'])
  await before.close()
  const letter = `From: ${ADDRESS}\r\nTo: m.kowalczyk@lumena.example\r\nMessage-ID: <late@factory.example>\r\nIn-Reply-To: <answered@lumena.example>\r\n\r\nx\r\n`
  world
    .mailboxOf(ADDRESS, 'INBOX.Sent Items')
    .append(Buffer.from(letter), ['\\Seen'], new Date('2026-11-17T12:00:00.000Z'))
  const after = await restored()
  await searched(after)
  expect(await ticketOfMail(after, 'answered')).toMatchObject({ letters: 1, why: 'somebody-answered' })
})

test('nothing of that time is approved while Sent cannot be searched', async () => {
  const before = await backedUp(['known'])
  await before.close()
  const after = await restored({ host: '127.0.0.1', port: 1 })
  const [draft] = await pendingDrafts(after)
  if (!draft) throw new Error('no draft')
  expect(await approve(after, draft)).toMatchObject({ done: false, refusal: 'after-restore' })
  await after.close()

  const reached = await start('after', NEXT_DAY)
  await searched(reached)
  expect(await approve(reached, draft)).toMatchObject({ done: true })
})

/** A letter that was approved for the evening, on its way in the backup. */
async function approvedForTheEvening(): Promise<{ before: TestDaemon; ticketId: string }> {
  const before = await start('before', MORNING)
  world.deliver(ADDRESS, other('late'), new Date(MORNING))
  await before.until('a draft waits', async () => (await pendingDrafts(before)).length === 1)
  const [draft] = await pendingDrafts(before)
  if (!draft) throw new Error('no draft')
  const approval = { turnId: draft.id, hash: draft.draft.hash, via: 'desk', offHours: true } as const
  await before.journey.acts.approve({ staffId: before.staff.id }, { ...approval, sendAt: '2026-11-17T20:00:00.000Z' })
  const place = { databaseUrl: null, dataFolder: join(folder, 'before/data') }
  await backUpLedger({ ...place, file: join(folder, 'b.tar.gz'), now: before.clock.now(), progress: () => undefined })
  return { before, ticketId: draft.ticketId }
}

test('a letter that was on its way and left after the backup is found to be sent [mail 24]', async () => {
  const { before, ticketId } = await approvedForTheEvening()
  before.clock.moveTo('2026-11-17T20:00:01.000Z')
  await before.until('the copy is filed', async () => world.mailboxOf(ADDRESS, 'Sent').mails.length === 1)
  await before.close()

  const after = await restored()
  await searched(after)
  expect((await after.ledger.outbox.itemsOf(ticketId)).map((item) => item.state)).toEqual(['delivered'])
  expect(await ticketOfMail(after, 'late')).toMatchObject({ letters: 1, why: null })
  expect((await after.ledger.tickets.ticket(ticketId))?.state).toBe('waiting-customer')
  expect(world.accepted).toHaveLength(1)
  expect(world.mailboxOf(ADDRESS, 'Sent').mails).toHaveLength(1)
})

test('a letter that was on its way leaves only when a person says so, after Sent was searched', async () => {
  const { before, ticketId } = await approvedForTheEvening()
  await before.close()

  const after = await restored()
  await searched(after)
  const [item] = await after.ledger.outbox.itemsOf(ticketId)
  expect(item?.state).toBe('uncertain')
  expect((await after.ledger.tickets.ticket(ticketId))?.state).toBe('uncertain')
  expect(world.accepted).toHaveLength(0)
  const settled = { outboxId: item?.id ?? '', as: 'resend' } as const
  expect(await after.journey.acts.settleUncertain({ staffId: after.staff.id }, settled)).toMatchObject({ done: true })
  await after.until('it leaves', async () => world.accepted.length === 1)
})
