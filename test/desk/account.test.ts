/** One's own account, the sign-ins of colleagues, what was done to whom, and when it is time to wait. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deviceOf } from '../../src/craft/device.ts'
import { hashPassword } from '../../src/desk/password.ts'
import { hashToken } from '../../src/desk/session.ts'
import { limits } from '../../src/limits.ts'
import { HOST, openDesk, PASSWORD, SALT, type TestDesk } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
const NEXT = 'stühle-und-bänke'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const acts = async () =>
  (await desk.ledger.staffHistory.page(null, 99)).map(({ act, who, staffId }) => [act, who, staffId])

async function signIn(name: string, address: string, password = PASSWORD, publicUrl?: string): Promise<Response> {
  const host = publicUrl ? new URL(publicUrl).host : HOST
  const headers = { host, origin: publicUrl ?? `http://${HOST}`, 'user-agent': FIREFOX }
  const body = new URLSearchParams({ name, password })
  const [peer = '', forwarded] = address.split(' for ')
  const forwardedFor = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const init = { method: 'POST', body, headers: { ...headers, ...forwardedFor } }
  return desk.app.request(`http://${host}/sign-in?lang=en`, init, { incoming: { socket: { remoteAddress: peer } } })
}

describe('my account', () => {
  test('shows where one is signed in, in plain words; each other can be signed out, and all', async () => {
    await desk.ledger.staff.setPasswordHash(ANNA.id, await hashPassword(PASSWORD, SALT))
    expect((await signIn('anna', '127.0.0.1')).status).toBe(303)
    const anna = await desk.enter(ANNA)
    const page = await anna.page('/account')
    expect(page).toContain('Firefox on Windows')
    expect(page).toContain('Unknown device')
    expect(page.match(/this device/g)).toHaveLength(1)
    const other = /name="session" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await anna.post('/account/sessions/end', { session: other })).status).toBe(303)
    expect(await desk.ledger.signIns.sessionsOf(ANNA.id, NOW)).toHaveLength(1)
    const second = await desk.enter(ANNA)
    expect((await anna.post('/account/sessions/end-others', {})).status).toBe(303)
    expect([(await anna.get('/account')).status, (await second.get('/')).status]).toEqual([200, 303])
    expect(await acts()).toEqual(Array(2).fill(['sessions-ended', ANNA.id, ANNA.id]))
  })

  test('is where one chooses what amends writes by mail, and no other way', async () => {
    const anna = await desk.enter(ANNA)
    expect(await desk.ledger.staffMails.wishOf(ANNA.id)).toBeNull()
    const chosen = { address: ' anna@factory.example ', digest: '8', warnings: 'on' }
    expect((await anna.post('/account/mail', chosen)).status).toBe(303)
    const wish = { staffId: ANNA.id, address: 'anna@factory.example', digestHour: 8, warnings: true }
    expect(await desk.ledger.staffMails.wishes()).toEqual([wish])
    expect(await anna.page('/account')).toMatch(/value="8"\s+selected/)
    expect(await acts()).toEqual([['mail-chosen', ANNA.id, ANNA.id]])
    for (const bad of [{ address: 'anna' }, { digest: '3' }, { address: 'a@x.example, b@y.example' }])
      expect((await anna.post('/account/mail', { ...chosen, ...bad })).status).toBe(422)
    expect(await desk.ledger.staffMails.wishes()).toEqual([wish])
    await anna.post('/account/mail', { address: wish.address, digest: '' })
    expect(await desk.ledger.staffMails.wishes()).toEqual([{ ...wish, digestHour: null, warnings: false }])
  })

  test('nobody ends the session of another by its name alone', async () => {
    const anna = await desk.enter(ANNA)
    const li = await desk.enter(LI)
    const [his] = await desk.ledger.signIns.sessionsOf(LI.id, NOW)
    await anna.post('/account/sessions/end', { session: his?.hash ?? '' })
    expect((await li.get('/account')).status).toBe(200)
    expect((await anna.get(`/staff/${LI.id}`)).status).toBe(404)
    expect((await anna.post(`/staff/${LI.id}/sessions/end-all`, {})).status).toBe(404)
    expect((await anna.get('/staff/history')).status).toBe(404)
    expect(await acts()).toEqual([])
  })

  test('when a session was last used is written every few minutes, not with each page', async () => {
    const anna = await desk.enter(ANNA)
    const seen = async () => (await desk.ledger.signIns.sessionsOf(ANNA.id, NOW))[0]?.seenAt
    await anna.get('/')
    desk.clock.set('2026-03-10T08:04:59.000Z')
    await anna.get('/')
    expect(await seen()).toBe(NOW)
    desk.clock.set('2026-03-10T08:05:00.000Z')
    await anna.get('/')
    expect(await seen()).toBe('2026-03-10T08:05:00.000Z')
  })

  test('a new password needs the old one, signs out everywhere else, and leaves this browser in', async () => {
    await desk.ledger.staff.setPasswordHash(ANNA.id, await hashPassword(PASSWORD, SALT))
    const other = await desk.enter(ANNA)
    const anna = await desk.enter(ANNA)
    const change = (current: string, next: string) => anna.post('/account/password', { current, next })
    expect((await change('not-the-password', NEXT)).status).toBe(422)
    expect((await change(PASSWORD, 'short')).status).toBe(422)
    expect((await change(PASSWORD, PASSWORD)).status).toBe(422)
    expect((await other.get('/')).status).toBe(200)
    const changed = await change(PASSWORD, NEXT)
    expect([changed.status, changed.headers.get('location')]).toEqual([303, '/account?done=password-changed'])
    const token = /^amends=([\w-]+)/.exec(changed.headers.get('set-cookie') ?? '')?.[1] ?? ''
    expect((await desk.ledger.staff.session(hashToken(token), NOW))?.id).toBe(ANNA.id)
    expect([(await other.get('/')).status, (await anna.get('/')).status]).toEqual([303, 303])
    expect([(await signIn('anna', '127.0.0.1')).status, (await signIn('anna', '127.0.0.1', NEXT)).status]).toEqual([
      401, 303,
    ])
    expect(await acts()).toEqual([['password', ANNA.id, ANNA.id]])
  })

  test('the old password cannot be guessed at this form', async () => {
    await desk.ledger.staff.setPasswordHash(ANNA.id, await hashPassword(PASSWORD, SALT))
    const anna = await desk.enter(ANNA)
    const change = (current: string) => anna.post('/account/password', { current, next: NEXT })
    for (let i = 0; i < limits.failedSignIns - 1; i += 1)
      await desk.ledger.signIns.noteFailedTry('password', ANNA.id, NOW)
    expect((await change('a last guess')).status).toBe(422)
    expect((await change(PASSWORD)).status).toBe(429)
    expect(await acts()).toEqual([['refused', '', ANNA.id]])
  })
})

describe('administrators', () => {
  test('see and end the sign-ins of a colleague, and change their roles', async () => {
    const li = await desk.enter(LI)
    const anna = await desk.enter(ANNA)
    const page = await li.page(`/staff/${ANNA.id}`)
    const hers = /name="session" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await li.post(`/staff/${ANNA.id}/sessions/end`, { session: hers })
    expect((await anna.get('/')).status).toBe(303)
    const again = await desk.enter(ANNA)
    await li.post(`/staff/${ANNA.id}/sessions/end-all`, {})
    expect((await again.get('/')).status).toBe(303)
    await li.post(`/staff/${ANNA.id}/roles`, { role: ['agent', 'manager'] })
    expect((await desk.ledger.staff.byId(ANNA.id))?.roles).toEqual(['agent', 'manager'])
    expect((await li.post(`/staff/${ANNA.id}/roles`, {})).status).toBe(422)
    expect((await li.post(`/staff/${LI.id}/roles`, { role: 'agent' })).status).toBe(422)
    expect((await li.get('/staff/nobody')).status).toBe(404)
  })

  test('read who did what to whom, the newest first, page by page', async () => {
    const li = await desk.enter(LI)
    await li.post('/staff/add', { name: 'Bo', signIn: 'bo', role: 'agent', timeZone: 'Asia/Shanghai', language: 'en' })
    const bo = (await desk.ledger.staff.bySignIn('bo'))?.staff.id ?? ''
    await li.post(`/staff/${bo}/roles`, { role: 'manager' })
    await li.post(`/staff/${bo}/deactivate`, {})
    await li.post(`/staff/${bo}/activate`, {})
    await li.post(`/staff/${bo}/invite`, {})
    await li.post('/language', { language: 'en' })
    expect((await acts()).map(([act]) => act)).toEqual([
      'language',
      'invited',
      'activated',
      'deactivated',
      'roles',
      'invited',
      'added',
    ])
    expect((await acts()).slice(1).every(([, who, whom]) => who === LI.id && whom === bo)).toBe(true)
    const page = await li.page('/staff/history')
    expect(page).toContain('roles changed: agent → manager')
    expect(page.indexOf('switched on again')).toBeLessThan(page.indexOf('switched off'))
    expect(page).not.toContain('?before=')
    for (let i = 0; i < 50; i += 1)
      await desk.ledger.staffHistory.add({ at: NOW, who: LI.id, act: 'invited', staffId: bo, detail: {} })
    const older = /href="(\/staff\/history\?before=[^"]+)"/.exec(await li.page('/staff/history'))?.[1] ?? ''
    expect(await li.page(older)).toContain('roles changed: agent → manager')
  })

  test('the one-time link names its person and their language, and what they choose is written down', async () => {
    await desk.ledger.staff.addInvitation(hashToken('link'), ANNA.id, '2026-03-11T08:00:00.000Z')
    const page = await desk.stranger.page('/invitation/link')
    expect(page).toContain('<html lang="en"')
    expect(page).toContain('This link is for Anna Berg.')
    expect(page).toContain('value="Anna Berg"')
    const used = await desk.stranger.post('/invitation/link', { name: 'Anna B.', password: NEXT, language: 'zh-Hans' })
    expect(used.status).toBe(303)
    expect(await desk.ledger.staff.byId(ANNA.id)).toMatchObject({ name: 'Anna B.', language: 'zh-Hans' })
    expect(await acts()).toEqual([['entered', ANNA.id, ANNA.id]])
    expect((await desk.stranger.get('/invitation/link')).status).toBe(410)
  })
})

describe('too many tries', () => {
  const fill = async (address: string): Promise<void> => {
    for (let i = 0; i < limits.failedSignInsOfAddress - 1; i += 1)
      await desk.ledger.signIns.noteFailedTry('address', address, NOW)
  }

  test('one network that tries many names has to wait, others need not; who gets in does not count', async () => {
    await desk.ledger.staff.setPasswordHash(ANNA.id, await hashPassword(PASSWORD, SALT))
    await fill('192.0.2.7')
    expect((await signIn('anna', '192.0.2.7')).status).toBe(303)
    expect((await signIn('nobody', '192.0.2.7', 'wrong-password')).status).toBe(401)
    expect((await signIn('anna', '192.0.2.7')).status).toBe(429)
    expect((await signIn('anna', '192.0.2.8')).status).toBe(303)
    expect(await acts()).toEqual([['refused', '', null]])
    desk.clock.set('2026-03-10T08:11:00.000Z')
    expect((await signIn('anna', '192.0.2.7')).status).toBe(303)
  })

  test('the name that failed too often is written down, and only if it is somebody’s', async () => {
    for (let i = 0; i < limits.failedSignIns - 1; i += 1)
      for (const name of ['anna', 'secret-password-1']) await desk.ledger.staff.noteFailedSignIn(name, NOW)
    for (const name of ['anna', 'secret-password-1']) await signIn(name, '127.0.0.1', 'wrong-password')
    expect(await acts()).toEqual([
      ['refused', '', null],
      ['refused', '', ANNA.id],
    ])
    expect(JSON.stringify(await desk.ledger.staffHistory.page(null, 9))).not.toContain('secret-password')
  })

  test('only the proxy on this machine is believed about where a request came from', async () => {
    const URL_ = 'https://desk.example.com'
    await desk.close()
    desk = await openDesk({ publicUrl: URL_ })
    const counted = async (address: string) => desk.ledger.signIns.failedTries('address', address, NOW)
    const failed = (address: string) => signIn('nobody', address, 'wrong-password', URL_)
    await failed('127.0.0.1 for 192.0.2.9, 198.51.100.4')
    await failed('::ffff:127.0.0.1 for 2001:DB8::7:1')
    await failed('203.0.113.5')
    await failed('10.0.0.1 for 198.51.100.77')
    await failed('127.0.0.1')
    await failed('127.0.0.1 for unknown')
    expect(await Promise.all(['198.51.100.4', '2001:db8:0:0::/64', '203.0.113.5'].map(counted))).toEqual([1, 1, 1])
    expect(await Promise.all(['192.0.2.9', '198.51.100.77', '10.0.0.1', '127.0.0.1'].map(counted))).toEqual([
      0, 0, 0, 0,
    ])
  })

  test('without a public address nobody is believed about it', async () => {
    await signIn('nobody', '127.0.0.1 for 198.51.100.4', 'wrong-password')
    expect(await desk.ledger.signIns.failedTries('address', '127.0.0.1', NOW)).toBe(1)
  })
})

test.each([
  [FIREFOX, 'Firefox/Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge/Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.54',
    'WeChat/iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari/Mac',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome/Android',
  ],
  ['<script>alert(1)</script>', ''],
  [undefined, ''],
])('a browser is named in plain words: %s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device)
})
