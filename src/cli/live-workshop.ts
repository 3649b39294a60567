/** The workshop of this moment: read at the start, and again when a file or a version in the ledger has changed. */
import { versionTexts } from '../journey/letter-versions.ts'
import type { Workshop } from '../journey/workshop.ts'
import type { TemplateVersionLedger } from '../ports/ledger/template-versions.ts'
import type { Log } from '../ports/log.ts'
import type { Paths } from '../settings.ts'
import { openWorkshop } from './files.ts'

export interface LiveWorkshop {
  current(): Workshop
  /** A file has changed. */
  reload(): void
  /** Something was committed: most commits are not about a template, so that is asked first. */
  noticed(): void
}

/**
 * @param read called after each reading, with what was read
 * @throws whatever the first reading throws; later a wrong file leaves everything as it is and is said on stderr
 */
export async function openLiveWorkshop(
  paths: Paths,
  versions: TemplateVersionLedger,
  log: Log,
  signal: AbortSignal,
  read: (workshop: Workshop) => void,
): Promise<LiveWorkshop> {
  // Asked before each reading: what changes meanwhile is a change afterwards.
  let edition = await versions.edition()
  let workshop = await openWorkshop(paths, undefined, await versionTexts(versions))
  read(workshop)
  const touched = { file: false, ledger: false }
  let looking = false

  async function readAgain(fileTouched: boolean): Promise<void> {
    try {
      const now = await versions.edition()
      if (!fileTouched && now === edition) return
      workshop = await openWorkshop(paths, workshop, await versionTexts(versions))
      edition = now
      read(workshop)
    } catch (error) {
      if (signal.aborted) return
      log.error('an edited file is wrong: the version before stays in use', {
        kind: error instanceof Error ? error.name : 'unknown',
      })
      console.error(error instanceof Error ? error.message : String(error))
    }
  }

  async function whileTouched(): Promise<void> {
    looking = true
    while ((touched.file || touched.ledger) && !signal.aborted) {
      const { file } = touched
      touched.file = false
      touched.ledger = false
      await readAgain(file)
    }
    looking = false
  }

  function touch(what: keyof typeof touched): void {
    touched[what] = true
    if (!looking) void whileTouched()
  }

  return { current: () => workshop, reload: () => touch('file'), noticed: () => touch('ledger') }
}
