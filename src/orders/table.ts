/** Reads an order book's file as a table of texts: CSV or TSV in any usual encoding, or a workbook of Excel. */
import { parse } from 'csv-parse/sync'
import { limits } from '../limits.ts'
import { decodeText } from '../mail/charset.ts'
import { RefusedFile } from './refused-file.ts'
import { isOldWorkbook, isWorkbook, readWorkbook } from './workbook.ts'

export interface TableRow {
  /** Line of the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Its quotes are wrong: what stands in the cells may be cut at the wrong places. */
  readonly misquoted: boolean
}

export interface Table {
  /** e.g. 'utf-8 (,)' or 'xlsx'. */
  readonly format: string
  /** What stands between the cells; '' in a workbook. */
  readonly delimiter: string
  /** Lines with something in them. */
  readonly rows: readonly TableRow[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Longer ones are a quote that nobody closed. */
const LONGEST_RECORD = 64 * 1024

/** @throws RefusedFile where there is no table in it, or too large a one */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > limits.importBytes) throw new RefusedFile('too-large')
  if (isOldWorkbook(bytes)) throw new RefusedFile('old-excel')
  const table = isWorkbook(bytes)
    ? { format: 'xlsx', delimiter: '', rows: numbered(await readWorkbook(bytes)) }
    : readText(bytes)
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length === 0) throw new RefusedFile('empty')
  if (rows.length > limits.importLines + 1) throw new RefusedFile('too-many-lines', String(limits.importLines))
  return { ...table, rows }
}

const numbered = (rows: readonly string[][]): TableRow[] =>
  rows.map((cells, at) => ({ line: at + 1, cells, misquoted: false }))

function readText(bytes: Uint8Array): Table {
  const { text, encoding } = textOf(bytes)
  const delimiter = delimiterOf(text)
  const format = `${encoding} (${delimiter === '\t' ? 'tab' : delimiter})`
  return { format, delimiter, rows: recordsOf(text, delimiter) ?? linesOf(text, delimiter) }
}

/** By its mark, as UTF-16 by its zero bytes, as UTF-8 where it is sound, else as what its characters look like. */
function textOf(bytes: Uint8Array): { text: string; encoding: string } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const wide = marked ?? wideEncodingOf(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  if (bytes.subarray(0, 4_096).includes(0)) throw new RefusedFile('no-text')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const gb = tryGb18030(bytes)
    return gb === null
      ? { text: decodeText(bytes, 'x-guess').text, encoding: 'guessed' }
      : { text: gb, encoding: 'gb18030' }
  }
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 512)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 8 && even === 0) return 'utf-16le'
  return even > sample.length / 8 && odd === 0 ? 'utf-16be' : null
}

/** Text that is sound GB 18030 and in which Chinese characters stand beside each other. */
function tryGb18030(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return /[\u4E00-\u9FA5]{2}/.test(text) ? text : null
  } catch {
    return null
  }
}

/** The sign that cuts the first lines into most cells, the same number in each. */
function delimiterOf(text: string): string {
  const first = text.split(/\r\n|\r|\n/, 12).filter((line) => line.trim() !== '')
  const scores = DELIMITERS.map((delimiter) => {
    const counts = first.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1)
    const most = Math.max(0, ...counts)
    return { delimiter, score: most === 0 ? 0 : counts.filter((count) => count === most).length * most }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

const OPTIONS = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  bom: true,
  trim: true,
  max_record_size: LONGEST_RECORD,
} as const

/** All records, which may go over several lines; null where quotes don't pair up: then each line is read by itself. */
function recordsOf(text: string, delimiter: string): TableRow[] | null {
  try {
    const found: unknown = parse(text, { ...OPTIONS, delimiter, info: true })
    const records = found as { record: string[]; info: { lines: number } }[]
    const width = records[0]?.record.length ?? 0
    let last = 0
    const rows = records.map(({ record, info }) => {
      const row = { line: last + 1, to: info.lines, cells: record, misquoted: false }
      last = info.lines
      return row
    })
    const swallowed = rows.some(({ line, to, cells }) => to - line > 20 || (to > line && cells.length !== width))
    return swallowed ? null : rows.map(({ to: _to, ...row }) => row)
  } catch {
    return null
  }
}

function linesOf(text: string, delimiter: string): TableRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines.length > limits.importLines * 2) throw new RefusedFile('too-many-lines', String(limits.importLines))
  return lines.flatMap((line, at): TableRow[] => {
    if (line.trim() === '') return []
    const quoted = line.includes('"')
    if (!quoted) return [{ line: at + 1, cells: line.split(delimiter).map((cell) => cell.trim()), misquoted: false }]
    try {
      return [{ line: at + 1, cells: parse(line, { ...OPTIONS, delimiter })[0] ?? [], misquoted: false }]
    } catch {
      return [{ line: at + 1, cells: line.split(delimiter), misquoted: true }]
    }
  })
}
