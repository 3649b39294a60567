import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { parseProviders } from '../../src/craft/providers.ts'
import { en } from '../../src/desk/messages/en.ts'
import { zhHans } from '../../src/desk/messages/zh-Hans.ts'
import { createClock } from '../../src/edge/clock.ts'
import { createLog } from '../../src/edge/log.ts'
import { probeAccount } from '../../src/edge/probe.ts'
import { PROBE_REASONS, PROBE_STEPS, type ProbeStep } from '../../src/ports/probe.ts'
import type { WatchedAccount } from '../../src/ports/watched-account.ts'
import { accountYaml } from '../../src/rehearsal/account.ts'
import { createMailWorld, type MailWorldOptions } from '../../src/rehearsal/mail-world.ts'
import { readAccounts } from '../../src/settings/accounts.ts'
import { dovecotMissing, startDovecot } from '../support/dovecot.ts'
import { startProxy } from '../support/proxy.ts'
import { CERTIFICATE, KEY, startTlsFront } from '../support/tls.ts'

const ADDRESS = 'complaints@harborline-trade.example'
const PASSWORD = 'hunter2-code'
const NOW = '2026-11-22T08:00:00.000Z'
const providers = parseProviders(
  new Map(
    ['qq', 'netease-163', 'gmail', 'microsoft365', 'dovecot'].map((id) => [
      id,
      readFileSync(`config/providers/${id}.yaml`, 'utf8'),
    ]),
  ),
)

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function begin(more: Partial<MailWorldOptions> = {}) {
  const world = await createMailWorld({
    users: [{ address: ADDRESS, password: PASSWORD }],
    now: () => new Date(NOW),
    ...more,
  })
  open.push(() => world.close())
  const text = accountYaml({ address: ADDRESS, imap: world.imap, smtp: world.smtp, pacingSeconds: 0 })
  const [watched] = readAccounts({ AMENDS_PASSWORD: PASSWORD }, { path: 'accounts.yaml', text })
  if (!watched) throw new Error('no account')
  return { world, watched }
}

const changed = (watched: WatchedAccount, imap: object, smtp: object = imap): WatchedAccount => ({
  ...watched,
  imap: { ...watched.imap, ...imap },
  smtp: { ...watched.smtp, ...smtp },
})

interface Asked {
  readonly provider?: string
  readonly sendToSelf?: boolean
  /** Waits in real time: the server is a real one. */
  readonly patient?: boolean
}

async function probe(
  watched: WatchedAccount,
  { provider = 'dovecot', sendToSelf = false, patient = false }: Asked = {},
): Promise<ProbeStep[]> {
  const steps: ProbeStep[] = []
  // OAuth is not asked here: no ledger is needed.
  const accounts = { secret: async () => null, replaceSecret: async () => false }
  const clock = patient ? createClock() : { now: () => NOW, until: async () => {} }
  const options = {
    accounts,
    key: randomBytes(32),
    clock,
    log: createLog('silent'),
    provider: providers.get(provider) ?? null,
  }
  for await (const step of probeAccount(watched, { ...options, sendToSelf, arriveSeconds: 6 })) steps.push(step)
  expect(JSON.stringify(steps)).not.toContain(PASSWORD)
  return steps
}

const failing = (steps: readonly ProbeStep[]) => steps.filter(({ ok }) => !ok).map(({ step, reason }) => [step, reason])

