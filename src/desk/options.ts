/** What the desk needs from outside: everything that it may ask, do or know comes in here. */

import type { LetterBench } from '../journey/letter-bench.ts'
import type { ModelDesk } from '../journey/model-desk.ts'
import type { ModelLearning } from '../journey/model-learning.ts'
import type { ModelPapers } from '../journey/model-papers-desk.ts'
import type { Playbook } from '../journey/playbook.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { CompanySignIn } from '../ports/company-sign-in.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { Sealing } from '../ports/sealing.ts'
import type { Acts } from '../ticket/acts.ts'
import type { Issue } from '../ticket/words.ts'
import type { MailboxControls } from './mailboxes-controls.ts'

/** A letter that reached the demo's customers. */
export interface ArrivedMail {
  readonly at: Instant
  readonly to: string
  readonly subject: string
  readonly raw: Uint8Array
}

export interface DemoControls {
  /** Moves the demo clock forward and returns when what was due by then is done. */
  advance(to: Instant): Promise<void>
  /** What really arrived at the other side, oldest first. */
  sent(): Promise<readonly ArrivedMail[]>
  /** Sign-in name of the staff member as whom anybody at this machine enters, without a password. */
  readonly signIn: string
}

export interface DeskOptions {
  readonly ledger: Ledger
  readonly acts: Acts
  readonly clock: Clock
  readonly log: Log
  /** Address of the desk behind a TLS proxy, null where it is used on this machine only. */
  readonly publicUrl: string | null
  readonly demo: DemoControls | null
  /** Null where mailboxes are none of the desk's business: in the demo. */
  readonly mailboxes: MailboxControls | null
  /** What policy says of an issue at this moment. */
  readonly playbook: (issue: Issue) => Playbook
  /** Sums in the company's currency. */
  readonly worth: { readonly currency: string; readonly of: (amount: number, currency: string) => number | null }
  /** The letters as owners of markets edit them; null where nobody may: then the desk has no page for them. */
  readonly letters: LetterBench | null
  /** What people ask the model for; absent where there is none. */
  readonly model?: ModelDesk & ModelLearning & ModelPapers
  /** Absent where none is set up. */
  readonly modelName?: string | undefined
  /** Absent where the company has no sign-in of its own. */
  readonly company?: CompanySignIn | null
  /** For secrets of people, and for what a form brings back unread. */
  readonly sealing: Sealing
  /** Unpredictable bytes, for tokens and salts. */
  readonly random: (bytes: number) => Uint8Array
  /** Texts of src/desk/assets by file name. */
  readonly assets: ReadonlyMap<string, string>
}
