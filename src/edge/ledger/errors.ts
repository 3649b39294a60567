/** Turns what the databases throw into a LedgerError: one sentence for people, and whether trying again helps. */
import { LedgerError } from '../../ports/ledger/ledger.ts'

type Kind = LedgerError['kind']

const SENTENCES: Readonly<Record<Exclude<Kind, 'other'>, string>> = {
  busy: 'The ledger is busy with another process; nothing was changed, try again.',
  full: 'The disk that holds the ledger is full; nothing was changed. Free some space.',
  readonly: 'The ledger can only be read, not written: check who owns the data folder and how it is mounted.',
  'newer-schema': 'The ledger was written by a newer amends: install that version.',
  'locked-by-another': 'Another amends is already running on this ledger.',
  unreachable: 'The database cannot be reached: check that it runs, and DATABASE_URL.',
}

/** SQLite's primary result codes, https://sqlite.org/rescode.html. */
const SQLITE_KINDS: ReadonlyMap<number, Kind> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'readonly'],
  [13, 'full'],
])

/** SQLSTATE codes of PostgreSQL, its manual's appendix A; class 08 is a connection that failed. */
const POSTGRES_KINDS: ReadonlyMap<string, Kind> = new Map([
  ['40001', 'busy'],
  ['40P01', 'busy'],
  ['55P03', 'busy'],
  ['53300', 'busy'],
  ['53100', 'full'],
  ['25006', 'readonly'],
  ['28000', 'unreachable'],
  ['28P01', 'unreachable'],
  ['3D000', 'unreachable'],
  ['57P01', 'unreachable'],
  ['57P02', 'unreachable'],
  ['57P03', 'unreachable'],
])

/** What the operating system says, of files and of sockets. */
const SYSTEM_KINDS: ReadonlyMap<string, Kind> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'readonly'],
  ['EACCES', 'readonly'],
  ['EPERM', 'readonly'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EPIPE', 'unreachable'],
])

/** The error as people see it; what is no error of a database (a defect, or the caller's own) comes back unchanged. */
export function ledgerError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LedgerError) return error
  const kind = kindOf(error)
  if (kind === null) return error
  const sentence = kind === 'other' ? `The ledger refused: ${error.message}` : SENTENCES[kind]
  return new LedgerError(kind, sentence, { cause: error })
}

function kindOf(error: Error): Kind | null {
  const code = 'code' in error ? error.code : null
  if (code === 'ERR_SQLITE_ERROR') {
    const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
    return SQLITE_KINDS.get(errcode) ?? 'other'
  }
  if (typeof code !== 'string') return lostConnection(error) ? 'unreachable' : null
  if (/^08/.test(code)) return 'unreachable'
  return POSTGRES_KINDS.get(code) ?? SYSTEM_KINDS.get(code) ?? (/^[0-9A-Z]{5}$/.test(code) ? 'other' : null)
}

/** pg gives these without a code. */
function lostConnection(error: Error): boolean {
  return /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    error.message,
  )
}
