/** How one account is reached by IMAP and by SMTP: its hosts, its proxy, and what it proves itself with. */
import type { WatchedAccount } from '../ports/watched-account.ts'
import type { ImapConnection } from './imap-session.ts'
import { createTokenSource, type TokenPorts } from './oauth-tokens.ts'
import type { SmtpConnection } from './smtp-connection.ts'

/** Both share one source of tokens, so that they never refresh against each other. */
export function reachOf(
  watched: WatchedAccount,
  ports: TokenPorts,
): { readonly imap: ImapConnection; readonly smtp: SmtpConnection } {
  const { account, imap, smtp, proxy, folders, problem } = watched
  const way = {
    proxy,
    problem,
    ...(watched.oauth && { tokens: createTokenSource(watched, ports) }),
  }
  return { imap: { ...imap, ...way, mailbox: account.mailbox, folders }, smtp: { ...smtp, ...way } }
}
