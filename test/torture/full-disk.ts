/** A full disk: what SQLite and the system say at the points where something is written. */
import type { When } from './life.ts'

const SQLITE_FULL = 13
const ENOSPC = -28

/** @throws what the edge would throw */
export function refuseWhenFull(when: When, what: string): void {
  if (when === 'after') return
  if (what.startsWith('commit ')) {
    throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: SQLITE_FULL })
  }
  if (/^(?:mkdir|open|write|writeFile|sync) /.test(what)) {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', errno: ENOSPC })
  }
}
