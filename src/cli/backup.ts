/** `amends backup`: one file with everything but the key file, made while the daemon runs. */
import { createClock } from '../edge/clock.ts'
import { backUpLedger } from '../edge/ledger/archive.ts'
import { openLedger } from '../edge/ledger/open.ts'
import type { Instant } from '../mail/message.ts'
import { LedgerError } from '../ports/ledger/ledger.ts'
import { BACKED_UP } from '../ports/ledger/marks.ts'
import { type Environment, readPaths } from '../settings.ts'

export async function backup(environment: Environment, file: string): Promise<void> {
  const { databaseUrl, data, keyFile } = readPaths(environment)
  const now = createClock().now()
  const manifest = await backUpLedger({
    databaseUrl,
    dataFolder: data,
    file,
    now,
    progress: (line) => console.error(line),
  })
  const tickets = manifest.tables.tickets?.rows ?? 0
  console.log(`${file}: ${tickets} tickets, ${manifest.raw.mails} original mails`)
  console.log(`the key file ${keyFile} is not in it: keep a copy of it, and of .env and config/, elsewhere`)
  await noteBackup(environment, now)
  if (manifest.missing.length === 0) return
  console.error(
    `${manifest.missing.length} original mails or files of letters are gone or damaged and not in it, the first:`,
  )
  for (const sha256 of manifest.missing.slice(0, 10)) console.error(`  ${sha256}`)
  process.exitCode = 1
}

/** The daemon reminds people of a backup that is long ago. */
async function noteBackup(environment: Environment, at: Instant): Promise<void> {
  const { databaseUrl, data } = readPaths(environment)
  try {
    const ledger = await openLedger({ databaseUrl, dataFolder: data, role: 'second', now: at })
    await ledger.transaction(async (inside) => {
      await inside.marks.setMark(BACKED_UP, at, at)
      const others = (await inside.checks.checks()).filter(({ name }) => name !== 'backup')
      await inside.checks.noteChecks([...others, { name: 'backup', subject: '', level: 'ok', figure: 0, at }])
    })
    await ledger.close()
  } catch (error) {
    // A ledger that waits for its update has no place for the note; the backup is whole all the same.
    if (!(error instanceof LedgerError)) throw error
  }
}
