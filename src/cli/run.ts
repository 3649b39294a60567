/** `amends run`: the daemon on the real mailboxes of config/accounts.yaml, until SIGINT or SIGTERM. */
import { createClock } from '../edge/clock.ts'
import { createLog } from '../edge/log.ts'
import { untilStopped } from '../edge/stop.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import { type Environment, readPaths, readSettings } from '../settings.ts'
import { loadAccounts } from './accounts.ts'
import { startDaemon } from './daemon.ts'
import { readAccountsFile, readNoticesFile } from './files.ts'
import { inviteFirstAdmin } from './first-admin.ts'
import { createMailboxControls } from './mailbox-desk.ts'

export async function run(environment: Environment): Promise<void> {
  const clock = createClock()
  const paths = readPaths(environment)
  const settings = readSettings(environment, await readAccountsFile(paths))
  const log = createLog('info')
  let watched: readonly WatchedAccount[] = []
  const daemon = await startDaemon(settings, clock, log, null, {
    loadAccounts: async (ledger, key) => {
      watched = await loadAccounts({ environment, file: await readAccountsFile(paths), ledger, key })
      return watched
    },
    notices: () => readNoticesFile(paths, environment),
    mailboxes: (ledger, key, signal) => {
      const file = () => readAccountsFile(paths)
      return createMailboxControls({ environment, file, ledger, key, clock, log, signal })
    },
  })
  const url = settings.desk.publicUrl ?? daemon.url
  console.log(
    `amends watches ${watched.map(({ account }) => account.address.address).join(', ')}${settings.mode === 'shadow' ? ' in shadow mode: nothing is written to the mailbox, nothing is sent' : ''}`,
  )
  for (const { problem } of watched) if (problem) console.error(problem.sentence)
  console.log(`the desk: ${url}`)
  const link = await inviteFirstAdmin(daemon.ledger, clock.now(), url)
  if (link) console.log(`first sign-in (once, within 24 hours): ${link}`)
  await untilStopped()
  await daemon.close()
}
