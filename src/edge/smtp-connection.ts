/** How a submission server is reached: straight or by proxy, with which encryption, by whom, and how long it is waited for. */
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { limits } from '../limits.ts'
import type { AccountProblem } from '../ports/watched-account.ts'
import type { Security } from './mail-connection.ts'
import type { TokenSource } from './oauth-tokens.ts'

export interface SmtpConnection {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user: string
  readonly password: string
  /** socks5://user:password@host:port or http://…; null or absent: straight. */
  readonly proxy?: string | null
  /** Signs in by OAuth (SASL XOAUTH2) instead of the password. */
  readonly tokens?: TokenSource
  /** Why nobody can sign in at all, said instead of trying. */
  readonly problem?: AccountProblem | null
}

/** Greeting, TLS and sign-in. */
export const CONNECT_SECONDS = 60
/** The server takes no more of the text (RFC 5321 §4.5.3.2.5). */
export const STALL_SECONDS = 180

/** For nodemailer; encryption that the connection asks for is never given up. */
export function optionsOf(connection: SmtpConnection): SMTPConnectionOptions {
  return {
    host: connection.host,
    port: connection.port,
    secure: connection.security === 'tls',
    requireTLS: connection.security === 'starttls',
    ignoreTLS: connection.security === 'none',
    connectionTimeout: CONNECT_SECONDS * 1000,
    greetingTimeout: CONNECT_SECONDS * 1000,
    // Deadlines are this file's own; the library's must not cut the wait after the dot short.
    socketTimeout: (limits.finalDotSeconds + STALL_SECONDS) * 1000,
    logger: false,
  }
}
