/** Hands one letter to the rehearsal's SMTP server, as the tests of the submission do. */
import { createSubmission } from '../../src/edge/smtp.ts'
import type { SmtpConnection } from '../../src/edge/smtp-connection.ts'
import type { Envelope } from '../../src/ports/submission.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { COMPLAINTS, CUSTOMER, mail, silentLog } from '../support/world.ts'

export const ENVELOPE: Envelope = { reversePath: COMPLAINTS.address, forwardPaths: [CUSTOMER.address] }
export const LETTER = mail('Re: broken lamp')
/** More than the system's socket buffers hold, so that the server has its say while the text still flows. */
export const LONG_LETTER = mail('Re: broken lamp, with pictures', 24_000_000)

export function connectionTo(port: number, change: Partial<SmtpConnection> = {}): ReadonlyMap<string, SmtpConnection> {
  const { address: user, password } = COMPLAINTS
  return new Map([['complaints', { host: '127.0.0.1', port, security: 'none', user, password, ...change }]])
}

/** Sends through the world and counts how often the final dot was asked for. */
export async function submitTo(
  world: MailWorld,
  options: {
    raw?: Uint8Array
    envelope?: Envelope
    go?: () => Promise<boolean>
    signal?: AbortSignal
    connection?: Partial<SmtpConnection>
  },
) {
  let asked = 0
  const beforeFinalDot = async () => {
    asked += 1
    return options.go ? await options.go() : true
  }
  const submission = createSubmission(connectionTo(world.smtp.port, options.connection), { log: silentLog })
  const { envelope = ENVELOPE, raw = LETTER } = options
  const receipt = await submission.send('complaints', envelope, raw, beforeFinalDot, options.signal)
  return { receipt, asked }
}
