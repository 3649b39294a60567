import type { Instant } from '../../mail/message.ts'
import type { OwnerNote } from '../../ticket/owner-note.ts'
import type { OwnerNoteKind } from '../../ticket/words.ts'
import type { Staff } from './staff.ts'

/** A note with the ticket from which it was said. */
export interface NoteOfTicket {
  readonly note: OwnerNote
  readonly ticket: { readonly number: string; readonly account: string; readonly market: string | null }
}

/** What clerks told the owners of texts and rules. */
export interface OwnerNoteLedger {
  add(note: OwnerNote): Promise<void>
  note(id: string): Promise<OwnerNote | null>
  /** @returns false where it was answered before */
  answer(
    id: string,
    said: {
      readonly state: 'answered' | 'changed'
      readonly answer: string
      readonly answeredBy: string
      readonly answeredAt: Instant
      readonly version: string | null
    },
  ): Promise<boolean>
  /** Oldest first. */
  ofTicket(ticketId: string): Promise<OwnerNote[]>
  /** Those that nobody answered, of tickets that this person may see, oldest first. */
  open(staff: Staff, limit: number): Promise<NoteOfTicket[]>
  /** The newest first, of tickets that this person may see; `about` null: of this kind whatever it is about. */
  about(staff: Staff, kind: OwnerNoteKind, about: string | null, limit: number): Promise<NoteOfTicket[]>
  /** Answered ones, the newest first, of tickets that this person may see. */
  settled(staff: Staff, limit: number): Promise<NoteOfTicket[]>
}
