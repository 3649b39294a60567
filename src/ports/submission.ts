import type { Receipt, Stopped } from '../ticket/turn.ts'

/** SMTP envelope (RFC 5321). */
export interface Envelope {
  readonly reversePath: string
  readonly forwardPaths: readonly string[]
}

/** Message submission (RFC 6409). */
export interface Submission {
  /** Whether this account's server takes addresses with other letters before the @ (RFC 6531), as far as this process heard. */
  takesUtf8(account: string): boolean | null
  /**
   * One SMTP transaction with these very bytes. Any refused RCPT resets it (all or nothing). The body is streamed and
   * the final dot held back until `beforeFinalDot` resolves true; false or a throw closes the connection without it.
   * What happens after the dot without a reply is 'uncertain', never 'deferred'.
   */
  send(
    account: string,
    envelope: Envelope,
    raw: Uint8Array,
    beforeFinalDot: () => Promise<boolean>,
    signal?: AbortSignal,
  ): Promise<Receipt | Stopped>
}
