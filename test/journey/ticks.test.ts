/** Ticks on a letter through the ledger: sentences come and go in place, and words of a person's own are not lost unsaid. */
import { expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, MORNING, oneDraft, startJob } from '../support/main-job.ts'

eachDatabase('what a person ticks', (_open, database) => {
  test('is in the next revision, is ticked there, and goes again; an edited letter is replaced only when they say so', async () => {
    const job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    try {
      const { daemon } = job
      const { acts } = daemon.journey
      const by = { staffId: daemon.staff.id }
      job.world.deliver(ADDRESS, complaint('first'), new Date(MORNING))
      const first = await oneDraft(daemon)
      const details = {
        extras: ['same-aim', 'call-offer', 'small-gift'],
        closing: 'close-call',
        call: { at: '2026-11-19T08:00:00.000Z', zone: 'Asia/Shanghai' },
      } as const
      const tick = (revision: number, choice = {}, replaceEdits = false) =>
        acts.redraft(by, { turnId: first.id, revision, choice, replaceEdits })

      expect(await tick(1, { details })).toMatchObject({ done: true, value: { revision: 2 } })
      const ticked = await oneDraft(daemon)
      expect(ticked.draft.letter).toContain('We both want the same')
      expect(ticked.draft.letter).toContain('Thursday 19 November, 9:00 your time (16:00 here)')
      expect(ticked.draft.letter).toContain('When may we call you?')
      expect(ticked.draft.letter).not.toContain('gift')
      const lines = await acts.letterLines(first.id, 'zh-Hans')
      expect(lines.filter(({ field, ticked: holds }) => field === 'extra' && holds).map(({ text }) => text)).toEqual([
        expect.stringContaining('愿望相同'),
        expect.stringContaining('您当地时间9:00（我处时间16:00）'),
      ])

      const letter = ticked.draft.letter.replace('We both want', 'All of us want')
      const subject = ticked.draft.record.subject
      expect(await acts.edit(by, { turnId: first.id, revision: 2, letter, subject })).toMatchObject({ done: true })
      expect(await tick(3)).toMatchObject({ done: false, refusal: 'edited-by-hand' })
      expect((await oneDraft(daemon)).draft.letter).toContain('All of us want')
      expect(await tick(3, {}, true)).toMatchObject({ done: true, value: { revision: 4 } })
      const untouched = await oneDraft(daemon)
      expect(untouched.draft.letter).not.toMatch(/us want|your time|When may we call/)
      expect((await daemon.ledger.tickets.draftsOf(first.id)).map((draft) => draft.revision)).toEqual([1, 2, 3, 4])
    } finally {
      await job.close()
    }
  })
})
