/** Drafts that wait for the model, as after the start with an old mailbox, and a time that moves only when told. */
import { openWorkshop, readIdentities } from '../../src/cli/files.ts'
import { modelInfo, startModel } from '../../src/cli/model.ts'
import { uuidv7 } from '../../src/edge/ids.ts'
import { createOrderBook } from '../../src/edge/order-book.ts'
import { createParser } from '../../src/edge/parser.ts'
import { randomToken } from '../../src/edge/random.ts'
import type { JourneyContext } from '../../src/journey/context.ts'
import type { ModelWork } from '../../src/journey/model-work.ts'
import { createJourney, type Journey } from '../../src/journey.ts'
import { readOrderFile } from '../../src/orders/read.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { MessagesWorld } from '../../src/rehearsal/messages-server.ts'
import { readModelSettings } from '../../src/settings/model.ts'
import { readPaths } from '../../src/settings.ts'
import type { ModelJob } from '../../src/ticket/model-job.ts'
import { complaint, MORNING } from '../support/main-job.ts'
import { silentLog } from '../support/world.ts'

const KEY = 'sk-ant-test-0123456789'

/** Short waits take no time, long ones end when the time is moved. */
export function toldClock(start: string): Clock & { advance(minutes: number): void } {
  let nowMs = Date.parse(start)
  const waiting = new Set<() => void>()
  return {
    now: () => new Date(nowMs).toISOString(),
    advance(minutes) {
      nowMs += minutes * 60_000
      for (const look of [...waiting]) look()
    },
    until: (instant, signal) =>
      new Promise((resolve) => {
        const atMs = Date.parse(instant)
        if (atMs - nowMs <= 1_000 || signal?.aborted) return void setImmediate(resolve)
        const look = (): void => {
          if (nowMs < atMs && !signal?.aborted) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        signal?.addEventListener('abort', look, { once: true })
      }),
  }
}

export interface Backlog {
  readonly context: JourneyContext
  readonly journey: Journey
  readonly clock: ReturnType<typeof toldClock>
  jobs(): Promise<ModelJob[]>
  /** Starts the model's work; ended by `stop`, or by the next start as after a kill. */
  start(environment?: Record<string, string>): ModelWork
  stop(): Promise<void>
  close(): Promise<void>
}

/** @param count complaints of as many customers, each with its draft */
export async function openBacklog(ledger: Ledger, service: MessagesWorld, count: number): Promise<Backlog> {
  const paths = readPaths({})
  const workshop = await openWorkshop(paths)
  const [account] = await readIdentities(paths)
  if (!account) throw new Error('no account')
  const clock = toldClock(MORNING)
  service.batches.clock(clock.now)
  const settingsOf = (environment: Record<string, string>) =>
    readModelSettings({
      ...{ ANTHROPIC_API_KEY: KEY, AMENDS_MODEL_URL: service.url, AMENDS_MODEL_DOUBT: '0', AMENDS_MODEL_BATCH: '3' },
      ...{ AMENDS_MODEL_PRICES: '3/15', ...environment },
    })
  const context: JourneyContext = {
    ledger,
    parser: createParser(),
    orders: createOrderBook(ledger.orders, clock),
    readOrderFile,
    clock,
    log: silentLog,
    workshop: () => workshop,
    accounts: () => new Map([[account.name, account]]),
    key: new Uint8Array(32),
    mode: 'live',
    undoSeconds: 0,
    model: modelInfo(settingsOf({})),
    newId: uuidv7,
    randomToken,
  }
  const journey = createJourney(context, () => undefined)
  const place = { account: account.name, mailbox: 'INBOX', uidValidity: '1' }
  const at = clock.now()
  await ledger.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: at })
  const mails = Array.from({ length: count }, (_, index) => mailOf(index))
  const listed = mails.map((raw, index) => ({
    ...{ ...place, uid: index + 1, size: raw.length, internalDate: at },
    state: 'listed' as const,
  }))
  await ledger.intake.addOccurrences(listed, mails.length, at)
  for (const [index, raw] of mails.entries())
    await ledger.intake.markStored({ ...place, uid: index + 1 }, await ledger.raw.put(raw, at), raw.length, at)
  await journey.takeIn(new AbortController().signal, [account.name])
  const turns = await ledger.modelWork.freshDrafts([account.name], '2026-01-01', 100)

  let stopping = new AbortController()
  let work: ModelWork | null = null
  const stop = async (): Promise<void> => {
    stopping.abort()
    await work?.done
  }
  const { parser } = context
  return {
    context,
    journey,
    clock,
    async jobs() {
      const rows = await Promise.all(turns.map((id) => ledger.tickets.turn(id)))
      const all = await Promise.all(rows.map((row) => ledger.modelWork.of(row?.turn.ticketId ?? '')))
      return all.flat()
    },
    start(environment = {}) {
      stopping = new AbortController()
      work = startModel(settingsOf(environment), context, () => [account.name], stopping.signal)
      if (!work) throw new Error('the model is off')
      return work
    },
    stop,
    async close() {
      await stop()
      await parser.close()
    },
  }
}

function mailOf(index: number): Buffer {
  const text = complaint(`backlog-${index}`).toString()
  return Buffer.from(
    text.replaceAll('88213', String(88_300 + index)).replaceAll('lumena.example', `lumena-${index}.example`),
  )
}
