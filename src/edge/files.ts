/** Reads what people edit (config/, templates/) or pipe in, and tells when it changed. */
import { watch } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/**
 * All files below `folder` with this ending, by their path relative to it with forward slashes, in byte order.
 * @throws ENOENT when the folder doesn't exist
 */
export async function readTexts(folder: string, ending: string): Promise<Map<string, string>> {
  const wanted = await namesBelow(folder, ending)
  const texts = await Promise.all(wanted.map((name) => readFile(join(folder, name), 'utf8')))
  return new Map(wanted.map((name, index) => [name, (texts[index] ?? '').replace(/^\uFEFF/, '')]))
}

/** The bytes of all files below `folder` but hidden ones, by their path as in `readTexts`; nothing where it doesn't exist. */
export async function readAllBytes(folder: string): Promise<Map<string, Buffer>> {
  if (!(await isFolder(folder))) return new Map()
  const names = await namesBelow(folder, '')
  const shown = names.filter((name) => !name.split('/').some((part) => part.startsWith('.')))
  const bytes = await Promise.all(shown.map((name) => readFile(join(folder, name))))
  return new Map(shown.map((name, index) => [name, bytes[index] ?? Buffer.alloc(0)]))
}

async function namesBelow(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The text of one file, or null where it doesn't exist. */
export async function readText(path: string): Promise<string | null> {
  return (await readBytes(path))?.toString('utf8').replace(/^\uFEFF/, '') ?? null
}

/** The bytes of one file, or null where it doesn't exist. */
export async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}

/** Everything that is piped into the program. */
export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Calls `changed` after files below the folders were written (bursts are one call); ends with `signal`. */
export function watchFolders(folders: readonly string[], changed: () => void, signal: AbortSignal): void {
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, 200)
    timer.unref()
  }
  for (const folder of folders) {
    const watcher = watch(folder, { recursive: true, persistent: false, signal }, soon)
    // A folder that vanishes or a system without inotify left must not end the daemon: the next start reads anew.
    watcher.on('error', () => undefined)
  }
}
