/**
 * The value that travels: a turn is one occasion to write to the customer. Each room adds one sheet, and the type says
 * how far it came. `send` takes an Approved turn and nothing else compiles.
 */
import type { Address, Instant } from '../mail/message.ts'
import type { Details } from './details.ts'
import type { Findings } from './findings.ts'
import type { Impact } from './impact.ts'
import type { OrdersSeen } from './order.ts'
import type {
  Ask,
  Chip,
  Issue,
  Lane,
  LetterName,
  PromiseSort,
  Remedy,
  Responsibility,
  Role,
  SendReason,
  Warning,
} from './words.ts'

/** Who a customer is for this letter, and which mail is answered. */
export interface TurnHead {
  readonly id: string
  readonly ticketId: string
  /** Name of the account that received the complaint and answers it. */
  readonly account: string
  /** The row of the customer's message that this turn answers; null where a clock or a person opened it. */
  readonly messageId: string | null
  readonly purpose: 'solution' | 'acknowledgement'
  readonly openedBy: 'mail' | 'clock' | 'commitment' | 'person'
  readonly openedAt: Instant
}

export interface Opened extends TurnHead {
  readonly stage: 'opened'
}

export interface Understood extends TurnHead {
  readonly stage: 'understood'
  readonly findings: Findings
  /** What the order book said when the turn was opened; absent where it knew neither order nor customer. */
  readonly orders?: OrdersSeen
}

export interface Commitment {
  /** Closed list of kinds, so that the desk can say it in the reader's language. */
  readonly what: 'news' | 'solution' | 'refund' | 'dispatch' | 'documents' | 'call'
  readonly dueAt: Instant
}

/** A sum that the letter may name. Minor units as in ISO 4217. */
export interface AllowedAmount {
  readonly minor: number
  readonly currency: string
  readonly why: 'claim' | 'policy' | 'order' | 'customer-figure' | 'person'
}

/** The sheet of the resolution room: what may be offered, asked and promised. Nothing later widens it. */
export interface Resolution {
  /** ISO 3166-1, the market whose policy and calendar hold. */
  readonly market: string
  /** BCP 47 locale that chooses the letter, e.g. de-AT. */
  readonly locale: string
  readonly letter: LetterName
  readonly lane: Lane
  readonly responsibility: Responsibility
  /** In the order in which they are offered; the first is what we suggest. */
  readonly remedies: readonly Remedy[]
  /** Every remedy that policy would allow here, for the reviewer to choose from. */
  readonly allowed: readonly Remedy[]
  readonly asks: readonly Ask[]
  readonly commitments: readonly Commitment[]
  readonly amounts: readonly AllowedAmount[]
  /** The least role that may approve, with the reason where it isn't 'agent'. */
  readonly approver: { readonly role: Role; readonly why: string | null }
  /** What a person told for this letter; a sheet of an older version lacks it. */
  readonly details?: Details
  /** What it means for them and for us; a sheet of an older version lacks it. */
  readonly impact?: Impact
  /** Small extras that may go on top, since the agreement is cheaper than the target; a sheet of an older version lacks it. */
  readonly chips?: readonly Chip[]
  /** Notes to the reviewer (never to the customer), as catalogue keys. */
  readonly notes: readonly string[]
}

export interface Resolved extends Omit<Understood, 'stage'> {
  readonly stage: 'resolved'
  readonly resolution: Resolution
}

/** One file that goes with a letter; the bytes lie in the raw store under their hash. */
export interface RecordAttachment {
  readonly name: string
  readonly type: string
  readonly sha256: string
}

/** The approved record (contract): exactly what the customer will see, serialised by RFC 8785. */
export interface ReplyRecord {
  readonly v: 1
  readonly account: string
  readonly from: Address
  readonly replyTo: Address | null
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly subject: string
  /** Letter, signature and quoted original. */
  readonly text: string
  readonly html: string
  readonly attachments: readonly RecordAttachment[]
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /**
   * Only where a person left the body in their mail client: SHA-256 of its MIME entity, which leaves byte for byte.
   * Text, html and attachments above are then read from it.
   */
  readonly bodySha256?: string
}

/** A named part of a letter beside the same part in the reviewer's language. */
export interface LetterBlock {
  readonly name: string
  readonly text: string
  /** The same block in Chinese and English, by language tag. */
  readonly mirror: Readonly<Record<string, string>>
}

/** Words that a letter hardly ever says, with what to say instead, or with their sort where that says it. */
export interface Unwanted {
  readonly say: string
  readonly instead: string
  readonly sort?: PromiseSort
}

