/** Recurring problems that somebody sees to, and names that a person said are one product: kept, and counted so. */
import { expect, test } from 'vitest'
import { caseFacts } from '../../src/insight/facts.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import type { FollowedProblem } from '../../src/ticket/followed-problem.ts'
import { eachDatabase, NOW } from '../support/databases.ts'
import { person, ticket } from './rows.ts'

eachDatabase('lessons that are followed up', (open) => {
  test('a product counts under the name that a person said, in whatever is counted, until it is taken back', async () => {
    const ledger = await open()
    for (const product of ['Lamp', 'LAMP', 'LAMP', null]) {
      const one = ticket()
      await ledger.tickets.addTicket(one)
      await ledger.insight.note({ ...caseFacts({ ...one, version: 0 }, [], [], null, []), product })
    }
    const counted = async () =>
      (await ledger.insight.facts(EVERYBODY, '2000', '2100', null, 9)).map(({ product }) => product ?? '').sort()
    expect(await ledger.followed.usedProducts(9)).toEqual([
      { name: 'LAMP', cases: 2 },
      { name: 'Lamp', cases: 1 },
    ])
    await ledger.followed.sayProducts([{ name: 'LAMP', countsAs: 'Lamp', who: 'anna', at: NOW }])
    expect(await counted()).toEqual(['', 'Lamp', 'Lamp', 'Lamp'])
    expect(await ledger.followed.usedProducts(9)).toHaveLength(2)
    await ledger.followed.unsayProducts(['LAMP'])
    expect(await counted()).toEqual(['', 'LAMP', 'LAMP', 'Lamp'])
  })

  test('a problem is kept with what was done about it, the first due first, until it is closed', async () => {
    const { followed, staff } = await open()
    const anna = person()
    await staff.add(anna, NOW)
    const problem: FollowedProblem = {
      id: 'p',
      state: 'open',
      owner: anna.id,
      dueOn: '2026-12-01',
      at: NOW,
      dimension: 'batch',
      key: 'B-3',
      issue: 'quality',
      accounts: null,
      markets: null,
      evidence: { from: NOW, until: NOW, came: 8, expected: 1, least: 4, chance: 0.001, first: NOW, last: NOW },
      sheet: { correct: '换供应商' },
      actedOn: null,
      looks: 0,
      check: null,
    }
    await followed.keep(problem)
    await followed.keep({ ...problem, id: 'q', state: 'acted', dueOn: '2026-11-01' })
    expect((await followed.open(9)).map(({ id }) => id)).toEqual(['q', 'p'])
    expect(await followed.problem('p')).toEqual(problem)
    await followed.addStep({
      id: '1',
      problemId: 'p',
      at: NOW,
      who: anna.id,
      act: 'taken-up',
      detail: { due: '2026-12-01' },
    })
    await followed.keep({ ...problem, state: 'closed' })
    expect((await followed.closed(9)).map(({ id }) => id)).toEqual(['p'])
    expect(await followed.steps('p')).toMatchObject([{ act: 'taken-up', detail: { due: '2026-12-01' } }])
  })
})
