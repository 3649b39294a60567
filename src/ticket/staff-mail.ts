/** Mail that amends itself writes to the people of the desk. It holds no customer's name, address or words. */
import type { Instant } from '../mail/message.ts'

export const STAFF_MAIL_KINDS = ['digest', 'warning'] as const
export type StaffMailKind = (typeof STAFF_MAIL_KINDS)[number]

/**
 * nothing: the day was looked at, and nothing waited. expired: its hours were over before it could leave. dropped: whom it
 * was for wants it no more.
 */
export const STAFF_MAIL_STATES = [
  'nothing',
  'queued',
  'claimed',
  'may-have-sent',
  'sent',
  'uncertain',
  'failed',
  'expired',
  'dropped',
] as const
export type StaffMailState = (typeof STAFF_MAIL_STATES)[number]

/** What somebody wants amends to write to them, and where. */
export interface StaffMailWish {
  readonly staffId: string
  /** RFC 5321 address of theirs. */
  readonly address: string
  /** Hour of their own clock at which the day's digest comes; null: none. */
  readonly digestHour: number | null
  /** Whether they are told of promises that are about to break. */
  readonly warnings: boolean
}

export interface StaffMail {
  /** The same for the same thing, so that nothing is written twice: 'digest:<staff>:<day>'. */
  readonly id: string
  readonly staffId: string
  readonly kind: StaffMailKind
  /** Account by which it leaves. */
  readonly account: string
  readonly state: StaffMailState
  readonly messageId: string
  readonly readyAt: Instant
  /** Not sent from here on: it would come at an hour at which nobody works, or say what is no longer so. */
  readonly until: Instant
  readonly attempts: number
  readonly response: string | null
  readonly createdAt: Instant
  readonly to: { readonly name: string; readonly address: string }
  /** Desk language of whom it is for. */
  readonly language: string
  readonly subject: string
  readonly text: string
}

/** Hours of one's own clock that can be chosen: those at which somebody works. */
export const DIGEST_HOURS = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const
/** So long after its hour the digest of a day still comes, where the program stood still or nobody was at work. */
export const DIGEST_WINDOW_HOURS = 2
