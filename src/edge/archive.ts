/** A gzipped tar file, written and read one member at a time: the container of a backup, which any tar can open. */
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, type Pack, pack } from 'tar-stream'
import { ConfigError } from '../craft/config-file.ts'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'

export interface Member {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The largest member is one original mail, or one row of a table in JSON; an archive with more is none of ours. */
const LARGEST_MEMBER = 2 * limits.storedMailBytes

/**
 * Writes the members under another name, syncs, and only then gives the file its name: what bears the name is whole.
 * @param at date of the members
 * @throws ConfigError where a file of that name is there already
 */
export async function writeArchive(path: string, members: AsyncIterable<Member>, at: Instant): Promise<void> {
  refuseExisting(path)
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.part`
  const tar = pack()
  try {
    const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
    const written = pipeline(tar, createGzip(), file)
    await Promise.race([written, addAll(tar, members, new Date(at))])
    await written
    refuseExisting(path)
    await rename(unfinished, path)
  } catch (error) {
    tar.destroy()
    await rm(unfinished, { force: true })
    throw unwritable(path, error)
  }
  await syncFolder(dirname(path))
}

function refuseExisting(path: string): void {
  if (existsSync(path)) throw new ConfigError(`${path} is there already: name a file that is not.`)
}

const DISK_TROUBLE: ReadonlyMap<unknown, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOENT', 'its folder is not there'],
  ['ENOTDIR', 'its folder is not there'],
  ['EACCES', 'its folder may not be written'],
  ['EPERM', 'its folder may not be written'],
  ['EROFS', 'its folder may not be written'],
])

/** What the disk of the archive refused, in a sentence; anything else unchanged. */
function unwritable(path: string, error: unknown): unknown {
  const why = error instanceof Error && 'code' in error ? DISK_TROUBLE.get(error.code) : undefined
  return why === undefined ? error : new ConfigError(`${path} can't be written: ${why}; nothing was left behind.`)
}

async function addAll(tar: Pack, members: AsyncIterable<Member>, mtime: Date): Promise<void> {
  for await (const { name, bytes } of members) {
    await new Promise<void>((resolve, reject) => {
      const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      const sink = tar.entry({ name, mtime, mode: 0o600 }, whole, (error) => (error ? reject(error) : resolve()))
      // When the file's disk refuses, every part of the chain says so.
      sink.on('error', reject)
    })
  }
  tar.finalize()
}

/**
 * The members in order.
 * @throws ConfigError where the file can't be read, is no such archive, or is cut off
 */
export async function* readArchive(path: string): AsyncGenerator<Member> {
  const tar = extract()
  const fed = pipeline(createReadStream(path), createGunzip(), tar)
  // Its failure comes through the tar as well; this keeps it from being unhandled meanwhile.
  fed.catch(() => undefined)
  try {
    for await (const entry of tar) {
      if ((entry.header.size ?? 0) > LARGEST_MEMBER) throw new ConfigError(`${path} is no backup of amends.`)
      const chunks: Buffer[] = []
      for await (const chunk of entry) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
      yield { name: entry.header.name, bytes: Buffer.concat(chunks) }
    }
    await fed
  } catch (error) {
    throw error instanceof ConfigError ? error : unreadable(path, error)
  } finally {
    tar.destroy()
  }
}

function unreadable(path: string, cause: unknown): ConfigError {
  const gone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
  const why = gone ? 'is not there' : 'can not be read to its end, or is no backup of amends'
  return new ConfigError(`${path} ${why}; nothing was restored.`)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
