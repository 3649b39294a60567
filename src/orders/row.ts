/** One line of a file as values of its fields, with what is wrong in it. */
import { oneLine } from '../craft/order-book.ts'
import { limits } from '../limits.ts'
import type { ImportMistake } from '../ticket/order.ts'
import type { ImportMistakeKind } from '../ticket/words.ts'
import type { Column } from './columns.ts'
import type { TableRow } from './table.ts'
import { type DateOrder, type DecimalSign, dayOf, numberOf, sumOf, yesOrNo } from './values.ts'

/** How the file's figures are read. */
export interface Reading {
  readonly dates: DateOrder | null
  readonly decimal: DecimalSign
}

export interface Sum {
  readonly amount: number
  /** undefined where the cell names none, null where what it names is unclear. */
  readonly currency: string | null | undefined
}

/** The values of one line by field; what is empty is not there. */
export interface ReadRow {
  readonly line: number
  readonly texts: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, number>
  readonly sums: ReadonlyMap<string, Sum>
  readonly mistakes: readonly ImportMistake[]
}

const SHOWN = 60

export function mistake(line: number, column: string, kind: ImportMistakeKind, found = ''): ImportMistake {
  const cut = found.replace(/\s+/gu, ' ').trim()
  return { line, column, kind, found: cut.length > SHOWN ? `${cut.slice(0, SHOWN)}…` : cut }
}

export function readRow(row: TableRow, columns: readonly Column[], width: number, reading: Reading): ReadRow {
  const texts = new Map<string, string>()
  const numbers = new Map<string, number>()
  const sums = new Map<string, Sum>()
  const mistakes: ImportMistake[] = []
  const wrong = (column: Column, kind: ImportMistakeKind, found: string) =>
    mistakes.push(mistake(row.line, column.header, kind, found))
  if (row.misquoted) mistakes.push(mistake(row.line, '', 'quotes'))
  else if (row.cells.slice(width).some((cell) => cell.trim() !== '')) mistakes.push(mistake(row.line, '', 'columns'))
  for (const column of columns) {
    const cell = (row.cells[column.at] ?? '').trim()
    if (cell === '' || /^[-–—/]+$|^(?:n\/?a|null|#N\/A|无)$/i.test(cell)) {
      if (column.type === 'yes-no' && yesOrNo(cell) === false) texts.set(column.field, 'no')
    } else if (cell.length > limits.importCellCharacters) wrong(column, 'too-long', cell)
    else if (column.type === 'date') {
      const day = dayOf(cell, reading.dates)
      if (day === null) wrong(column, 'date', cell)
      else texts.set(column.field, day)
    } else if (column.type === 'money') {
      const sum = sumOf(cell, reading.decimal)
      if (sum === null) wrong(column, 'number', cell)
      else if (sum.currency === null) wrong(column, 'currency', cell)
      else sums.set(column.field, sum)
    } else if (column.type === 'quantity') {
      const number = numberOf(cell.replace(/\s*[\p{L}.()]+$/u, ''), reading.decimal)
      if (number === null || number < 0) wrong(column, 'number', cell)
      else numbers.set(column.field, number)
    } else if (column.type === 'percent') {
      const number = numberOf(cell.replace(/\s*[%％]$/u, ''), reading.decimal)
      if (number === null || number < 0 || number > 100) wrong(column, 'share', cell)
      else numbers.set(column.field, /[%％]/u.test(cell) || number >= 1 ? number : number * 100)
    } else if (column.type === 'yes-no') {
      const answer = yesOrNo(cell)
      if (answer === null) wrong(column, 'yes-no', cell)
      else texts.set(column.field, answer ? 'yes' : 'no')
    } else texts.set(column.field, oneLine(cell))
  }
  return { line: row.line, texts, numbers, sums, mistakes }
}
