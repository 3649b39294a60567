/** Where to go on after a decision: the most urgent letter that this person may approve, else what needs a person. */
import type { DeskLedger, QueueRow } from '../ports/ledger/desk.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { isBlocked } from './ticket-letter.ts'

const LOOKED_AT = 30

/** @returns path of the next ticket, the queue's where nothing waits */
export async function nextTicket(desk: DeskLedger, staff: Staff, decided: string): Promise<string> {
  const waiting = await desk.queue(staff, { states: ['pending'], after: null, limit: LOOKED_AT })
  const others = waiting.filter(({ ticket }) => ticket.id !== decided)
  const next = others.find((row) => isForMe(row, staff)) ?? others[0]
  return next ? `/tickets/${next.ticket.id}` : '/'
}

function isForMe({ ticket, turn }: QueueRow, staff: Staff): boolean {
  if (turn?.turn.stage !== 'drafted' || isBlocked(turn.turn.draft)) return false
  const { role } = turn.turn.resolution.approver
  return (role === 'agent' || staff.roles.includes(role)) && (ticket.assignee ?? staff.id) === staff.id
}
