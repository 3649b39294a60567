/** The code by phone: set up, asked for, used once, and switched off by whoever has it or by an administrator. */

import { TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword } from '../../src/desk/password.ts'
import { stepOfCode } from '../../src/desk/second-factor.ts'
import { hashToken } from '../../src/desk/session.ts'
import { countTry } from '../../src/desk/sign-in-tries.ts'
import { limits } from '../../src/limits.ts'
import { type Browser, hiddenField, openDesk, PASSWORD, SALT, type TestDesk } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  await desk.ledger.staff.setPasswordHash(ANNA.id, await hashPassword(PASSWORD, SALT))
  anna = await desk.enter(ANNA)
})
afterEach(() => desk.close())

const codeOf = (secret: string, at: string): string => new TOTP({ secret }).generate({ timestamp: Date.parse(at) })
const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
const acts = async () => (await desk.ledger.staffHistory.page(null, 99)).map(({ act }) => act)

/** Switches it on as people do; gives what the app knows and the recovery codes. */
async function setUp(): Promise<{ secret: string; codes: string[] }> {
  const page = await anna.page('/account/code')
  const secret = (/class="secret">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  const sealed = hiddenField(page, '/account/code', 'secret')
  const answer = await anna.post('/account/code', { secret: sealed, password: PASSWORD, code: codeOf(secret, NOW) })
  const codes = [...(await answer.text()).matchAll(/<li><code>([^<]+)<\/code>/g)].map((match) => match[1] ?? '')
  return { secret, codes }
}

const password = () => desk.stranger.post('/sign-in?lang=en', { name: 'anna', password: PASSWORD, to: '/status' })
/** The form that asks for the code, as it stands in the page after the password. */
async function halfWay(): Promise<(code: string) => Promise<Response>> {
  const answer = await password()
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
  const step = hiddenField(await answer.text(), '/sign-in/code?lang=en', 'step')
  return (code) => desk.stranger.post('/sign-in/code?lang=en', { step, code })
}

describe('the code by phone', () => {
  test('is switched on with password and a code; the secret is stored sealed, recovery codes hashed and shown once', async () => {
    const page = await anna.page('/account/code')
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/style=|<script>/)
    const secret = (/class="secret">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
    const sealed = hiddenField(page, '/account/code', 'secret')
    const tried = (change: object) =>
      anna.post('/account/code', { secret: sealed, password: PASSWORD, code: codeOf(secret, NOW), ...change })
    expect((await tried({ code: '000000' })).status).toBe(422)
    expect((await tried({ password: 'not-the-password' })).status).toBe(422)
    expect((await tried({ secret: sealed.slice(0, -8) })).status).toBe(422)
    expect(await desk.ledger.signIns.secondFactor(ANNA.id)).toBeNull()
    const { codes, secret: used } = await setUp()
    expect(new Set(codes).size).toBe(10)
    const stored = await desk.ledger.signIns.secondFactor(ANNA.id)
    expect(stored?.sealed).not.toContain(used)
    expect(await desk.ledger.signIns.takeRecoveryCode(ANNA.id, codes[0] ?? '')).toBe(false)
    expect(await anna.page('/account')).toContain('10 recovery codes left')
    expect(await anna.page('/account')).not.toContain(codes[0])
    expect((await anna.get('/account/code')).status).toBe(303)
    expect(await acts()).toEqual(['code-on'])
  })

  test('the secret of one person opens for no other', async () => {
    const li = await desk.enter(LI)
    const sealed = hiddenField(await li.page('/account/code'), '/account/code', 'secret')
    expect((await anna.post('/account/code', { secret: sealed, password: PASSWORD, code: '123456' })).status).toBe(422)
  })

  test('is asked for after the password, and a code lets in once', async () => {
    const { secret } = await setUp()
    desk.clock.set(later(60))
    const enter = await halfWay()
    expect((await enter('000000')).status).toBe(401)
    const code = codeOf(secret, later(60))
    const answer = await enter(`${code.slice(0, 3)} ${code.slice(3)}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/status'])
    const token = /^amends=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
    expect((await desk.ledger.staff.session(hashToken(token), later(60)))?.id).toBe(ANNA.id)
    expect((await (await halfWay())(code)).status).toBe(401)
    expect((await (await halfWay())(codeOf(secret, later(30)))).status).toBe(401)
    desk.clock.set(later(90))
    expect((await (await halfWay())(codeOf(secret, later(90)))).status).toBe(303)
  })

  test('the password’s half is worth nothing later, after a new password, or made up', async () => {
    const { secret } = await setUp()
    const enter = await halfWay()
    desk.clock.set(later(301))
    expect((await enter(codeOf(secret, later(301)))).status).toBe(410)
    const again = await halfWay()
    await desk.ledger.staff.setPasswordHash(ANNA.id, 'another')
    expect((await again(codeOf(secret, later(301)))).status).toBe(410)
    expect((await desk.stranger.post('/sign-in/code', { step: 'v1.AAAA', code: '123456' })).status).toBe(410)
    expect((await desk.stranger.post('/sign-in/code', {})).status).toBe(410)
  })

  test('codes cannot be guessed', async () => {
    const { secret } = await setUp()
    desk.clock.set(later(60))
    for (let i = 0; i < limits.failedSignIns - 1; i += 1)
      await desk.ledger.signIns.noteFailedTry('code', ANNA.id, later(60))
    const enter = await halfWay()
    expect((await enter('000000')).status).toBe(401)
    expect((await enter(codeOf(secret, later(60)))).status).toBe(429)
    expect(await acts()).toEqual(['refused', 'code-on'])
  })

  test('nor by many at once: no more than the measure are ever looked at', async () => {
    await setUp()
    const tries = await Promise.all(Array.from({ length: 100 }, () => countTry(desk.options, 'code', ANNA.id, ANNA.id)))
    expect(tries.filter(({ refused }) => !refused).length).toBeLessThanOrEqual(limits.failedSignIns)
  })

  test('a recovery code lets in once, however it is typed', async () => {
    const { codes } = await setUp()
    const code = codes[3] ?? ''
    const typed = code.toUpperCase().replaceAll('-', ' ')
    expect((await (await halfWay())(typed)).status).toBe(303)
    expect((await (await halfWay())(code)).status).toBe(401)
    expect(await desk.ledger.signIns.recoveryCodesLeft(ANNA.id)).toBe(9)
    expect((await acts())[0]).toBe('recovery-code')
  })

  test('a new password by one-time link does not go round it', async () => {
    await setUp()
    await desk.ledger.staff.addInvitation(hashToken('link'), ANNA.id, later(3600))
    const answer = await desk.stranger.post('/invitation/link?lang=en', { name: 'Anna', password: 'a-new-password' })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    expect(await answer.text()).toContain('Code by phone')
  })

  test('is switched off by a code, or by an administrator when the phone is lost', async () => {
    const { codes } = await setUp()
    expect((await anna.post('/account/code/off', { code: '000000' })).status).toBe(422)
    expect((await anna.post('/account/code/off', { code: codes[0] ?? '' })).status).toBe(303)
    expect((await password()).status).toBe(303)
    desk.clock.set(later(60))
    const page = await anna.page('/account/code')
    const secret = (/class="secret">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
    const sealed = hiddenField(page, '/account/code', 'secret')
    await anna.post('/account/code', { secret: sealed, password: PASSWORD, code: codeOf(secret, later(60)) })
    expect((await anna.post(`/staff/${ANNA.id}/code-off`, {})).status).toBe(404)
    expect((await (await desk.enter(LI)).post(`/staff/${ANNA.id}/code-off`, {})).status).toBe(303)
    expect((await password()).status).toBe(303)
    expect(await acts()).toEqual(['code-off', 'code-on', 'code-off', 'recovery-code', 'code-on'])
  })

  test('is the one of RFC 6238', () => {
    // Appendix B, cut to six digits; the secret is its ASCII text "12345678901234567890" in base32.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [20_000_000_000, '353130'],
    ] as const)
      expect(stepOfCode(secret, code, new Date(seconds * 1000).toISOString())).toBe(Math.floor(seconds / 30))
    expect(stepOfCode(secret, '287082', new Date(59_000 + 60_000).toISOString())).toBeNull()
  })
})
