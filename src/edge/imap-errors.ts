/** Turns imapflow's errors into the kinds that decide about retries and the reasons that people read, with the server's words. */
import { AuthenticationFailure, type ImapFlowError } from 'imapflow'
import { MailStoreError, type MailStoreReason } from '../ports/mail-store.ts'
import { reasonOfRefusal } from './imap-refusals.ts'
import type { ImapConnection } from './imap-session.ts'
import { quoteServer } from './mail-connection.ts'
import { ProxyError } from './tunnel.ts'

/** imapflow's words where the proxy, not the server, is in the way. */
const IMAPFLOW_PROXY_FAILURE = 'Failed to setup proxy connection'

interface Judgement {
  readonly kind: MailStoreError['kind']
  readonly reason: MailStoreReason
  readonly sentence: string
}

/**
 * @param error anything that imapflow, or Node below it, has thrown
 * @returns the same where it is a MailStoreError already
 */
export function mailStoreError(error: unknown, connection: ImapConnection): MailStoreError {
  if (error instanceof MailStoreError) return error
  const problem: ImapFlowError = error instanceof Error ? error : new Error(String(error))
  const { kind, reason, sentence } = judge(problem, connection)
  // The cause stays out: imapflow's errors carry the command as it was sent.
  return new MailStoreError(kind, sentence, { reason })
}

function judge(error: ImapFlowError, connection: ImapConnection): Judgement {
  const { host } = connection
  const text = textOf(error)
  const said = text === '' ? '' : ` It said: “${quoteServer(text, secretsOf(connection))}”`
  if (error.authenticationFailed || error instanceof AuthenticationFailure)
    return connection.tokens && reasonOfRefusal(error.serverResponseCode ?? '', text) === null
      ? {
          kind: 'authentication',
          reason: 'sign-in-expired',
          sentence: `${host} did not accept the OAuth sign-in.${said}`,
        }
      : signInJudgement(error, text, host, said)
  if (connection.proxy && error.message === IMAPFLOW_PROXY_FAILURE) {
    const { message } = new ProxyError(connection.proxy, error.code ?? 'refused')
    return { kind: 'network', reason: 'proxy', sentence: message }
  }
  if (error.code === 'ETHROTTLE') {
    return { kind: 'refused', reason: 'throttled', sentence: `${host} asks amends to slow down.${said}` }
  }
  if (error.tlsFailed || /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|STARTTLS_)/.test(error.code ?? '')) {
    const what = error.code ?? 'STARTTLS'
    const sentence = `No encrypted connection to ${host}, so nothing was signed in (${what}).`
    return { kind: 'refused', reason: 'encryption', sentence }
  }
  if (error.mailboxMissing) {
    return { kind: 'refused', reason: 'no-such-mailbox', sentence: `${host} has no such mailbox.${said}` }
  }
  if (error.responseStatus === 'NO' || error.responseStatus === 'BAD') {
    const reason = reasonOfRefusal(error.serverResponseCode ?? '', text)
    if (reason) return { kind: 'refused', reason, sentence: `${host} refused a command.${said}` }
    return error.responseStatus === 'NO'
      ? { kind: 'refused', reason: 'refused', sentence: `${host} refused a command.${said}` }
      : { kind: 'protocol', reason: 'not-understood', sentence: `${host} did not understand a command.${said}` }
  }
  if (/TooLarge$|^TooMany|^Parser|^InvalidResponse|Tag$/.test(error.code ?? '')) {
    const sentence = `${host} sent something that is not IMAP or too much of it (${error.code}).`
    return { kind: 'protocol', reason: 'not-imap', sentence }
  }
  return lostJudgement(error, connection, text)
}

function signInJudgement(error: ImapFlowError, text: string, host: string, said: string): Judgement {
  const reason = reasonOfRefusal(error.serverResponseCode ?? '', text) ?? 'wrong-password'
  switch (reason) {
    case 'wrong-password':
    case 'authorisation-code-needed':
    case 'app-password-needed':
    case 'basic-sign-in-switched-off':
    case 'sign-in-expired':
    case 'imap-switched-off':
    case 'web-sign-in-needed': {
      const sentence = `${host} refused the user name or the password (or app password).${said}`
      return { kind: 'authentication', reason, sentence }
    }
    case 'sign-in-blocked':
      // The password was not judged, yet each further try makes the block longer: the slow ladder.
      return { kind: 'authentication', reason, sentence: `${host} lets nobody sign in after many tries.${said}` }
    default: {
      const sentence = `${host} signs nobody in at the moment and did not judge the password.${said}`
      return { kind: 'refused', reason: reason === 'refused' ? 'sign-in-unavailable' : reason, sentence }
    }
  }
}

/** Out of reach, or cut; a BYE says why. */
function lostJudgement(error: ImapFlowError, connection: ImapConnection, text: string): Judgement {
  const { host, port } = connection
  const reason = error.code ?? error.message
  const secrets = secretsOf(connection)
  const bye = text === '' ? null : reasonOfRefusal('', text)
  const unreachable = /^(ENOTFOUND|EAI_|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|UPGRADE_TIMEOUT)/.test(
    reason,
  )
  return {
    kind: bye ? 'refused' : 'network',
    reason: bye ?? (unreachable ? 'unreachable' : 'connection-lost'),
    sentence: `No connection to ${host}:${port} (${quoteServer(text || reason, secrets)}).`,
  }
}

/** What the server said, in its answer or in its BYE; '' where it said nothing. */
function textOf(error: ImapFlowError): string {
  return error.responseText ?? (typeof error.response === 'string' ? error.response : (error.reason ?? ''))
}

function secretsOf(connection: ImapConnection): string[] {
  return [connection.password]
}