/** A proposed letter. A new revision is a new row; nothing is overwritten. */
export interface Draft {
  readonly revision: number
  /** 'machine' or a staff id. */
  readonly author: string
  readonly createdAt: Instant
  /** BCP 47 of the text; differs from findings.replyLanguage only with the warning fallback-language. */
  readonly language: string
  readonly locale: string
  readonly market: string
  /** Path below templates/, e.g. de/damage.hbs; null where no template of any fallback exists. */
  readonly template: string | null
  readonly blocks: readonly LetterBlock[]
  /** The letter with signature, without the quoted original. */
  readonly letter: string
  /** The letter as it was rendered from templates, kept through edits by hand: its own sentences are known to be backed. */
  readonly machineLetter?: string
  /** The letter as a model proposed it, where it became the draft: no promise is backed by it. */
  readonly modelLetter?: string
  /** Names of the parts in the model's words, whose mirror it translated back. */
  readonly modelBlocks?: readonly string[]
  /** The customer's text as it stands below the letter, with its attribution line. */
  readonly quoted: string
  readonly remedies: readonly Remedy[]
  readonly asks: readonly Ask[]
  readonly commitments: readonly Commitment[]
  /** Names of facts that the letter uses and nobody knows: rendered as ⟦name⟧. */
  readonly gaps: readonly string[]
  /** Words of a person's own that a letter hardly ever says; whoever approves confirms them. */
  readonly unwanted?: readonly Unwanted[]
  readonly warnings: readonly Warning[]
  /** Recipients that the customer's mail offers besides To: check-boxes, none ticked. */
  readonly offeredCc: readonly Address[]
  /** Proposed customers where the mail came from a colleague or a web form: a person picks one. */
  readonly offeredTo: readonly { readonly address: Address; readonly evidence: string }[]
  readonly record: ReplyRecord
  /** SHA-256 (hex) of the JCS of `record`. */
  readonly hash: string
}

export interface Drafted extends Omit<Resolved, 'stage'> {
  readonly stage: 'drafted'
  readonly draft: Draft
}

/** Who decided, when, through which channel, about which exact content. */
export interface Approval {
  readonly id: string
  readonly by: string
  readonly via: 'desk' | 'terminal' | 'mail-client' | 'demo'
  readonly decidedAt: Instant
  readonly revision: number
  /** SHA-256 (hex) of the JCS of the record. */
  readonly hash: string
  readonly messageId: string
  readonly sendAt: Instant
  /** A machine-chosen instant is always a good hour; a person may choose another, knowingly. */
  readonly sendAtChosenBy: 'machine' | 'person'
  /** A person confirmed this instant although it is no good hour; without it no letter leaves outside of them. */
  readonly offHours: boolean
  readonly sendAtWhy: string
  /** Edition of the calendars and zones by which the instant was planned; absent in older approvals. */
  readonly plannedBy?: string
  /** A person chose this instant, and the calendar moved it on: nothing moves it to before. */
  readonly notBefore?: Instant
  /** The instant that stood there when a person last decided on it, where the letter was moved since. */
  readonly approvedFor?: Instant
}

export interface Approved extends Omit<Drafted, 'stage'> {
  readonly stage: 'approved'
  readonly approval: Approval
}

/**
 * Decided once, at the SMTP door: whether the letter was accepted from the final dot and the reply code alone; the reason
 * also from the enhanced status code (RFC 3463) and, for known providers, their words.
 */
export type Receipt =
  | { readonly outcome: 'delivered'; readonly response: string; readonly serverMessageId: string | null }
  | {
      readonly outcome: 'deferred'
      readonly code: number | null
      readonly response: string
      readonly reason: SendReason
      readonly scope: 'message' | 'account'
    }
  | {
      readonly outcome: 'rejected'
      readonly code: number | null
      readonly response: string
      readonly reason: SendReason
    }
  | { readonly outcome: 'uncertain'; readonly response: string; readonly reason: SendReason }

/** Held back before the final dot: nothing was sent, and a person has to look. */
export interface Stopped {
  readonly outcome: 'stopped'
  readonly response: string
  readonly reason: SendReason
}

export interface Sent extends Omit<Approved, 'stage'> {
  readonly stage: 'sent'
  readonly sentAt: Instant
  readonly receipt: Receipt
}

export type Turn = Opened | Understood | Resolved | Drafted | Approved | Sent

/** Whether a draft holds words of a person's own. */
export function isByHand(draft: Draft): boolean {
  return isReworded(draft) && draft.letter.trim() !== draft.modelLetter?.trim()
}

/** Whether a draft holds other words than the template's: a person's or a model's. */
export function isReworded({ letter, machineLetter }: Draft): boolean {
  return machineLetter !== undefined && letter.trim() !== machineLetter.trim()
}

/** The issue whose ladder a turn follows, 'other' where none was found. */
export function issueOf(turn: Understood | Resolved | Drafted | Approved | Sent): Issue {
  return turn.findings.issue.value ?? 'other'
}
