/** `amends restore`: fills an empty ledger from a backup; nothing of it leaves before a person has looked. */
import { createClock } from '../edge/clock.ts'
import { restoreLedger } from '../edge/ledger/archive.ts'
import { type Environment, readPaths } from '../settings.ts'

export async function restore(environment: Environment, file: string): Promise<void> {
  const { databaseUrl, data, keyFile } = readPaths(environment)
  const restored = await restoreLedger({
    databaseUrl,
    dataFolder: data,
    file,
    now: createClock().now(),
    progress: (line) => console.error(line),
  })
  const { madeAt, manifest, uncertain } = restored
  const tickets = manifest.tables.tickets?.rows ?? 0
  console.log(`restored as of ${madeAt}: ${tickets} tickets, ${manifest.raw.mails} original mails`)
  console.log(`put the key file of that time at ${keyFile} before you start the daemon`)
  if (uncertain > 0)
    console.log(`${uncertain} letters were on their way: they are uncertain, and a person decides about each`)
  console.log('everybody signs in anew, by the passwords of that time: sessions and one-time links ended')
  console.log('recovery codes are void: everybody with a code by phone makes new ones on the page of their account')
  console.log(
    'company accounts are disconnected: a link from the page Staff, or from amends staff link, lets each in again',
  )
  if (manifest.missing.length > 0)
    console.log(`${manifest.missing.length} original mails were missing when the backup was made`)
}
