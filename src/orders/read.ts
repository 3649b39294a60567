/** From a file's bytes to orders or customers: what was understood, what has to be asked, what is wrong line by line. */
import { limits } from '../limits.ts'
import type { CustomerFacts, ImportKind, ImportMistake, ImportQuestion } from '../ticket/order.ts'
import { type Column, type ColumnMap, columnsOf, readColumnMap } from './columns.ts'
import { customersFrom } from './customer-rows.ts'
import { ordersFrom, type ReadOrder } from './order-rows.ts'
import { type Reading, readRow } from './row.ts'
import { readTable, type Table, type TableRow } from './table.ts'
import { currencyOf, type DateOrder, dateOrderShown, decimalSignShown, isAmbiguousDate, sumOf } from './values.ts'

export interface ReadFile {
  readonly format: string
  readonly columns: readonly Column[]
  readonly unknown: readonly string[]
  /** Nothing was read where there are any. */
  readonly questions: readonly ImportQuestion[]
  readonly lines: number
  readonly orders: readonly ReadOrder[]
  readonly customers: readonly CustomerFacts[]
  /** The first of them. */
  readonly mistakes: readonly ImportMistake[]
  readonly mistakeCount: number
}

export type ReadOrderFile = (bytes: Uint8Array, kind: ImportKind, mapText: string) => Promise<ReadFile>

/**
 * @param mapText what a person said of the columns, '' where nothing
 * @throws RefusedFile where nothing of it can be read
 */
export const readOrderFile: ReadOrderFile = async (bytes, kind, mapText) => {
  const map = readColumnMap(mapText, kind)
  const table = await readTable(bytes)
  const { all, headerAt, unknown, questions } = columnsOf(table.rows, kind, map)
  const data = table.rows.slice(headerAt + 1)
  const reading = readingOf(table, data, all, map)
  const asked = [...questions, ...questionsOf(data, all, reading, map)]
  const base = { format: table.format, columns: all, unknown, questions: asked, lines: data.length }
  if (asked.length > 0) return { ...base, orders: [], customers: [], ...shown([]) }
  const width = table.rows[headerAt]?.cells.length ?? 0
  const rows = data.map((row) => readRow(row, all, width, reading))
  if (kind === 'customers') {
    const { customers, mistakes } = customersFrom(rows, all)
    return { ...base, orders: [], customers, ...shown(mistakes) }
  }
  const { orders, mistakes } = ordersFrom(rows, all, map.currency)
  return { ...base, orders, customers: [], ...shown(mistakes) }
}

const shown = (mistakes: readonly ImportMistake[]) => ({
  mistakes: mistakes.slice(0, limits.importMistakes),
  mistakeCount: mistakes.length,
})

const cellsOf = (data: readonly TableRow[], columns: readonly Column[], types: readonly Column['type'][]): string[] =>
  columns
    .filter(({ type }) => types.includes(type))
    .flatMap(({ at }) => data.map(({ cells }) => (cells[at] ?? '').trim()))

/** How dates and figures are read: as a person said, else as the file proves by one that can be read in one way only. */
function readingOf(table: Table, data: readonly TableRow[], columns: readonly Column[], map: ColumnMap): Reading {
  const shown = new Set(cellsOf(data, columns, ['date']).map(dateOrderShown))
  const dates: DateOrder | null = shown.has('dmy') === shown.has('mdy') ? null : shown.has('dmy') ? 'dmy' : 'mdy'
  const signs = cellsOf(data, columns, ['money', 'quantity', 'percent']).map(decimalSignShown)
  const [dots, commas] = [signs.includes('.'), signs.includes(',')]
  // Whoever cuts cells by semicolons needs the comma for decimals.
  const usual = table.delimiter === ';' ? ',' : '.'
  return { dates: map.dates ?? dates, decimal: map.decimal ?? (dots === commas ? usual : dots ? '.' : ',') }
}

function questionsOf(
  data: readonly TableRow[],
  columns: readonly Column[],
  reading: Reading,
  map: ColumnMap,
): ImportQuestion[] {
  const unclear = columns.find(
    (column) =>
      reading.dates === null &&
      column.type === 'date' &&
      data.some(({ cells }) => isAmbiguousDate(cells[column.at] ?? '')),
  )
  const money = columns.filter(({ type }) => type === 'money')
  const named = () =>
    columns.some(({ field }) => field === 'currency') ||
    money.some(({ at }) => data.some(({ cells }) => hasCurrency(cells[at] ?? '')))
  const needsCurrency = money.length > 0 && map.currency === null && data.length > 0 && !named()
  return [
    ...(unclear ? [{ ask: 'date-order', header: unclear.header } as const] : []),
    ...(needsCurrency ? [{ ask: 'currency' } as const] : []),
  ]
}

function hasCurrency(cell: string): boolean {
  const currency = sumOf(cell, '.')?.currency
  return typeof currency === 'string' && currencyOf(currency) !== null
}
