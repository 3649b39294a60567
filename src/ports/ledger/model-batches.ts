import type { Instant } from '../../mail/message.ts'
import type { ModelTask } from '../model.ts'

export const MODEL_BATCH_STATES = [
  /** Noted before it was sent: whether the service has it is not known until it said its id. */
  'making',
  /** The service has it. */
  'asked',
  /** The id was lost, and one that fits was found there: it may be another's, so it is only read. */
  'found',
  /** Too late: the service was told to stop, and its jobs are asked one by one. */
  'canceling',
] as const
export type ModelBatchState = (typeof MODEL_BATCH_STATES)[number]

/** One job's question in a batch; its place in the list is its name there. */
export interface BatchAsk {
  readonly job: string
  readonly task: ModelTask
}

/** Questions of one account that went to the service together; removed when their answers were read. */
export interface ModelBatch {
  readonly id: string
  readonly account: string
  readonly state: ModelBatchState
  /** As the service names it; null: not known. */
  readonly serviceId: string | null
  readonly asks: readonly BatchAsk[]
  /** What it will likely take of the day's budget. */
  readonly tokens: number
  readonly micros: number
  readonly madeAt: Instant
  /** Then its jobs are asked one by one. */
  readonly until: Instant
}

export interface ModelBatchesLedger {
  add(batch: ModelBatch): Promise<void>
  /** Of these accounts, or of all, oldest first. */
  open(accounts: readonly string[] | null): Promise<ModelBatch[]>
  change(id: string, change: Partial<Pick<ModelBatch, 'state' | 'serviceId'>>): Promise<void>
  /** Whether it was there. */
  remove(id: string): Promise<boolean>
}
