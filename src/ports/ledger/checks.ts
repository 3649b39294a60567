import type { Instant } from '../../mail/message.ts'

/** What the daemon looks at by itself, once an hour. */
export const CHECK_NAMES = ['disk', 'clock', 'time-zones', 'certificate', 'token', 'templates', 'backup'] as const
export type CheckName = (typeof CHECK_NAMES)[number]
export type CheckLevel = 'ok' | 'warning' | 'alarm'

export interface Check {
  readonly name: CheckName
  /** Of what: a host, an account; '' where there is only one. */
  readonly subject: string
  readonly level: CheckLevel
  /**
   * What was measured. disk: free MiB · clock: seconds that newest mail is ahead of us · time-zones: age in days ·
   * certificate, token: days left · templates: letters with mistakes · backup: age in days, null where there is none.
   */
  readonly figure: number | null
  readonly at: Instant
}

export interface ChecksLedger {
  /** Replaces what was found before. */
  noteChecks(checks: readonly Check[]): Promise<void>
  checks(): Promise<Check[]>
  /** The latest instant at which a server says to have received a mail; null before the first mail. */
  newestReceipt(): Promise<Instant | null>
}
