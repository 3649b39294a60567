/** What IMAP and SMTP connections share: where plaintext is allowed, and what may be repeated of a server's words. */

/** tls: encrypted from the first byte · starttls: upgraded before anything is said, or refused · none: loopback only. */
export type Security = 'tls' | 'starttls' | 'none'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i
const LONGEST_QUOTE = 200
/** A server may repeat the line of a sign-in, which holds the password or token within (RFC 4616, RFC 4954, XOAUTH2). */
const BASE64 = /[A-Za-z0-9+/]{4,}={0,2}/g
const BEARER = /auth=Bearer /i

/** Null where `security` may be used with `host`; else the sentence for people. */
export function plaintextRefusal(security: Security, host: string): string | null {
  if (security !== 'none' || LOOPBACK.test(host)) return null
  return `Without encryption amends talks only to this very machine, not to ${host}: set the security to tls or starttls.`
}

/** A server's words for people: one line, bounded, without control characters and without this account's secrets. */
export function quoteServer(text: string, secrets: readonly string[]): string {
  let quoted = text.replace(BASE64, (run) => {
    const plain = Buffer.from(run, 'base64').toString()
    return BEARER.test(plain) || secrets.some((secret) => secret !== '' && plain.includes(secret)) ? '…' : run
  })
  for (const secret of secrets) if (secret !== '') quoted = quoted.replaceAll(secret, '…')
  quoted = quoted
    .replace(/\p{C}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted
}
