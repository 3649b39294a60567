/** Approved letters: sent once, never before their time, never without their approval. */
import { expect, test } from 'vitest'
import type { Receipt } from '../../src/ticket/turn.ts'
import { eachDatabase, NOW } from '../support/databases.ts'
import { approve, draft, drafted, outgoing, row, scheduled, seconds, ticket } from './rows.ts'

const delivered: Receipt = { outcome: 'delivered', response: '250 ok', serverMessageId: '<new@server>' }
const DUE = seconds(600)
/** Seconds: no test takes so long. */
const LEASE = 1_500

eachDatabase('outbox', (open, database) => {
  test('a scheduled letter is read back as it was scheduled', async () => {
    const ledger = await open()
    const { turn, id, ticketId } = await scheduled(ledger)
    const item = {
      ...outgoing(turn),
      state: 'scheduled',
      attempts: 0,
      mimeSha256: null,
      response: null,
      reason: null,
      serverMessageId: null,
      deliveredAt: null,
      filedAt: null,
      fileNote: null,
    }
    expect(await ledger.outbox.item(id)).toEqual(item)
    expect(await ledger.outbox.itemsOf(ticketId)).toEqual([item])
    expect(await ledger.outbox.item('none')).toBeNull()
    expect(await ledger.outbox.counts()).toMatchObject({ scheduled: 1, delivered: 0 })
  })

  test('what went out in a day is counted, and what may have gone out', async () => {
    const { outbox, ...ledger } = await open()
    await scheduled({ outbox, ...ledger })
    await scheduled({ outbox, ...ledger })
    const handed = (letters: number, since = NOW, account = 'service') => outbox.handedOver(account, since, letters)
    expect(await handed(1)).toBeNull()
    const first = await outbox.claim(DUE, ['service'], 'one', LEASE)
    await outbox.settle(first?.item.id ?? '', 'one', delivered, seconds(700), null)
    expect(await Promise.all([handed(1), handed(2)])).toEqual([seconds(700), null])
    expect(await Promise.all([handed(1, seconds(700)), handed(1, NOW, 'another')])).toEqual([null, null])
    const second = await outbox.claim(DUE, ['service'], 'two', LEASE)
    await outbox.markMayHaveSent(second?.item.id ?? '', 'two')
    expect(await Promise.all([handed(2), handed(3)])).toEqual([expect.any(String), null])
  })

  test('nothing is scheduled but what a person approved, to the letter', async () => {
    const ledger = await open()
    const owner = ticket()
    await ledger.tickets.addTicket(owner)
    const turn = approve(drafted(owner.id))
    const refused = (item: ReturnType<typeof outgoing>) =>
      expect(ledger.outbox.schedule(item)).rejects.toThrow('without an approval')

    await refused(outgoing(turn))
    await ledger.tickets.saveTurn(row(drafted(owner.id, { id: turn.id })))
    await refused(outgoing(turn))
    await ledger.tickets.saveTurn(row({ ...turn, draft: draft({ hash: 'b'.repeat(64) }) }))
    await refused(outgoing(turn))
    await ledger.tickets.saveTurn(row(turn))
    await refused({ ...outgoing(turn), hash: 'b'.repeat(64) })
    await refused({ ...outgoing(turn), messageId: '<other@factory.example>' })
    await refused({ ...outgoing(turn), id: 'another approval' })
    await ledger.outbox.schedule(outgoing(turn))
    const withdrawn = approve(drafted(owner.id))
    await ledger.tickets.saveTurn(row(withdrawn, { withdrawnAt: NOW }))
    await refused(outgoing(withdrawn))
  })

  test('one turn never has two letters on their way', async () => {
    const ledger = await open()
    const { turn, id } = await scheduled(ledger)
    const again = { ...turn, approval: { ...turn.approval, id: 'second approval' } }
    await ledger.tickets.saveTurn(row(again))
    await expect(ledger.outbox.schedule(outgoing(again))).rejects.toThrow()
    expect(await ledger.outbox.cancel(id)).toBe(true)
    await ledger.outbox.schedule(outgoing(again))
    expect(await ledger.outbox.counts()).toMatchObject({ scheduled: 1, cancelled: 1 })
  })

  test('no letter is claimed before its hour, nor while it can be undone', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger, { dueAt: DUE })
    const undoable = await scheduled(ledger, { dueAt: seconds(1), undoUntil: seconds(900), account: 'other' })
    expect(await ledger.outbox.nextDueAt()).toBe(DUE)
    expect(await ledger.outbox.claim(seconds(599), ['service', 'other'], 'one', LEASE)).toBeNull()
    expect((await ledger.outbox.claim(DUE, ['service', 'other'], 'two', LEASE))?.item.id).toBe(id)
    expect(await ledger.outbox.claim(seconds(899), ['service', 'other'], 'three', LEASE)).toBeNull()
    const last = await ledger.outbox.claim(seconds(900), ['service', 'other'], 'four', LEASE)
    expect(last?.item.id).toBe(undoable.id)
  })

  test('what is claimed is the turn as it was approved, whatever happened to its row since', async () => {
    const ledger = await open()
    const { turn, id } = await scheduled(ledger)
    await ledger.tickets.saveTurn(row({ ...turn, draft: draft({ letter: 'something else', hash: 'b'.repeat(64) }) }))
    const claim = await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    expect(claim?.turn).toEqual(turn)
    expect(claim?.item).toMatchObject({ id, state: 'claimed', attempts: 1 })
  })

  test('the earliest due letter of the asked accounts goes first', async () => {
    const ledger = await open()
    const second = await scheduled(ledger, { dueAt: seconds(200) })
    const first = await scheduled(ledger, { dueAt: seconds(100) })
    await scheduled(ledger, { dueAt: seconds(50), account: 'other' })
    const claim = async (accounts: string[], token: string) =>
      (await ledger.outbox.claim(DUE, accounts, token, LEASE))?.item.id ?? null
    expect(await claim([], 'a')).toBeNull()
    expect(await claim(['service', 'third'], 'b')).toBe(first.id)
    expect(await claim(['service'], 'c')).toBe(second.id)
    expect(await claim(['service'], 'd')).toBeNull()
  })

  test('a paused account sends nothing until the pause is over, and wakes nobody before', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger, { dueAt: seconds(100) })
    await ledger.intake.setHealth('service', { pausedUntil: seconds(900) })
    expect(await ledger.outbox.claim(seconds(899), ['service'], 'token', LEASE)).toBeNull()
    expect(await ledger.outbox.nextDueAt()).toBe(seconds(900))
    await scheduled(ledger, { dueAt: seconds(950), account: 'other' })
    expect(await ledger.outbox.nextDueAt()).toBe(seconds(900))
    expect((await ledger.outbox.claim(seconds(900), ['service'], 'token', LEASE))?.item.id).toBe(id)
    expect(await ledger.outbox.nextDueAt()).toBe(seconds(950))
  })

  test('the bytes are frozen once, by whoever holds the claim', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    expect(await ledger.outbox.freeze(id, 'token', 'c'.repeat(64))).toBe(false)
    await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    expect(await ledger.outbox.freeze(id, 'other', 'c'.repeat(64))).toBe(false)
    expect(await ledger.outbox.freeze(id, 'token', 'c'.repeat(64))).toBe(true)
    expect(await ledger.outbox.freeze(id, 'token', 'd'.repeat(64))).toBe(false)
    expect((await ledger.outbox.item(id))?.mimeSha256).toBe('c'.repeat(64))
  })

  test('a delivered letter is settled once and filed once', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    expect(await ledger.outbox.markMayHaveSent(id, 'other')).toBe(false)
    expect(await ledger.outbox.markMayHaveSent(id, 'token')).toBe(true)
    expect(await ledger.outbox.markMayHaveSent(id, 'token')).toBe(false)
    expect(await ledger.outbox.settle(id, 'other', delivered, DUE, null)).toBe(false)
    expect(await ledger.outbox.settle(id, 'token', delivered, DUE, null)).toBe(true)
    expect(await ledger.outbox.settle(id, 'token', delivered, DUE, null)).toBe(false)
    const item = { state: 'delivered', deliveredAt: DUE, response: '250 ok', serverMessageId: '<new@server>' }
    expect(await ledger.outbox.unfiled(5)).toMatchObject([{ id, ...item, filedAt: null }])
    await ledger.outbox.markFiled(id, seconds(700), 'the provider files it')
    expect(await ledger.outbox.unfiled(5)).toEqual([])
    expect(await ledger.outbox.item(id)).toMatchObject({ filedAt: seconds(700), fileNote: 'the provider files it' })
  })

  test('may-have-sent is never part of a larger transaction, which could take it back', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    const inside = ledger.transaction((trx) => trx.outbox.markMayHaveSent(id, 'token'))
    await expect(inside).rejects.toThrow('commit of its own')
    expect((await ledger.outbox.item(id))?.state).toBe('claimed')
  })

  test('a deferred letter comes back at its next attempt, with the same bytes', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    await ledger.outbox.freeze(id, 'token', 'c'.repeat(64))
    const deferred: Receipt = {
      outcome: 'deferred',
      code: 451,
      response: '451 later',
      reason: 'busy',
      scope: 'message',
    }
    await expect(ledger.outbox.settle(id, 'token', deferred, DUE, null)).rejects.toThrow('next attempt')
    expect(await ledger.outbox.settle(id, 'token', deferred, DUE, seconds(1200))).toBe(true)
    expect(await ledger.outbox.claim(seconds(1199), ['service'], 'again', LEASE)).toBeNull()
    const claim = await ledger.outbox.claim(seconds(1200), ['service'], 'again', LEASE)
    expect(claim?.item).toMatchObject({ attempts: 2, mimeSha256: 'c'.repeat(64), response: '451 later' })
  })

  test.for([
    { outcome: 'rejected', code: 550, response: '550 no such user', reason: 'recipient-unknown' },
    { outcome: 'uncertain', response: 'the line went dead', reason: 'no-answer' },
    { outcome: 'stopped', response: 'the customer wrote again', reason: 'withdrawn' },
  ] as const)('a letter that was $outcome is not tried again', async (receipt) => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    expect(await ledger.outbox.settle(id, 'token', receipt, DUE, null)).toBe(true)
    expect(await ledger.outbox.item(id)).toMatchObject({ state: receipt.outcome, response: receipt.response })
    expect(await ledger.outbox.claim(seconds(9999), ['service'], 'again', LEASE)).toBeNull()
    expect(await ledger.outbox.counts()).toMatchObject({ [receipt.outcome]: 1 })
  })

  test('an approval is moved as long as nothing was claimed, and taken back as long as no final dot may be out', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    expect(await ledger.outbox.reschedule(id, seconds(30))).toBe(true)
    expect(await ledger.outbox.claim(seconds(59), ['service'], 'token', LEASE)).toBeNull()
    expect(await ledger.outbox.nextDueAt()).toBe(seconds(60))
    expect(await ledger.outbox.reschedule(id, seconds(100))).toBe(true)
    expect(await ledger.outbox.item(id)).toMatchObject({ dueAt: seconds(100), undoUntil: seconds(60) })
    await ledger.outbox.claim(seconds(100), ['service'], 'token', LEASE)
    expect(await ledger.outbox.reschedule(id, seconds(300))).toBe(false)
    expect(await ledger.outbox.cancel(id)).toBe(true)
    expect(await ledger.outbox.markMayHaveSent(id, 'token')).toBe(false)
    const other = await scheduled(ledger)
    expect(await ledger.outbox.cancel(other.id)).toBe(true)
    expect(await ledger.outbox.cancel(other.id)).toBe(false)
    expect(await ledger.outbox.nextDueAt()).toBeNull()
  })

  test('after a crash a letter is due again before the dot, and a question for a person after it', async () => {
    const ledger = await open()
    const before = await scheduled(ledger, { dueAt: seconds(100) })
    const after = await scheduled(ledger, { dueAt: seconds(200) })
    await ledger.outbox.claim(DUE, ['service'], 'one', LEASE)
    await ledger.outbox.claim(DUE, ['service'], 'two', LEASE)
    await ledger.outbox.markMayHaveSent(after.id, 'two')
    expect(await ledger.outbox.recover('expired')).toEqual([])
    await ledger.outbox.renew(before.id, 'one', 0)
    await ledger.outbox.renew(after.id, 'two', 0)
    expect(await ledger.outbox.recover('expired')).toEqual([after.id])
    expect(await ledger.outbox.recover('expired')).toEqual([])
    expect(await ledger.outbox.item(before.id)).toMatchObject({ state: 'scheduled', attempts: 1 })
    expect(await ledger.outbox.item(after.id)).toMatchObject({ state: 'uncertain' })
    expect(await ledger.outbox.markMayHaveSent(before.id, 'one')).toBe(false)
    expect(await ledger.outbox.renew(before.id, 'one', LEASE)).toBe(false)
    expect(await ledger.outbox.renew(after.id, 'two', LEASE)).toBe(false)
    const refused: Receipt = { outcome: 'rejected', code: 550, response: '550 no', reason: 'recipient-refused' }
    expect(await ledger.outbox.settle(before.id, 'one', delivered, DUE, null)).toBe(false)
    expect(await ledger.outbox.settle(after.id, 'two', refused, DUE, null)).toBe(false)
    expect(await ledger.outbox.claim(seconds(9999), ['service'], 'three', LEASE)).toMatchObject({
      item: { id: before.id },
    })
    expect(await ledger.outbox.claim(seconds(9999), ['service'], 'four', LEASE)).toBeNull()
  })

  test('after a start alone everything in hand was left by a crash, however long its lease', async () => {
    const ledger = await open()
    const before = await scheduled(ledger, { dueAt: seconds(100) })
    const after = await scheduled(ledger, { dueAt: seconds(200) })
    await ledger.outbox.claim(DUE, ['service'], 'one', LEASE)
    await ledger.outbox.claim(DUE, ['service'], 'two', LEASE)
    await ledger.outbox.markMayHaveSent(after.id, 'two')
    expect(await ledger.outbox.recover('all')).toEqual([after.id])
    expect(await ledger.outbox.item(before.id)).toMatchObject({ state: 'scheduled' })
  })

  test('beyond its lease a letter gets no final dot, even where nobody else has taken it yet', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    await ledger.outbox.claim(DUE, ['service'], 'token', 0)
    expect(await ledger.outbox.markMayHaveSent(id, 'token')).toBe(false)
    expect(await ledger.outbox.renew(id, 'other', LEASE)).toBe(false)
    expect(await ledger.outbox.renew(id, 'token', LEASE)).toBe(true)
    expect(await ledger.outbox.markMayHaveSent(id, 'token')).toBe(true)
  })

  test("the server's word that comes late is taken, as long as nobody has decided", async () => {
    const ledger = await open()
    const [told, decided] = [await scheduled(ledger), await scheduled(ledger)]
    for (const token of ['one', 'two']) {
      const claim = await ledger.outbox.claim(DUE, ['service'], token, LEASE)
      await ledger.outbox.markMayHaveSent(claim?.item.id ?? '', token)
    }
    await ledger.outbox.recover('all')
    const tokenOf = async (id: string) => {
      await ledger.outbox.markFiled(id, DUE, null)
      for (const token of ['one', 'two']) if (await ledger.outbox.settle(id, token, delivered, DUE, null)) return token
      return null
    }
    expect(await tokenOf(told.id)).not.toBeNull()
    expect(await ledger.outbox.item(told.id)).toMatchObject({ state: 'delivered', filedAt: null })
    await ledger.outbox.resolveUncertain(decided.id, 'cancelled', DUE, 'never arrived')
    expect(await tokenOf(decided.id)).toBeNull()
    expect(await ledger.outbox.item(decided.id)).toMatchObject({ state: 'cancelled' })
  })

  test('each daemon sees the letters of its own accounts', async () => {
    const ledger = await open()
    await scheduled(ledger, { dueAt: seconds(300), account: 'other' })
    const mine = await scheduled(ledger, { dueAt: seconds(400) })
    expect(await ledger.outbox.nextDueAt(['service'])).toBe(seconds(400))
    expect(await ledger.outbox.nextDueAt(['service', 'other'])).toBe(seconds(300))
    expect(await ledger.outbox.nextDueAt([])).toBeNull()
    for (const [account, outcome] of [
      ['other', 'stopped'],
      ['service', 'uncertain'],
    ] as const) {
      const claim = await ledger.outbox.claim(DUE, [account], 'token', LEASE)
      await ledger.outbox.settle(
        claim?.item.id ?? '',
        'token',
        { outcome, response: '', reason: 'no-answer' },
        DUE,
        null,
      )
    }
    expect(await ledger.outbox.untold(9)).toHaveLength(2)
    expect(await ledger.outbox.untold(9, ['service'])).toMatchObject([{ id: mine.id }])
    await ledger.outbox.resolveUncertain(mine.id, 'delivered', DUE, 'seen')
    expect(await ledger.outbox.unfiled(9, ['other'])).toEqual([])
    expect(await ledger.outbox.unfiled(9, ['service'])).toMatchObject([{ id: mine.id }])
  })

  test('a person settles what nobody knows; only then may the same bytes leave once more', async () => {
    const ledger = await open()
    const { id, turn } = await scheduled(ledger)
    expect(await ledger.outbox.resolveUncertain(id, 'delivered', DUE, 'seen in Sent')).toBe(false)
    await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    await ledger.outbox.settle(id, 'token', { outcome: 'uncertain', response: '', reason: 'no-answer' }, DUE, null)
    const again = { ...turn, approval: { ...turn.approval, id: 'the resending' } }
    await ledger.tickets.saveTurn(row(again))
    await expect(ledger.outbox.schedule(outgoing(again), 'c'.repeat(64))).rejects.toThrow()
    expect(await ledger.outbox.resolveUncertain(id, 'cancelled', DUE, 'never arrived')).toBe(true)
    await ledger.outbox.schedule(outgoing(again), 'c'.repeat(64))
    expect(await ledger.outbox.item(id)).toMatchObject({ state: 'cancelled', response: 'never arrived' })
    expect(await ledger.outbox.item('the resending')).toMatchObject({ mimeSha256: 'c'.repeat(64) })
  })

  test('what a person saw in Sent counts as delivered then', async () => {
    const ledger = await open()
    const { id } = await scheduled(ledger)
    await ledger.outbox.claim(DUE, ['service'], 'token', LEASE)
    await ledger.outbox.settle(id, 'token', { outcome: 'uncertain', response: '', reason: 'no-answer' }, DUE, null)
    expect(await ledger.outbox.resolveUncertain(id, 'delivered', seconds(900), 'seen in Sent')).toBe(true)
    expect(await ledger.outbox.item(id)).toMatchObject({ state: 'delivered', deliveredAt: seconds(900) })
  })

  test('two senders never get the same letter', async () => {
    const [one, other] = [await open(), database.kind === 'postgres' ? await open() : await open('second')]
    for (let n = 0; n < 30; n += 1) await scheduled(one, { dueAt: seconds(n) })
    const drain = async (ledger: typeof one, name: string) => {
      const ids: string[] = []
      for (;;) {
        const claim = await ledger.outbox.claim(DUE, ['service'], `${name}${ids.length}`, LEASE)
        if (claim === null) return ids
        ids.push(claim.item.id)
      }
    }
    const claimed = (await Promise.all([drain(one, 'a'), drain(other, 'b'), drain(one, 'c')])).flat()
    expect(claimed).toHaveLength(30)
    expect(new Set(claimed).size).toBe(30)
  })
})
