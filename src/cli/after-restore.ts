/** After a restore: an account's Sent mailbox is searched, again and again until it was reached once. */
import type { Journey } from '../journey.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { MailStores } from '../ports/mail-store.ts'

const AGAIN_MS = 60_000

export interface SearchOptions {
  readonly account: string
  readonly journey: Journey
  readonly stores: MailStores
  readonly pollNow: (account: string, signal: AbortSignal) => Promise<void>
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

export async function searchAfterRestore(options: SearchOptions): Promise<void> {
  const { clock, signal } = options
  while (!signal.aborted && !(await isSearched(options))) {
    await clock.until(new Date(Date.parse(clock.now()) + AGAIN_MS).toISOString(), signal)
  }
}

async function isSearched({ account, journey, stores, pollNow, log, signal }: SearchOptions): Promise<boolean> {
  try {
    const letters = await journey.searchSent(stores, pollNow, account, signal)
    if (letters !== null) log.info('Sent was searched after the restore', { account, letters })
    return true
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown'
    log.warn('Sent is still to be searched after the restore', { account, kind })
    return false
  }
}
