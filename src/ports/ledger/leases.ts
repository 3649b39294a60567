/**
 * Who works for an account: watches it, takes its mail in and sends its letters. One holder at a time; what a lease lasts
 * is measured by the database's clock. A holder is one run of one daemon.
 */
export interface LeaseLedger {
  /**
   * Takes the account where nobody's lease on it is running (or the holder's own is left over).
   * @returns the token of this lease, larger than all before it; null where another holds the account
   */
  take(account: string, holder: string, seconds: number): Promise<number | null>
  /** Prolongs the lease to `seconds` from now, also one that ran out while nobody took the account; false once another has. */
  renew(account: string, holder: string, token: number, seconds: number): Promise<boolean>
  /** Gives the account back, so that another may take it at once; nothing happens where it is lost already. */
  release(account: string, holder: string, token: number): Promise<void>
  /** Whether the lease is running; inside a transaction nobody can take the account until it ends. */
  holds(account: string, holder: string, token: number): Promise<boolean>
}
