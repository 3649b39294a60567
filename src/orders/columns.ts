/** Which column of a file is which field: by its header, or by what a person said; what is unclear is asked, not guessed. */
import { parse } from 'yaml'
import type { ImportKind, ImportQuestion } from '../ticket/order.ts'
import { CUSTOMER_FIELDS, type FieldType, headerKey, languageOfName, ORDER_FIELDS } from './fields.ts'
import { RefusedFile } from './refused-file.ts'
import type { TableRow } from './table.ts'
import { currencyOf, type DateOrder, type DecimalSign } from './values.ts'

/** What a person said of a file: headers and their fields, and how its figures are read. */
export interface ColumnMap {
  /** Header, as `headerKey` makes it, to a field, 'names.de', or 'ignore'. */
  readonly fields: ReadonlyMap<string, string>
  readonly currency: string | null
  readonly dates: DateOrder | null
  readonly decimal: DecimalSign | null
}

/** A column that is read. */
export interface Column {
  readonly at: number
  readonly header: string
  readonly field: string
  readonly type: FieldType
}

export interface Columns {
  readonly all: readonly Column[]
  /** Index of the header among the rows. */
  readonly headerAt: number
  readonly unknown: readonly string[]
  readonly questions: readonly ImportQuestion[]
}

/** Rows above the header: a title, a date. */
const LOOKED_AT = 8

const fieldsOf = (
  kind: ImportKind,
): Readonly<Record<string, { readonly type: FieldType; readonly headers: readonly string[] }>> =>
  kind === 'orders' ? ORDER_FIELDS : CUSTOMER_FIELDS

/**
 * Reads "header: field" line by line, as YAML has it; `currency: USD`, `dates: dmy` (or mdy) and `decimal: ","` say how
 * figures are read.
 * @throws RefusedFile naming the line that can't be
 */
export function readColumnMap(text: string, kind: ImportKind): ColumnMap {
  const fields = new Map<string, string>()
  let [currency, dates, decimal]: [string | null, DateOrder | null, DecimalSign | null] = [null, null, null]
  for (const [header, value] of pairsOf(text)) {
    if (header === 'currency' && currencyOf(value) !== null) currency = currencyOf(value)
    else if (header === 'dates' && (value === 'dmy' || value === 'mdy')) dates = value
    else if (header === 'decimal' && (value === ',' || value === '.')) decimal = value
    else if (typeOf(kind, value) !== null || value === 'ignore') fields.set(headerKey(header), value)
    else throw new RefusedFile('map', `${header}: ${value}`)
  }
  return { fields, currency, dates, decimal }
}

function pairsOf(text: string): [string, string][] {
  if (text.trim() === '') return []
  let read: unknown
  try {
    read = parse(text)
  } catch {
    throw new RefusedFile('map', text.trim().split('\n')[0]?.slice(0, 80) ?? '')
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new RefusedFile('map', text.trim().slice(0, 80))
  return Object.entries(read).map(([header, value]): [string, string] => [header.trim(), String(value).trim()])
}

/** Null where there is no such field. */
function typeOf(kind: ImportKind, field: string): FieldType | null {
  if (kind === 'orders' && /^names\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(field)) return 'text'
  const fields = fieldsOf(kind)
  return Object.hasOwn(fields, field) ? (fields[field]?.type ?? null) : null
}

export function columnsOf(rows: readonly TableRow[], kind: ImportKind, map: ColumnMap): Columns {
  const candidates = rows.slice(0, LOOKED_AT).map(({ cells }) => readHeader(cells, kind, map))
  const best = candidates.reduce(
    (most, one, at) => (one.all.length > (candidates[most]?.all.length ?? 0) ? at : most),
    0,
  )
  const chosen = candidates[best] ?? { all: [], unknown: [], questions: [] }
  return { ...chosen, headerAt: best, questions: [...chosen.questions, ...missing(chosen.all, kind)] }
}

function readHeader(cells: readonly string[], kind: ImportKind, map: ColumnMap): Omit<Columns, 'headerAt'> {
  const all: Column[] = []
  const unknown: string[] = []
  const questions: ImportQuestion[] = []
  for (const [at, cell] of cells.entries()) {
    const header = cell.trim().slice(0, 100)
    if (header === '') continue
    const fields = meaningOf(header, kind, map)
    const [field] = fields
    if (field === 'ignore') continue
    const type = field === undefined ? null : typeOf(kind, field)
    if (fields.length > 1) questions.push({ ask: 'column', header, fields })
    else if (field === undefined || type === null) unknown.push(header)
    else all.push({ at, header, field, type })
  }
  for (const field of new Set(all.map((column) => column.field))) {
    const headers = all.filter((column) => column.field === field).map(({ header }) => header)
    if (headers.length > 1) questions.push({ ask: 'same-field', field, headers })
  }
  return { all, unknown, questions }
}

/** The fields that a header may be: one where it is clear, none where nobody knows it. */
function meaningOf(header: string, kind: ImportKind, map: ColumnMap): string[] {
  const key = headerKey(header)
  const said =
    map.fields.get(key) ??
    map.fields.get(
      header
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
  if (said !== undefined) return [said]
  const language = kind === 'orders' ? languageOfName(header) : null
  if (language !== null) return [`names.${language}`]
  return Object.entries(fieldsOf(kind)).flatMap(([field, { headers }]) => (headers.includes(key) ? [field] : []))
}

/** Without these a file can't be imported at all. */
function missing(all: readonly Column[], kind: ImportKind): ImportQuestion[] {
  const has = (field: string) => all.some((column) => column.field === field)
  if (kind === 'orders') return has('number') ? [] : [{ ask: 'missing-column', field: 'number' }]
  return ['id', 'name', 'addresses', 'domains'].some(has) ? [] : [{ ask: 'missing-column', field: 'addresses' }]
}
