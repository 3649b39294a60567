/** Where a case stands among the steps that every case goes through, and how goods came. */
import type { Instant } from '../mail/message.ts'
import type { ProcessStep, Role } from './words.ts'

export interface StepRule {
  /** Who owes it: whoever has the ticket, or a manager. */
  readonly owner: Extract<Role, 'agent' | 'manager'>
  /** Working days after the step before it. */
  readonly days: number
}

export interface StepSeen {
  readonly step: ProcessStep
  /** skipped: a later step was taken without it. */
  readonly state: 'done' | 'skipped' | 'now' | 'ahead'
  /** When it was done; null where it isn't, or nobody can say. */
  readonly at: Instant | null
  /** Of the step where it stands, where a limit was set. */
  readonly dueAt: Instant | null
  readonly owner: StepRule['owner']
}

/** How goods came, where the order says. */
export type CarriedBy = 'sea' | 'air' | 'road' | 'unknown'
