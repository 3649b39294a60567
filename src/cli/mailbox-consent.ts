/** Asks a person for their consent to a mailbox (OAuth), by a code or in a browser, and keeps the tokens where it is told. */

import type { AskedConsent } from '../desk/mailboxes-controls.ts'
import type { Tokens } from '../edge/oauth-requests.ts'
import { startBrowserSignIn, startDeviceSignIn } from '../edge/oauth-sign-in.ts'
import type { Clock } from '../ports/clock.ts'
import type { AccountsLedger } from '../ports/ledger/accounts.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'

export interface Consent extends AskedConsent {
  /** @throws OAuthError */
  wait(signal: AbortSignal): Promise<Tokens>
  /** The address at which a browser on another machine ended. Throws OAuthError. */
  finish(returned: string): Promise<Tokens>
  close(): Promise<void>
}

/**
 * By a code where the provider offers one, unless the browser is asked for.
 * @throws OAuthError
 */
export async function askConsent(
  watched: WatchedAccount,
  clock: Clock,
  inBrowser: boolean,
  signal?: AbortSignal,
): Promise<Consent> {
  const { oauth: client, proxy, account } = watched
  if (!client) throw new Error(`the account ${account.name} does not sign in by OAuth`)
  const access = { client, proxy }
  if (client.device !== null && !inBrowser) {
    const { address, userCode, endsAt, wait } = await startDeviceSignIn(access, clock, signal)
    const noBrowser = async () => Promise.reject(new Error('a code was asked for, no browser comes back'))
    return { way: 'device', address, userCode, endsAt, wait, finish: noBrowser, close: async () => {} }
  }
  const browser = await startBrowserSignIn(access, account.address.address, clock)
  const { address, wait, finish, close } = browser
  return { way: 'browser', address, userCode: null, endsAt: null, wait, finish, close }
}

export type Secrets = Pick<AccountsLedger, 'secret' | 'replaceSecret'>

/** Keeps secrets in memory, for a mailbox that is not saved yet. */
export function scratchSecrets(): Secrets {
  const kept = new Map<string, { version: number; sealed: string; at: string }>()
  return {
    secret: async (name) => kept.get(name) ?? null,
    replaceSecret: async (name, fromVersion, sealed, at) => {
      if ((kept.get(name)?.version ?? 0) !== fromVersion) return false
      kept.set(name, { version: fromVersion + 1, sealed, at })
      return true
    },
  }
}
