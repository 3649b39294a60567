/** Reads a backup as tests compare it: rows by table, and the hashes of the original mails. */
import { readArchive } from '../../src/edge/archive.ts'

export type Row = Readonly<Record<string, string | number | null>>

export interface ReadBackup {
  readonly tables: ReadonlyMap<string, readonly Row[]>
  readonly raw: ReadonlySet<string>
}

export async function readBackup(file: string): Promise<ReadBackup> {
  const tables = new Map<string, Row[]>()
  const raw = new Set<string>()
  for await (const { name, bytes } of readArchive(file)) {
    const [folder = '', rest = ''] = name.split('/')
    if (folder === 'raw') raw.add(rest)
    if (folder !== 'tables') continue
    const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean)
    tables.set(rest, [...(tables.get(rest) ?? []), ...lines.map((line): Row => JSON.parse(line))])
  }
  return { tables, raw }
}
