import type { Instant } from '../../mail/message.ts'
import type { ModelFailure } from '../model.ts'

/** The mark of a ledger that came from a backup; its value is a RestoredMark. */
export const RESTORED = 'restored'
/** With an account's name: since the restore, its Sent mailbox was searched for letters that left after the backup. */
export const SENT_SEEN = 'sent-seen:'
/** With its kind: the newest import of orders or customers, as JSON. */
export const ORDERS_IMPORTED = 'orders-imported:'

/** With a hash: an original mail that was erased from the ledger and whose bytes are still to be removed. */
export const ERASE = 'erase:'
/** With an account's name: why the mail client of its person is of no use; its value is a MailClientTrouble. */
export const MAIL_CLIENT = 'mail-client:'
/** How far older tickets were taken into the search: a ticket's id, or 'done'. */
export const SEARCH_FILLED = 'search-filled'
/** Why the model is of no use at the moment; its value is a ModelTrouble as JSON. */
export const MODEL_TROUBLE = 'model-trouble'
/** Since when the service is known to take no batches of questions. */
export const MODEL_NO_BATCHES = 'model-no-batches'
/** When `amends backup` last made a whole backup. */
export const BACKED_UP = 'backed-up'

export const MAIL_CLIENT_TROUBLES = [
  'staff-unknown',
  'staff-inactive',
  'staff-blind',
  'no-drafts',
  'no-approved',
  'no-uidplus',
] as const
export type MailClientTrouble = (typeof MAIL_CLIENT_TROUBLES)[number]

export interface ModelTrouble {
  readonly why: ModelFailure
  readonly since: Instant
}

export interface RestoredMark {
  /** The instant that the backup holds. */
  readonly madeAt: Instant
  readonly restoredAt: Instant
}

/** Single facts about the ledger itself. */
export interface MarksLedger {
  mark(name: string): Promise<string | null>
  setMark(name: string, value: string, at: Instant): Promise<void>
  removeMark(name: string): Promise<void>
  /** Where this ledger came from a backup: which, and when. */
  restored(): Promise<RestoredMark | null>
}
