/** Changes of a draft that leave its words alone: recipients, files, a warning that no longer holds. */
import { recordHash } from './record.ts'
import type { Drafted, ReplyRecord } from './turn.ts'
import type { Warning } from './words.ts'

/** The same letter with another envelope or other files; its hash follows. */
export function withRecord(turn: Drafted, change: Partial<Pick<ReplyRecord, 'to' | 'cc' | 'attachments'>>): Drafted {
  const record: ReplyRecord = { ...turn.draft.record, ...change }
  return { ...turn, draft: { ...turn.draft, record, hash: recordHash(record) } }
}

/** The same draft without this warning. */
export function withoutWarning(turn: Drafted, warning: Warning): Drafted {
  return { ...turn, draft: { ...turn.draft, warnings: turn.draft.warnings.filter((one) => one !== warning) } }
}
