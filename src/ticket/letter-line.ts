/** One thing that a letter may say, as a person ticks it: where it stands, what it will say, and why it can't be had here. */
import type { Instant } from '../mail/message.ts'

/** Parts of a letter in which something can be chosen, in its order. */
export const LINE_BLOCKS = ['grievance', 'remedy', 'ask', 'dates', 'close'] as const

/**
 * language: nobody wrote it in the letter's language yet. letter: this letter never says it. policy: not granted here.
 * fixed: said in any case. The others name what is missing or stands against it.
 */
export type LineBlocked =
  | 'language'
  | 'letter'
  | 'policy'
  | 'fixed'
  | 'safety'
  | 'no-photos'
  | 'no-sentence'
  | 'no-asks'
  | 'no-remedy'
  | 'no-choice'
  | 'goods-come-back'
  | 'zone-unknown'

export interface LetterLine {
  readonly block: (typeof LINE_BLOCKS)[number]
  /** Which list of the choice it belongs to; a wish or a further grievance of theirs is answered in any case. */
  readonly field: 'extra' | 'closing' | 'remedy' | 'ask' | 'declined' | 'point' | 'promise' | 'wish' | 'also'
  readonly value: string
  /** The sentence in the reader's language, with the facts of this letter. */
  readonly text: string
  readonly ticked: boolean
  readonly blocked: LineBlocked | null
  /** The day that a promise names, or would name. */
  readonly day?: Instant
}
