/** Talks with the person at the terminal: asks, hears a password without showing it, ends at Ctrl-C unless something is being written. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export interface Dialogue {
  ask(question: string): Promise<string>
  /** What is typed is not shown. */
  askSecret(question: string): Promise<string>
  close(): void
}

/**
 * @param interrupted said at Ctrl-C
 * @returns null where nobody sits at a terminal
 */
export function openDialogue(interrupted: string): Dialogue | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null
  let muted = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) process.stdout.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  const end = () => {
    if (undisturbedWork > 0) return
    process.stdout.write('\n')
    console.error(interrupted)
    process.exit(130)
  }
  lines.on('SIGINT', end)
  // Ctrl-D, or a terminal that was closed.
  let closedByUs = false
  lines.on('close', () => {
    if (!closedByUs) end()
  })
  return {
    ask: (question) => lines.question(question),
    async askSecret(question) {
      process.stdout.write(question)
      muted = true
      try {
        return await lines.question('')
      } finally {
        muted = false
        process.stdout.write('\n')
      }
    },
    close() {
      closedByUs = true
      lines.close()
    },
  }
}

let undisturbedWork = 0

/** Ctrl-C waits until the work is done: what it writes must belong together. */
export async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  const ignore = () => {}
  undisturbedWork++
  process.on('SIGINT', ignore)
  try {
    return await work()
  } finally {
    process.off('SIGINT', ignore)
    undisturbedWork--
  }
}

export interface WholeFile {
  readonly path: string
  readonly text: string
  /** E.g. 0o600. */
  readonly mode: number
  /** What was there before is kept under this name; null: it is replaced. */
  readonly keepAs: string | null
}

/** Writes each under another name first: all are complete before the first takes its place, and none is ever half written. */
export async function writeWholeFiles(files: readonly WholeFile[]): Promise<void> {
  const waiting = (path: string) => `${path}.${process.pid}.new`
  try {
    for (const { path, text, mode } of files) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(waiting(path), text, { mode, flush: true })
    }
    for (const { path, keepAs } of files) {
      if (keepAs !== null) await rename(path, keepAs)
      await rename(waiting(path), path)
    }
  } finally {
    await Promise.all(files.map(({ path }) => rm(waiting(path), { force: true })))
  }
}
