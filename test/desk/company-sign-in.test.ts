/** Signing in by the company's account, against an issuer of our own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '../../src/desk/session.ts'
import { companySignIn } from '../../src/edge/company-sign-in.ts'
import { readCompanySettings } from '../../src/settings/company.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Browser, HOST, hiddenField, openDesk, PASSWORD, type TestDesk } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

const MAIL = 'anna@firm.example'

let issuer: Issuer
let desk: TestDesk
beforeEach(async () => {
  issuer = await startIssuer()
  issuer.claims = { sub: 'subject-of-anna', email: MAIL, email_verified: true }
  desk = await openDesk({ company: companySignIn(issuer) })
})
afterEach(async () => {
  await desk.close()
  await issuer.close()
})

const acts = async () => (await desk.ledger.staffHistory.page(null, 99)).map(({ act, staffId }) => [act, staffId])
const cookieOf = (answer: Response): string =>
  /^amends-company=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
const pathOf = (address: string): string => address.replace(`http://${HOST}`, '')

/** From the link on the page of the desk to the issuer and back. */
async function travel(browser: Browser): Promise<Response> {
  const away = await browser.get('/sign-in/company?to=/status&lang=en')
  expect(away.status).toBe(303)
  const back = await issuer.visit(away.headers.get('location') ?? '')
  return browser.getBeside(pathOf(back), cookieOf(away))
}

const isIn = (answer: Response): boolean => /(?:^|, )amends=[\w-]{43};/.test(answer.headers.get('set-cookie') ?? '')

describe('the company’s account', () => {
  test('lets in whose sign-in name is the address that the issuer vouches for, and ties them for good', async () => {
    expect(await desk.stranger.page('/sign-in?lang=en')).toContain('Sign in with your company account')
    await desk.ledger.staff.update(ANNA.id, { signIn: MAIL })
    issuer.claims = { ...issuer.claims, email: 'Anna@Firm.example' }
    const answer = await travel(desk.stranger)
    expect([answer.status, answer.headers.get('location'), isIn(answer)]).toEqual([303, '/status', true])
    expect(await acts()).toEqual([['company-tied', ANNA.id]])
    await desk.ledger.staff.update(ANNA.id, { signIn: 'anna' })
    issuer.claims = { sub: 'subject-of-anna' }
    expect(isIn(await travel(desk.stranger))).toBe(true)
    issuer.claims = { sub: 'somebody-else' }
    expect(isIn(await travel(desk.stranger))).toBe(false)
  })

  test('makes nobody, and takes no address that nobody vouches for', async () => {
    const before = (await desk.ledger.staff.all()).length
    const unknown = await travel(desk.stranger)
    expect([unknown.status, isIn(unknown)]).toEqual([403, false])
    expect(await unknown.text()).toContain('not connected to anybody here')
    await desk.ledger.staff.update(ANNA.id, { signIn: MAIL })
    issuer.claims = { sub: 'x', email: MAIL, email_verified: false }
    expect(isIn(await travel(desk.stranger))).toBe(false)
    issuer.claims = { sub: 'x', email: MAIL, email_verified: 'true' }
    expect(isIn(await travel(desk.stranger))).toBe(false)
    expect([(await desk.ledger.staff.all()).length, await acts()]).toEqual([before, []])
  })

  test('an address that came to somebody else at the issuer opens nobody’s desk', async () => {
    await desk.ledger.staff.update(ANNA.id, { signIn: MAIL })
    expect(isIn(await travel(desk.stranger))).toBe(true)
    issuer.claims = { ...issuer.claims, sub: 'the-successor' }
    expect(isIn(await travel(desk.stranger))).toBe(false)
  })

  test('who was switched off stays out', async () => {
    await desk.ledger.signIns.tie(issuer.issuer, 'subject-of-anna', ANNA.id, NOW)
    await desk.ledger.staff.update(ANNA.id, { active: false })
    expect(isIn(await travel(desk.stranger))).toBe(false)
  })

  test('asks for the code by phone all the same', async () => {
    await desk.ledger.signIns.tie(issuer.issuer, 'subject-of-anna', ANNA.id, NOW)
    await desk.ledger.signIns.setSecondFactor(ANNA.id, { sealed: 's', since: NOW }, 0, [])
    const answer = await travel(desk.stranger)
    expect([answer.status, isIn(answer)]).toEqual([200, false])
    expect(await answer.text()).toContain('name="step"')
  })

  test('is connected and disconnected on the page of one’s account, by a form of the desk', async () => {
    const anna = await desk.enter(ANNA)
    const session = await desk.ledger.signIns.sessionsOf(ANNA.id, NOW)
    expect(session).toHaveLength(1)
    expect(await anna.page('/account')).toContain('href="/account/company"')
    const away = await anna.get('/account/company')
    const back = pathOf(await issuer.visit(away.headers.get('location') ?? ''))
    const stranger = await desk.stranger.get(back, { cookie: cookieOf(away) })
    expect([stranger.status, isIn(stranger)]).toEqual([403, false])
    const again = await anna.get('/account/company')
    const page = await (
      await anna.getBeside(pathOf(await issuer.visit(again.headers.get('location') ?? '')), cookieOf(again))
    ).text()
    expect(page).toContain(MAIL)
    expect(await acts()).toEqual([])
    const identity = hiddenField(page, '/account/company/tie', 'identity')
    expect((await (await desk.enter(LI)).post('/account/company/tie', { identity })).status).toBe(403)
    expect((await anna.post('/account/company/tie', { identity })).status).toBe(303)
    expect(isIn(await travel(desk.stranger))).toBe(true)
    expect((await anna.post('/account/company/untie', {})).status).toBe(303)
    expect(isIn(await travel(desk.stranger))).toBe(false)
    expect(await acts()).toEqual([
      ['company-untied', ANNA.id],
      ['company-tied', ANNA.id],
    ])
  })

  test('an administrator sees and cuts a tie; the mail address ties nobody again until a new link was used', async () => {
    await desk.ledger.staff.update(ANNA.id, { signIn: MAIL })
    expect(isIn(await travel(desk.stranger))).toBe(true)
    const li = await desk.enter(LI)
    expect(await li.page(`/staff/${ANNA.id}`)).toContain(`/staff/${ANNA.id}/company/untie`)
    const cut = { issuer: issuer.issuer }
    expect((await (await desk.enter(ANNA)).post(`/staff/${ANNA.id}/company/untie`, cut)).status).toBe(404)
    expect((await li.post(`/staff/${ANNA.id}/company/untie`, cut)).status).toBe(303)
    expect(isIn(await travel(desk.stranger))).toBe(false)
    expect(await acts()).toEqual([
      ['company-untied', ANNA.id],
      ['company-tied', ANNA.id],
    ])
    expect(await li.page(`/staff/${ANNA.id}`)).not.toContain(`/staff/${ANNA.id}/company/untie`)
    await desk.ledger.staff.addInvitation(hashToken('link'), ANNA.id, '2026-03-11T08:00:00.000Z')
    expect((await desk.stranger.post('/invitation/link', { name: 'Anna', password: PASSWORD })).status).toBe(303)
    expect(isIn(await travel(desk.stranger))).toBe(true)
  })
})

