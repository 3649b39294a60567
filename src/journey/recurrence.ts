/** Looks once an hour for complaints that come again and again, and writes a prevention note on the newest of them. */
import { setImmediate } from 'node:timers/promises'
import { type Complaint, type Recurrence, recurrencesOf } from '../aftercare/recurrence.ts'
import { mergedName } from '../craft/product-names.ts'
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { ownOrders } from '../ticket/order.ts'
import { taskOf } from './case-files.ts'
import { type JourneyContext, writeHistory } from './context.ts'

const MARK = 'recurrence-looked'
const EVERY_MS = 3_600_000
const DAY_MS = 24 * EVERY_MS
const AT_ONCE = 20
/** Closed for these reasons it was no case, or is counted as another. */
const NO_CASES: ReadonlySet<string> = new Set(['not-a-complaint', 'duplicate'])
/** Days in which somebody should have thought about it. */
const NOTE_DAYS = 7

export async function lookForRecurrence(context: JourneyContext): Promise<void> {
  const { ledger, clock } = context
  const now = clock.now()
  const looked = await ledger.marks.mark(MARK)
  if (looked !== null && Date.parse(now) - Date.parse(looked) < EVERY_MS) return
  const { days, complaints: least } = context.workshop().aftercare.alarm
  const since = new Date(Date.parse(now) - days * DAY_MS).toISOString()
  const named = mergedName(await ledger.followed.productNames())
  const complaints: Complaint[] = []
  for (let after: Ticket | null = null; ; ) {
    const tickets: Ticket[] = await ledger.aftercare.cases(since, now, after, AT_ONCE)
    for (const ticket of tickets) {
      if (!NO_CASES.has(ticket.closeReason ?? '')) complaints.push(await complaintOf(ledger, ticket, named))
    }
    after = tickets.at(-1) ?? null
    if (tickets.length < AT_ONCE) break
    // The desk is answered in between.
    await setImmediate()
  }
  const found = recurrencesOf(complaints, least)
  await ledger.transaction(async (inside) => {
    await inside.marks.setMark(MARK, now, now)
    for (const one of found) await noteOf(context, inside, one, since, now)
  })
}

async function complaintOf(ledger: Ledger, ticket: Ticket, named: ReturnType<typeof mergedName>): Promise<Complaint> {
  const on = new Map<string, Complaint['on'][number]>()
  const add = (sort: Complaint['on'][number]['sort'], name: string | null | undefined): void => {
    if (name) on.set(`${sort} ${name.toLowerCase()}`, { sort, name })
  }
  const { turn } = (await ledger.tickets.turnsOf(ticket.id)).at(-1) ?? {}
  if (turn && turn.stage !== 'opened') {
    for (const { product, batch, carrier, packaging } of ownOrders(turn.orders)) {
      add('product', named(product ?? null))
      add('batch', batch)
      add('carrier', carrier)
      add('packaging', packaging)
    }
    if (on.size === 0) add('product', named(turn.findings.product.value))
  }
  const { id, number, account, market, openedAt, issue } = ticket
  return { ticketId: id, number, account, market, at: openedAt, issue, on: [...on.values()] }
}

/** One note for the same thing in the span of days, however many more come. */
async function noteOf(
  context: JourneyContext,
  ledger: Ledger,
  { key, name, complaints }: Recurrence,
  since: Instant,
  now: Instant,
): Promise<void> {
  const mark = `recurrence:${key}`.slice(0, 200)
  const noted = await ledger.marks.mark(mark)
  if (noted !== null && noted > since) return
  const newest = complaints.at(-1)
  const ticket = newest && (await ledger.tickets.ticket(newest.ticketId))
  if (!ticket) return
  await ledger.marks.setMark(mark, now, now)
  const dueAt = new Date(Date.parse(now) + NOTE_DAYS * DAY_MS).toISOString()
  const seen = complaints.filter((one) => one.account === ticket.account && one.market === ticket.market)
  const more = complaints.length > seen.length ? ` (+${complaints.length - seen.length})` : ''
  const text = `${complaints.length} × ${name}: ${seen.map(({ number }) => number).join(', ')}${more}`.slice(0, 1_000)
  const task = taskOf(`${ticket.id}:again:${key}`.slice(0, 300), ticket, 'prevention', dueAt, now, 'amends')
  if (await ledger.aftercare.addTask({ ...task, text }))
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: 'amends',
      act: 'due-prevention',
      detail: { text },
    })
}
