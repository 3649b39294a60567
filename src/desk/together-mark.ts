/** Marks lines of the queue whose letters may be approved together. */
import { html } from 'hono/html'
import type { QueueRow } from '../ports/ledger/desk.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { SendPlan } from '../ticket/acts.ts'
import type { Drafted, Turn } from '../ticket/turn.ts'
import { keyed } from './keys.ts'
import type { Html, Visit } from './visit.ts'

/** Whether a letter may be approved along with others: nothing warns of it, and this person may decide on it. */
export function goesTogether(turn: Turn | undefined, staff: Staff, plan: SendPlan | null | undefined): turn is Drafted {
  if (turn?.stage !== 'drafted' || !plan || plan.breaks !== null) return false
  const { draft, resolution } = turn
  const { lane, approver } = resolution
  const mine = approver.role === 'agent' || staff.roles.includes(approver.role)
  const filed = draft.author !== 'machine' && draft.record.attachments.length > 0
  return (
    !filed &&
    draft.warnings.length === 0 &&
    draft.gaps.length === 0 &&
    !draft.unwanted?.length &&
    lane === 'normal' &&
    mine
  )
}

/** The box that marks a line of the queue; only where its letter may go together with others. */
export function markBox(visit: Visit, row: QueueRow, plan: SendPlan | undefined): Html | string {
  const turn = row.turn?.turn
  if (!goesTogether(turn, visit.staff, plan)) return ''
  return html`<input type="checkbox" class="mark" form="together" name="turn" value="${turn.id}" data-mark aria-label="${visit.m.verbs.mark(row.ticket.number)}">`
}

/** Stands below the queue while a line is marked. */
export const togetherBar = ({ m }: Visit): Html =>
  html`<form id="together" class="together" action="/together"><button class="main" ${keyed('approve', m)}>${m.verbs.readMarked}</button> <span class="quiet">${m.verbs.togetherLead}</span></form>`
