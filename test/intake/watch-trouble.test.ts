/** Whatever the server, the network or the disk does, a mail is only ever late, never lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchAccount } from '../../src/intake/watch.ts'
import { type Ledger, LedgerError } from '../../src/ports/ledger/ledger.ts'
import type { MailStore } from '../../src/ports/mail-store.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Mailbox } from '../../src/rehearsal/mailbox.ts'
import {
  ACCOUNT,
  openTestLedger,
  startLook,
  startWatch,
  type TestLedger,
  type WatchSettings,
} from '../support/watching.ts'
import { COMPLAINTS, hurriedClock, mail, silentLog, startWorld } from '../support/world.ts'

let world: MailWorld
let inbox: Mailbox
let book: TestLedger
let clock: ReturnType<typeof hurriedClock>
let watches: { stop(): Promise<void> }[] = []

beforeEach(async () => {
  world = await startWorld()
  inbox = world.mailboxOf(COMPLAINTS.address, 'INBOX')
  book = await openTestLedger()
  clock = hurriedClock('2026-03-02T08:00:00.000Z')
})
afterEach(async () => {
  await Promise.all(watches.map((watch) => watch.stop()))
  watches = []
  await world.close()
  await book.remove()
})

function watch(settings: Partial<WatchSettings> = {}) {
  const { address: user, password } = COMPLAINTS
  const connection = { ...world.imap, security: 'none', user, password, mailbox: 'INBOX' } as const
  const started = startWatch({ connection, ledger: book.ledger, clock, pollSeconds: 0.05, ...settings })
  watches.push(started)
  return started
}
const connectionWith = (change: { watchdogSeconds: number }) => {
  const { address: user, password } = COMPLAINTS
  return { ...world.imap, security: 'none', user, password, mailbox: 'INBOX', ...change } as const
}
const deliver = (subject: string) => world.deliver(COMPLAINTS.address, mail(subject), new Date(clock.now()))
const counts = () => book.ledger.intake.counts()
const stored = (count: number) => book.until(async () => (await counts()).stored === count)
const problem = async () => (await book.ledger.intake.health())[0]?.problem ?? null
const listed = () => book.ledger.intake.listed('complaints', '9999-12-31T23:59:59.999Z', 10)

describe('a connection cut at any point', () => {
  for (const at of ['connect', 'greeting', 'ID', 'AUTHENTICATE', 'NAMESPACE', 'SELECT', 'NOOP', 'UID FETCH', 'IDLE']) {
    for (const skip of at === 'UID FETCH' ? [0, 1, 2] : [0]) {
      test(`${at}${skip > 0 ? `, the ${skip + 1}. time` : ''}, is made again, and the mail comes once`, async () => {
        deliver('one')
        world.fault({ protocol: 'imap', at, action: 'drop', skip })
        watch()
        await stored(1)
        deliver('two')
        await stored(2)
        await book.until(async () => (await problem()) === null)
        expect(await counts()).toMatchObject({ listed: 0, baseline: 0, vanished: 0 })
      })
    }
  }
})

describe('a server that falls silent', () => {
  for (const at of ['SELECT', 'NOOP', 'UID FETCH', 'IDLE']) {
    test(`at ${at} is noticed by the watchdog and asked anew${at === 'IDLE' ? ' [mail 61]' : ''}`, async () => {
      deliver('one')
      world.fault({ protocol: 'imap', at, action: 'hang' })
      watch({ connection: connectionWith({ watchdogSeconds: 0.2 }) })
      await stored(1)
    })
  }

  test('does not hold up the end of the daemon', async () => {
    deliver('one')
    const watching = watch()
    await stored(1)
    world.fault({ protocol: 'imap', at: 'NOOP', action: 'hang' })
    world.fault({ protocol: 'imap', at: 'LOGOUT', action: 'hang' })
    const start = performance.now()
    await watching.stop()
    expect(performance.now() - start).toBeLessThan(8000)
  })
})

describe('signing in', () => {
  test('a server that is busy is not reported as a wrong password', async () => {
    world.fault({ protocol: 'imap', at: 'AUTHENTICATE', action: { reply: 'NO [UNAVAILABLE] try later' }, times: 2 })
    deliver('one')
    const seen: (string | null)[] = []
    const stop = book.ledger.onChange(() => void problem().then((text) => seen.push(text)))
    watch()
    await stored(1)
    stop()
    expect(seen.find((text) => text !== null)).toMatch(/did not judge the password/)
    expect(clock.waits.every((seconds) => seconds < 60)).toBe(true)
  })

  test('nothing is said to a server that hides its encryption', async () => {
    watch({ connection: { ...connectionWith({ watchdogSeconds: 5 }), security: 'starttls' } })
    await book.until(async () => (await problem()) !== null)
    expect(await problem()).toMatch(/encrypted/)
    expect(world.log.some((line) => /AUTHENTICATE|LOGIN/.test(line) && line.includes('C:'))).toBe(false)
  })

  test('to another machine is refused without encryption', async () => {
    watch({ connection: { ...connectionWith({ watchdogSeconds: 5 }), host: 'mail.factory.example' } })
    await book.until(async () => (await problem()) !== null)
    expect(await problem()).toMatch(/set the security to tls or starttls/)
  })
})

describe('a mail that makes trouble', () => {
  test('shorter than announced is asked for in one piece, then kept as it came, with the announced size [mail 33]', async () => {
    deliver('cut').announcedSize += 1000
    watch()
    await stored(1)
    const [occurrence] = await book.ledger.intake.stored('9999-12-31T23:59:59.999Z', 10)
    expect(occurrence?.size).toBe(mail('cut').length + 1000)
    expect(Buffer.from(await book.ledger.raw.get(occurrence?.rawSha256 ?? '')).equals(mail('cut'))).toBe(true)
    expect(world.log.some((line) => line.includes('(UID BODY.PEEK[])'))).toBe(true)
  })

  test('that the server refuses to hand out is tried again, told after three tries, and holds up no other [mail 32]', async () => {
    const { uid } = deliver('refused')
    world.fault({ protocol: 'imap', at: `UID FETCH ${uid}`, action: { reply: 'NO out of order' }, times: 4 })
    watch()
    await book.until(async () => (await listed())[0]?.tries === 1)
    clock.advance(2)
    await book.until(async () => (await listed())[0]?.tries === 2)
    clock.advance(20)
    await book.until(async () => (await problem()) !== null)
    expect(await problem()).toMatch(/1 mails can't be fetched .*out of order/)
    deliver('other')
    await stored(1)
    clock.advance(120)
    await stored(2)
    await book.until(async () => (await problem()) === null)
  })

  test('that always ends the connection does not keep the others from coming', async () => {
    const { uid } = deliver('poison')
    world.fault({ protocol: 'imap', at: `UID FETCH ${uid}`, action: 'drop', times: 1000 })
    deliver('other')
    watch()
    await stored(1)
    expect(await book.subjects()).toEqual(['other'])
  })

  test('that is gone before it could be fetched is given up after three tries over ten minutes, visibly [mail 41]', async () => {
    const { uid } = deliver('moved away')
    world.fault({ protocol: 'imap', at: `UID FETCH ${uid}`, action: { reply: 'NO not now' }, times: 2 })
    watch()
    await book.until(async () => (await listed())[0]?.tries === 1)
    inbox.remove([uid])
    for (const tries of [2, 3]) {
      clock.advance(301)
      await book.until(async () => (await listed())[0]?.tries === tries)
    }
    expect(await counts()).toMatchObject({ listed: 1, vanished: 0 })
    clock.advance(301)
    await book.until(async () => (await counts()).vanished === 1)
  })

  test('whose UID becomes visible after a higher one still comes [mail 28]', async () => {
    const uid = inbox.reserveUid()
    deliver('second')
    watch()
    await stored(1)
    inbox.append(mail('first'), [], new Date(clock.now()), uid)
    await stored(2)
  })

  test('that polling has missed is found by the daily comparison, which says so [mail 51]', async () => {
    const uid = inbox.reserveUid()
    for (let number = 0; number < 210; number += 1) inbox.append(mail(`bulk ${number}`), [], new Date(clock.now()))
    watch()
    await stored(210)
    inbox.append(mail('late'), [], new Date(clock.now()), uid)
    clock.advance(25 * 3600)
    await stored(211)
    await book.until(async () => (await book.ledger.intake.mailboxes())[0]?.sweepFound === 1)
    // A clock that was years ahead has noted the last one.
    await book.ledger.intake.markSwept('complaints', 'INBOX', '2031-01-01T00:00:00.000Z', 0)
    await book.until(async () => ((await book.ledger.intake.mailboxes())[0]?.sweptAt ?? '') < '2031')
  })
})

test('a mail that the server goes on listing is never given up, however often it is denied [mail 32]', async () => {
  const { uid } = deliver('listed and not there')
  world.fault({ protocol: 'imap', at: `UID FETCH ${uid}`, action: { reply: 'OK done' }, times: 8 })
  watch()
  for (const tries of [1, 2, 3, 4, 5]) {
    await book.until(async () => (await listed())[0]?.tries === tries)
    clock.advance(301)
  }
  await book.until(async () => (await problem()) !== null)
  expect(await counts()).toMatchObject({ listed: 1, vanished: 0 })
  const forwards = setInterval(() => clock.advance(301), 20)
  await stored(1)
  clearInterval(forwards)
})

test.for([1, 25, 240])('after %i hours without the daemon every mail of that time comes [mail 26]', async (hours) => {
  deliver('before')
  const first = watch()
  await stored(1)
  await first.stop()
  for (let hour = 0; hour < hours; hour += 12) {
    clock.advance(Math.min(12, hours) * 3600)
    deliver(`down at ${hour}`)
  }
  watch()
  await stored(1 + Math.ceil(hours / 12))
  expect(await counts()).toMatchObject({ baseline: 0, vanished: 0, listed: 0 })
})

test('a whole comparison follows an absence of more than an hour, not a short one [mail 51]', async () => {
  const uid = inbox.reserveUid()
  for (let number = 0; number < 210; number += 1) inbox.append(mail(`bulk ${number}`), [], new Date(clock.now()))
  const first = watch()
  await stored(210)
  inbox.append(mail('late'), [], new Date(clock.now()), uid)
  clock.advance(1800)
  world.dropConnections('imap')
  deliver('after half an hour')
  await stored(211)
  await first.stop()
  clock.advance(3700)
  watch()
  await stored(212)
  expect((await book.ledger.intake.mailboxes())[0]).toMatchObject({ sweepFound: 1 })
})

test('however seldom polls are wished, a dead connection is noticed within five minutes [mail 61]', async () => {
  const asked: number[] = []
  const status = { path: 'INBOX', uidValidity: '1', uidNext: 1, exists: 0 }
  const end = new AbortController()
  const store = {
    open: async () => status,
    list: async () => [],
    special: async () => ({ sent: null, drafts: null, junk: null, unclear: [] }),
    close: async () => {},
    waitForHint: async (seconds: number) => {
      asked.push(seconds)
      end.abort()
    },
  } as unknown as MailStore
  await watchAccount({
    account: ACCOUNT,
    stores: { connect: async () => store },
    ledger: book.ledger,
    clock,
    log: silentLog,
    since: clock.now(),
    pollSeconds: 600,
    onStored: () => {},
    signal: end.signal,
    random: () => 0,
  })
  const watchdogSeconds = 60
  expect(asked).toHaveLength(1)
  expect((asked[0] ?? 0) + watchdogSeconds).toBeLessThanOrEqual(300)
})

test('a renumbering that another connection noticed first makes the watch connect anew, and loses nothing', async () => {
  deliver('one')
  watch()
  await stored(1)
  inbox.renumber(inbox.uidValidity + 1000)
  await startLook({ connection: connectionWith({ watchdogSeconds: 5 }), ledger: book.ledger, clock })
  deliver('two')
  await book.until(async () => {
    const occurrences = await book.ledger.intake.stored('9999-12-31T23:59:59.999Z', 10)
    return occurrences.some(({ uidValidity }) => uidValidity === String(inbox.uidValidity))
  })
  expect(await book.subjects()).toEqual(['one', 'two'])
  expect(await counts()).toMatchObject({ listed: 0, vanished: 0, duplicate: 1 })
})

test('old mail that was still to be fetched is not forgotten when the server renumbers its mails', async () => {
  const since = '2026-02-01T00:00:00.000Z'
  const first = watch({ since })
  await book.until(async () => (await book.ledger.intake.health())[0]?.lastPollAt != null)
  const { uid } = inbox.append(mail('moved here by a colleague'), [], new Date('2026-01-01T10:00:00Z'))
  world.fault({ protocol: 'imap', at: `UID FETCH ${uid}`, action: { reply: 'NO not now' }, times: 2 })
  await book.until(async () => (await listed())[0]?.tries === 1)
  await first.stop()
  inbox.renumber(inbox.uidValidity + 1000)
  watch({ since })
  await stored(1)
  clock.advance(10)
  expect(await counts()).toMatchObject({ listed: 0, baseline: 0, stored: 1, duplicate: 1, vanished: 0 })
})

test('one look takes in what the watch has not seen yet, and says when the server is out of reach', async () => {
  const settings = { connection: connectionWith({ watchdogSeconds: 5 }), ledger: book.ledger, clock }
  deliver('one')
  await startLook(settings)
  expect(await book.subjects()).toEqual(['one'])
  world.fault({ protocol: 'imap', at: 'connect', action: 'drop' })
  await expect(startLook(settings)).rejects.toMatchObject({ kind: 'network' })
})

test('a full disk lets nothing advance, and when there is room again the mail comes [mail 42]', async () => {
  deliver('one')
  let full = true
  const put: Ledger['raw']['put'] = async (bytes, at) => {
    if (full) throw new LedgerError('full', 'The disk is full.')
    return await book.ledger.raw.put(bytes, at)
  }
  watch({ ledger: { ...book.ledger, raw: { ...book.ledger.raw, put } } })
  await book.until(async () => (await problem()) === 'The disk is full.')
  expect(await counts()).toMatchObject({ listed: 1, stored: 0 })
  full = false
  await stored(1)
})

test('the look at a server that has fallen silent ends with the daemon, not a minute later', async () => {
  world.fault({ protocol: 'imap', at: 'SELECT', action: 'hang' })
  const end = new AbortController()
  const settings = { connection: connectionWith({ watchdogSeconds: 60 }), ledger: book.ledger, clock }
  const ended = expect(startLook(settings, end.signal)).rejects.toThrow()
  await vi.waitUntil(() => world.log.some((line) => line.includes(' SELECT ')))
  end.abort()
  await ended
})
