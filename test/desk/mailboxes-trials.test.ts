/** Trials of mailboxes at the desk: consents by OAuth, a choice that only a person can make; nobody but administrators gets near any of it. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describedAccounts } from '../../src/cli/accounts.ts'
import { createMailboxControls } from '../../src/cli/mailbox-desk.ts'
import { parseProviders } from '../../src/craft/providers.ts'
import type { MailboxControls } from '../../src/desk/mailboxes-controls.ts'
import { createLog } from '../../src/edge/log.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { type OAuthWorld, startOAuthWorld } from '../../src/rehearsal/oauth-server.ts'
import { personalities } from '../../src/rehearsal/personalities.ts'
import { hurriedClock } from '../support/world.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI } from './seed.ts'

const ADDRESS = 'care@own.example'
let mail: MailWorld
let oauth: OAuthWorld
let desk: TestDesk
let controls: MailboxControls
let li: Browser
const stopping = new AbortController()

beforeEach(async () => {
  const clock = hurriedClock(new Date().toISOString())
  oauth = await startOAuthWorld({ clientId: 'our-id', user: ADDRESS, now: () => new Date(clock.now()) })
  mail = await createMailWorld({
    ...{ users: [{ address: ADDRESS, password: 'unknown' }], now: () => new Date(clock.now()), opens: oauth.opens },
  })
  const text = readFileSync('config/providers/microsoft365.yaml', 'utf8')
    .replace(/authorize: .*/, `authorize: ${oauth.authorize}`)
    .replace(/token: .*/, `token: ${oauth.token}`)
    .replace(/device: .*/, `device: ${oauth.device}`)
  const providers = parseProviders(
    new Map([
      ['microsoft365.yaml', text],
      ['dovecot.yaml', readFileSync('config/providers/dovecot.yaml', 'utf8')],
    ]),
  )
  const file = async () => ({ path: 'accounts.yaml', text: null, providers })
  // The desk wants the controls, and the controls want the desk's ledger.
  const late: { controls?: MailboxControls } = {}
  const proxy = new Proxy({} as MailboxControls, {
    get: (_, name) => {
      const value = Reflect.get(late.controls ?? {}, name)
      return typeof value === 'function' ? value.bind(late.controls) : value
    },
  })
  desk = await openDesk({ mailboxes: proxy })
  const { ledger } = desk
  const options = { environment: {}, file, ledger, key: randomBytes(32), clock, log: createLog('silent') }
  controls = createMailboxControls({ ...options, signal: stopping.signal })
  late.controls = controls
  li = await desk.enter(LI)
})
afterEach(async () => {
  await desk.close()
  await Promise.all([mail.close(), oauth.close()])
})

const fields = () => ({
  ...{ address: ADDRESS, provider: 'microsoft365', signIn: 'oauth', clientId: 'our-id', tenant: '', market: 'DE' },
  ...{ displayName: 'Harborline', person: 'Lin Wei', company: 'Harborline', companyAddress: 'Shanghai', phone: '021' },
  imap: `127.0.0.1:${mail.imap.port}:none`,
  smtp: `127.0.0.1:${mail.smtp.port}:none`,
})

/** Resolves as soon as the trial is as wanted; looked at after each of its steps. */
const becomes = (id: string, state: 'consent' | 'done') =>
  new Promise<NonNullable<ReturnType<MailboxControls['trial']>>>((resolve) => {
    const look = () => {
      const trial = controls.trial(id)
      if (trial?.state !== state) return
      stop()
      resolve(trial)
    }
    const stop = controls.onProgress(look)
    look()
  })

const idOf = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? ''

test('a code is shown, the consent opens the mailbox, and saving keeps its tokens sealed', async () => {
  const id = idOf(await li.post('/mailboxes/new', fields()))
  const asked = await becomes(id, 'consent')
  const page = await li.page(`/mailboxes/trials/${id}`)
  expect(page).toContain(asked.consent?.userCode)
  expect(page).toContain('/activate')
  oauth.consent(asked.consent?.userCode ?? '', true)
  expect(await becomes(id, 'done')).toMatchObject({ works: true, saved: false, savable: true })
  expect(await desk.ledger.accounts.secret('oauth:care')).toBeNull()
  expect((await li.post(`/mailboxes/trials/${id}/save`, {})).status).toBe(303)
  expect((await desk.ledger.accounts.secret('oauth:care'))?.sealed).toMatch(/^v1\./)
  expect(await controls.list()).toMatchObject([{ name: 'care', from: 'desk', signIn: 'oauth', problem: null }])
  expect(await desk.ledger.accounts.accounts()).toMatchObject([{ name: 'care', who: 'li' }])
})

