/** `amends run`: the daemon on the real mailboxes of config/accounts.yaml, until SIGINT or SIGTERM. */
import { createClock } from '../edge/clock.ts'
import { createLog } from '../edge/log.ts'
import { untilStopped } from '../edge/stop.ts'
import { type Environment, readPaths, readSettings } from '../settings.ts'
import { startDaemon } from './daemon.ts'
import { readAccountsFile } from './files.ts'
import { inviteFirstAdmin } from './first-admin.ts'

export async function run(environment: Environment): Promise<void> {
  const clock = createClock()
  const paths = readPaths(environment)
  const read = async () => readSettings(environment, await readAccountsFile(paths))
  const settings = await read()
  const log = createLog('info')
  const daemon = await startDaemon(settings, clock, log, null, { loadAccounts: async () => (await read()).accounts })
  const url = settings.desk.publicUrl ?? daemon.url
  console.log(
    `amends watches ${settings.accounts.map(({ account }) => account.address.address).join(', ')}${settings.mode === 'shadow' ? ' in shadow mode: nothing is written to the mailbox, nothing is sent' : ''}`,
  )
  console.log(`the desk: ${url}`)
  const link = await inviteFirstAdmin(daemon.ledger, clock.now(), url)
  if (link) console.log(`first sign-in (once, within 24 hours): ${link}`)
  await untilStopped()
  await daemon.close()
}
