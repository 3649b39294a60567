/** What changed of the facts or rules that a letter rests on, for the reader: a field by its name, before and after. */
import { findKey, type OrderFacts } from './order.ts'

export interface Difference {
  /** A field of an order, 'goods' for its lines, 'remedy', 'approver', `late:` with a promise, or `closed:` with its executor. */
  readonly field: string
  /** Of the closure. */
  readonly name?: string
  /** The order's number, where it is one of an order. */
  readonly order?: string
  /** As the book writes it; sums in minor units with their currency behind them. Null: nothing stood there. */
  readonly from: string | number | boolean | null
  readonly to: string | number | boolean | null
  readonly currency?: string
}

/** Whom an order is for is nobody's business in a history, and names are said by `product`. */
const UNNAMED: ReadonlySet<string> = new Set(['number', 'owner', 'customerName', 'customerAddress', 'names', 'lines'])
/** A line of history stays readable. */
const MOST = 12
const LONGEST = 80

/** Fields that differ between the same orders, before and after. */
export function differencesOf(before: readonly OrderFacts[], after: readonly OrderFacts[]): Difference[] {
  const found = before.flatMap((old) => {
    const fresh = after.find(({ number }) => findKey(number) === findKey(old.number))
    return fresh ? ofOrder(old, fresh) : []
  })
  return found.slice(0, MOST)
}

function ofOrder(old: OrderFacts, fresh: OrderFacts): Difference[] {
  const [one, other] = [new Map(Object.entries(old)), new Map(Object.entries(fresh))]
  const fields = [...new Set([...one.keys(), ...other.keys()])].filter((field) => !UNNAMED.has(field))
  const currency = fresh.currency ?? old.currency
  const named = fields.flatMap((field): Difference[] => {
    const [from, to] = [plain(one.get(field)), plain(other.get(field))]
    if (from === to) return []
    return [{ field, order: fresh.number, from, to, ...(field.endsWith('Minor') && currency && { currency }) }]
  })
  const isOther = (key: 'lines' | 'names') => JSON.stringify(old[key]) !== JSON.stringify(fresh[key])
  if (named.length > 0 || !(isOther('lines') || isOther('names'))) return named
  return [{ field: 'goods', order: fresh.number, from: null, to: null }]
}

const plain = (value: unknown): Difference['from'] =>
  typeof value === 'string'
    ? value.slice(0, LONGEST)
    : typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null
