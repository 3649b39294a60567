/** What the model is asked beside the journey, and what staff taught it: the words of both. */
import type { Instant } from '../mail/message.ts'
import type { LetterBlock } from './turn.ts'
import type { Issue, PaperKind, PaperRole } from './words.ts'

export const MODEL_JOBS = ['letter', 'translation', 'understanding', 'paper', 'closing'] as const
export type ModelJobKind = (typeof MODEL_JOBS)[number]

/** What a letter is asked for: 'mail' makes it speak to this mail, by itself or asked for. */
export const MODEL_WISHES = ['mail', 'shorter', 'warmer', 'firmer', 'variants', 'change'] as const
export type ModelWish = (typeof MODEL_WISHES)[number]

export const MODEL_JOB_STATES = [
  /** Waits for the model. */
  'asked',
  /** Its letter is, or was, the draft. */
  'taken',
  /** Its letter lies beside the draft. */
  'offered',
  /** A guard said no: the template's letter stands. */
  'fell-back',
  /** No answer of use came. */
  'failed',
  /** Somebody changed the draft meanwhile, or it is no longer in work. */
  'void',
  /** A translation, findings, words for a paper or lines for the case file are there: no part of any letter. */
  'done',
] as const
export type ModelJobState = (typeof MODEL_JOB_STATES)[number]

/** A letter of the model: the template's blocks in its words. */
export interface ModelLetter {
  readonly blocks: readonly LetterBlock[]
  /** Names of those that are no longer the template's; their mirror is translated back by the model. */
  readonly changed: readonly string[]
}

/** A sentence on what the customer wrote, never without the words of the mail that it tells of. */
export interface Reported {
  /** Letter by letter as it stands in a mail. */
  readonly quote: string
  readonly says: string
}

/** What a model may add to an internal paper; everything else of it is the template's. */
export interface PaperWords {
  readonly course: readonly Reported[]
  /** Asked after the template's own questions. */
  readonly questions: readonly string[]
}

/** The words of a finished job; none where an older release kept them without the mail's own. */
export function paperWordsOf({ state, body }: ModelJob): PaperWords | null {
  const words = body.paper?.words
  return state === 'done' && words && Array.isArray(words.course) ? words : null
}

/** By an order to carry something out money and goods leave: a model adds nothing to it. */
export const mayBeAdded = (kind: PaperKind): boolean => kind !== 'execution-order'

/** Lines that a person may take into the file of the case. */
export interface ClosingLines {
  readonly well: string
  readonly better: string
  readonly prevention: string
}

/** An answer as it came, or the key of why there is none. */
export type JobSaid = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

export interface ModelJobBody {
  readonly letters?: readonly ModelLetter[]
  /** What stopped a letter, as the guard names it and as it stood there. */
  readonly trips?: readonly { readonly guard: ModelGuard; readonly text: string }[]
  /** A translation, or what the mail says in a few sentences, by language. */
  readonly texts?: Readonly<Record<string, string>>
  /** What the pictures show, by language. */
  readonly pictures?: Readonly<Record<string, string>>
  /** Findings that the model settled. */
  readonly fields?: readonly string[]
  /** The paper that words are asked for; without `words` none came that may be shown. */
  readonly paper?: {
    readonly kind: PaperKind
    readonly role: PaperRole
    readonly language: 'zh-Hans' | 'en'
    readonly words?: PaperWords
  }
  /** The batch that its question lies in. */
  readonly batch?: string
  /** What batches answered so far, by task: not asked and paid again. */
  readonly said?: Readonly<Record<string, JobSaid>>
  /** The same of the case file. */
  readonly closing?: { readonly language: 'zh-Hans' | 'en'; readonly lines?: ClosingLines }
}

/** What a letter of the model must pass; the last three are of internal papers and case files. */
export const MODEL_GUARDS = [
  'shape',
  'length',
  'language',
  'new-promise',
  'lost-promise',
  'unwanted',
  'leak',
  'placeholder',
  'mirror',
  'figure',
  'order',
  'quote',
] as const
export type ModelGuard = (typeof MODEL_GUARDS)[number]

export interface ModelJob {
  readonly id: string
  readonly kind: ModelJobKind
  readonly ticketId: string
  readonly account: string
  /** The letter's turn; null for a job on a mail. */
  readonly turnId: string | null
  readonly messageId: string | null
  /** The revision that the job starts from; 0 for a job on a mail. */
  readonly revision: number
  readonly wish: ModelWish
  /** What the person told, in their own language; for a translation the language that is wanted. */
  readonly told: string
  /** Staff id, or 'amends'. */
  readonly who: string
  readonly state: ModelJobState
  /** Key of the reason where no answer came. */
  readonly why: string | null
  readonly readyAt: Instant
  readonly tries: number
  readonly body: ModelJobBody
  readonly at: Instant
}

/** What the machine wrote beside what a person approved of it. */
export interface LearnedPair {
  readonly turnId: string
  readonly ticketId: string
  readonly market: string
  readonly issue: Issue
  readonly locale: string
  readonly source: 'template' | 'model'
  readonly template: string | null
  readonly machine: string
  readonly approved: string
  /** What people told of why; '' where they told nothing. */
  readonly why: string
  /** Thousandths of the letter that changed. */
  readonly changed: number
  readonly at: Instant
}

/** Two sentences that may be shown to the model, without anything of the customer. */
export interface LearnedExample {
  readonly id: string
  readonly market: string
  readonly issue: Issue
  readonly locale: string
  readonly before: string
  readonly after: string
  readonly state: 'proposed' | 'approved' | 'refused'
  readonly who: string
  readonly at: Instant
}
