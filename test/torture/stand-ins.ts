/** What a run of points puts in the place of some of the program's files: the same work, cheaper or named. */
import { registerHooks } from 'node:module'

const STAND_INS = {
  /** Names the commits. */
  ledger: { replaces: '/edge/ledger/open.ts', by: './named-ledger.ts' },
  /** Parses mail without a process of its own. */
  parser: { replaces: '/edge/parser.ts', by: './near-parser.ts' },
  /** Reads letters and vocabulary once a process. */
  workshop: { replaces: './files.ts', by: './one-workshop.ts' },
} as const

/** From here on what the program's own cli/ imports is replaced; the tests' imports stay as they are. */
export function standIn(chosen: readonly (keyof typeof STAND_INS)[]): void {
  const used = chosen.map((name) => STAND_INS[name])
  registerHooks({
    resolve(specifier, context, next) {
      const found = context.parentURL?.includes('/src/cli/')
        ? used.find(({ replaces }) => specifier.endsWith(replaces))
        : undefined
      return next(found ? new URL(found.by, import.meta.url).href : specifier, context)
    },
  })
}
