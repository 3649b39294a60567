/** How people sign in, and what was done to them. */
import { expect, test } from 'vitest'
import { eachDatabase, NOW } from '../support/databases.ts'
import { person, seconds } from './rows.ts'

const ONE = '1'.repeat(64)
const TWO = '2'.repeat(64)
const THREE = '3'.repeat(64)
const ISSUER = 'https://id.example'

eachDatabase('sign-ins', (open) => {
  test('sessions are listed the last used first, and ended one by one or all others, only those of this person', async () => {
    const { staff, signIns } = await open()
    const anna = person()
    const bo = person({ signIn: 'bo' })
    for (const one of [anna, bo]) await staff.add(one, NOW)
    await staff.addSession(ONE, anna.id, NOW, seconds(600), 'Chrome/Windows')
    await staff.addSession(TWO, anna.id, seconds(1), seconds(600))
    await staff.addSession(THREE, bo.id, seconds(1), seconds(600))
    await signIns.noteSeen(ONE, seconds(300))
    expect(await signIns.sessionsOf(anna.id, seconds(301))).toEqual([
      { hash: ONE, device: 'Chrome/Windows', since: NOW, seenAt: seconds(300) },
      { hash: TWO, device: '', since: seconds(1), seenAt: seconds(1) },
    ])
    expect(await signIns.sessionsOf(anna.id, seconds(600))).toEqual([])
    expect(await signIns.endOne(anna.id, THREE)).toBe(false)
    expect(await signIns.endOne(anna.id, TWO)).toBe(true)
    await staff.addSession(TWO, anna.id, seconds(1), seconds(600))
    expect(await signIns.endOthers(anna.id, ONE)).toBe(1)
    expect(await staff.session(ONE, NOW)).not.toBeNull()
    expect(await signIns.endOthers(anna.id, null)).toBe(1)
    expect(await staff.session(THREE, NOW)).not.toBeNull()
  })

  test('whom an invitation is for is known as long as it is open', async () => {
    const { staff, signIns } = await open()
    const anna = person()
    await staff.add(anna, NOW)
    await staff.addInvitation(ONE, anna.id, seconds(60))
    expect((await signIns.invited(ONE, seconds(59)))?.id).toBe(anna.id)
    expect(await signIns.invited(ONE, seconds(60))).toBeNull()
    expect(await signIns.invited(TWO, NOW)).toBeNull()
    await staff.redeemInvitation(ONE, NOW)
    expect(await signIns.invited(ONE, NOW)).toBeNull()
  })

  test('of several links the newest alone works, and none after a new password', async () => {
    const { staff, signIns } = await open()
    const [anna, bo] = [person(), person({ signIn: 'bo' })]
    for (const one of [anna, bo]) await staff.add(one, NOW)
    await staff.addInvitation(THREE, bo.id, seconds(60))
    await staff.addInvitation(ONE, anna.id, seconds(60))
    await staff.addInvitation(TWO, anna.id, seconds(60))
    expect([await signIns.invited(ONE, NOW), await staff.redeemInvitation(ONE, NOW)]).toEqual([null, null])
    expect((await signIns.invited(TWO, NOW))?.id).toBe(anna.id)
    await staff.setPasswordHash(anna.id, 'x')
    expect(await signIns.invited(TWO, NOW)).toBeNull()
    expect((await signIns.invited(THREE, NOW))?.id).toBe(bo.id)
  })

  test('failed tries are counted by kind and whom they are about, and end', async () => {
    const { signIns } = await open()
    await signIns.noteFailedTry('address', '192.0.2.1', NOW)
    await signIns.noteFailedTry('address', '192.0.2.1', seconds(60))
    await signIns.takeBackTry(await signIns.noteFailedTry('address', '192.0.2.1', seconds(61)))
    await signIns.noteFailedTry('code', '192.0.2.1', NOW)
    expect(await signIns.failedTries('address', '192.0.2.1', NOW)).toBe(2)
    expect(await signIns.failedTries('address', '192.0.2.1', seconds(1))).toBe(1)
    expect(await signIns.failedTries('address', '192.0.2.2', NOW)).toBe(0)
    await signIns.forgiveTries('address', '192.0.2.1')
    expect(await signIns.failedTries('address', '192.0.2.1', NOW)).toBe(0)
    expect(await signIns.failedTries('code', '192.0.2.1', NOW)).toBe(1)
    await signIns.noteFailedTry('code', 'other', seconds(86_401))
    expect(await signIns.failedTries('code', '192.0.2.1', NOW)).toBe(0)
  })

  test('a step of time and a recovery code are taken once', async () => {
    const { staff, signIns } = await open()
    const anna = person()
    await staff.add(anna, NOW)
    expect(await signIns.secondFactor(anna.id)).toBeNull()
    expect(await signIns.takeStep(anna.id, 99)).toBe(false)
    await signIns.setSecondFactor(anna.id, { sealed: 's', since: NOW }, 10, [ONE, TWO])
    expect(await signIns.secondFactor(anna.id)).toEqual({ sealed: 's', since: NOW })
    const both = await Promise.all([signIns.takeStep(anna.id, 11), signIns.takeStep(anna.id, 11)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await signIns.takeStep(anna.id, 10)).toBe(false)
    expect(await signIns.takeRecoveryCode(anna.id, ONE)).toBe(true)
    expect(await signIns.takeRecoveryCode(anna.id, ONE)).toBe(false)
    expect(await signIns.recoveryCodesLeft(anna.id)).toBe(1)
    await signIns.setSecondFactor(anna.id, { sealed: 't', since: NOW }, 0, [THREE])
    expect(await signIns.takeRecoveryCode(anna.id, TWO)).toBe(false)
    expect(await signIns.removeSecondFactor(anna.id)).toBe(true)
    expect(await signIns.removeSecondFactor(anna.id)).toBe(false)
    expect(await signIns.recoveryCodesLeft(anna.id)).toBe(0)
  })

  test('somebody of an issuer is tied to one person, until that is ended', async () => {
    const { staff, signIns } = await open()
    const anna = person()
    const bo = person({ signIn: 'bo' })
    for (const one of [anna, bo]) await staff.add(one, NOW)
    await signIns.tie(ISSUER, 's', anna.id, NOW)
    expect((await signIns.byCompanySignIn(ISSUER, 's'))?.id).toBe(anna.id)
    expect(await signIns.byCompanySignIn('https://other.example', 's')).toBeNull()
    await signIns.tie(ISSUER, 's', bo.id, NOW)
    expect((await signIns.byCompanySignIn(ISSUER, 's'))?.id).toBe(bo.id)
    expect([await signIns.isTied(ISSUER, anna.id), await signIns.isTied(ISSUER, bo.id)]).toEqual([false, true])
    expect(await signIns.untie(ISSUER, bo.id, seconds(1))).toBe(true)
    expect(await signIns.untie(ISSUER, bo.id, seconds(2))).toBe(false)
    expect(await signIns.tiesOf(bo.id)).toEqual([{ issuer: ISSUER, cut: true, at: seconds(1) }])
    expect([await signIns.isTied(ISSUER, bo.id), await signIns.byCompanySignIn(ISSUER, bo.id)]).toEqual([false, null])
    await signIns.tie(ISSUER, 's', bo.id, seconds(3))
    expect(await signIns.tiesOf(bo.id)).toEqual([{ issuer: ISSUER, cut: false, at: seconds(3) }])
    await signIns.untie(ISSUER, bo.id, seconds(4))
    await signIns.allowTies(bo.id)
    expect(await signIns.tiesOf(bo.id)).toEqual([])
  })

  test('the history of the staff is read from the newest line on, page by page', async () => {
    const { staffHistory } = await open()
    for (const at of [0, 1, 2])
      await staffHistory.add({
        at: seconds(at),
        who: 'li',
        act: 'roles',
        staffId: 'anna',
        detail: { roles: ['admin'], at },
      })
    const first = await staffHistory.page(null, 2)
    expect(first.map(({ at }) => at)).toEqual([seconds(2), seconds(1)])
    expect(first[0]).toMatchObject({ who: 'li', act: 'roles', staffId: 'anna', detail: { roles: ['admin'], at: 2 } })
    expect((await staffHistory.page(first[1]?.id ?? '', 2)).map(({ at }) => at)).toEqual([NOW])
  })

  test('network addresses leave old lines of the history, and nothing else does', async () => {
    const { staffHistory } = await open()
    const detail = { by: 'address', address: '192.0.2.1' }
    for (const at of [0, 1, 2, 60])
      await staffHistory.add({ at: seconds(at), who: '', act: 'refused', staffId: null, detail })
    const next = await staffHistory.blankAddresses(seconds(60), '', 2)
    expect(next).not.toBeNull()
    expect(await staffHistory.blankAddresses(seconds(60), next ?? '', 2)).toBeNull()
    const lines = await staffHistory.page(null, 9)
    expect(lines.map((line) => line.detail)).toEqual([detail, { by: 'address' }, { by: 'address' }, { by: 'address' }])
  })
})
