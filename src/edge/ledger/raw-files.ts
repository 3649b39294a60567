/** Raw mail in files named by their SHA-256, for the ledger on SQLite. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RawStore } from '../../ports/ledger/intake.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'

/** @param folder `raw` in the data folder; each mail lies in a folder of its hash's first two digits */
export function rawFiles(folder: string): RawStore {
  const pathOf = (sha256: string) => join(folder, checkedHash(sha256).slice(0, 2), sha256)

  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      if (!(await isWhole(path, bytes.length))) await write(path, bytes)
      // Also where the file was there: whoever renamed it may not have come this far.
      await syncFolder(dirname(path))
      await syncFolder(folder)
      return sha256
    },

    async get(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch((cause: unknown) => {
        throw new LedgerError(
          'other',
          `The original mail ${sha256} is missing from ${folder}; restore it from a backup.`,
          {
            cause,
          },
        )
      })
      return verified(sha256, bytes)
    },

    has: (sha256) =>
      stat(pathOf(sha256)).then(
        (found) => found.isFile(),
        () => false,
      ),

    async remove(sha256) {
      await rm(pathOf(sha256), { force: true })
    },
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** @throws LedgerError when the bytes are not those of this hash */
export function verified(sha256: string, bytes: Uint8Array): Uint8Array {
  if (sha256Of(bytes) === sha256) return bytes
  throw new LedgerError('other', `The original mail ${sha256} is damaged on disk; restore it from a backup.`)
}

/** A hash becomes a path: nothing else may. */
function checkedHash(sha256: string): string {
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256
  throw new LedgerError('other', 'A raw mail is asked for by its SHA-256 in lower-case hexadecimal digits.')
}

async function isWhole(path: string, size: number): Promise<boolean> {
  return stat(path).then(
    (found) => found.size === size,
    () => false,
  )
}

/** Under another name, on disk, and only then under its own: a crash never leaves half a mail under a good name. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
