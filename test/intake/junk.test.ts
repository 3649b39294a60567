/** What a filter has put into Junk is found there when an account asks for it, and the inbox never suffers from it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Mailbox } from '../../src/rehearsal/mailbox.ts'
import { openTestLedger, startLook, startWatch, type TestLedger } from '../support/watching.ts'
import { COMPLAINTS, hurriedClock, mail, startWorld } from '../support/world.ts'

const START = '2026-03-02T08:00:00.000Z'
let world: MailWorld
let inbox: Mailbox
let junk: Mailbox
let book: TestLedger
let clock: ReturnType<typeof hurriedClock>
let watches: { stop(): Promise<void> }[] = []

beforeEach(async () => {
  world = await startWorld()
  inbox = world.mailboxOf(COMPLAINTS.address, 'INBOX')
  junk = world.mailboxOf(COMPLAINTS.address, 'Junk')
  book = await openTestLedger()
  clock = hurriedClock(START)
})
afterEach(async () => {
  await Promise.all(watches.map((watch) => watch.stop()))
  watches = []
  await world.close()
  await book.remove()
})

const settings = (watchJunk: boolean) => {
  const { address: user, password } = COMPLAINTS
  const connection = { ...world.imap, security: 'none', user, password, mailbox: 'INBOX' } as const
  return { connection, ledger: book.ledger, clock, account: { watchJunk } }
}
function watch(watchJunk: boolean, pollSeconds = 0.05) {
  const started = startWatch({ ...settings(watchJunk), pollSeconds })
  watches.push(started)
  return started
}
const put = (mailbox: Mailbox, subject: string) => mailbox.append(mail(subject), [], new Date(clock.now()))
const stored = (count: number) => book.until(async () => (await book.ledger.intake.counts()).stored === count)
const problem = async () => (await book.ledger.intake.health())[0]

test('mail in Junk is taken in from there, known by its mailbox [mail 49]', async () => {
  put(junk, 'filtered')
  put(inbox, 'plain')
  watch(true)
  await stored(2)
  put(junk, 'filtered later')
  await stored(3)
  const occurrences = await book.ledger.intake.stored('9999-12-31T23:59:59.999Z', 10)
  expect(occurrences.map(({ mailbox }) => mailbox).sort()).toEqual(['INBOX', 'Junk', 'Junk'])
})

test('switched on, it takes what came of late and leaves the spam of months where it is', async () => {
  junk.append(mail('old spam'), [], new Date('2026-01-05T08:00:00Z'))
  junk.append(mail('yesterday'), [], new Date('2026-03-01T08:00:00Z'))
  watch(true)
  await stored(1)
  expect(await book.subjects()).toEqual(['yesterday'])
  expect(await book.ledger.intake.counts()).toMatchObject({ baseline: 1 })
})

test('Junk is left alone unless the account asks for it', async () => {
  put(junk, 'filtered')
  put(inbox, 'plain')
  watch(false)
  await stored(1)
  expect(await book.subjects()).toEqual(['plain'])
  expect(await book.ledger.intake.mailboxes()).toHaveLength(1)
})

test('new mail in the inbox is still noticed at once', async () => {
  watch(true, 240)
  await book.until(async () => (await problem())?.lastPollAt != null)
  const start = performance.now()
  put(inbox, 'urgent')
  await stored(1)
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a Junk that can not be opened is said, and keeps no inbox from being read', async () => {
  world.fault({ protocol: 'imap', at: 'SELECT Junk', action: { reply: 'NO [SERVERBUG] broken' }, times: 10_000 })
  put(inbox, 'plain')
  watch(true)
  await stored(1)
  await book.until(async () => (await problem())?.problem?.includes('broken') ?? false)
  expect(await problem()).toMatchObject({ problemReason: 'sign-in-unavailable' })
})

test('a Junk that ends every connection is said, and keeps no inbox from being read', async () => {
  world.fault({ protocol: 'imap', at: 'SELECT Junk', action: 'drop', times: 10_000 })
  put(inbox, 'plain')
  watch(true)
  await stored(1)
  await book.until(async () => (await problem())?.problem?.includes('Junk') ?? false)
})

test('the look before a letter leaves sees what the filter took', async () => {
  put(junk, 'customer wrote again')
  await startLook(settings(true))
  expect(await book.subjects()).toEqual(['customer wrote again'])
})

test('what was listed in Junk stays pending, and says so, when nobody watches Junk any more', async () => {
  const first = watch(true)
  await book.until(async () => (await problem())?.lastPollAt != null)
  const { uid } = put(junk, 'slow')
  world.fault({ protocol: 'imap', at: `UID FETCH ${uid}`, action: { reply: 'NO later' }, skip: 1, times: 100 })
  await book.until(async () => (await book.ledger.intake.counts()).listed === 1)
  await first.stop()
  clock.advance(7200)
  watch(false)
  await book.until(async () => {
    const [one] = await book.ledger.intake.listed('complaints', '9999-12-31T23:59:59.999Z', 5)
    return one?.lastError === 'This mailbox is no longer watched.'
  })
})
