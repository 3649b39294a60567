/** Fills a new embedded ledger under another name, and gives it its own when it is whole. */
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { RawStore } from '../../ports/ledger/intake.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import { rawFiles } from './raw-files.ts'
import type { Schema } from './schema.ts'
import { lockDataFolder, openSqlite, sqliteKysely } from './sqlite.ts'

const nameOf = (dataFolder: string) => join(dataFolder, 'amends.sqlite')
/** The files of one SQLite database: itself, its write-ahead log, and that log's index. */
const ENDINGS = ['', '-wal', '-shm'] as const
/** Is there while a restore runs, and after one that was killed. */
const unfinishedOf = (dataFolder: string) => join(dataFolder, 'amends.sqlite.restoring')

export async function restoreOnSqlite<T>(
  dataFolder: string,
  fill: (db: Kysely<Schema>, raw: RawStore) => Promise<T>,
): Promise<T> {
  await mkdir(join(dataFolder, 'raw'), { recursive: true, mode: 0o700 })
  const unlock = lockDataFolder(dataFolder)
  try {
    // A log that was left behind would be taken for that of the new file, and undo the restore unseen.
    const there = ENDINGS.find((ending) => existsSync(nameOf(dataFolder) + ending))
    if (there !== undefined) {
      throw new LedgerError(
        'other',
        `There is a ledger in ${dataFolder} (amends.sqlite${there}), which a restore would replace: name another, empty folder in AMENDS_DATA, or move all files of this one away.`,
      )
    }
    const unfinished = unfinishedOf(dataFolder)
    await removeLedger(unfinished)
    try {
      const filled = await fillFile(unfinished, join(dataFolder, 'raw'), fill)
      await syncFile(unfinished)
      await rename(unfinished, nameOf(dataFolder))
      await syncFile(dataFolder)
      return filled
    } catch (error) {
      await removeLedger(unfinished)
      throw error
    }
  } finally {
    unlock()
  }
}

async function fillFile<T>(
  path: string,
  raw: string,
  fill: (db: Kysely<Schema>, raw: RawStore) => Promise<T>,
): Promise<T> {
  const db = sqliteKysely(openSqlite(path, true), () => undefined)
  try {
    return await db.transaction().execute((trx) => fill(trx, rawFiles(raw)))
  } finally {
    // The last connection that closes moves everything from the write-ahead log into the file.
    await db.destroy()
  }
}

async function removeLedger(path: string): Promise<void> {
  for (const ending of ENDINGS) await rm(path + ending, { force: true })
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * A daemon must not begin a new, empty ledger where one was to be restored.
 * @throws LedgerError
 */
export function refuseHalfRestored(dataFolder: string): void {
  if (existsSync(nameOf(dataFolder)) || !existsSync(unfinishedOf(dataFolder))) return
  throw new LedgerError(
    'other',
    `A restore into ${dataFolder} was interrupted: run it again, or remove ${unfinishedOf(dataFolder)} to begin with an empty ledger.`,
  )
}
