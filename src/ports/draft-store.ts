import type { Instant } from '../mail/message.ts'

/** Where drafts lie on a server and what becomes of them: what the channel of the mail client looks at. */
export interface DraftMailboxes {
  readonly drafts: string | null
  readonly sent: string | null
  /** Where clients park what they are about to send. */
  readonly outboxes: readonly string[]
  /** The mailbox of this name as the server calls it; null where it doesn't exist. */
  readonly approved: string | null
}

/** One mail of such a mailbox, as its header section tells. */
export interface DraftMail {
  readonly uid: number
  readonly internalDate: Instant
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  /** Decoded. */
  readonly subject: string
  /** Addresses of From, lower case. */
  readonly senders: readonly string[]
  /** Addresses of To and Cc, lower case. */
  readonly recipients: readonly string[]
  /** Our mark on copies of drafts, as it stands; null where there is none. */
  readonly mark: string | null
}

export interface DraftListing {
  readonly mailbox: string
  readonly uidValidity: string
  /** Newest mails of the mailbox, ascending by UID; those that are marked as deleted are left out. */
  readonly mails: readonly DraftMail[]
}

/** A connection for the mailboxes in which people keep drafts; single use. Every method throws MailStoreError. */
export interface DraftStore {
  /** Single mails can be removed (UIDPLUS, RFC 4315). */
  readonly removes: boolean
  /** @param approved name of the mailbox for approvals, with or without its path */
  mailboxes(approved: string): Promise<DraftMailboxes>
  createMailbox(name: string): Promise<void>
  listDrafts(mailbox: string, newest: number): Promise<DraftListing>
  /**
   * The whole mail by BODY.PEEK; null where the server no longer has it under this UIDVALIDITY. Larger ones than any letter
   * can be are not fetched.
   */
  fetchFrom(mailbox: string, uidValidity: string, uid: number): Promise<Uint8Array | 'too-large' | null>
  /** Puts a draft of ours there, flagged \Draft and \Seen. */
  putDraft(mailbox: string, raw: Uint8Array, at: Instant): Promise<void>
  /**
   * Removes exactly this mail: UID STORE \Deleted and UID EXPUNGE (RFC 4315), for a plain EXPUNGE would take along what
   * the person has marked. Throws where the server has no UIDPLUS. A mail that is gone already is no error.
   */
  removeFrom(mailbox: string, uidValidity: string, uid: number): Promise<void>
  close(): Promise<void>
}

export interface DraftStores {
  openDrafts(account: string, signal?: AbortSignal): Promise<DraftStore>
}
