/** What is known of a mail before its kind is decided, and how strongly its words complain. */
import type { Finding } from '../ticket/findings.ts'
import type { Issue, Kind, Wish } from '../ticket/words.ts'
import type { KindWord } from './kind-words.ts'

/** What the mail's own machinery says of it; the shape of mail/automatic's signals. */
export interface KindSignal {
  readonly kind: string
  readonly strength: 'hard' | 'soft'
  readonly why: string
}

export interface KindInput {
  readonly text: string
  readonly subject: string
  /** The quoted history. */
  readonly quoted: string
  readonly from: string
  readonly signals: readonly KindSignal[]
  readonly issue: Finding<Issue | null>
  readonly wishes: readonly Wish[]
  readonly orderNumbers: readonly string[]
  readonly attachments: number
  /** True for an answer by its header fields or its subject's prefix. */
  readonly isReply: boolean
  /** True where the ticket's earlier mail of ours stands before this one. */
  readonly isContinuation: boolean
  /** self: our own letter came back; partner: a colleague or factory without a customer's mail inside. */
  readonly ours: 'self' | 'partner' | null
  /** Lower case: addresses and domains of ours, to know our own letters in the quote. */
  readonly ownAddresses: readonly string[]
  readonly ownDomains: readonly string[]
  /** Words of a dispute, a standstill, a danger or a threat: nobody writes so who only buys or thanks. */
  readonly grave: boolean
  /** What the model makes of the text: the share of each kind that a person may write. */
  readonly heard: ReadonlyMap<string, number> | undefined
}

/** What speaks for a kind, as the natural logarithm of the odds. */
export interface Sign {
  readonly points: number
  readonly why: readonly string[]
}

/** The words found, by what they tell. */
export type Found = Readonly<Record<KindWord, readonly string[]>>

export function decided(value: Kind, confidence: number, why: readonly string[]): Finding<Kind> {
  return { value, confidence, why: why.slice(0, 6) }
}

/** The strength of what the writer complains of: only then a bin is worth a doubt. */
export function grieves({ issue, orderNumbers, wishes }: KindInput): boolean {
  return issue.value !== null && (issue.confidence >= 0.55 || orderNumbers.length > 0 || wishes.length > 0)
}

/** A grievance that no lone word makes. */
export function plainly({ issue, wishes }: KindInput): boolean {
  return issue.value !== null && (issue.confidence >= 0.75 || wishes.length > 0)
}
