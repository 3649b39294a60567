/** The look before a letter leaves misses no mail that is known and not read yet. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nothingUnread } from '../../src/journey/last-look.ts'
import { openTestLedger, type TestLedger } from '../support/watching.ts'

const AT = '2026-03-02T08:00:00.000Z'
let book: TestLedger
beforeEach(async () => {
  book = await openTestLedger()
})
afterEach(() => book.remove())

/** So many mails whose bytes are here and that nobody has read. */
async function storedFor(account: string, count: number, internalDate: string): Promise<void> {
  const place = { account, mailbox: 'INBOX', uidValidity: '1' }
  const mails = Array.from({ length: count }, (_, index) => ({ ...place, uid: index + 1 }))
  await book.ledger.transaction(async ({ intake }) => {
    await intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: AT })
    await intake.addOccurrences(
      mails.map((mail) => ({ ...mail, state: 'listed' as const, size: 1, internalDate })),
      count,
      AT,
    )
    for (const mail of mails) await intake.markStored(mail, 'a'.repeat(64), 1, internalDate)
  })
}

test('an unread mail holds a letter back, however much of another account lies before it', async () => {
  await storedFor('abandoned', 250, AT)
  await expect(nothingUnread(book, 'complaints')).resolves.toBeUndefined()
  await storedFor('complaints', 1, '2026-03-02T09:00:00.000Z')
  await expect(nothingUnread(book, 'complaints')).rejects.toThrow('1 newer mails are not read yet')
})
