/** `amends corrections`: the mails of which people put findings right, as examples to train on, one JSON object a line. */
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { type Environment, readPaths } from '../settings.ts'

export async function corrections(environment: Environment): Promise<void> {
  const paths = readPaths(environment)
  const place = { databaseUrl: paths.databaseUrl, dataFolder: paths.data }
  const ledger = await openLedger({ ...place, role: 'second', now: createClock().now() })
  try {
    for (const mail of await ledger.corrections.list()) console.log(JSON.stringify(mail))
  } finally {
    await ledger.close()
  }
}
