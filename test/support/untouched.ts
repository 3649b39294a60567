/** What a server itself says of a mailbox, and which commands its clients gave: the proof that nothing was written. */
import { ImapFlow } from 'imapflow'
import type { Dovecot } from './dovecot.ts'

/** Commands that change nothing at the server (RFC 9051 §6); FETCH and STORE are told apart by their words below. */
const READING =
  /^(?:CAPABILITY|ID|NAMESPACE|LIST|LSUB|EXAMINE|STATUS|NOOP|CLOSE|LOGOUT|IDLE|DONE|ENABLE|FETCH|UID FETCH)\b/i

/** Lines of a client's commands that could have written: everything but known readings, and a FETCH that sets \Seen. */
export function writingCommands(log: string): string[] {
  const commands = log
    .split(/\r?\n/)
    // Rawlog may put its own clock before each line.
    .map((line) => line.replace(/^\d{9,}\.\d+ /, ''))
    .filter((line) => line !== '')
  return commands.filter((line) => {
    const said = line.replace(/^\S+ /, '')
    return !READING.test(said) || /\bBODY\[|\bRFC822(?:\.TEXT)?(?![.\w])/i.test(said)
  })
}

/** Flags, \Recent, UIDs, modification sequences and counters of these mailboxes, read by EXAMINE. */
export async function stateOf(dovecot: Dovecot, user: string, password: string, mailboxes: readonly string[]) {
  const client = new ImapFlow({
    ...{ host: dovecot.host, port: dovecot.port, secure: false, doSTARTTLS: false, auth: { user, pass: password } },
    ...{ logger: false as const, disableAutoIdle: true },
  })
  await client.connect()
  try {
    const states = []
    for (const mailbox of mailboxes) {
      const counters = { messages: true, recent: true, uidNext: true, unseen: true, highestModseq: true }
      const status = await client.status(mailbox, counters)
      await client.mailboxOpen(mailbox, { readOnly: true })
      const rows = await client.fetchAll('1:*', { uid: true, flags: true, internalDate: true })
      const mails = rows.map(({ uid, flags, modseq, internalDate }) => ({
        uid,
        flags: [...(flags ?? [])].sort(),
        modseq: String(modseq),
        at: String(internalDate),
      }))
      const plain = JSON.stringify(status, (_, value) => (typeof value === 'bigint' ? String(value) : value))
      states.push({ status: plain, mails })
      await client.mailboxClose()
    }
    return states
  } finally {
    await client.logout()
  }
}
