import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActResult } from '../../src/ticket/acts.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { FILE } from '../support/case-file.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import {
  approve,
  complaint,
  type Job,
  MORNING,
  oneDraft,
  pendingDrafts,
  startJob,
  stateOf,
} from '../support/main-job.ts'

eachDatabase('the acts', (_open, database) => {
  let job: Job
  let turn: Drafted
  let count = 0
  const by = () => ({ staffId: job.daemon.staff.id })
  const acts = () => job.daemon.journey.acts

  afterEach(() => job.close())
  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    for (const old of await pendingDrafts(job.daemon)) {
      await acts().close(by(), { ticketId: old.ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE })
    }
    count += 1
    job.world.deliver(
      ADDRESS,
      complaint(
        `act-${count}`,
        [`X-Count: ${count}`],
        `${count} of our lamps of order PO-9${count} arrived broken.\r\nMarta Kowalczyk, Poznań, Poland, +48 61 555 01 23`,
      ),
      new Date(MORNING),
    )
    turn = await oneDraft(job.daemon)
  })

  const refused = (result: ActResult<unknown>) => (result.done ? 'done' : result.refusal)
  const newest = async (): Promise<Drafted> => {
    const row = await job.daemon.ledger.tickets.turn(turn.id)
    if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
    return row.turn
  }
  const history = async () => (await job.daemon.ledger.tickets.historyOf(turn.ticketId)).map((line) => line.act)

  describe('what people can do to a draft', () => {
    test('an edit is a new revision; whoever saw the old one is told so', async () => {
      const letter = turn.draft.letter.replace('Kind regards', 'With kind regards')
      expect(
        await acts().edit(by(), { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject }),
      ).toMatchObject({ done: true, value: { revision: 2 } })
      expect((await newest()).draft.record.text).toContain('With kind regards')
      expect(refused(await approve(job.daemon, turn))).toBe('stale')
      expect(refused(await acts().edit(by(), { turnId: turn.id, revision: 1, letter, subject: 'x' }))).toBe('stale')
      expect(await job.daemon.ledger.tickets.draftsOf(turn.id)).toHaveLength(2)
    })

    test('a promise that nothing backs stops the approval and is named', async () => {
      const letter = turn.draft.letter.replace('Kind regards', 'We will pay you EUR 9,999 tomorrow.\n\nKind regards')
      await acts().edit(by(), { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject })
      const result = await approve(job.daemon, await newest())
      expect(result).toMatchObject({ done: false, refusal: 'blocked' })
      expect(result.done ? [] : result.detail.join(' ')).toContain('9,999')
    })

    test('a paragraph in another language stops the approval', async () => {
      const letter = turn.draft.letter.replace(
        'Kind regards',
        'Wir bedauern den Vorfall sehr und werden uns so bald wie möglich mit einer guten Lösung bei Ihnen melden.\n\nKind regards',
      )
      await acts().edit(by(), { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject })
      expect(refused(await approve(job.daemon, await newest()))).toBe('blocked')
    })

    test('another remedy drafts anew in place', async () => {
      expect(turn.resolution.allowed).toContain('replacement')
      const result = await acts().redraft(by(), {
        turnId: turn.id,
        revision: 1,
        choice: { remedies: ['replacement'], responsibility: 'ours' },
      })
      expect(result).toMatchObject({ done: true, value: { revision: 2 } })
      const { draft } = await newest()
      expect(draft.remedies).toContain('replacement')
      expect(draft.letter).not.toBe(turn.draft.letter)
      expect(draft.letter).toMatch(/new (pieces|goods)/)
    })

    test('chosen recipients are part of what is approved, and ours are refused', async () => {
      const to = [{ name: 'Marta', address: 'marta@lumena.example' }]
      await acts().recipients(by(), {
        turnId: turn.id,
        revision: 1,
        to,
        cc: [{ name: '', address: 'boss@lumena.example' }],
      })
      const { draft } = await newest()
      expect(draft.record).toMatchObject({ to, cc: [{ name: '', address: 'boss@lumena.example' }] })
      expect(draft.hash).not.toBe(turn.draft.hash)
      expect(
        refused(
          await acts().recipients(by(), { turnId: turn.id, revision: 2, to: [{ name: '', address: ADDRESS }], cc: [] }),
        ),
      ).toBe('blocked')
      expect(refused(await acts().recipients(by(), { turnId: turn.id, revision: 2, to: [], cc: [] }))).toBe(
        'no-recipient',
      )
    })

    test('a file goes with the letter, byte for byte, and can be taken away again', async () => {
      const bytes = Buffer.from('%PDF-1.4 corrected invoice')
      await acts().addFile(by(), { turnId: turn.id, revision: 1, name: 'invoice.pdf', type: 'application/pdf', bytes })
      const [file] = (await newest()).draft.record.attachments
      expect(Buffer.from(await job.daemon.ledger.raw.get(file?.sha256 ?? '')).equals(bytes)).toBe(true)
      await acts().removeFile(by(), { turnId: turn.id, revision: 2, sha256: file?.sha256 ?? '' })
      expect((await newest()).draft.record.attachments).toEqual([])
    })

    test('a rejected draft leaves the ticket with a person, its clocks running', async () => {
      expect(await acts().reject(by(), { turnId: turn.id, reason: 'too cold' })).toMatchObject({ done: true })
      expect(await stateOf(job.daemon, turn)).toBe('needs-person')
      expect((await job.daemon.ledger.tickets.ticket(turn.ticketId))?.dueAt).not.toBeNull()
      expect(refused(await acts().reject(by(), { turnId: turn.id, reason: ' ' }))).toBe('empty')
      expect(await acts().redraft(by(), { turnId: turn.id, revision: 0, choice: {} })).toMatchObject({ done: true })
      expect(await stateOf(job.daemon, turn)).toBe('pending')
    })

    test('approving twice sends once; the second is told', async () => {
      expect(await approve(job.daemon, turn)).toMatchObject({ done: true })
      expect(refused(await approve(job.daemon, turn))).toBe('already-decided')
    })

    test('an hour that is not good needs a second yes', async () => {
      const night = { turnId: turn.id, hash: turn.draft.hash, via: 'desk' as const, sendAt: '2026-11-18T02:00:00.000Z' }
      expect(refused(await acts().approve(by(), { ...night, offHours: false }))).toBe('off-hours-unconfirmed')
      const result = await acts().approve(by(), { ...night, offHours: true })
      expect(result).toMatchObject({ done: true, value: { sendAt: '2026-11-18T02:00:00.000Z' } })
      expect(await acts().unapprove(by(), { approvalId: result.done ? result.value.approvalId : '' })).toMatchObject({
        done: true,
      })
      expect(await stateOf(job.daemon, turn)).toBe('pending')
    })
  })

  describe('what people can do to a ticket', () => {
    test('hold, release, note, close and reopen each leave their line of history', async () => {
      const { ticketId } = turn
      await acts().hold(by(), { ticketId, until: '2026-11-30T08:00:00.000Z', reason: 'waiting for the factory' })
      expect(await stateOf(job.daemon, turn)).toBe('held')
      // Put aside for weeks, it is back before a promise breaks.
      const { heldUntil, firstResponseDueAt } = (await job.daemon.ledger.tickets.ticket(ticketId)) ?? {}
      expect(Date.parse(firstResponseDueAt ?? '') - Date.parse(heldUntil ?? '')).toBe(2 * 3_600_000)
      await acts().release(by(), { ticketId })
      expect(await stateOf(job.daemon, turn)).toBe('pending')
      await acts().note(by(), { ticketId, text: 'the factory says the foam was missing' })
      await acts().close(by(), { ticketId, reason: 'answered-elsewhere', duplicateOf: null, note: 'by phone' })
      expect(await stateOf(job.daemon, turn)).toBe('closed')
      expect(refused(await approve(job.daemon, turn))).toBe('stale')
      await acts().reopen(by(), { ticketId })
      expect(await stateOf(job.daemon, turn)).toBe('needs-person')
      expect(await history()).toEqual(
        expect.arrayContaining(['opened', 'drafted', 'held', 'released', 'noted', 'closed', 'reopened']),
      )
    })

    test('an internal note never stands in a letter', async () => {
      await acts().note(by(), { ticketId: turn.ticketId, text: 'CANARY-4711 the engineer says it can happen' })
      const result = await acts().write(by(), { ticketId: turn.ticketId, letter: 'damage' })
      const row = await job.daemon.ledger.tickets.turn(result.done ? result.value.turnId : '')
      expect(JSON.stringify(row)).not.toContain('CANARY-4711')
    })

    test('an acknowledgement is written beside the solution', async () => {
      const result = await acts().write(by(), { ticketId: turn.ticketId, letter: 'acknowledge' })
      expect(result).toMatchObject({ done: true })
      const drafts = await pendingDrafts(job.daemon)
      const rows = await job.daemon.ledger.tickets.turnsOf(turn.ticketId)
      expect(
        rows
          .filter((row) => row.withdrawnAt === null)
          .map((row) => row.turn.purpose)
          .sort(),
      ).toEqual(['acknowledgement', 'solution'])
      expect(drafts.length).toBeGreaterThan(0)
    })

    test('what is no complaint goes to a bin, and one act brings it back [mail 43]', async () => {
      await acts().bin(by(), { ticketId: turn.ticketId, bin: 'newsletter' })
      expect(await stateOf(job.daemon, turn)).toBe('closed')
      const [message] = await job.daemon.ledger.desk.bin(job.daemon.staff, 'newsletter', null, 10)
      const back = await acts().promote(by(), { messageId: message?.id ?? '' })
      expect(back).toMatchObject({ done: true })
      expect((await job.daemon.ledger.desk.counts(job.daemon.staff)).bins.newsletter).toBe(0)
    })

    test('a colleague who may not see the market finds nothing', async () => {
      const { ledger, clock } = job.daemon
      const other = { ...job.daemon.staff, id: `other-${count}`, signIn: `other-${count}`, markets: ['JP'] }
      await ledger.staff.add(other, clock.now())
      expect(await ledger.desk.ticket(other, turn.ticketId)).toBeNull()
      expect(refused(await acts().note({ staffId: other.id }, { ticketId: turn.ticketId, text: 'hello' }))).toBe(
        'not-found',
      )
      expect(
        refused(
          await acts().approve(
            { staffId: other.id },
            { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
          ),
        ),
      ).toBe('not-found')
    })

    test('a safety letter is not for an agent to approve', async () => {
      await acts().close(by(), { ticketId: turn.ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE })
      job.world.deliver(
        ADDRESS,
        complaint(
          `injury-${count}`,
          [],
          'The lamp gave my daughter an electric shock and burned her hand. Order PO-777.\r\nMarta Kowalczyk, Poznań',
        ),
        new Date(MORNING),
      )
      const safety = await oneDraft(job.daemon)
      const { ledger, clock } = job.daemon
      const agent = { ...job.daemon.staff, id: `agent-${count}`, signIn: `agent-${count}`, roles: ['agent' as const] }
      await ledger.staff.add(agent, clock.now())
      const result = await acts().approve(
        { staffId: agent.id },
        { turnId: safety.id, hash: safety.draft.hash, via: 'desk', sendAt: null, offHours: false },
      )
      expect(refused(result)).toBe('needs-manager')
    })
  })

  describe('what a person may not do by accident', () => {
    test('an editor of templates decides about no letter, not even about its hour', async () => {
      const { ledger, clock } = job.daemon
      const editor = {
        ...job.daemon.staff,
        id: `editor-${count}`,
        signIn: `editor-${count}`,
        roles: ['editor' as const],
      }
      await ledger.staff.add(editor, clock.now())
      const night = { turnId: turn.id, hash: turn.draft.hash, via: 'desk' as const, sendAt: '2026-11-18T02:00:00.000Z' }
      const approved = await acts().approve(by(), { ...night, offHours: true })
      const approvalId = approved.done ? approved.value.approvalId : ''
      const as = { staffId: editor.id }
      expect(refused(await acts().reschedule(as, { approvalId, sendAt: null, offHours: true }))).toBe('not-allowed')
      expect(refused(await acts().unapprove(as, { approvalId }))).toBe('not-allowed')
      expect(await acts().unapprove(by(), { approvalId })).toMatchObject({ done: true })
    })

    test('a letter that is moved back to its plan counts as chosen by the machine', async () => {
      const night = { turnId: turn.id, hash: turn.draft.hash, via: 'desk' as const, sendAt: '2026-11-18T02:00:00.000Z' }
      const approved = await acts().approve(by(), { ...night, offHours: true })
      const approvalId = approved.done ? approved.value.approvalId : ''
      await acts().hold(by(), { ticketId: turn.ticketId, until: '2026-12-01T08:00:00.000Z', reason: 'wait' })
      await acts().release(by(), { ticketId: turn.ticketId })
      expect(refused(await acts().reschedule(by(), { approvalId, sendAt: null, offHours: false }))).toBe('too-late')
      const again = await acts().approve(by(), { ...night, offHours: true })
      await acts().reschedule(by(), {
        approvalId: again.done ? again.value.approvalId : '',
        sendAt: null,
        offHours: false,
      })
      const row = await job.daemon.ledger.tickets.turn(turn.id)
      expect(row?.turn).toMatchObject({ approval: { sendAtChosenBy: 'machine', offHours: false } })
    })

    test('a binned ticket that is opened again lies in one place', async () => {
      await acts().bin(by(), { ticketId: turn.ticketId, bin: 'spam' })
      await acts().reopen(by(), { ticketId: turn.ticketId })
      expect((await job.daemon.ledger.desk.counts(job.daemon.staff)).bins.spam).toBe(0)
      expect(await stateOf(job.daemon, turn)).toBe('needs-person')
    })
  })

  describe('shadow mode', () => {
    test('drafts appear, nothing can be approved, and the server’s log shows nothing written', async () => {
      const shadow = await startJob(MORNING, { mode: 'shadow' })
      try {
        shadow.world.deliver(ADDRESS, complaint('shadow'), new Date(MORNING))
        const draft = await oneDraft(shadow.daemon)
        expect(refused(await approve(shadow.daemon, draft))).toBe('not-allowed')
        const said = shadow.world.log.filter((line) => / C: /.test(line)).join('\n')
        expect(said).toContain('EXAMINE')
        expect(said).not.toMatch(/\b(SELECT|APPEND|STORE|COPY|MOVE|EXPUNGE|CREATE|DELETE)\b/)
        expect(said).not.toContain('smtp')
      } finally {
        await shadow.close()
      }
    })
  })

  describe('a complaint that a colleague forwards', () => {
    test('asks who the customer is, and nothing of the colleague’s remark goes out [mail 16]', async () => {
      const forward = [
        'From: Chen Hao <chen@harborline-trade.example>',
        `To: ${ADDRESS}`,
        'Date: Tue, 17 Nov 2026 17:00:00 +0800',
        'Subject: Fwd: broken lamps PO-4711',
        'Message-ID: <forward-1@harborline-trade.example>',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'This one smells like a scam, be careful. Chen',
        '',
        '---------- Forwarded message ---------',
        'From: Jan Nowak <jan@nowak-lampy.example>',
        'Date: Tue, 17 Nov 2026 09:12:00 +0100',
        'Subject: broken lamps PO-4711',
        'To: Chen Hao <chen@harborline-trade.example>',
        '',
        'Hello, 12 of our 40 lamps of order PO-4711 arrived broken. Please send replacements.',
        'Jan Nowak, Gdańsk, Poland',
        '',
      ]
      await acts().close(by(), { ticketId: turn.ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE })
      job.world.deliver(ADDRESS, Buffer.from(forward.join('\r\n')), new Date(MORNING))
      const drafted = await oneDraft(job.daemon)
      expect(drafted.draft.record.to).toEqual([])
      expect(drafted.draft.warnings).toContain('choose-recipient')
      expect(refused(await approve(job.daemon, drafted))).toBe('no-recipient')
      expect(drafted.draft.record.text).not.toContain('scam')
      expect(drafted.draft.record.inReplyTo).toBeNull()
      const [offered] = drafted.draft.offeredTo
      expect(offered?.address.address).toBe('jan@nowak-lampy.example')
      const to = offered ? [offered.address] : []
      await acts().recipients(by(), { turnId: drafted.id, revision: 1, to, cc: [] })
      const row = await job.daemon.ledger.tickets.turn(drafted.id)
      expect(row?.turn.stage === 'drafted' && (await approve(job.daemon, row.turn))).toMatchObject({ done: true })
    })
  })
})
