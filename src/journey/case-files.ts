/** The file of a case: what people say when they close it, and what follows from it: prevention, and a later look at use. */
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { CaseFile } from '../ticket/case-file.ts'
import type { Task } from '../ticket/task.ts'
import type { CloseReason, Remedy, TaskKind } from '../ticket/words.ts'
import { Refused } from './act.ts'
import { letterOf } from './clock-events.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { proposeCase } from './library.ts'

const DAY_MS = 24 * 3_600_000
const LONGEST = 2_000
/** Reasons of what was a case; the others end what was none, or what goes on elsewhere. */
const CASES: ReadonlySet<CloseReason> = new Set(['solved', 'no-answer'])
/** Money, goods and papers are owed although the ticket is closed; prevention is for us. */
const ENDED: ReadonlySet<TaskKind> = new Set(['news', 'solution', 'call', 'letter', 'close', 'order', 'step'])
/** What a customer then has in use. */
const GOODS: ReadonlySet<Remedy> = new Set(['replacement', 'missing-parts', 'repair'])

/** @throws Refused where a case is closed without saying what caused it */
export async function fileCase(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  reason: CloseReason,
  file: CaseFile | undefined,
): Promise<void> {
  if (CASES.has(reason) && !file) throw new Refused('blocked', ['cause-unknown'])
  if (file) await keepFile(context, ledger, staff, { ...ticket, closeReason: reason }, file)
  const now = context.clock.now()
  for (const task of await ledger.aftercare.tasksOf(ticket.id)) {
    if (task.state !== 'open' || !ENDED.has(task.kind)) continue
    const done = { at: now, by: staff.id, proof: '' }
    if (task.kind === 'close') await ledger.aftercare.endTask(task.id, 'done', done)
    else await ledger.aftercare.endTask(task.id, 'dropped', null)
  }
  if (reason === 'solved' && (await sentGoods(ledger, ticket.id))) {
    const days = context.workshop().aftercare.useAfterDays
    const dueAt = new Date(Date.parse(now) + days * DAY_MS).toISOString()
    await ledger.aftercare.addTask(taskOf(`${ticket.id}:use`, ticket, 'use-check', dueAt, now, 'amends'))
  }
}

/** Writes the file; a preventive step with its day is a task of its owner. */
export async function keepFile(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  file: CaseFile,
): Promise<void> {
  const now = context.clock.now()
  const { prevention, preventionBy, preventionOwner } = file
  if (preventionBy !== null && !/^\d{4}-\d{2}-\d{2}$/.test(preventionBy)) throw new Refused('unsound', ['preventionBy'])
  await ledger.aftercare.keepCaseFile({
    ...file,
    prevention: prevention.trim().slice(0, LONGEST),
    well: file.well.trim().slice(0, LONGEST),
    better: file.better.trim().slice(0, LONGEST),
    note: file.note.trim().slice(0, LONGEST),
    ticketId: ticket.id,
    who: staff.id,
    at: now,
  })
  if (prevention.trim() !== '' && preventionBy !== null) {
    const task = taskOf(`${ticket.id}:prevention`, ticket, 'prevention', `${preventionBy}T09:00:00.000Z`, now, staff.id)
    const whole = { ...task, owner: preventionOwner ?? staff.id, text: prevention.trim().slice(0, LONGEST) }
    if (!(await ledger.aftercare.addTask(whole)))
      await ledger.aftercare.moveTask(task.id, { owner: whole.owner, dueAt: whole.dueAt })
  }
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: staff.id,
    act: 'case-filed',
    detail: { cause: file.cause, responsibility: file.responsibility },
  })
  if (file.typical && (await proposeCase(context, ledger, ticket, staff.id)) !== null)
    await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'case-proposed' })
}

async function sentGoods(ledger: Ledger, ticketId: string): Promise<boolean> {
  const letters = (await ledger.tickets.turnsOf(ticketId)).flatMap((row) => letterOf(row) ?? [])
  return letters.some(
    ({ resolution, draft }) => resolution.letter === 'execution' && draft.remedies.some((one) => GOODS.has(one)),
  )
}

/** An open task of this ticket, as its owner's. */
export function taskOf(id: string, ticket: Ticket, kind: TaskKind, dueAt: Instant, now: Instant, by: string): Task {
  return {
    id,
    ticketId: ticket.id,
    kind,
    state: 'open',
    owner: ticket.assignee,
    dueAt,
    createdAt: now,
    by,
    text: '',
    turnId: null,
    letter: null,
    closeReason: null,
    done: null,
  }
}
