/** What people do about what is owed, and about the file of a case. */
import type { Instant } from '../mail/message.ts'
import type { ActResult, ByStaff } from './acts.ts'
import type { CaseFile } from './case-file.ts'
import type { Claim } from './findings.ts'
import type { StepSeen } from './process.ts'
import type { Commitment } from './turn.ts'
import type { TaskKind } from './words.ts'

export interface AftercareActs {
  /**
   * It is done. Money and goods by their reference or tracking number; the letter that tells the customer is then drafted,
   * unless a letter to them is in work: `turnId` null.
   */
  finishTask(
    by: ByStaff,
    what: {
      readonly taskId: string
      readonly proof: string
      /** ISO 8601 day on which it was done; today where nobody says. */
      readonly doneOn: string | null
      /** What was paid, where it differs from what was agreed. */
      readonly amount: Claim | null
    },
  ): Promise<ActResult<{ turnId: string | null }>>
  /** Another owner, or another day for what only we know of: a promise's day moves by a letter. */
  moveTask(
    by: ByStaff,
    what: { readonly taskId: string; readonly owner?: string | null; readonly dueAt?: Instant },
  ): Promise<ActResult>
  /** It is no longer wanted. */
  dropTask(by: ByStaff, what: { readonly taskId: string; readonly reason: string }): Promise<ActResult>
  addTask(
    by: ByStaff,
    what: {
      readonly ticketId: string
      readonly kind: Extract<TaskKind, 'call' | 'prevention' | 'recourse' | 'refund' | 'dispatch' | 'documents'>
      readonly text: string
      readonly dueAt: Instant
      readonly owner: string | null
    },
  ): Promise<ActResult<{ taskId: string }>>
  /** What became of a call: an internal note; what was promised becomes tasks. Not reached: it is due again an hour later. */
  logCall(
    by: ByStaff,
    what: {
      readonly taskId: string
      readonly reached: boolean
      readonly said: string
      readonly promises: readonly Commitment[]
    },
  ): Promise<ActResult>
  /** Opens a closed ticket for the question how the goods do, and drafts it. */
  askOfUse(by: ByStaff, what: { readonly taskId: string }): Promise<ActResult<{ turnId: string }>>
  /** What is said of a case, before it is closed or after. */
  keepCaseFile(by: ByStaff, what: { readonly ticketId: string; readonly file: CaseFile }): Promise<ActResult>
  /** The steps of the process, and at which one the ticket stands. */
  processOf(ticketId: string): Promise<readonly StepSeen[]>
  /** Spans of the next days in which it is business there and here, for a call. */
  callWindows(ticketId: string, zone: string): Promise<readonly CallWindow[]>
}

export interface CallWindow {
  readonly from: Instant
  readonly until: Instant
}
