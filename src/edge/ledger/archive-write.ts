/** Reads one instant of a ledger into the members of an archive: tables as lines of JSON, then every original mail. */
import { createHash, type Hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { bytesNeeded } from '../../mail/compose.ts'
import type { Instant } from '../../mail/message.ts'
import type { Draft } from '../../ticket/turn.ts'
import type { Member } from '../archive.ts'
import { HEAD, type Head, MANIFEST, type Manifest, TABLES } from './archive-tables.ts'
import { hasTable } from './migrate.ts'
import type { MigrationTypes } from './migrations/list.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

/** Rows of one question; a message with its parsed text may be megabytes. */
const PAGE = 100
/** A member ends when it has grown to this. */
const PART_BYTES = 1024 * 1024
/** Originals between two lines of progress. */
const SAY_EVERY = 2_000

export interface Snapshot {
  /** One connection that sees one instant. */
  readonly db: Kysely<Schema>
  readonly kind: MigrationTypes['kind']
  readonly schema: number
  /** The hashes of all original mails; later ones may be among them. */
  rawHashes(): AsyncIterable<string>
  /** Null where the mail is gone or its bytes are not those of its hash. */
  rawBytes(sha256: string): Promise<Uint8Array | null>
  /** Whether a mail that this instant still had was erased meanwhile. */
  erasedSince(sha256: string): Promise<boolean>
}

export type Progress = (line: string) => void
type Row = Readonly<Record<string, unknown>>

/** @param said gets the manifest once everything is read */
export async function* membersOf(
  snapshot: Snapshot,
  madeAt: Instant,
  progress: Progress,
  said: (manifest: Manifest) => void,
): AsyncGenerator<Member> {
  const head: Head = { format: 1, schema: snapshot.schema, madeAt }
  yield json(HEAD, head)
  const needed = new Set<string>()
  const forgotten = new Set<string>()
  const tables: Record<string, { rows: number; sha256: string }> = {}
  for (const [name, key] of Object.entries(TABLES)) {
    if (!(await hasTable(snapshot.db, snapshot.kind, name))) continue
    const hash = createHash('sha256')
    let rows = 0
    const note = (row: Row) => {
      rows += 1
      noteRaw(name, row, needed, forgotten)
    }
    yield* partsOf(snapshot.db, name, key, hash, note)
    tables[name] = { rows, sha256: hash.digest('hex') }
    progress(`${name}: ${rows}`)
  }
  for (const sha256 of forgotten) needed.delete(sha256)
  const raw = { mails: 0, bytes: 0 }
  for await (const sha256 of snapshot.rawHashes()) {
    const bytes = await snapshot.rawBytes(sha256)
    if (bytes === null) continue
    needed.delete(sha256)
    raw.mails += 1
    raw.bytes += bytes.length
    yield { name: `raw/${sha256}`, bytes }
    if (raw.mails % SAY_EVERY === 0) progress(`original mails: ${raw.mails}`)
  }
  progress(`original mails: ${raw.mails}`)
  const missing: string[] = []
  for (const sha256 of needed) if (!(await snapshot.erasedSince(sha256))) missing.push(sha256)
  const manifest: Manifest = { tables, raw, missing }
  said(manifest)
  yield json(MANIFEST, manifest)
}

/** The bytes that must be in the archive: mails that were not erased, letters, files and kept bodies of drafts. */
function noteRaw(table: string, row: Row, needed: Set<string>, forgotten: Set<string>): void {
  if (table === 'drafts' && typeof row.body === 'string') {
    for (const sha256 of bytesNeeded(fromJson<Draft>(row.body).record)) needed.add(sha256)
    return
  }
  const sha256 = table === 'outbox' ? row.mime_sha256 : row.raw_sha256
  if (typeof sha256 !== 'string') return
  if (table === 'forgotten') forgotten.add(sha256)
  else needed.add(sha256)
}

async function* partsOf(
  db: Kysely<Schema>,
  table: string,
  key: readonly string[],
  hash: Hash,
  note: (row: Row) => void,
): AsyncGenerator<Member> {
  let lines: string[] = []
  let size = 0
  let part = 0
  const member = (): Member => {
    const bytes = Buffer.from(lines.join(''))
    hash.update(bytes)
    part += 1
    lines = []
    size = 0
    return { name: `tables/${table}/${String(part).padStart(6, '0')}.ndjson`, bytes }
  }
  for await (const row of rowsOf(db, table, key)) {
    note(row)
    const line = `${JSON.stringify(row)}\n`
    lines.push(line)
    size += line.length
    if (size >= PART_BYTES) yield member()
  }
  if (lines.length > 0) yield member()
}

/** Every row in the order of its key, a page at a time. */
async function* rowsOf(db: Kysely<Schema>, table: string, key: readonly string[]): AsyncGenerator<Row> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  let last: Row | null = null
  for (;;) {
    const after: Row | null = last
    const from = after === null ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => after[column]))})`
    const page: { rows: Row[] } = await sql<Row>`select * from ${sql.table(table)} ${from}
      order by ${columns} limit ${sql.lit(PAGE)}`.execute(db)
    yield* page.rows
    last = page.rows.at(-1) ?? null
    if (page.rows.length < PAGE) return
  }
}

function json(name: string, value: object): Member {
  return { name, bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`) }
}
