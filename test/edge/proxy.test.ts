import { afterEach, describe, expect, test } from 'vitest'
import { createMailStores } from '../../src/edge/imap.ts'
import { createLog } from '../../src/edge/log.ts'
import { OAuthError } from '../../src/edge/oauth-requests.ts'
import { startDeviceSignIn } from '../../src/edge/oauth-sign-in.ts'
import { createSubmission } from '../../src/edge/smtp.ts'
import { ProxyError } from '../../src/edge/tunnel.ts'
import { askThrough } from '../../src/edge/web.ts'
import { MailStoreError } from '../../src/ports/mail-store.ts'
import type { Security } from '../../src/ports/watched-account.ts'
import { createMailWorld } from '../../src/rehearsal/mail-world.ts'
import { startOAuthWorld } from '../../src/rehearsal/oauth-server.ts'
import { ADDRESS, oauthAccount } from '../support/oauth.ts'
import { ONLY_BEHIND_THE_PROXY, startProxy } from '../support/proxy.ts'
import { startTlsFront, trustTestCertificate } from '../support/tls.ts'

const log = createLog('silent')
const now = () => '2026-11-22T08:00:00.000Z'
const PASSWORD = 'secret'
const MAIL = Buffer.from(`From: ${ADDRESS}\r\nTo: eva@example.com\r\nSubject: Re: box\r\n\r\nWe send a new one.\r\n`)

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function world(host = '127.0.0.1') {
  const mail = await createMailWorld({ users: [{ address: ADDRESS, password: PASSWORD }], now: () => new Date(now()) })
  open.push(() => mail.close())
  const security = 'none' as Security
  const connection = (port: number) => ({ host, port, security, user: ADDRESS, password: PASSWORD })
  return { mail, imap: { ...connection(mail.imap.port), mailbox: 'INBOX' }, smtp: connection(mail.smtp.port) }
}

async function proxy(kind: 'http' | 'socks5') {
  const started = await startProxy(kind)
  open.push(() => started.stop())
  return started
}

async function read(connection: Awaited<ReturnType<typeof world>>['imap'] & { proxy: string }): Promise<number> {
  const connections = new Map([['complaints', connection]])
  const store = await createMailStores(connections, { readOnly: false, log, now }).connect('complaints')
  try {
    await store.open('INBOX')
    return (await store.list(1)).length
  } finally {
    await store.close()
  }
}

function send(connection: Awaited<ReturnType<typeof world>>['smtp'] & { proxy: string }) {
  const envelope = { reversePath: ADDRESS, forwardPaths: ['eva@example.com'] }
  const submission = createSubmission(new Map([['complaints', connection]]), { log })
  return submission.send('complaints', envelope, MAIL, async () => true)
}

