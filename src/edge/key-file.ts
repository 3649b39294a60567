/** The one secret that lives outside the ledger: it signs our Message-IDs and the desk's forms. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'

const KEY_BYTES = 32

/**
 * Reads the key file, or makes one (mode 0600) where none exists.
 * @throws ConfigError when the file holds anything but 64 hexadecimal digits
 */
export async function readKeyFile(path: string): Promise<Uint8Array> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const text = (await readFile(path, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new ConfigError(
      `AMENDS_KEY_FILE: ${path} does not hold a key (64 hexadecimal digits); restore it from your safe place, or remove it to get a new one (answers to letters sent before will then join by other signs only).`,
    )
  }
  return Buffer.from(text, 'hex')
}
