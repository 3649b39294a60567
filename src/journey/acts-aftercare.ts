/** Acts on what is owed: done with its proof, moved, dropped, called; and on the file of a case. */
import { decidesLetters } from '../approval/decide.ts'
import { PAYING } from '../craft/facts.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { AftercareActs } from '../ticket/aftercare-acts.ts'
import { type Details, unsound } from '../ticket/details.ts'
import type { Claim } from '../ticket/findings.ts'
import type { OrdersSeen } from '../ticket/order.ts'
import { isCarriedOut, isPromise, needsProof, type Task } from '../ticket/task.ts'
import { isByHand } from '../ticket/turn.ts'
import type { Remedy, TaskKind } from '../ticket/words.ts'
import { act, isAhead, maySee, Refused, visibleTicket } from './act.ts'
import { internalNote } from './acts-ticket.ts'
import { callWindows } from './call-windows.ts'
import { keepFile, taskOf } from './case-files.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { openLetter } from './open-letter.ts'
import { ordersOfTicket } from './orders.ts'
import { processOf } from './process.ts'
import { inWork } from './ticket-state.ts'

const HOUR_MS = 3_600_000
const LONGEST = 2_000

/** Remedies that a promise of this kind carries out. */
const CARRIES: Readonly<Record<'refund' | 'dispatch' | 'documents', ReadonlySet<Remedy>>> = {
  refund: new Set<Remedy>([...PAYING, 'discount']),
  dispatch: new Set(['replacement', 'missing-parts', 'repair', 'expedite']),
  documents: new Set(['documents', 'correction', 'guidance', 'explanation']),
}

export function aftercareActs(context: JourneyContext): AftercareActs {
  return {
    finishTask: async (by, what) => {
      const known = await context.ledger.aftercare.task(what.taskId)
      const orders = known ? await ordersOfTicket(context, known.ticketId) : null
      return act(context, by, async (ledger, staff) => {
        const { task, ticket } = await openTask(ledger, staff, what.taskId)
        const now = context.clock.now()
        const proof = what.proof.trim()
        if (needsProof(task.kind) && proof === '') throw new Refused('empty', ['proof'])
        const doneOn = what.doneOn ?? now.slice(0, 10)
        const told: Details = {
          doneOn,
          ...(what.amount && { amount: what.amount }),
          ...(task.kind === 'refund' && { reference: proof }),
          ...(task.kind === 'dispatch' && { tracking: proof }),
        }
        const wrong = isCarriedOut(task.kind) ? unsound(told, now) : []
        if (wrong.length > 0 || proof.length > LONGEST) throw new Refused('unsound', wrong)
        await ledger.aftercare.endTask(task.id, 'done', { at: now, by: staff.id, proof })
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'task-done',
          detail: { task: task.kind, proof },
        })
        const turnId = isCarriedOut(task.kind)
          ? await tellOf(context, ledger, staff, ticket, { task, kind: task.kind, told, orders })
          : null
        await refreshTicket(ledger, await visibleTicket(ledger, staff, ticket.id), {}, now)
        return { turnId }
      })
    },

    moveTask: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { task, ticket } = await openTask(ledger, staff, what.taskId)
        // The customer was told this day: another one is told to them, too.
        if (what.dueAt !== undefined && isPromise(task.kind)) throw new Refused('not-allowed')
        if (what.owner != null) {
          const owner = await ledger.staff.byId(what.owner)
          // Whoever may not see the ticket would never find what they owe.
          if (!owner?.active || !maySee(owner, ticket)) throw new Refused('not-allowed')
        }
        await ledger.aftercare.moveTask(task.id, {
          ...(what.owner !== undefined && { owner: what.owner }),
          ...(what.dueAt !== undefined && { dueAt: what.dueAt }),
        })
        await noteTask(context, ledger, staff, ticket, 'task-moved', { task: task.kind, until: what.dueAt ?? null })
        return null
      }),

    dropTask: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (what.reason.trim() === '') throw new Refused('empty')
        const { task, ticket } = await openTask(ledger, staff, what.taskId)
        await ledger.aftercare.endTask(task.id, 'dropped', null)
        await noteTask(context, ledger, staff, ticket, 'task-dropped', {
          task: task.kind,
          reason: what.reason.trim().slice(0, 1_000),
        })
        return null
      }),

    addTask: (by, what) =>
      act(context, by, async (ledger, staff) => {
        mayAct(staff)
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        const now = context.clock.now()
        if (!isAhead(what.dueAt, now)) throw new Refused('in-the-past')
        const task = taskOf(context.newId(), ticket, what.kind, what.dueAt, now, staff.id)
        const owner = what.owner ?? ticket.assignee ?? staff.id
        await ledger.aftercare.addTask({ ...task, owner, text: what.text.trim().slice(0, LONGEST) })
        await noteTask(context, ledger, staff, ticket, 'task-added', { task: what.kind, until: what.dueAt })
        return { taskId: task.id }
      }),

    logCall: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { task, ticket } = await openTask(ledger, staff, what.taskId)
        const said = what.said.trim()
        if (task.kind !== 'call') throw new Refused('not-found')
        if (what.reached && said === '') throw new Refused('empty')
        const now = context.clock.now()
        if (!what.promises.every(({ dueAt }) => isAhead(dueAt, now))) throw new Refused('in-the-past')
        if (said !== '')
          await ledger.tickets.addMessage(internalNote(context, ticket, context.newId(), said.slice(0, 20_000)), [])
        if (what.reached) await ledger.aftercare.endTask(task.id, 'done', { at: now, by: staff.id, proof: '' })
        else await ledger.aftercare.moveTask(task.id, { dueAt: new Date(Date.parse(now) + HOUR_MS).toISOString() })
        for (const { what: kind, dueAt } of what.promises)
          await ledger.aftercare.addTask({
            ...taskOf(context.newId(), ticket, kind, dueAt, now, staff.id),
            owner: ticket.assignee ?? staff.id,
          })
        await noteTask(context, ledger, staff, ticket, what.reached ? 'call-reached' : 'call-missed', {})
        return null
      }),

    askOfUse: async (by, what) => {
      const known = await context.ledger.aftercare.task(what.taskId)
      const orders = known ? await ordersOfTicket(context, known.ticketId) : null
      return act(context, by, async (ledger, staff) => {
        const { task, ticket } = await openTask(ledger, staff, what.taskId)
        if (task.kind !== 'use-check') throw new Refused('not-found')
        const now = context.clock.now()
        await ledger.aftercare.endTask(task.id, 'done', { at: now, by: staff.id, proof: '' })
        if (ticket.closedAt !== null) {
          await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'reopened' })
          await refreshTicket(ledger, ticket, { closedAt: null, closeReason: null }, now)
        }
        const turnId = await openLetter(context, ledger, {
          ticket: { ...ticket, closedAt: null, closeReason: null },
          purpose: 'solution',
          openedBy: 'person',
          who: staff.id,
          choice: { letter: 'satisfaction' },
          orders,
        })
        return { turnId }
      })
    },

    processOf: async (ticketId) => {
      const ticket = await context.ledger.tickets.ticket(ticketId)
      if (!ticket) return []
      const market = context.accounts().get(ticket.account)?.market ?? ticket.country
      return market ? processOf(context, context.ledger, ticket, market) : []
    },

    callWindows: (ticketId, zone) => callWindows(context, ticketId, zone),

    keepCaseFile: (by, what) =>
      act(context, by, async (ledger, staff) => {
        mayAct(staff)
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        await keepFile(context, ledger, staff, ticket, what.file)
        await refreshTicket(ledger, ticket, {}, context.clock.now())
        return null
      }),
  }
}

