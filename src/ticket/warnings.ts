/** Warnings of a draft: one way to take one away. */
import type { Drafted } from './turn.ts'
import type { Warning } from './words.ts'

/** The same turn without this warning. */
export function without(turn: Drafted, warning: Warning): Drafted {
  return { ...turn, draft: { ...turn.draft, warnings: turn.draft.warnings.filter((one) => one !== warning) } }
}
