/** Spares a server bad sign-ins: repeated ones lock accounts, and some providers extend the lock at each further try. */
import type { Instant } from '../mail/message.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import type { ImapConnection } from './imap-session.ts'

/** Five tries in the first three hours, then one an hour; after a day nobody is looking, and four a day are enough. */
const SECONDS = [300, 900, 3600] as const
const HOURLY_TRIES = 24
const LONGEST_SECONDS = 6 * 3600

interface Refused {
  readonly connection: ImapConnection
  readonly times: number
  readonly until: Instant
  readonly error: MailStoreError
}

export interface SignIns {
  /** Signs in by `connect`, unless this very connection was refused a short while ago: another password is another one. */
  through<T>(account: string, connection: ImapConnection, connect: () => Promise<T>): Promise<T>
}

export function createSignIns(now: () => Instant): SignIns {
  const refused = new Map<string, Refused>()
  return {
    async through(account, connection, connect) {
      const before = refused.get(account)
      const last = before?.connection === connection ? before : null
      if (last && now() < last.until) throw last.error
      try {
        const connected = await connect()
        refused.delete(account)
        return connected
      } catch (error) {
        if (!(error instanceof MailStoreError) || error.kind !== 'authentication') throw error
        const times = (last?.times ?? 0) + 1
        const until = new Date(Date.parse(now()) + pauseAfter(times) * 1000).toISOString()
        const told = new MailStoreError('authentication', error.message, { reason: error.reason, retryAt: until })
        refused.set(account, { connection, times, until, error: told })
        throw told
      }
    },
  }
}

/** Seconds of pause after this many refusals in a row. */
function pauseAfter(times: number): number {
  return SECONDS[times - 1] ?? (times <= HOURLY_TRIES ? SECONDS[2] : LONGEST_SECONDS)
}
