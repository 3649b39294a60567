/** The backlog of one account holds up neither the mail of another nor the look before its letters. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { JourneyContext } from '../../src/journey/context.ts'
import { createJourney } from '../../src/journey.ts'
import type { Message } from '../../src/mail/message.ts'
import { readOrderFile } from '../../src/orders/read.ts'
import { ACCOUNT, openTestLedger, type TestLedger } from '../support/watching.ts'
import { hurriedClock, mail, silentLog } from '../support/world.ts'

const AT = '2026-03-02T08:00:00.000Z'
let book: TestLedger
beforeEach(async () => {
  book = await openTestLedger()
})
afterEach(() => book.remove())

async function stored(account: string): Promise<void> {
  const place = { account, mailbox: 'INBOX', uidValidity: '1', uid: 1 }
  await book.ledger.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: AT })
  await book.ledger.intake.addOccurrences([{ ...place, state: 'listed', size: 1, internalDate: AT }], 1, AT)
  await book.ledger.intake.markStored(place, await book.ledger.raw.put(mail(account), AT), 1, AT)
}

test('while the mail of one account is read, that of another is taken in', async () => {
  const reading = Promise.withResolvers<Message>()
  const begun = Promise.withResolvers<void>()
  const accounts = new Map(['busy', 'other'].map((name) => [name, { ...ACCOUNT, name }]))
  const context: JourneyContext = {
    ledger: book.ledger,
    parser: {
      parse() {
        begun.resolve()
        return reading.promise
      },
      readEntity: () => Promise.resolve(null),
      close: () => Promise.resolve(),
    },
    orders: { find: () => Promise.reject(new Error('nobody is asked')) },
    readOrderFile,
    clock: hurriedClock(AT),
    log: silentLog,
    workshop: () => {
      throw new Error('nothing is written here')
    },
    accounts: () => accounts,
    key: new Uint8Array(32),
    mode: 'live',
    undoSeconds: 0,
    newId: () => 'id',
    randomToken: () => 'token',
  }
  const journey = createJourney(context, () => {})
  const { signal } = new AbortController()
  await stored('busy')
  const busy = journey.takeIn(signal, ['busy'])
  await begun.promise
  expect(await journey.takeIn(signal, ['other'])).toBe(0)
  reading.reject(new Error('enough'))
  expect(await busy).toBe(0)
})
