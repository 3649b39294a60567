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
  /** accounts.yaml may have changed: it is read again soon, once for many calls. */
  reload(): void
  /** Something was committed: most commits are not about an account, so that is asked first. */
  noticed(): void
}

export interface AccountReader {
  readonly load: LoadAccounts
  /** Differs after every change of the ledger's accounts and secrets. */
  readonly edition: () => Promise<string>
}

const AT_MOST_EVERY_MS = 2_000

/**
 * @param changed called after a reload that brought other accounts
 * @throws whatever the first load throws; later a wrong file leaves the accounts as they are and is said on stderr
 */
export async function openAccounts(
  { load, edition }: AccountReader,
  log: Log,
  signal: AbortSignal,
  changed: () => void,
): Promise<LiveAccounts> {
  // Asked before each load: what changes meanwhile is a change afterwards.
  let loaded = await edition()
  let watched = byName(await load())
  let identities = identitiesOf(watched)
  const touched = { file: false, ledger: false }
  let looking = false
  let lastComplaint: string | null = null

  async function loadAgain(fileTouched: boolean): Promise<void> {
    try {
      const current = await edition()
      if (!fileTouched && current === loaded) return
      loaded = current
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

  async function whileTouched(): Promise<void> {
    looking = true
    while ((touched.file || touched.ledger) && !signal.aborted) {
      const { file } = touched
      touched.file = false
      touched.ledger = false
      await loadAgain(file)
      await pause(AT_MOST_EVERY_MS, signal)
    }
    looking = false
  }

  function touch(what: keyof typeof touched): void {
    touched[what] = true
    if (!looking) void whileTouched()
  }

  return {
    watched: () => watched,
    identities: () => identities,
    reload: () => touch('file'),
    noticed: () => touch('ledger'),
  }
}

const byName = (accounts: readonly WatchedAccount[]) => new Map(accounts.map((one) => [one.account.name, one]))

const identitiesOf = (watched: ReadonlyMap<string, WatchedAccount>) =>
  new Map([...watched].map(([name, { account }]) => [name, account]))
