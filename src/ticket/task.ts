/** What somebody of ours has to do by a day: promises of sent letters, calls, letters that the clock opened, prevention. */
import type { Instant } from '../mail/message.ts'
import type { CloseReason, LetterName, TaskKind, TaskState } from './words.ts'

export interface Task {
  /** Made from what it follows from, so that the same thing never gives two: "<turn>:refund". */
  readonly id: string
  readonly ticketId: string
  readonly kind: TaskKind
  readonly state: TaskState
  /** Staff id; null: whoever has the ticket. */
  readonly owner: string | null
  readonly dueAt: Instant
  readonly createdAt: Instant
  /** 'amends' or a staff id. */
  readonly by: string
  /** A person's own words; '' where the kind says it all. */
  readonly text: string
  /** The turn whose letter promised it, or that carries it out. */
  readonly turnId: string | null
  /** For a letter that the clock opened. */
  readonly letter: LetterName | null
  /** For a proposal to close. */
  readonly closeReason: CloseReason | null
  readonly done: TaskDone | null
}

export interface TaskDone {
  readonly at: Instant
  readonly by: string
  /** Bank reference, tracking number, or what was reached. */
  readonly proof: string
}

/** Promises to the customer that a person carries out, each with its proof. */
const CARRIED_OUT: ReadonlySet<TaskKind> = new Set(['refund', 'dispatch', 'documents'])

export function isCarriedOut(kind: TaskKind): kind is 'refund' | 'dispatch' | 'documents' {
  return CARRIED_OUT.has(kind)
}

/** Money and goods are done by their number: a word of ours is no proof. */
export function needsProof(kind: TaskKind): boolean {
  return kind === 'refund' || kind === 'dispatch'
}

/** What the customer was told, and would miss. */
export function isPromise(kind: TaskKind): boolean {
  return isCarriedOut(kind) || kind === 'news' || kind === 'solution'
}

/** After so long nobody can say that only the owner should know of it. */
const MANAGER_AFTER_MS = 24 * 3_600_000

export function isOverdueTask({ state, dueAt }: Pick<Task, 'state' | 'dueAt'>, now: Instant): boolean {
  return state === 'open' && dueAt < now
}

/** A promise or a step of the process that its owner has left undone for a day is the manager's. */
export function isManagers(task: Pick<Task, 'state' | 'dueAt' | 'kind'>, now: Instant): boolean {
  return (
    isOverdueTask(task, new Date(Date.parse(now) - MANAGER_AFTER_MS).toISOString()) &&
    (isPromise(task.kind) || task.kind === 'step')
  )
}
