/** What the desk asks of whoever reaches mail servers: the mailboxes that there are, trials of them, and what changes them. */
import type { Provider, Providers } from '../craft/providers.ts'
import type { Instant } from '../mail/message.ts'
import type { OAuthTrouble } from '../ports/oauth.ts'
import type { ProbeStep } from '../ports/probe.ts'
import type { AccountProblem } from '../ports/watched-account.ts'

/** What a person says about a new mailbox; '' where they leave it to amends. */
export const MAILBOX_FIELDS = [
  'address',
  'displayName',
  'provider',
  /** host:port:tls or host:port:starttls; '' takes the provider's. */
  'imap',
  'smtp',
  'user',
  'market',
  'person',
  'company',
  'companyAddress',
  'phone',
  /** password or oauth */
  'signIn',
  'clientId',
  'tenant',
  /** Mailboxes on the server, where it does not say which is which. */
  'sent',
  'drafts',
  'junk',
  'sentCopy',
] as const
export type MailboxField = (typeof MAILBOX_FIELDS)[number]
export type MailboxAnswers = Readonly<Record<MailboxField, string>>

/** Never shown again once they were entered; a proxy may hold a password. */
export const MAILBOX_SECRETS = ['password', 'clientSecret', 'proxy'] as const
export type MailboxSecret = (typeof MAILBOX_SECRETS)[number]
export type MailboxSecrets = Readonly<Record<MailboxSecret, string>>

export interface Mailbox {
  readonly name: string
  readonly address: string
  readonly provider: Provider | null
  /** file: stands in accounts.yaml and is switched there · desk: was added here. */
  readonly from: 'file' | 'desk'
  readonly active: boolean
  readonly signIn: 'password' | 'oauth' | 'application'
  readonly via: 'direct' | 'proxy'
  /** Why nobody can sign in at all. */
  readonly problem: AccountProblem | null
}

/** How a person consents by OAuth. */
export interface AskedConsent {
  /** device: a code typed on any device · browser: an address opened in a browser. */
  readonly way: 'device' | 'browser'
  readonly address: string
  readonly userCode: string | null
  readonly endsAt: Instant | null
}

/** One mailbox while it is tried. */
export interface Trial {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly provider: Provider | null
  /** Null: a mailbox that there is already. */
  readonly answers: MailboxAnswers | null
  readonly signIn: Mailbox['signIn']
  readonly state: 'consent' | 'running' | 'done'
  readonly consent: AskedConsent | null
  readonly trouble: { readonly reason: OAuthTrouble; readonly said: string } | null
  readonly steps: readonly ProbeStep[]
  /** Mail can be read and sent. */
  readonly works: boolean
  /** The mailbox is watched, or its new code is in use. */
  readonly saved: boolean
  /** There is something that saving would change. */
  readonly savable: boolean
}

/** fields: missing or not in their form · taken: the address is watched already. */
export type Begun =
  | { readonly id: string }
  | { readonly refused: 'fields'; readonly fields: readonly (MailboxField | MailboxSecret)[] }
  | { readonly refused: 'taken' }

export interface Retry {
  readonly secrets: Partial<MailboxSecrets>
  /** Mailboxes that the person chose between. */
  readonly folders: Partial<Pick<MailboxAnswers, 'sent' | 'drafts' | 'junk'>>
  readonly sendToSelf: boolean
}

/** `who` is always the sign-in name of the staff member. */
export interface MailboxControls {
  list(): Promise<readonly Mailbox[]>
  providers(): Promise<Providers>
  /** By the address's domain, else by who takes its mail. */
  recognise(address: string): Promise<Provider | null>
  /** What the form of a new mailbox begins with, taken from one that there is. */
  usual(): Promise<Partial<MailboxAnswers>>
  tryNew(answers: MailboxAnswers, secrets: MailboxSecrets, sendToSelf: boolean, who: string): Promise<Begun>
  /** A password that works is stored at once. Null: no such mailbox. */
  tryAgain(name: string, password: string, sendToSelf: boolean, who: string): Promise<string | null>
  /** Asks for a new consent, then tries. Null: no such mailbox, or it has a password. */
  signInAgain(name: string, inBrowser: boolean, who: string): Promise<string | null>
  trial(id: string): Trial | null
  retry(id: string, change: Retry): Promise<void>
  /** The address at which a browser on another machine ended. */
  finish(id: string, returned: string): Promise<void>
  /** @returns false where the trial is gone or another mailbox has taken the name */
  save(id: string): Promise<boolean>
  /** Only of mailboxes that were added here; false for others. */
  switch(name: string, active: boolean, who: string): Promise<boolean>
  /** Called after each step of each trial. */
  onProgress(listener: () => void): () => void
}
