import type { Instant } from '../../mail/message.ts'

/** A mailbox that was added at the desk or by `init`. */
export interface StoredAccount {
  readonly name: string
  /** JSON of the account as accounts.yaml would describe it; no password in it. */
  readonly body: string
  /** False: kept for its tickets, but no longer watched. */
  readonly active: boolean
  readonly changedAt: Instant
  /** Sign-in of the staff member. */
  readonly who: string
}

/** A sealed password or token; `version` grows by one with each change. */
export interface StoredSecret {
  readonly version: number
  readonly sealed: string
  readonly at: Instant
}

export interface AccountsLedger {
  /** Adds the account, or puts this in place of the one of its name. */
  saveAccount(account: StoredAccount): Promise<void>
  /** By name. */
  accounts(): Promise<readonly StoredAccount[]>
  /** Differs after every change of an account or a secret: cheap to ask after each commit. */
  edition(): Promise<string>
  secret(name: string): Promise<StoredSecret | null>
  /**
   * Compare-and-set: writes only where the secret still has this version (0: where there is none yet).
   * @returns false where somebody else was faster; nothing is changed then
   */
  replaceSecret(name: string, fromVersion: number, sealed: string, at: Instant): Promise<boolean>
}