describe('nobody comes in by', () => {
  beforeEach(() => desk.ledger.signIns.tie(issuer.issuer, 'subject-of-anna', ANNA.id, NOW))

  test.each<[string, Record<string, unknown>]>([
    ['an answer to another question (nonce)', { nonce: 'another' }],
    ['a token for another program', { aud: 'another' }],
    ['a token of another issuer', { iss: 'https://evil.example' }],
    ['a token that is over', { exp: 1_000 }],
  ])('%s', async (_, lie) => {
    issuer.claims = { ...issuer.claims, ...lie }
    const answer = await travel(desk.stranger)
    expect([answer.status, isIn(answer)]).toEqual([502, false])
    expect(desk.logged.join()).not.toContain(MAIL)
  })

  test('a forged signature', async () => {
    issuer.forges = true
    expect(isIn(await travel(desk.stranger))).toBe(false)
  })

  test('a link that another browser began, or without having begun', async () => {
    const away = await desk.stranger.get('/sign-in/company')
    const other = await desk.stranger.get('/sign-in/company')
    const back = pathOf(await issuer.visit(away.headers.get('location') ?? ''))
    for (const cookie of ['', cookieOf(other), 'amends-company=v1.AAAA']) {
      const answer = await desk.stranger.get(back, { cookie })
      expect(isIn(answer)).toBe(false)
    }
    desk.clock.set('2026-03-10T08:10:01.000Z')
    expect(isIn(await desk.stranger.get(back, { cookie: cookieOf(away) }))).toBe(false)
  })

  test('an issuer that is away: the page says so, and the password still works', async () => {
    await issuer.close()
    const answer = await desk.stranger.get('/sign-in/company?lang=en')
    expect(answer.status).toBe(502)
    expect(await answer.text()).toContain('did not work')
    issuer = await startIssuer()
  })

  test('an issuer that is away is asked once, not by everybody who opens the page', async () => {
    let asked = 0
    const broken = createServer((_, response) => {
      asked += 1
      response.writeHead(503).end()
    })
    await new Promise<void>((listening) => broken.listen(0, '127.0.0.1', listening))
    const { port } = broken.address() as AddressInfo
    const lost = companySignIn({ issuer: `http://127.0.0.1:${port}`, clientId: 'c', clientSecret: null })
    const flow = { redirect: 'http://127.0.0.1/back', state: 's', nonce: 'n', verifier: 'v'.repeat(43) }
    const answers = await Promise.allSettled([lost.begin(flow), lost.begin(flow)])
    answers.push(...(await Promise.allSettled([lost.begin(flow)])))
    expect([answers.map(({ status }) => status), asked]).toEqual([['rejected', 'rejected', 'rejected'], 1])
    await new Promise((closed) => broken.close(closed))
  })
})

test('settings: both names or none, https only, and no secret in a sentence', () => {
  expect(readCompanySettings({})).toBeNull()
  const full = {
    AMENDS_OIDC_ISSUER: 'https://id.example/t',
    AMENDS_OIDC_CLIENT_ID: 'c',
    AMENDS_OIDC_CLIENT_SECRET: 'tell-nobody',
  }
  expect(readCompanySettings(full)).toEqual({
    issuer: 'https://id.example/t',
    clientId: 'c',
    clientSecret: 'tell-nobody',
  })
  for (const wrong of [
    { AMENDS_OIDC_ISSUER: 'http://id.example' },
    { AMENDS_OIDC_ISSUER: '' },
    { AMENDS_OIDC_CLIENT_ID: '' },
  ]) {
    expect(() => readCompanySettings({ ...full, ...wrong })).toThrow(/^AMENDS_OIDC_/)
    expect(() => readCompanySettings({ ...full, ...wrong })).not.toThrow(/tell-nobody/)
  }
})
