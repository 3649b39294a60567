import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { loadAccounts } from '../../src/cli/accounts.ts'
import { startDaemon } from '../../src/cli/daemon.ts'
import { parseProviders } from '../../src/craft/providers.ts'
import { createClock } from '../../src/edge/clock.ts'
import { readKeyFile } from '../../src/edge/key-file.ts'
import { createLog } from '../../src/edge/log.ts'
import { startDeviceSignIn } from '../../src/edge/oauth-sign-in.ts'
import { storeTokens } from '../../src/edge/oauth-tokens.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { accountYaml } from '../../src/rehearsal/account.ts'
import { createMailWorld } from '../../src/rehearsal/mail-world.ts'
import { startOAuthWorld } from '../../src/rehearsal/oauth-server.ts'
import { readSettings } from '../../src/settings.ts'
import { freshFolder } from '../support/daemon.ts'
import { ADDRESS, oauthAccount } from '../support/oauth.ts'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

const mail = (id: string) =>
  Buffer.from(
    `From: eva@example.com\r\nTo: ${ADDRESS}\r\nSubject: Broken box ${id}\r\nMessage-ID: <${id}@example.com>\r\n\r\nIt broke.\r\n`,
  )

test('the daemon says that the consent has ended, and takes in what came meanwhile after a new one [mail 67]', async () => {
  const clock = createClock()
  const now = () => new Date(clock.now())
  const oauth = await startOAuthWorld({ clientId: 'our-id', user: ADDRESS, now })
  open.push(oauth)
  const world = await createMailWorld({
    users: [{ address: ADDRESS, password: 'never used' }],
    now,
    opens: oauth.opens,
  })
  open.push(world)
  const client = oauthAccount(oauth, null).oauth
  const gmail = parseProviders(new Map([['gmail', readFileSync('config/providers/gmail.yaml', 'utf8')]])).get('gmail')
  if (!client || !gmail?.oauth) throw new Error('no client')
  const here = {
    ...gmail,
    oauth: { ...gmail.oauth, token: client.token, device: client.device, authorize: client.authorize },
  }
  const yaml = accountYaml({ address: ADDRESS, imap: world.imap, smtp: world.smtp, pacingSeconds: 0 })
  const signIn = '    provider: gmail\n    signIn: oauth\n    oauth: { clientId: our-id }\n'
  const text = yaml.replace('    passwordFrom: AMENDS_PASSWORD\n', signIn)
  const file = { path: 'accounts.yaml', text, providers: new Map([['gmail', here]]) }
  const folder = await freshFolder()
  const environment = {
    AMENDS_DATA: `${folder}/data`,
    AMENDS_KEY_FILE: `${folder}/amends.key`,
    AMENDS_DESK_PORT: '0',
    AMENDS_POLL_SECONDS: '5',
    AMENDS_SINCE: '2020-01-01',
  }
  const daemon = await startDaemon(readSettings(environment, file), clock, createLog('silent'), null, {
    loadAccounts: (ledger, key) => loadAccounts({ environment, file, ledger, key }),
  })
  open.push(daemon)
  const { ledger } = daemon
  const key = await readKeyFile(environment.AMENDS_KEY_FILE)

  const consent = async () => {
    const code = await startDeviceSignIn({ client, proxy: null }, { now: clock.now, until: async () => {} })
    oauth.consent(code.userCode, true)
    await storeTokens({ accounts: ledger.accounts, key, clock }, 'complaints', await code.wait())
  }
  const until = async (holds: () => Promise<boolean>) => {
    const done = Promise.withResolvers<void>()
    const look = () => void holds().then((yes) => yes && done.resolve(), done.reject)
    const stop = ledger.onChange(look)
    look()
    await done.promise
    stop()
  }
  const says = (words: string) =>
    until(async () => (await ledger.intake.health()).some(({ problem }) => problem?.includes(words) ?? false))
  const takenIn = (mails: number) =>
    until(async () => (await ledger.desk.counts(EVERYBODY)).occurrences.taken === mails)

  await says('Nobody has signed in')
  await consent()
  world.deliver(ADDRESS, mail('first'))
  await takenIn(1)
  oauth.revoke()
  oauth.endAccess()
  world.dropConnections('imap')
  await says('sign in again')
  world.deliver(ADDRESS, mail('meanwhile'))
  await consent()
  await takenIn(2)
  expect((await ledger.intake.health())[0]?.problem).toBeNull()
})
