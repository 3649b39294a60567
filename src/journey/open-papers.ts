/** Papers that somebody still has to look after: those without an answer, and those of which it is unsure that they left. */
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Paper } from '../ticket/paper.ts'
import type { PaperState } from '../ticket/words.ts'
import { maySee } from './act.ts'

const OPEN: readonly PaperState[] = ['uncertain', 'failed', 'queued', 'claimed', 'may-have-sent', 'sent', 'copied']

/** Those whose answer is due first at the head; of tickets that this person may see. */
export async function openPapers(
  ledger: Ledger,
  staff: Staff,
  limit: number,
): Promise<{ readonly paper: Paper; readonly ticket: Ticket }[]> {
  const found: { paper: Paper; ticket: Ticket }[] = []
  for (const paper of await ledger.papers.inStates(OPEN, staff.accounts, limit)) {
    const ticket = await ledger.tickets.ticket(paper.ticketId)
    if (ticket && maySee(staff, ticket)) found.push({ paper, ticket })
  }
  return found
}
