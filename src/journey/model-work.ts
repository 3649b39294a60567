/**
 * Asks the model beside everything else: new drafts by themselves, and whatever people ask for. Intake, clocks, drafts and
 * sending know nothing of it. When the service fails, what amends asks by itself rests and what people ask is answered at
 * once with the reason.
 */
import { limits } from '../limits.ts'
import { MODEL_TROUBLE, type ModelTrouble } from '../ports/ledger/marks.ts'
import type { Model, ModelBatches, ModelFailure } from '../ports/model.ts'
import type { ModelJob } from '../ticket/model-job.ts'
import type { Drafted } from '../ticket/turn.ts'
import type { Lane } from '../ticket/words.ts'
import type { JourneyContext } from './context.ts'
import { type BatchWork, createBatchWork, outOfBatch } from './model-batches.ts'
import { findingsJob } from './model-findings.ts'
import { type JobEnd, letterJob } from './model-letter.ts'
import type { Meter } from './model-meter.ts'
import { closingJob, paperJob } from './model-paper.ts'
import { saidBefore } from './model-said.ts'
import { translationJob } from './model-translation.ts'

export interface ModelWorkOptions {
  readonly context: JourneyContext
  readonly model: Model
  readonly doubt: number
  readonly pictures: boolean
  readonly offMarkets: readonly string[]
  readonly offAccounts: readonly string[]
  /** How a backlog goes together; null: it never does. */
  readonly together: { readonly service: ModelBatches; readonly meter: Meter; readonly from: number } | null
  /** Accounts that this daemon works for. */
  readonly held: () => readonly string[]
  readonly signal: AbortSignal
}

export interface ModelWork {
  /** Something was committed: there may be a draft or a wish. */
  kick(): void
  readonly done: Promise<void>
}

const AT_ONCE = 8
const BEAT_MS = 20_000
const PAUSE_MS = 200
/** Older drafts were seen by a person already. */
const FRESH_MS = 48 * 3_600_000
/** Their words are chosen: no model touches them unless somebody asks. */
const FIXED: ReadonlySet<Lane> = new Set(['safety', 'legal', 'payment-fraud', 'chargeback'])
/** What makes it senseless to ask on, and for how long. */
const REST_MS: Readonly<Partial<Record<ModelFailure, number>>> = {
  'key-refused': 600_000,
  'model-unknown': 600_000,
  'question-refused': 600_000,
  'budget-spent': 600_000,
  'service-down': 60_000,
  'too-slow': 60_000,
  'too-busy': 60_000,
}
const TRIES = 2
/** As long as the Batches API works on one. */
const BATCH_MS = 24 * 3_600_000
/** New drafts that are taken up at one go where many may go together. */
const FRESH_TOGETHER = 100

