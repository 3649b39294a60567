import type { Instant } from '../../mail/message.ts'
import type { CorrectableField, CorrectableValues, Correction } from '../../ticket/correct.ts'

/** One finding that a person put right. */
export interface CorrectionLine {
  readonly id: string
  readonly messageId: string
  readonly at: Instant
  /** Staff id. */
  readonly who: string
  readonly correction: Correction
  /** The value that amends had found. */
  readonly machine: CorrectableValues[CorrectableField]
}

/** A mail with what people said of it: an example to train on. */
export interface LabelledMail {
  readonly newText: string
  readonly subject: string
  /** BCP 47. */
  readonly language: string
  /** Only what a person put right or confirmed. */
  readonly labels: Readonly<Partial<CorrectableValues>>
}

export interface CorrectionLedger {
  add(line: CorrectionLine): Promise<void>
  /** Every mail of which a person put something right, the first corrected first. Reads all: for commands. */
  list(): Promise<LabelledMail[]>
}
