/** The people and how they sign in. */
import { expect, test } from 'vitest'
import { eachDatabase, NOW } from '../support/databases.ts'
import { person, seconds } from './rows.ts'

const HASH = 'e'.repeat(64)

eachDatabase('staff', (open) => {
  test('a person is found by row and by sign-in name in any case, and changed', async () => {
    const { staff } = await open()
    const anna = person({ accounts: ['service'], markets: [] })
    const bo = person({ signIn: 'Bo', name: 'Bo' })
    await staff.add(bo, NOW)
    await staff.add(anna, NOW)
    expect(await staff.byId(anna.id)).toEqual(anna)
    expect(await staff.bySignIn('ANNA')).toEqual({ staff: anna, passwordHash: null })
    expect(await staff.bySignIn('nobody')).toBeNull()
    expect((await staff.all()).map((one) => one.signIn)).toEqual(['anna', 'bo'])
    const change = { name: 'A', roles: ['admin'], accounts: null, markets: ['AT'], active: false, reads: [] } as const
    await staff.update(anna.id, change)
    await staff.update(anna.id, {})
    expect(await staff.byId(anna.id)).toEqual({ ...anna, ...change })
    await staff.setPasswordHash(anna.id, 'scrypt…')
    expect((await staff.bySignIn('anna'))?.passwordHash).toBe('scrypt…')
    await expect(staff.add(person({ signIn: 'ANNA' }), NOW)).rejects.toThrow()
  })

  test('a session holds until it ends, runs out or the person leaves', async () => {
    const { staff } = await open()
    const anna = person()
    await staff.add(anna, NOW)
    await staff.addSession(HASH, anna.id, NOW, seconds(60))
    expect(await staff.session(HASH, seconds(59))).toEqual(anna)
    expect(await staff.session(HASH, seconds(60))).toBeNull()
    expect(await staff.session('other', NOW)).toBeNull()
    await staff.update(anna.id, { active: false })
    expect(await staff.session(HASH, NOW)).toBeNull()
    await staff.update(anna.id, { active: true })
    await staff.endSession(HASH)
    expect(await staff.session(HASH, NOW)).toBeNull()
    await staff.addSession(HASH, anna.id, seconds(60), seconds(120))
    await staff.addSession('f'.repeat(64), anna.id, seconds(120), seconds(180))
    expect(await staff.session(HASH, seconds(61))).toBeNull()
  })

  test('an invitation works once, in time', async () => {
    const { staff } = await open()
    const anna = person()
    await staff.add(anna, NOW)
    await staff.addInvitation(HASH, anna.id, seconds(60))
    expect(await staff.redeemInvitation(HASH, seconds(60))).toBeNull()
    expect(await staff.redeemInvitation('other', NOW)).toBeNull()
    expect(await staff.redeemInvitation(HASH, NOW)).toEqual(anna)
    expect(await staff.redeemInvitation(HASH, NOW)).toBeNull()
  })

  test('who is switched off, and whoever gets a new password, keeps no session from before', async () => {
    const ledger = await open()
    const anna = person()
    await ledger.staff.add(anna, NOW)
    const enter = (token: string) => ledger.staff.addSession(token, anna.id, NOW, seconds(600))
    await enter('a'.repeat(64))
    await ledger.staff.addInvitation('i'.repeat(64), anna.id, seconds(600))
    await ledger.staff.update(anna.id, { active: false })
    await ledger.staff.update(anna.id, { active: true })
    expect(await ledger.staff.session('a'.repeat(64), NOW)).toBeNull()
    expect(await ledger.staff.redeemInvitation('i'.repeat(64), NOW)).toBeNull()
    await enter('b'.repeat(64))
    await ledger.staff.setPasswordHash(anna.id, 'another hash')
    expect(await ledger.staff.session('b'.repeat(64), NOW)).toBeNull()
  })

  test('the right password forgives the wrong ones of its own name alone', async () => {
    const ledger = await open()
    for (const name of ['anna', 'anna', 'otto']) await ledger.staff.noteFailedSignIn(name, NOW)
    await ledger.staff.forgiveSignIns('Anna')
    expect(await ledger.staff.failedSignIns('anna', NOW)).toBe(0)
    expect(await ledger.staff.failedSignIns('otto', NOW)).toBe(1)
  })

  test('failed sign-ins of a name are counted, however long the name, and forgotten after a day', async () => {
    const { staff } = await open()
    const name = 'x'.repeat(100_000)
    await staff.noteFailedSignIn(name, NOW)
    await staff.noteFailedSignIn(name.toUpperCase(), seconds(10))
    await staff.noteFailedSignIn('anna', seconds(10))
    expect(await staff.failedSignIns(name, NOW)).toBe(2)
    expect(await staff.failedSignIns(name, seconds(1))).toBe(1)
    await staff.noteFailedSignIn('anna', seconds(86_405))
    expect(await staff.failedSignIns(name, NOW)).toBe(1)
  })
})
