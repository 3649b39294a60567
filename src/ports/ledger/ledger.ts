import type { AbsenceLedger } from './absences.ts'
import type { AccountsLedger } from './accounts.ts'
import type { AftercareLedger } from './aftercare.ts'
import type { AutosaveLedger } from './autosaves.ts'
import type { ChanceLedger } from './chances.ts'
import type { ChecksLedger } from './checks.ts'
import type { ClientDraftLedger } from './client-drafts.ts'
import type { ContactLedger } from './contacts.ts'
import type { CorrectionLedger } from './corrections.ts'
import type { CustomerTierLedger } from './customer-tiers.ts'
import type { CustomersLedger } from './customers.ts'
import type { DeskLedger } from './desk.ts'
import type { ErasureLedger } from './erasure.ts'
import type { FactCheckLedger } from './fact-checks.ts'
import type { FollowedLedger } from './followed.ts'
import type { InsightLedger } from './insight.ts'
import type { IntakeLedger, RawStore } from './intake.ts'
import type { LeaseLedger } from './leases.ts'
import type { LibraryLedger } from './library.ts'
import type { MarksLedger } from './marks.ts'
import type { ModelBatchesLedger } from './model-batches.ts'
import type { ModelWorkLedger } from './model-work.ts'
import type { NoticeLedger } from './notices.ts'
import type { OrdersLedger } from './orders.ts'
import type { OutboxLedger } from './outbox.ts'
import type { OwnerNoteLedger } from './owner-notes.ts'
import type { PaperLedger } from './papers.ts'
import type { SearchLedger } from './search.ts'
import type { SignInsLedger } from './sign-ins.ts'
import type { SimilarLedger } from './similar.ts'
import type { StaffLedger } from './staff.ts'
import type { StaffHistoryLedger } from './staff-history.ts'
import type { StaffMailLedger } from './staff-mails.ts'
import type { TemplateVersionLedger } from './template-versions.ts'
import type { TicketLedger } from './tickets.ts'
import type { ViewLedger } from './views.ts'

/** The one place where state lives. Inside `transaction` use only the ledger that it hands you. */
export interface Ledger {
  readonly intake: IntakeLedger
  readonly raw: RawStore
  readonly tickets: TicketLedger
  readonly outbox: OutboxLedger
  readonly leases: LeaseLedger
  readonly staff: StaffLedger
  readonly absences: AbsenceLedger
  readonly signIns: SignInsLedger
  readonly staffHistory: StaffHistoryLedger
  readonly staffMails: StaffMailLedger
  readonly desk: DeskLedger
  readonly clientDrafts: ClientDraftLedger
  readonly marks: MarksLedger
  readonly erasure: ErasureLedger
  readonly accounts: AccountsLedger
  readonly checks: ChecksLedger
  readonly corrections: CorrectionLedger
  readonly contacts: ContactLedger
  readonly orders: OrdersLedger
  readonly customerTiers: CustomerTierLedger
  readonly factChecks: FactCheckLedger
  readonly autosaves: AutosaveLedger
  readonly papers: PaperLedger
  readonly ownerNotes: OwnerNoteLedger
  readonly templateVersions: TemplateVersionLedger
  readonly search: SearchLedger
  readonly modelWork: ModelWorkLedger
  readonly modelBatches: ModelBatchesLedger
  readonly notices: NoticeLedger
  readonly views: ViewLedger
  readonly customers: CustomersLedger
  readonly chances: ChanceLedger
  readonly library: LibraryLedger
  readonly insight: InsightLedger
  readonly followed: FollowedLedger
  readonly similar: SimilarLedger
  readonly aftercare: AftercareLedger
  /** An immediate transaction; the work must do nothing but ask this ledger. Throws LedgerError. */
  transaction<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>
  /**
   * Whether a commit survives a power cut.
   * @returns what is set wrong, each as the setting and its value, e.g. fsync=off; [] where all is well
   */
  durability(): Promise<readonly string[]>
  /** Calls back after another process (or this one) committed; returns the way to stop. */
  onChange(listener: () => void): () => void
  close(): Promise<void>
}

/** Said to people in one line; `busy` and `full` are tried again, nothing was changed. */
export class LedgerError extends Error {
  readonly kind: 'busy' | 'full' | 'readonly' | 'newer-schema' | 'locked-by-another' | 'unreachable' | 'other'
  constructor(kind: LedgerError['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LedgerError'
    this.kind = kind
  }
}
