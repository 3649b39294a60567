/** One visit of one person to one page: what every page may know about who looks and when. */
import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Instant } from '../mail/message.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Fields } from './fields.ts'
import type { SignInTrouble } from './mailboxes-banner.ts'
import type { Messages } from './messages/en.ts'

/** Markup whose values are escaped; made by the tag `html` only. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Visit {
  readonly m: Messages
  readonly now: Instant
  readonly staff: Staff
  /** Goes into every form; derived from the session. */
  readonly token: string
  /** This page with its query. */
  readonly path: string
  /** Mailboxes that can't sign in any more. */
  readonly troubles: readonly SignInTrouble[]
  /** Whether the desk has a page of mailboxes, for administrators. */
  readonly hasMailboxes: boolean
  /** Whether the desk has pages of letters, for editors and administrators. */
  readonly hasLetters: boolean
  /** Whether the page of the model is there. */
  readonly hasModel?: boolean
  /** In the demo: when the next letter is due, null where none waits. */
  readonly demo: { readonly nextDueAt: Instant | null } | null
}

export interface DeskEnv {
  Variables: {
    visit: Visit
    /** The posted form, read once; empty for GET. */
    fields: Fields
    /** SHA-256 of the session's token. */
    sessionHash: string
  }
}

export type DeskContext = Context<DeskEnv>
