/** Keeps what a letter that left promised as tasks, in the commit in which it is sent. */
import { afterLetter } from '../aftercare/commitments.ts'
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Task } from '../ticket/task.ts'
import type { Approved } from '../ticket/turn.ts'
import { withdrawTurn } from './context.ts'

export async function noteCommitments(ledger: Ledger, ticket: Ticket, turn: Approved, at: Instant): Promise<void> {
  const open = (await ledger.aftercare.tasksOf(ticket.id)).filter(({ state }) => state === 'open')
  const { add, end } = afterLetter(turn, open, ticket.assignee ?? turn.approval.by, at)
  for (const { id, state, done } of end) await ledger.aftercare.endTask(id, state, done)
  for (const task of add) await ledger.aftercare.addTask(task)
  await overtaken(ledger, open, turn.id, at)
}

/** A progress letter or reminder that waits for a person is out of date as soon as another letter has left. */
async function overtaken(ledger: Ledger, open: readonly Task[], left: string, at: Instant): Promise<void> {
  for (const { id, kind, letter, turnId } of open) {
    if (kind !== 'letter') continue
    const row = turnId === null || turnId === left ? null : await ledger.tickets.turn(turnId)
    if (row?.turn.stage !== 'drafted') continue
    const passing = letter === 'progress' || letter === 'reminder'
    if (row.withdrawnAt === null && passing) await withdrawTurn(ledger, row, OVERTAKEN, at)
    if (row.withdrawnAt !== null || passing) await ledger.aftercare.endTask(id, 'dropped', null)
  }
}

const OVERTAKEN = 'overtaken'

/** A letter of a person's own words: news it is, and nobody knows what else it promised. */
export async function wordByHand(ledger: Ledger, ticket: Ticket, at: Instant, by: string): Promise<void> {
  for (const { id, kind, state } of await ledger.aftercare.tasksOf(ticket.id)) {
    if (state === 'open' && kind === 'news') await ledger.aftercare.endTask(id, 'done', { at, by, proof: '' })
  }
}
