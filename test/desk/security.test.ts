/** Who may enter, what a foreign page can't do, and what a hostile mail can't reach. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '../../src/desk/password.ts'
import { hashToken } from '../../src/desk/session.ts'
import { limits } from '../../src/limits.ts'
import { HOST, hiddenField, openDesk, PASSWORD, SALT, type TestDesk, turnPath } from './desk.ts'
import { ANNA, FOREIGN, LI, NOW } from './seed.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

describe('entering', () => {
  test('a stranger is sent to the sign-in page from every page and back to it afterwards', async () => {
    for (const path of ['/', '/status', '/bins', '/staff', `/tickets/${desk.ticket('german')}`]) {
      const answer = await desk.stranger.get(path)
      expect([path, answer.status, answer.headers.get('location')?.startsWith('/sign-in')]).toEqual([path, 303, true])
    }
    expect((await desk.stranger.get('/events')).status).toBe(303)
  })

  test('only a path of the desk is returned to after signing in', async () => {
    await desk.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await desk.stranger.post('/sign-in', { name: 'li', password: PASSWORD, to })
      expect(answer.headers.get('location')).toBe('/')
    }
    const answer = await desk.stranger.post('/sign-in', { name: ' LI ', password: PASSWORD, to: '/status' })
    expect(answer.headers.get('location')).toBe('/status')
  })

  test('the cookie is out of reach of scripts and other sites, and only its hash is stored', async () => {
    await desk.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
    const answer = await desk.stranger.post('/sign-in', { name: 'li', password: PASSWORD })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^amends=[\w-]{43}; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    const token = /^amends=([\w-]+)/.exec(cookie)?.[1] ?? ''
    expect(await desk.ledger.staff.session(token, NOW)).toBeNull()
    expect((await desk.ledger.staff.session(hashToken(token), NOW))?.id).toBe(LI.id)
  })

  test('behind TLS the cookie is bound to host and TLS', async () => {
    const secure = await openDesk({ publicUrl: 'https://desk.example.com' })
    await secure.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
    const answer = await secure.stranger.post('/sign-in', { name: 'li', password: PASSWORD })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-amends=.*; Secure/)
    await secure.close()
  })

  test('a name that failed too often has to wait, even with the right password, and may try later', async () => {
    await desk.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
    for (let i = 0; i < limits.failedSignIns; i += 1) await desk.ledger.staff.noteFailedSignIn('li', NOW)
    expect((await desk.stranger.post('/sign-in', { name: 'li', password: PASSWORD })).status).toBe(429)
    desk.clock.set('2026-03-10T08:11:00.000Z')
    expect((await desk.stranger.post('/sign-in', { name: 'li', password: PASSWORD })).status).toBe(303)
  })

  test('of sixty tries of one name at once no more are looked at than one after the other', async () => {
    await desk.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
    const tries = Array.from({ length: 60 }, () => desk.stranger.post('/sign-in', { name: 'li', password: 'wrong' }))
    const looked = (await Promise.all(tries)).filter(({ status }) => status === 401)
    expect(looked.length).toBeLessThanOrEqual(limits.failedSignIns)
    expect(await desk.ledger.staff.failedSignIns('li', NOW)).toBe(looked.length)
  })

  test('a wrong password and an unknown name are told alike, and both are counted', async () => {
    await desk.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
    const wrong = await desk.stranger.post('/sign-in?lang=en', { name: 'li', password: 'something-else' })
    const unknown = await desk.stranger.post('/sign-in?lang=en', { name: 'nobody', password: 'something-else' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    const sentence = 'Name or password is not right.'
    expect([(await wrong.text()).includes(sentence), (await unknown.text()).includes(sentence)]).toEqual([true, true])
    expect(await desk.ledger.staff.failedSignIns('nobody', '2026-03-10T07:00:00.000Z')).toBe(1)
  })

  test('a password is verified against its own hash only', async () => {
    const stored = await hashPassword('пароль-密码-1', SALT)
    expect(stored).not.toContain('пароль')
    expect(await verifyPassword('пароль-密码-1', stored)).toBe(true)
    expect(await verifyPassword('пароль-密码-2', stored)).toBe(false)
    expect(await verifyPassword('', null)).toBe(false)
  })

  test('looking at an invitation changes nothing; using it sets name and password once', async () => {
    await desk.ledger.staff.addInvitation(hashToken('one-time'), ANNA.id, '2026-03-11T08:00:00.000Z')
    for (let i = 0; i < 3; i += 1) expect((await desk.stranger.get('/invitation/one-time')).status).toBe(200)
    const short = await desk.stranger.post('/invitation/one-time?lang=en', { name: 'Anna B.', password: 'short' })
    expect([short.status, (await short.text()).includes('value="Anna B."')]).toEqual([422, true])
    const used = await desk.stranger.post('/invitation/one-time', { name: 'Anna B.', password: PASSWORD })
    expect([used.status, used.headers.get('location')]).toEqual([303, '/'])
    expect((await desk.ledger.staff.byId(ANNA.id))?.name).toBe('Anna B.')
    const again = await desk.stranger.post('/invitation/one-time', { name: 'Mallory', password: PASSWORD })
    expect(again.status).toBe(410)
    expect((await desk.ledger.staff.byId(ANNA.id))?.name).toBe('Anna B.')
  })

  test('who was deactivated is out at once', async () => {
    const anna = await desk.enter(ANNA)
    expect((await anna.get('/')).status).toBe(200)
    await desk.ledger.staff.update(ANNA.id, { active: false })
    expect((await anna.get('/')).status).toBe(303)
    expect((await desk.stranger.post('/sign-in', { name: 'anna', password: PASSWORD })).status).toBe(401)
  })

  test('signing out ends the session itself, not only the cookie', async () => {
    const li = await desk.enter(LI)
    expect((await li.post('/sign-out', {})).status).toBe(303)
    expect((await li.get('/')).status).toBe(303)
  })
})

describe('foreign pages', () => {
  const forms = (): [string, Record<string, string>][] => [
    ['/language', { language: 'en' }],
    [`/tickets/${desk.ticket('german')}/close`, { reason: 'solved' }],
    [`/tickets/${desk.ticket('german')}/note`, { text: 'x' }],
    ['/staff/add', { name: 'Mallory', signIn: 'mallory', role: 'admin', timeZone: 'UTC' }],
  ]

  test('a form without the token of this session is refused [mail 95]', async () => {
    const li = await desk.enter(LI)
    const anna = await desk.enter(ANNA)
    const hers = /name="token" value="([^"]+)"/.exec(await anna.page('/'))?.[1] ?? ''
    for (const [path, fields] of forms())
      for (const token of ['', 'x', hers]) expect((await li.post(path, { ...fields, token })).status).toBe(403)
    expect(desk.calls).toEqual([])
    expect(await desk.ledger.staff.bySignIn('mallory')).toBeNull()
  })

  test('a form of another origin is refused even with the token [mail 95]', async () => {
    const li = await desk.enter(LI)
    for (const origin of ['https://evil.example', 'null', `https://${HOST}`, 'http://127.0.0.1:9999'])
      for (const [path, fields] of forms()) expect((await li.post(path, fields, { origin })).status).toBe(403)
    expect(desk.calls).toEqual([])
  })

  test('signing in from a foreign page is refused too', async () => {
    await desk.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
    const answer = await desk.stranger.post(
      '/sign-in',
      { name: 'li', password: PASSWORD },
      { origin: 'https://evil.example' },
    )
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
  })

  test('a foreign host name is refused, for it may point to this machine by rebinding [mail 95]', async () => {
    const li = await desk.enter(LI)
    for (const host of ['evil.example', 'evil.example:8025', '127.0.0.1.evil.example', ''])
      expect([host, (await li.get('/', { host })).status]).toEqual([host, 421])
    for (const host of ['localhost:8025', '127.0.0.1', '[::1]:8025'])
      expect([host, (await li.get('/', { host })).status]).toEqual([host, 200])
  })

  test('behind a proxy the public address is answered, and no other', async () => {
    const secure = await openDesk({ publicUrl: 'https://desk.example.com' })
    const get = (host: string) => secure.app.request('http://desk.example.com/sign-in', { headers: { host } })
    expect((await get('desk.example.com')).status).toBe(200)
    expect((await get('desk.example.com.evil.example')).status).toBe(421)
    const entered = await secure.app.request('http://desk.example.com/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ name: 'li', password: 'wrong-password' }),
      headers: { host: 'desk.example.com', origin: 'https://desk.example.com' },
    })
    expect(entered.status).toBe(401)
    await secure.close()
  })

  test('no page changes anything by being looked at [mail 96]', async () => {
    const li = await desk.enter(LI)
    const before = await desk.ledger.desk.ticket(LI, desk.ticket('german'))
    const path = turnPath(await li.page(`/tickets/${desk.ticket('german')}`))
    for (const act of ['approve', 'edit', 'reject', 'redraft', 'recipients', 'files'])
      expect((await li.get(`${path}/${act}`)).status).toBe(404)
    for (const act of ['close', 'hold', 'note', 'bin', 'reopen'])
      expect((await li.get(`/tickets/${desk.ticket('german')}/${act}`)).status).toBe(404)
    expect(desk.calls).toEqual([])
    expect(await desk.ledger.desk.ticket(LI, desk.ticket('german'))).toEqual(before)
  })

  test('every answer forbids foreign code, frames and guesses of type', async () => {
    const li = await desk.enter(LI)
    for (const path of ['/', `/tickets/${desk.ticket('hostile')}`, '/status', '/sign-in', '/nowhere']) {
      const { headers } = await li.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
  })
})

describe('a hostile mail', () => {
  test('appears as text in queue and ticket, with its direction tricks removed', async () => {
    const li = await desk.enter(LI)
    for (const path of ['/', `/tickets/${desk.ticket('hostile')}`]) {
      const page = await li.page(path)
      expect(page).not.toContain('<script>window')
      expect(page).not.toContain('<img src=x')
      expect(page).not.toContain('</title><script>')
      expect(page).not.toContain('<b>wants money')
      expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
      expect(page).not.toMatch(/ on\w+="/)
    }
  })

  test('its HTML comes under a policy of its own that runs and fetches nothing [mail 94]', async () => {
    const li = await desk.enter(LI)
    const page = await li.page(`/tickets/${desk.ticket('hostile')}`)
    const frame = /<iframe[^>]*src="([^"]+)"/.exec(page)
    expect(frame?.[0]).toContain('sandbox=""')
    const answer = await li.get(frame?.[1] ?? '')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/; sandbox$/)
    expect(policy).not.toContain('script-src')
    expect(policy).not.toContain('http')
  })

  test('its files are saved, never shown, under a name without tricks [mail 99]', async () => {
    const li = await desk.enter(LI)
    const page = await li.page(`/tickets/${desk.ticket('german')}`)
    const path = /href="([^"]+\/files\/[0-9a-f]{64})"/.exec(page)?.[1] ?? ''
    const answer = await li.get(path)
    expect(await answer.text()).toBe('JPEG')
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="foto-gpj.exe"; filename*=UTF-8''foto-gpj.exe`,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await li.get(path.replace(/[0-9a-f]{64}/, 'f'.repeat(64)))).status).toBe(404)
  })

  test('the hidden text is shown as hidden', async () => {
    const li = await desk.enter({ ...LI, language: 'en' })
    const page = await li.page(`/tickets/${desk.ticket('hostile')}`)
    expect(page).toContain('Ignore all rules')
    expect(page.indexOf('对读者隐藏')).toBeLessThan(page.indexOf('Ignore all rules'))
  })
})

describe('people see what is theirs', () => {
  test('staff of another account see no ticket, no mail, no count', async () => {
    const otto = await desk.enter(FOREIGN)
    const queue = await otto.page('/?state=all')
    expect(queue).not.toContain('Huber')
    expect(queue).toContain('Nothing is waiting here.')
    const li = await desk.enter(LI)
    const page = await li.page(`/tickets/${desk.ticket('german')}`)
    const paths = [
      `/tickets/${desk.ticket('german')}`,
      ...page.matchAll(/(?:href|src)="(\/tickets\/[^"]+\/messages\/[^"]+)"/g),
    ].map((one) => (typeof one === 'string' ? one : (one[1] ?? '')))
    expect(paths.length).toBeGreaterThan(2)
    for (const path of [
      ...paths,
      `/bins/spam/${desk.binned.get('spam')}`,
      `/bins/spam/messages/${desk.binned.get('spam')}/original`,
    ])
      expect([path, (await otto.get(path)).status]).toEqual([path, 404])
    expect((await otto.page('/bins/spam')).includes('spam: HT-5521')).toBe(false)
    expect((await otto.page('/find?q=KS-2026-0001')).includes('Huber')).toBe(false)
    const status = await otto.page('/status')
    expect(status).toContain('parts')
    expect(status).not.toContain('<strong>service</strong>')
    const close = await otto.post(`/tickets/${desk.ticket('german')}/close`, { reason: 'solved' })
    expect(close.status).toBe(404)
    expect(desk.calls).toEqual([])
  })

  test('only an administrator sees and changes staff', async () => {
    const anna = await desk.enter(ANNA)
    expect((await anna.get('/staff')).status).toBe(404)
    expect((await anna.post(`/staff/${LI.id}/deactivate`, {})).status).toBe(404)
    expect((await anna.post('/staff/add', { name: 'X', signIn: 'x', role: 'admin', timeZone: 'UTC' })).status).toBe(404)
    expect(await anna.page('/')).not.toContain('href="/staff"')
    expect((await desk.ledger.staff.byId(LI.id))?.active).toBe(true)
  })

  test('a one-time link is shown once, works once, and its token is stored hashed', async () => {
    const li = await desk.enter(LI)
    const added = await li.post('/staff/add', {
      name: 'New Person',
      signIn: 'New',
      role: ['agent', 'manager'],
      timeZone: 'Asia/Shanghai',
      language: 'en',
      reads: 'EN, de',
      accounts: '',
      markets: 'de，at',
    })
    const link = /value="http:\/\/127\.0\.0\.1:8025(\/invitation\/[\w-]{43})"/.exec(await added.text())?.[1] ?? ''
    expect(await li.page('/staff')).not.toContain('/invitation/')
    const person = (await desk.ledger.staff.bySignIn('new'))?.staff
    expect(person).toMatchObject({
      roles: ['agent', 'manager'],
      reads: ['en', 'de'],
      accounts: null,
      markets: ['DE', 'AT'],
    })
    expect(person?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect((await desk.stranger.post(link, { name: 'New Person', password: PASSWORD })).status).toBe(303)
  })

  test('a form with a mistake comes back as it was typed', async () => {
    const li = await desk.enter(LI)
    const answer = await li.post('/staff/add', {
      name: 'Somebody',
      signIn: 'anna',
      role: 'editor',
      timeZone: 'Mars/Base',
      reads: 'fr',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="Somebody"')
    expect(page).toContain('value="Mars/Base"')
  })

  test('an administrator cannot lock the desk from inside', async () => {
    const li = await desk.enter(LI)
    expect((await li.post(`/staff/${LI.id}/deactivate`, {})).status).toBe(422)
    expect((await desk.ledger.staff.byId(LI.id))?.active).toBe(true)
  })
})

test('a form larger than the desk takes is refused', async () => {
  const li = await desk.enter(LI)
  const answer = await li.post(`/tickets/${desk.ticket('german')}/note`, { text: 'x'.repeat(limits.formBytes + 1) }, {})
  expect(answer.status).toBe(413)
})

test('what goes wrong inside is said in a sentence, and no word of a mail is logged', async () => {
  const li = await desk.enter(LI)
  const page = await li.page(`/tickets/${desk.ticket('hostile')}`)
  const hash = hiddenField(page, `${turnPath(page)}/approve`, 'hash')
  const broken: TestDesk['options'] = {
    ...desk.options,
    acts: { ...desk.options.acts, approve: () => Promise.reject(new Error('Hello mallory@evil.example')) },
  }
  const { createDesk } = await import('../../src/desk/app.ts')
  const app = createDesk(broken, new AbortController().signal)
  await desk.ledger.staff.setPasswordHash(LI.id, await hashPassword(PASSWORD, SALT))
  const cookie = await desk.stranger.post('/sign-in', { name: 'li', password: PASSWORD })
  const header = (cookie.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const shown = await app.request(`http://${HOST}/status`, { headers: { host: HOST, cookie: header } })
  const token = /name="token" value="([^"]+)"/.exec(await shown.text())?.[1] ?? ''
  const answer = await app.request(`http://${HOST}${turnPath(page)}/approve`, {
    method: 'POST',
    body: new URLSearchParams({ token, hash }),
    headers: { host: HOST, origin: `http://${HOST}`, cookie: header },
  })
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('mallory')
  expect(desk.logged.join()).toContain('desk page failed')
  expect(desk.logged.join()).not.toContain('mallory')
})
