/** Which tables a backup holds, in the order in which they refer to each other, and what it leaves out. */
import type { Schema } from './schema.ts'

/**
 * Left out: the schema's versions (the archive names its own), raw mail (members of their own), and what must not come back
 * to life: sessions, one-time links, counts of failed sign-ins, who holds an account, findings of regular checks; and
 * counts, which the database makes itself.
 */
type LeftOut =
  | 'schema_versions'
  | 'raw_mails'
  | 'raw_chunks'
  | 'sessions'
  | 'invitations'
  | 'failed_sign_ins'
  | 'failed_tries'
  | 'account_leases'
  | 'checks'
  | 'counted'

/** The primary key of each table, by which it is read in pages. */
export const TABLES: Readonly<Record<Exclude<keyof Schema, LeftOut>, readonly string[]>> = {
  marks: ['name'],
  accounts: ['name'],
  secrets: ['name'],
  account_health: ['account'],
  mailboxes: ['account', 'mailbox'],
  occurrences: ['account', 'mailbox', 'uid_validity', 'uid'],
  staff: ['id'],
  staff_history: ['id'],
  second_factors: ['staff_id'],
  recovery_codes: ['staff_id', 'code_hash'],
  company_sign_ins: ['issuer', 'subject'],
  absences: ['staff_id'],
  staff_mail_wishes: ['staff_id'],
  staff_mails: ['id'],
  ticket_numbers: ['year'],
  tickets: ['id'],
  stood_in: ['ticket_id'],
  messages: ['id'],
  message_ids: ['message_id', 'message_row'],
  turns: ['id'],
  drafts: ['turn_id', 'revision'],
  history: ['id'],
  outbox: ['id'],
  client_drafts: ['turn_id'],
  forgotten: ['account', 'raw_sha256'],
  corrections: ['id'],
  contacts: ['contact_key', 'field'],
  orders: ['order_key'],
  order_names: ['name_key', 'order_key'],
  customers: ['id'],
  customer_names: ['name_key', 'customer_id'],
  customer_tiers: ['customer_key'],
  fact_checks: ['ticket_id', 'line'],
  autosaves: ['ticket_id', 'staff_id', 'turn_id'],
  papers: ['id'],
  tasks: ['id'],
  case_files: ['ticket_id'],
  follow_ups: ['ticket_id'],
  template_versions: ['id'],
  search_terms: ['term', 'ticket_id'],
  model_meter: ['day', 'task'],
  model_jobs: ['id'],
  model_batches: ['id'],
  learned_pairs: ['turn_id'],
  learned_examples: ['id'],
  notices: ['robot', 'key'],
  saved_views: ['staff_id', 'name'],
  case_facts: ['ticket_id'],
  product_names: ['name'],
  followed_problems: ['id'],
  followed_steps: ['id'],
  chances: ['id'],
  library_cases: ['id'],
  owner_notes: ['id'],
}

/** The archive's first member: what it is. */
export const HEAD = 'amends.json'
/** The last member: what was in it, so that a cut or changed archive shows. */
export const MANIFEST = 'manifest.json'

export interface Head {
  readonly format: 1
  readonly schema: number
  readonly madeAt: string
}

export interface Manifest {
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>
  readonly raw: { readonly mails: number; readonly bytes: number }
  /** Originals that the ledger names and that were gone or damaged when the backup was made. */
  readonly missing: readonly string[]
}
