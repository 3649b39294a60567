import type { Instant } from '../../mail/message.ts'
import type { Happening, Notice } from '../../ticket/notice.ts'

/** A line of a ticket's history or a mail of a customer, as far as notices ask for it. */
export interface Happened {
  readonly id: string
  readonly ticketId: string
  /** Of a line of history; null of a mail. */
  readonly act: string | null
  readonly at: Instant
}

/** What chat robots are told, each thing once to each robot. */
export interface NoticeLedger {
  /** Lines of history with one of these acts after this id, oldest first; '' begins at the beginning. */
  historyAfter(id: string, acts: readonly string[], limit: number): Promise<Happened[]>
  /** Mails of customers that lie in a ticket, after this id, oldest first. */
  mailsAfter(id: string, limit: number): Promise<Happened[]>
  /** The newest ids of both; '' where there is none. */
  newest(): Promise<{ readonly history: string; readonly mail: string }>
  /** Open tickets whose next promise breaks after `from` and not after `until`, soonest first. */
  breaking(from: Instant, until: Instant, limit: number): Promise<{ ticketId: string; dueAt: Instant }[]>
  /** Notes what is to be told; what was noted for this robot before is left as it is. */
  add(robot: string, happenings: readonly Happening[], at: Instant): Promise<void>
  /** What waits for this robot, oldest first. */
  waiting(robot: string, now: Instant, limit: number): Promise<Notice[]>
  told(robot: string, keys: readonly string[], at: Instant): Promise<void>
  /** What this robot was told of danger since then, and when, the oldest first. */
  criticalTold(robot: string, since: Instant): Promise<{ key: string; ticketId: string; toldAt: Instant }[]>
  /** Tried in vain: not before `readyAt` again. */
  failed(robot: string, keys: readonly string[], readyAt: Instant): Promise<void>
  /** Leaves out what is older, told or not. */
  removeBefore(at: Instant): Promise<void>
}
