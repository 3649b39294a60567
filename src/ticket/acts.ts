/**
 * What people can do to a turn or ticket. Desk, terminal and the mail client call the same acts; journey.ts
 * carries them out, each in one transaction with its line of history.
 */

import type { Address, Instant } from '../mail/message.ts'
import type { AftercareActs } from './aftercare-acts.ts'
import type { CaseFile } from './case-file.ts'
import type { Correction } from './correct.ts'
import type { Details } from './details.ts'
import type { KnowledgeActs } from './knowledge-acts.ts'
import type { LetterLine } from './letter-line.ts'
import type { ImportKind, ImportReport } from './order.ts'
import type { OwnerNoteActs } from './owner-note.ts'
import type { Paper, ProposedPaper, RoleAddress } from './paper.ts'
import type { ProblemActs } from './problem-acts.ts'
import type {
  Ask,
  Bin,
  CheckResult,
  CloseReason,
  EntryChannel,
  HourWish,
  LetterName,
  PaperKind,
  PaperRole,
  Remedy,
  Responsibility,
  Tier,
} from './words.ts'

/** Why an act was not carried out; the catalogue has a sentence for each in every desk language. */
export type Refusal =
  | 'not-found'
  | 'not-allowed'
  | 'stale'
  | 'blocked'
  /** What was told for the letter can't be meant: no sum, no day, a promise for a day gone by. */
  | 'unsound'
  /** A promised day falls into a closure of whoever carries it out. */
  | 'promise-closed'
  /** The letter would leave after a day that it promises, or too late to keep it. */
  | 'promise-over'
  | 'needs-manager'
  | 'needs-reader'
  | 'off-hours-unconfirmed'
  | 'in-the-past'
  | 'too-late'
  | 'already-decided'
  | 'closed'
  | 'no-recipient'
  /** Merging would show one customer what another wrote. */
  | 'other-customer'
  /** A ticket keeps a mail of its customer. */
  | 'only-mail'
  | 'too-large'
  | 'empty'
  | 'busy'
  /** The letter holds words of a person's own, which drafting anew replaces: they have to say so. */
  | 'edited-by-hand'
  | 'many-letters'
  | 'words-unconfirmed'
  /** The ledger comes from a backup, and Sent was not searched yet for letters that left since. */
  | 'after-restore'

export type ActResult<T = null> =
  | { readonly done: true; readonly value: T }
  /** `detail`: what exactly, e.g. the warnings that block or the sums that nobody knows; data, not a sentence. */
  | { readonly done: false; readonly refusal: Refusal; readonly detail: readonly string[] }

/** What a person changes of the resolution; absent keys stay as policy proposed. */
export interface Choice {
  readonly remedies?: readonly Remedy[]
  readonly asks?: readonly Ask[]
  readonly responsibility?: Responsibility
  readonly letter?: LetterName
  /** BCP 47 locale of the letter. */
  readonly locale?: string
  readonly details?: Details
}

/** The planned instant of a letter, and what a person may pick instead. */
export interface SendPlan {
  readonly at: Instant
  readonly zone: string
  /** Catalogue keys with values, shown beside both clocks, e.g. 'weekend:Fri–Sat', 'holiday:Eid al-Fitr'. */
  readonly why: readonly string[]
  /** Later good instants, one click away. */
  readonly alternatives: readonly Instant[]
  /** The promise that breaks before `at`, if any: a person is asked. */
  readonly breaks: 'first-response' | 'next-response' | 'solution' | null
  /** Where a promise of an answer breaks before `at`: the least bad hour before it, for a person to choose. */
  readonly leastBad: { readonly at: Instant; readonly is: 'good' | 'awake' | 'night' } | null
}

/** A paper as it is proposed to a person. */
export interface PaperDraft {
  readonly subject: string
  readonly text: string
  readonly dueAt: Instant | null
  /** Null where config/roles.yaml names nobody for this role: it can only be copied. */
  readonly to: RoleAddress | null
  /** Pictures of the customer that could go along: their SHA-256. */
  readonly photos: readonly string[]
  readonly language: 'zh-Hans' | 'en'
  /** Words of the model stand in it, since a person took them. */
  readonly byModel: boolean
}

export interface ByStaff {
  /** Staff id; the journey checks roles, accounts and markets. */
  readonly staffId: string
}

