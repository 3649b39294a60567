/**
 * The tables of the ledger as the newest migration leaves them, the same on SQLite and PostgreSQL. Instants are text of 24
 * characters, booleans 0 or 1, lists and objects JSON text that no query looks inside; what is looked up has a column.
 */
import type { ClientDraftState } from '../../ports/ledger/client-drafts.ts'
import type { OccurrenceState } from '../../ports/ledger/intake.ts'
import type { ModelBatchState } from '../../ports/ledger/model-batches.ts'
import type { OutboxState } from '../../ports/ledger/outbox.ts'
import type { TicketState } from '../../ports/ledger/tickets.ts'
import type { MailStoreReason } from '../../ports/mail-store.ts'
import type { ModelTask } from '../../ports/model.ts'
import type { Contact, Memory } from '../../ticket/contact.ts'
import type { CorrectableField } from '../../ticket/correct.ts'
import type { LearnedExample, LearnedPair, ModelJobKind, ModelJobState, ModelWish } from '../../ticket/model-job.ts'
import type { NoticeEvent } from '../../ticket/notice.ts'
import type { StaffMailKind, StaffMailState } from '../../ticket/staff-mail.ts'
import type { Turn, TurnHead } from '../../ticket/turn.ts'
import type {
  Bin,
  ChanceKind,
  ChanceState,
  CheckResult,
  CloseReason,
  FollowedAct,
  FollowedState,
  Issue,
  Kind,
  LibraryState,
  OwnerNoteKind,
  OwnerNoteState,
  PaperState,
  SendReason,
  Severity,
  TaskKind,
  TaskState,
  Tier,
} from '../../ticket/words.ts'

type Instant = string
type Json = string
type Flag = 0 | 1

