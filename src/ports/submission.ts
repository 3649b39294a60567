import type { Receipt } from '../ticket/turn.ts'

/** SMTP envelope (RFC 5321). */
export interface Envelope {
  readonly reversePath: string
  readonly forwardPaths: readonly string[]
}

/** Message submission (RFC 6409). */
export interface Submission {
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
  ): Promise<Receipt | { readonly outcome: 'stopped'; readonly response: string }>
}
