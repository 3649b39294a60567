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
    expect(await intake.mailbox('service', 'INBOX')).toMatchObject({ ...inbox, contiguousUid: 3, lastPollAt: NOW })
    await intake.followMailbox({ ...inbox, uidValidity: '8', contiguousUid: 0, lastPollAt: null })
    expect(await intake.mailbox('service', 'INBOX')).toMatchObject({ uidValidity: '8', contiguousUid: 0 })
  })

  test('the cursor advances with the occurrences and never goes back', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1), seen(2, 'baseline')], 2, NOW)
    await ledger.intake.addOccurrences([seen(1)], 1, seconds(5))
    expect(await ledger.intake.mailbox('service', 'INBOX')).toMatchObject({ contiguousUid: 2, lastPollAt: seconds(5) })
    expect(await ledger.intake.knownMails('service', 'INBOX', '7', 2)).toMatchObject([{ uid: 2 }])
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

  test('a number that is given to another mail: what was noted under it is kept, and taken', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1), seen(2), seen(3)], 3, NOW)
    await ledger.intake.markStored(at(1), sha, 999, seconds(1))
    await ledger.intake.setAside('service', 'INBOX', '7', [], NOW)
    await ledger.intake.setAside('service', 'INBOX', '7', [1, 2], NOW)
    await ledger.intake.addOccurrences([seen(1), seen(2)], 3, NOW)
    expect(await ledger.intake.counts()).toMatchObject({ listed: 4, stored: 1 })
    const [bytes] = await ledger.intake.stored(seconds(9), 9)
    if (!bytes) throw new Error('nothing stored')
    await ledger.intake.markTaken(bytes, 'taken')
    expect(await ledger.intake.placeOf('service', sha)).toBeNull()
    await ledger.intake.setAside('service', 'INBOX', '7', null, seconds(1))
    expect(await ledger.intake.occurrencesOf('service', 'INBOX', '7')).toEqual([])
  })

  test('a retry that a wrong clock put years ahead is due', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1), seen(2)], 2, NOW)
    await ledger.intake.markFailed(at(1), 'not now', seconds(3_600), false)
    await ledger.intake.markFailed(at(2), 'not now', '2031-01-01T00:00:00.000Z', false)
    expect((await ledger.intake.listed('service', NOW, 9)).map(({ uid }) => uid)).toEqual([2])
    for (const uid of [1, 2]) await ledger.intake.markStored(at(uid), sha, 999, NOW)
    await ledger.intake.markStumbled(at(1), 'a defect', seconds(60))
    await ledger.intake.markStumbled(at(2), 'a defect', '2031-01-01T00:00:00.000Z')
    expect((await ledger.intake.stored(NOW, 9)).map(({ uid }) => uid)).toEqual([2])
    expect(await ledger.intake.stored('9999-12-31T23:59:59.999Z', 9)).toHaveLength(2)
  })

  test('a mailbox of thousands is listed in one go', async () => {
    const ledger = await open()
    await follow(ledger)
    const many = Array.from({ length: 4_500 }, (_, index) => seen(index + 1))
    await ledger.intake.addOccurrences(many, 4_500, NOW)
    expect(await ledger.intake.knownMails('service', 'INBOX', '7', 1)).toHaveLength(4_500)
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
      {
        ...at(1),
        state: 'stored',
        rawSha256: sha,
        size: 1234,
        internalDate: seconds(1),
        tries: 0,
        lastError: null,
        envelope: null,
      },
    ])
    await ledger.intake.markTaken(at(1), 'taken')
    expect(await ledger.intake.stored(NOW, 5)).toEqual([])
    await expect(ledger.intake.markTaken(at(1), 'taken')).rejects.toThrow('another process')
    expect(await ledger.intake.placeOf('service', sha)).toEqual(at(1))
    expect(await ledger.intake.placeOf('other', sha)).toBeNull()
    await ledger.intake.followMailbox({ ...inbox, uidValidity: '8', contiguousUid: 0, lastPollAt: null })
    expect(await ledger.intake.placeOf('service', sha)).toBeNull()
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

  test('sender and subject stay visible when a mail is gone before it could be fetched', async () => {
    const ledger = await open()
    await follow(ledger)
    const envelope = { from: 'Eva <eva@x.example>', subject: '破损', date: 'Mon', messageId: '<1@x.example>' }
    await ledger.intake.addOccurrences([{ ...seen(1), envelope }, seen(2), seen(3)], 3, NOW)
    for (const uid of [1, 2, 3]) await ledger.intake.markFailed(at(uid), 'gone', NOW, true)
    const first = await ledger.intake.inState(null, 'vanished', null, 2)
    expect(first.map((one) => one.uid)).toEqual([3, 2])
    const second = await ledger.intake.inState(['service'], 'vanished', first.at(-1) ?? null, 2)
    expect(second).toMatchObject([{ uid: 1, envelope }])
    expect(await ledger.intake.inState(['other'], 'vanished', null, 2)).toEqual([])
    expect(await ledger.intake.inState([], 'vanished', null, 2)).toEqual([])
  })

  test('mail in triage waits for a person, of the accounts that this person may see', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1, 'triage'), seen(2, 'triage'), seen(3)], 3, NOW)
    expect((await ledger.intake.listed('service', NOW, 5)).map((one) => one.uid)).toEqual([3])
    expect(await ledger.intake.settleTriage(['other'], 'listed')).toBe(0)
    expect(await ledger.intake.settleTriage([], 'listed')).toBe(0)
    expect(await ledger.intake.settleTriage(['service'], 'listed')).toBe(2)
    expect(await ledger.intake.counts()).toMatchObject({ listed: 3, triage: 0 })
  })

  test('a number that means nothing any more is closed, and what was fetched already stays', async () => {
    const ledger = await open()
    await follow(ledger)
    await ledger.intake.addOccurrences([seen(1), seen(2), seen(3)], 3, NOW)
    await ledger.intake.markStored(at(3), sha, 1, NOW)
    await ledger.intake.supersede(at(1), 'duplicate')
    await ledger.intake.supersede(at(2), 'vanished')
    await ledger.intake.supersede(at(3), 'vanished')
    expect(await ledger.intake.counts()).toMatchObject({ listed: 0, duplicate: 1, vanished: 1, stored: 1 })
    expect(await ledger.intake.occurrencesOf('service', 'INBOX', '7')).toHaveLength(3)
    expect(await ledger.intake.occurrencesOf('service', 'INBOX', '8')).toEqual([])
  })

  test('what the last comparison of a mailbox found stays when the mailbox is renumbered', async () => {
    const ledger = await open()
    await follow(ledger)
    expect(await ledger.intake.mailboxes()).toMatchObject([{ ...inbox, sweptAt: null, sweepFound: null }])
    await ledger.intake.markSwept('service', 'INBOX', NOW, 2)
    await ledger.intake.followMailbox({ ...inbox, uidValidity: '8', contiguousUid: 0, lastPollAt: null })
    expect(await ledger.intake.mailboxes()).toMatchObject([{ uidValidity: '8', sweptAt: NOW, sweepFound: 2 }])
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
    expect(await intake.health()).toMatchObject([
      { account: 'service', lastPollAt: NOW, problem: null, problemSince: NOW, pausedUntil: seconds(60), since: null },
    ])
    await intake.setHealth('other', {})
    expect(await intake.health()).toHaveLength(2)
  })
})
