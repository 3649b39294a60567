import type { Instant } from '../../mail/message.ts'
import type { CaseFacts } from '../../ticket/case-facts.ts'
import type { CustomerFacts, OrderFacts } from '../../ticket/order.ts'
import type { Staff } from './staff.ts'
import type { TicketState } from './tickets.ts'

/** A case with whose it is. */
export interface OwnedCase {
  readonly facts: CaseFacts
  readonly number: string
  /** In lower case; '' where nobody knows one. */
  readonly address: string
  readonly name: string
  readonly state: TicketState
}

export interface OpenCall {
  readonly id: string
  readonly ticketId: string
  readonly dueAt: Instant
}

/** What the page of customers asks; nobody sees a case of an account or market that isn't theirs. */
export interface CustomersLedger {
  /** Cases that came in from `from` on, the oldest first, those of erased people left out. */
  cases(
    staff: Staff,
    from: Instant,
    after: Pick<CaseFacts, 'openedAt' | 'ticketId'> | null,
    limit: number,
  ): Promise<OwnedCase[]>
  /** Open call tasks on these tickets that are due before `until`. */
  calls(ticketIds: readonly string[], until: Instant): Promise<readonly OpenCall[]>
  /** By key of address, domain or name: whom the customers file knows by it; a key of two customers is left out. */
  named(keys: readonly string[]): Promise<ReadonlyMap<string, CustomerFacts>>
  /** By key: the orders since a day under it; one order may stand under several. */
  orders(
    keys: readonly string[],
    since: string,
  ): Promise<ReadonlyMap<string, readonly { readonly order: string; readonly facts: OrderFacts }[]>>
}
