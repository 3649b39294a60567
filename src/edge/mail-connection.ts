/** What IMAP and SMTP connections share: where plaintext is allowed, and what may be repeated of a server's words. */

/** tls: encrypted from the first byte · starttls: upgraded before anything is said, or refused · none: loopback only. */
export type Security = 'tls' | 'starttls' | 'none'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i
const LONGEST_QUOTE = 200

/** Null where `security` may be used with `host`; else the sentence for people. */
export function plaintextRefusal(security: Security, host: string): string | null {
  if (security !== 'none' || LOOPBACK.test(host)) return null
  return `Without encryption amends talks only to this very machine, not to ${host}: set the security to tls or starttls.`
}

/** A server's words for people: one line, bounded, without control characters and without this account's secrets. */
export function quoteServer(text: string, secrets: readonly string[]): string {
  let quoted = text
  for (const secret of secrets) {
    if (secret === '') continue
    quoted = quoted.replaceAll(secret, '…').replaceAll(Buffer.from(secret).toString('base64'), '…')
  }
  quoted = quoted
    .replace(/\p{C}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted
}