export interface Schema {
  schema_versions: { version: number; at: Instant }
  mailboxes: {
    account: string
    mailbox: string
    uid_validity: string
    contiguous_uid: number
    last_poll_at: Instant | null
    /** The last comparison of the whole mailbox, and how many mails the polls had missed. */
    swept_at: Instant | null
    sweep_found: number | null
  }
  occurrences: {
    account: string
    mailbox: string
    uid_validity: string
    uid: number
    state: OccurrenceState
    raw_sha256: string | null
    size: number
    internal_date: Instant
    tries: number
    last_error: string | null
    /** Null: due at once. */
    retry_at: Instant | null
    envelope: Json | null
  }
  account_health: {
    account: string
    last_poll_at: Instant | null
    problem: string | null
    problem_reason: MailStoreReason | null
    problem_since: Instant | null
    paused_until: Instant | null
    pause_reason: SendReason | null
    smtp_utf8: Flag | null
    since: Instant | null
  }
  /** Raw mail on PostgreSQL; with SQLite it lies in files and these two stay empty. */
  raw_mails: { sha256: string; size: number; at: Instant }
  raw_chunks: { sha256: string; position: number; bytes: Uint8Array }
  ticket_numbers: { year: number; last: number }
  tickets: TicketsTable
  messages: {
    id: string
    account: string
    direction: 'in' | 'out'
    audience: 'customer' | 'internal'
    raw_sha256: string | null
    ticket_id: string | null
    bin: Bin | null
    kind: Kind
    at: Instant
    parsed: Json
    spans: Json
    findings: Json | null
    flags: Json
    /** 1 where the parser had a problem with it. */
    parse_suspect: Flag
  }
  message_ids: { message_id: string; message_row: string }
  turns: {
    id: string
    ticket_id: string
    purpose: TurnHead['purpose']
    stage: Turn['stage']
    opened_at: Instant
    body: Json
    withdrawn_at: Instant | null
    withdrawn_why: string | null
    problem: string | null
    updated_at: Instant
  }
  drafts: { turn_id: string; revision: number; body: Json }
  history: { id: string; ticket_id: string | null; at: Instant; who: string; act: string; detail: Json }
  outbox: OutboxTable
  staff: {
    id: string
    name: string
    sign_in: string
    roles: Json
    time_zone: string
    language: string
    reads: Json
    accounts: Json | null
    markets: Json | null
    active: Flag
    password_hash: string | null
    added_at: Instant
  }
  sessions: {
    token_hash: string
    staff_id: string
    added_at: Instant
    expires_at: Instant
    device: string | null
    seen_at: Instant | null
  }
  invitations: { token_hash: string; staff_id: string; expires_at: Instant; used_at: Instant | null }
  failed_sign_ins: { id: string; sign_in: string; at: Instant }
  failed_tries: { id: string; kind: string; about: string; at: Instant }
  staff_history: { id: string; at: Instant; who: string; act: string; staff_id: string | null; detail: Json }
  second_factors: { staff_id: string; sealed: string; last_step: number; at: Instant }
  recovery_codes: { staff_id: string; code_hash: string }
  company_sign_ins: { issuer: string; subject: string; staff_id: string; at: Instant }
  absences: { staff_id: string; from_at: Instant; until_at: Instant; deputy_id: string | null }
  stood_in: { ticket_id: string; staff_id: string; deputy_id: string; at: Instant }
  staff_mail_wishes: { staff_id: string; address: string; digest_hour: number | null; warnings: Flag; at: Instant }
  staff_mails: {
    id: string
    staff_id: string
    kind: StaffMailKind
    account: string
    state: StaffMailState
    message_id: string
    ready_at: Instant
    until: Instant
    attempts: number
    token: string | null
    response: string | null
    created_at: Instant
    body: Json
  }
  account_leases: { account: string; holder: string; token: number; until: Instant }
  accounts: { name: string; body: Json; active: Flag; changed_at: Instant; who: string }
  secrets: { name: string; version: number; sealed: string; at: Instant }
  client_drafts: {
    turn_id: string
    account: string
    mailbox: string
    uid_validity: string | null
    uid: number | null
    revision: number
    hash: string
    message_id: string
    state: ClientDraftState
    at: Instant
  }
  checks: { name: string; level: string; detail: Json; at: Instant }
  marks: { name: string; value: string; at: Instant }
  forgotten: { account: string; raw_sha256: string; at: Instant }
  corrections: {
    id: string
    message_id: string
    field: CorrectableField
    /** The machine's value, and the person's. */
    machine: Json
    value: Json
    at: Instant
    who: string
  }
  contacts: {
    contact_key: string
    field: keyof Contact
    value: string
    source: Memory['source']
    instead: string | null
    at: Instant
  }
  orders: { order_key: string; body: Json; changed_at: Instant }
  order_names: { name_key: string; order_key: string; order_date: string | null }
  customers: { id: string; body: Json; changed_at: Instant }
  customer_names: { name_key: string; customer_id: string }
  papers: {
    id: string
    ticket_id: string
    account: string
    state: PaperState
    message_id: string | null
    due_at: Instant | null
    ready_at: Instant
    attempts: number
    token: string | null
    response: string | null
    body: Json
  }
  template_versions: {
    id: string
    path: string
    text: string
    base_hash: string | null
    who: string
    at: Instant
    note: string
    undone_at: Instant | null
    undone_by: string | null
  }
  /** The words by which a ticket is found (craft/search-terms.ts). */
  search_terms: { term: string; ticket_id: string }
  notices: {
    robot: string
    key: string
    event: NoticeEvent
    ticket_id: string
    created_at: Instant
    ready_at: Instant
    attempts: number
    told_at: Instant | null
  }
  tasks: {
    id: string
    ticket_id: string
    kind: TaskKind
    state: TaskState
    owner: string | null
    due_at: Instant
    body: Json
  }
  case_files: { ticket_id: string; who: string; at: Instant; body: Json }
  /** When the daemon looks at a ticket next, to see what is due. */
  follow_ups: { ticket_id: string; look_at: Instant }
  case_facts: {
    ticket_id: string
    opened_at: Instant
    account: string
    market: string | null
    body: Json
    /** What the line holds; 1 before it held what the page of customers asks. */
    form: number
    /** As the order book writes it; null in lines of form 1 and 2. */
    product: string | null
  }
  product_names: { name: string; counts_as: string; who: string; at: Instant }
  followed_problems: { id: string; state: FollowedState; owner_id: string; due_on: string; at: Instant; body: Json }
  followed_steps: { id: string; problem_id: string; at: Instant; who: string; act: FollowedAct; detail: Json }
  chances: {
    id: string
    ticket_id: string
    state: ChanceState
    kind: ChanceKind
    at: Instant
    who: string | null
    body: Json
  }
  library_cases: {
    id: string
    ticket_id: string | null
    state: LibraryState
    issue: Issue
    at: Instant
    who: string
    body: Json
  }
  /** Kept by triggers (migration 0008), never written from here. */
  counted: { what: string; account: string; market: string; state: string; count: number }
  owner_notes: {
    id: string
    ticket_id: string
    kind: OwnerNoteKind
    about: string
    state: OwnerNoteState
    at: Instant
    who: string
    note: string
    answer: string
    answered_by: string | null
    answered_at: Instant | null
    version: string | null
  }
  saved_views: { staff_id: string; name: string; id: string; query: string; at: Instant }
  customer_tiers: { customer_key: string; tier: Tier; who: string; at: Instant }
  fact_checks: { ticket_id: string; line: string; result: CheckResult; note: string; who: string; at: Instant }
  autosaves: {
    ticket_id: string
    staff_id: string
    turn_id: string
    revision: number
    subject: string
    letter: string
    at: Instant
  }
  model_meter: {
    day: string
    task: ModelTask
    calls: number
    failures: number
    input: number
    cache_read: number
    cache_write: number
    output: number
    milliseconds: number
    micros: number
  }
  model_jobs: {
    id: string
    kind: ModelJobKind
    ticket_id: string
    account: string
    turn_id: string | null
    message_id: string | null
    revision: number
    wish: ModelWish
    told: string
    who: string
    state: ModelJobState
    why: string | null
    ready_at: Instant
    tries: number
    body: Json
    at: Instant
  }
  model_batches: {
    id: string
    account: string
    state: ModelBatchState
    service_id: string | null
    asks: Json
    tokens: number
    micros: number
    made_at: Instant
    until: Instant
  }
  learned_pairs: {
    turn_id: string
    ticket_id: string
    market: string
    issue: Issue
    locale: string
    source: LearnedPair['source']
    template: string | null
    machine: string
    approved: string
    why: string
    changed: number
    at: Instant
  }
  learned_examples: {
    id: string
    market: string
    issue: Issue
    locale: string
    before_text: string
    after_text: string
    state: LearnedExample['state']
    who: string
    at: Instant
  }
}

