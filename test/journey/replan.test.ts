/** A letter that waits is planned anew where its hour's grounds have changed, and its ticket says so. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Approved, Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, oneDraft, startJob } from '../support/main-job.ts'

/** Tuesday 19:00 in Poznań: a letter waits for Wednesday, nine o'clock. */
const EVENING = '2026-11-17T18:00:00.000Z'

eachDatabase('a letter that waits', (_open, database) => {
  let job: Job
  let turn: Drafted
  let shipped: string
  let count = 0
  beforeAll(async () => {
    job = await startJob(EVENING, { databaseUrl: database.place().databaseUrl, roles: '{}' })
    shipped = await readFile(calendar(), 'utf8')
  })
  afterAll(() => job.close())
  beforeEach(async () => {
    // Only the letter of this test waits.
    for (const { id } of await job.daemon.ledger.outbox.scheduled(50, null)) await job.daemon.ledger.outbox.cancel(id)
    const before = edition()
    if ((await readFile(calendar(), 'utf8')) !== shipped) {
      await writeFile(calendar(), shipped)
      await calendarsRead(before)
    }
    count += 1
    const mail = complaint(`waits-${count}`).toString().replaceAll('m.kowalczyk@', `m.kowalczyk-${count}@`)
    job.world.deliver(ADDRESS, Buffer.from(mail), new Date(EVENING))
    turn = await oneDraft(job.daemon)
    // A day far ahead: a letter that leaves too late for the day that it names does not wait (promised-days.test.ts).
    const promises = turn.draft.commitments.map(({ what }) => ({ what, dueAt: '2026-11-27T15:00:00.000Z' }))
    const choice = { remedies: turn.resolution.remedies, details: { promises } }
    const by = { staffId: job.daemon.staff.id }
    const redrafted = await job.daemon.journey.acts.redraft(by, { turnId: turn.id, revision: 1, choice })
    if (!redrafted.done) throw new Error(`${redrafted.refusal} ${redrafted.detail}`)
    turn = await oneDraft(job.daemon)
  })

  const calendar = () => join(job.daemon.folder, 'config/calendars.yaml')
  const closePoland = (days: string) =>
    writeFile(
      calendar(),
      shipped.replace(
        '\nholidays:\n',
        `\nholidays:\n  PL: { source: x, years: { 2026: { source: x, "off": { "${days}": Flood } } } }\n`,
      ),
    )

  async function approved(sendAt: string | null = null, offHours = false): Promise<string> {
    const by = { staffId: job.daemon.staff.id }
    const what = { turnId: turn.id, hash: turn.draft.hash, via: 'desk' as const, sendAt, offHours }
    const result = await job.daemon.journey.acts.approve(by, what)
    if (!result.done) throw new Error(result.refusal)
    return result.value.approvalId
  }
  const due = async (id: string) => (await job.daemon.ledger.outbox.item(id))?.dueAt ?? ''
  const moves = async () =>
    (await job.daemon.ledger.tickets.historyOf(turn.ticketId))
      .filter(({ act }) => act === 'replanned')
      .map((line) => line.detail)
  const stored = async (): Promise<Approved> => {
    const row = await job.daemon.ledger.tickets.turn(turn.id)
    if (row?.turn.stage !== 'approved') throw new Error('not approved')
    return row.turn
  }
  const change = async (approval: Partial<Approved['approval']>) => {
    const row = await job.daemon.ledger.tickets.turn(turn.id)
    const before = await stored()
    if (!row) throw new Error('no turn')
    await job.daemon.ledger.tickets.saveTurn({
      ...row,
      turn: { ...before, approval: { ...before.approval, ...approval } },
    })
  }
  const edition = () => job.daemon.journey.planningEdition()
  const calendarsRead = async (before: string) => vi.waitFor(() => expect(edition()).not.toBe(before), 10_000)

  test('follows a change of the calendars within a minute, there and back, and says from when to when and why', async () => {
    const id = await approved()
    const planned = await due(id)
    expect(planned).toMatch(/^2026-11-18T08:0/)
    const before = edition()
    await closePoland('11-18..11-19')
    await calendarsRead(before)
    job.daemon.clock.moveTo('2026-11-17T18:02:00.000Z')
    await job.daemon.until('it moved', async () => (await due(id)).startsWith('2026-11-20T08:0'))
    const moved = await due(id)
    expect(await moves()).toEqual([
      { movedFrom: planned, movedTo: moved, because: 'calendar', why: expect.stringContaining('holiday:Flood') },
    ])
    expect((await stored()).approval).toMatchObject({ sendAt: moved, sendAtChosenBy: 'machine', offHours: false })

    const closed = edition()
    await writeFile(calendar(), shipped)
    await calendarsRead(closed)
    expect(await job.daemon.journey.replan()).toBe(1)
    expect(await due(id)).toBe(planned)
    expect(await job.daemon.journey.replan()).toBe(0)
  })

  test('stays where a person chose the hour and confirmed it', async () => {
    const id = await approved('2026-11-18T21:00:00.000Z', true)
    const before = edition()
    await closePoland('11-18..11-19')
    await calendarsRead(before)
    expect(await job.daemon.journey.replan()).toBe(0)
    expect(await due(id)).toBe('2026-11-18T21:00:00.000Z')
  })

  test('moves on where a person’s good hour became a bad one, and never back to before it', async () => {
    const chosen = '2026-11-19T10:00:00.000Z'
    const id = await approved(chosen)
    const open = edition()
    await closePoland('11-19')
    await calendarsRead(open)
    expect(await job.daemon.journey.replan()).toBe(1)
    expect(await due(id)).toMatch(/^2026-11-20T08:0/)
    const closed = edition()
    await writeFile(calendar(), shipped)
    await calendarsRead(closed)
    expect(await job.daemon.journey.replan()).toBe(1)
    expect(await due(id)).toBe(chosen)
  })

  test('is planned anew after the tables of time zones changed', async () => {
    const id = await approved()
    const planned = await due(id)
    await job.daemon.ledger.outbox.reschedule(id, '2026-11-18T07:00:00.000Z')
    await change({ plannedBy: `${edition().split(' ')[0]} 2019a` })
    expect(await job.daemon.journey.replan()).toBe(1)
    expect(await due(id)).toBe(planned)
    expect(await moves()).toMatchObject([{ because: 'zones', movedTo: planned }])
  })

  test('approved by a clock that was ahead, leaves by the right one', async () => {
    const id = await approved()
    const planned = await due(id)
    const ahead = '2026-11-28T18:00:00.000Z'
    await change({ decidedAt: ahead, sendAt: ahead })
    await job.daemon.ledger.outbox.reschedule(id, ahead, ahead)
    expect(await job.daemon.journey.replan()).toBe(1)
    expect(await job.daemon.ledger.outbox.item(id)).toMatchObject({ dueAt: planned })
    expect(((await job.daemon.ledger.outbox.item(id))?.undoUntil ?? '') < planned).toBe(true)
    expect(await moves()).toMatchObject([{ because: 'clock', movedFrom: ahead }])
  })

  test('whose hour went by while the machine slept waits for the next good one, a little behind the opening', async () => {
    const id = await approved()
    const planned = await due(id)
    job.daemon.clock.moveTo('2026-11-18T19:30:00.000Z')
    await job.daemon.until('it was put off', async () => (await due(id)) > '2026-11-19')
    const next = await due(id)
    expect(next).toMatch(/^2026-11-19T08:0[0-5]/)
    expect(next.slice(11)).toBe(planned.slice(11))
    await job.daemon.until('the ticket says so', async () => (await moves()).length > 0)
    expect(await moves()).toEqual([{ movedFrom: planned, movedTo: next, because: 'late', why: 'night' }])
  })
})
