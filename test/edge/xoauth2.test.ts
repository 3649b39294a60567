import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { createClock } from '../../src/edge/clock.ts'
import { createMailStores } from '../../src/edge/imap.ts'
import { createLog } from '../../src/edge/log.ts'
import { startDeviceSignIn } from '../../src/edge/oauth-sign-in.ts'
import { storeTokens } from '../../src/edge/oauth-tokens.ts'
import { reachOf } from '../../src/edge/reach.ts'
import { createSubmission } from '../../src/edge/smtp.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { type OAuthWorld, startOAuthWorld } from '../../src/rehearsal/oauth-server.ts'
import { eachDatabase } from '../support/databases.ts'
import { ADDRESS, oauthAccount } from '../support/oauth.ts'

const KEY = randomBytes(32)
const MAIL = Buffer.from(`From: ${ADDRESS}\r\nTo: eva@example.com\r\nSubject: Re: box\r\n\r\nWe send a new one.\r\n`)
const log = createLog('silent')

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

eachDatabase('a mailbox that signs in by OAuth', (openLedger) => {
  async function begin() {
    const clock = createClock('2026-11-22T08:00:00.000Z')
    const now = () => new Date(clock.now())
    const oauth: OAuthWorld = await startOAuthWorld({ clientId: 'our-id', user: ADDRESS, now })
    open.push(oauth)
    const world: MailWorld = await createMailWorld({
      users: [{ address: ADDRESS, password: randomBytes(8).toString('hex') }],
      now,
      opens: oauth.opens,
    })
    open.push(world)
    const watched = oauthAccount(oauth, null, { imap: world.imap, smtp: world.smtp })
    const ledger = await openLedger()
    // Waiting for what another process may store takes no time here.
    const quick = { now: clock.now, until: async () => {} }
    const ports = { accounts: ledger.accounts, key: KEY, clock: quick }
    const client = watched.oauth
    if (!client) throw new Error('no client')
    const consent = async () => {
      const signIn = await startDeviceSignIn({ client, proxy: null }, quick)
      oauth.consent(signIn.userCode, true)
      await storeTokens(ports, 'complaints', await signIn.wait())
    }
    await consent()
    const reach = () => reachOf(watched, ports)
    const stores = () => {
      const { imap } = reach()
      return createMailStores(new Map([['complaints', imap]]), { readOnly: false, log, now: clock.now })
    }
    const submit = () =>
      createSubmission(new Map([['complaints', reach().smtp]]), { log }).send(
        'complaints',
        { reversePath: ADDRESS, forwardPaths: ['eva@example.com'] },
        MAIL,
        async () => true,
      )
    const count = async () => {
      const store = await stores().connect('complaints')
      try {
        await store.open('INBOX')
        return (await store.list(1)).length
      } finally {
        await store.close()
      }
    }
    return { clock, oauth, world, watched, consent, submit, count }
  }

  test('is read, and its letters leave', async () => {
    const { world, submit, count } = await begin()
    world.deliver(ADDRESS, MAIL)
    expect(await count()).toBe(1)
    expect(await submit()).toMatchObject({ outcome: 'delivered' })
    expect(world.accepted).toHaveLength(1)
    expect(world.log.join('\n')).not.toMatch(/Bearer|AUTH XOAUTH2 [^*]/)
  })

  test('a token that the servers refuse before its time is refreshed once, by IMAP and by SMTP', async () => {
    const { oauth, world, submit, count } = await begin()
    oauth.endAccess()
    expect(await count()).toBe(0)
    oauth.endAccess()
    expect(await submit()).toMatchObject({ outcome: 'delivered' })
    expect(world.accepted).toHaveLength(1)
    expect(oauth.asked.filter((kind) => kind === 'refresh_token')).toHaveLength(2)
  })

  test('so it is where the server refuses straight, as Microsoft does', async () => {
    const { oauth, world, submit } = await begin()
    world.fault({ protocol: 'smtp', at: 'AUTH', action: { reply: '535 5.7.3 Authentication unsuccessful' } })
    expect(await submit()).toMatchObject({ outcome: 'delivered' })
    expect(oauth.asked.filter((kind) => kind === 'refresh_token')).toHaveLength(1)
  })

  test('a mailbox that refuses every token is asked twice, not for ever', async () => {
    const { oauth, world, submit, count } = await begin()
    const refusal = { action: { reply: 'NO [AUTHENTICATIONFAILED] Invalid credentials' }, times: 9 }
    world.fault({ protocol: 'imap', at: 'AUTHENTICATE', ...refusal })
    await expect(count()).rejects.toMatchObject({ kind: 'authentication', reason: 'sign-in-expired' })
    world.fault({ protocol: 'smtp', at: 'AUTH', action: { reply: '535 5.7.3 Authentication unsuccessful' }, times: 9 })
    expect(await submit()).toMatchObject({ outcome: 'deferred', scope: 'account', code: 535 })
    expect(world.log.filter((line) => / C: (\S+ )?AUTH/.test(line))).toHaveLength(4)
    expect(oauth.asked.filter((kind) => kind === 'refresh_token')).toHaveLength(2)
  })

  test('when the consent has ended no mail is lost, the letter waits, and both go on after a new one [mail 67]', async () => {
    const { clock, oauth, world, consent, submit, count } = await begin()
    clock.moveTo('2026-11-30T08:00:00.000Z')
    oauth.revoke()
    world.deliver(ADDRESS, MAIL)
    await expect(count()).rejects.toMatchObject({
      kind: 'authentication',
      reason: 'sign-in-expired',
      message: expect.stringContaining('sign in again'),
    })
    const waiting = await submit()
    expect(waiting).toMatchObject({ outcome: 'deferred', scope: 'account', reason: 'sign-in' })
    expect(waiting.response).toContain('sign in again')
    expect(world.accepted).toHaveLength(0)
    await consent()
    expect(await count()).toBe(1)
    expect(await submit()).toMatchObject({ outcome: 'delivered' })
  })

  test('a token server that is away lets the letter wait, without a word of a wrong sign-in', async () => {
    const { clock, oauth, submit, count } = await begin()
    clock.moveTo('2026-11-22T10:00:00.000Z')
    oauth.fault({ at: 'token', status: 500, error: { text: 'oops' } })
    oauth.fault({ at: 'token', status: 500, error: { text: 'oops' } })
    await expect(count()).rejects.toMatchObject({ kind: 'network' })
    expect(await submit()).toMatchObject({ outcome: 'deferred', reason: 'unreachable' })
    expect(await submit()).toMatchObject({ outcome: 'delivered' })
  })
})
