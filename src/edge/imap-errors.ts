/** Turns imapflow's errors into the four kinds that decide about retries, each with a sentence for people. */
import { AuthenticationFailure, type ImapFlowError } from 'imapflow'
import { MailStoreError } from '../ports/mail-store.ts'
import type { ImapConnection } from './imap-session.ts'
import { quoteServer } from './mail-connection.ts'

/** RFC 5530 §3 (and Yahoo's LIMIT): the server can't or won't sign anybody in now; the password was not judged. */
const NOT_NOW = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'THROTTLED', 'CONTACTADMIN'])

/**
 * @param error anything that imapflow, or Node below it, has thrown
 * @returns the same where it is a MailStoreError already
 */
export function mailStoreError(error: unknown, connection: ImapConnection): MailStoreError {
  if (error instanceof MailStoreError) return error
  const problem: ImapFlowError = error instanceof Error ? error : new Error(String(error))
  const { kind, sentence } = judge(problem, connection)
  // The cause stays out: imapflow's errors carry the command as it was sent.
  return new MailStoreError(kind, sentence)
}

function judge(error: ImapFlowError, connection: ImapConnection): { kind: MailStoreError['kind']; sentence: string } {
  const host = connection.host
  const said = words(error, connection)
  if (error.authenticationFailed || error instanceof AuthenticationFailure) {
    return NOT_NOW.has(error.serverResponseCode ?? '')
      ? { kind: 'refused', sentence: `${host} signs nobody in at the moment and did not judge the password.${said}` }
      : { kind: 'authentication', sentence: `${host} refused the user name or the password (or app password).${said}` }
  }
  if (error.code === 'ETHROTTLE') return { kind: 'refused', sentence: `${host} asks amends to slow down.${said}` }
  if (error.tlsFailed || /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|STARTTLS_)/.test(error.code ?? '')) {
    return {
      kind: 'refused',
      sentence: `No encrypted connection to ${host}, so nothing was signed in (${error.code ?? 'STARTTLS'}).`,
    }
  }
  if (error.mailboxMissing) return { kind: 'refused', sentence: `${host} has no such mailbox.${said}` }
  if (error.responseStatus === 'NO') return { kind: 'refused', sentence: `${host} refused a command.${said}` }
  if (error.responseStatus === 'BAD')
    return { kind: 'protocol', sentence: `${host} did not understand a command.${said}` }
  if (/TooLarge$|^TooMany|^Parser|^InvalidResponse|Tag$/.test(error.code ?? '')) {
    return { kind: 'protocol', sentence: `${host} sent something that is not IMAP or too much of it (${error.code}).` }
  }
  const reason = error.code ?? error.message
  return {
    kind: 'network',
    sentence: `No connection to ${host}:${connection.port} (${quoteServer(reason, secretsOf(connection))}).`,
  }
}

/** What the server said, where it said anything. */
function words(error: ImapFlowError, connection: ImapConnection): string {
  const text = error.responseText ?? (typeof error.response === 'string' ? error.response : '')
  return text === '' ? '' : ` It said: “${quoteServer(text, secretsOf(connection))}”`
}

function secretsOf(connection: ImapConnection): string[] {
  return [connection.password]
}
