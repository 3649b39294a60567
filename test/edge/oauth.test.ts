import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { applicationTokens, type OAuthAccess, OAuthError, type Tokens } from '../../src/edge/oauth-requests.ts'
import { startBrowserSignIn, startDeviceSignIn } from '../../src/edge/oauth-sign-in.ts'
import { createTokenSource, oauthWarnings, secretOfTokens, storeTokens } from '../../src/edge/oauth-tokens.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { LedgerError } from '../../src/ports/ledger/ledger.ts'
import { MailStoreError } from '../../src/ports/mail-store.ts'
import type { WatchedAccount } from '../../src/ports/watched-account.ts'
import { type OAuthWorld, type OAuthWorldOptions, startOAuthWorld } from '../../src/rehearsal/oauth-server.ts'
import { eachDatabase } from '../support/databases.ts'
import { ADDRESS, oauthAccount } from '../support/oauth.ts'

const START = Date.parse('2026-11-22T08:00:00.000Z')
const KEY = randomBytes(32)

/** Waiting takes no time here; `waits` says how long it would have been, in seconds. */
class QuickClock implements Clock {
  ms = START
  readonly waits: number[] = []
  now() {
    return new Date(this.ms).toISOString()
  }
  async until(instant: string) {
    this.waits.push((Date.parse(instant) - this.ms) / 1000)
    this.ms = Math.max(this.ms, Date.parse(instant))
  }
  pass(seconds: number) {
    this.ms += seconds * 1000
  }
}