describe('trying a mailbox', () => {
  test('all is well: each step is named, and nothing is sent unasked', async () => {
    const { world, watched } = await begin()
    const steps = await probe(watched)
    expect(steps.map(({ step }) => step)).toEqual(PROBE_STEPS.slice(0, 9))
    expect(failing(steps)).toEqual([])
    expect(steps.find(({ step }) => step === 'drafts')).toMatchObject({ detail: 'Drafts', via: 'direct' })
    expect(world.accepted).toHaveLength(0)
    expect(world.log.some((line) => / C: \S+ SELECT /.test(line))).toBe(false)
  })

  test('a test to ourselves says in two languages that it is one, arrives, and shows who files the copy', async () => {
    const { world, watched } = await begin()
    const steps = await probe(watched, { sendToSelf: true })
    expect(steps.map(({ step }) => step)).toEqual([...PROBE_STEPS])
    expect(failing(steps)).toEqual([])
    const [mail] = world.accepted
    expect(mail?.envelope).toEqual({ reversePath: ADDRESS, forwardPaths: [ADDRESS] })
    const text = Buffer.from(mail?.raw.toString().split('\r\n\r\n')[1] ?? '', 'base64').toString()
    expect(text).toMatch(/This is a test by amends[\s\S]*测试邮件/)
    expect(mail?.raw.toString()).toContain('Auto-Submitted: auto-generated')
  })

  test('a provider that files the copy by itself, and an account that would file a second, are told', async () => {
    const { world, watched } = await begin()
    world.onAccepted((mail) => world.mailboxOf(ADDRESS, 'Sent').append(mail.raw, [], new Date(NOW)))
    expect(failing(await probe(watched, { sendToSelf: true }))).toEqual([['sent-copy', 'copy-twice']])
  })

  test('a test that lands in Junk, and one that never comes, are told apart', async () => {
    const { world, watched } = await begin()
    const inbox = world.mailboxOf(ADDRESS, 'INBOX')
    const stop = world.onAccepted((mail) => {
      inbox.remove(inbox.mails.map(({ uid }) => uid))
      world.mailboxOf(ADDRESS, 'Junk').append(mail.raw, [], new Date(NOW))
    })
    expect(failing(await probe(watched, { sendToSelf: true }))).toEqual([['arrives', 'arrived-in-junk']])
    stop()
    world.onAccepted(() => inbox.remove(inbox.mails.map(({ uid }) => uid)))
    expect(failing(await probe(watched, { sendToSelf: true }))).toEqual([['arrives', 'not-arrived']])
  })

  test('a proxy is shown at each step', async () => {
    const { watched } = await begin()
    const proxy = await startProxy('socks5')
    open.push(() => proxy.stop())
    const steps = await probe({ ...watched, proxy: proxy.url })
    expect(failing(steps)).toEqual([])
    expect(new Set(steps.map(({ via }) => via))).toEqual(new Set(['proxy']))
    expect(proxy.led).toHaveLength(2)
    expect(steps[0]?.detail).not.toContain('wei')
  })

  test.each([
    [
      'qq',
      'LOGIN',
      'NO Login fail. Account is abnormal, service is not open, password is incorrect',
      'authorisation-code-needed',
    ],
    ['netease-163', 'LOGIN', 'NO LOGIN Login error user suspended', 'imap-switched-off'],
    ['gmail', 'LOGIN', 'NO [ALERT] Application-specific password required', 'app-password-needed'],
    ['gmail', 'LOGIN', 'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)', 'wrong-password'],
    ['dovecot', 'LOGIN', 'NO [UNAVAILABLE] Temporary authentication failure', 'sign-in-unavailable'],
    ['dovecot', 'LOGIN', 'NO [AUTHENTICATIONFAILED] Authentication failed.', 'wrong-password'],
  ])('%s answers %s with “%s”: signing in for reading fails with %4$s', async (provider, at, reply, reason) => {
    const { world, watched } = await begin()
    for (const verb of [at, 'AUTHENTICATE']) world.fault({ protocol: 'imap', at: verb, action: { reply }, times: 9 })
    const steps = await probe(watched, { provider })
    expect(failing(steps)).toEqual([['sign-in-imap', reason]])
    expect(steps.map(({ step }) => step)).toContain('sign-in-smtp')
  })

  test('NetEase lets sign in and refuses to open: the failing step and the cause are named [mail 64]', async () => {
    const { world, watched } = await begin()
    const reply = 'NO EXAMINE Unsafe Login. Please contact kefu@188.com for help'
    world.fault({ protocol: 'imap', at: 'EXAMINE', action: { reply }, times: 9 })
    expect(failing(await probe(watched, { provider: 'netease-163' }))).toEqual([['select', 'client-id-needed']])
  })

  test.each([
    ['qq', '535 Login Fail. Please enter your authorization code to login.', 'authorisation-code-needed'],
    ['netease-163', '550 User has no permission', 'smtp-switched-off'],
    [
      'microsoft365',
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant',
      'smtp-switched-off',
    ],
    [
      'microsoft365',
      '550 5.7.30 Basic authentication is not supported for Client Submission',
      'basic-sign-in-switched-off',
    ],
    ['dovecot', '535 5.7.8 Error: authentication failed', 'wrong-password'],
    ['dovecot', '454 4.7.0 Too many login attempts, please try again later', 'throttled'],
  ])('%s answers AUTH with “%s”: signing in for sending fails with %s', async (provider, reply, reason) => {
    const { world, watched } = await begin()
    world.fault({ protocol: 'smtp', at: 'AUTH', action: { reply }, times: 9 })
    expect(failing(await probe(watched, { provider }))).toEqual([['sign-in-smtp', reason]])
  })

  test('a name that does not exist, a closed port, a server that is none, are told apart', async () => {
    const { world, watched } = await begin()
    const nowhere = await probe(changed(watched, {}, { host: 'no-such-host.invalid' }))
    expect(failing(nowhere)).toEqual([['resolve', 'no-such-host']])
    expect(nowhere).toHaveLength(1)
    const closed = await probe(changed(watched, { port: 1 }))
    expect(failing(closed)).toEqual([
      ['connect-imap', 'unreachable'],
      ['connect-smtp', 'unreachable'],
    ])
    world.fault({ protocol: 'imap', at: 'greeting', action: 'drop' })
    expect(failing(await probe(watched))).toEqual([['connect-imap', 'connection-lost']])
  })

  test('a submission server that hangs up before it greets is not taken for one that refuses the password', async () => {
    const { world, watched } = await begin()
    world.fault({ protocol: 'smtp', at: 'greeting', action: 'drop' })
    expect(failing(await probe(watched))).toEqual([['connect-smtp', 'unreachable']])
  })

  test('a certificate that nobody vouches for is told apart from a server without STARTTLS; no password leaves [mail 74]', async () => {
    const { world, watched } = await begin({ smtp: { encryption: { by: 'tls', key: KEY, cert: CERTIFICATE } } })
    const front = await startTlsFront(world.imap.port)
    open.push(() => front.stop())
    expect(failing(await probe(changed(watched, { security: 'tls', port: front.port }, { security: 'tls' })))).toEqual([
      ['connect-imap', 'certificate'],
      ['connect-smtp', 'certificate'],
    ])
    const plain = await begin()
    expect(failing(await probe(changed(plain.watched, { security: 'starttls' })))).toEqual([
      ['connect-imap', 'encryption'],
      ['connect-smtp', 'encryption'],
    ])
    expect([...world.log, ...plain.world.log].join('\n')).not.toMatch(/ C: .*(LOGIN|AUTH)/)
  })

  test('a server on another machine gets no password in cleartext [mail 74]', async () => {
    const { world, watched } = await begin()
    // To the system this is this machine; to amends it is any host but loopback.
    const elsewhere = changed(watched, { host: '0.0.0.0' })
    expect(failing(await probe(elsewhere))).toEqual([
      ['connect-imap', 'encryption'],
      ['connect-smtp', 'encryption'],
    ])
    expect(world.log).toEqual([])
  })

  test('an account without a password is told so, and no server is troubled', async () => {
    const { world, watched } = await begin()
    const problem = { reason: 'no-password', sentence: 'AMENDS_PASSWORD is not set.' } as const
    expect(failing(await probe({ ...watched, problem }))).toEqual([['sign-in-imap', 'no-password']])
    expect(world.log).toEqual([])
  })

  test('a mailbox that was named and is not there is told', async () => {
    const { watched } = await begin()
    const steps = await probe({ ...watched, folders: { sent: 'No such' } })
    expect(failing(steps)).toEqual([['sent', 'no-sent']])
  })

  test.skipIf(dovecotMissing() !== null)('a real Dovecot is tried to the end, the test’s arrival too', async () => {
    const dovecot = await startDovecot([{ name: 'complaints', password: PASSWORD }])
    open.push(() => dovecot.stop())
    const { world, watched } = await begin()
    world.onAccepted((mail) => void dovecot.deliver('complaints', mail.raw))
    const { host, port } = dovecot
    const steps = await probe(changed(watched, { host, port, user: 'complaints' }, {}), {
      sendToSelf: true,
      patient: true,
    })
    expect(failing(steps)).toEqual([])
    expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['select', 'drafts', 'sent', 'arrives']))
  })

  test('desk and terminal have a sentence for every reason, in both languages', () => {
    for (const words of [en, zhHans]) {
      const all: Record<string, string> = { ...words.mailReason, ...words.mailboxSetUp.reason }
      for (const reason of PROBE_REASONS) expect(all[reason], reason).toMatch(/./)
    }
  })
})
