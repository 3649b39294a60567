/** Thirty complaints come in once each from every kind of server that our users have, whatever its habits. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMailStores, type ImapConnection } from '../../src/edge/imap.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { personalities } from '../../src/rehearsal/personalities.ts'
import { openTestLedger, startWatch, type TestLedger, type WatchSettings } from '../support/watching.ts'
import { COMPLAINTS, hurriedClock, mail, silentLog, startWorld } from '../support/world.ts'

let world: MailWorld
let book: TestLedger
let clock: ReturnType<typeof hurriedClock>
let watches: { stop(): Promise<void> }[] = []

beforeEach(async () => {
  book = await openTestLedger()
  clock = hurriedClock('2026-03-02T08:00:00.000Z')
})
afterEach(async () => {
  await Promise.all(watches.map((watch) => watch.stop()))
  watches = []
  await world.close()
  await book.remove()
})

const live = async (name: keyof typeof personalities) => {
  world = await startWorld(undefined, undefined, personalities[name])
}
function connection(change: Partial<ImapConnection> = {}): ImapConnection {
  const { address: user, password } = COMPLAINTS
  return { ...world.imap, security: 'none', user, password, mailbox: 'INBOX', ...change }
}
function watch(settings: Partial<WatchSettings> = {}) {
  watches.push(startWatch({ connection: connection(), ledger: book.ledger, clock, pollSeconds: 0.05, ...settings }))
}
const connect = (change: Partial<ImapConnection> = {}) =>
  createMailStores(new Map([['complaints', connection(change)]]), {
    readOnly: false,
    log: silentLog,
    now: clock.now,
  }).connect('complaints')
const deliver = (from: number, to: number) => {
  for (let number = from; number <= to; number += 1)
    world.deliver(COMPLAINTS.address, mail(`complaint ${number}`), new Date(clock.now()))
}
const counts = () => book.ledger.intake.counts()
const health = async () => (await book.ledger.intake.health())[0]
const problem = async () => (await health())?.problem ?? null
const numbers = async () => {
  const subjects = await book.subjects()
  return subjects.map((subject) => Number(subject.split(' ')[1])).sort((one, other) => one - other)
}
const THIRTY = Array.from({ length: 30 }, (_, index) => index + 1)

describe.for(Object.keys(personalities) as (keyof typeof personalities)[])('%s', (name) => {
  test('30 mails, half of them while the watch runs, a lost connection between [mail 31, 64, 65]', async () => {
    await live(name)
    deliver(1, 15)
    watch()
    // A mail that the server denies at first is asked for again some minutes later.
    const forwards = setInterval(() => clock.advance(60), 20)
    await book.until(async () => (await counts()).stored === 15)
    deliver(16, 25)
    await book.until(async () => (await counts()).stored === 25)
    world.dropConnections('imap')
    deliver(26, 30)
    await book.until(async () => (await counts()).stored === 30)
    clearInterval(forwards)
    expect(await numbers()).toEqual(THIRTY)
    expect(await counts()).toMatchObject({ listed: 0, vanished: 0, triage: 0, baseline: 0 })
    expect(world.log.some((line) => / C: \S+ (UID )?SEARCH/.test(line))).toBe(false)
  })
})

describe('the words of a provider lead to its own explanation', () => {
  test.for([
    ['netease', 'authorisation-code-needed'],
    ['qq', 'authorisation-code-needed'],
    ['gmail', 'app-password-needed'],
    ['microsoft365', 'basic-sign-in-switched-off'],
    ['yandex', 'imap-switched-off'],
    ['dovecot', 'wrong-password'],
  ] as const)('%s: %s [mail 63, 66]', async ([name, reason]) => {
    await live(name)
    await expect(connect({ password: 'not it' })).rejects.toMatchObject({ kind: 'authentication', reason })
  })

  test('a server that blocks sign-ins is not asked again for a while, and its block is not called a wrong password [mail 63]', async () => {
    await live('yandex')
    watch({ connection: connection({ password: 'not it' }) })
    await book.until(async () => (await health())?.problemReason === 'sign-in-blocked')
    expect(clock.waits.slice(0, 3)).toEqual([300, 900, 3600])
    expect(await problem()).not.toMatch(/password/)
  })
})

test('a server that wants to know its client first is told, and one that was not told names the cause [mail 64]', async () => {
  await live('netease')
  world.fault({ protocol: 'imap', at: 'ID', action: { reply: 'OK nothing learnt' }, times: 10 })
  const store = await connect()
  await expect(store.open('INBOX')).rejects.toMatchObject({ kind: 'refused', reason: 'client-id-needed' })
  await store.close()
})

describe('Sent, Drafts and Junk', () => {
  test.for([
    ['gmail', '[Gmail]/Sent Mail', '[Gmail]/Drafts', '[Gmail]/Spam'],
    ['netease', '已发送', '草稿箱', '垃圾邮件'],
    ['qq', 'Sent Messages', 'Drafts', 'Junk'],
    ['microsoft365', 'Sent Items', 'Drafts', 'Junk Email'],
    ['yandex', 'Sent', 'Drafts', 'Spam'],
  ] as const)('of %s are found', async ([name, sent, drafts, junk]) => {
    await live(name)
    const store = await connect()
    expect(await store.special()).toEqual({ sent, drafts, junk, unclear: [] })
    await store.close()
  })

  test('that could be two are asked for, visibly, and what a person names counts [mail 73]', async () => {
    await live('shared-hoster')
    const store = await connect()
    expect(await store.special()).toMatchObject({
      sent: null,
      drafts: 'INBOX.Entwürfe',
      junk: 'INBOX.spam',
      unclear: [{ use: 'sent', candidates: ['INBOX.Gesendet', 'INBOX.Sent Items'] }],
    })
    await store.close()
    watch()
    await book.until(async () => (await health())?.problemReason === 'unclear-mailbox')
    expect(await problem()).toContain('INBOX.Gesendet, INBOX.Sent Items')
    const told = await connect({ folders: { sent: 'INBOX.Gesendet' } })
    expect(await told.special()).toMatchObject({ sent: 'INBOX.Gesendet', unclear: [] })
    await told.close()
  })
})
