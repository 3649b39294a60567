import type { Address, Instant, Message, Span } from '../../mail/message.ts'
import type { Findings } from '../../ticket/findings.ts'
import type { PromiseHours } from '../../ticket/promise-hours.ts'
import type { Draft, Turn } from '../../ticket/turn.ts'
import type { Bin, CloseReason, Issue, Kind, Severity } from '../../ticket/words.ts'

/** A mail as the ledger keeps it: received, or sent by us. Whom it concerns is set once, and is part of its type. */
export type StoredMessage = CustomerMessage | InternalMessage

/** What the customer wrote or got: the only messages that a letter may quote, thread on or take recipients from. */
export interface CustomerMessage extends MessageRow {
  readonly audience: 'customer'
}

/** Notes, and what colleagues and partners wrote to us: no word of it reaches a customer. */
export interface InternalMessage extends MessageRow {
  readonly audience: 'internal'
}

/** The mail of a customer that a letter answers; nothing internal is one. */
export type AnsweredMail = Pick<CustomerMessage, 'audience' | 'parsed'>

interface MessageRow {
  readonly id: string
  readonly account: string
  readonly direction: 'in' | 'out'
  /** Null for an internal note typed at the desk. */
  readonly rawSha256: string | null
  readonly ticketId: string | null
  /** The bin where it lies; null where it belongs to a ticket. */
  readonly bin: Bin | null
  readonly kind: Kind
  /** Server's receipt (INTERNALDATE) for received mail, acceptance for sent mail. */
  readonly at: Instant
  readonly parsed: Message
  readonly spans: readonly Span[]
  readonly findings: Findings | null
  /** Flags for people, e.g. 'new-participant', 'reused-message-id', 'parse-suspect', 'forwarded'. */
  readonly flags: readonly string[]
}

/** The state that a person sees; derived by the journey in the same commit as what changes it. */
export const TICKET_STATES = [
  'pending',
  'needs-person',
  'scheduled',
  'sending',
  'uncertain',
  'failed',
  'held',
  'waiting-customer',
  'closed',
] as const
export type TicketState = (typeof TICKET_STATES)[number]

export interface Ticket {
  readonly id: string
  /** KS-2026-0412: year of receipt and a running number. */
  readonly number: string
  readonly account: string
  readonly market: string | null
  readonly customer: Address
  readonly subject: string
  readonly state: TicketState
  readonly issue: Issue | null
  readonly severity: Severity
  readonly language: string
  readonly country: string | null
  readonly timezone: string | null
  /** One line on what it is about, by reader's language tag. */
  readonly gist: Readonly<Record<string, string>>
  readonly assignee: string | null
  readonly openedAt: Instant
  readonly lastCustomerMailAt: Instant
  readonly closedAt: Instant | null
  readonly closeReason: CloseReason | null
  readonly heldUntil: Instant | null
  readonly firstResponseDueAt: Instant
  readonly firstResponseMetAt: Instant | null
  readonly nextResponseDueAt: Instant | null
  readonly solutionDueAt: Instant | null
  readonly solutionMetAt: Instant | null
  /** What was promised when it was opened or its market, issue or severity corrected; the usual hours where it isn't there. */
  readonly promiseHours?: PromiseHours
  /** When the next promise breaks: what the queue is ordered by, after severity. Null when none is open. */
  readonly dueAt: Instant | null
  /** Grows by one with each change: a stale form is told so. */
  readonly version: number
}

export interface HistoryLine {
  readonly id: string
  readonly ticketId: string | null
  readonly at: Instant
  /** Staff id, or 'amends'. */
  readonly who: string
  /** Closed list in journey.ts, e.g. 'opened', 'drafted', 'approved', 'sent', 'withdrawn', 'closed'. */
  readonly act: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

export interface TurnRow {
  readonly turn: Turn
  /** Withdrawn turns are kept, never resurrected. */
  readonly withdrawnAt: Instant | null
  readonly withdrawnWhy: string | null
  /** Set where drafting failed and a person must write or mend: one sentence. */
  readonly problem: string | null
  readonly updatedAt: Instant
}

/** An earlier mail with a grievance, as far as later ones are compared with it. */
export interface PastClaim {
  readonly messageId: string
  readonly ticketId: string
  /** The ticket's number, for people. */
  readonly number: string
  readonly at: Instant
  readonly findings: Findings
}

/** A claim of the same customer, with the SHA-256 of its files. */
export interface OwnClaim extends PastClaim {
  readonly files: readonly string[]
}

export interface TicketLedger {
  /** Next ticket number of the year, unique also under several daemons. */
  nextNumber(year: number): Promise<string>
  addTicket(ticket: Omit<Ticket, 'version'>): Promise<void>
  /** Changes columns and adds one to version. */
  updateTicket(
    id: string,
    /** `rank`: place in the queue's order before the promises, 0 first; that of the severity where it isn't said. */
    change: Partial<Omit<Ticket, 'id' | 'number' | 'version'>> & { readonly rank?: number },
  ): Promise<void>
  ticket(id: string): Promise<Ticket | null>
  ticketByNumber(number: string): Promise<Ticket | null>

  addMessage(message: StoredMessage, messageIds: readonly string[]): Promise<void>
  updateMessage(
    id: string,
    change: Partial<Pick<StoredMessage, 'ticketId' | 'bin' | 'kind' | 'findings' | 'flags'>>,
  ): Promise<void>
  message(id: string): Promise<StoredMessage | null>
  messageByRaw(account: string, rawSha256: string): Promise<StoredMessage | null>
  /** Messages known under any of these Message-IDs (the ids that a server gave ours included). */
  messagesByIds(messageIds: readonly string[]): Promise<StoredMessage[]>
  /** One more Message-ID under which a message is known (a server rewrote ours). */
  addMessageId(messageRow: string, messageId: string): Promise<void>
  messagesOf(ticketId: string): Promise<StoredMessage[]>
  /** How many mails came in the tickets of one customer address between these instants, both included. */
  mailsOfCustomer(address: string, from: Instant, until: Instant): Promise<number>
  /** Open tickets of one customer address, newest first. */
  ticketsOfCustomer(address: string, limit: number): Promise<Ticket[]>
  /** Understood mails since then in one account's tickets of one customer address, the newest ticket's first. */
  claimsOf(account: string, address: string, since: Instant, limit: number): Promise<OwnClaim[]>
  /** Understood mails of one account's open tickets since then, newest first. */
  openClaims(account: string, since: Instant, limit: number): Promise<PastClaim[]>
  /** Ids of tickets that are shown as held, and whose hold is over. */
  holdsOver(now: Instant, limit: number): Promise<string[]>

  /** Inserts or replaces; throws LedgerError where the row was withdrawn and this one is not. */
  saveTurn(row: TurnRow): Promise<void>
  turn(id: string): Promise<TurnRow | null>
  turnsOf(ticketId: string): Promise<TurnRow[]>
  addDraft(turnId: string, draft: Draft): Promise<void>
  draftsOf(turnId: string): Promise<Draft[]>

  addHistory(line: HistoryLine): Promise<void>
  historyOf(ticketId: string): Promise<HistoryLine[]>
}
