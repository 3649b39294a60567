/** The facts of an order in the reader's words, each with its name. */
import { html } from 'hono/html'
import { toMajor } from '../craft/money-format.ts'
import type { OrderFacts } from '../ticket/order.ts'
import { plainLine } from './foreign.ts'
import { dayText } from './ticket-record.ts'
import { countryName, money } from './ticket-values.ts'
import type { Html, Visit } from './visit.ts'

export type Field = keyof Visit['m']['orders']['field']

const DAYS: ReadonlySet<Field> = new Set(['orderDate', 'etd', 'eta', 'shippedDate', 'deliveredDate', 'warrantyUntil'])

/** Minor units as people write them. */
export function sumText(sum: { readonly minor: number; readonly currency: string }, { m }: Visit): string {
  return money(toMajor(sum.minor, sum.currency), sum.currency, m.tag)
}

/** A list of what the book says, in the order of its fields; absent fields are not there. */
export function orderList(visit: Visit, facts: OrderFacts, only?: ReadonlySet<Field>): Html {
  const { m } = visit
  const fields = Object.keys(m.orders.field) as Field[]
  const rows = fields.flatMap((field) => {
    const text = only && !only.has(field) ? '' : textOf(visit, facts, field)
    return text === ''
      ? []
      : [html`<div class="finding"><dt>${m.orders.field[field]}</dt><dd><bdi dir="auto">${text}</bdi></dd></div>`]
  })
  return html`<dl class="findings">${rows}</dl>`
}

/** '' where the book doesn't say. */
export function textOf(visit: Visit, facts: OrderFacts, field: Field): string {
  const { m } = visit
  const value = facts[field]
  if (value === undefined) return ''
  if (field === 'names')
    return Object.entries(facts.names ?? {})
      .map(([language, name]) => `${language}${m.colon}${plainLine(name)}`)
      .join(' · ')
  if (typeof value === 'boolean') return value ? m.yes : m.no
  if (typeof value === 'number')
    return field.endsWith('Minor')
      ? facts.currency
        ? sumText({ minor: value, currency: facts.currency }, visit)
        : ''
      : new Intl.NumberFormat(m.tag).format(value)
  if (typeof value !== 'string') return ''
  if (DAYS.has(field)) return dayText(value, visit)
  if (field === 'carrierBookedBy' && facts.carrierBookedBy) return m.orders.booker[facts.carrierBookedBy]
  return field === 'country' && /^[A-Z]{2}$/.test(value) ? countryName(value, m.tag) : plainLine(value)
}
