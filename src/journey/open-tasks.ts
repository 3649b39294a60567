/** What is owed by a day, of tickets that this person may see: the page *Tasks*. */
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { standsInFor } from '../ticket/absence.ts'
import { isManagers, type Task } from '../ticket/task.ts'
import { maySee } from './act.ts'

export interface TaskLine {
  readonly task: Task
  readonly ticket: Ticket
}

const LOOKED_AT = 1_000

/**
 * Open tasks that are due before `until`, the longest overdue first.
 * @param mine only those of this person and of whom they stand in for, those of nobody, and for managers what others have left overdue for a day
 */
export async function openTasks(
  ledger: Ledger,
  staff: Staff,
  { until, mine, now }: { readonly until: Instant; readonly mine: boolean; readonly now: Instant },
): Promise<TaskLine[]> {
  const manages = staff.roles.some((role) => role === 'manager' || role === 'admin')
  const absent = standsInFor(await ledger.absences.all(), staff.id, now)
  const found: TaskLine[] = []
  for (const task of await ledger.aftercare.openTasks(until, LOOKED_AT)) {
    const ours =
      task.owner === null ||
      task.owner === staff.id ||
      absent.includes(task.owner) ||
      (manages && isManagers(task, now))
    if (mine && !ours) continue
    const ticket = await ledger.tickets.ticket(task.ticketId)
    if (ticket && maySee(staff, ticket)) found.push({ task, ticket })
  }
  return found
}
