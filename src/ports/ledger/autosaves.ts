import type { Instant } from '../../mail/message.ts'

/** What somebody typed into a letter and has not saved as a revision yet: theirs alone, one a person and turn. */
export interface Autosave {
  readonly turnId: string
  readonly staffId: string
  /** The revision of the draft that they began with. */
  readonly revision: number
  readonly subject: string
  readonly letter: string
  readonly at: Instant
}

export interface AutosaveLedger {
  /** Of this person at this ticket, one a turn. */
  of(ticketId: string, staffId: string): Promise<Autosave[]>
  /** Takes the place of what this person had typed before; a turn that is not there keeps nothing. */
  keep(autosave: Autosave): Promise<void>
  drop(turnId: string, staffId: string): Promise<void>
}
