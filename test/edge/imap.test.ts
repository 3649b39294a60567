/** What amends asks of a message store, on the scripted world and on Dovecot. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMailStores, type ImapConnection } from '../../src/edge/imap.ts'
import type { MailStore } from '../../src/ports/mail-store.ts'
import { MailStoreError } from '../../src/ports/mail-store.ts'
import { mailServers, stopSharedServers, type TestMailServer } from '../support/mail-servers.ts'
import { startTlsFront, trustTestCertificate } from '../support/tls.ts'
import { mail, silentLog } from '../support/world.ts'

const AT = '2026-03-02T08:00:00.000Z'

function storesOf(connection: ImapConnection, readOnly = false) {
  return createMailStores(new Map([['complaints', connection]]), {
    readOnly,
    log: silentLog,
    now: () => new Date().toISOString(),
  })
}

afterAll(stopSharedServers)

for (const kind of mailServers) {
  describe.skipIf(kind.missing !== null)(`a message store at ${kind.name}`, () => {
    let server: TestMailServer
    let opened: MailStore[] = []

    beforeEach(async () => {
      server = await kind.start()
    })
    afterEach(async () => {
      await Promise.all(opened.map((store) => store.close()))
      opened = []
      await server.stop()
    })

    async function connect(change: Partial<ImapConnection> = {}, readOnly = false): Promise<MailStore> {
      const store = await storesOf({ ...server.connection, ...change }, readOnly).connect('complaints')
      opened.push(store)
      return store
    }

    test('lists what lies there from a UID on, and never the last mail again', async () => {
      await server.deliver(mail('one'), { at: new Date(AT) })
      await server.deliver(mail('two'), { at: new Date(AT) })
      const store = await connect()
      const status = await store.open('INBOX')
      expect(status).toMatchObject({ path: 'INBOX', exists: 2, uidNext: 3 })
      expect(await store.list(1)).toEqual([
        { uid: 1, internalDate: AT, size: mail('one').length },
        { uid: 2, internalDate: AT, size: mail('two').length },
      ])
      expect(await store.list(3)).toEqual([])
    })

    test('lists nothing in an empty mailbox', async () => {
      const store = await connect()
      await store.open('INBOX')
      expect(await store.list(1)).toEqual([])
    })

    test('sees what came after the mailbox was opened', async () => {
      const store = await connect()
      await store.open('INBOX')
      await server.deliver(mail('later'))
      expect((await store.list(1)).map(({ uid }) => uid)).toEqual([1])
    })

    test('fetches a mail whole, and says null for one that is not there', async () => {
      await server.deliver(mail('large', 3_000_000), { at: new Date(AT) })
      const store = await connect()
      await store.open('INBOX')
      const fetched = await store.fetch(1)
      expect(fetched).toMatchObject({ uid: 1, internalDate: AT, short: false })
      expect(Buffer.from(fetched?.raw ?? []).equals(mail('large', 3_000_000))).toBe(true)
      expect(await store.fetch(99)).toBeNull()
    })

    test('knows Sent, Drafts and Junk by what the server says of them', async () => {
      expect(await (await connect()).special()).toEqual({
        sent: 'Sent',
        drafts: 'Drafts',
        junk: 'Junk',
        unclear: [],
      })
    })

    test('files a copy that is found again by its Message-ID', async () => {
      const store = await connect()
      await store.open('INBOX')
      const raw = Buffer.from(
        mail('copy').toString().replace('Subject:', 'In-Reply-To:\r\n <first@customer.example>\r\nSubject:'),
      )
      await store.append('Sent', raw, ['\\Seen'], AT)
      await store.append('Sent', mail('newer'), ['\\Seen'], AT)
      expect(await store.newest('Sent', 10)).toEqual([
        { messageId: '<copy@customer.example>', inReplyTo: '<first@customer.example>' },
        { messageId: '<newer@customer.example>', inReplyTo: null },
      ])
      expect(await store.newest('Sent', 1)).toEqual([{ messageId: '<newer@customer.example>', inReplyTo: null }])
      expect(await store.newest('Drafts', 10)).toEqual([])
    })

    test('does errands without a watched mailbox on one sign-in, in the order asked', async () => {
      await server.deliver(mail('one'))
      const store = await connect()
      const [inbox, , sent] = await Promise.all([
        store.newest('INBOX', 5),
        store.append('Sent', mail('copy'), ['\\Seen'], AT),
        store.newest('Sent', 5),
      ])
      expect([inbox.length, sent.length]).toEqual([1, 1])
      expect((await server.said()).match(/ NAMESPACE/g)).toHaveLength(1)
      expect((await store.open('INBOX')).exists).toBe(1)
    })

    test('marks a mail as answered, unless the mailbox has been renumbered or the mail is gone', async () => {
      await server.deliver(mail('one'))
      const store = await connect()
      const { uidValidity } = await store.open('INBOX')
      expect(await store.markAnswered('INBOX', `${uidValidity}0`, 1)).toBe(false)
      expect(await store.markAnswered('INBOX', uidValidity, 2)).toBe(false)
      expect(await server.flagged()).toBe(false)
      expect(await store.markAnswered('INBOX', uidValidity, 1)).toBe(true)
      expect(await server.flagged()).toBe(true)
    })

    test('writes nothing in shadow mode, whoever asks', async () => {
      await server.deliver(mail('one'))
      const store = await connect({}, true)
      const { uidValidity } = await store.open('INBOX')
      await expect(store.append('Sent', mail('copy'), [], AT)).rejects.toThrow('shadow mode')
      await expect(store.markAnswered('INBOX', uidValidity, 1)).rejects.toThrow('shadow mode')
      expect(await store.newest('INBOX', 5)).toHaveLength(1)
      expect(await server.said()).not.toMatch(/ (SELECT|STORE|APPEND) /)
    })

    test('says which mailbox is missing', async () => {
      const store = await connect()
      const failure = await store.open('Nowhere').catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(MailStoreError)
      expect(failure).toMatchObject({ kind: 'refused', message: expect.stringContaining('no such mailbox') })
    })

    test('tells a lost connection from a quiet one', async () => {
      const store = await connect()
      await store.open('INBOX')
      const waiting = store.waitForHint(600, new AbortController().signal)
      const outcome = expect(waiting).rejects.toMatchObject({ kind: 'network' })
      await server.restart()
      await outcome
    })

    test('stops waiting when told to', async () => {
      const store = await connect()
      await store.open('INBOX')
      const end = new AbortController()
      const waiting = store.waitForHint(600, end.signal)
      end.abort()
      await waiting
    })
  })
}

describe('encryption', () => {
  let server: TestMailServer
  let distrust: () => void
  const dovecot = mailServers.find(({ name }) => name === 'Dovecot')
  const world = mailServers.find(({ name }) => name !== 'Dovecot')

  beforeAll(() => {
    distrust = trustTestCertificate()
  })
  afterAll(() => distrust())
  afterEach(() => server.stop())

  test('from the first byte carries a whole session', async () => {
    if (!world) throw new Error('no world')
    server = await world.start()
    await server.deliver(mail('one'))
    const front = await startTlsFront(server.connection.port)
    const store = await storesOf({ ...server.connection, port: front.port, security: 'tls' }).connect('complaints')
    await store.open('INBOX')
    expect(Buffer.from((await store.fetch(1))?.raw ?? []).equals(mail('one'))).toBe(true)
    await store.close()
    await front.stop()
  })

  test('with a certificate of somebody else ends before the password is sent', async () => {
    if (!world) throw new Error('no world')
    server = await world.start()
    const front = await startTlsFront(server.connection.port)
    distrust()
    const connection = { ...server.connection, port: front.port, security: 'tls' } as const
    const failure = await storesOf(connection)
      .connect('complaints')
      .catch((error: unknown) => error)
    distrust = trustTestCertificate()
    expect(failure).toMatchObject({ kind: 'refused', message: expect.stringContaining('No encrypted connection') })
    expect(await server.said()).not.toContain('AUTHENTICATE')
    await front.stop()
  })

  test.skipIf(dovecot?.missing !== null)('by STARTTLS works with Dovecot', async () => {
    if (!dovecot) throw new Error('no Dovecot')
    server = await dovecot.start()
    await server.deliver(mail('one'))
    const store = await storesOf({ ...server.connection, security: 'starttls' }).connect('complaints')
    await store.open('INBOX')
    expect(await store.list(1)).toHaveLength(1)
    await store.close()
  })
})
