import type { Instant } from '../../mail/message.ts'
import type { LearnedExample, LearnedPair, ModelJob, ModelJobState } from '../../ticket/model-job.ts'
import type { ModelTask, ModelUsage } from '../model.ts'

/** One day's questions of one task: counts, and nothing of any mail. */
export interface ModelDay extends ModelUsage {
  /** UTC, ISO 8601. */
  readonly day: string
  readonly task: ModelTask
  readonly calls: number
  readonly failures: number
  readonly milliseconds: number
  /** Millionths of the currency of the prices; 0 where no price is set. */
  readonly micros: number
}

export interface ModelWorkLedger {
  /** Adds to the day's meter. */
  count(add: ModelDay): Promise<void>
  /** The meter from this day on, newest first. */
  meter(since: string): Promise<ModelDay[]>

  /** Nothing where a job of this id is there already; whether it was added. */
  add(job: ModelJob): Promise<boolean>
  job(id: string): Promise<ModelJob | null>
  /** Of a ticket, oldest first. */
  of(ticketId: string): Promise<ModelJob[]>
  /** Jobs of these accounts that may be done now; what people asked for comes first. */
  due(accounts: readonly string[], now: Instant, limit: number): Promise<ModelJob[]>
  /** What amends asks by itself for this account and could ask now, never tried before: the oldest first. */
  backlog(account: string, now: Instant, limit: number): Promise<ModelJob[]>
  /** Writes what became of a job; false where it was no longer in that state. */
  settle(
    id: string,
    from: ModelJobState,
    change: Pick<ModelJob, 'state'> & Partial<Pick<ModelJob, 'why' | 'readyAt' | 'tries' | 'body'>>,
  ): Promise<boolean>
  /** Turns of these accounts with a draft since then that no job was made for, the most urgent first. */
  freshDrafts(accounts: readonly string[], since: Instant, limit: number): Promise<string[]>

  /** Takes the place of what was kept of this turn. */
  keepPair(pair: LearnedPair): Promise<void>
  /** Newest first. */
  pairs(since: Instant, limit: number): Promise<LearnedPair[]>
  addExample(example: LearnedExample): Promise<boolean>
  /** Newest first; approved ones of a market and issue go into questions. */
  examples(limit: number): Promise<LearnedExample[]>
  decideExample(id: string, change: Pick<LearnedExample, 'state' | 'who' | 'at' | 'before' | 'after'>): Promise<boolean>
}