test('a consent that was declined, and one that was revoked, say so; signing in again mends it [mail 67]', async () => {
  const id = idOf(await li.post('/mailboxes/new', fields()))
  oauth.consent((await becomes(id, 'consent')).consent?.userCode ?? '', false)
  expect(await becomes(id, 'done')).toMatchObject({ trouble: { reason: 'declined' }, works: false })
  expect(await li.page(`/mailboxes/trials/${id}`)).toContain('授权被拒绝')
  await li.post(`/mailboxes/trials/${id}/again`, {})
  oauth.consent((await becomes(id, 'consent')).consent?.userCode ?? '', true)
  await becomes(id, 'done')
  await li.post(`/mailboxes/trials/${id}/save`, {})
  oauth.revoke()
  oauth.endAccess()
  const tried = await becomes(idOf(await li.post('/mailboxes/accounts/care/test', {})), 'done')
  expect(tried.steps).toContainEqual(expect.objectContaining({ step: 'sign-in-imap', reason: 'sign-in-expired' }))
  const again = idOf(await li.post('/mailboxes/accounts/care/sign-in', {}))
  oauth.consent((await becomes(again, 'consent')).consent?.userCode ?? '', true)
  expect(await becomes(again, 'done')).toMatchObject({ works: true, saved: true })
})

test('a browser on another machine: the address at which it ended is pasted', async () => {
  const id = idOf(await li.post('/mailboxes/new', fields()))
  oauth.consent((await becomes(id, 'consent')).consent?.userCode ?? '', true)
  await becomes(id, 'done')
  await li.post(`/mailboxes/trials/${id}/save`, {})
  const again = idOf(await li.post('/mailboxes/accounts/care/sign-in', { way: 'browser' }))
  const { consent } = await becomes(again, 'consent')
  const ended = await fetch(consent?.address ?? '', { redirect: 'manual' })
  await li.post(`/mailboxes/trials/${again}/finish`, { returned: ended.headers.get('location') ?? '' })
  expect(await becomes(again, 'done')).toMatchObject({ works: true, trouble: null })
})

test('two mailboxes could be Sent: the person chooses between them, and the choice is saved [mail 73]', async () => {
  const address = 'kontakt@own.example'
  const users = [{ address, password: 'geheim' }]
  const hoster = await createMailWorld({ users, now: () => new Date(), personality: personalities['shared-hoster'] })
  const at = { imap: `127.0.0.1:${hoster.imap.port}:none`, smtp: `127.0.0.1:${hoster.smtp.port}:none` }
  const posted = { ...fields(), ...at, address, provider: 'dovecot', signIn: 'password', password: 'geheim' }
  const id = idOf(await li.post('/mailboxes/new', posted))
  const { steps, works } = await becomes(id, 'done')
  expect(works).toBe(false)
  const candidates = steps.find(({ step }) => step === 'sent')?.candidates ?? []
  const page = await li.page(`/mailboxes/trials/${id}`)
  for (const name of candidates) expect(page).toContain(`<option value="${name}"`)
  await li.post(`/mailboxes/trials/${id}/again`, { sent: candidates[1] ?? '' })
  expect(await becomes(id, 'done')).toMatchObject({ works: true })
  await li.post(`/mailboxes/trials/${id}/save`, {})
  const [stored] = await desk.ledger.accounts.accounts()
  expect(JSON.parse(stored?.body ?? '')).toMatchObject({ name: 'kontakt', folders: { sent: candidates[1] } })
  expect(stored?.body).not.toContain('geheim')
  await hoster.close()
})

test('agents and strangers get nothing of it, nor does a form without its token', async () => {
  const { id = '' } = (await controls.tryNew(
    { ...fields(), user: '', sent: '', drafts: '', junk: '', sentCopy: '' },
    { password: '', clientSecret: 's3cret', proxy: '' },
    false,
    'li',
  )) as { id?: string }
  const anna = await desk.enter(ANNA)
  for (const path of ['/mailboxes', '/mailboxes/new', `/mailboxes/trials/${id}`, '/mailboxes/accounts/care'])
    expect([path, (await anna.get(path)).status, (await desk.stranger.get(path)).status]).toEqual([path, 404, 303])
  for (const path of ['/mailboxes/new', `/mailboxes/trials/${id}/save`, '/mailboxes/accounts/care/off']) {
    expect((await anna.post(path, fields())).status).toBe(404)
    expect((await li.post(path, { ...fields(), token: 'forged' })).status).toBe(403)
  }
  expect(await li.page(`/mailboxes/trials/${id}`)).not.toContain('s3cret')
  expect(await desk.ledger.accounts.accounts()).toEqual([])
  expect(desk.logged.join('\n')).not.toContain(ADDRESS)
})

test('an account whose file has a mistake is left out, and the page is there all the same', async () => {
  const change = { changedAt: new Date().toISOString(), who: 'li' }
  await desk.ledger.accounts.saveAccount({ ...change, name: 'odd', body: '{"name":"odd"}', active: false })
  await desk.ledger.accounts.saveAccount({ ...change, name: 'worse', body: 'no json', active: false })
  expect((await li.get('/mailboxes')).status).toBe(200)
  const source = { environment: {}, file: { path: '', text: null }, ledger: desk.ledger }
  expect(await describedAccounts(source)).toEqual([])
})
