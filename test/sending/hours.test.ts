/** No attempt at a bad hour: after a stop, after a refusal, at an instant that a person chose, and when the clock jumps. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPostOffice, type PostOffice } from './post-office.ts'

const DUE = '2026-03-10T09:01:00.000Z'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
})
afterEach(() => office.close())

describe('the hour', () => {
  const morning = '2026-03-11T08:00:00.000Z'
  const goodHourFrom = (_: unknown, at: string) => (at < '2026-03-10T16:30:00.000Z' ? at : at < morning ? morning : at)

  test('a daemon that was down over the good hours waits for the next', async () => {
    await office.schedule()
    office.clock.moveTo('2026-03-10T22:00:00.000Z')
    expect(await office.attempt({ goodHourFrom })).toMatchObject({ state: 'scheduled', dueAt: morning })
    office.clock.moveTo(morning)
    expect((await office.attempt({ goodHourFrom }))?.state).toBe('delivered')
  })

  test('a retry that would fall after closing waits for the morning [mail 93]', async () => {
    await office.schedule()
    office.clock.moveTo('2026-03-10T16:29:00.000Z')
    office.world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '451 4.7.1 greylisted' } })
    expect(await office.attempt({ goodHourFrom })).toMatchObject({ state: 'scheduled', dueAt: morning })
  })

  test('a good hour that a person chose is no leave to send at night', async () => {
    const sendAt = '2026-03-10T22:00:00.000Z'
    await office.schedule('approval-1', { sendAt, sendAtChosenBy: 'person', offHours: false })
    office.clock.moveTo(sendAt)
    expect(await office.attempt({ goodHourFrom })).toMatchObject({ state: 'scheduled', dueAt: morning })
  })

  test('an instant that a person chose holds at night, but not for the whole night', async () => {
    const sendAt = '2026-03-10T22:00:00.000Z'
    await office.schedule('approval-1', { sendAt, sendAtChosenBy: 'person', offHours: true })
    await office.schedule('approval-2', { sendAt, sendAtChosenBy: 'person', offHours: true })
    office.clock.moveTo(sendAt)
    expect((await office.attempt({ goodHourFrom }))?.state).toBe('delivered')
    office.clock.moveTo('2026-03-10T23:30:00.000Z')
    expect(await office.attempt({ goodHourFrom })).toMatchObject({ state: 'scheduled', dueAt: morning })
  })
})

describe('an approval', () => {
  test('older than two weeks sends nothing and goes back to a person, unless the day is one that a person chose', async () => {
    await office.schedule()
    const sendAt = '2026-03-20T10:00:00.000Z'
    await office.schedule('approval-2', { sendAt, sendAtChosenBy: 'person' })
    office.clock.moveTo('2026-03-24T10:00:00.000Z')
    expect(await office.attempt()).toMatchObject({ state: 'stopped', reason: 'approval-too-old' })
    expect((await office.attempt())?.state).toBe('delivered')
    expect(office.world.accepted).toHaveLength(1)
  })
})

describe('a clock that jumps by a day', () => {
  const morning = '2026-03-11T08:00:00.000Z'
  const evening = '2026-03-10T16:30:00.000Z'
  /** Open from 9 to half past five in Vienna, every day. */
  const goodHourFrom = (_: unknown, at: string) => {
    const day = at.slice(0, 10)
    if (at < `${day}T08:00:00.000Z`) return `${day}T08:00:00.000Z`
    if (at < `${day}T16:30:00.000Z`) return at
    return new Date(Date.parse(`${day}T08:00:00.000Z`) + 86_400_000).toISOString()
  }

  test('forward sends nothing at night and nothing twice [mail 75]', async () => {
    await office.schedule()
    await office.schedule('approval-2')
    office.clock.moveTo(DUE)
    expect((await office.attempt({ goodHourFrom }))?.state).toBe('delivered')
    office.clock.moveBy(86_400 + 8 * 3600)
    await office.ledger.outbox.recover('expired')
    expect(await office.attempt({ goodHourFrom })).toMatchObject({ state: 'scheduled', reason: 'off-hours' })
    expect(office.world.accepted).toHaveLength(1)
  })

  test('back sends nothing twice, and nothing outside of the hours of the day it believes in [mail 75]', async () => {
    await office.schedule()
    await office.schedule('approval-2')
    office.clock.moveTo(DUE)
    expect((await office.attempt({ goodHourFrom }))?.state).toBe('delivered')
    office.clock.setTo('2026-03-09T09:01:00.000Z')
    await office.ledger.outbox.recover('expired')
    expect(await office.attempt({ goodHourFrom })).toBeNull()
    office.clock.setTo('2026-03-10T22:00:00.000Z')
    expect(await office.attempt({ goodHourFrom })).toMatchObject({ state: 'scheduled', dueAt: morning })
    expect(office.world.accepted).toHaveLength(1)
  })

  for (const [way, at] of [
    ['into the night', '2026-03-11T23:00:00.000Z'],
    ['by a whole day, so that the look at the mailbox is old', '2026-03-11T09:01:00.000Z'],
  ] as const) {
    test(`while the body is on its way, ${way}, leaves the dot unwritten [mail 75]`, async () => {
      await office.schedule()
      office.clock.moveTo(DUE)
      const lastLook = async () => {
        const looked = office.clock.now()
        queueMicrotask(() => office.clock.moveTo(at))
        return { stop: null, at: looked }
      }
      expect((await office.attempt({ goodHourFrom, lastLook }))?.state).toBe('scheduled')
      expect(office.world.accepted).toEqual([])
      expect(evening < at).toBe(true)
    })
  }
})
