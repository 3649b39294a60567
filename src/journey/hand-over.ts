/** All that is one person's goes to a successor in one act: open tickets with their drafts, tasks, customers, recurring problems. */
import { decidesLetters } from '../approval/decide.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { EVERYBODY } from '../ports/ledger/staff.ts'
import { TICKET_STATES, type Ticket } from '../ports/ledger/tickets.ts'
import type { Task } from '../ticket/task.ts'
import { maySee } from './act.ts'
import { refreshTicket } from './context.ts'
import { type By, noteOfStaff } from './staff-acts.ts'

const OPEN = TICKET_STATES.filter((state) => state !== 'closed')
/** All of it, in one commit: what stayed behind would be nobody's. */
const ALL = 1_000_000
/** A deputy for good: complaints of this person's customers go to the successor. */
const FOR_GOOD = '9999-12-31T00:00:00.000Z'

export interface Belongings {
  readonly tickets: readonly Ticket[]
  readonly tasks: readonly Task[]
  /** Those on which the tasks stand. */
  readonly ofTasks: readonly Ticket[]
}

export async function belongingsOf(ledger: Ledger, staffId: string): Promise<Belongings> {
  const rows = await ledger.desk.queue(EVERYBODY, { states: OPEN, owner: staffId, after: null, limit: ALL })
  const tasks = await ledger.aftercare.openTasksOf(staffId, ALL)
  const ids = new Set(tasks.map(({ ticketId }) => ticketId))
  const ofTasks = (await Promise.all([...ids].map((id) => ledger.tickets.ticket(id)))).filter((one) => one !== null)
  return { tickets: rows.map(({ ticket }) => ticket), tasks, ofTasks }
}

/** Of these, the tickets that the successor may not see: they, or what is owed on them, would be lost to everybody. */
export const hiddenFrom = ({ tickets, ofTasks }: Belongings, successor: Staff): readonly Ticket[] =>
  [...tickets, ...ofTasks].filter((ticket) => !maySee(successor, ticket))

/** Whoever decides on no letter would have tickets that nobody answers. */
export const maySucceed = (from: Staff, to: Staff): boolean => to.active && to.id !== from.id && decidesLetters(to)

/**
 * Whoever hands over is signed out everywhere.
 * @param brief stands in the history of every ticket
 * @returns false, and nothing is changed, where the successor may not have all of it
 */
export function handOver(
  ledger: Ledger,
  by: By,
  newId: () => string,
  what: { readonly from: Staff; readonly to: Staff; readonly brief: string; readonly switchOff: boolean },
): Promise<boolean> {
  const { from, to, brief, switchOff } = what
  return ledger.transaction(async (inside) => {
    const all = await belongingsOf(inside, from.id)
    if (!maySucceed(from, to) || hiddenFrom(all, to).length > 0) return false
    for (const task of all.tasks) await inside.aftercare.moveTask(task.id, { owner: to.id })
    for (const problem of (await inside.followed.open(ALL)).filter(({ owner }) => owner === from.id)) {
      await inside.followed.keep({ ...problem, owner: to.id })
      const step = { id: newId(), problemId: problem.id, at: by.at, who: by.who }
      await inside.followed.addStep({ ...step, act: 'changed', detail: { owner: to.id } })
    }
    for (const ticket of all.tickets) {
      const detail = { to: to.name, from: from.id, note: brief }
      await inside.tickets.addHistory({
        id: newId(),
        ticketId: ticket.id,
        at: by.at,
        who: by.who,
        act: 'assigned',
        detail,
      })
      await refreshTicket(inside, ticket, { assignee: to.id }, by.at)
    }
    await inside.absences.set({ staffId: from.id, from: by.at, until: FOR_GOOD, deputy: to.id })
    await inside.signIns.endOthers(from.id, null)
    if (switchOff) await inside.staff.update(from.id, { active: false })
    await noteOfStaff(inside, by, 'handed-over', from.id, { tickets: all.tickets.length, tasks: all.tasks.length })
    if (switchOff) await noteOfStaff(inside, by, 'deactivated', from.id)
    return true
  })
}
