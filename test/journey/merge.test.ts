/** Two tickets become one and are parted again, a mail gets its own: no mail is lost, no promise moves to a later hour. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoredMessage, Ticket } from '../../src/ports/ledger/tickets.ts'
import type { ActResult } from '../../src/ticket/acts.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, MORNING, pendingDrafts, startJob } from '../support/main-job.ts'

const HOUR_MS = 3_600_000

eachDatabase('merging and splitting', (_open, database) => {
  let job: Job
  let first: Ticket
  let second: Ticket
  let count = 0
  let fromHour = 0
  const by = () => ({ staffId: job.daemon.staff.id })
  const acts = () => job.daemon.journey.acts
  const ledger = () => job.daemon.ledger
  const refused = (result: ActResult<unknown>) => (result.done ? 'done' : result.refusal)
  const ticket = async (id: string): Promise<Ticket> => {
    const found = await ledger().tickets.ticket(id)
    if (!found) throw new Error('the ticket is gone')
    return found
  }
  const mails = async (id: string): Promise<StoredMessage[]> => ledger().tickets.messagesOf(id)
  const inWork = async (id: string) =>
    (await ledger().tickets.turnsOf(id)).filter((row) => row.withdrawnAt === null && row.turn.stage !== 'sent')

  const letters = async (id: string): Promise<number> =>
    (await ledger().tickets.turnsOf(id)).filter(({ turn }) => turn.stage === 'sent').length

  const deliver = (text: string, sender?: string): void => {
    count += 1
    const bytes = complaint(`merge-${count}`, [], text).toString()
    job.world.deliver(
      ADDRESS,
      Buffer.from(sender ? bytes.replaceAll('m.kowalczyk@lumena.example', sender) : bytes),
      new Date(Date.parse(MORNING) + (count + fromHour) * HOUR_MS),
    )
  }
  const open = async (): Promise<Ticket[]> => {
    const rows = await ledger().desk.queue(job.daemon.staff, { states: ['pending'], after: null, limit: 99 })
    return rows.map((row) => row.ticket).sort((one, other) => (one.openedAt < other.openedAt ? -1 : 1))
  }

  afterEach(() => job.close())
  beforeEach(async () => {
    count = 0
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    deliver('14 of the 60 lamps of order PO-1001 arrived broken.\r\nMarta Kowalczyk')
    deliver('Two cartons of order PO-1001 are missing.\r\nMarta Kowalczyk')
    await job.daemon.until('two drafts wait', async () => (await pendingDrafts(job.daemon)).length === 2)
    const [one, two] = await open()
    if (!one || !two) throw new Error('two tickets are open')
    ;[first, second] = [one, two]
  })

  test('the older ticket stays with both mails, the earliest promise and one letter; undone, each has its own again', async () => {
    const merged = await acts().merge(by(), { ticketId: second.id, other: first.number })
    expect(merged).toEqual({ done: true, value: { ticketId: first.id } })
    expect(await mails(first.id)).toHaveLength(2)
    expect(await mails(second.id)).toEqual([])
    const kept = await ticket(first.id)
    expect([kept.state, kept.firstResponseDueAt, kept.solutionDueAt]).toEqual([
      'pending',
      first.firstResponseDueAt,
      first.solutionDueAt,
    ])
    expect(kept.dueAt).toBe(first.dueAt)
    expect(await ticket(second.id)).toMatchObject({ state: 'closed', closeReason: 'duplicate' })
    expect(await inWork(first.id)).toHaveLength(1)
    expect(await inWork(second.id)).toEqual([])
    expect(refused(await acts().reopen(by(), { ticketId: second.id }))).toBe('stale')

    expect(await acts().unmerge(by(), { ticketId: second.id })).toMatchObject({ done: true })
    for (const before of [first, second]) {
      const after = await ticket(before.id)
      expect(await mails(before.id)).toHaveLength(1)
      expect([after.state, after.closedAt, after.dueAt, after.firstResponseDueAt]).toEqual([
        'pending',
        null,
        before.dueAt,
        before.firstResponseDueAt,
      ])
      expect(await inWork(before.id)).toHaveLength(1)
    }
    expect(refused(await acts().unmerge(by(), { ticketId: second.id }))).toBe('stale')
  })

  test('a mail that is split off keeps the clock of its arrival; merging brings it back', async () => {
    await acts().merge(by(), { ticketId: first.id, other: second.number })
    const mail = (await mails(first.id)).at(-1)
    const result = await acts().split(by(), { ticketId: first.id, messageId: mail?.id ?? '' })
    if (!result.done) throw new Error(result.refusal)
    const own = await ticket(result.value.ticketId)
    expect([own.openedAt, own.firstResponseDueAt, own.state]).toEqual([
      second.openedAt,
      second.firstResponseDueAt,
      'pending',
    ])
    expect(await mails(first.id)).toHaveLength(1)
    expect((await ticket(first.id)).dueAt).toBe(first.dueAt)
    expect(await inWork(first.id)).toHaveLength(1)
    expect(refused(await acts().split(by(), { ticketId: own.id, messageId: mail?.id ?? '' }))).toBe('only-mail')
    expect(await acts().merge(by(), { ticketId: own.id, other: first.number })).toMatchObject({ done: true })
    expect(await mails(first.id)).toHaveLength(2)
  })

  test('an approval is taken back by a merger: nothing leaves that answers half of the case', async () => {
    const draft = (await pendingDrafts(job.daemon)).find((turn) => turn.ticketId === second.id)
    if (!draft) throw new Error('no draft')
    expect(
      refused(
        await acts().approve(by(), {
          turnId: draft.id,
          hash: draft.draft.hash,
          via: 'desk',
          sendAt: new Date(Date.parse(MORNING) + 12 * HOUR_MS).toISOString(),
          offHours: true,
        }),
      ),
    ).toBe('done')
    expect(refused(await acts().merge(by(), { ticketId: first.id, other: second.number }))).toBe('done')
    const items = await ledger().outbox.itemsOf(second.id)
    expect(items.map((item) => item.state)).toEqual(['cancelled'])
  })

  test('strangers’ tickets are not merged, nor closed ones, nor a ticket with itself', async () => {
    deliver('Our lamps of order PO-77 are broken, too.\r\nJohn Doe', 'john@other.example')
    await job.daemon.until('three drafts wait', async () => (await pendingDrafts(job.daemon)).length === 3)
    const stranger = (await open()).find((one) => one.customer.address === 'john@other.example')
    const merge = (other: string) => acts().merge(by(), { ticketId: first.id, other })
    expect(refused(await merge(stranger?.number ?? ''))).toBe('other-customer')
    deliver('Our lamps of order PO-78 are broken, too.\r\nAda Roe', 'ada@lumena.example')
    await job.daemon.until('four drafts wait', async () => (await pendingDrafts(job.daemon)).length === 4)
    const relayed = (await open()).find((one) => one.customer.address === 'ada@lumena.example')
    expect(refused(await merge(relayed?.number ?? ''))).toBe('other-customer')
    expect(refused(await merge(first.number))).toBe('not-found')
    expect(refused(await merge('KS-1999-0001'))).toBe('not-found')
    await merge(second.number)
    expect(refused(await merge(second.number))).toBe('closed')
  })

  test('an answer to a letter of the ticket that went joins the one that stayed', async () => {
    const draft = (await pendingDrafts(job.daemon)).find((turn) => turn.ticketId === second.id)
    if (!draft) throw new Error('no draft')
    await approve(job.daemon, draft)
    await job.daemon.until('the letter left', async () => (await ticket(second.id)).state === 'waiting-customer')
    const [letter] = await ledger().outbox.itemsOf(second.id)
    expect(refused(await acts().merge(by(), { ticketId: second.id, other: first.number }))).toBe('done')
    job.world.deliver(
      ADDRESS,
      complaint('merge-answer', [`In-Reply-To: ${letter?.messageId}`], 'The lamps are still broken. Marta Kowalczyk'),
      new Date(Date.parse(MORNING) + 9 * HOUR_MS),
    )
    await job.daemon.until('the answer is in', async () => (await mails(first.id)).length === 4)
    expect((await ticket(second.id)).state).toBe('closed')
  })

  /** Two tickets of this customer whose mails came this morning, before the clock's hour. */
  const cameEarly = async (): Promise<[Ticket, Ticket]> => {
    fromHour = -9
    deliver('The cable of one lamp of order PO-1001 is too short.\r\nMarta Kowalczyk')
    deliver('The invoice of order PO-1001 is wrong.\r\nMarta Kowalczyk')
    await job.daemon.until('four drafts wait', async () => (await pendingDrafts(job.daemon)).length === 4)
    fromHour = 0
    const [one, two] = await open()
    if (!one || !two) throw new Error('two tickets are open')
    return [one, two]
  }
  const answer = async ({ id }: Ticket): Promise<void> => {
    const draft = (await pendingDrafts(job.daemon)).find((turn) => turn.ticketId === id)
    if (!draft) throw new Error('no draft')
    await approve(job.daemon, draft)
    await job.daemon.until('its letter left', async () => (await ticket(id)).state === 'waiting-customer')
  }

  test('two tickets that were answered stay answered when they become one, and when they are parted', async () => {
    const [one, two] = await cameEarly()
    for (const each of [one, two]) await answer(each)
    const before = await ticket(two.id)
    expect(refused(await acts().merge(by(), { ticketId: two.id, other: one.number }))).toBe('done')
    expect(await ticket(one.id)).toMatchObject({ state: 'waiting-customer', nextResponseDueAt: null })
    expect(await letters(one.id)).toBe(2)
    expect(refused(await acts().unmerge(by(), { ticketId: two.id }))).toBe('done')
    for (const { id } of [one, two]) expect(await letters(id)).toBe(1)
    const { state, dueAt, firstResponseMetAt } = await ticket(two.id)
    expect([state, dueAt, firstResponseMetAt]).toEqual([before.state, before.dueAt, before.firstResponseMetAt])
  })

  test('a letter of one ticket answers no earlier mail of the other: its promise runs on', async () => {
    const [one, two] = await cameEarly()
    await answer(two)
    expect(refused(await acts().merge(by(), { ticketId: two.id, other: one.number }))).toBe('done')
    const { dueAt, firstResponseMetAt, state } = await ticket(one.id)
    expect([state, dueAt, firstResponseMetAt]).toEqual(['pending', one.dueAt, null])
  })

  test('an answer to a letter from before two mergers joins the ticket that is left', async () => {
    const draft = (await pendingDrafts(job.daemon)).find((turn) => turn.ticketId === second.id)
    if (!draft) throw new Error('no draft')
    await approve(job.daemon, draft)
    await job.daemon.until('the letter left', async () => (await ticket(second.id)).state === 'waiting-customer')
    const [letter] = await ledger().outbox.itemsOf(second.id)
    expect(refused(await acts().merge(by(), { ticketId: second.id, other: first.number }))).toBe('done')
    fromHour = -40
    deliver('The invoice of order PO-1001 is wrong.\r\nMarta Kowalczyk')
    await job.daemon.until('a third ticket', async () => (await open()).length === 2)
    const third = (await open()).find(({ id }) => id !== first.id)
    if (!third) throw new Error('no third ticket')
    expect(third.openedAt < first.openedAt).toBe(true)
    expect(refused(await acts().merge(by(), { ticketId: first.id, other: third.number }))).toBe('done')
    const before = (await mails(third.id)).length
    job.world.deliver(
      ADDRESS,
      complaint('late-answer', [`In-Reply-To: ${letter?.messageId}`], 'The lamps are still broken. Marta Kowalczyk'),
      new Date(Date.parse(MORNING) + 9 * HOUR_MS),
    )
    await job.daemon.until('the answer is in', async () => (await mails(third.id)).length === before + 1)
    fromHour = 0
  })

  test('what is owed goes with the mails, and comes back with them', async () => {
    const dueAt = new Date(Date.parse(MORNING) + 48 * HOUR_MS).toISOString()
    const owed = (kind: 'refund' | 'dispatch', ticketId: string) =>
      acts().addTask(by(), { ticketId, kind, dueAt, owner: null, text: '' })
    await owed('refund', second.id)
    await owed('dispatch', first.id)
    const tasks = async (id: string) => (await ledger().aftercare.tasksOf(id)).map(({ kind }) => kind).sort()
    await acts().merge(by(), { ticketId: second.id, other: first.number })
    expect([await tasks(first.id), await tasks(second.id)]).toEqual([['dispatch', 'refund'], []])
    await acts().unmerge(by(), { ticketId: second.id })
    expect([await tasks(first.id), await tasks(second.id)]).toEqual([['dispatch'], ['refund']])
  })

  test('a case of which only the receipt was confirmed has its letter again after merging and parting', async () => {
    fromHour = -9
    deliver('The cable of one lamp of order PO-1001 is too short.\r\nMarta Kowalczyk')
    await job.daemon.until('three drafts wait', async () => (await pendingDrafts(job.daemon)).length === 3)
    fromHour = 0
    const [oldest] = await open()
    if (!oldest) throw new Error('no ticket')
    expect(refused(await acts().write(by(), { ticketId: oldest.id, letter: 'acknowledge' }))).toBe('done')
    const beside = (await inWork(oldest.id)).find(({ turn }) => turn.purpose === 'acknowledgement')?.turn
    if (beside?.stage !== 'drafted') throw new Error('no acknowledgement')
    await approve(job.daemon, beside)
    await job.daemon.until('it left', async () => (await inWork(oldest.id)).length === 1)
    expect(refused(await acts().merge(by(), { ticketId: first.id, other: oldest.number }))).toBe('done')
    expect(refused(await acts().unmerge(by(), { ticketId: first.id }))).toBe('done')
    expect(await inWork(oldest.id)).toHaveLength(1)
    expect((await ticket(oldest.id)).state).toBe('pending')
  })

  test('a merger is not undone below a later one: that one is undone first, and then both come apart whole', async () => {
    fromHour = -9
    deliver('The cable of one lamp of order PO-1001 is too short.\r\nMarta Kowalczyk')
    await job.daemon.until('three drafts wait', async () => (await pendingDrafts(job.daemon)).length === 3)
    fromHour = 0
    const [oldest] = await open()
    if (!oldest) throw new Error('no ticket')
    await acts().merge(by(), { ticketId: second.id, other: first.number })
    await acts().merge(by(), { ticketId: first.id, other: oldest.number })
    expect(await mails(oldest.id)).toHaveLength(3)
    expect(refused(await acts().unmerge(by(), { ticketId: second.id }))).toBe('stale')
    expect(refused(await acts().unmerge(by(), { ticketId: first.id }))).toBe('done')
    expect(refused(await acts().unmerge(by(), { ticketId: second.id }))).toBe('done')
    for (const { id } of [oldest, first, second]) expect(await mails(id)).toHaveLength(1)
  })
})
