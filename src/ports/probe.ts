import { MAIL_STORE_REASONS } from './mail-store.ts'

/** What is tried when a mailbox is set up or mended, in this order; a step that can't be tried is left out. */
export const PROBE_STEPS = [
  'resolve',
  'connect-imap',
  'sign-in-imap',
  'select',
  'drafts',
  'sent',
  'junk',
  'connect-smtp',
  'sign-in-smtp',
  'send-to-self',
  'arrives',
  'sent-copy',
] as const
export type ProbeStepName = (typeof PROBE_STEPS)[number]

/** Reasons beyond those of reading mail: desk, init and doctor have a sentence for each, and the provider's file the steps. */
export const PROBE_ONLY_REASONS = [
  'no-such-host',
  'certificate',
  'smtp-switched-off',
  'quota',
  'sender-refused',
  'no-drafts',
  'no-sent',
  'no-junk',
  'not-arrived',
  'arrived-in-junk',
  'copy-twice',
  'copy-missing',
] as const

/** Why a step failed: a closed list. */
export const PROBE_REASONS = [...MAIL_STORE_REASONS, ...PROBE_ONLY_REASONS] as const
export type ProbeReason = (typeof PROBE_REASONS)[number]

export interface ProbeStep {
  readonly step: ProbeStepName
  readonly ok: boolean
  /** Null where all is well. */
  readonly reason: ProbeReason | null
  /** The host, the mailbox's name or the server's own words; never a secret. */
  readonly detail: string
  readonly via: 'direct' | 'proxy'
  /** unclear-mailbox: the mailboxes that a person chooses from. */
  readonly candidates?: readonly string[]
}
