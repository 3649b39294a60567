/** The accounts of this moment: read at the start, and again when accounts.yaml or the ledger has changed. */
import { isDeepStrictEqual } from 'node:util'
import { pause } from '../edge/pause.ts'
import type { Log } from '../ports/log.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import type { Account } from '../ticket/account.ts'

export type LoadAccounts = () => Promise<readonly WatchedAccount[]>

export interface LiveAccounts {
  /** By account name. */
  watched(): ReadonlyMap<string, WatchedAccount>
  /** By account name. */
  identities(): ReadonlyMap<string, Account>
  /** They may have changed: they are read again soon, once for many calls. */
  reload(): void
}

/** Every commit of the ledger may be about an account, and most are not. */
const AT_MOST_EVERY_MS = 2_000

/**
 * @param changed called after a reload that brought other accounts
 * @throws whatever the first load throws; later a wrong file leaves the accounts as they are and is said on stderr
 */
export async function openAccounts(
  load: LoadAccounts,
  log: Log,
  signal: AbortSignal,
  changed: () => void,
): Promise<LiveAccounts> {
  let watched = byName(await load())
  let identities = identitiesOf(watched)
  let asked = false
  let loading = false
  let lastComplaint: string | null = null

  async function loadAgain(): Promise<void> {
    try {
      const fresh = byName(await load())
      lastComplaint = null
      if (isDeepStrictEqual(fresh, watched)) return
      watched = fresh
      identities = identitiesOf(watched)
      log.info('accounts changed', { accounts: watched.size })
      changed()
    } catch (error) {
      const complaint = error instanceof Error ? error.message : String(error)
      if (complaint === lastComplaint || signal.aborted) return
      lastComplaint = complaint
      log.error('the accounts can not be read: those before stay in use', {
        kind: error instanceof Error ? error.name : 'unknown',
      })
      console.error(complaint)
    }
  }

  async function whileAsked(): Promise<void> {
    loading = true
    while (asked && !signal.aborted) {
      asked = false
      await loadAgain()
      await pause(AT_MOST_EVERY_MS, signal)
    }
    loading = false
  }

  return {
    watched: () => watched,
    identities: () => identities,
    reload() {
      asked = true
      if (!loading) void whileAsked()
    },
  }
}

const byName = (accounts: readonly WatchedAccount[]) => new Map(accounts.map((one) => [one.account.name, one]))

const identitiesOf = (watched: ReadonlyMap<string, WatchedAccount>) =>
  new Map([...watched].map(([name, { account }]) => [name, account]))
