/** Says beside a draft that it had been approved and was taken back, and what has changed, in the reader's words. */
import { html } from 'hono/html'
import { z } from 'zod'
import type { Difference } from '../ticket/difference.ts'
import { plainLine } from './foreign.ts'
import { wordFor } from './messages/messages.ts'
import { type Field, textOf } from './order-values.ts'
import { dayText } from './ticket-record.ts'
import type { TicketSheet } from './ticket-sheet.ts'
import type { Html, Visit } from './visit.ts'

const SAID: ReadonlySet<unknown> = new Set([
  'order-changed',
  'policy-changed',
  'template-recalled',
  'promise-late',
  'promise-closed',
])

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const differences = z.array(
  z.object({
    field: z.string(),
    order: z.string().optional(),
    name: z.string().optional(),
    from: value,
    to: value,
    currency: z.string().optional(),
  }),
)

/** Until the letter is approved anew. */
export function takenBack({ visit, view }: TicketSheet): Html | string {
  const { m } = visit
  const line = view.history.findLast(({ act }) => act === 'approval-withdrawn' || act === 'approved')
  const why = line?.detail.why
  if (line?.act !== 'approval-withdrawn' || typeof why !== 'string' || !SAID.has(why)) return ''
  const { changed } = line.detail
  return html`<div class="alert"><p>${m.withdrawals.takenBack(wordFor(m.withdrawnWhy, why))}</p>${
    typeof changed === 'string' ? differenceList(visit, changed) : ''
  }</div>`
}

/** @param text as the history keeps it */
export function differenceList(visit: Visit, text: string): Html {
  const read = differences.safeParse(parsed(text))
  if (!read.success) return html`<bdi dir="auto">${plainLine(text)}</bdi>`
  return html`<ul class="details">${read.data.map((one) => html`<li>${sentence(visit, one)}</li>`)}</ul>`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function sentence(visit: Visit, { field, order, name, from, to, currency }: z.infer<typeof differences>[number]): Html {
  const { m } = visit
  const words = m.withdrawals
  if (field === 'remedy') return html`${words.remedy(wordFor(m.remedy, String(from)))}`
  if (field === 'approver') return html`${words.approver(wordFor(m.role, String(to)))}`
  const [kind, of = ''] = field.split(':')
  if (kind === 'late')
    return html`${words.late(wordFor(m.commitment, of), dayText(String(from), visit), dayText(String(to), visit))}`
  if (kind === 'closed')
    return html`${dayText(String(from), visit)}${m.colon}${wordFor(m.calendar.detail, `${of}-closed`)} ${dayText(String(to), visit)} · <bdi dir="auto">${plainLine(name ?? '')}</bdi>`
  const number = order === undefined ? '' : html`${words.order(plainLine(order))}${m.colon}`
  if (!isField(m.orders.field, field)) return html`${number}${words.goods}`
  const shown = (one: Difference['from']): string =>
    (one === null
      ? ''
      : textOf(visit, { number: '', lines: [], ...(currency && { currency }), [field]: one }, field)) || words.nothing
  return html`${number}${m.orders.field[field]}${m.colon}<bdi dir="auto">${shown(from)}</bdi> → <bdi dir="auto">${shown(to)}</bdi>`
}

const isField = (fields: Readonly<Record<Field, string>>, field: string): field is Field => Object.hasOwn(fields, field)
