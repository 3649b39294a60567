/** An imported line over what the book has: columns of the file say it anew, what the file has no column for stays. */
import type { CustomerFacts, OrderFacts } from '../ticket/order.ts'
import type { Column } from './columns.ts'
import { LINE_FIELDS } from './fields.ts'

/** Fields of sums have their unit in their name. */
const MONEY: Readonly<Record<string, string>> = {
  goodsValue: 'goodsValueMinor',
  paid: 'paidMinor',
  balanceOpen: 'balanceOpenMinor',
  returnFreight: 'returnFreightMinor',
  rework: 'reworkMinor',
  duties: 'dutiesMinor',
}
const GOODS = [
  'lines',
  'sku',
  'product',
  'names',
  'quantity',
  'unit',
  'unitPriceMinor',
  'batch',
  'factory',
  'packaging',
]

export function mergedOrder(before: OrderFacts | undefined, now: OrderFacts, columns: readonly Column[]): OrderFacts {
  if (!before) return sorted(now)
  const said = new Set(
    columns.flatMap(({ field }) =>
      LINE_FIELDS.has(field) || field.startsWith('names.')
        ? // A file of goods says what the goods are worth, by their prices.
          [...GOODS, 'goodsValueMinor', 'currency']
        : [MONEY[field] ?? field, ...(field in MONEY ? ['currency'] : [])],
    ),
  )
  return sorted(over(before, now, said))
}

export function mergedCustomer(
  before: CustomerFacts | undefined,
  now: CustomerFacts,
  columns: readonly Column[],
): CustomerFacts {
  if (!before) return sorted(now)
  const fields = columns.map(({ field }) => field)
  return sorted(over(before, now, new Set([...fields, ...(fields.includes('tier') ? ['tierSource'] : [])])))
}

function over<T extends object>(before: T, now: T, said: ReadonlySet<string>): T {
  const kept = Object.fromEntries(Object.entries(before).filter(([field]) => !said.has(field)))
  const fresh = Object.fromEntries(Object.entries(now).filter(([field]) => said.has(field) || !(field in before)))
  // Both are whole, and each field comes from one of them.
  return { ...kept, ...fresh } as T
}

/** Fields in one order, so that the same facts are the same text. */
function sorted<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1))) as T
}
