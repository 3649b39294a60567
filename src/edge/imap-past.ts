/** Reads mailboxes of the past by IMAP: EXAMINE, FETCH of listings and beginnings by BODY.PEEK, and no command that writes. */
import type { ImapFlow } from 'imapflow'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import type { PastMailboxes } from '../ports/past-mail.ts'
import { specialMailboxes } from './imap-folders.ts'
import { listedMail, listedMails, sequenceSet } from './imap-listing.ts'
import { type ImapConnection, sayGoodbye, signIn, within } from './imap-session.ts'

const COMMAND_SECONDS = 60
/** Rows of a hundred thousand mails, and some megabytes of beginnings, take longer than a usual command on a slow line. */
const LONG_COMMAND_SECONDS = 5 * COMMAND_SECONDS
/** Rows asked for by one command: few enough for the memory of both sides. */
const ROWS_AT_ONCE = 5_000

/** Connects and signs in. @throws MailStoreError */
export async function openPastMailboxes(connection: ImapConnection, signal: AbortSignal): Promise<PastMailboxes> {
  const client = await signIn(connection, signal)
  const stop = () => client.close()
  signal.addEventListener('abort', stop, { once: true })
  return {
    special: () =>
      within(client, COMMAND_SECONDS, connection, async () =>
        specialMailboxes(await client.list(), connection.folders),
      ),
    open: (mailbox) =>
      within(client, COMMAND_SECONDS, connection, async () => {
        const { uidValidity } = await client.mailboxOpen(mailbox, { readOnly: true })
        return String(uidValidity)
      }),
    list: (since) => listSince(client, connection, since),
    read: (uids) =>
      within(client, LONG_COMMAND_SECONDS, connection, async () => {
        if (uids.length === 0) return []
        const source = { start: 0, maxLength: limits.lookedBackBytes }
        const query = { uid: true, internalDate: true, size: true, source } as const
        const rows = await client.fetchAll(sequenceSet(uids), query, { uid: true })
        const wanted = new Set(uids)
        return rows.flatMap((row) => {
          if (!row.source || !wanted.delete(row.uid)) return []
          return [{ ...listedMail(row, EPOCH), raw: row.source }]
        })
      }),
    async close() {
      signal.removeEventListener('abort', stop)
      await sayGoodbye(client)
    },
  }
}

/** Stands in for a date that the server does not give: the mail's own date counts before it. */
const EPOCH: Instant = new Date(0).toISOString()

/** By sequence numbers, which have no gaps; never SEARCH, which QQ and Aliyun answer wrongly. */
async function listSince(client: ImapFlow, connection: ImapConnection, since: Instant) {
  const mailbox = client.mailbox
  if (mailbox === false) throw new MailStoreError('protocol', `${connection.host} has opened no mailbox.`)
  const query = { uid: true, internalDate: true, size: true } as const
  const all = []
  for (let first = 1; first <= mailbox.exists; first += ROWS_AT_ONCE) {
    const range = `${first}:${Math.min(first + ROWS_AT_ONCE - 1, mailbox.exists)}`
    const rows = await within(client, LONG_COMMAND_SECONDS, connection, () => client.fetchAll(range, query))
    // A mail without a date is read rather than overlooked: its own date decides.
    const recent = listedMails(rows, { from: 1, to: null }, LATEST).filter((mail) => mail.internalDate >= since)
    all.push(...recent)
  }
  return all.sort((one, other) => one.uid - other.uid)
}

const LATEST: Instant = '9999-12-31T23:59:59.999Z'
