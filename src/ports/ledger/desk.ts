import type { Instant } from '../../mail/message.ts'
import type { Bin, Issue } from '../../ticket/words.ts'
import type { OccurrenceState } from './intake.ts'
import type { OutboxItem } from './outbox.ts'
import type { Staff } from './staff.ts'
import type { HistoryLine, StoredMessage, Ticket, TicketState, TurnRow } from './tickets.ts'

export interface QueueFilter {
  readonly states: readonly TicketState[]
  /** Staff ids, one of them; null: nobody's; absent: anybody's. */
  readonly owner?: string | readonly string[] | null
  /** ISO 3166-1, perhaps with a part (MY-02). */
  readonly market?: string
  readonly issue?: Issue
  /** The next promise breaks before this instant. */
  readonly dueBefore?: Instant
  /** Keyset: continue after this row of the page before. */
  readonly after: { readonly severityRank: number; readonly dueAt: Instant | null; readonly id: string } | null
  readonly limit: number
}

/** One line of the queue. */
export interface QueueRow {
  readonly ticket: Ticket
  /** 0: danger and fraud, 1: all others; the first key of the order. */
  readonly severityRank: number
  /** The turn in work, if any. */
  readonly turn: TurnRow | null
  /** The planned or last outbox item of that turn. */
  readonly outbox: OutboxItem | null
}

export interface TicketView {
  readonly ticket: Ticket
  readonly messages: readonly StoredMessage[]
  readonly turns: readonly TurnRow[]
  readonly outbox: readonly OutboxItem[]
  readonly history: readonly HistoryLine[]
}

export interface DeskCounts {
  readonly tickets: Readonly<Record<TicketState, number>>
  readonly bins: Readonly<Record<Bin, number>>
  readonly occurrences: Readonly<Record<OccurrenceState, number>>
  /** Messages with a parse problem. */
  readonly parseSuspect: number
}

/** Every question is limited to what this staff row may see (accounts and markets). */
export interface DeskLedger {
  queue(staff: Staff, filter: QueueFilter): Promise<QueueRow[]>
  /**
   * Tickets in which, in one of these ways, all terms stand (craft/search-terms.ts), the newest first, closed ones too.
   * @param before continues after this ticket of the page before
   */
  search(staff: Staff, ways: readonly (readonly string[])[], before: string | null, limit: number): Promise<QueueRow[]>
  /** The newest tickets first. */
  latest(staff: Staff, limit: number): Promise<Ticket[]>
  ticket(staff: Staff, id: string): Promise<TicketView | null>
  bin(staff: Staff, bin: Bin, after: { at: Instant; id: string } | null, limit: number): Promise<StoredMessage[]>
  counts(staff: Staff): Promise<DeskCounts>
  /** The markets of open tickets. */
  markets(staff: Staff): Promise<string[]>
  /** How many open tickets each of these people owns. */
  owned(staffIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Open tickets with a promise that has run out by `now`. */
  late(staff: Staff, now: Instant): Promise<number>
}