const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe.each(['http', 'socks5'] as const)('through a proxy by %s', (kind) => {
  test('mail is read and sent', async () => {
    const { mail, imap, smtp } = await world()
    const { url, led } = await proxy(kind)
    mail.deliver(ADDRESS, MAIL)
    expect(await read({ ...imap, proxy: url })).toBe(1)
    expect(await send({ ...smtp, proxy: url })).toMatchObject({ outcome: 'delivered' })
    expect(led).toEqual([`127.0.0.1:${imap.port}`, `127.0.0.1:${smtp.port}`])
  })

  test('encryption goes through to the server, whose certificate is checked for its own name', async () => {
    open.push(trustTestCertificate())
    const { mail, imap, smtp } = await world('localhost')
    const fronts = await Promise.all([mail.imap.port, mail.smtp.port].map((port) => startTlsFront(port)))
    for (const front of fronts) open.push(() => front.stop())
    const [imapPort = 0, smtpPort = 0] = fronts.map(({ port }) => port)
    const { url } = await proxy(kind)
    expect(await read({ ...imap, port: imapPort, security: 'tls', proxy: url })).toBe(0)
    expect(await send({ ...smtp, port: smtpPort, security: 'tls', proxy: url })).toMatchObject({ outcome: 'delivered' })
    const stranger = { ...imap, host: ONLY_BEHIND_THE_PROXY, port: imapPort, security: 'tls' as Security, proxy: url }
    expect(await failure(read(stranger))).toMatchObject({ reason: 'encryption' })
  })

  test('tokens are asked for', async () => {
    const oauth = await startOAuthWorld({ clientId: 'our-id', user: ADDRESS, now: () => new Date(now()) })
    open.push(() => oauth.close())
    const { url, led } = await proxy(kind)
    const { oauth: client } = oauthAccount(oauth, null)
    if (!client) throw new Error('no client')
    const signIn = await startDeviceSignIn({ client, proxy: url }, { now, until: async () => {} })
    oauth.consent(signIn.userCode, true)
    expect(oauth.opens(ADDRESS, (await signIn.wait()).accessToken)).toBe(true)
    expect(led).toHaveLength(2)
    open.push(trustTestCertificate())
    const front = await startTlsFront(Number(new URL(oauth.token).port))
    open.push(() => front.stop())
    const secure = {
      ...client,
      token: `https://localhost:${front.port}/token`,
      device: `https://localhost:${front.port}/device`,
    }
    expect((await startDeviceSignIn({ client: secure, proxy: url }, { now, until: async () => {} })).userCode).not.toBe(
      '',
    )
    expect(led[2]).toBe(`localhost:${front.port}`)
  })

  test('names are looked up by the proxy, not here', async () => {
    const { mail } = await world()
    const { url, led } = await proxy(kind)
    const ask = askThrough(url)
    const error = await failure(
      ask(`http://${ONLY_BEHIND_THE_PROXY}:${mail.smtp.port}/`, { method: 'GET', headers: {} }),
    )
    // An SMTP server is no web server; that it answered is what counts.
    expect(error).toMatchObject({ code: expect.stringMatching(/^HPE_/) })
    expect(led).toEqual([`${ONLY_BEHIND_THE_PROXY}:${mail.smtp.port}`])
  })

  test.each([
    ['is away', (url: string) => url.replace(/\d+$/, '1')],
    ['refuses our password', (url: string) => url.replace('p%40ss', 'hunter2')],
  ])('a proxy that %s is named, and its password is not', async (_, broken) => {
    const { imap, smtp } = await world()
    const { url, led } = await proxy(kind)
    const wrong = broken(url)
    const oauth = oauthAccount(
      { authorize: 'http://127.0.0.1:1/', token: 'http://127.0.0.1:1/', device: 'http://127.0.0.1:1/' },
      null,
    )
    const error = await failure(read({ ...imap, proxy: wrong }))
    expect(error).toBeInstanceOf(MailStoreError)
    expect(error).toMatchObject({ kind: 'network', reason: 'proxy' })
    const outcome = await send({ ...smtp, proxy: wrong })
    expect(outcome).toMatchObject({ outcome: 'deferred', reason: 'unreachable' })
    if (!oauth.oauth) throw new Error('no client')
    const asked = await failure(
      startDeviceSignIn({ client: oauth.oauth, proxy: wrong }, { now, until: async () => {} }),
    )
    expect(asked).toBeInstanceOf(OAuthError)
    expect(asked).toMatchObject({ trouble: 'proxy' })
    for (const said of [String(error), outcome.response, String(asked)]) {
      expect(said).toContain(`The proxy ${new URL(wrong).host} opens no way out`)
      expect(said).not.toMatch(/hunter2|p%40ss|p@ss|wei/)
    }
    expect(led).toEqual([])
  })

  test('a server that the proxy does not reach is told apart from a wrong password', async () => {
    const { imap, smtp } = await world()
    const { url } = await proxy(kind)
    expect(await failure(read({ ...imap, port: 1, proxy: url }))).toMatchObject({ kind: 'network' })
    expect(await send({ ...smtp, port: 1, proxy: url })).toMatchObject({ outcome: 'deferred', scope: 'message' })
  })
})

test('a proxy error carries nothing but its sentence', () => {
  const error = new ProxyError('socks5://wei:hunter2@10.0.0.1:1080', 'ECONNREFUSED')
  expect(JSON.stringify(error) + String(error.stack)).not.toContain('hunter2')
})
