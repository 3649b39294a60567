import type { EntityContent } from '../mail/kept-body.ts'
import type { Message } from '../mail/message.ts'

/** Parses mail out of reach: bounded in time and memory, it may be killed and the next mail still gets parsed. */
export interface Parser {
  /**
   * Never rejects on a bad mail: what can't be parsed comes back with what could be read of the header section and
   * `problems` naming why.
   */
  parse(raw: Uint8Array): Promise<Message>
  /** What a reader of a MIME entity sees; null where reading it took too long or too much. */
  readEntity(entity: Uint8Array): Promise<EntityContent | null>
  close(): Promise<void>
}
