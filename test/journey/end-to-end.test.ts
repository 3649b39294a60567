import { rm } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import { createMailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, freshFolder, PASSWORD, startTestDaemon } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, MORNING, oneDraft, startJob, stateOf } from '../support/main-job.ts'

/** Friday 04:05 in Riyadh: night, and a weekend ahead. */
const FRIDAY_NIGHT = '2026-11-20T01:05:00.000Z'

const INSTALLERS = [
  'Our order HT-5521 was promised at Jeddah port for 5 November and nobody can say where it is. When will it arrive?',
  'Faisal Al-Harbi, Jeddah, Saudi Arabia, +966 12 555 0170',
].join('\r\n')

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

eachDatabase('the main job', (_open, database) => {
  async function start(startsAt: string, folder?: string): Promise<Job> {
    const { databaseUrl } = database.place()
    const job = await startJob(startsAt, { databaseUrl, ...(folder ? { folder } : {}) })
    closing.push(job.close)
    return job
  }

  test('a complaint becomes a draft, a person approves, and what arrives is what was approved, threaded and filed [mail 3]', async () => {
    const { world, daemon } = await start(MORNING)
    world.deliver(ADDRESS, complaint('lamps-1'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    expect(turn.draft).toMatchObject({ language: 'en', template: 'en/damage.hbs' })
    expect(turn.draft.record.to).toEqual([{ name: 'Marta Kowalczyk', address: 'm.kowalczyk@lumena.example' }])

    const approved = await approve(daemon, turn)
    expect(approved).toMatchObject({ done: true })
    await daemon.until('the letter is sent', async () => (await stateOf(daemon, turn)) === 'waiting-customer')

    expect(world.accepted).toHaveLength(1)
    const raw = world.accepted[0]?.raw ?? new Uint8Array()
    const sent = await decodeRecord(raw)
    const { subject, text, html, inReplyTo, references } = turn.draft.record
    expect(sent).toMatchObject({ subject, text, html, inReplyTo, references })
    expect(sent.inReplyTo).toBe('<lamps-1@lumena.example>')
    expect(sent.subject).toBe('Re: Order PO-88213 broken lamps')

    await daemon.until('the copy is filed', async () => (await daemon.ledger.outbox.unfiled(5)).length === 0)
    expect(world.mailboxOf(ADDRESS, 'Sent').mails).toHaveLength(1)
    expect(world.mailboxOf(ADDRESS, 'INBOX').mails[0]?.flags).toContain('\\Answered')
  })

  test('nothing leaves that nobody approved [mail 1]', async () => {
    const { world, daemon } = await start(MORNING)
    world.deliver(ADDRESS, complaint('lamps-2'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    daemon.clock.moveTo('2026-11-27T10:00:00.000Z')
    const refused = await daemon.journey.acts.approve(
      { staffId: daemon.staff.id },
      { turnId: turn.id, hash: '0'.repeat(64), via: 'desk', sendAt: null, offHours: false },
    )
    expect(refused).toMatchObject({ done: false, refusal: 'stale' })
    expect(world.accepted).toEqual([])
  })

  test('a letter for Riyadh approved on Friday waits for Sunday morning there, and the broken promise is named', async () => {
    const { world, daemon } = await start(FRIDAY_NIGHT)
    const mail = complaint('installers', [], INSTALLERS)
      .toString()
      .replace('Tue, 17 Nov 2026 10:20:00 +0100', 'Thu, 19 Nov 2026 15:30:00 +0300')
    world.deliver(ADDRESS, Buffer.from(mail), new Date('2026-11-19T12:30:00Z'))
    const turn = await oneDraft(daemon)
    expect(await daemon.journey.acts.plan(turn.id)).toMatchObject({ zone: 'Asia/Riyadh', breaks: 'first-response' })
    const approved = await approve(daemon, turn)
    const sendAt = approved.done ? approved.value.sendAt : ''
    expect(sendAt >= '2026-11-22T06:00:00.000Z' && sendAt < '2026-11-22T07:00:00.000Z').toBe(true)
    expect(world.accepted).toEqual([])
    daemon.clock.moveTo(sendAt)
    await daemon.until('the letter is sent', async () => (await stateOf(daemon, turn)) === 'waiting-customer')
    expect(world.accepted).toHaveLength(1)
  })

  test('the customer writes again: the approved letter stays, and the new mail is answered with the whole thread', async () => {
    const { world, daemon } = await start(FRIDAY_NIGHT)
    world.deliver(ADDRESS, complaint('first'), new Date(FRIDAY_NIGHT))
    const turn = await oneDraft(daemon)
    await approve(daemon, turn)
    world.deliver(
      ADDRESS,
      complaint('second', ['In-Reply-To: <first@lumena.example>'], 'It is 15 lamps, not 14. We want replacements.'),
      new Date(FRIDAY_NIGHT),
    )
    await daemon.until(
      'the first letter is withdrawn',
      async () => (await daemon.ledger.tickets.turn(turn.id))?.withdrawnAt != null,
    )
    const turns = await daemon.ledger.tickets.turnsOf(turn.ticketId)
    expect(turns).toHaveLength(2)
    daemon.clock.moveTo('2026-11-24T10:00:00.000Z')
    expect((await daemon.ledger.outbox.counts()).cancelled).toBe(1)
    expect(world.accepted).toEqual([])
  })

  test('an answer to our letter joins its ticket by our signed Message-ID alone', async () => {
    const { world, daemon } = await start(MORNING)
    world.deliver(ADDRESS, complaint('thread'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    await approve(daemon, turn)
    await daemon.until('the letter is sent', async () => (await stateOf(daemon, turn)) === 'waiting-customer')
    const ours = (await decodeRecord(world.accepted[0]?.raw ?? new Uint8Array())).messageId
    world.deliver(
      ADDRESS,
      complaint('answer', [`In-Reply-To: ${ours}`], 'No, that is not acceptable.'),
      new Date(daemon.clock.now()),
    )
    await daemon.until(
      'the answer joins',
      async () => (await daemon.ledger.tickets.messagesOf(turn.ticketId)).length === 3,
    )
    await daemon.until('it is drafted', async () => (await stateOf(daemon, turn)) === 'pending')
  })

  test('the same mail twice is one ticket; a second start changes nothing', async () => {
    const folder = await freshFolder()
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const { world, daemon } = await start(MORNING, folder)
    world.deliver(ADDRESS, complaint('twice'), new Date(MORNING))
    world.deliver(ADDRESS, complaint('twice'), new Date(MORNING))
    await daemon.until('both are seen', async () => (await daemon.ledger.intake.counts()).duplicate === 1)
    const before = await daemon.ledger.desk.counts(daemon.staff)
    await daemon.close()
    const again = await startTestDaemon({
      imap: world.imap,
      smtp: world.smtp,
      startsAt: MORNING,
      folder,
      ...database.place(),
    })
    closing.push(() => again.close())
    await again.until(
      'the mailbox is looked at',
      async () => (await again.ledger.intake.health())[0]?.lastPollAt != null,
    )
    expect(await again.ledger.desk.counts(again.staff)).toEqual(before)
  })

  test('a customer who writes while their letter is under way stops it before the final dot [mail 14]', async () => {
    const { world, daemon } = await start(MORNING)
    world.deliver(ADDRESS, complaint('stop'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    world.fault({ protocol: 'smtp', at: 'DATA', action: 'hang', times: 1 })
    await approve(daemon, turn)
    await daemon.until('the letter is in hand', async () => (await daemon.ledger.outbox.counts()).claimed === 1)
    world.deliver(
      ADDRESS,
      complaint('stop-2', ['In-Reply-To: <stop@lumena.example>'], 'STOP, do not send anything, I found them.'),
      new Date(MORNING),
    )
    await daemon.until('it is cancelled', async () => (await daemon.ledger.outbox.counts()).cancelled === 1)
    world.dropConnections('smtp')
    await daemon.until('the new mail is drafted', async () => (await stateOf(daemon, turn)) === 'pending')
    expect(world.accepted).toEqual([])
  })

  test('mail that arrives in the very second of the first start is no old mail', async () => {
    const world = await createMailWorld({
      users: [{ address: ADDRESS, password: PASSWORD }],
      now: () => new Date(MORNING),
    })
    closing.push(() => world.close())
    const daemon = await startTestDaemon({
      imap: world.imap,
      smtp: world.smtp,
      since: '',
      startsAt: MORNING,
      ...database.place(),
    })
    closing.push(() => daemon.close())
    world.deliver(ADDRESS, complaint('second'), new Date(`${daemon.clock.now().slice(0, 19)}.000Z`))
    await daemon.until('it is a ticket', async () => (await daemon.ledger.intake.counts()).taken === 1)
  })

  test('mail that came before the first successful look is no old mail, even after a restart', async () => {
    const folder = await freshFolder()
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const world = await createMailWorld({
      users: [{ address: ADDRESS, password: 'another' }],
      now: () => new Date(MORNING),
    })
    closing.push(() => world.close())
    const options = { imap: world.imap, smtp: world.smtp, folder, since: '', ...database.place() }
    const first = await startTestDaemon({ ...options, startsAt: MORNING })
    await first.until(
      'the wrong password is said',
      async () => (await first.ledger.intake.health())[0]?.problem != null,
    )
    await first.close()
    world.deliver(ADDRESS, complaint('early'), new Date('2026-11-17T10:05:00.000Z'))
    const second = await startTestDaemon({ ...options, startsAt: '2026-11-17T10:10:00.000Z', password: 'another' })
    closing.push(() => second.close())
    await second.until('it is a ticket', async () => (await second.ledger.intake.counts()).taken === 1)
  })
})
