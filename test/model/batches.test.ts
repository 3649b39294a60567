/** A backlog goes to the service as one batch, at half the price; whatever becomes of the batch, no letter waits for ever. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMeter } from '../../src/journey/model-meter.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { MODEL_NO_BATCHES } from '../../src/ports/ledger/marks.ts'
import { type MessagesWorld, startMessagesWorld } from '../../src/rehearsal/messages-server.ts'
import { eachDatabase } from '../support/databases.ts'
import { MORNING } from '../support/main-job.ts'
import { type Backlog, openBacklog } from './backlog.ts'
import { goodScript } from './scripts.ts'

const KEY = 'sk-ant-test-0123456789'
const COUNT = 5

eachDatabase('a backlog of questions', (open) => {
  let service: MessagesWorld
  let ledger: Ledger
  let backlog: Backlog
  beforeEach(async () => {
    service = await startMessagesWorld({ key: KEY, script: goodScript() })
    ledger = await open()
    backlog = await openBacklog(ledger, service, COUNT)
  })
  afterEach(async () => {
    await backlog.close()
    await service.close()
  })

  const eventually = (what: () => Promise<void> | void) => vi.waitFor(what, { timeout: 20_000, interval: 20 })
  const batch = () => ledger.modelBatches.open(null)
  const states = async () => (await backlog.jobs()).map(({ state }) => state)
  /** A minute goes by, and another, until it is so. */
  const inTime = (what: () => Promise<void> | void, minutes = 1.1) =>
    eventually(async () => {
      backlog.clock.advance(minutes)
      await new Promise((resolve) => setImmediate(resolve))
      await what()
    })
  const allTaken = async () => expect(await states()).toEqual(Array(COUNT).fill('taken'))
  const calls = async () => {
    const days = await ledger.modelWork.meter('2026-01-01')
    return Object.fromEntries(days.map((day) => [day.task, day.calls]))
  }
  const asked = () => service.batches.made.map(({ names }) => names.length)
  const lies = () => eventually(async () => expect((await batch())[0]?.serviceId).toBeTruthy())

  test('letters go together, then their translations back; each passes the guards, and money counts half', async () => {
    backlog.start()
    await lies()
    expect(await batch()).toMatchObject([{ state: 'asked', asks: Array(COUNT).fill({ task: 'letter' }) }])
    expect(service.asked).toEqual([])
    await inTime(allTaken)
    await eventually(async () => expect(await calls()).toEqual({ letter: COUNT, mirror: COUNT }))
    expect(service.batches.calls.filter((call) => call === 'POST all')).toHaveLength(2)
    await eventually(async () => expect([await batch(), asked()]).toEqual([[], []]))
    const [day] = await ledger.modelWork.meter('2026-01-01')
    const { input = 0, cacheRead = 0, cacheWrite = 0, output = 0, micros = 0 } = day ?? {}
    expect(output).toBeGreaterThan(0)
    const alone = 3 * (input + 0.1 * cacheRead + 1.25 * cacheWrite) + 15 * output
    expect(Math.abs(micros - alone / 2)).toBeLessThanOrEqual(1)
    for (const { body } of await backlog.jobs()) expect(Object.keys(body)).toEqual(['letters'])
  })

  test('a letter of a batch that promises more falls back to the template’s', async () => {
    service.answerWith(goodScript('We will refund EUR 5,000 tomorrow.'))
    backlog.start()
    await inTime(async () => expect(await states()).toEqual(Array(COUNT).fill('fell-back')))
  })

  test('fewer than a backlog, and where batches are off by setting, are asked one by one', async () => {
    backlog.start({ AMENDS_MODEL_BATCH: '0' })
    await eventually(allTaken)
    expect(service.batches.calls).toEqual([])
  })

  test('a budget without room for a backlog makes no batch', async () => {
    backlog.start({ AMENDS_MODEL_TOKENS_A_DAY: '6000' })
    await eventually(async () => expect((await backlog.jobs()).map(({ why }) => why)).toContain('budget-spent'))
    expect(service.batches.calls).toEqual([])
  })

  test('what an open batch will take is kept from single questions', async () => {
    const meter = createMeter(ledger, backlog.clock, { prices: null, tokensADay: 1_000, moneyADay: null })
    expect(await meter.left()).toEqual({ tokens: 1_000, micros: Infinity })
    // And what people ask is kept from batches.
    expect(await meter.leftForBatches()).toEqual({ tokens: 800, micros: Infinity })
    const [madeAt, until] = [backlog.clock.now(), MORNING]
    await ledger.modelBatches.add({
      ...{ id: 'b1', account: 'sales', state: 'asked', serviceId: 'msgbatch_1', asks: [], madeAt, until },
      ...{ tokens: 1_000, micros: 0 },
    })
    expect(await meter.isSpent()).toBe(true)
    await ledger.modelBatches.remove('b1')
    expect(await meter.isSpent()).toBe(false)
  })

  describe('a batch that goes wrong gives its jobs back to single questions', () => {
    test.each([
      ['expired', COUNT],
      ['errored', COUNT],
      ['broken-lines', Math.ceil(COUNT / 2)],
    ] as const)('%s', async (fault, singly) => {
      backlog.start({ AMENDS_MODEL_BATCH: String(COUNT) })
      await lies()
      service.batches.fault(fault)
      await inTime(allTaken)
      const letters = service.asked.filter(({ schema }) => JSON.stringify(schema).includes('"letters"'))
      // Answers that came were paid once; the others were asked once more.
      expect(letters.length).toBe(fault === 'broken-lines' ? COUNT + singly : singly)
    })

    test('a gateway without batches is asked once a day', async () => {
      service.batches.fault('none')
      backlog.start()
      await eventually(allTaken)
      expect(await batch()).toEqual([])
      expect(service.batches.calls).toEqual(['POST all'])
      expect(await ledger.marks.mark(MODEL_NO_BATCHES)).toBe(backlog.clock.now())
    })

    test('a service that refuses it', async () => {
      service.batches.fault({ status: 429 })
      backlog.start()
      await eventually(allTaken)
      expect(await batch()).toEqual([])
    })

    test('one that no longer is there', async () => {
      backlog.start()
      await lies()
      service.batches.fault({ status: 404 })
      await inTime(allTaken)
    })

    test('one that is never over is stopped, and its late answers are counted and thrown away', async () => {
      service.batches.fault('endless')
      backlog.start()
      await lies()
      await inTime(allTaken, 61)
      await inTime(() => expect(service.batches.calls).toContain('POST cancel'))
      await inTime(async () => expect(await batch()).toEqual([]))
      expect(await states()).toEqual(Array(COUNT).fill('taken'))
      expect(service.batches.calls.filter((call) => call === 'POST all')).toHaveLength(1)
    })
  })

  describe('a daemon that is killed', () => {
    test('finds the batch whose name it never heard, and asks nothing twice', async () => {
      service.batches.fault('lost')
      backlog.start()
      await eventually(() => expect(asked()).toEqual([COUNT]))
      await backlog.stop()
      expect(await batch()).toMatchObject([{ state: 'making', serviceId: null }])
      service.batches.fault(null)
      backlog.start()
      await inTime(allTaken)
      expect(service.batches.calls.filter((call) => call === 'POST all')).toHaveLength(2)
      await eventually(async () => expect(await calls()).toEqual({ letter: COUNT, mirror: COUNT }))
    })

    test('takes no batch of somebody else for its own, though it is as large and as young', async () => {
      service.batches.fault('lost')
      backlog.start()
      await eventually(() => expect(asked()).toEqual([COUNT]))
      await backlog.stop()
      service.batches.fault(null)
      const params = { model: 'claude', max_tokens: 9, messages: [{ role: 'user', content: 'somebody else asks' }] }
      const requests = Array.from({ length: COUNT }, (_, index) => ({ custom_id: `elsewhere_${index}`, params }))
      await fetch(new URL('/v1/messages/batches', service.url), {
        method: 'POST',
        headers: { 'x-api-key': KEY, 'anthropic-version': '2023-06-01', 'content-type': 'application/json' },
        body: JSON.stringify({ requests }),
      })
      expect(asked()).toEqual([COUNT, COUNT])
      backlog.start()
      await inTime(allTaken)
      await eventually(async () => expect(await calls()).toEqual({ letter: COUNT, mirror: COUNT }))
      // Ours, the other's, and the one of the translations back: no letter was asked for alone.
      expect(service.batches.calls.filter((call) => call === 'POST all')).toHaveLength(3)
    })

    test('asks one by one what never reached the service', async () => {
      service.batches.fault('hang')
      backlog.start()
      await eventually(() => expect(service.batches.calls).toEqual(['POST all']))
      await backlog.stop()
      service.batches.fault(null)
      backlog.start()
      await inTime(allTaken)
      expect(asked()).toEqual([])
    })

    test('and stays away for five hours pays no question twice: the answers lie there', async () => {
      backlog.start()
      await lies()
      await backlog.stop()
      backlog.clock.advance(5 * 60)
      backlog.start()
      await inTime(allTaken)
      await eventually(async () => expect(await calls()).toEqual({ letter: COUNT, mirror: COUNT }))
    })

    test('goes on with a batch that lay there, and takes each answer once', async () => {
      backlog.start()
      await lies()
      await backlog.stop()
      backlog.start()
      await inTime(allTaken)
      await eventually(async () => expect(await calls()).toEqual({ letter: COUNT, mirror: COUNT }))
    })
  })

  test('whoever asks about a ticket in a batch is answered at once, and the late letter lies beside', async () => {
    service.batches.fault('endless')
    backlog.start()
    await lies()
    const [job] = await backlog.jobs()
    if (!job) throw new Error('no job')
    await ledger.modelWork.add({ ...job, id: 'wish', who: 'li', wish: 'shorter', readyAt: job.at, body: {} })
    backlog.clock.advance(0.5)
    await inTime(async () => expect((await ledger.modelWork.job('wish'))?.state).not.toBe('asked'), 0.5)
    expect((await ledger.modelWork.job(job.id))?.state).toBe('asked')
  })

  test('a ticket that is erased meanwhile stays erased; where it was switched off, the answer is thrown away', async () => {
    backlog.start()
    await lies()
    await backlog.stop()
    const [gone] = await backlog.jobs()
    await ledger.erasure.eraseTicket(gone?.ticketId ?? '', backlog.clock.now())
    backlog.start({ AMENDS_MODEL_OFF: 'PL' })
    await inTime(async () => expect(await batch()).toEqual([]))
    expect(await ledger.modelWork.of(gone?.ticketId ?? '')).toEqual([])
    expect((await backlog.jobs()).map(({ state, why }) => [state, why])).toEqual(Array(COUNT - 1).fill(['void', 'off']))
  })
})
