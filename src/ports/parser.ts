import type { Message } from '../mail/message.ts'

/** Parses mail out of reach: bounded in time and memory, it may be killed and the next mail still gets parsed. */
export interface Parser {
  /**
   * Never rejects on a bad mail: what can't be parsed comes back with what could be read of the header section and
   * `problems` naming why.
   */
  parse(raw: Uint8Array): Promise<Message>
  close(): Promise<void>
}
