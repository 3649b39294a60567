/** What the ledger keeps of the model: a meter of counts, jobs that are settled once, pairs that go with their ticket. */
import { expect, test } from 'vitest'
import type { ModelDay } from '../../src/ports/ledger/model-work.ts'
import type { LearnedPair, ModelJob } from '../../src/ticket/model-job.ts'
import { ticket } from '../ledger/rows.ts'
import { eachDatabase, NOW } from '../support/databases.ts'

const DAY: ModelDay = {
  day: '2026-03-10',
  task: 'letter',
  calls: 1,
  failures: 0,
  input: 100,
  cacheRead: 900,
  cacheWrite: 0,
  output: 50,
  milliseconds: 1_200,
  micros: 1_350,
}
const job = (id: string, change: Partial<ModelJob> = {}): ModelJob => ({
  id,
  kind: 'letter',
  ticketId: 't1',
  account: 'complaints',
  turnId: 'turn-1',
  messageId: null,
  revision: 1,
  wish: 'mail',
  told: '',
  who: 'amends',
  state: 'asked',
  why: null,
  readyAt: NOW,
  tries: 0,
  body: {},
  at: NOW,
  ...change,
})
const PAIR: LearnedPair = {
  turnId: 'turn-1',
  ticketId: 't1',
  market: 'DE',
  issue: 'damage',
  locale: 'de',
  source: 'model',
  template: 'de/damage.hbs',
  machine: 'before',
  approved: 'after',
  why: '',
  changed: 420,
  at: NOW,
}

eachDatabase('the ledger of the model', (open) => {
  test('the meter adds up by day and task', async () => {
    const { modelWork } = await open()
    await modelWork.count(DAY)
    await modelWork.count({ ...DAY, failures: 1 })
    await modelWork.count({ ...DAY, day: '2026-03-09' })
    expect(await modelWork.meter('2026-03-10')).toEqual([
      {
        ...DAY,
        calls: 2,
        failures: 1,
        input: 200,
        cacheRead: 1_800,
        output: 100,
        milliseconds: 2_400,
        micros: 2_700,
      },
    ])
  })

  test('a job is added once, what people ask comes first, and each is settled once', async () => {
    const ledger = await open()
    await ledger.tickets.addTicket(ticket({ id: 't1' }))
    const { modelWork } = ledger
    expect(await modelWork.add(job('a'))).toBe(true)
    expect(await modelWork.add(job('a', { told: 'again' }))).toBe(false)
    await modelWork.add(job('b', { who: 'li', wish: 'shorter' }))
    await modelWork.add(job('c', { account: 'other' }))
    await modelWork.add(job('d', { readyAt: '2099-01-01T00:00:00.000Z' }))
    expect((await modelWork.due(['complaints'], NOW, 10)).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await modelWork.settle('a', 'asked', { state: 'failed', why: 'too-slow', tries: 1 })).toBe(true)
    expect(await modelWork.settle('a', 'asked', { state: 'taken' })).toBe(false)
    expect(await modelWork.job('a')).toEqual(job('a', { state: 'failed', why: 'too-slow', tries: 1 }))
  })

  test('pairs are kept one a turn; a ticket that is forgotten takes jobs and pairs along', async () => {
    const ledger = await open()
    await ledger.tickets.addTicket(ticket({ id: 't1' }))
    const { modelWork } = ledger
    await modelWork.add(job('a'))
    await modelWork.keepPair(PAIR)
    await modelWork.keepPair({ ...PAIR, approved: 'other', changed: 10 })
    expect(await modelWork.pairs('2026-01-01', 10)).toEqual([{ ...PAIR, approved: 'other', changed: 10 }])
    await ledger.erasure.eraseTicket('t1', NOW)
    expect(await modelWork.pairs('2026-01-01', 10)).toEqual([])
    expect(await modelWork.of('t1')).toEqual([])
  })
})
