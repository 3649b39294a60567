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

/** What is known of a mail before it is fetched: text for people, decoded and bounded; '' where the field is missing. */
export interface Envelope {
  readonly from: string
  readonly subject: string
  readonly date: string
  readonly messageId: string | null
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
  /** Where two mailboxes could be meant and the server doesn't say which: null above, and a person must choose. */
  readonly unclear: readonly { readonly use: 'sent' | 'drafts' | 'junk'; readonly candidates: readonly string[] }[]
}

/** A connection to one account's message store (RFC 5598), reached by IMAP; single use: make a new one to reconnect. */
export interface MailStore {
  /** Opens the mailbox that is watched: EXAMINE in shadow mode, SELECT otherwise. */
  open(mailbox: string): Promise<MailboxStatus>
  /** Lists by ascending UID range (never SEARCH: broken on QQ and Aliyun); `toUid` null: to the end. */
  list(fromUid: number, toUid?: number | null): Promise<readonly ListedMail[]>
  /** Senders and subjects of these UIDs; a mail that the server does not answer for is missing. */
  envelopes(uids: readonly number[]): Promise<ReadonlyMap<number, Envelope>>
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

/** Why a store can't be used, as a word that the catalogues of the desk explain in a person's language. */
export const MAIL_STORE_REASONS = [
  'unreachable',
  'proxy',
  'connection-lost',
  'silent',
  'encryption',
  'wrong-password',
  'authorisation-code-needed',
  'app-password-needed',
  'imap-switched-off',
  'basic-sign-in-switched-off',
  'sign-in-expired',
  'web-sign-in-needed',
  'sign-in-blocked',
  'sign-in-unavailable',
  'client-id-needed',
  'throttled',
  'too-many-connections',
  'no-such-mailbox',
  'unclear-mailbox',
  'mailbox-full',
  'refused',
  'not-understood',
  'not-imap',
  'no-uidvalidity',
  'renumbered',
  'mails-stuck',
  'shadow',
  'set-up',
  'no-password',
  'sign-in-needed',
  'key-changed',
] as const
export type MailStoreReason = (typeof MAIL_STORE_REASONS)[number]

/**
 * Thrown by the edge; `kind` decides the ladder of retries, `reason` the explanation that a person reads, the message has
 * the particulars: the host and the server's own words.
 */
export class MailStoreError extends Error {
  readonly kind: 'network' | 'authentication' | 'refused' | 'protocol'
  readonly reason: MailStoreReason
  /** Nobody should try to sign in before this instant, for repeated bad sign-ins lock accounts; null: as `kind` says. */
  readonly retryAt: Instant | null
  constructor(
    kind: MailStoreError['kind'],
    message: string,
    more: { readonly reason?: MailStoreReason; readonly retryAt?: Instant | null } = {},
  ) {
    super(message)
    this.name = 'MailStoreError'
    this.kind = kind
    this.reason = more.reason ?? USUAL_REASON[kind]
    this.retryAt = more.retryAt ?? null
  }
}

const USUAL_REASON = {
  network: 'unreachable',
  authentication: 'wrong-password',
  refused: 'refused',
  protocol: 'not-understood',
} as const satisfies Record<MailStoreError['kind'], MailStoreReason>

export interface MailStores {
  /** Connects and signs in. Throws MailStoreError. */
  connect(account: string, signal?: AbortSignal): Promise<MailStore>
}
