/** What people see at the desk, and what they may not. */
import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Ticket } from '../../src/ports/ledger/tickets.ts'
import { eachDatabase, NOW } from '../support/databases.ts'
import { approve, drafted, mail, message, outgoing, person, row, scheduled, seconds, ticket } from './rows.ts'

const all = person()

async function add(ledger: Ledger, change: Partial<Ticket>): Promise<string> {
  const one = ticket(change)
  await ledger.tickets.addTicket(one)
  return one.id
}

eachDatabase('desk', (open) => {
  test('danger first, then by the promise that breaks first whatever its weight, page by page', async () => {
    const ledger = await open()
    const ids = [
      await add(ledger, { severity: 'critical', dueAt: seconds(900), state: 'needs-person' }),
      await add(ledger, { severity: 'low', dueAt: seconds(0) }),
      await add(ledger, { severity: 'normal', dueAt: seconds(1), state: 'needs-person' }),
      await add(ledger, { severity: 'normal', dueAt: seconds(2) }),
      await add(ledger, { severity: 'high', dueAt: seconds(500) }),
      await add(ledger, { severity: 'normal', dueAt: null }),
    ]
    await add(ledger, { state: 'closed' })
    const seen: string[] = []
    let after = null
    for (;;) {
      const page = await ledger.desk.queue(all, { states: ['pending', 'needs-person', 'pending'], after, limit: 2 })
      const last = page.at(-1)
      if (!last) break
      seen.push(...page.map((one) => one.ticket.id))
      after = { severityRank: last.severityRank, dueAt: last.ticket.dueAt, id: last.ticket.id }
    }
    expect(seen).toEqual(ids)
  })

  test('a changed severity or promise moves a ticket in the queue', async () => {
    const ledger = await open()
    const one = await add(ledger, { severity: 'normal', dueAt: seconds(1) })
    const other = await add(ledger, { severity: 'normal', dueAt: null })
    const order = async () =>
      (await ledger.desk.queue(all, { states: ['pending'], after: null, limit: 9 })).map((line) => line.ticket.id)
    expect(await order()).toEqual([one, other])
    await ledger.tickets.updateTicket(other, { dueAt: seconds(0) })
    expect(await order()).toEqual([other, one])
    await ledger.tickets.updateTicket(one, { severity: 'critical' })
    expect(await order()).toEqual([one, other])
  })

  test('a line of the queue carries the solution in work and its letter', async () => {
    const ledger = await open()
    const { ticketId, turn, id } = await scheduled(ledger)
    await ledger.tickets.saveTurn(row(drafted(ticketId, { purpose: 'acknowledgement', openedAt: seconds(5) })))
    await ledger.tickets.saveTurn(row(drafted(ticketId, { openedAt: seconds(6) }), { withdrawnAt: NOW }))
    await add(ledger, { severity: 'low' })
    const lines = await ledger.desk.queue(all, { states: ['pending'], after: null, limit: 9 })
    expect(lines[0]?.turn?.turn).toEqual(turn)
    expect(lines[0]?.outbox).toEqual(await ledger.outbox.item(id))
    expect(lines[1]).toMatchObject({ turn: null, outbox: null, severityRank: 1 })
  })

  test('the queue of one person, one market, one grievance, of what breaks soon, and all of these at once', async () => {
    const ledger = await open()
    const mine = await add(ledger, { assignee: 'li', market: 'DE', issue: 'delay', dueAt: seconds(10) })
    const nobodys = await add(ledger, { market: 'DE', issue: 'damage', dueAt: seconds(20) })
    const others = await add(ledger, { assignee: 'wang', market: 'FR', issue: 'delay', dueAt: seconds(900) })
    const seen = async (filter: object) =>
      (await ledger.desk.queue(all, { states: ['pending'], after: null, limit: 9, ...filter })).map(
        (line) => line.ticket.id,
      )
    expect(await seen({ owner: 'li' })).toEqual([mine])
    expect(await seen({ owner: null })).toEqual([nobodys])
    expect(await seen({ market: 'DE' })).toEqual([mine, nobodys])
    expect(await seen({ issue: 'delay' })).toEqual([mine, others])
    expect(await seen({ dueBefore: seconds(60) })).toEqual([mine, nobodys])
    expect(await seen({ owner: 'li', market: 'FR' })).toEqual([])
    expect(await ledger.desk.markets(all)).toEqual(['DE', 'FR'])
    expect(await ledger.desk.markets(person({ markets: ['FR'] }))).toEqual(['FR'])
    expect(await ledger.desk.owned(['li', 'nora'])).toEqual(new Map([['li', 1]]))
  })

  test('a view that somebody saved is theirs, and saved again under its name it is replaced', async () => {
    const ledger = await open()
    await ledger.views.save('li', { id: 'v1', name: 'Germany', query: 'market=DE' }, NOW)
    await ledger.views.save('wang', { id: 'v2', name: 'Germany', query: 'market=AT' }, NOW)
    await ledger.views.save('li', { id: 'v3', name: 'Germany', query: 'market=DE&owner=me' }, NOW)
    expect(await ledger.views.of('li')).toEqual([{ id: 'v1', name: 'Germany', query: 'market=DE&owner=me' }])
    await ledger.views.remove('li', 'v2')
    expect(await ledger.views.of('wang')).toHaveLength(1)
    await ledger.views.remove('li', 'v1')
    expect(await ledger.views.of('li')).toEqual([])
  })

  test('a view is given another name, but not one that its owner has already', async () => {
    const ledger = await open()
    await ledger.views.save('li', { id: 'v1', name: 'Germany', query: 'market=DE' }, NOW)
    await ledger.views.save('li', { id: 'v2', name: 'Austria', query: 'market=AT' }, NOW)
    expect(await ledger.views.rename('li', 'v1', 'Austria', NOW)).toBe(false)
    expect(await ledger.views.rename('wang', 'v1', 'Mine', NOW)).toBe(false)
    expect(await ledger.views.rename('li', 'v1', 'North', NOW)).toBe(true)
    expect((await ledger.views.of('li')).map(({ name }) => name)).toEqual(['Austria', 'North'])
  })

  test('a letter approved anew is shown in place of the one that was taken back', async () => {
    const ledger = await open()
    const { turn, id } = await scheduled(ledger)
    await ledger.outbox.cancel(id)
    const again = approve({ ...turn, stage: 'drafted' })
    await ledger.tickets.saveTurn(row(again))
    await ledger.outbox.schedule(outgoing(again, { undoUntil: seconds(200) }))
    const [line] = await ledger.desk.queue(all, { states: ['pending'], after: null, limit: 9 })
    expect(line?.outbox?.id).toBe(again.approval.id)
  })

  test('a ticket is shown whole', async () => {
    const ledger = await open()
    const { ticketId, turn } = await scheduled(ledger)
    const first = message({ ticketId })
    await ledger.tickets.addMessage(first, ['<a@x>'])
    const line = { id: 'h', ticketId, at: NOW, who: 'amends', act: 'opened', detail: {} }
    await ledger.tickets.addHistory(line)
    const view = await ledger.desk.ticket(all, ticketId)
    expect(view).toMatchObject({ messages: [first], turns: [row(turn)], history: [line] })
    expect(view?.outbox).toHaveLength(1)
    expect(await ledger.desk.ticket(all, 'none')).toBeNull()
  })

  test('a bin is read newest first, page by page', async () => {
    const ledger = await open()
    const [old, twinA, twinB] = [seconds(1), seconds(2), seconds(2)].map((at) =>
      message({ bin: 'spam', kind: 'spam', at }),
    )
    for (const one of [old, twinA, twinB]) if (one) await ledger.tickets.addMessage(one, [])
    await ledger.tickets.addMessage(message({ bin: 'bounce', kind: 'bounce' }), [])
    const first = await ledger.desk.bin(all, 'spam', null, 2)
    expect(first).toEqual([twinB, twinA])
    const last = first.at(-1)
    expect(await ledger.desk.bin(all, 'spam', last ? { at: last.at, id: last.id } : null, 2)).toEqual([old])
  })

  test('nobody sees more than their accounts and markets', async () => {
    const ledger = await open()
    const mine = await add(ledger, { account: 'service', market: 'AT' })
    const unknown = await add(ledger, { account: 'service', market: null })
    const elsewhere = await add(ledger, { account: 'service', market: 'FR' })
    const foreign = await add(ledger, { account: 'other', market: 'AT' })
    const suspect = mail({ problems: ['truncated'] })
    await ledger.tickets.addMessage(message({ bin: 'spam', account: 'service', parsed: suspect }), [])
    await ledger.tickets.addMessage(message({ bin: 'spam', account: 'other', parsed: suspect }), [])

    const may = person({ accounts: ['service'], markets: ['AT'] })
    const states = ['pending'] as const
    const seen = async (staff: typeof may) =>
      (await ledger.desk.queue(staff, { states, after: null, limit: 9 })).map((line) => line.ticket.id).sort()
    expect(await seen(may)).toEqual([mine, unknown].sort())
    expect(await seen(person({ markets: [] }))).toEqual([unknown])
    expect(await seen(person({ accounts: [] }))).toEqual([])
    expect(await seen(all)).toEqual([mine, unknown, elsewhere, foreign].sort())
    expect(await ledger.desk.ticket(may, mine)).not.toBeNull()
    expect(await ledger.desk.ticket(may, elsewhere)).toBeNull()
    expect(await ledger.desk.ticket(may, foreign)).toBeNull()
    expect(await ledger.desk.bin(may, 'spam', null, 9)).toMatchObject([{ account: 'service' }])
    expect(await ledger.desk.bin(person({ accounts: [] }), 'spam', null, 9)).toEqual([])
    expect(await ledger.desk.counts(may)).toMatchObject({ tickets: { pending: 2 }, bins: { spam: 1 }, parseSuspect: 1 })
    expect(await ledger.desk.counts(all)).toMatchObject({ tickets: { pending: 4 }, bins: { spam: 2 }, parseSuspect: 2 })
    const none = await ledger.desk.counts(person({ accounts: [] }))
    expect(none).toMatchObject({ tickets: { pending: 0 }, bins: { spam: 0 }, parseSuspect: 0 })
  })

  test('counts follow every change of a ticket or mail, and what is rolled back was never counted', async () => {
    const ledger = await open()
    const one = await add(ledger, { market: 'AT' })
    const other = await add(ledger, { market: null, state: 'held' })
    const binned = message({ bin: 'spam', parsed: mail({ problems: ['truncated'] }) })
    await ledger.tickets.addMessage(binned, [])
    const now = async (staff = all) => {
      const { tickets, bins, parseSuspect } = await ledger.desk.counts(staff)
      return [tickets.pending, tickets.held, tickets.closed, bins.spam, parseSuspect]
    }
    expect(await now()).toEqual([1, 1, 0, 1, 1])
    await ledger.tickets.updateTicket(one, { state: 'closed', closedAt: NOW })
    await ledger.tickets.updateTicket(other, { market: 'FR', state: 'pending' })
    await ledger.tickets.updateMessage(binned.id, { bin: null, ticketId: other })
    expect(await now()).toEqual([1, 0, 1, 0, 1])
    expect(await now(person({ markets: ['AT'] }))).toEqual([0, 0, 1, 0, 1])
    const failing = ledger.transaction(async (inside) => {
      await inside.tickets.updateTicket(other, { state: 'held' })
      await inside.tickets.addTicket(ticket({}))
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow()
    expect(await now()).toEqual([1, 0, 1, 0, 1])
    await ledger.erasure.eraseTicket(one, NOW)
    expect(await now()).toEqual([1, 0, 1, 0, 1])
  })

  test('every state is counted, also those in which nothing is', async () => {
    const ledger = await open()
    await ledger.intake.followMailbox({
      account: 'service',
      mailbox: 'INBOX',
      uidValidity: '1',
      contiguousUid: 0,
      lastPollAt: null,
    })
    const place = { account: 'service', mailbox: 'INBOX', uidValidity: '1', uid: 1 }
    await ledger.intake.addOccurrences([{ ...place, state: 'baseline', size: 1, internalDate: NOW }], 1, NOW)
    await add(ledger, { state: 'held' })
    const counts = await ledger.desk.counts(all)
    expect(Object.keys(counts.tickets)).toHaveLength(9)
    expect(Object.keys(counts.bins)).toHaveLength(7)
    expect(counts).toMatchObject({ tickets: { held: 1, pending: 0 }, occurrences: { baseline: 1, listed: 0 } })
    expect((await ledger.desk.counts(person({ accounts: ['other'] }))).occurrences.baseline).toBe(0)
  })
})
