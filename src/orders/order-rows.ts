/** Lines of an order book become orders: lines of one number are one order, and an order with a wrong line is left out. */
import { toMajor, toMinor } from '../craft/money-format.ts'
import { limits } from '../limits.ts'
import { isAddrSpec } from '../mail/address.ts'
import { findKey, type ImportMistake, type OrderFacts, type OrderLine } from '../ticket/order.ts'
import { CARRIER_BOOKERS, INCOTERMS } from '../ticket/words.ts'
import type { Column } from './columns.ts'
import { LINE_FIELDS } from './fields.ts'
import { mistake, type ReadRow } from './row.ts'
import { currencyOf } from './values.ts'

export interface ReadOrder {
  readonly key: string
  readonly facts: OrderFacts
}

/** Orders of the good lines, in the file's order, and what is wrong in the others. */
export function ordersFrom(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  usualCurrency: string | null,
): { orders: ReadOrder[]; mistakes: ImportMistake[] } {
  const headerOf = (field: string) => columns.find((column) => column.field === field)?.header ?? field
  const groups = new Map<string, ReadRow[]>()
  const mistakes: ImportMistake[] = []
  for (const row of rows) {
    const key = findKey(row.texts.get('number') ?? '')
    mistakes.push(...row.mistakes)
    if (key === '') {
      mistakes.push(mistake(row.line, headerOf('number'), 'no-number'))
      continue
    }
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const orders: ReadOrder[] = []
  for (const [key, group] of groups) {
    const read = orderOf(group, usualCurrency, headerOf)
    mistakes.push(...read.mistakes)
    if (read.mistakes.length === 0 && group.every((row) => row.mistakes.length === 0))
      orders.push({ key, facts: read.facts })
  }
  return { orders, mistakes: mistakes.sort((one, other) => one.line - other.line) }
}

function orderOf(
  rows: readonly ReadRow[],
  usualCurrency: string | null,
  headerOf: (field: string) => string,
): { facts: OrderFacts; mistakes: ImportMistake[] } {
  const mistakes: ImportMistake[] = []
  const wrong = (row: ReadRow, field: string, kind: ImportMistake['kind'], found: string) =>
    mistakes.push(mistake(row.line, headerOf(field), kind, found))
  const currency = currencyIn(rows, usualCurrency, wrong)
  const said = new Map<string, string>()
  for (const row of rows) {
    for (const [field, text] of row.texts) {
      if (isOfLine(field) || field === 'currency') continue
      const value = checkedWord(field, text)
      const before = said.get(field)
      if (value === null) wrong(row, field, wordMistake(field), text)
      else if (before === undefined) said.set(field, value)
      else if (before.toLowerCase() !== value.toLowerCase() && field !== 'number') wrong(row, field, 'conflict', text)
    }
  }
  const lines = rows.map((row) => lineOf(row, currency)).filter((line) => Object.keys(line).length > 0)
  if (lines.length > limits.orderLines && rows[0]) wrong(rows[0], 'number', 'too-many-lines', String(lines.length))
  const sums = sumsOf(rows, currency, wrong)
  const { carrierBookedBy, incoterm, customMade, ...texts } = Object.fromEntries(said)
  const booked = CARRIER_BOOKERS.find((one) => one === carrierBookedBy)
  const terms = INCOTERMS.find((one) => one === incoterm)
  const facts: OrderFacts = {
    ...texts,
    number: said.get('number') ?? '',
    ...(booked && { carrierBookedBy: booked }),
    ...(terms && { incoterm: terms }),
    ...(customMade && { customMade: customMade === 'yes' }),
    ...(currency && { currency }),
    ...sums,
    ...agreed(lines),
    lines,
  }
  return { facts, mistakes }
}

const isOfLine = (field: string): boolean => LINE_FIELDS.has(field) || field.startsWith('names.')

type Wrong = (row: ReadRow, field: string, kind: ImportMistake['kind'], found: string) => void

/** The one currency of an order; sums without any are a mistake: nobody guesses it. */
function currencyIn(rows: readonly ReadRow[], usual: string | null, wrong: Wrong): string | null {
  let found: string | null = null
  for (const row of rows) {
    const text = row.texts.get('currency')
    const named = text === undefined ? [] : [{ field: 'currency', code: currencyOf(text), text }]
    for (const [field, { currency }] of row.sums) if (currency) named.push({ field, code: currency, text: currency })
    for (const { field, code, text: shown } of named) {
      if (code === null) wrong(row, field, 'currency', shown)
      else if (found === null) found = code
      else if (found !== code) wrong(row, field, 'conflict', shown)
    }
  }
  const sum = rows.find((row) => row.sums.size > 0)
  if (sum && found === null && usual === null) wrong(sum, 'currency', 'currency', '')
  return found ?? (sum ? usual : null)
}

/** Words of closed lists as the program has them; other texts as they are. Null where it is none of the list. */
function checkedWord(field: string, text: string): string | null {
  if (field === 'incoterm') {
    const word = text.toUpperCase().slice(0, 3)
    return INCOTERMS.find((one) => one === word) ?? null
  }
  if (field === 'carrierBookedBy') {
    if (/^(?:us|we|seller|supplier|我方|我司|卖方|公司|工厂)$/i.test(text)) return 'us'
    return /^(?:customer|buyer|client|客户|买方|客户指定)$/i.test(text) ? 'customer' : null
  }
  if (field === 'country') return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : text
  if (field === 'customerAddress') return isAddrSpec(text) ? text.toLowerCase() : null
  return text
}

function wordMistake(field: string): ImportMistake['kind'] {
  if (field === 'incoterm') return 'incoterm'
  return field === 'customerAddress' ? 'address' : 'conflict'
}

function lineOf(row: ReadRow, currency: string | null): OrderLine {
  const names = [...row.texts].flatMap(([field, text]) => (field.startsWith('names.') ? [[field.slice(6), text]] : []))
  const texts = ['sku', 'product', 'unit', 'batch', 'factory', 'packaging'].flatMap((field) => {
    const text = row.texts.get(field)
    return text === undefined ? [] : [[field, text]]
  })
  const quantity = row.numbers.get('quantity')
  const price = row.sums.get('unitPrice')
  return {
    ...Object.fromEntries(texts),
    ...(names.length > 0 && { names: Object.fromEntries(names) }),
    ...(quantity !== undefined && { quantity }),
    ...(price && currency && isExact(price.amount, currency) && { unitPriceMinor: toMinor(price.amount, currency) }),
  }
}

/** A price of a part of a cent has no minor units: rounded it would stand wrong in a letter. */
const isExact = (amount: number, currency: string): boolean =>
  Math.abs(toMajor(toMinor(amount, currency), currency) - amount) < 1e-9

/** Sums of the order; the goods' value may stand on each of its lines for that line. */
function sumsOf(rows: readonly ReadRow[], currency: string | null, wrong: Wrong): Partial<OrderFacts> {
  if (currency === null) return {}
  const minors = new Map<string, number>()
  for (const field of ['paid', 'balanceOpen', 'returnFreight', 'rework', 'duties']) {
    for (const row of rows) {
      const sum = row.sums.get(field)
      const minor = sum ? toMinor(sum.amount, currency) : null
      if (minor === null) continue
      if (minors.has(field) && minors.get(field) !== minor) wrong(row, field, 'conflict', String(sum?.amount))
      else minors.set(field, minor)
    }
  }
  const goods = goodsValue(rows, currency, wrong)
  const named = [...minors].map(([field, minor]) => [
    field === 'balanceOpen' ? 'balanceOpenMinor' : `${field}Minor`,
    minor,
  ])
  return { ...(goods !== null && { goodsValueMinor: goods }), ...Object.fromEntries(named) }
}

function goodsValue(rows: readonly ReadRow[], currency: string, wrong: Wrong): number | null {
  const products = rows.map(({ numbers, sums }) => {
    const [quantity, price] = [numbers.get('quantity'), sums.get('unitPrice')]
    return quantity === undefined || !price ? null : toMinor(quantity * price.amount, currency)
  })
  const whole = products.every((one) => one !== null)
  const total = whole ? products.reduce<number>((sum, one) => sum + (one ?? 0), 0) : null
  const written = rows.flatMap((row) => {
    const sum = row.sums.get('goodsValue')
    return sum ? [{ row, minor: toMinor(sum.amount, currency) }] : []
  })
  const [first] = written
  if (!first) return total
  if (written.every(({ minor }) => minor === first.minor) && (written.length === 1 || total === first.minor))
    return first.minor
  const together = written.reduce((sum, { minor }) => sum + minor, 0)
  // Within a cent a line: each line's own value is rounded.
  if (written.length === rows.length && (total === null || Math.abs(together - total) <= rows.length)) {
    const same = written.every(({ minor }) => minor === first.minor)
    if (total !== null || !same) return together
    return first.minor
  }
  const last = written.at(-1) ?? first
  wrong(last.row, 'goodsValue', 'conflict', String(toMajor(last.minor, currency)))
  return null
}

/** What all lines agree in, and the sum of their quantities where they count the same unit. */
function agreed(lines: readonly OrderLine[]): Partial<OrderFacts> {
  const [first] = lines
  if (!first) return {}
  const same = <K extends keyof OrderLine>(key: K) =>
    lines.every((line) => JSON.stringify(line[key]) === JSON.stringify(first[key])) ? first[key] : undefined
  const keys = ['sku', 'product', 'names', 'unit', 'unitPriceMinor', 'batch', 'factory', 'packaging'] as const
  const quantities = lines.map(({ quantity }) => quantity)
  const counts = lines.every(({ unit }) => unit === first.unit) && quantities.every((one) => one !== undefined)
  return {
    ...Object.fromEntries(keys.flatMap((key) => (same(key) === undefined ? [] : [[key, same(key)]]))),
    ...(counts && { quantity: quantities.reduce<number>((sum, one) => sum + (one ?? 0), 0) }),
  }
}