function mayAct(staff: Staff): void {
  if (!decidesLetters(staff)) throw new Refused('not-allowed')
}

async function openTask(ledger: Ledger, staff: Staff, id: string): Promise<{ task: Task; ticket: Ticket }> {
  mayAct(staff)
  const task = await ledger.aftercare.task(id)
  if (!task) throw new Refused('not-found')
  const ticket = await visibleTicket(ledger, staff, task.ticketId)
  if (task.state !== 'open') throw new Refused('already-decided')
  return { task, ticket }
}

async function noteTask(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  name: string,
  detail: Readonly<Record<string, string | null>>,
): Promise<void> {
  await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: name, detail })
  await refreshTicket(ledger, ticket, {}, context.clock.now())
}

/** Drafts the letter that tells of it; null where a letter that answers the customer is in work, or the ticket is closed. */
async function tellOf(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  what: { task: Task; kind: TaskKind & keyof typeof CARRIES; told: Details; orders: OrdersSeen | null },
): Promise<string | null> {
  if (ticket.closedAt !== null) return null
  const { task, kind, told, orders } = what
  const open = inWork(await ledger.tickets.turnsOf(ticket.id)).filter(({ turn }) => turn.purpose === 'solution')
  // Nor is a letter taken away that a person has opened or worded: they say it there, or write another when it has left.
  const isTheirs = ({ turn }: TurnRow): boolean =>
    turn.openedBy === 'person' || (turn.stage === 'drafted' && isByHand(turn.draft))
  if (open.some((row) => row.turn.openedBy === 'mail' || row.turn.stage === 'approved' || isTheirs(row))) return null
  const { remedies, amount } = await promised(ledger, task)
  const carried = remedies.filter((remedy) => CARRIES[kind].has(remedy))
  const details = { ...(kind === 'refund' && amount && { amount }), ...told }
  return openLetter(context, ledger, {
    ticket,
    purpose: 'solution',
    openedBy: 'commitment',
    who: staff.id,
    choice: { letter: 'execution', details, ...(carried.length > 0 && { remedies: carried }) },
    orders,
  })
}

/** What the letter that promised it had agreed. */
async function promised(ledger: Ledger, task: Task): Promise<{ remedies: readonly Remedy[]; amount: Claim | null }> {
  const turn = task.turnId === null ? null : (await ledger.tickets.turn(task.turnId))?.turn
  if (!turn || !('draft' in turn)) return { remedies: [], amount: null }
  return { remedies: turn.draft.remedies, amount: turn.resolution.details?.amount ?? null }
}
