/**
 * A backlog that amends asks by itself goes to the service as one batch, at half the price. Each step is noted before it is
 * made; whatever goes wrong, the jobs are asked one by one. Answers are judged by the path of single ones.
 */
import { limits } from '../limits.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { MODEL_NO_BATCHES } from '../ports/ledger/marks.ts'
import type { BatchAsk, ModelBatch } from '../ports/ledger/model-batches.ts'
import type { BatchFailure, BatchLine, Model, ModelBatches, ModelQuestion } from '../ports/model.ts'
import type { ModelJob, ModelJobBody } from '../ticket/model-job.ts'
import type { JourneyContext } from './context.ts'
import { expected, nameOf, ownLines, tookOf } from './model-batch-cost.ts'
import type { JobEnd } from './model-letter.ts'
import type { Meter } from './model-meter.ts'
import { listening, saidBefore } from './model-said.ts'

export interface BatchOptions {
  readonly context: JourneyContext
  readonly service: ModelBatches
  readonly meter: Meter
  /** So many waiting questions are a backlog; 0: none ever is, and only what lies open is looked after. */
  readonly from: number
  readonly held: () => readonly string[]
  readonly isResting: () => boolean
  readonly isInHand: (job: string) => boolean
  readonly work: (job: ModelJob, model: Model) => Promise<JobEnd>
  readonly settle: (job: ModelJob, end: JobEnd) => Promise<void>
  /** Something was done: there may be jobs to ask. */
  readonly moved: () => void
  readonly signal: AbortSignal
}

export interface BatchWork {
  /** Looks after the open batches and makes one where there is a backlog; it is over when that backlog is held. */
  turn(): Promise<void>
  /** Whether a backlog would go together at the moment. */
  isOpen(): boolean
  /** Being put into a batch, or judged. */
  has(job: string): boolean
  readonly done: () => Promise<void>
}

const HOUR_MS = 3_600_000
/** After a refusal, or where the budget has no room; and within it a whole batch goes up or comes down. */
const REST_MS = 600_000
/** A gateway without batches is asked again after a day: it may have learned. */
const FORGET_MS = 24 * HOUR_MS
/** The service gave up long ago. */
const LAST_MS = 26 * HOUR_MS
/** Clocks differ. */
const SKEW_MS = 600_000

/** Before any mark. */
const LONG_AGO = '2000-01-01T00:00:00.000Z'

interface Gathered {
  readonly account: string
  readonly jobs: readonly ModelJob[]
}

interface Picked {
  readonly job: ModelJob
  readonly question: ModelQuestion<unknown>
}

