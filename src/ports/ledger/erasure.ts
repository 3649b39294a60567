import type { Instant } from '../../mail/message.ts'
import type { Contact } from '../../ticket/contact.ts'
import type { CustomerFacts, OrderFacts } from '../../ticket/order.ts'
import type { Occurrence, Place } from './intake.ts'
import type { StoredMessage, Ticket } from './tickets.ts'

/** Everything that belongs to one address. */
export interface PersonFound {
  /** Tickets of which this address is the customer, oldest first. */
  readonly tickets: readonly Ticket[]
  /** Mails that they wrote and that lie in a bin. */
  readonly binned: readonly StoredMessage[]
  /** Numbers of other customers' tickets in which the address stands. */
  readonly elsewhere: readonly string[]
  /** Mails that were only listed, and are gone or left alone: their sender and subject are kept. */
  readonly listedOnly: readonly Occurrence[]
  /** Language and place that are remembered of them. */
  readonly contact: Contact
  /** What the order book says of them. */
  readonly booked: { readonly orders: readonly OrderFacts[]; readonly customers: readonly CustomerFacts[] }
}

/** Bytes of an erased ticket: a mail by itself, or a file that staff added and that other letters may share. */
export interface ErasedBytes {
  readonly sha256: string
  readonly kind: 'mail' | 'file'
}

/** Takes a person's data out of the ledger; hashes, instants, counts, issue and severity stay. */
export interface ErasureLedger {
  /** Reads every message: for commands, not for the daemon. */
  person(address: string): Promise<PersonFound>
  /**
   * Blanks a ticket and closes it, with its mails, turns, drafts, letters and lines of history, in one transaction; the
   * bytes are noted for removal. False where a letter of it is on its way or of unknown outcome: nothing was changed.
   */
  eraseTicket(id: string, at: Instant): Promise<boolean>
  eraseMessage(id: string, at: Instant): Promise<void>
  /** What is remembered of who writes from this address. */
  eraseContact(address: string): Promise<void>
  /** Their address and name in the order book; the orders stay. */
  eraseBooked(address: string, at: Instant): Promise<void>
  /** Closed tickets that are not erased yet and were closed before this instant, the oldest first. */
  closedBefore(account: string, before: Instant, limit: number): Promise<string[]>
  /** Mails in bins that are not erased yet and came before this instant. */
  binnedBefore(account: string, before: Instant, limit: number): Promise<string[]>
  /** Blanks sender and subject of mails that were only listed. */
  eraseListed(places: readonly Place[]): Promise<void>
  /** The same for all mails of an account that are gone or left alone and came before this instant. */
  eraseListedBefore(account: string, before: Instant): Promise<void>
  isForgotten(account: string, rawSha256: string): Promise<boolean>
  /** An erased mail lay in the mailbox once more and was stored: its bytes are noted for removal again. */
  eraseAgain(account: string, rawSha256: string, at: Instant): Promise<void>
  /** Bytes that are still to be removed. */
  erased(limit: number): Promise<ErasedBytes[]>
  /** Whether anything that is not erased needs these bytes. */
  isNeeded(bytes: ErasedBytes): Promise<boolean>
  /** Overwrites what the database keeps of deleted rows; false where a long question of another process stood in the way. */
  scrub(): Promise<boolean>
}
