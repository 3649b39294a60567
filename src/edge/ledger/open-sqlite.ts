/** Opens the embedded ledger in a data folder: lock, backup, migration. */
import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../mail/message.ts'
import { type Ledger, LedgerError } from '../../ports/ledger/ledger.ts'
import { createChanges } from './changes.ts'
import { ledgerOver } from './ledger.ts'
import { migrate, newestVersion, refuseNewer, refuseOlder, schemaVersion } from './migrate.ts'
import { rawFiles } from './raw-files.ts'
import { lockDataFolder, openSqlite, sqliteKysely, watchCommits } from './sqlite.ts'

export async function openOnSqlite(dataFolder: string, role: 'main' | 'second', now: Instant): Promise<Ledger> {
  const path = join(dataFolder, 'amends.sqlite')
  if (role === 'second') {
    if (!existsSync(path)) refuseOlder(0, dataFolder)
    return openFile(path, dataFolder, (version) => refuseOlder(version, dataFolder))
  }
  await mkdir(join(dataFolder, 'raw'), { recursive: true, mode: 0o700 })
  const unlock = lockDataFolder(dataFolder)
  try {
    return await openFile(path, dataFolder, (version, file, db) => bringUp(version, file, db, dataFolder, now), unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

type Kysely = ReturnType<typeof sqliteKysely>

async function openFile(
  path: string,
  dataFolder: string,
  prepare: (version: number, file: DatabaseSync, db: Kysely) => Promise<void> | void,
  unlock: () => void = () => undefined,
): Promise<Ledger> {
  const file = openSqlite(path, !existsSync(path))
  const changes = createChanges((changed) => watchCommits(file, changed))
  const db = sqliteKysely(file, changes.announce)
  try {
    const version = await schemaVersion(db, 'sqlite')
    refuseNewer(version, dataFolder)
    await prepare(version, file, db)
  } catch (error) {
    file.close()
    throw error
  }
  const files = rawFiles(join(dataFolder, 'raw'))
  return ledgerOver({
    db,
    skipLocked: false,
    raw: () => files,
    // BEGIN IMMEDIATE has made this writer the only one already.
    queueUp: () => Promise.resolve(),
    onChange: changes.listen,
    async close() {
      changes.stop()
      await db.destroy()
      unlock()
    },
  })
}

async function bringUp(
  version: number,
  file: DatabaseSync,
  db: Kysely,
  dataFolder: string,
  now: Instant,
): Promise<void> {
  if (version === newestVersion) return
  if (version > 0) await backUp(file, dataFolder, version, now)
  await migrate(db, 'sqlite', version, now)
}

/** A copy of the ledger as it was, named after the schema and the instant. */
async function backUp(file: DatabaseSync, dataFolder: string, version: number, now: Instant): Promise<void> {
  const folder = join(dataFolder, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `schema-${version}-${now.replaceAll(':', '')}.sqlite`)
  try {
    await backup(file, path)
    await chmod(path, 0o600)
  } catch (cause) {
    throw new LedgerError('other', `The backup before the update failed, so nothing was updated: ${path}.`, { cause })
  }
}