export function createBatchWork(options: BatchOptions): BatchWork {
  const { context, service, meter, signal } = options
  const { ledger, clock } = context
  const busy = new Set<string>()
  /** Answered in part: they wait for the next backlog before they are asked alone. */
  const further = new Set<string>()
  /** Batches of the service that looked like a lost one of ours and were somebody else's. */
  const others = new Set<string>()
  const nextLook = new Map<string, string>()
  let restUntil = ''
  let running: Promise<void> | null = null

  const after = (milliseconds: number, at = clock.now()): string =>
    new Date(Date.parse(at) + milliseconds).toISOString()
  const bounded = (): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(REST_MS)])

  /** The jobs of a batch are asked one by one from now on. */
  const handBack = async (book: Ledger, batch: ModelBatch, tries: number): Promise<void> => {
    for (const { job: id } of batch.asks) {
      const job = await book.modelWork.job(id)
      if (job?.state !== 'asked' || job.body.batch !== batch.id) continue
      const change = { readyAt: clock.now(), tries: job.tries + tries, body: outOfBatch(job.body) }
      await book.modelWork.settle(id, 'asked', { state: 'asked', ...change })
    }
  }
  const drop = (batch: ModelBatch, tries: number): Promise<void> =>
    ledger.transaction(async (book) => {
      await handBack(book, batch, tries)
      await book.modelBatches.remove(batch.id)
    })

  const refused = async (batch: ModelBatch, why: BatchFailure): Promise<void> => {
    restUntil = after(why === 'no-batches' ? FORGET_MS : REST_MS)
    if (why === 'no-batches') await ledger.marks.setMark(MODEL_NO_BATCHES, clock.now(), clock.now())
    context.log.warn('a batch of questions was refused', { kind: why })
    await drop(batch, 0)
  }

  /** The questions of a backlog as far as budget and size allow; jobs that have none to ask are settled. */
  const pick = async (jobs: readonly ModelJob[]): Promise<{ picked: Picked[]; isFull: boolean }> => {
    const room = await meter.leftForBatches()
    const picked: Picked[] = []
    let [tokens, micros, bytes] = [0, 0, 0]
    for (const job of jobs) {
      if (signal.aborted) return { picked: [], isFull: false }
      const ear = listening()
      const end = await options.work(job, saidBefore(ear, job))
      const question = ear.heard()
      if (!question) {
        await options.settle(job, end)
        continue
      }
      const cost = expected(question, meter)
      tokens += cost.tokens
      micros += cost.micros
      bytes += cost.bytes
      if (tokens > room.tokens || micros > room.micros || bytes > limits.modelBatchBytes)
        return { picked, isFull: true }
      picked.push({ job, question })
    }
    return { picked, isFull: false }
  }

  /** Where a backlog waits, its jobs are held before single questions take them. */
  const gather = async (): Promise<Gathered[]> => {
    const { modelWork, marks } = ledger
    if (restUntil === '') restUntil = after(FORGET_MS, (await marks.mark(MODEL_NO_BATCHES)) ?? LONG_AGO)
    const gathered: Gathered[] = []
    for (const account of isOpen() ? options.held() : []) {
      if ((await modelWork.backlog(account, clock.now(), options.from)).length < options.from) continue
      const jobs = (await modelWork.backlog(account, clock.now(), limits.modelBatchQuestions)).filter(
        ({ id, body }) => body.batch === undefined && !options.isInHand(id),
      )
      if (jobs.length < options.from) continue
      for (const { id } of jobs) busy.add(id)
      gathered.push({ account, jobs })
    }
    return gathered
  }

  const make = async ({ account, jobs }: Gathered): Promise<void> => {
    const { picked, isFull } = await pick(jobs)
    if (picked.length >= options.from) await send(account, picked)
    // What is left of the day's budget goes to single questions.
    else if (isFull) restUntil = after(REST_MS)
  }

  const send = async (account: string, picked: readonly Picked[]): Promise<void> => {
    const { batch, going } = await note(account, picked)
    const questions = going.map(({ question }, index) => ({ id: nameOf(batch, index), question }))
    nextLook.set(batch.id, after(limits.modelBatchLookSeconds * 1_000))
    const made = await service.make(questions, bounded())
    if (made.ok) await ledger.modelBatches.change(batch.id, { state: 'asked', serviceId: made.value })
    // It may be there: the next looks tell.
    else if (made.why !== 'unknown') await refused(batch, made.why)
  }

  /** In one commit before anything leaves: the batch, and that its jobs lie in it. */
  const note = (account: string, picked: readonly Picked[]): Promise<{ batch: ModelBatch; going: Picked[] }> =>
    ledger.transaction(async (book) => {
      const madeAt = clock.now()
      const [id, until] = [context.newId(), after(limits.modelBatchHours * HOUR_MS, madeAt)]
      const going: Picked[] = []
      for (const one of picked) {
        const change = { readyAt: until, body: { ...one.job.body, batch: id } }
        if (await book.modelWork.settle(one.job.id, 'asked', { state: 'asked', ...change })) going.push(one)
      }
      const costs = going.map(({ question }) => expected(question, meter))
      const batch: ModelBatch = {
        ...{ id, account, state: 'making', serviceId: null, madeAt, until },
        asks: going.map(({ job, question }): BatchAsk => ({ job: job.id, task: question.task })),
        tokens: Math.round(costs.reduce((sum, one) => sum + one.tokens, 0)),
        micros: Math.round(costs.reduce((sum, one) => sum + one.micros, 0)),
      }
      await book.modelBatches.add(batch)
      return { batch, going }
    })

  /** The daemon or the line broke before the service said the id. */
  const lookForLost = async (batch: ModelBatch): Promise<void> => {
    const since = after(-SKEW_MS, batch.madeAt)
    const found = await service.find({ since, count: batch.asks.length }, bounded())
    if (!found.ok) {
      if (found.why === 'no-batches') await refused(batch, found.why)
      else if (clock.now() >= batch.until) await drop(batch, 1)
      return
    }
    const known = new Set((await ledger.modelBatches.open(null)).map(({ serviceId }) => serviceId))
    const serviceId = found.value.find((id) => !known.has(id) && !others.has(id))
    if (serviceId !== undefined) await ledger.modelBatches.change(batch.id, { state: 'found', serviceId })
    else if (clock.now() >= after(limits.modelBatchLostMinutes * 60_000, batch.madeAt)) await drop(batch, 1)
  }

  const follow = async (batch: ModelBatch): Promise<void> => {
    const { serviceId, state } = batch
    if (serviceId === null) return lookForLost(batch)
    const over = await service.isOver(serviceId, bounded())
    if (over.ok && over.value) return collect(batch, serviceId)
    if (!over.ok && over.why === 'gone') return drop(batch, 1)
    const now = clock.now()
    if (now >= after(LAST_MS, batch.madeAt)) return drop(batch, 1)
    if (now < batch.until) return
    await ledger.transaction((book) => handBack(book, batch, 1))
    // One that was only found may be another's.
    if (state !== 'asked' || !(await service.cancel(serviceId, bounded())).ok) return
    await ledger.modelBatches.change(batch.id, { state: 'canceling' })
  }

  const collect = async (batch: ModelBatch, serviceId: string): Promise<void> => {
    const came = await service.lines(serviceId, bounded())
    if (!came.ok) {
      if (came.why === 'gone' || clock.now() >= after(LAST_MS, batch.madeAt)) await drop(batch, 1)
      return
    }
    const own = ownLines(batch, came.value)
    if (batch.state === 'found' && own.size === 0) {
      // Somebody else with the same key made one of the same size: ours may still be there.
      others.add(serviceId)
      await ledger.modelBatches.change(batch.id, { state: 'making', serviceId: null })
      return
    }
    for (const [ask, line] of own) {
      if (signal.aborted) return
      if (line.said) await judge(batch, ask, line.said)
    }
    await ledger.transaction(async (book) => {
      // Counted with its removal: a daemon that is killed in between counts it once, later.
      if (!(await book.modelBatches.remove(batch.id))) return
      for (const [task, took] of tookOf(own)) await book.modelWork.count(meter.batchDay(task, took))
      await handBack(book, batch, 1)
    })
    if (batch.state !== 'found') await service.remove(serviceId, bounded())
  }

  /** A job that was erased, settled or handed back meanwhile needs no answer any more. */
  const judge = async (batch: ModelBatch, { job: id, task }: BatchAsk, said: BatchLine['said']): Promise<void> => {
    const job = await ledger.modelWork.job(id)
    if (!said || job?.state !== 'asked' || job.body.batch !== batch.id || options.isInHand(id)) return
    const body = { ...outOfBatch(job.body), said: { ...job.body.said, [task]: said } }
    const known = { ...job, body }
    busy.add(id)
    try {
      const ear = listening()
      const end = await options.work(known, saidBefore(ear, known))
      // A further question: it joins the next backlog, or is asked alone.
      if (ear.heard()) {
        further.add(id)
        await ledger.modelWork.settle(id, 'asked', { state: 'asked', readyAt: clock.now(), body })
      } else await options.settle(known, end)
    } catch (error) {
      context.log.error('model job failed', { kind: error instanceof Error ? error.name : 'unknown' })
      await ledger.modelWork.settle(id, 'asked', { state: 'failed', why: null }).catch(() => false)
    } finally {
      busy.delete(id)
    }
  }

  const lookAfter = async (): Promise<void> => {
    for (const batch of await ledger.modelBatches.open(options.held())) {
      if (clock.now() < (nextLook.get(batch.id) ?? '')) continue
      // One that stumbles holds no other up.
      await follow(batch).catch(paused)
      options.moved()
      nextLook.set(batch.id, after(limits.modelBatchLookSeconds * 1_000))
    }
  }
  const isOpen = (): boolean => options.from > 0 && clock.now() >= restUntil && !options.isResting()
  const paused = (error: unknown): void => {
    if (!signal.aborted) context.log.error('batches paused', { kind: error instanceof Error ? error.name : '' })
  }
  const all = async (gathered: readonly Gathered[]): Promise<void> => {
    await lookAfter().catch(paused)
    for (const one of gathered) {
      if (!signal.aborted) await make(one).catch(paused)
      for (const { id } of one.jobs) busy.delete(id)
      options.moved()
    }
    running = null
  }

  return {
    isOpen,
    has: (job) => busy.has(job) || further.has(job),
    async turn() {
      if (running) return
      const gathered = await gather()
      further.clear()
      running = all(gathered)
    },
    done: async () => running ?? undefined,
  }
}

export const outOfBatch = ({ batch: _, ...body }: ModelJobBody): ModelJobBody => body
