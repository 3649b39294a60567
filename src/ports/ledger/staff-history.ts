import type { Instant } from '../../mail/message.ts'
import type { StaffAct } from '../../ticket/words.ts'

/** Who did something at a command line of this machine. */
export const AT_THE_TERMINAL = 'terminal'
/** Nobody was signed in. */
export const NOBODY = ''

export interface StaffHistoryLine {
  readonly id: string
  readonly at: Instant
  /** Row of staff, AT_THE_TERMINAL or NOBODY. */
  readonly who: string
  readonly act: StaffAct
  /** Whom it is about; null where nobody knows. */
  readonly staffId: string | null
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>
}

export interface StaffHistoryLedger {
  add(line: Omit<StaffHistoryLine, 'id'>): Promise<void>
  /**
   * Takes network addresses out of lines older than `before`, of at most `limit` lines behind the row `after`, '' at first.
   * @returns the last row looked at, null where no more are left
   */
  blankAddresses(before: Instant, after: string, limit: number): Promise<string | null>
  /** The newest first, below the row `before`. */
  page(before: string | null, limit: number): Promise<StaffHistoryLine[]>
}
