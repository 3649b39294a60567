/** The ledger of complaints: every case of a span of days with all that belongs to it, one after the other. */
import { customerKeys } from '../craft/order-book.ts'
import type { Instant } from '../mail/message.ts'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { KeptCaseFile } from '../ticket/case-file.ts'
import type { Task } from '../ticket/task.ts'
import type { Tier } from '../ticket/words.ts'
import { maySee } from './act.ts'

export interface LedgerCase {
  readonly view: TicketView
  readonly tasks: readonly Task[]
  readonly file: KeptCaseFile | null
  readonly tier: Tier | null
}

const AT_ONCE = 100

/** Cases that came in between, the last instant outside, oldest first, of those that this person may see. */
export async function* casesBetween(
  ledger: Ledger,
  staff: Staff,
  from: Instant,
  until: Instant,
): AsyncGenerator<LedgerCase> {
  let after: Pick<Ticket, 'openedAt' | 'id'> | null = null
  for (;;) {
    const tickets: Ticket[] = await ledger.aftercare.cases(from, until, after, AT_ONCE)
    for (const ticket of tickets) {
      // What was no complaint is in no ledger of complaints.
      if (!maySee(staff, ticket) || ticket.closeReason === 'not-a-complaint') continue
      const view = await ledger.desk.ticket(staff, ticket.id)
      if (view) yield await caseOfView(ledger, view)
    }
    after = tickets.at(-1) ?? null
    if (tickets.length < AT_ONCE) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export async function caseOfView(ledger: Ledger, view: TicketView): Promise<LedgerCase> {
  const { id, customer } = view.ticket
  const set = customer.address === '' ? null : await ledger.customerTiers.of(customerKeys(customer.address))
  const seen = view.turns.flatMap(({ turn }) => ('orders' in turn && turn.orders ? [turn.orders] : [])).at(-1)
  return {
    view,
    tasks: await ledger.aftercare.tasksOf(id),
    file: await ledger.aftercare.caseFile(id),
    tier: set?.tier ?? seen?.customer?.tier ?? null,
  }
}
