import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, MORNING, oneDraft, startJob, stateOf } from '../support/main-job.ts'

const MiB = 1024 * 1024

eachDatabase('bad input', (_open, database) => {
  let job: Job
  afterEach(() => job.close())

  const tickets = async (): Promise<number> => {
    const counts = await job.daemon.ledger.desk.counts(job.daemon.staff)
    return Object.values(counts.tickets).reduce((sum, count) => sum + count, 0)
  }

  describe('mail that is hard to take', () => {
    beforeEach(async () => {
      job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    })

    const headers = (id: string, ...extra: string[]) =>
      [
        'From: A Customer <a@customer.example>',
        `To: ${ADDRESS}`,
        'Date: Tue, 17 Nov 2026 10:20:00 +0100',
        `Message-ID: <${id}@customer.example>`,
        ...extra,
      ].join('\r\n')

    test.each([
      ['an empty mail', Buffer.from('')],
      ['a mail without any text', Buffer.from(`${headers('none', 'Subject: ')}\r\n\r\n`)],
      ['bytes that are no mail', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256))],
      [
        'an unknown charset',
        Buffer.from(
          `${headers('charset', 'Subject: broken', 'Content-Type: text/plain; charset=x-klingon')}\r\n\r\nThe lamp is broken, order PO-1234.\r\n`,
        ),
      ],
      [
        'a mail of 30 MB',
        Buffer.concat([
          Buffer.from(
            `${headers('huge', 'Subject: broken lamp, photos', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b')}\r\n\r\n--b\r\n\r\nThe lamp is broken.\r\n--b\r\nContent-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
          ),
          Buffer.from(`${'A'.repeat(76)}\r\n`.repeat((30 * MiB) / 78)),
          Buffer.from('\r\n--b--\r\n'),
        ]),
      ],
    ])('%s becomes a visible ticket, and the next mail goes on', async (_what, raw) => {
      const { world, daemon } = job
      world.deliver(ADDRESS, raw, new Date(MORNING))
      world.deliver(ADDRESS, complaint('next'), new Date(MORNING))
      await daemon.until('both are there', async () => (await tickets()) === 2)
      expect(await daemon.ledger.intake.counts()).toMatchObject({ taken: 2, listed: 0, stored: 0 })
    })

    test('a refusal by the server is shown with its words, and nothing is sent again by itself', async () => {
      const { world, daemon } = job
      world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 5.1.1 no such user here' }, times: 9 })
      world.deliver(ADDRESS, complaint('refused'), new Date(MORNING))
      const turn = await oneDraft(daemon)
      await approve(daemon, turn)
      await daemon.until('the ticket has failed', async () => (await stateOf(daemon, turn)) === 'failed')
      const [item] = await daemon.ledger.outbox.itemsOf(turn.ticketId)
      expect(item).toMatchObject({ state: 'rejected', attempts: 1 })
      expect(item?.response).toContain('no such user here')
      expect(world.accepted).toEqual([])
      expect(await approve(daemon, await oneDraftInWork(daemon, turn.id))).toMatchObject({ done: true })
    })

    test('a server that asks to come back later gets the same bytes later', async () => {
      const { world, daemon } = job
      world.fault({
        protocol: 'smtp',
        at: 'RCPT',
        action: { reply: '451 4.7.1 greylisted, try again later' },
        times: 1,
      })
      world.deliver(ADDRESS, complaint('later'), new Date(MORNING))
      const turn = await oneDraft(daemon)
      await approve(daemon, turn)
      await daemon.until(
        'it was deferred',
        async () =>
          (await daemon.ledger.outbox.itemsOf(turn.ticketId))[0]?.attempts === 1 &&
          (await daemon.ledger.outbox.itemsOf(turn.ticketId))[0]?.state === 'scheduled',
      )
      const [deferred] = await daemon.ledger.outbox.itemsOf(turn.ticketId)
      daemon.clock.moveTo(deferred?.dueAt ?? '')
      await daemon.until('it is sent', async () => (await stateOf(daemon, turn)) === 'waiting-customer')
      const [sent] = await daemon.ledger.outbox.itemsOf(turn.ticketId)
      expect(sent).toMatchObject({ attempts: 2, mimeSha256: deferred?.mimeSha256 })
      expect(world.accepted).toHaveLength(1)
    })

    test('a lost reply to the final dot is uncertain: shown to a person, never tried again', async () => {
      const { world, daemon } = job
      world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop', times: 1 })
      world.deliver(ADDRESS, complaint('uncertain'), new Date(MORNING))
      const turn = await oneDraft(daemon)
      await approve(daemon, turn)
      await daemon.until('it is uncertain', async () => (await stateOf(daemon, turn)) === 'uncertain')
      daemon.clock.moveTo('2026-11-20T10:00:00.000Z')
      expect((await daemon.ledger.outbox.itemsOf(turn.ticketId)).map((item) => item.state)).toEqual(['uncertain'])
      const [item] = await daemon.ledger.outbox.itemsOf(turn.ticketId)
      const settled = await daemon.journey.acts.settleUncertain(
        { staffId: daemon.staff.id },
        { outboxId: item?.id ?? '', as: 'was-sent' },
      )
      expect(settled).toMatchObject({ done: true })
      expect(await stateOf(daemon, turn)).toBe('waiting-customer')
      expect(world.accepted).toHaveLength(1)
    })

    test('a mailbox that is away is said plainly, and what came meanwhile is taken in afterwards', async () => {
      const { world, daemon } = job
      await daemon.until(
        'the mailbox was looked at',
        async () => (await daemon.ledger.intake.health())[0]?.lastPollAt != null,
      )
      world.fault({ protocol: 'imap', at: 'greeting', action: 'drop', times: 2 })
      world.dropConnections('imap')
      await daemon.until('the trouble is said', async () => (await daemon.ledger.intake.health())[0]?.problem != null)
      world.deliver(ADDRESS, complaint('meanwhile'), new Date(MORNING))
      daemon.clock.moveTo('2026-11-17T10:10:00.000Z')
      await daemon.until('the mail is taken in', async () => (await tickets()) === 1)
      await daemon.until('the trouble is over', async () => (await daemon.ledger.intake.health())[0]?.problem === null)
    })
  })

  describe('a broken letter', () => {
    test('is named with file and line, and its last good version stays in use', async () => {
      job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
      const { daemon } = job
      const templates = join(daemon.folder, 'templates')
      const before = await oneDraftOf(job, 'good')
      await writeFile(join(templates, 'en/damage.hbs'), '--- grievance ---\n{{orderNumbr}} is lost {{#if\n')
      await daemon.until('the mistake is said', async () =>
        daemon.templateProblems().some((problem) => problem.file === 'en/damage.hbs' && problem.line > 0),
      )
      const after = await oneDraftOf(job, 'again')
      expect(after.draft.letter.split('\n')[2]).toBe(before.draft.letter.split('\n')[2])
      await cp('templates/en/damage.hbs', join(templates, 'en/damage.hbs'))
      await daemon.until('it is mended', async () => daemon.templateProblems().length === 0)
      await rm(templates, { recursive: true })
    })
  })
})

async function oneDraftInWork(daemon: Job['daemon'], id: string) {
  const row = await daemon.ledger.tickets.turn(id)
  if (row?.turn.stage !== 'drafted') throw new Error('no draft')
  return row.turn
}

async function oneDraftOf({ world, daemon }: Job, id: string) {
  world.deliver(ADDRESS, complaint(id), new Date(MORNING))
  await daemon.until(
    'it is there',
    async () => (await daemon.ledger.tickets.messagesByIds([`<${id}@lumena.example>`])).length === 1,
  )
  const [message] = await daemon.ledger.tickets.messagesByIds([`<${id}@lumena.example>`])
  const [row] = await daemon.ledger.tickets.turnsOf(message?.ticketId ?? '')
  if (row?.turn.stage !== 'drafted') throw new Error('no draft')
  return row.turn
}
