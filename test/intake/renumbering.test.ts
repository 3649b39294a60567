/** A server that numbers its mails anew (UIDVALIDITY) brings no mail twice, loses none, and floods nobody with drafts. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Mailbox } from '../../src/rehearsal/mailbox.ts'
import { openTestLedger, startWatch, type TestLedger } from '../support/watching.ts'
import { COMPLAINTS, hurriedClock, mail, startWorld } from '../support/world.ts'

const START = '2026-03-02T08:00:00.000Z'
let world: MailWorld
let inbox: Mailbox
let book: TestLedger
let clock: ReturnType<typeof hurriedClock>
let watches: { stop(): Promise<void> }[] = []

beforeEach(async () => {
  world = await startWorld()
  inbox = world.mailboxOf(COMPLAINTS.address, 'INBOX')
  book = await openTestLedger()
  clock = hurriedClock(START)
})
afterEach(async () => {
  await Promise.all(watches.map((watch) => watch.stop()))
  watches = []
  await world.close()
  await book.remove()
})

function watch() {
  const { address: user, password } = COMPLAINTS
  const connection = { ...world.imap, security: 'none', user, password, mailbox: 'INBOX' } as const
  const started = startWatch({ connection, ledger: book.ledger, clock, pollSeconds: 0.05 })
  watches.push(started)
  return started
}
const put = (subject: string, at = START) => inbox.append(mail(subject), [], new Date(at))
const putMany = (count: number, name: string) => {
  for (let number = 1; number <= count; number += 1) put(`${name} ${number}`)
}
const counts = () => book.ledger.intake.counts()
const holds = (wanted: Partial<Awaited<ReturnType<typeof counts>>>) =>
  book.until(async () => {
    const now = await counts()
    return Object.entries(wanted).every(([state, count]) => now[state as keyof typeof now] === count)
  })

/** All mails of the mailbox as another server would hold them after a move. */
function moveServer(change: (raw: Buffer) => Buffer, received: (at: Date) => Date): void {
  const mails = [...inbox.mails]
  inbox.renumber(inbox.uidValidity + 1)
  inbox.remove(inbox.mails.map(({ uid }) => uid))
  for (const { raw, internalDate } of mails) inbox.append(change(raw), [], received(internalDate))
}

test('of 53 mails after a renumbering the 3 that are new are new mail, and no other is fetched again [mail 29]', async () => {
  putMany(50, 'old')
  const first = watch()
  await holds({ stored: 50 })
  await first.stop()
  putMany(3, 'new')
  inbox.renumber(inbox.uidValidity + 1)
  const asked = world.log.length
  watch()
  await holds({ stored: 53, duplicate: 50, listed: 0, triage: 0 })
  expect((await book.subjects()).filter((subject) => subject.startsWith('new'))).toHaveLength(3)
  expect(world.log.slice(asked).filter((line) => line.includes('BODY.PEEK[]<0'))).toHaveLength(3)
})

test('500 mails that nobody can place wait for a person, and nothing of them is fetched [mail 30]', async () => {
  putMany(5, 'known')
  const first = watch()
  await holds({ stored: 5 })
  await first.stop()
  inbox.remove([1, 2, 3, 4, 5])
  putMany(500, 'restored')
  inbox.renumber(inbox.uidValidity + 1)
  watch()
  await holds({ triage: 500, stored: 5, listed: 0 })
  const shown = await book.ledger.intake.inState(null, 'triage', null, 3)
  expect(shown[0]?.envelope?.from).toBe('Eva Huber <eva@customer.example>')
  expect(await book.ledger.intake.settleTriage(null, 'listed')).toBe(500)
  await holds({ triage: 0, stored: 505 })
})

test('new mail that comes after the renumbering is taken in while the rest waits', async () => {
  putMany(2, 'known')
  const first = watch()
  await holds({ stored: 2 })
  await first.stop()
  putMany(30, 'restored')
  inbox.renumber(inbox.uidValidity + 1)
  watch()
  await holds({ triage: 30 })
  put('today')
  await holds({ stored: 3, triage: 30 })
  expect(await book.subjects()).toContain('today')
})

test('what waits for a person waits under new numbers too when the server renumbers once more', async () => {
  put('known')
  watch()
  await holds({ stored: 1 })
  putMany(25, 'restored')
  inbox.renumber(inbox.uidValidity + 1)
  world.dropConnections('imap')
  await holds({ triage: 25 })
  inbox.renumber(inbox.uidValidity + 1)
  world.dropConnections('imap')
  await book.until(
    async () => (await book.ledger.intake.mailbox('complaints', 'INBOX'))?.uidValidity === String(inbox.uidValidity),
  )
  expect(await counts()).toMatchObject({ triage: 25, stored: 1 })
})

