import type { Account } from '../ticket/account.ts'
import type { MailStoreReason } from './mail-store.ts'

export type Security = 'tls' | 'starttls' | 'none'

/** Host and sign-in of one protocol of one account; stays with the edge. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user: string
  /** '' where there is none, or where the account signs in by OAuth. */
  readonly password: string
}

/** The operator's own registration at Google or Microsoft, with what the provider's file says about signing in there. */
export interface OAuthClient {
  /** user: a person consents once · application: amends signs in by itself (client credentials, RFC 6749 §4.4). */
  readonly flow: 'user' | 'application'
  readonly authorize: string
  readonly token: string
  readonly device: string | null
  readonly loopback: '127.0.0.1' | 'localhost'
  readonly clientId: string
  readonly clientSecret: string | null
  readonly scopes: readonly string[]
  readonly parameters: Readonly<Record<string, string>>
  /** A refresh token ends when it was not used for so many days. */
  readonly unusedDays: number
}

/** Why nobody can sign in to an account at all, before any server is asked; the sentence has the particulars. */
export interface AccountProblem {
  readonly reason: Extract<MailStoreReason, 'no-password' | 'sign-in-needed' | 'key-changed' | 'set-up'>
  readonly sentence: string
}

/** One account with everything that is needed to reach it: plain data, compared deeply to see whether it has changed. */
export interface WatchedAccount {
  readonly account: Account
  readonly imap: Connection
  readonly smtp: Connection
  /** What Sent, Drafts and Junk are called, where the server doesn't say or says it wrongly. */
  readonly folders: {
    readonly sent?: string | undefined
    readonly drafts?: string | undefined
    readonly junk?: string | undefined
  }
  /** socks5://user:password@host:port or http://…; null: direct. */
  readonly proxy: string | null
  readonly oauth: OAuthClient | null
  /** When a person last consented (OAuth), so that a new consent counts as a change; null where nobody has. */
  readonly signedInAt: string | null
  /** Said to people in one sentence; the other accounts go on. */
  readonly problem: AccountProblem | null
}
