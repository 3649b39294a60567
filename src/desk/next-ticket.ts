/** Where to go on after a decision: the most urgent letter that this person may approve, else what needs a person. */
import type { DeskLedger, QueueRow } from '../ports/ledger/desk.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { isBlocked } from './ticket-letter.ts'

const LOOKED_AT = 10

export interface Next {
  readonly path: string
  /** As the page says it; '' for the queue. */
  readonly version: string
}

/** The next ticket, the queue where nothing waits. */
export async function nextTicket(desk: DeskLedger, staff: Staff, decided: string): Promise<Next> {
  const waiting = await desk.queue(staff, { states: ['pending'], after: null, limit: LOOKED_AT })
  const others = waiting.filter(({ ticket }) => ticket.id !== decided)
  const next = others.find((row) => isForMe(row, staff)) ?? others[0]
  return next
    ? { path: `/tickets/${next.ticket.id}`, version: String(next.ticket.version) }
    : { path: '/', version: '' }
}

function isForMe({ ticket, turn }: QueueRow, staff: Staff): boolean {
  if (turn?.turn.stage !== 'drafted' || isBlocked(turn.turn.draft)) return false
  const { role } = turn.turn.resolution.approver
  return (role === 'agent' || staff.roles.includes(role)) && (ticket.assignee ?? staff.id) === staff.id
}
