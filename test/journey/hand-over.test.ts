/** What is one person's goes to a successor, all or nothing. */
import { expect, test } from 'vitest'
import { handOver } from '../../src/journey/hand-over.ts'
import { person, ticket } from '../ledger/rows.ts'
import { eachDatabase, NOW } from '../support/databases.ts'

const BY = { who: 'li', at: NOW }

eachDatabase('handing over', (open) => {
  test('takes along open tickets, leaves closed ones, ends the sessions; nothing where the successor may not see one [R6.6]', async () => {
    const ledger = await open()
    const [from, to] = [
      person({ id: 'from', signIn: 'from' }),
      person({ id: 'to', signIn: 'to', accounts: null, markets: null }),
    ]
    const narrow = person({ id: 'narrow', signIn: 'narrow', accounts: ['other'] })
    for (const one of [from, to, narrow]) await ledger.staff.add(one, NOW)
    const rows = [
      ticket({ assignee: 'from' }),
      ticket({ id: 'closed', number: 'C-1', assignee: 'from', state: 'closed', closedAt: NOW }),
    ]
    for (const one of rows) await ledger.tickets.addTicket(one)
    await ledger.staff.addSession('1'.repeat(64), 'from', NOW, '2099-01-01T00:00:00.000Z')
    const give = (successor: typeof to) =>
      handOver(ledger, BY, () => 'line', { from, to: successor, brief: 'soon', switchOff: false })
    const owners = async () => Promise.all(rows.map(async ({ id }) => (await ledger.tickets.ticket(id))?.assignee))
    expect([await give(narrow), await give(from), await owners()]).toEqual([false, false, ['from', 'from']])
    expect(await give(to)).toBe(true)
    expect(await owners()).toEqual(['to', 'from'])
    expect(await ledger.signIns.sessionsOf('from', NOW)).toEqual([])
    expect(await ledger.tickets.historyOf(rows[0]?.id ?? '')).toMatchObject([
      { act: 'assigned', who: 'li', detail: { from: 'from', note: 'soon' } },
    ])
    expect((await ledger.staffHistory.page(null, 9)).map(({ act }) => act)).toEqual(['handed-over'])
  })

  test('takes along the recurring problems that the person saw to, with a line in their history', async () => {
    const ledger = await open()
    const from = person({ id: 'from', signIn: 'from' })
    const to = person({ id: 'to', signIn: 'to', accounts: null, markets: null })
    for (const one of [from, to]) await ledger.staff.add(one, NOW)
    const evidence = { from: NOW, until: NOW, came: 8, expected: 1, least: 4, chance: 0.001, first: NOW, last: NOW }
    await ledger.followed.keep({
      ...{ id: 'p', state: 'open', owner: 'from', dueOn: '2026-12-01', at: NOW, dimension: 'batch', key: 'B-3' },
      ...{ issue: 'quality', accounts: null, markets: null, evidence, sheet: {}, actedOn: null, looks: 0, check: null },
    })
    expect(await handOver(ledger, BY, () => 'line', { from, to, brief: '', switchOff: true })).toBe(true)
    expect((await ledger.followed.problem('p'))?.owner).toBe('to')
    expect(await ledger.followed.steps('p')).toMatchObject([{ act: 'changed', who: 'li', detail: { owner: 'to' } }])
  })

  test('takes along what is owed on the tickets of others, and only to whom may see these and decide on letters', async () => {
    const ledger = await open()
    const from = person({ id: 'from', signIn: 'from' })
    const to = person({ id: 'to', signIn: 'to', accounts: null, markets: null })
    const narrow = person({ id: 'narrow', signIn: 'narrow', accounts: ['other'] })
    const editor = person({ id: 'editor', signIn: 'editor', accounts: null, markets: null, roles: ['editor'] })
    for (const one of [from, to, narrow, editor]) await ledger.staff.add(one, NOW)
    const theirs = ticket({ assignee: 'to' })
    await ledger.tickets.addTicket(theirs)
    await ledger.aftercare.addTask({
      id: 'owed',
      ticketId: theirs.id,
      kind: 'refund',
      state: 'open',
      owner: 'from',
      dueAt: NOW,
      createdAt: NOW,
      by: 'li',
      text: '',
      turnId: null,
      letter: null,
      closeReason: null,
      done: null,
    })
    const give = (successor: typeof to) =>
      handOver(ledger, BY, () => 'line', { from, to: successor, brief: '', switchOff: false })
    expect([await give(narrow), await give(editor)]).toEqual([false, false])
    expect(await give(to)).toBe(true)
    expect((await ledger.aftercare.task('owed'))?.owner).toBe('to')
  })
})