interface TicketsTable {
  id: string
  number: string
  account: string
  market: string | null
  customer: Json
  /** The customer's address in lower case, as it is looked up by. */
  customer_key: string
  subject: string
  state: TicketState
  issue: Issue | null
  severity: Severity
  /** 0: danger and fraud, 1: all others. */
  severity_rank: number
  language: string
  country: string | null
  timezone: string | null
  gist: Json
  assignee: string | null
  opened_at: Instant
  last_customer_mail_at: Instant
  closed_at: Instant | null
  close_reason: CloseReason | null
  held_until: Instant | null
  first_response_due_at: Instant
  first_response_met_at: Instant | null
  next_response_due_at: Instant | null
  solution_due_at: Instant | null
  solution_met_at: Instant | null
  promise_hours: Json | null
  due_at: Instant | null
  /** due_at, or the end of time where nothing is due: those come last, and nulls sort differently on the two databases. */
  due_sort: Instant
  version: number
}

interface OutboxTable {
  id: string
  ticket_id: string
  turn_id: string
  account: string
  state: OutboxState
  message_id: string
  hash: string
  due_at: Instant
  undo_until: Instant
  /** The later of due_at and undo_until: no claim before it. */
  ready_at: Instant
  attempts: number
  mime_sha256: string | null
  response: string | null
  reason: SendReason | null
  server_message_id: string | null
  delivered_at: Instant | null
  filed_at: Instant | null
  file_note: string | null
  /** The approved turn as it was scheduled: whatever happens to the turn's row, this is what may be sent. */
  approved: Json
  token: string | null
  lease_until: Instant | null
}
