/** Puts the members of an archive into an empty ledger, checks every count and hash, and makes it fit to go on. */
import { createHash, type Hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { ConfigError } from '../../craft/config-file.ts'
import type { Instant } from '../../mail/message.ts'
import type { RawStore } from '../../ports/ledger/intake.ts'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import type { Member } from '../archive.ts'
import { afterRestore } from './archive-restored.ts'
import { HEAD, type Head, MANIFEST, type Manifest } from './archive-tables.ts'
import type { Progress } from './archive-write.ts'
import { migrate } from './migrate.ts'
import { type MigrationTypes, migrations } from './migrations/list.ts'
import { sha256Of } from './raw-files.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

/** SQLite takes 32,766 bound values a statement. */
const VALUES_AT_ONCE = 30_000
const SAY_EVERY = 2_000
const ORIGINALS_AT_ONCE = 64
const BYTES_AT_ONCE = 16 * 1024 * 1024

export interface Restored {
  readonly madeAt: Instant
  readonly manifest: Manifest
  /** Letters that were on their way in the backup: a person decides about each. */
  readonly uncertain: number
}

interface Counted {
  rows: number
  readonly hash: Hash
}

/**
 * The tables are made as they were when the backup was made, filled, and then brought up as every older ledger is.
 * @param db a transaction on a ledger without tables
 * @throws ConfigError where the archive is not whole; LedgerError newer-schema
 */
export async function importArchive(
  db: Kysely<Schema>,
  kind: MigrationTypes['kind'],
  members: AsyncIterable<Member>,
  raw: RawStore,
  now: Instant,
  progress: Progress,
): Promise<Restored> {
  const tables = new Map<string, Counted>()
  const originals = originalsInto(raw)
  let head: Head | null = null
  let manifest: Manifest | null = null
  for await (const { name, bytes } of members) {
    if (head === null) {
      head = headOf(name, bytes)
      await migrate(db, kind, 0, migrations.slice(0, head.schema), now)
    } else if (name.startsWith('tables/')) {
      await addRows(db, name.split('/')[1] ?? '', bytes, tables, progress)
    } else if (name.startsWith('raw/')) {
      await originals.add(name.slice(4), bytes, head.madeAt)
      if (originals.seen.mails % SAY_EVERY === 0) progress(`original mails: ${originals.seen.mails}`)
    } else if (name === MANIFEST) {
      manifest = fromJson<Manifest>(bytes.toString())
    } else {
      throw broken(`holds ${name}, which belongs to no backup`)
    }
  }
  if (head === null || manifest === null) throw broken('is cut off before its end')
  await originals.flush()
  compare(manifest, tables, originals.seen)
  await migrate(db, kind, head.schema, migrations, now)
  const uncertain = await afterRestore(db, head.madeAt, now)
  return { madeAt: head.madeAt, manifest, uncertain }
}

function headOf(name: string, bytes: Uint8Array): Head {
  if (name !== HEAD) throw broken('is no backup of amends')
  const { format, schema, madeAt } = fromJson<Partial<Head>>(Buffer.from(bytes).toString())
  if (typeof format === 'number' && format > 1) throw newer()
  if (format !== 1 || !Number.isInteger(schema) || schema === undefined || schema < 1 || typeof madeAt !== 'string')
    throw broken('is no backup of amends')
  if (schema > migrations.length) throw newer()
  return { format, schema, madeAt }
}

function newer(): LedgerError {
  return new LedgerError(
    'newer-schema',
    'This backup was made by a newer amends: install that version, then restore; nothing was restored.',
  )
}

async function addRows(
  db: Kysely<Schema>,
  table: string,
  bytes: Uint8Array,
  tables: Map<string, Counted>,
  progress: Progress,
): Promise<void> {
  if (!/^[a-z_]+$/.test(table)) throw broken('holds a table that is none of ours')
  let counted = tables.get(table)
  if (!counted) {
    counted = { rows: 0, hash: createHash('sha256') }
    tables.set(table, counted)
    progress(table)
  }
  counted.hash.update(bytes)
  const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean)
  const rows = lines.map((line) => rowOf(line, table))
  const columns = Object.keys(rows[0] ?? {})
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / Math.max(1, columns.length)))
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows.slice(from, from + atOnce).map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`)
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db)
  }
  counted.rows += rows.length
}

function rowOf(line: string, table: string): Readonly<Record<string, unknown>> {
  try {
    return fromJson(line)
  } catch {
    throw broken(`was changed in its table ${table}`)
  }
}

/** Puts originals a few at a time: one after the other each would wait for the disk. */
function originalsInto(raw: RawStore) {
  const seen = { mails: 0, bytes: 0 }
  let waiting: { readonly bytes: Uint8Array; readonly at: Instant }[] = []
  let size = 0
  const flush = async () => {
    const now = waiting
    waiting = []
    size = 0
    await Promise.all(now.map(({ bytes, at }) => raw.put(bytes, at)))
  }
  return {
    seen,
    flush,
    async add(sha256: string, bytes: Uint8Array, at: Instant): Promise<void> {
      if (sha256Of(bytes) !== sha256) throw broken('holds an original mail that was changed')
      seen.mails += 1
      seen.bytes += bytes.length
      size += bytes.length
      waiting.push({ bytes, at })
      if (waiting.length >= ORIGINALS_AT_ONCE || size >= BYTES_AT_ONCE) await flush()
    },
  }
}

function compare(manifest: Manifest, tables: ReadonlyMap<string, Counted>, seen: Manifest['raw']): void {
  for (const [name, told] of Object.entries(manifest.tables)) {
    const found = tables.get(name)
    const sha256 = found?.hash.digest('hex') ?? sha256Of(new Uint8Array())
    if ((found?.rows ?? 0) !== told.rows || sha256 !== told.sha256) throw broken(`was changed in its table ${name}`)
  }
  const extra = [...tables.keys()].some((name) => !(name in manifest.tables))
  if (extra) throw broken('holds a table that its list does not name')
  if (seen.mails !== manifest.raw.mails || seen.bytes !== manifest.raw.bytes) throw broken('lacks original mails')
}

function broken(what: string): ConfigError {
  return new ConfigError(`The backup ${what}: take another one; nothing was restored.`)
}
