/** What the ledger remembers of mailboxes. */
import { expect, test } from 'vitest'
import type { Occurrence } from '../../src/ports/ledger/intake.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { eachDatabase, NOW } from '../support/databases.ts'
import { seconds } from './rows.ts'

const inbox = { account: 'service', mailbox: 'INBOX', uidValidity: '7' }
const at = (uid: number) => ({ ...inbox, uid })
const seen = (uid: number, state: Occurrence['state'] = 'listed') => ({
  ...at(uid),
  state,
  size: 1000,
  internalDate: seconds(uid),
})
const sha = 'b'.repeat(64)

async function follow(ledger: Ledger): Promise<void> {
  await ledger.intake.followMailbox({ ...inbox, contiguousUid: 0, lastPollAt: null })
}

eachDatabase('intake', (open) => {
  test('a mailbox is followed from its first sight, and anew after a new UIDVALIDITY', async () => {
    const { intake } = await open()
    expect(await intake.mailbox('service', 'INBOX')).toBeNull()
    await intake.followMailbox({ ...inbox, contiguousUid: 3, lastPollAt: NOW })
    expect(await intake.mailbox('service', 'INBOX')).toEqual({ ...inbox, contiguousUid: 3, lastPollAt: NOW })
    await intake.followMailbox({ ...inbox, uidValidity: '8', contiguousUid: 0, lastPollAt: null })
    expect(await intake.mailbox('service', 'INBOX')).toMatchObject({ uidValidity: '8', contiguousUid: 0 })
  })

  test('the cursor advances with the occurrences and never goes back', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1), seen(2, 'baseline')], 2, NOW)
    await ledger.intake.addOccurrences([seen(1)], 1, seconds(5))
    expect(await ledger.intake.mailbox('service', 'INBOX')).toMatchObject({ contiguousUid: 2, lastPollAt: seconds(5) })
    expect(await ledger.intake.knownUids('service', 'INBOX', '7', 2)).toEqual([2])
    expect(await ledger.intake.counts()).toMatchObject({ listed: 1, baseline: 1, taken: 0 })
  })

  test('a listing that names a mail again leaves it where it was', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1)], 1, NOW)
    await ledger.intake.markStored(at(1), sha, 999, seconds(1))
    await ledger.intake.addOccurrences([seen(1), seen(2)], 2, NOW)
    expect(await ledger.intake.counts()).toMatchObject({ listed: 1, stored: 1 })
  })

  test('a mailbox of thousands is listed in one go', async () => {
    const ledger = await open()
    await follow(ledger)
    const many = Array.from({ length: 4_500 }, (_, index) => seen(index + 1))
    await ledger.intake.addOccurrences(many, 4_500, NOW)
    expect(await ledger.intake.knownUids('service', 'INBOX', '7', 1)).toHaveLength(4_500)
  })

  test('occurrences of two mailboxes at once are refused whole', async () => {
    const ledger = await open()
    await follow(ledger)
    await expect(ledger.intake.addOccurrences([seen(1), { ...seen(2), mailbox: 'Junk' }], 2, NOW)).rejects.toThrow(
      'two mailboxes',
    )
    expect(await ledger.intake.counts()).toMatchObject({ listed: 0 })
  })

  test('a mail is fetched, kept and taken once, oldest first', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(3), seen(1), seen(2)], 3, NOW)
    expect((await ledger.intake.listed('service', NOW, 2)).map((one) => one.uid)).toEqual([1, 2])
    expect(await ledger.intake.listed('other', NOW, 2)).toEqual([])
    await ledger.intake.markStored(at(1), sha, 1234, seconds(1))
    expect(await ledger.intake.stored(NOW, 5)).toEqual([
      { ...at(1), state: 'stored', rawSha256: sha, size: 1234, internalDate: seconds(1), tries: 0, lastError: null },
    ])
    await ledger.intake.markTaken(at(1), 'taken')
    expect(await ledger.intake.stored(NOW, 5)).toEqual([])
    await expect(ledger.intake.markTaken(at(1), 'taken')).rejects.toThrow('another process')
    expect(await ledger.intake.placeOf('service', sha)).toEqual(at(1))
    expect(await ledger.intake.placeOf('other', sha)).toBeNull()
  })

  test('a failed fetch is tried again when it is due, until the mail is gone', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1)], 1, NOW)
    await ledger.intake.markFailed(at(1), 'connection reset', seconds(60), false)
    expect(await ledger.intake.listed('service', seconds(59), 5)).toEqual([])
    const again = await ledger.intake.listed('service', seconds(60), 5)
    expect(again).toMatchObject([{ tries: 1, lastError: 'connection reset', state: 'listed' }])
    await ledger.intake.markFailed(at(1), 'no such message', seconds(60), true)
    expect(await ledger.intake.counts()).toMatchObject({ listed: 0, vanished: 1 })
  })

  test('a mail that our own code stumbled over stays visible and is tried again', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1)], 1, NOW)
    await ledger.intake.markStored(at(1), sha, 1, NOW)
    await ledger.intake.markStumbled(at(1), 'a defect with a NUL \0 in it', seconds(60))
    expect(await ledger.intake.stored(NOW, 5)).toEqual([])
    const again = await ledger.intake.stored(seconds(60), 5)
    expect(again).toMatchObject([{ tries: 1, lastError: 'a defect with a NUL \uFFFD in it' }])
  })

  test('the health of an account keeps what a change does not name', async () => {
    const { intake } = await open()
    await intake.setHealth('service', { lastPollAt: NOW })
    await intake.setHealth('service', { problem: 'login refused', problemSince: NOW })
    await intake.setHealth('service', { pausedUntil: seconds(60) })
    await intake.setHealth('service', { problem: null })
    expect(await intake.health()).toEqual([
      { account: 'service', lastPollAt: NOW, problem: null, problemSince: NOW, pausedUntil: seconds(60), since: null },
    ])
    await intake.setHealth('other', {})
    expect(await intake.health()).toHaveLength(2)
  })
})