const worlds: OAuthWorld[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

async function begin(more: Partial<OAuthWorldOptions> = {}) {
  const clock = new QuickClock()
  const world = await startOAuthWorld({ clientId: 'our-id', user: ADDRESS, now: () => new Date(clock.ms), ...more })
  worlds.push(world)
  const watched = oauthAccount(world, more.clientSecret ?? null)
  const access: OAuthAccess = { client: clientOf(watched), proxy: null }
  return { clock, world, watched, access }
}

function clientOf({ oauth }: WatchedAccount) {
  if (!oauth) throw new Error('no client')
  return oauth
}

async function consentIn(world: OAuthWorld, access: OAuthAccess, clock: Clock): Promise<Tokens> {
  const signIn = await startDeviceSignIn(access, clock)
  world.consent(signIn.userCode, true)
  return await signIn.wait()
}

const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe('signing in by a code', () => {
  test('the person types the code on any device; amends asks no more often than it may', async () => {
    const { clock, world, access } = await begin()
    const signIn = await startDeviceSignIn(access, clock)
    expect(signIn.address).toContain('/activate')
    world.fault({ at: 'token', status: 400, error: 'authorization_pending' })
    world.fault({ at: 'token', status: 400, error: 'slow_down' })
    world.fault({ at: 'token', status: 503, error: { text: '<h1>busy</h1>' } })
    world.consent(signIn.userCode, true)
    const tokens = await signIn.wait()
    expect(world.opens(ADDRESS, tokens.accessToken)).toBe(true)
    expect(clock.waits).toEqual([5, 5, 10, 20])
  })

  test('a person who declines, and a code that has expired, end it with a sentence', async () => {
    const { clock, world, access } = await begin()
    const declined = await startDeviceSignIn(access, clock)
    world.consent(declined.userCode, false)
    expect(await failure(declined.wait())).toMatchObject({ trouble: 'declined' })
    const expired = await startDeviceSignIn(access, clock)
    world.fault({ at: 'token', status: 400, error: 'expired_token' })
    expect(await failure(expired.wait())).toMatchObject({
      trouble: 'too-late',
      message: expect.stringContaining('begin anew'),
    })
    const forgotten = await startDeviceSignIn(access, clock)
    expect(await failure(forgotten.wait())).toMatchObject({ trouble: 'too-late' })
    expect(clock.ms - START).toBeLessThan(2_000_000)
  })

  test('a wrong registration is said as such, without the secret', async () => {
    const { clock, access } = await begin({ clientSecret: 'right-secret' })
    const wrong = { ...access, client: { ...access.client, clientSecret: 'hunter2-secret' } }
    const signIn = await startDeviceSignIn(wrong, clock)
    const error = await failure(signIn.wait())
    expect(error).toMatchObject({ trouble: 'set-up', message: expect.stringContaining('client secret') })
    expect(JSON.stringify(error) + String(error)).not.toContain('hunter2')
  })

  test('a provider without codes for mail says to use the browser', async () => {
    const { clock, access } = await begin()
    const error = await failure(startDeviceSignIn({ ...access, client: { ...access.client, device: null } }, clock))
    expect(error).toMatchObject({ trouble: 'set-up', message: expect.stringContaining('browser') })
  })
})

describe('signing in with the browser', () => {
  test('the browser of this machine comes back and is told so', async () => {
    const { clock, world, access } = await begin()
    const signIn = await startBrowserSignIn(access, ADDRESS, clock)
    try {
      const address = new URL(signIn.address)
      expect(address.searchParams.get('code_challenge_method')).toBe('S256')
      expect(address.searchParams.get('login_hint')).toBe(ADDRESS)
      const page = await fetch(signIn.address)
      expect(await page.text()).toContain('可以关闭')
      const tokens = await signIn.wait()
      expect(world.opens(ADDRESS, tokens.accessToken)).toBe(true)
    } finally {
      await signIn.close()
    }
  })

  test('somebody else’s answer, without our state, is not taken', async () => {
    const { clock, world, access } = await begin()
    const signIn = await startBrowserSignIn(access, ADDRESS, clock)
    try {
      const redirect = new URL(signIn.address).searchParams.get('redirect_uri') ?? ''
      expect((await fetch(`${redirect}/?code=stolen&state=wrong`)).status).toBe(404)
      expect(await failure(signIn.finish(`${redirect}/?code=stolen&state=wrong`))).toBeInstanceOf(OAuthError)
      expect(world.asked).toEqual([])
    } finally {
      await signIn.close()
    }
  })

  test('whoever knocks with an address that is none is sent away, and amends runs on', async () => {
    const { clock, access } = await begin()
    const signIn = await startBrowserSignIn(access, ADDRESS, clock)
    try {
      const { port } = new URL(new URL(signIn.address).searchParams.get('redirect_uri') ?? '')
      const status = await new Promise((resolve, reject) => {
        const knock = request({ host: '127.0.0.1', port, path: '//' }, (answer) => resolve(answer.statusCode))
        knock.on('error', reject)
        knock.end()
      })
      expect(status).toBe(404)
    } finally {
      await signIn.close()
    }
  })

  test('a browser on another machine: the address at which it ended can be pasted', async () => {
    const { clock, world, access } = await begin()
    const signIn = await startBrowserSignIn(access, ADDRESS, clock)
    try {
      const page = await fetch(signIn.address, { redirect: 'manual' })
      const tokens = await signIn.finish(`  ${page.headers.get('location')}\n`)
      expect(world.opens(ADDRESS, tokens.accessToken)).toBe(true)
      expect(await failure(signIn.finish('code=abc'))).toMatchObject({
        message: expect.stringContaining('whole address'),
      })
    } finally {
      await signIn.close()
    }
  })

  test('who waits no longer is let go', async () => {
    const { clock, access } = await begin()
    const signIn = await startBrowserSignIn(access, ADDRESS, clock)
    const stopping = new AbortController()
    const waiting = signIn.wait(stopping.signal)
    stopping.abort()
    await expect(waiting).rejects.toThrow()
    await signIn.close()
  })
})

eachDatabase('OAuth tokens', (open) => {
  async function signedIn(more: Partial<OAuthWorldOptions> = {}) {
    const begun = await begin(more)
    const ledger = await open()
    const ports = { accounts: ledger.accounts, key: KEY, clock: begun.clock }
    await storeTokens(ports, 'complaints', await consentIn(begun.world, begun.access, begun.clock))
    const refreshes = () => begun.world.asked.filter((kind) => kind === 'refresh_token').length
    return { ...begun, ledger, ports, refreshes, source: createTokenSource(begun.watched, ports) }
  }

  test('a token is used as long as it lives, and refreshed five minutes before its end', async () => {
    const { source, clock, world, refreshes } = await signedIn()
    const first = await source.token(false)
    clock.pass(3_600 - 301)
    expect(await source.token(false)).toBe(first)
    clock.pass(2)
    const second = await source.token(false)
    expect(second).not.toBe(first)
    expect(world.opens(ADDRESS, second)).toBe(true)
    expect(refreshes()).toBe(1)
  })

  test('many who ask at once are one question', async () => {
    const { source, clock, refreshes } = await signedIn()
    clock.pass(4_000)
    const tokens = await Promise.all(Array.from({ length: 10 }, () => source.token(false)))
    expect(new Set(tokens).size).toBe(1)
    expect(refreshes()).toBe(1)
  })

  test('a token that the mail server refused is refreshed once, whatever our clock says', async () => {
    const { source, world, refreshes } = await signedIn()
    await source.token(false)
    world.endAccess()
    expect(world.opens(ADDRESS, await source.token(true))).toBe(true)
    expect(refreshes()).toBe(1)
  })

  test('a refused token is not given again to whoever asks while another question is under way', async () => {
    const { source, world } = await signedIn()
    const refused = await source.token(false)
    world.endAccess()
    const [, afresh] = await Promise.all([source.token(false), source.token(true)])
    expect(afresh).not.toBe(refused)
    expect(world.opens(ADDRESS, afresh)).toBe(true)
  })

  test('a rotated refresh token is the one that is used next, after a restart too', async () => {
    const { source, clock, watched, ports, world } = await signedIn({ rotates: true })
    for (let hour = 0; hour < 3; hour += 1) {
      clock.pass(3_600)
      await source.token(false)
    }
    clock.pass(3_600)
    const restarted = createTokenSource(watched, ports)
    expect(world.opens(ADDRESS, await restarted.token(false))).toBe(true)
  })

  test('two processes that refresh at once with a server that lets each token work once both go on', async () => {
    const { watched, ports, clock, world, refreshes } = await signedIn({ rotates: true })
    const { accounts } = await open('second')
    const slow = { arrived: Promise.withResolvers<void>(), may: Promise.withResolvers<void>() }
    const one = createTokenSource(watched, {
      ...ports,
      accounts: {
        secret: (name) => accounts.secret(name),
        async replaceSecret(...write) {
          slow.arrived.resolve()
          await slow.may.promise
          return accounts.replaceSecret(...write)
        },
      },
    })
    clock.pass(4_000)
    const first = one.token(false)
    await slow.arrived.promise
    const until = async () => {
      slow.may.resolve()
      await first
    }
    const other = createTokenSource(watched, { ...ports, clock: { now: () => clock.now(), until } })
    expect(await other.token(false)).toBe(await first)
    expect(world.opens(ADDRESS, await first)).toBe(true)
    expect(refreshes()).toBe(2)
  })

  test('a consent that has ended says to sign in again, and a new one works at once [mail 67]', async () => {
    const { source, clock, world, ports, access, watched } = await signedIn()
    clock.pass(7 * 86_400)
    world.revoke()
    const error = await failure(source.token(false))
    expect(error).toBeInstanceOf(MailStoreError)
    expect(error).toMatchObject({
      kind: 'authentication',
      reason: 'sign-in-expired',
      message: expect.stringMatching(/sign in again\. Mail stays where it is, and letters stay planned/),
    })
    await storeTokens(ports, 'complaints', await consentIn(world, access, clock))
    expect(world.opens(ADDRESS, await createTokenSource(watched, ports).token(false))).toBe(true)
  })

  test.each([
    [500, { text: 'Internal Server Error' }],
    [200, { text: '<html>login to the hotel’s network</html>' }],
    [503, 'temporarily_unavailable'],
    [400, 'slow_down'],
  ] as const)(
    'an answer %i %o of the token server is no wrong sign-in, and the next question works',
    async (status, error) => {
      const { source, clock, world } = await signedIn()
      clock.pass(4_000)
      world.fault({ at: 'token', status, error })
      expect(await failure(source.token(false))).toMatchObject({ kind: 'network' })
      expect(world.opens(ADDRESS, await source.token(false))).toBe(true)
    },
  )

  test('a server out of reach is no wrong sign-in', async () => {
    const { source, clock, world } = await signedIn()
    clock.pass(4_000)
    await world.close()
    worlds.length = 0
    expect(await failure(source.token(false))).toMatchObject({ kind: 'network' })
  })

  test('a full disk loses no rotated token: it works, and is stored at the next question', async () => {
    const { watched, ports, clock, world, ledger } = await signedIn({ rotates: true })
    let full = true
    const accounts = {
      secret: (name: string) => ledger.accounts.secret(name),
      replaceSecret: async (...write: Parameters<typeof ledger.accounts.replaceSecret>) => {
        if (full) throw new LedgerError('full', 'The disk is full.')
        return ledger.accounts.replaceSecret(...write)
      },
    }
    const source = createTokenSource(watched, { ...ports, accounts })
    clock.pass(4_000)
    expect(world.opens(ADDRESS, await source.token(false))).toBe(true)
    expect((await ledger.accounts.secret(secretOfTokens('complaints')))?.version).toBe(1)
    full = false
    await source.token(false)
    expect((await ledger.accounts.secret(secretOfTokens('complaints')))?.version).toBe(2)
    clock.pass(4_000)
    expect(world.opens(ADDRESS, await createTokenSource(watched, ports).token(false))).toBe(true)
  })

  test('nothing of a token stands in the ledger or in an error [mail 100]', async () => {
    const { source, clock, world, ledger } = await signedIn()
    const access = await source.token(false)
    const stored = await ledger.accounts.secret(secretOfTokens('complaints'))
    clock.pass(4_000)
    world.revoke()
    const error = await failure(source.token(false))
    const all = JSON.stringify([stored, error, String(error), error instanceof Error ? [error.stack, error.cause] : []])
    expect(all).not.toContain(access)
    expect(all).not.toContain('our-id')
  })

  test('another key file is said in a sentence', async () => {
    const { watched, ports } = await signedIn()
    const source = createTokenSource(watched, { ...ports, key: randomBytes(32) })
    expect(await failure(source.token(false))).toMatchObject({
      kind: 'authentication',
      message: expect.stringContaining('key file'),
    })
  })

  test('tokens of another registration are not used', async () => {
    const { watched, ports } = await signedIn()
    const moved = { ...watched, oauth: { ...clientOf(watched), clientId: 'new-id' } }
    expect(await failure(createTokenSource(moved, ports).token(false))).toMatchObject({ reason: 'sign-in-expired' })
  })

  test('an application signs in by itself and needs no person', async () => {
    const { watched, ports, world, clock, access } = await signedIn({ clientSecret: 's3cret' })
    const client = { ...clientOf(watched), flow: 'application' as const }
    const source = createTokenSource({ ...watched, account: { ...watched.account, name: 'app' }, oauth: client }, ports)
    expect(world.opens(ADDRESS, await source.token(false))).toBe(true)
    clock.pass(4_000)
    expect(world.opens(ADDRESS, await source.token(false))).toBe(true)
    expect((await applicationTokens({ ...access, client }, clock.now())).refreshToken).toBeNull()
  })

  test('a consent that ends soon is warned of while it works', async () => {
    const { watched, ports, clock, source } = await signedIn({ refreshSeconds: 7 * 86_400 })
    const warnings = () => oauthWarnings([watched], ports, clock.now())
    expect(await warnings()).toEqual([])
    clock.pass(4.5 * 86_400)
    expect(await warnings()).toMatchObject([{ account: 'complaints', code: 'consent-ends' }])
    await source.token(false)
    expect(await warnings()).toMatchObject([{ code: 'consent-ends' }])
  })

  test('a consent that nobody used for long is warned of two weeks ahead', async () => {
    const { watched, ports, clock } = await signedIn()
    clock.pass(75 * 86_400)
    expect(await oauthWarnings([watched], ports, clock.now())).toEqual([])
    clock.pass(2 * 86_400)
    expect(await oauthWarnings([watched], ports, clock.now())).toMatchObject([{ code: 'unused' }])
  })
})
