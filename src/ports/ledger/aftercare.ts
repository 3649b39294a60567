import type { Instant } from '../../mail/message.ts'
import type { KeptCaseFile } from '../../ticket/case-file.ts'
import type { Task, TaskDone } from '../../ticket/task.ts'
import type { TaskState } from '../../ticket/words.ts'
import type { Ticket } from './tickets.ts'

/** What is owed by a day, and the case files of closed tickets. */
export interface AftercareLedger {
  /** False where a task of this id is there already: nothing is changed then. */
  addTask(task: Task): Promise<boolean>
  task(id: string): Promise<Task | null>
  /** Those that are due first at the head. */
  tasksOf(ticketId: string): Promise<Task[]>
  /** Open tasks that are due before `until`, the longest overdue first. */
  openTasks(until: Instant, limit: number): Promise<Task[]>
  /** Of one person, the earliest first. */
  openTasksOf(owner: string, limit: number): Promise<Task[]>
  /** Ends an open task; false where it is open no more. */
  endTask(id: string, state: Exclude<TaskState, 'open'>, done: TaskDone | null): Promise<boolean>
  /** Another owner, another day, another ticket; false where it is open no more. */
  moveTask(
    id: string,
    change: { readonly owner?: string | null; readonly dueAt?: Instant; readonly ticketId?: string },
  ): Promise<boolean>
  caseFile(ticketId: string): Promise<KeptCaseFile | null>
  keepCaseFile(file: KeptCaseFile): Promise<void>
  /** Tickets that came in between, the last one outside; continues after the ticket of the page before. */
  cases(from: Instant, until: Instant, after: Pick<Ticket, 'openedAt' | 'id'> | null, limit: number): Promise<Ticket[]>
  /** Sets when a ticket is looked at next. */
  lookAt(ticketId: string, at: Instant): Promise<void>
  /** Tickets that want a look, the oldest wish first. */
  wantLook(now: Instant, limit: number): Promise<string[]>
  /** Whether this ticket still wants a look: another daemon may have had it. */
  wantsLook(ticketId: string, now: Instant): Promise<boolean>
}
