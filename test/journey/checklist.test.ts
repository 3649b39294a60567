import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ActResult } from '../../src/ticket/acts.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import type { CheckResult } from '../../src/ticket/words.ts'
import { FILE } from '../support/case-file.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, MORNING, oneDraft, startJob } from '../support/main-job.ts'

const HAND =
  'When I used your angle grinder yesterday, the wheel cut my hand. The switch was off, but it did not stop.\r\nMarta Kowalczyk, Poznań, Poland'

eachDatabase('the fact checklist', (_open, database) => {
  let job: Job
  const by = () => ({ staffId: job.daemon.staff.id })
  const acts = () => job.daemon.journey.acts
  const refused = (result: ActResult<unknown>) => (result.done ? 'done' : result.refusal)

  afterEach(() => job.close())
  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
  })

  const arrives = async (text?: string): Promise<Drafted> => {
    job.world.deliver(ADDRESS, complaint('check', [], text), new Date(MORNING))
    return oneDraft(job.daemon)
  }
  const checked = (turn: Drafted) => job.daemon.ledger.factChecks.of(turn.ticketId)
  const check = (turn: Drafted, line: string, result: CheckResult, seenAt: string | null = null, note = '') =>
    acts().checkFacts(by(), { ticketId: turn.ticketId, lines: [{ line, result, note, seenAt }] })
  const newest = async (turn: Drafted): Promise<Drafted> => {
    const row = await job.daemon.ledger.tickets.turn(turn.id)
    if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
    return row.turn
  }

  test('a line keeps its result, note, person and time, and is a line of history', async () => {
    const turn = await arrives()
    expect(await check(turn, 'forwarder-answer', 'confirms', null, '货代来电')).toEqual({
      done: true,
      value: { changed: 1 },
    })
    const at = job.daemon.clock.now()
    expect(await checked(turn)).toMatchObject([
      { line: 'forwarder-answer', result: 'confirms', note: '货代来电', who: job.daemon.staff.id },
    ])
    const [line] = await checked(turn)
    expect((line?.at ?? '') <= at).toBe(true)
    expect(await check(turn, 'forwarder-answer', 'confirms', null, '货代来电')).toEqual({
      done: true,
      value: { changed: 0 },
    })
    const history = await job.daemon.ledger.tickets.historyOf(turn.ticketId)
    expect(history.filter(({ act }) => act === 'fact-checked')).toMatchObject([
      { who: job.daemon.staff.id, detail: { line: 'forwarder-answer', result: 'confirms' } },
    ])
  })

  test('what somebody else settled meanwhile is not overwritten', async () => {
    const turn = await arrives()
    await check(turn, 'tracking', 'confirms')
    expect(refused(await check(turn, 'tracking', 'refutes'))).toBe('stale')
    const [line] = await checked(turn)
    expect(refused(await check(turn, 'tracking', 'refutes', line?.at))).toBe('done')
    expect(await checked(turn)).toMatchObject([{ result: 'refutes' }])
  })

  test('an editor of letters, an unknown line and a closed ticket change nothing', async () => {
    const turn = await arrives()
    expect(refused(await check(turn, 'no-such-line', 'confirms'))).toBe('not-found')
    const editor = { ...job.daemon.staff, id: 'ed', signIn: 'ed', roles: ['editor' as const] }
    await job.daemon.ledger.staff.add(editor, job.daemon.clock.now())
    const what = {
      ticketId: turn.ticketId,
      lines: [{ line: 'tracking', result: 'confirms', note: '', seenAt: null }],
    } as const
    expect(refused(await acts().checkFacts({ staffId: 'ed' }, what))).toBe('not-allowed')
    await acts().close(by(), { ticketId: turn.ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE })
    expect(refused(await check(turn, 'tracking', 'confirms'))).toBe('closed')
    expect(await checked(turn)).toEqual([])
  })

  test('a cause stands in the letter once its line is confirmed', async () => {
    const turn = await arrives()
    const choice = {
      letter: 'progress',
      responsibility: 'carrier',
      details: { points: ['known-cause-found'] },
    } as const
    await acts().redraft(by(), { turnId: turn.id, revision: 1, choice })
    const before = await newest(turn)
    expect(before.resolution.notes).toContain('cause-left-out:known-cause-found')
    await check(turn, 'forwarder-answer', 'confirms')
    await acts().redraft(by(), { turnId: turn.id, revision: 2, choice })
    const after = await newest(turn)
    expect(after.resolution.notes.join()).not.toContain('cause')
    expect(after.resolution.details?.points).toEqual(['known-cause-found'])
    expect(after.draft.letter).not.toBe(before.draft.letter)
  })

  test('an injury: nothing is granted before photos and engineer are in, then a manager may', async () => {
    const turn = await arrives(HAND)
    expect(turn.resolution).toMatchObject({ lane: 'safety', allowed: [], approver: { role: 'manager' } })
    const choice = { letter: 'safety-decision', remedies: ['refund'] } as const
    await acts().redraft(by(), { turnId: turn.id, revision: 1, choice })
    expect((await newest(turn)).resolution).toMatchObject({ remedies: [], approver: { role: 'manager' } })
    await check(turn, 'photo-verdict', 'confirms')
    await check(turn, 'engineer-answer', 'refutes')
    await acts().redraft(by(), { turnId: turn.id, revision: 2, choice })
    const { resolution } = await newest(turn)
    expect(resolution).toMatchObject({ remedies: ['refund'], approver: { role: 'manager' } })
    expect(resolution.allowed).not.toContain('refund-without-return')
  })

  test('the third mail that wants something is escalated', async () => {
    await arrives()
    for (const id of ['second', 'third'])
      job.world.deliver(
        ADDRESS,
        complaint(
          id,
          ['In-Reply-To: <check@lumena.example>', 'References: <check@lumena.example>'],
          `Still no answer (${id}) on order PO-88213: where are our lamps?`,
        ),
        new Date(MORNING),
      )
    await job.daemon.until(
      'the third is drafted',
      async () => (await oneDraft(job.daemon)).resolution.lane === 'escalated',
    )
    const { resolution } = await oneDraft(job.daemon)
    expect(resolution).toMatchObject({ approver: { role: 'manager' } })
    expect(resolution.notes).toContain('brief-the-manager')
  })

  test('erasing the ticket erases the notes, not the results', async () => {
    const turn = await arrives()
    await check(turn, 'tracking', 'confirms', null, 'Marta called')
    await acts().close(by(), { ticketId: turn.ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE })
    expect(await job.daemon.ledger.erasure.eraseTicket(turn.ticketId, job.daemon.clock.now())).toBe(true)
    expect(await checked(turn)).toMatchObject([{ line: 'tracking', result: 'confirms', note: '' }])
    const history = await job.daemon.ledger.tickets.historyOf(turn.ticketId)
    expect(JSON.stringify(history)).not.toContain('Marta')
  })
})
