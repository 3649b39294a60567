/** The frame of every act: one transaction, a named staff member who may see the ticket, and the ticket's state derived anew. */
import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { LedgerError } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { ActResult, ByStaff, Refusal } from '../ticket/acts.ts'
import type { Drafted, Opened, Resolved, Understood } from '../ticket/turn.ts'
import type { JourneyContext } from './context.ts'

/** Ends an act without a change; caught by `act`, never seen outside. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly detail: readonly string[]
  constructor(refusal: Refusal, detail: readonly string[] = []) {
    super(refusal)
    this.name = 'Refused'
    this.refusal = refusal
    this.detail = detail
  }
}

/** Runs `work` in one transaction as this staff member; a refusal rolls everything back. */
export async function act<T>(
  context: Pick<JourneyContext, 'ledger'>,
  by: ByStaff,
  work: (ledger: Ledger, staff: Staff) => Promise<T>,
): Promise<ActResult<T>> {
  try {
    const value = await context.ledger.transaction(async (ledger) => {
      const staff = await ledger.staff.byId(by.staffId)
      if (!staff?.active) throw new Refused('not-allowed')
      return work(ledger, staff)
    })
    return { done: true, value }
  } catch (error) {
    if (error instanceof Refused) return { done: false, refusal: error.refusal, detail: error.detail }
    if (error instanceof LedgerError && error.kind === 'busy') return { done: false, refusal: 'busy', detail: [] }
    throw error
  }
}

/** Whether this staff member may see what belongs to this account and market. */
export function maySee(staff: Staff, of: { readonly account: string; readonly market: string | null }): boolean {
  const account = staff.accounts === null || staff.accounts.includes(of.account)
  const market = staff.markets === null || of.market === null || staff.markets.includes(of.market)
  return account && market
}

/** The ticket, if it exists and this staff member may see it; what may not be seen doesn't exist. */
export async function visibleTicket(ledger: Ledger, staff: Staff, id: string): Promise<Ticket> {
  const ticket = await ledger.tickets.ticket(id)
  if (!ticket || !maySee(staff, ticket)) throw new Refused('not-found')
  return ticket
}

/** A turn that nobody has decided about yet. */
export type UndecidedTurn = Opened | Understood | Resolved | Drafted

/** The turn and its ticket, if the turn is still in work. */
export async function turnInWork(
  ledger: Ledger,
  staff: Staff,
  id: string,
): Promise<{ row: TurnRow & { readonly turn: UndecidedTurn }; ticket: Ticket }> {
  const row = await ledger.tickets.turn(id)
  if (!row) throw new Refused('not-found')
  const ticket = await visibleTicket(ledger, staff, row.turn.ticketId)
  if (row.withdrawnAt !== null) throw new Refused('stale', [row.withdrawnWhy ?? ''])
  if (ticket.closedAt !== null) throw new Refused('closed')
  if (row.turn.stage === 'approved' || row.turn.stage === 'sent') throw new Refused('already-decided')
  return { row: { ...row, turn: row.turn }, ticket }
}

/** A turn whose draft can be changed: the revision that the person saw must be the newest. */
export async function draftInWork(
  ledger: Ledger,
  staff: Staff,
  id: string,
  revision: number | null,
): Promise<{ row: TurnRow; ticket: Ticket; turn: Drafted }> {
  const { row, ticket } = await turnInWork(ledger, staff, id)
  if (row.turn.stage !== 'drafted') throw new Refused('stale')
  if (revision !== null && row.turn.draft.revision !== revision)
    throw new Refused('stale', [String(row.turn.draft.revision)])
  return { row, ticket, turn: row.turn }
}

/** A day that no calendar has (2026-11-45, 30 February) lies nowhere: kept, it would break every page that shows it. */
export const isAhead = (at: Instant, now: Instant): boolean => DateTime.fromISO(at).isValid && at > now
