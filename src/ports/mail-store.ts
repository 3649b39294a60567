import type { Instant } from '../mail/message.ts'

export interface MailboxStatus {
  readonly path: string
  readonly uidValidity: string
  readonly uidNext: number
  readonly exists: number
}

export interface ListedMail {
  readonly uid: number
  readonly internalDate: Instant
  /** RFC822.SIZE in bytes as the server says. */
  readonly size: number
}

export interface FetchedMail extends ListedMail {
  readonly raw: Uint8Array
  /** The bytes are fewer than the server announced, even after a second try. */
  readonly short: boolean
}

export interface SpecialMailboxes {
  readonly sent: string | null
  readonly drafts: string | null
  readonly junk: string | null
}

/** A connection to one account's message store (RFC 5598), reached by IMAP; single use: make a new one to reconnect. */
export interface MailStore {
  /** Opens the mailbox that is watched: EXAMINE in shadow mode, SELECT otherwise. */
  open(mailbox: string): Promise<MailboxStatus>
  /** Lists by ascending UID range (never SEARCH: broken on QQ and Aliyun). */
  list(fromUid: number): Promise<readonly ListedMail[]>
  /** The whole mail by BODY.PEEK; null where the server no longer has it. */
  fetch(uid: number): Promise<FetchedMail | null>
  /** Waits for a hint of new mail (IDLE), at most `seconds`. A hint only: the caller polls anyway. */
  waitForHint(seconds: number, signal: AbortSignal): Promise<void>
  special(): Promise<SpecialMailboxes>
  /** Message-IDs and In-Reply-To of the newest mails of a mailbox, newest last; read on a short connection of its own. */
  newest(mailbox: string, count: number): Promise<readonly { messageId: string | null; inReplyTo: string | null }[]>
  append(mailbox: string, raw: Uint8Array, flags: readonly string[], at: Instant): Promise<void>
  /** Sets \Answered on the mail with this UID if the mailbox still has it. */
  markAnswered(mailbox: string, uidValidity: string, uid: number): Promise<boolean>
  close(): Promise<void>
}

/** Thrown by the edge; `kind` decides the ladder of retries and the sentence that a person reads. */
export class MailStoreError extends Error {
  readonly kind: 'network' | 'authentication' | 'refused' | 'protocol'
  constructor(kind: MailStoreError['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MailStoreError'
    this.kind = kind
  }
}

export interface MailStores {
  /** Connects and signs in. Throws MailStoreError. */
  connect(account: string, signal?: AbortSignal): Promise<MailStore>
}
