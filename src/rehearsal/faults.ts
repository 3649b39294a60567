/** Scripted faults say at which point of a conversation the rehearsal servers drop, fall silent or refuse. */

/**
 * `at` names the point. SMTP: connect, greeting, a command's verb, handshake (after STARTTLS), `after-354`, `body` (DATA's
 * first bytes), `body-half`, `body-end` (all but the dot), `dot` (the final dot came, nothing is accepted), `after-dot` (the
 * mail is accepted, the reply is what fails). IMAP: connect, greeting, or
 * a command as `NOOP`, `UID FETCH`, also with its first argument: `UID FETCH 7`, `SELECT INBOX`.
 */
export interface Fault {
  readonly protocol: 'imap' | 'smtp'
  readonly at: string
  /**
   * `reply` is sent as it stands (IMAP: behind the tag, or with the tag in place of `{tag}`), and the conversation goes
   * on; `next` hangs up after it, says never another word (SMTP: not even the line end), or answers the command as usual
   * behind it (IMAP, where `reply` then has untagged lines only).
   */
  readonly action: 'drop' | 'hang' | { readonly reply: string; readonly next?: 'close' | 'silence' | 'answer' }
  /** How often it strikes; 1 unless told. */
  readonly times?: number
  /** How many chances it lets pass first; 0 unless told. */
  readonly skip?: number
}

export interface Faults {
  add(fault: Fault): void
  /** The action that strikes here and now, if any; counts as one strike. */
  strike(protocol: Fault['protocol'], at: string): Fault['action'] | null
}

export function createFaults(): Faults {
  const pending: { fault: Fault; skip: number; left: number }[] = []
  return {
    add: (fault) => pending.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }),
    strike(protocol, at) {
      for (const entry of pending) {
        if (entry.left === 0 || entry.fault.protocol !== protocol || entry.fault.at !== at) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.left -= 1
        return entry.fault.action
      }
      return null
    },
  }
}
