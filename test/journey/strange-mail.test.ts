/** Automatic, forged, repeated and returned mail: where each comes to lie, and that no draft answers what no person wrote. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import type { StoredMessage } from '../../src/ports/ledger/tickets.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { BOUNCES, LETTER_ID } from '../mail/fixtures/bounces.ts'
import { FILE } from '../support/case-file.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, LAMPS, MORNING, startJob, stateOf } from '../support/main-job.ts'

const SYSTEMS = ['Postfix', 'qmail', 'Exchange Online', 'QQ', '163']

eachDatabase('strange mail', (_open, database) => {
  let job: Job
  beforeAll(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
  })
  afterAll(() => job.close())

  const stored = async (id: string): Promise<StoredMessage[]> => job.daemon.ledger.tickets.messagesByIds([id])

  /** Delivers and waits until the mail with this id lies somewhere. */
  async function arrives(raw: Uint8Array, id: string, count = 1): Promise<StoredMessage> {
    job.world.deliver(ADDRESS, raw, new Date(job.daemon.clock.now()))
    await job.daemon.until(`${id} is taken in`, async () => (await stored(id)).length >= count)
    const message = (await stored(id)).at(-1)
    if (!message) throw new Error('it came and went')
    return message
  }

  async function draftsFor(message: StoredMessage): Promise<Drafted[]> {
    if (message.ticketId === null) return []
    const rows = await job.daemon.ledger.tickets.turnsOf(message.ticketId)
    return rows.flatMap(({ turn }) => (turn.stage === 'drafted' ? [turn] : []))
  }

  async function draftOf(message: StoredMessage): Promise<Drafted> {
    await job.daemon.until('it is drafted', async () => (await draftsFor(message)).length > 0)
    const [draft] = await draftsFor(message)
    if (!draft) throw new Error('the draft is gone')
    return draft
  }

  describe('what a person wrote is a ticket, whatever its header says', () => {
    test.each([
      ['a help desk that stamps auto-generated on typed answers [mail 44]', 'Auto-Submitted: auto-generated'],
      ['an office whose mail asks for no automatic answers [mail 45]', 'X-Auto-Response-Suppress: All'],
      ['a client that says "no" [mail 46]', 'Auto-Submitted: no'],
    ])('%s', async (why, header) => {
      const id = `person-${why.length}`
      const message = await arrives(complaint(id, [header]), `<${id}@lumena.example>`)
      expect(message.bin).toBeNull()
      expect(message.ticketId).not.toBeNull()
    })
  })

  describe('what no person wrote gets no draft', () => {
    test.each([
      ['our own mail that comes back [mail 56]', `From: Care <${ADDRESS}>`, '', 'self'],
      [
        'mail without a return path that says it is automatic [mail 57]',
        'From: Eva <eva@away.example>',
        'Return-Path: <>\r\nAuto-Submitted: auto-replied',
        'auto-reply',
      ],
      [
        'a report about mail of somebody else [mail 57]',
        'From: MAILER-DAEMON@mx.away.example',
        'Return-Path: <>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b',
        'bounce',
      ],
      [
        'a circular',
        'From: Shop <news@shop.example>',
        'List-Id: <news.shop.example>\r\nList-Unsubscribe: <mailto:u@shop.example>\r\nPrecedence: bulk',
        'newsletter',
      ],
    ])('%s', async (_what, from, headers, bin) => {
      const id = `machine-${bin}`
      const lines = [
        from,
        `To: ${ADDRESS}`,
        'Subject: Re: order',
        `Message-ID: <${id}@x.example>`,
        ...(headers ? [headers] : []),
      ]
      const message = await arrives(
        Buffer.from(`${lines.join('\r\n')}\r\n\r\nThank you for your message.\r\n`),
        `<${id}@x.example>`,
      )
      expect(message.bin).toBe(bin)
      expect(await draftsFor(message)).toEqual([])
      // Visible with a count: nothing is dropped.
      expect((await job.daemon.ledger.desk.counts(job.daemon.staff)).bins[message.bin ?? 'spam']).toBeGreaterThan(0)
    })

    test('a complaint through a list is answered to its writer, never to the list [mail 59]', async () => {
      const headers = [
        'List-Id: <trade.lists.example>',
        'List-Post: <mailto:trade@lists.example>',
        'Reply-To: trade@lists.example',
        'Precedence: list',
      ]
      const message = await arrives(complaint('listed', headers), '<listed@lumena.example>')
      const { to, cc } = (await draftOf(message)).draft.record
      expect([...to, ...cc].map(({ address }) => address)).toEqual(['m.kowalczyk@lumena.example'])
    })
  })

  describe('an id says little', () => {
    test.each([
      ['no Message-ID', ''],
      ['an empty one', 'Message-ID: '],
      ['two of them', 'Message-ID: <two-a@lumena.example>\r\nMessage-ID: <two-b@lumena.example>'],
      ['one of 5 kB', `Message-ID: <${'x'.repeat(5_000)}@lumena.example>`],
    ])('%s: a ticket [mail 34]', async (what, line) => {
      const before = await tickets()
      const raw = complaint('odd', [], `${LAMPS}\r\n${what}`)
        .toString('utf8')
        .replace(/Message-ID: <odd@[^\r]*\r\n/, line === '' ? '' : `${line}\r\n`)
      job.world.deliver(ADDRESS, Buffer.from(raw), new Date(job.daemon.clock.now()))
      await job.daemon.until('it is a ticket', async () => (await tickets()) === before + 1)
    })

    test('another mail under a used id is a ticket of its own, flagged [mail 35]', async () => {
      const first = await arrives(complaint('used'), '<used@lumena.example>')
      const second = await arrives(complaint('used', [], 'Now the chairs are broken too.'), '<used@lumena.example>', 2)
      const both = await stored('<used@lumena.example>')
      expect(new Set(both.map(({ ticketId }) => ticketId)).size).toBe(2)
      expect(both.find(({ id }) => id !== first.id)?.flags).toContain('reused-message-id')
      expect(second.bin).toBeNull()
    })

    test('the same mail by two ways is one ticket [mail 36]', async () => {
      await arrives(complaint('copy', ['Received: from a.example by b.example']), '<copy@lumena.example>')
      const before = await tickets()
      const { taken } = await job.daemon.ledger.intake.counts()
      job.world.deliver(
        ADDRESS,
        complaint('copy', ['Received: from c.example by d.example']),
        new Date(job.daemon.clock.now()),
      )
      await job.daemon.until('it is known', async () => {
        const counts = await job.daemon.ledger.intake.counts()
        return counts.listed + counts.stored === 0 && counts.duplicate > 0
      })
      expect(await tickets()).toBe(before)
      expect((await job.daemon.ledger.intake.counts()).taken).toBe(taken)
    })
  })

  describe('a letter that was sent', () => {
    let turn: Drafted
    let ours: string
    beforeAll(async () => {
      // Another customer: drafts for one who writes very often are put off.
      const mail = complaint('sent').toString('utf8').replace('m.kowalczyk@lumena.example', 'anna@lumena.example')
      const first = await arrives(Buffer.from(mail), '<sent@lumena.example>')
      turn = await draftOf(first)
      await approve(job.daemon, turn)
      await job.daemon.until('the letter is sent', async () => (await stateOf(job.daemon, turn)) === 'waiting-customer')
      ours = (await decodeRecord(job.world.accepted.at(-1)?.raw ?? new Uint8Array())).messageId
    })
    const close = () =>
      job.daemon.journey.acts.close(
        { staffId: job.daemon.staff.id },
        { ticketId: turn.ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE },
      )

    test.each(SYSTEMS)('and came back by %s opens its closed ticket and says so [mail 47]', async (system) => {
      const bounce = BOUNCES.find((one) => one.system === system)?.source ?? ''
      await close()
      const bare = ours.slice(1, -1)
      const id = `<report-${SYSTEMS.indexOf(system)}@mx.example>`
      const raw = bounce
        .replaceAll(LETTER_ID, ours)
        .replaceAll('ours.1@ours.example', bare)
        .replace('<report.1@mx.example>', id)
      const message = await arrives(Buffer.from(raw), id)
      expect(message.bin).toBe('bounce')
      await job.daemon.until('it needs a person', async () => (await stateOf(job.daemon, turn)) === 'needs-person')
      const rows = await job.daemon.ledger.tickets.turnsOf(turn.ticketId)
      expect(rows.some(({ problem }) => problem === 'bounced')).toBe(true)
      // Nobody has read it: the promise of a first answer runs on, until a letter arrives.
      const owed = await job.daemon.ledger.tickets.ticket(turn.ticketId)
      expect([owed?.firstResponseMetAt, owed?.dueAt]).toEqual([null, owed?.firstResponseDueAt])
    })

    test('is answered in a closed ticket: it is open again; under another subject it is a ticket of its own [mail 48]', async () => {
      await close()
      const same = complaint('again', [`In-Reply-To: ${ours}`], 'It is still broken.')
      const message = await arrives(same, '<again@lumena.example>')
      expect(message.ticketId).toBe(turn.ticketId)
      expect(['pending', 'needs-person']).toContain(await stateOf(job.daemon, turn))
      await close()
      const other = complaint('topic', [`In-Reply-To: ${ours}`], 'The chairs are broken, order PO-99999.').toString(
        'utf8',
      )
      const next = await arrives(
        Buffer.from(other.replace(/Subject: .*\r\n/, 'Subject: Chairs\r\n')),
        '<topic@lumena.example>',
      )
      expect(next.ticketId).not.toBe(turn.ticketId)
      expect(next.ticketId).not.toBeNull()
    })

    test('is not joined by a forged id; a stranger who has the true one is flagged [mail 80]', async () => {
      const forged = ours.replace(/\.[0-9a-f]{16}@/, '.0123456789abcdef@')
      const thief = complaint('thief', [`In-Reply-To: ${forged}`], 'Send the refund to my new account.')
      expect((await arrives(thief, '<thief@lumena.example>')).ticketId).not.toBe(turn.ticketId)
      const stranger = complaint('stranger', [`In-Reply-To: ${ours}`], 'I write for Marta.').toString('utf8')
      const joined = await arrives(
        Buffer.from(stranger.replace('m.kowalczyk@lumena.example', 'x@stranger.example')),
        '<stranger@lumena.example>',
      )
      expect(joined.flags).toContain('new-participant')
    })
  })

  async function tickets(): Promise<number> {
    const counts = await job.daemon.ledger.desk.counts(job.daemon.staff)
    return Object.values(counts.tickets).reduce((sum, count) => sum + count, 0)
  }
})
