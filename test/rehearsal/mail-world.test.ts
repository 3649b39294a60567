/** The rehearsal's world behaves as a mail server does, towards amends and towards any mail client. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { ImapFlow } from 'imapflow'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSubmission } from '../../src/edge/smtp.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { COMPLAINTS, CUSTOMER, mail, silentLog, startWorld } from '../support/world.ts'

let world: MailWorld
let clients: ImapFlow[] = []

beforeEach(async () => {
  world = await startWorld(() => new Date('2026-03-02T08:00:00.000Z'))
})
afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await world.close()
})

async function signIn({ address, password }: { address: string; password: string } = COMPLAINTS): Promise<ImapFlow> {
  const client = new ImapFlow({ ...world.imap, auth: { user: address, pass: password }, logger: false })
  client.on('error', () => {})
  clients.push(client)
  await client.connect()
  return client
}

async function submit(from: { address: string; password: string }, to: string[], raw: Uint8Array) {
  const { address: user, password } = from
  const connection = { ...world.smtp, security: 'none', user, password } as const
  const submission = createSubmission(new Map([['a', connection]]), { log: silentLog })
  return await submission.send('a', { reversePath: user, forwardPaths: to }, raw, async () => true)
}

describe('mail that is submitted', () => {
  test('arrives at users of this world, each once; all of it is in the ground truth', async () => {
    const heard: string[] = []
    const stop = world.onAccepted(({ envelope }) => heard.push(envelope.reversePath))
    await submit(COMPLAINTS, [CUSTOMER.address, CUSTOMER.address.toUpperCase(), 'far@elsewhere.example'], mail('hello'))
    stop()
    await submit(CUSTOMER, [COMPLAINTS.address], mail('answer'))
    expect(world.accepted).toHaveLength(2)
    expect(heard).toEqual([COMPLAINTS.address])
    expect(world.mailboxOf(CUSTOMER.address, 'INBOX').mails.map(({ raw }) => raw)).toEqual([mail('hello')])
    const [answer] = world.mailboxOf(COMPLAINTS.address, 'INBOX').mails
    expect(answer?.internalDate.toISOString()).toBe('2026-03-02T08:00:00.000Z')
  })

  test('needs a sign-in, and neither server writes the password into its log', async () => {
    await submit(COMPLAINTS, [CUSTOMER.address], mail('hello'))
    await signIn()
    const { address, password } = COMPLAINTS
    const secrets = [
      password,
      Buffer.from(password).toString('base64'),
      Buffer.from(`\0${address}\0${password}`).toString('base64'),
    ]
    for (const secret of secrets) expect(world.log.join('\n')).not.toContain(secret)
    const wrong = { ...COMPLAINTS, password: 'wrong' }
    expect(await submit(wrong, [CUSTOMER.address], mail('again'))).toMatchObject({ outcome: 'deferred', code: 535 })
    expect(world.accepted).toHaveLength(1)
  })
})

describe('a mail client', () => {
  test('of one person sees nothing of another', async () => {
    world.deliver(CUSTOMER.address, mail('private'))
    const client = await signIn()
    expect((await client.status('INBOX', { messages: true })) || null).toMatchObject({ messages: 0 })
  })

  test('finds the mailboxes that mail clients expect', async () => {
    const client = await signIn()
    const uses = (await client.list()).map(({ path, specialUse }) => [path, specialUse ?? null])
    expect(Object.fromEntries(uses)).toEqual({
      INBOX: '\\Inbox',
      Drafts: '\\Drafts',
      Sent: '\\Sent',
      Junk: '\\Junk',
      Archive: '\\Archive',
      Trash: '\\Trash',
    })
  })

  test('saves a draft, moves it to a mailbox that it makes, and deletes it', async () => {
    const client = await signIn()
    await client.append('Drafts', mail('draft'), ['\\Draft'], new Date('2026-03-01T10:00:00Z'))
    await client.mailboxCreate('Approved')
    await client.mailboxOpen('Drafts')
    expect(await client.messageMove('1', 'Approved', { uid: true })).toMatchObject({ destination: 'Approved' })
    expect(world.mailboxOf(COMPLAINTS.address, 'Drafts').mails).toEqual([])
    const [moved] = world.mailboxOf(COMPLAINTS.address, 'Approved').mails
    expect(moved?.raw.equals(mail('draft'))).toBe(true)
    expect([...(moved?.flags ?? [])]).toEqual(['\\Draft'])
    expect(moved?.internalDate.toISOString()).toBe('2026-03-01T10:00:00.000Z')
    await client.mailboxOpen('Approved')
    expect(await client.messageDelete('1', { uid: true })).toBe(true)
    expect(world.mailboxOf(COMPLAINTS.address, 'Approved').mails).toEqual([])
  })

  test('is told at once of new mail and of mail that another client removes', async () => {
    world.deliver(COMPLAINTS.address, mail('one'))
    const client = await signIn()
    await client.mailboxOpen('INBOX')
    void client.idle()
    const exists = once(client, 'exists')
    world.deliver(COMPLAINTS.address, mail('two'))
    expect((await exists)[0]).toMatchObject({ count: 2, prevCount: 1 })
    const expunge = once(client, 'expunge')
    world.mailboxOf(COMPLAINTS.address, 'INBOX').remove([1])
    expect((await expunge)[0]).toMatchObject({ seq: 1 })
  })

  test('flags, searches and reads single header fields', async () => {
    world.deliver(COMPLAINTS.address, mail('one'))
    world.deliver(COMPLAINTS.address, mail('two'))
    const client = await signIn()
    await client.mailboxOpen('INBOX')
    expect(await client.messageFlagsAdd('2', ['\\Seen'], { uid: true })).toBe(true)
    expect(await client.search({ seen: false }, { uid: true })).toEqual([1])
    const mails = await client.fetchAll('1:*', { uid: true, flags: true, headers: ['subject'] })
    expect(mails.map(({ uid, flags, headers }) => [uid, [...(flags ?? [])], headers?.toString()])).toEqual([
      [1, [], 'Subject: one\r\n\r\n'],
      [2, ['\\Seen'], 'Subject: two\r\n\r\n'],
    ])
  })

  test('that looks only can change nothing', async () => {
    world.deliver(COMPLAINTS.address, mail('one'))
    const client = await signIn()
    await client.mailboxOpen('INBOX', { readOnly: true })
    await client.messageFlagsAdd('1', ['\\Seen'], { uid: true })
    await client.messageMove('1', 'Trash', { uid: true }).catch(() => {})
    const { mails } = world.mailboxOf(COMPLAINTS.address, 'INBOX')
    expect(mails.map(({ flags }) => flags.size)).toEqual([0])
  })
})

describe('what is not mail', () => {
  /** Says one line to a server and gives its answer to it. */
  async function answerTo(port: number, line: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'data')
    socket.write(`${line}\r\n`)
    const [answer] = await once(socket, 'data')
    socket.destroy()
    return String(answer)
  }

  test('is answered with an error, never with a crash', async () => {
    for (const line of ['', 'a', 'a UID', 'a FETCH (', 'a )', 'a "', 'a UID FETCH x y', 'a SELECT', 'a LOGIN ( )']) {
      expect(await answerTo(world.imap.port, line)).toMatch(/(BAD|NO) /)
    }
    for (const line of ['', '\0', 'MAIL', 'RCPT TO:<>', 'DATA', 'AUTH', 'AUTH PLAIN !', 'EXPN']) {
      expect(await answerTo(world.smtp.port, line)).toMatch(/^5\d\d /)
    }
  })

  test('leaves nothing behind when the world ends', async () => {
    const socket = connect(world.imap.port, '127.0.0.1')
    await once(socket, 'data')
    const closed = once(socket, 'close')
    await world.close()
    await closed
    const again = connect(world.imap.port, '127.0.0.1')
    const [error] = await once(again, 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
    world = await startWorld()
  })
})