export function startModelWork(options: ModelWorkOptions): ModelWork {
  const { context, signal } = options
  const inHand = new Map<string, Promise<void>>()
  let wake = Promise.withResolvers<void>()
  let restUntil = ''

  const settle = async (job: ModelJob, end: JobEnd): Promise<void> => {
    const { modelWork } = context.ledger
    // What batches said is of no use to a job that is over, nor to one that asks anew.
    const { said: _, batch: __, ...body } = job.body
    if ('state' in end) {
      await told(context, null)
      await modelWork.settle(job.id, 'asked', { why: null, body, ...end })
      return thenLetter(options, job)
    }
    if (signal.aborted) return
    const rest = REST_MS[end.failed]
    if (rest !== undefined) {
      restUntil = later(context, rest)
      await told(context, end.failed)
    }
    const waits = job.who === 'amends' && (rest !== undefined || job.tries + 1 < TRIES)
    const readyAt = later(context, rest ?? 1_000)
    // Trouble of the service is not the job's: it is asked again for as long as its draft is fresh.
    const tries = rest === undefined ? job.tries + 1 : job.tries
    await modelWork.settle(job.id, 'asked', {
      state: waits ? 'asked' : 'failed',
      why: end.failed,
      readyAt,
      tries,
      body: rest === undefined ? body : outOfBatch(job.body),
    })
    if (!waits) await thenLetter(options, job)
  }

  const run = async (job: ModelJob): Promise<void> => {
    try {
      await settle(job, await workOff(options, job, saidBefore(options.model, job)))
    } catch (error) {
      context.log.error('model job failed', { kind: error instanceof Error ? error.name : 'unknown' })
      await context.ledger.modelWork.settle(job.id, 'asked', { state: 'failed', why: null }).catch(() => false)
    }
  }

  const batches: BatchWork | null =
    options.together &&
    createBatchWork({
      ...options.together,
      context,
      held: options.held,
      isResting: () => context.clock.now() < restUntil,
      isInHand: (job) => inHand.has(job),
      work: (job, model) => workOff(options, job, model),
      settle,
      moved: () => wake.resolve(),
      signal,
    })

  const look = async (): Promise<void> => {
    const accounts = options.held().filter((name) => !options.offAccounts.includes(name))
    const resting = context.clock.now() < restUntil
    const together = batches?.isOpen() ?? false
    if (!resting && (together || inHand.size < AT_ONCE)) {
      const most = together ? FRESH_TOGETHER : AT_ONCE
      if ((await askForFresh(options, accounts, most)) === FRESH_TOGETHER) wake.resolve()
    }
    await batches?.turn()
    // A batch is over after a day, whatever became of it.
    const since = later(context, -BATCH_MS)
    const lying = batches === null ? [] : await context.ledger.modelBatches.open(null)
    const open = new Set(lying.filter(({ madeAt }) => madeAt > since).map(({ id }) => id))
    const due = await context.ledger.modelWork.due(options.held(), context.clock.now(), AT_ONCE * 2)
    for (const job of due) {
      if (inHand.size >= AT_ONCE) return
      if (inHand.has(job.id) || batches?.has(job.id) || (resting && job.who === 'amends')) continue
      // After hours without a daemon its answer may lie there already: asked alone it would be paid twice.
      if (job.body.batch !== undefined && open.has(job.body.batch)) continue
      const running = run(job).finally(() => {
        inHand.delete(job.id)
        wake.resolve()
      })
      inHand.set(job.id, running)
    }
  }

  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      wake = Promise.withResolvers<void>()
      try {
        await look()
      } catch (error) {
        if (!signal.aborted) context.log.error('model work paused', { kind: error instanceof Error ? error.name : '' })
      }
      const beat = new AbortController()
      const stop = AbortSignal.any([signal, beat.signal])
      await Promise.race([wake.promise, context.clock.until(later(context, BEAT_MS), stop)])
      beat.abort()
      // Each commit wakes it: a rush of mail is looked at now and then.
      await context.clock.until(later(context, PAUSE_MS), signal)
    }
    await Promise.allSettled([...inHand.values(), batches?.done()])
  }
  return { kick: () => wake.resolve(), done: work() }
}

const later = ({ clock }: JourneyContext, milliseconds: number): string =>
  new Date(Date.parse(clock.now()) + milliseconds).toISOString()

/** @param model the service, or what stands for it while a batch is put together or judged */
async function workOff(options: ModelWorkOptions, job: ModelJob, model: Model): Promise<JobEnd> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(limits.modelSeconds * 1_000)])
  const work = { context: options.context, model, signal }
  if (await isOff(options, job)) return { state: 'void', why: 'off' }
  if (job.kind === 'translation') return translationJob(work, job)
  if (job.kind === 'understanding') return findingsJob({ ...options, ...work }, job)
  if (job.kind === 'paper') return paperJob(work, job)
  if (job.kind === 'closing') return closingJob(work, job)
  return letterJob(work, job)
}

