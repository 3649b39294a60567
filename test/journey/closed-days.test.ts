/** A day on which whoever carries it out is closed is promised in no letter, whoever names it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, MORNING, oneDraft, startJob } from '../support/main-job.ts'

eachDatabase('closed days', (_open, database) => {
  let job: Job
  beforeAll(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl, roles: '{}' })
  })
  afterAll(() => job.close())

  test('a person’s day in a closure is refused with the day that works, and a draft from before the closure is not approved [R7.7]', async () => {
    job.world.deliver(ADDRESS, complaint('closed-1'), new Date(MORNING))
    const turn = await oneDraft(job.daemon)
    const by = { staffId: job.daemon.staff.id }
    const { acts } = job.daemon.journey
    const redraft = async (dueAt: string) => {
      const row = await job.daemon.ledger.tickets.turn(turn.id)
      if (row?.turn.stage !== 'drafted') throw new Error('no draft')
      const { remedies } = row.turn.resolution
      return acts.redraft(by, {
        turnId: turn.id,
        revision: row.turn.draft.revision,
        choice: { remedies, details: { promises: [{ what: 'dispatch', dueAt }] } },
      })
    }
    expect((await redraft('2026-12-08T14:00:00.000Z')).done).toBe(true)

    const file = join(job.daemon.folder, 'config/calendars.yaml')
    const closure = 'carries: [dispatch]\n    closed: { "2026-12-07..2026-12-09": Move to the new hall }\n'
    await writeFile(file, (await readFile(file, 'utf8')).replace('carries: [dispatch]\n', closure))
    const refused = { done: false, refusal: 'promise-closed' }
    await vi.waitFor(async () => {
      expect(await redraft('2026-12-09T14:00:00.000Z')).toEqual({
        ...refused,
        detail: ['warehouse-closed:2026-12-10 · Move to the new hall'],
      })
    }, 10_000)
    const old = await oneDraft(job.daemon)
    expect(await approve(job.daemon, old)).toMatchObject(refused)

    expect((await redraft('2026-12-10T14:00:00.000Z')).done).toBe(true)
    expect(await approve(job.daemon, await oneDraft(job.daemon))).toMatchObject({ done: true })
  })
})
