/** The ledger of complaints as an Excel workbook and as CSV. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { DateTime } from 'luxon'
import writeExcelFile from 'write-excel-file/node'
import type { LedgerCase } from '../journey/case-ledger.ts'
import { type Cell, cellText, OFFICE_ZONE } from './case-cells.ts'
import { COLUMNS, mailRows, rowOf, taskRows } from './case-columns.ts'
import { countedCells } from './case-counted.ts'
import type { Messages } from './messages/en.ts'

export interface CaseTable {
  readonly rows: readonly (readonly Cell[])[]
  readonly tasks: readonly (readonly Cell[])[]
  readonly mails: readonly (readonly Cell[])[]
  /** One line a case, in the order of `rows`: what reports count of it. */
  readonly counted: readonly (readonly Cell[])[]
}

export function tableOf(cases: readonly LedgerCase[], m: Messages, names: ReadonlyMap<string, string>): CaseTable {
  return {
    rows: cases.map((one) => rowOf(one, m, names)),
    tasks: cases.flatMap((one) => taskRows(one, m, names)),
    mails: cases.flatMap((one) => mailRows(one, m, names)),
    counted: cases.map(countedCells),
  }
}

const HEADER = { fontWeight: 'bold', backgroundColor: '#E8EEF5', wrap: true, alignVertical: 'top' } as const
/** Excel's limit for the text of one cell. */
const LONGEST = 32_000

interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** In characters, one a column. */
  readonly widths: readonly number[]
}

export function workbookOf(table: CaseTable, m: Messages): Promise<Uint8Array<ArrayBuffer>> {
  const words = m.aftercare
  return workbookFile([
    {
      name: words.cases.sheets.cases,
      head: COLUMNS.map(({ name }) => words.columns[name]),
      rows: table.rows,
      widths: COLUMNS.map(({ width }) => width),
    },
    {
      name: words.cases.sheets.tasks,
      head: words.columns.ofTasks,
      rows: table.tasks,
      widths: [14, 24, 22, 17, 12, 10, 24, 17],
    },
    { name: words.cases.sheets.mails, head: words.columns.ofMails, rows: table.mails, widths: [14, 17, 17, 8, 40, 12] },
  ])
}

/** Sheets, each with its header frozen and a filter on. */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const made = await writeExcelFile(
    sheets.map(({ name, head, rows, widths }) => ({
      sheet: name,
      data: [head.map((value) => ({ value, type: String, ...HEADER })), ...rows.map((row) => row.map(excelCell))],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
  return filtered(
    new Uint8Array(made),
    sheets.map(({ head, rows }) => ({ columns: head.length, rows: rows.length + 1 })),
  )
}

function excelCell(cell: Cell) {
  const shared = { alignVertical: 'top', wrap: true } as const
  switch (cell.is) {
    case 'number':
      return {
        value: cell.number,
        type: Number,
        format: cell.unit === '' ? '0.##' : `#,##0.00" ${cell.unit}"`,
        ...shared,
      }
    case 'time':
      return { value: onOfficeClock(cell.at), type: Date, format: 'yyyy-mm-dd hh:mm', ...shared }
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...shared }
    case 'text':
      return cell.text === '' ? null : { value: cell.text.slice(0, LONGEST), type: String, format: '@', ...shared }
  }
}

/** A workbook knows no zones: what it shows as a time is the office's clock. */
function onOfficeClock(at: string): Date {
  const there = DateTime.fromISO(at, { zone: OFFICE_ZONE })
  return new Date(Date.parse(at) + there.offset * 60_000)
}

/** The library writes no filter: one is put behind the cells of each sheet (ECMA-376 part 1, 18.3.1.2). */
function filtered(workbook: Uint8Array, sizes: readonly { columns: number; rows: number }[]): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(workbook)
  for (const [at, { columns, rows }] of sizes.entries()) {
    const name = `xl/worksheets/sheet${at + 1}.xml`
    const sheet = parts[name]
    if (!sheet) continue
    const filter = `</sheetData><autoFilter ref="A1:${letters(columns)}${rows}"/>`
    parts[name] = strToU8(strFromU8(sheet).replace('</sheetData>', filter))
  }
  return zipSync(parts)
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

/** UTF-8 with a byte-order mark, so that Excel reads Chinese; lines as RFC 4180 has them. Behind the office's columns stand those that reports count. */
export function csvOf({ rows, counted }: CaseTable, m: Messages): string {
  const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const head = [...COLUMNS.map(({ name }) => m.aftercare.columns[name]), ...m.aftercare.columns.ofCounted]
  const lines = [head, ...rows.map((row, at) => [...row, ...(counted[at] ?? [])].map(cellText))]
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}
