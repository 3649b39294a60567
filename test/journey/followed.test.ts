/** A problem that is followed: who may take it up and own it, how orders measure it, and what happens when two act at once. */
import { expect, test } from 'vitest'
import { uuidv7 } from '../../src/edge/ids.ts'
import { caseFacts } from '../../src/insight/facts.ts'
import { problemActs } from '../../src/journey/acts-problems.ts'
import { problemsFor } from '../../src/journey/followed.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { ActResult } from '../../src/ticket/acts.ts'
import { person, ticket } from '../ledger/rows.ts'
import { eachDatabase } from '../support/databases.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 0, 1)
const at = (day: number): string => new Date(START + day * DAY_MS).toISOString()
const today = (day: number): string => at(day).slice(0, 10)
const evidence = {
  from: at(0),
  until: at(30),
  came: 12,
  expected: 1,
  least: 5,
  chance: 1e-6,
  first: at(1),
  last: at(29),
}
const LAMPS = { dimension: 'product', key: 'Lamp', issue: 'quality', evidence } as const
const value = <T>(result: ActResult<T>): T => {
  if (!result.done) throw new Error(result.refusal)
  return result.value
}

async function world(ledger: Ledger) {
  let day = 31
  const acts = problemActs({ ledger, clock: { now: () => at(day) }, newId: uuidv7 })
  const [anna, boss] = [
    person({ name: 'Anna', signIn: 'anna' }),
    person({ name: 'Boss', signIn: 'boss', roles: ['agent', 'manager'] }),
  ]
  const blind = person({ name: 'Blind', signIn: 'blind', accounts: ['parts'] })
  for (const one of [anna, boss, blind]) await ledger.staff.add(one, at(0))
  const complaints = async (count: number, from: number, until: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const one = ticket({ openedAt: at(from + ((until - from) * (index + 0.5)) / count), issue: 'quality' })
      await ledger.tickets.addTicket(one)
      await ledger.insight.note({ ...caseFacts({ ...one, version: 0 }, [], [], null, []), product: 'Lamp' })
    }
  }
  const ship = (count: number, from: number, until: number) =>
    ledger.orders.saveOrders(
      Array.from({ length: count }, (_, index) => ({
        key: `${from}-${index}`,
        facts: {
          ...{ number: `${from}-${index}`, product: index % 2 === 0 ? 'Lamp' : 'LAMP', lines: [] },
          shippedDate: today(from + Math.floor(((until - from) * index) / count)),
        },
        names: [],
      })),
      at(day),
    )
  const moveTo = (to: number) => {
    day = to
  }
  return { acts, anna, boss, blind, complaints, ship, moveTo }
}

eachDatabase('a problem that is followed', (open) => {
  test('is measured by orders where the book has them, under every name of the product', async () => {
    const ledger = await open()
    const { acts, anna, complaints, ship, moveTo } = await world(ledger)
    const by = { staffId: anna.id }
    await complaints(12, 0, 30)
    await complaints(6, 30, 44)
    // Three times as many orders since, and as many complaints of each: more a month, and no better.
    await ship(44, 0, 44)
    await ship(132, 44, 88)
    await complaints(54, 44, 88)
    await ledger.followed.sayProducts([{ name: 'LAMP', countsAs: 'Lamp', who: anna.id, at: at(0) }])
    const { problemId } = value(await acts.takeUpProblem(by, { ...LAMPS, owner: anna.id, dueOn: today(60) }))
    moveTo(45)
    value(await acts.actOnProblem(by, { problemId, actedOn: today(44) }))
    moveTo(88)
    value(await acts.checkProblem(by, { problemId }))
    const problem = await ledger.followed.problem(problemId)
    expect(problem).toMatchObject({
      state: 'checked',
      looks: 1,
      check: { verdict: 'not-fallen', test: { by: 'orders' } },
    })
    expect(problem?.check?.test.exposureBefore).toBeGreaterThan(40)
    expect(problem?.check?.test.exposureAfter).toBeGreaterThan(125)
    expect((await ledger.followed.steps(problemId)).map(({ act }) => act)).toEqual(['taken-up', 'acted', 'checked'])
  })

  test('is owned by somebody who may see what was counted, taken up once, and late for its owner and managers', async () => {
    const ledger = await open()
    const { acts, anna, boss, blind } = await world(ledger)
    const take = (staffId: string, owner: string, dueOn = today(60)) =>
      acts.takeUpProblem({ staffId }, { ...LAMPS, owner, dueOn })
    expect(await take(anna.id, blind.id)).toMatchObject({ refusal: 'unsound', detail: ['owner'] })
    expect(await take(anna.id, anna.id, today(20))).toMatchObject({ refusal: 'in-the-past' })
    expect(await take(anna.id, anna.id, '2026-02-30')).toMatchObject({ refusal: 'unsound', detail: ['dueOn'] })
    const { problemId } = value(await take(anna.id, anna.id))
    expect(await take(boss.id, boss.id)).toMatchObject({ refusal: 'already-decided' })
    expect(await acts.closeProblem({ staffId: blind.id }, { problemId, note: '' })).toMatchObject({
      refusal: 'not-found',
    })
    const seen = async (on: string) =>
      Promise.all([anna, boss, blind].map(async (one) => (await problemsFor(ledger, one, on)).length))
    expect(await seen(today(60))).toEqual([1, 0, 0])
    expect(await seen(today(61))).toEqual([1, 1, 0])
    value(await acts.closeProblem({ staffId: boss.id }, { problemId, note: 'no longer sold' }))
    expect(await seen(today(61))).toEqual([0, 0, 0])
    expect(await acts.checkProblem({ staffId: anna.id }, { problemId })).toMatchObject({ refusal: 'closed' })
    value(await acts.reopenProblem({ staffId: anna.id }, { problemId }))
    expect((await ledger.followed.problem(problemId))?.state).toBe('open')
  })

  test('names that count as one go along when that one is merged into another', async () => {
    const ledger = await open()
    const { acts, anna, boss } = await world(ledger)
    const by = { staffId: boss.id }
    expect(await acts.mergeProducts({ staffId: anna.id }, { names: ['A'], countsAs: 'B' })).toMatchObject({
      refusal: 'not-allowed',
    })
    value(await acts.mergeProducts(by, { names: ['A', 'B'], countsAs: 'B' }))
    value(await acts.mergeProducts(by, { names: ['B', 'C'], countsAs: 'C' }))
    const said = async () =>
      Object.fromEntries((await ledger.followed.productNames()).map(({ name, countsAs }) => [name, countsAs]))
    expect(await said()).toEqual({ A: 'C', B: 'C', C: 'C' })
    value(await acts.partProduct(by, { name: 'A' }))
    expect(await said()).toEqual({ B: 'C', C: 'C' })
  })
})
