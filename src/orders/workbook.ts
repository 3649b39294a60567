/** Reads the first sheet of an Excel workbook (.xlsx), bounded in what it unpacks to. */
import { strFromU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { limits } from '../limits.ts'
import { RefusedFile } from './refused-file.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Compound files: .xls, and workbooks with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)

export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, ZIP)
export const isOldWorkbook = (bytes: Uint8Array): boolean => begins(bytes, COMPOUND)

/**
 * Rows of texts; dates as ISO days, numbers with a decimal point.
 * @throws RefusedFile where it is no workbook, or unpacks to more than an order book has
 */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const parts = unpacked(bytes)
  try {
    const rows = await readSheet(Buffer.from(zipSync(parts, { level: 0 })))
    return rows.map((row) => row.map(textOf))
  } catch {
    throw new RefusedFile('broken-workbook')
  }
}

/** The unpacker writes into buffers of the sizes that the archive declares, so a lie about them cuts, and does not fill memory. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!/\.(?:xml|rels)$/.test(name) || /^(?:docProps|xl\/(?:media|drawings|theme|charts))\//.test(name)) return false
    size += originalSize
    if (size > limits.importUnpackedBytes) throw new RefusedFile('too-large')
    return true
  }
  try {
    const parts = unzipSync(bytes, { filter: wanted })
    const types = parts['[Content_Types].xml']
    if (!types || !strFromU8(types).includes('spreadsheetml')) throw new RefusedFile('broken-workbook')
    for (const [name, part] of Object.entries(parts))
      if (name.startsWith('xl/worksheets/') && fieldsOf(strFromU8(part)) > limits.importFields)
        throw new RefusedFile('too-large')
    return parts
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('broken-workbook')
  }
}

const PLACE = /\b(?:ref|r)="(?:[A-Z]{1,7}\d{1,9}:)?([A-Z]{1,7})(\d{1,9})"/g

/** How many fields lie between the first corner of a sheet and the farthest place that it names. */
function fieldsOf(sheet: string): number {
  let columns = 0
  let lines = 0
  for (const [, letters = '', line] of sheet.matchAll(PLACE)) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    columns = Math.max(columns, column)
    lines = Math.max(lines, Number(line))
  }
  return columns * lines
}

function textOf(cell: unknown): string {
  // A day beyond the calendar is a mistake of its line, not of the file.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '#' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(12)))
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return typeof cell === 'string' ? cell : ''
}
