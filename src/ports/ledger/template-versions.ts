import type { Instant } from '../../mail/message.ts'

/** One saved wording of a file, over the shipped one. */
export interface TemplateVersion {
  /** UUIDv7: later ones are newer. */
  readonly id: string
  /** Path below templates/, e.g. de/damage.hbs; without a slash a file of config/. */
  readonly path: string
  readonly text: string
  /** SHA-256 of the shipped text that it was written over, null where there was none. */
  readonly baseHash: string | null
  /** Staff id. */
  readonly who: string
  readonly at: Instant
  readonly note: string
  /** When it was taken back, and by whom. */
  readonly undoneAt: Instant | null
  readonly undoneBy: string | null
}

/** What owners of markets wrote over the shipped files, which the program never changes. */
export interface TemplateVersionLedger {
  add(version: Omit<TemplateVersion, 'undoneAt' | 'undoneBy'>): Promise<void>
  /** Takes a version back; false where there is none, or it was taken back before. */
  undo(id: string, who: string, at: Instant): Promise<boolean>
  /** Of each path the newest version that was not taken back. */
  inUse(): Promise<TemplateVersion[]>
  /** Newest first. */
  historyOf(path: string, limit: number): Promise<TemplateVersion[]>
  /** Differs after every change. */
  edition(): Promise<string>
}
