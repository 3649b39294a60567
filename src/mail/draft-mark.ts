/**
 * The mark on copies of drafts that amends puts into a mail client's Drafts: which turn, which revision, which content,
 * signed, so that nobody can pass a mail off as the draft of another ticket.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface DraftMark {
  readonly turnId: string
  readonly revision: number
  /** The first digits of the record's hash. */
  readonly hash: string
}

const HASH_DIGITS = 16
const MAC_CHARACTERS = 32
const OURS = /^([A-Za-z0-9_-]{1,64})\.(\d{1,9})\.([0-9a-f]{16})\.([0-9a-f]{32})$/

/** turn `.` revision `.` hash `.` HMAC-SHA256 (128 bits, hex). */
export function mintDraftMark(key: Uint8Array, of: DraftMark): string {
  const left = `${of.turnId}.${of.revision}.${of.hash.slice(0, HASH_DIGITS)}`
  return `${left}.${macOf(key, left)}`
}

/** What a mark of ours says; null for anything else. */
export function readDraftMark(key: Uint8Array, text: string | null): DraftMark | null {
  const [, turnId = '', revision = '', hash = '', mac = ''] = OURS.exec(text?.trim() ?? '') ?? []
  if (mac === '') return null
  const expected = macOf(key, `${turnId}.${revision}.${hash}`)
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(mac))) return null
  return { turnId, revision: Number(revision), hash }
}

function macOf(key: Uint8Array, left: string): string {
  return createHmac('sha256', key).update('draft\0').update(left).digest('hex').slice(0, MAC_CHARACTERS)
}