test('a renumbering under an open connection is noticed within the hour', async () => {
  put('known')
  watch()
  await holds({ stored: 1 })
  inbox.remove([1])
  put('came with the new numbers')
  inbox.renumber(inbox.uidValidity + 1)
  clock.advance(3601)
  await holds({ stored: 2 })
})

test('a server that gives all mails a new date of receipt is compared by bytes, and no mail is new', async () => {
  putMany(30, 'known')
  const first = watch()
  await holds({ stored: 30 })
  await first.stop()
  moveServer(
    (raw) => raw,
    () => new Date('2026-03-03T00:00:00Z'),
  )
  watch()
  await book.until(async () => (await counts()).stored === 60)
  const occurrences = await book.ledger.intake.stored('9999-12-31T23:59:59.999Z', 100)
  expect(new Set(occurrences.map(({ rawSha256 }) => rawSha256)).size).toBe(30)
  expect(await counts()).toMatchObject({ triage: 0, listed: 0 })
})

test('a mail that was still to be fetched and is gone from the renumbered server stays visible by its sender', async () => {
  put('one')
  const first = watch()
  await holds({ stored: 1 })
  const { uid } = put('lost on the way')
  world.fault({ protocol: 'imap', at: `UID FETCH ${uid}`, action: { reply: 'NO not now' }, skip: 1, times: 100 })
  await holds({ listed: 1 })
  await first.stop()
  inbox.remove([uid])
  inbox.renumber(inbox.uidValidity + 1)
  watch()
  await holds({ vanished: 1, listed: 0 })
  const [gone] = await book.ledger.intake.inState(null, 'vanished', null, 5)
  expect(gone?.envelope?.subject).toBe('lost on the way')
})

test('a server set back to yesterday gives old numbers to new mail under the same UIDVALIDITY: no mail is lost', async () => {
  putMany(3, 'known')
  const first = watch()
  await holds({ stored: 3 })
  await first.stop()
  inbox.remove([2, 3])
  inbox.renumber(inbox.uidValidity)
  expect(put('came after the setback', '2026-03-02T09:00:00.000Z').uid).toBe(2)
  watch()
  await holds({ stored: 4, listed: 0 })
  expect(await book.subjects()).toEqual(['known 1', 'known 2', 'known 3', 'came after the setback'])
})

test('a server set back further than the polls look is followed from its own next number', async () => {
  putMany(300, 'known')
  const first = watch()
  await holds({ stored: 300 })
  await first.stop()
  inbox.remove(inbox.mails.slice(20).map(({ uid }) => uid))
  inbox.renumber(inbox.uidValidity)
  watch()
  await book.until(async () => (await book.ledger.intake.mailbox('complaints', 'INBOX'))?.contiguousUid === 20)
  put('came after the setback', '2026-03-02T09:00:00.000Z')
  await holds({ stored: 301, listed: 0 })
})

test('a move to new numbers that is taken back loses no mail that was still to be fetched', async () => {
  put('known')
  const first = watch()
  await holds({ stored: 1 })
  await first.stop()
  const old = inbox.uidValidity
  const place = { account: 'complaints', mailbox: 'INBOX', uidValidity: String(old), uid: 7 }
  const late = inbox.append(mail('still to be fetched'), [], new Date(START), 7)
  const seen = { ...place, state: 'listed', size: late.raw.length, internalDate: START } as const
  await book.ledger.intake.addOccurrences([seen], 7, START)
  const before = inbox.mails
  inbox.renumber(old + 1)
  world.fault({ protocol: 'imap', at: 'UID FETCH 2', action: { reply: 'NO not now' }, times: 10_000 })
  const second = watch()
  await holds({ duplicate: 2, listed: 1 })
  await second.stop()
  inbox.renumber(old)
  inbox.remove([1, 2])
  for (const { raw, internalDate, uid } of before) inbox.append(raw, [], internalDate, uid)
  watch()
  await holds({ stored: 2, listed: 0 })
  expect(await book.subjects()).toEqual(['known', 'still to be fetched'])
  expect(await counts()).toMatchObject({ triage: 0, vanished: 0 })
})

test('a mailbox that was empty for a while under new numbers wakes no old mail when it is back', async () => {
  putMany(30, 'known')
  const first = watch()
  await holds({ stored: 30 })
  await first.stop()
  const [old, mails] = [inbox.uidValidity, inbox.mails]
  inbox.remove(mails.map(({ uid }) => uid))
  inbox.renumber(old + 1)
  const second = watch()
  await book.until(
    async () => (await book.ledger.intake.mailbox('complaints', 'INBOX'))?.uidValidity === String(old + 1),
  )
  await second.stop()
  inbox.renumber(old)
  for (const { raw, internalDate, uid } of mails) inbox.append(raw, [], internalDate, uid)
  watch()
  await holds({ stored: 30, duplicate: 30 })
  expect(await counts()).toMatchObject({ triage: 0, listed: 0 })
})
