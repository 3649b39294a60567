/** `amends backup`: one file with everything but the key file, made while the daemon runs. */
import { createClock } from '../edge/clock.ts'
import { backUpLedger } from '../edge/ledger/archive.ts'
import { type Environment, readPaths } from '../settings.ts'

export async function backup(environment: Environment, file: string): Promise<void> {
  const { databaseUrl, data, keyFile } = readPaths(environment)
  const manifest = await backUpLedger({
    databaseUrl,
    dataFolder: data,
    file,
    now: createClock().now(),
    progress: (line) => console.error(line),
  })
  const tickets = manifest.tables.tickets?.rows ?? 0
  console.log(`${file}: ${tickets} tickets, ${manifest.raw.mails} original mails`)
  console.log(`the key file ${keyFile} is not in it: keep a copy of it, and of .env and config/, elsewhere`)
  if (manifest.missing.length === 0) return
  console.error(`${manifest.missing.length} original mails are gone or damaged and not in it, the first:`)
  for (const sha256 of manifest.missing.slice(0, 10)) console.error(`  ${sha256}`)
  process.exitCode = 1
}
