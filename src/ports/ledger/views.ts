import type { Instant } from '../../mail/message.ts'

/** A filter of the queue that somebody gave a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** The filter as it stands in the address, e.g. `state=pending&market=DE`. */
  readonly query: string
}

/** Each person's own views. */
export interface ViewLedger {
  of(staffId: string): Promise<SavedView[]>
  /** A view of this name is replaced. */
  save(staffId: string, view: SavedView, at: Instant): Promise<void>
  /** @returns false where there is no such view, or another one has this name */
  rename(staffId: string, id: string, name: string, at: Instant): Promise<boolean>
  remove(staffId: string, id: string): Promise<void>
}