export interface Acts extends AftercareActs, KnowledgeActs, OwnerNoteActs, ProblemActs {
  /** `sendAt` null takes the planned good hour; another instant is the person's explicit choice, `offHours` confirms it where it isn't a good hour. */
  approve(
    by: ByStaff,
    what: {
      readonly turnId: string
      readonly hash: string
      readonly via: 'desk' | 'terminal' | 'mail-client' | 'demo'
      readonly sendAt: Instant | null
      readonly offHours: boolean
      /** Yes, although as many letters as one thread gets in a day are out already. */
      readonly oneMore?: boolean
      /** The words that a letter hardly ever says were read, and are meant. */
      readonly keepWords?: boolean
    },
  ): Promise<ActResult<{ approvalId: string; sendAt: Instant; undoUntil: Instant }>>
  /** Takes an approval back as long as nothing was claimed; the draft is pending again. */
  unapprove(by: ByStaff, what: { readonly approvalId: string }): Promise<ActResult>
  /** A person's own wording: a new revision with the author's name. `letter` is the whole text with signature. */
  edit(
    by: ByStaff,
    what: { readonly turnId: string; readonly revision: number; readonly letter: string; readonly subject: string },
  ): Promise<ActResult<{ revision: number }>>
  /** Drafts anew with another remedy, question, responsibility or letter. `replaceEdits`: words of a person's own too. */
  redraft(
    by: ByStaff,
    what: {
      readonly turnId: string
      readonly revision: number
      readonly choice: Choice
      readonly replaceEdits?: boolean
    },
  ): Promise<ActResult<{ revision: number }>>
  /** What the letter in work says and may say besides, in the order of the letter; nothing where none was weighed yet. */
  letterLines(turnId: string, reader: 'en' | 'zh-Hans'): Promise<readonly LetterLine[]>
  recipients(
    by: ByStaff,
    what: {
      readonly turnId: string
      readonly revision: number
      readonly to: readonly Address[]
      readonly cc: readonly Address[]
    },
  ): Promise<ActResult<{ revision: number }>>
  addFile(
    by: ByStaff,
    what: {
      readonly turnId: string
      readonly revision: number
      readonly name: string
      readonly type: string
      readonly bytes: Uint8Array
    },
  ): Promise<ActResult<{ revision: number }>>
  removeFile(
    by: ByStaff,
    what: { readonly turnId: string; readonly revision: number; readonly sha256: string },
  ): Promise<ActResult<{ revision: number }>>
  /** The draft is thrown away; the ticket stays in needs-person, its clocks running. */
  reject(by: ByStaff, what: { readonly turnId: string; readonly reason: string }): Promise<ActResult>
  /** A draft that was deleted in the mail client is put into its Drafts once more. */
  putBack(by: ByStaff, what: { readonly turnId: string }): Promise<ActResult>
  hold(
    by: ByStaff,
    what: { readonly ticketId: string; readonly until: Instant; readonly reason: string },
  ): Promise<ActResult>
  /** Gives a ticket to another person, or to nobody, with a line of why. */
  assign(
    by: ByStaff,
    what: { readonly ticketId: string; readonly to: string | null; readonly note: string },
  ): Promise<ActResult>
  release(by: ByStaff, what: { readonly ticketId: string }): Promise<ActResult>
  reschedule(
    by: ByStaff,
    what: { readonly approvalId: string; readonly sendAt: Instant | null; readonly offHours: boolean },
  ): Promise<ActResult<{ sendAt: Instant }>>
  close(
    by: ByStaff,
    what: {
      readonly ticketId: string
      readonly reason: CloseReason
      readonly duplicateOf: string | null
      readonly note: string
      /** Cause and the rest; a case that was one can't be closed without. */
      readonly file?: CaseFile
    },
  ): Promise<ActResult>
  reopen(by: ByStaff, what: { readonly ticketId: string }): Promise<ActResult>
  /** A binned mail becomes a ticket after all. */
  promote(by: ByStaff, what: { readonly messageId: string }): Promise<ActResult<{ ticketId: string }>>
  /** A mail that is no complaint goes to a bin; its ticket closes with the reason not-a-complaint. */
  bin(by: ByStaff, what: { readonly ticketId: string; readonly bin: Bin }): Promise<ActResult>
  /**
   * Two open tickets of one customer or company become one: the older stays, with the mails of both and the earliest
   * promise; the newer closes as its duplicate. `other` is a number. Gives the ticket that stays.
   */
  merge(
    by: ByStaff,
    what: { readonly ticketId: string; readonly other: string },
  ): Promise<ActResult<{ ticketId: string }>>
  /** A ticket that was merged into another is its own again, with its mails. */
  unmerge(by: ByStaff, what: { readonly ticketId: string }): Promise<ActResult<{ ticketId: string }>>
  /** A mail of the customer gets a ticket of its own, its clocks running since it came; merging undoes it. */
  split(
    by: ByStaff,
    what: { readonly ticketId: string; readonly messageId: string },
  ): Promise<ActResult<{ ticketId: string }>>
  /**
   * A complaint that came by another way than mail becomes a ticket, its clocks running from `at`. Without an address its
   * reply can only be copied. The same one entered twice gives the ticket that there is.
   */
  enter(
    by: ByStaff,
    what: {
      readonly account: string
      readonly channel: EntryChannel
      readonly customer: Address
      readonly subject: string
      readonly text: string
      readonly at: Instant
      readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
    },
  ): Promise<ActResult<{ ticketId: string }>>
  /** The letter of a complaint that was entered by hand may be copied, as it stands; it must pass all that a mailed one must. */
  approveToCopy(
    by: ByStaff,
    what: { readonly turnId: string; readonly hash: string; readonly keepWords: boolean },
  ): Promise<ActResult>
  /** The approved words were sent where the customer wrote, by a person's word: the clocks stop as by a letter. */
  answeredThere(by: ByStaff, what: { readonly turnId: string; readonly hash: string }): Promise<ActResult>
  /** An internal note; never part of any letter. */
  note(by: ByStaff, what: { readonly ticketId: string; readonly text: string }): Promise<ActResult>
  /**
   * Puts one finding of a mail right, or confirms it: the letter in work is drafted anew unless somebody has worded it by
   * hand, an approval is taken back, and the mail becomes an example to train on.
   */
  correct(
    by: ByStaff,
    what: { readonly ticketId: string; readonly messageId: string; readonly correction: Correction },
  ): Promise<ActResult<{ drafted: boolean }>>
  /**
   * What somebody found at lines of the fact checklist; every change is a line of history. `seenAt` is when the line that
   * they saw was last changed, null where nobody had touched it: what another changed meanwhile is not overwritten.
   */
  checkFacts(
    by: ByStaff,
    what: {
      readonly ticketId: string
      readonly lines: readonly {
        readonly line: string
        readonly result: CheckResult
        readonly note: string
        readonly seenAt: Instant | null
      }[]
    },
  ): Promise<ActResult<{ changed: number }>>
  /**
   * A customer's tier by the word of a person, for all their tickets; null goes back to the customers file and policy's
   * rules. The letter in work is drafted anew as after `correct`.
   */
  setTier(
    by: ByStaff,
    what: { readonly ticketId: string; readonly tier: Tier | null },
  ): Promise<ActResult<{ drafted: boolean }>>
  /**
   * When on their day this customer likes to be written to, for all their letters; null takes it back. A letter that waits
   * at an hour of the machine's is planned anew.
   */
  setHours(
    by: ByStaff,
    what: { readonly ticketId: string; readonly hours: HourWish | null },
  ): Promise<ActResult<{ moved: boolean }>>
  /** Opens a new turn by a person: write to the customer once more. */
  write(
    by: ByStaff,
    what: { readonly ticketId: string; readonly letter: LetterName },
  ): Promise<ActResult<{ turnId: string }>>
  /** A person's word on a letter whose outcome nobody knows. 'resend' sends the same bytes again. */
  settleUncertain(
    by: ByStaff,
    what: { readonly outboxId: string; readonly as: 'was-sent' | 'resend' | 'give-up' },
  ): Promise<ActResult>
  /** A manager's or administrator's word on mail that nobody could place after a server renumbered its mails. */
  settleTriage(by: ByStaff, what: { readonly as: 'take-in' | 'leave' }): Promise<ActResult<{ mails: number }>>
  /** A manager's or administrator's word that what made an account rest is mended: its letters are tried at once. */
  resumeSending(by: ByStaff, what: { readonly account: string }): Promise<ActResult>
  /** A manager or administrator brings an order book or customers file in; what is wrong in it stands in the report. */
  importOrders(
    by: ByStaff,
    what: {
      readonly kind: ImportKind
      readonly name: string
      readonly bytes: Uint8Array
      /** "header: field" line by line, '' where nothing was said of the columns. */
      readonly map: string
      readonly dryRun: boolean
    },
  ): Promise<ActResult<ImportReport>>
  /** Internal papers of a ticket, and those that it calls for. */
  papers(
    by: ByStaff,
    what: { readonly ticketId: string },
  ): Promise<ActResult<{ readonly papers: readonly Paper[]; readonly proposed: readonly ProposedPaper[] }>>
  /** The words of a paper as they are proposed; nothing is kept. `jobId`: with the words that the model wrote for it. */
  paperDraft(
    by: ByStaff,
    what: {
      readonly ticketId: string
      readonly kind: PaperKind
      readonly role: PaperRole
      readonly jobId?: string
    },
  ): Promise<ActResult<PaperDraft>>
  /** A person sends a paper to its role's address, or hands it over themselves: it is then marked as copied. */
  consult(
    by: ByStaff,
    what: {
      readonly ticketId: string
      readonly kind: PaperKind
      readonly role: PaperRole
      readonly subject: string
      readonly text: string
      readonly dueAt: Instant | null
      readonly how: 'mail' | 'copy'
      /** The customer's pictures that go along, by SHA-256, as the person saw them; others that came since are not sent unseen. */
      readonly photos: readonly string[]
      /** The role's address as the person saw it, '' where nobody was set: a mail goes to no other. */
      readonly to?: string
    },
  ): Promise<ActResult<{ readonly paperId: string }>>
  /** The answer to a paper, as it came by chat or phone: an internal note. */
  pasteAnswer(by: ByStaff, what: { readonly paperId: string; readonly text: string }): Promise<ActResult>
  /** A person's word on a paper that failed, of which nobody knows whether it left, or that is no longer wanted. */
  settlePaper(
    by: ByStaff,
    what: { readonly paperId: string; readonly as: 'was-sent' | 'resend' | 'withdraw' },
  ): Promise<ActResult>
  /** When this turn's letter would leave if approved now. */
  plan(turnId: string): Promise<SendPlan | null>
}
