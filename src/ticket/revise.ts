/** Changes of a draft that leave its words alone: recipients, files, a warning that no longer holds. */
import { htmlOf } from '../mail/html.ts'
import { recordHash } from './record.ts'
import type { Drafted, ReplyRecord } from './turn.ts'
import type { Warning } from './words.ts'

/** The same letter with another envelope or other files; its hash follows. A body from a mail client holds its own files. */
export function withRecord(turn: Drafted, change: Partial<Pick<ReplyRecord, 'to' | 'cc' | 'attachments'>>): Drafted {
  const { bodySha256, ...plain } = turn.draft.record
  const remade = bodySha256 !== undefined && change.attachments !== undefined
  const before = remade ? { ...plain, html: htmlOf(plain.text, turn.draft.language) } : turn.draft.record
  const record: ReplyRecord = { ...before, ...change }
  return { ...turn, draft: { ...turn.draft, record, hash: recordHash(record) } }
}

/** The same draft without this warning. */
export function withoutWarning(turn: Drafted, warning: Warning): Drafted {
  return { ...turn, draft: { ...turn.draft, warnings: turn.draft.warnings.filter((one) => one !== warning) } }
}
