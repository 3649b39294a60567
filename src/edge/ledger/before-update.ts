/** The backup that is made before a ledger is brought to a newer schema; the newest few are kept. */
import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../mail/message.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'

const KEPT = 3

/**
 * @param ending of the file's name, which begins with the schema's version and the instant
 * @param save writes the backup under the path that it gets
 * @throws LedgerError where it can't be made: then nothing may be updated
 */
export async function backUpBeforeUpdate(
  dataFolder: string,
  version: number,
  now: Instant,
  ending: 'sqlite' | 'tar.gz',
  save: (path: string) => Promise<unknown>,
): Promise<void> {
  const folder = join(dataFolder, 'backups')
  const path = join(folder, `schema-${version}-${now.replaceAll(':', '')}.${ending}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await save(path)
    await chmod(path, 0o600)
  } catch (cause) {
    throw new LedgerError('other', `The backup before the update failed, so nothing was updated: ${path}.`, { cause })
  }
  const made = (await readdir(folder)).filter((name) => NAME.test(name)).sort(byInstant)
  for (const name of made.slice(0, -KEPT)) await rm(join(folder, name), { force: true })
}

const NAME = /^schema-\d+-(.*)\.(sqlite|tar\.gz)$/

function byInstant(one: string, other: string): number {
  return one.replace(NAME, '$1') < other.replace(NAME, '$1') ? -1 : 1
}
