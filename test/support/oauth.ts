/** An account that signs in by OAuth at the rehearsal's server. */
import type { WatchedAccount } from '../../src/ports/watched-account.ts'
import { accountYaml } from '../../src/rehearsal/account.ts'
import type { OAuthWorld } from '../../src/rehearsal/oauth-server.ts'
import { readAccounts } from '../../src/settings/accounts.ts'

export const ADDRESS = 'complaints@harborline-trade.example'
const NOWHERE = { host: '127.0.0.1', port: 1 }

export function oauthAccount(
  world: Pick<OAuthWorld, 'authorize' | 'token' | 'device'>,
  clientSecret: string | null,
  servers: { readonly imap: typeof NOWHERE; readonly smtp: typeof NOWHERE } = { imap: NOWHERE, smtp: NOWHERE },
): WatchedAccount {
  const text = accountYaml({ address: ADDRESS, ...servers, pacingSeconds: 0 })
  const [watched] = readAccounts({}, { path: 'accounts.yaml', text })
  if (!watched) throw new Error('no account')
  return {
    ...watched,
    problem: null,
    signedInAt: '2026-11-22T08:00:00.000Z',
    oauth: {
      flow: 'user',
      authorize: world.authorize,
      token: world.token,
      device: world.device,
      loopback: '127.0.0.1',
      clientId: 'our-id',
      clientSecret,
      scopes: ['mail'],
      parameters: {},
      unusedDays: 90,
    },
  }
}
