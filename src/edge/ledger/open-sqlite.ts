/** Opens the embedded ledger in a data folder: lock, backup, migration. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import type { Ledger } from '../../ports/ledger/ledger.ts'
import { refuseHalfRestored } from './archive-sqlite.ts'
import { backUpBeforeUpdate } from './before-update.ts'
import { createChanges } from './changes.ts'
import { endLeases } from './leases.ts'
import { ledgerOver } from './ledger.ts'
import { migrate, refuseNewer, refuseOlder, schemaVersion } from './migrate.ts'
import { type Migration, migrations } from './migrations/list.ts'
import { rawFiles } from './raw-files.ts'
import type { Schema } from './schema.ts'
import { lockDataFolder, openSqlite, sqliteKysely, watchCommits } from './sqlite.ts'

/** @param steps the migrations that this program knows */
export async function openOnSqlite(
  dataFolder: string,
  role: 'main' | 'second',
  now: Instant,
  steps: readonly Migration[] = migrations,
): Promise<Ledger> {
  const path = join(dataFolder, 'amends.sqlite')
  if (role === 'second') {
    if (!existsSync(path)) refuseOlder(0, steps.length, dataFolder)
    return openFile(path, dataFolder, async (_file, db) => {
      const version = await schemaVersion(db, 'sqlite')
      refuseNewer(version, steps.length, dataFolder)
      refuseOlder(version, steps.length, dataFolder)
    })
  }
  await mkdir(join(dataFolder, 'raw'), { recursive: true, mode: 0o700 })
  const unlock = lockDataFolder(dataFolder)
  try {
    refuseHalfRestored(dataFolder)
    return await openFile(
      path,
      dataFolder,
      async (file, db) => {
        await bringUp(file, db, dataFolder, steps, now)
        // The lock proves that whoever held an account is dead.
        await endLeases(db)
      },
      unlock,
    )
  } catch (error) {
    unlock()
    throw error
  }
}

async function openFile(
  path: string,
  dataFolder: string,
  prepare: (file: DatabaseSync, db: Kysely<Schema>) => Promise<void>,
  unlock: () => void = () => undefined,
): Promise<Ledger> {
  const file = openSqlite(path, !existsSync(path))
  const changes = createChanges((changed) => watchCommits(file, changed))
  const db = sqliteKysely(file, changes.announce)
  try {
    await prepare(file, db)
  } catch (error) {
    file.close()
    throw error
  }
  const files = rawFiles(join(dataFolder, 'raw'))
  return ledgerOver({
    db,
    kind: 'sqlite',
    raw: () => files,
    // BEGIN IMMEDIATE has made this writer the only one already.
    queueUp: () => Promise.resolve(),
    durability: async () => unsafePragmas(file),
    onChange: changes.listen,
    async close() {
      changes.stop()
      await db.destroy()
      unlock()
    },
  })
}

/** WAL with synchronous=FULL syncs at each commit (https://sqlite.org/pragma.html#pragma_synchronous); EXTRA is 3. */
function unsafePragmas(file: DatabaseSync): string[] {
  const ask = (pragma: string) => String(Object.values(file.prepare(`pragma ${pragma}`).get() ?? {})[0])
  const journal = ask('journal_mode')
  const synchronous = ask('synchronous')
  return [
    ...(journal === 'wal' ? [] : [`journal_mode=${journal}`]),
    ...(Number(synchronous) >= 2 ? [] : [`synchronous=${synchronous}`]),
  ]
}

async function bringUp(
  file: DatabaseSync,
  db: Kysely<Schema>,
  dataFolder: string,
  steps: readonly Migration[],
  now: Instant,
): Promise<void> {
  const version = await schemaVersion(db, 'sqlite')
  refuseNewer(version, steps.length, dataFolder)
  if (version === steps.length) return
  if (version > 0) await backUpBeforeUpdate(dataFolder, version, now, 'sqlite', (path) => backup(file, path))
  await migrate(db, 'sqlite', version, steps, now)
}
