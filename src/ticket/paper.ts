/**
 * Internal papers: what we write to colleagues, factories, forwarders and insurers about a ticket. They have a type of their
 * own, so that nothing which builds a letter to a customer can be given one.
 */
import type { Address, Instant } from '../mail/message.ts'
import type { PaperKind, PaperRole, PaperState } from './words.ts'

/** A photo of the customer's that goes along: its bytes are read from the mail that brought it. */
export interface PaperFile {
  readonly name: string
  readonly type: string
  readonly sha256: string
  /** The message that holds it. */
  readonly messageId: string
}

export interface Paper {
  readonly id: string
  readonly ticketId: string
  readonly account: string
  readonly kind: PaperKind
  readonly role: PaperRole
  readonly state: PaperState
  /** The role's address when it was sent; null where it was handed over by other means. */
  readonly to: Address | null
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly files: readonly PaperFile[]
  /** By when the answer is due. */
  readonly dueAt: Instant | null
  /** Signed, of the kind `internal`; null where no mail is sent. */
  readonly messageId: string | null
  /** Staff id. */
  readonly by: string
  readonly createdAt: Instant
  readonly readyAt: Instant
  readonly attempts: number
  /** What the server said at last, or why nothing went out. */
  readonly response: string | null
  /** The answer's message, null while there is none. */
  readonly answerId: string | null
}

/** What became of an attempt to send a paper; `retryAt`: it is queued again until then. */
export interface PaperOutcome {
  readonly state: 'sent' | 'failed' | 'uncertain' | 'queued'
  readonly response: string
  readonly retryAt: Instant | null
}

/** A paper that policy suggests; a person looks at it and sends it, or doesn't. */
export interface ProposedPaper {
  readonly kind: PaperKind
  readonly role: PaperRole
  /** What makes it due: the customer's clock before which we need the answer, or the day's end. */
  readonly dueAt: Instant | null
}

/** Addresses of one role, as config/roles.yaml has them. */
export interface RoleAddress {
  readonly name: string
  readonly address: string
  /** Desk language of the paper. */
  readonly language: 'zh-Hans' | 'en'
}

export type Roles = Readonly<Partial<Record<PaperRole, RoleAddress>>>

/** A paper that somebody has, and that nobody has answered. */
export function awaitsAnswer({ state }: Pick<Paper, 'state'>): boolean {
  return state === 'sent' || state === 'copied'
}

/** An answer is owed and late. */
export function isOverdue(paper: Pick<Paper, 'state' | 'dueAt'>, now: Instant): boolean {
  return awaitsAnswer(paper) && paper.dueAt !== null && paper.dueAt < now
}
