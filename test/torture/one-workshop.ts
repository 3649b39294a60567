/** Stands in for the reading of config/ and templates/: the lives of one process share what the first has read. */
import { openWorkshop as open } from '../../src/cli/files.ts'

export * from '../../src/cli/files.ts'

let opened: ReturnType<typeof open> | null = null

export const openWorkshop: typeof open = (paths) => {
  opened ??= open(paths)
  return opened
}
