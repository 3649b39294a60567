/** What a refusal does: to the letter, to the whole account, for how long, and when a person is asked. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enSendReasons } from '../../src/desk/messages/en-send-reasons.ts'
import { zhHansSendReasons } from '../../src/desk/messages/zh-Hans-send-reasons.ts'
import type { Submission } from '../../src/ports/submission.ts'
import type { SendReason } from '../../src/ticket/words.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'
import { scripted } from './scripted.ts'

const DUE = '2026-03-10T09:01:00.000Z'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
})
afterEach(() => office.close())

describe('a refusal', () => {
  const refuse = async (reply: string, at = 'RCPT') => {
    office.world.fault({ protocol: 'smtp', at, action: { reply } })
    return office.attempt()
  }

  test('of the recipient is final and shown', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    expect(await refuse('550 5.1.1 no such user')).toMatchObject({
      state: 'rejected',
      response: '550 5.1.1 no such user',
    })
  })

  test('by greylisting waits five minutes at least', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    expect((await refuse('450 4.7.1 greylisted, try again'))?.dueAt).toBe('2026-03-10T09:06:00.000Z')
  })

  test('by a full mailbox waits an hour', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    expect((await refuse('452 4.2.2 mailbox full'))?.dueAt).toBe('2026-03-10T10:01:00.000Z')
  })

  test('by a quota rests the whole account', async () => {
    await office.schedule()
    await office.schedule('approval-2', { sendAt: '2026-03-10T09:02:00.000Z' })
    office.clock.moveTo(DUE)
    expect((await refuse('450 4.4.5 daily sending limit', 'MAIL'))?.state).toBe('scheduled')
    office.clock.moveBy(120)
    expect(await office.attempt()).toBeNull()
    const health = await office.ledger.intake.health()
    expect(health.find((one) => one.account === 'complaints')?.pausedUntil).toBe('2026-03-10T09:16:00.000Z')
    office.clock.moveTo('2026-03-10T09:16:00.000Z')
    expect((await office.attempt())?.state).toBe('delivered')
  })

  test('by greylisting is answered after five minutes or more with the very same envelope and bytes [mail 69]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const sent: string[] = []
    const noting: Submission = {
      ...office.ports.submission,
      send: (account, envelope, raw, ...rest) => {
        sent.push(JSON.stringify([envelope, createHash('sha256').update(raw).digest('hex')]))
        return office.ports.submission.send(account, envelope, raw, ...rest)
      },
    }
    office.world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '451 4.7.1 Greylisting in action' }, times: 2 })
    const first = await office.attempt({ submission: noting })
    expect(first).toMatchObject({ state: 'scheduled', reason: 'greylisted', dueAt: '2026-03-10T09:06:00.000Z' })
    office.clock.moveTo('2026-03-10T09:05:59.999Z')
    expect(await office.attempt({ submission: noting })).toBeNull()
    office.clock.moveTo('2026-03-10T09:06:00.000Z')
    await office.attempt({ submission: noting })
    office.clock.moveBy(3600)
    expect((await office.attempt({ submission: noting }))?.state).toBe('delivered')
    expect(new Set(sent).size).toBe(1)
    expect(sent).toHaveLength(3)
  })

  for (const [reason, code, hours] of [
    ['too-many-connections', 432, 1 / 12],
    ['password-sign-in-off', 550, 6],
    ['smtp-off', 535, 1],
  ] as const) {
    test(`of Microsoft (${reason}) rests the account for its own while, with its own words [mail 66]`, async () => {
      expect(await restAfter(reason, code)).toBe(hours)
      expect(enSendReasons[reason]).not.toBe(enSendReasons['sign-in'])
      expect(zhHansSendReasons[reason]).toMatch(/\p{Script=Han}/u)
    })
  }

  test('that every attempt would prolong by a day gets no attempt for more than a day [mail 68]', async () => {
    await office.schedule('approval-2')
    expect(await restAfter('limit-prolonged', 554)).toBe(25)
    const { submission, sent } = scripted(async () => {
      throw new Error('nobody should connect')
    })
    for (let hours = 0; hours < 24; hours += 1) {
      office.clock.moveBy(3600)
      expect(await office.attempt({ submission })).toBeNull()
    }
    expect(sent).toEqual([])
  })

  /** Hours for which no letter of the account is tried after such a refusal. */
  async function restAfter(reason: SendReason, code: number): Promise<number> {
    await office.schedule()
    office.clock.moveTo(DUE)
    const { submission } = scripted(async () => ({
      outcome: 'deferred',
      code,
      response: `${code} no`,
      reason,
      scope: 'account',
    }))
    await office.attempt({ submission })
    const [health] = await office.ledger.intake.health()
    expect(health).toMatchObject({ pauseReason: reason })
    return (Date.parse(health?.pausedUntil ?? '') - Date.parse(DUE)) / 3_600_000
  }

  test('that goes on for two days is given to a person', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const { submission, sent } = scripted(async () => ({
      outcome: 'deferred',
      code: 450,
      response: '450 4.2.1 busy',
      reason: 'busy',
      scope: 'message',
    }))
    let item = await office.attempt({ submission })
    const waits: number[] = []
    while (item?.state === 'scheduled') {
      waits.push((Date.parse(item.dueAt) - Date.parse(office.clock.now())) / 60_000)
      office.clock.moveTo(item.dueAt)
      item = await office.attempt({ submission })
    }
    expect(waits.slice(0, 8)).toEqual([5, 5, 15, 30, 60, 120, 240, 240])
    expect(item).toMatchObject({ state: 'stopped' })
    expect(Date.parse(office.clock.now()) - Date.parse(DUE)).toBeGreaterThanOrEqual(48 * 3_600_000)
    expect(sent.length).toBeLessThan(25)
  })
})
