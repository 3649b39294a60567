/** No complaint is lost between the mail server and the ledger: the same cases on the scripted world and on Dovecot. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMailStores } from '../../src/edge/imap.ts'
import { mailServers, stopSharedServers, type TestMailServer } from '../support/mail-servers.ts'
import { openTestLedger, startWatch, type TestLedger, type WatchSettings } from '../support/watching.ts'
import { hurriedClock, mail, silentLog } from '../support/world.ts'

afterAll(stopSharedServers)

for (const kind of mailServers) {
  describe.skipIf(kind.missing !== null)(`intake from ${kind.name}`, () => {
    let server: TestMailServer
    let book: TestLedger
    let watches: { stop(): Promise<void> }[] = []

    beforeEach(async () => {
      server = await kind.start()
      book = await openTestLedger()
    })
    afterEach(async () => {
      await Promise.all(watches.map((watch) => watch.stop()))
      watches = []
      await server.stop()
      await book.remove()
    })

    function watch(settings: Partial<WatchSettings> = {}) {
      const started = startWatch({ connection: server.connection, ledger: book.ledger, ...settings })
      watches.push(started)
      return started
    }
    const stored = (count: number) => book.until(async () => (await book.ledger.intake.counts()).stored === count)
    const problem = async () => (await book.ledger.intake.health())[0]?.problem ?? null

    test('mail from before the start stays as it is, all other mail is kept byte for byte', async () => {
      await server.deliver(mail('old'), { at: new Date('2026-01-01T10:00:00Z') })
      await server.deliver(mail('new'), { at: new Date('2026-03-01T10:00:00Z') })
      watch({ since: '2026-02-01T00:00:00.000Z' })
      await stored(1)
      await server.deliver(mail('large', 2_500_000))
      await stored(2)
      expect(await book.ledger.intake.counts()).toMatchObject({ baseline: 1, stored: 2, listed: 0 })
      const occurrences = await book.ledger.intake.stored('9999-12-31T23:59:59.999Z', 10)
      expect(occurrences[0]?.internalDate).toBe('2026-03-01T10:00:00.000Z')
      const raws = await Promise.all(occurrences.map(({ rawSha256 }) => book.ledger.raw.get(rawSha256 ?? '')))
      expect(raws.map((raw) => Buffer.from(raw).toString('latin1'))).toEqual(
        [mail('new'), mail('large', 2_500_000)].map((raw) => raw.toString('latin1')),
      )
    })

    test('in shadow mode nothing is written, and the server can prove it', async () => {
      await server.deliver(mail('one'))
      watch({ readOnly: true })
      await stored(1)
      await server.deliver(mail('two'))
      await stored(2)
      await Promise.all(watches.map((one) => one.stop()))
      const said = await server.said()
      expect(said).toMatch(/ EXAMINE INBOX/)
      expect(said).toMatch(/BODY\.PEEK\[\]/)
      expect(said).not.toMatch(/ (SELECT|STORE|APPEND|COPY|MOVE|EXPUNGE|CREATE|DELETE|RENAME|SETMETADATA|SUBSCRIBE) /i)
      expect(said).not.toMatch(/BODY\[|RFC822 /)
      expect(await server.flagged()).toBe(false)
    })

    test('outside of shadow mode reading a mail leaves it unread too', async () => {
      await server.deliver(mail('one'))
      watch()
      await stored(1)
      expect(await server.flagged()).toBe(false)
    })

    test('what arrived while the daemon was down is taken in, whatever "since" says at the next start', async () => {
      await server.deliver(mail('before'))
      const first = watch()
      await stored(1)
      await first.stop()
      for (const subject of ['down 1', 'down 2', 'down 3']) await server.deliver(mail(subject))
      watch({ since: '2100-01-01T00:00:00.000Z' })
      await stored(4)
      expect((await book.subjects()).sort()).toEqual(['before', 'down 1', 'down 2', 'down 3'])
    })

    test('a mail that somebody has read already still comes [mail 25]', async () => {
      watch()
      await server.deliver(mail('read on a phone'), { seen: true })
      await stored(1)
    })

    test('new mail is noticed at once, long before the next poll', async () => {
      watch({ pollSeconds: 600 })
      await book.until(async () => (await book.ledger.intake.health())[0]?.lastPollAt != null)
      const start = performance.now()
      await server.deliver(mail('urgent'))
      await stored(1)
      expect(performance.now() - start).toBeLessThan(5000)
    })

    test('after the server was away the watch comes back by itself and misses nothing', async () => {
      watch({ pollSeconds: 600 })
      await server.deliver(mail('one'))
      await stored(1)
      await server.restart()
      await server.deliver(mail('two'))
      await stored(2)
      await book.until(async () => (await problem()) === null)
    })

    test('a renumbered mailbox loses no mail and wakes no old one', async () => {
      await server.deliver(mail('ancient'), { at: new Date('2020-01-01T10:00:00Z') })
      await server.deliver(mail('known'))
      const since = '2026-01-01T00:00:00.000Z'
      const first = watch({ since })
      await stored(1)
      await first.stop()
      await server.deliver(mail('came meanwhile'))
      await server.renumber()
      watch({ since: '2100-01-01T00:00:00.000Z' })
      await stored(2)
      expect((await book.subjects()).sort()).toEqual(['came meanwhile', 'known'])
      expect(await book.ledger.intake.counts()).toMatchObject({ baseline: 2, duplicate: 1, listed: 0, vanished: 0 })
    })

    test('a complaint in Junk is found where the account asks for it, and moved to the inbox it is known [mail 36, 49]', async () => {
      const store = await createMailStores(new Map([['complaints', server.connection]]), {
        readOnly: false,
        log: silentLog,
        now: () => new Date().toISOString(),
      }).connect('complaints')
      await store.append('Junk', mail('filtered'), [], new Date().toISOString())
      await store.close()
      watch({ account: { watchJunk: true } })
      await stored(1)
      await server.deliver(mail('filtered'))
      await stored(2)
      const occurrences = await book.ledger.intake.stored('9999-12-31T23:59:59.999Z', 10)
      expect(occurrences.map(({ mailbox }) => mailbox).sort()).toEqual(['INBOX', 'Junk'])
      expect(new Set(occurrences.map(({ rawSha256 }) => rawSha256)).size).toBe(1)
    })

    test('a wrong password is said in a sentence, tried seldom, and never shown', async () => {
      const clock = hurriedClock(new Date().toISOString())
      watch({ connection: { ...server.connection, password: 'not the password' }, clock })
      await book.until(async () => clock.waits.length >= 3)
      expect(clock.waits.slice(0, 3)).toEqual([300, 900, 3600])
      const [health] = await book.ledger.intake.health()
      expect(health?.problem).toMatch(/refused the user name or the password/)
      expect(health?.problem).not.toContain('not the password')
      expect(health?.problemSince).not.toBeNull()
    })
  })
}
