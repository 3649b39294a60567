/** Counts what the model takes, day by day, and stops asking when the day's budget is spent; keeps counts, never words. */
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { ModelDay } from '../ports/ledger/model-work.ts'
import type { Model, ModelCount, ModelTask, ModelUsage } from '../ports/model.ts'

export interface Budget {
  readonly prices: { readonly input: number; readonly output: number } | null
  readonly tokensADay: number
  /** In the currency of the prices. */
  readonly moneyADay: number | null
}

export interface Spent {
  readonly tokens: number
  readonly micros: number
}

export interface Meter {
  counted(count: ModelCount): Promise<void>
  /** What a batch's questions of one task took, all in all: for whoever commits it. */
  batchDay(task: ModelTask, took: ModelUsage & { readonly calls: number; readonly failures: number }): ModelDay
  /** What questions of a batch will cost. */
  batchMicros(usage: ModelUsage): number
  /** Of today. */
  spent(): Promise<Spent>
  isSpent(): Promise<boolean>
  /** What is left of today's budget when the open batches are paid too; Infinity where there is no bound. */
  left(): Promise<Spent>
  /** What a batch may take of it: the rest of the day people want to ask, too. */
  leftForBatches(): Promise<Spent>
}

/** What the service asks for tokens that it reads from its cache, and for those that it puts there. */
const CACHE_READ = 0.1
const CACHE_WRITE = 1.25
const MICROS = 1_000_000
/** What a question in a batch costs of one that is asked alone. */
const BATCH_SHARE = 0.5
/** Of a day's budget, for what people ask while batches lie open. */
const KEPT_FOR_PEOPLE = 0.2

export function createMeter(ledger: Ledger, clock: Clock, budget: Budget): Meter {
  const today = (): string => clock.now().slice(0, 10)
  const spent = async (): Promise<Spent> => {
    const days = await ledger.modelWork.meter(today())
    return {
      tokens: days.reduce((sum, day) => sum + tokensOf(day), 0),
      micros: days.reduce((sum, { micros }) => sum + micros, 0),
    }
  }
  const left = async (): Promise<Spent> => {
    const [{ tokens, micros }, open] = await Promise.all([spent(), ledger.modelBatches.open(null)])
    const money = budget.moneyADay === null ? Infinity : budget.moneyADay * MICROS
    return {
      tokens: budget.tokensADay - open.reduce((sum, batch) => sum + batch.tokens, tokens),
      micros: money - open.reduce((sum, batch) => sum + batch.micros, micros),
    }
  }
  const batchMicros = (usage: ModelUsage): number => Math.round(microsOf(usage, budget.prices) * BATCH_SHARE)
  return {
    async counted({ task, why, usage, milliseconds }) {
      const day: ModelDay = {
        ...usage,
        day: today(),
        task,
        calls: 1,
        failures: why === null ? 0 : 1,
        milliseconds,
        micros: microsOf(usage, budget.prices),
      }
      await ledger.modelWork.count(day)
    },
    batchMicros,
    batchDay: (task, took) => ({ ...took, day: today(), task, milliseconds: 0, micros: batchMicros(took) }),
    spent,
    left,
    async leftForBatches() {
      const { tokens, micros } = await left()
      const kept = KEPT_FOR_PEOPLE * (budget.moneyADay ?? 0) * MICROS
      return { tokens: tokens - KEPT_FOR_PEOPLE * budget.tokensADay, micros: micros - kept }
    },
    async isSpent() {
      const { tokens, micros } = await left()
      return tokens <= 0 || micros <= 0
    },
  }
}

export const tokensOf = ({ input, cacheRead, cacheWrite, output }: ModelUsage): number =>
  input + cacheRead + cacheWrite + output

/** Prices are of a million tokens, so a token costs as many millionths. */
function microsOf({ input, cacheRead, cacheWrite, output }: ModelUsage, prices: Budget['prices']): number {
  if (prices === null) return 0
  const read = input + cacheRead * CACHE_READ + cacheWrite * CACHE_WRITE
  return Math.round(read * prices.input + output * prices.output)
}

/** The same model, which answers 'budget-spent' for the rest of the day. */
export function withinBudget(model: Model, meter: Meter): Model {
  return {
    name: model.name,
    async ask(question, signal) {
      return (await meter.isSpent()) ? { ok: false, why: 'budget-spent' } : model.ask(question, signal)
    },
  }
}
