/** The hours that a customer likes, noted by a person on the ticket. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, oneDraft, startJob } from '../support/main-job.ts'

/** Tuesday 19:00 in Poznań: a letter waits for Wednesday, nine o'clock. */
const EVENING = '2026-11-17T18:00:00.000Z'

eachDatabase('the hours that a customer likes', (_open, database) => {
  let job: Job
  beforeAll(async () => {
    job = await startJob(EVENING, { databaseUrl: database.place().databaseUrl })
  })
  afterAll(() => job.close())

  test('move the letter that waits and are followed by the next letter; taking them back moves it back', async () => {
    const { daemon } = job
    const by = { staffId: daemon.staff.id }
    const { acts } = daemon.journey
    job.world.deliver(ADDRESS, complaint('hours-1'), new Date(EVENING))
    const turn = await oneDraft(daemon)
    const set = (hours: 'afternoon' | null) => acts.setHours(by, { ticketId: turn.ticketId, hours })
    const approved = await approve(daemon, turn)
    if (!approved.done) throw new Error(approved.refusal)
    const due = async () => (await daemon.ledger.outbox.item(approved.value.approvalId))?.dueAt ?? ''
    const planned = await due()
    expect(planned).toMatch(/^2026-11-18T08:0/)

    expect(await set('afternoon')).toEqual({ done: true, value: { moved: true } })
    expect(await due()).toMatch(/^2026-11-18T12:0/)
    const history = await daemon.ledger.tickets.historyOf(turn.ticketId)
    expect(history.findLast(({ act }) => act === 'hours-set')).toMatchObject({
      who: by.staffId,
      detail: { hours: 'afternoon' },
    })
    expect(history.findLast(({ act }) => act === 'replanned')?.detail).toMatchObject({
      movedFrom: planned,
      because: 'hours',
    })

    const second = complaint(
      'hours-2',
      [],
      'Ten glasses of order PO-90001 are missing.\r\nMarta Kowalczyk, Poznań, Poland',
    ).toString()
    job.world.deliver(ADDRESS, Buffer.from(second.replace('broken lamps', 'glasses')), new Date(EVENING))
    const next = await oneDraft(daemon)
    expect(next.findings.hours).toBe('afternoon')
    expect(await acts.plan(next.id)).toMatchObject({
      at: expect.stringMatching(/^2026-11-18T12:0/),
      why: ['preferred-hour', 'night'],
    })

    expect(await set(null)).toEqual({ done: true, value: { moved: true } })
    expect(await due()).toBe(planned)
  })
})
