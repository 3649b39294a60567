import type { Instant } from '../mail/message.ts'
import type { ListedMail, SpecialMailboxes } from './mail-store.ts'

/** A mail of long ago as far as it is read: its beginning, where people write. */
export interface PastMail extends ListedMail {
  readonly raw: Uint8Array
}

/** A connection to an account's mailboxes that can do nothing but read: it has no door through which anything is written. */
export interface PastMailboxes {
  special(): Promise<SpecialMailboxes>
  /**
   * Opens a mailbox by EXAMINE.
   * @returns UIDVALIDITY: after a reconnection another one means that its mails were renumbered
   */
  open(mailbox: string): Promise<string>
  /** Mails of the opened mailbox that the server received at this instant or later, by ascending UID. */
  list(since: Instant): Promise<readonly ListedMail[]>
  /** The beginnings of these mails by BODY.PEEK; what the server no longer has is missing. */
  read(uids: readonly number[]): Promise<readonly PastMail[]>
  close(): Promise<void>
}