/** After the findings the letter that follows from them, whatever became of the question. */
async function thenLetter(options: ModelWorkOptions, job: ModelJob): Promise<void> {
  const { ledger, clock } = options.context
  const row = job.kind === 'understanding' && job.turnId !== null ? await ledger.tickets.turn(job.turnId) : null
  if (row?.turn.stage !== 'drafted' || row.withdrawnAt !== null) return
  const { draft } = row.turn
  const reason = whyNot(options, row.turn)
  const next = {
    kind: 'letter',
    revision: draft.revision,
    body: {},
    tries: 0,
    readyAt: clock.now(),
    at: clock.now(),
  } as const
  await ledger.modelWork.add({
    ...job,
    ...next,
    id: `letter:${row.turn.id}`,
    state: reason === null ? 'asked' : 'void',
    why: reason,
  })
}

/** Each new draft of a template becomes a job of its own, once: first what is in doubt, then the letter. */
async function askForFresh(options: ModelWorkOptions, accounts: readonly string[], most: number): Promise<number> {
  const { context } = options
  const { ledger, clock } = context
  const since = new Date(Date.parse(clock.now()) - FRESH_MS).toISOString()
  const fresh = await ledger.modelWork.freshDrafts(accounts, since, most)
  for (const turnId of fresh) {
    const row = await ledger.tickets.turn(turnId)
    if (row?.turn.stage !== 'drafted') continue
    const { turn } = row
    const reason = whyNot(options, turn)
    const asks = reason === null && isDoubtful(turn, options.doubt)
    await ledger.modelWork.add({
      id: `${asks ? 'understanding' : 'letter'}:${turn.id}`,
      kind: asks ? 'understanding' : 'letter',
      ticketId: turn.ticketId,
      account: turn.account,
      turnId: turn.id,
      messageId: turn.messageId,
      revision: turn.draft.revision,
      wish: 'mail',
      told: '',
      who: 'amends',
      state: reason === null ? 'asked' : 'void',
      why: reason,
      readyAt: clock.now(),
      tries: 0,
      body: {},
      at: clock.now(),
    })
  }
  return fresh.length
}

/** Switched off since it was asked for. */
async function isOff({ context, offAccounts, offMarkets }: ModelWorkOptions, job: ModelJob): Promise<boolean> {
  if (offAccounts.includes(job.account)) return true
  if (offMarkets.length === 0 || job.turnId === null) return false
  const row = await context.ledger.tickets.turn(job.turnId)
  return row?.turn.stage === 'drafted' && offMarkets.includes(row.turn.resolution.market)
}

/** Why amends does not ask by itself; a person may. */
function whyNot({ offMarkets }: ModelWorkOptions, { draft, resolution, messageId }: Drafted): string | null {
  if (offMarkets.includes(resolution.market)) return 'off'
  if (FIXED.has(resolution.lane)) return 'lane'
  if (draft.template === null || draft.gaps.length > 0 || messageId === null) return 'unfinished'
  return draft.author === 'machine' ? null : 'changed'
}

/** Findings on which the letter rests. */
export function isDoubtful({ findings }: Pick<Drafted, 'findings'>, doubt: number): boolean {
  if (doubt >= 1) return true
  const { kind, issue } = findings
  const weighed = [kind, issue].filter(({ corrected }) => corrected === undefined)
  return weighed.some(({ confidence }) => confidence < doubt) || (kind.value === 'unsure' && doubt > 0)
}

/** Keeps why the model is of no use at the moment, for the desk and `doctor`; null: it answers. */
async function told({ ledger, clock }: JourneyContext, why: ModelFailure | null): Promise<void> {
  const known = await ledger.marks.mark(MODEL_TROUBLE)
  if (why === null) return known === null ? undefined : ledger.marks.removeMark(MODEL_TROUBLE)
  const before: ModelTrouble | null = known === null ? null : JSON.parse(known)
  if (before?.why === why) return
  const trouble: ModelTrouble = { why, since: clock.now() }
  await ledger.marks.setMark(MODEL_TROUBLE, JSON.stringify(trouble), clock.now())
}
