/** Gathers what waits for one person of the staff, as their daily mail says it: numbers and clocks, no customer's words. */
import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket, TicketState } from '../ports/ledger/tickets.ts'
import { standsInFor } from '../ticket/absence.ts'
import type { Task } from '../ticket/task.ts'
import { openTasks } from './open-tasks.ts'

/** Each ticket stands in the first of these that it fits. */
export const DIGEST_SECTIONS = ['trouble', 'risk', 'waiting'] as const
export type DigestSection = (typeof DIGEST_SECTIONS)[number]

export interface Digest {
  readonly tickets: Readonly<Record<DigestSection, readonly Ticket[]>>
  readonly tasks: readonly { readonly task: Task; readonly ticket: Ticket }[]
  /** How many rest until an hour that somebody chose. */
  readonly held: number
}

/** A promise that breaks within so long is at risk. */
const RISK_MS = 24 * 3_600_000
/** More than these are more than a mail can say. */
const LOOKED_AT = 500
const OPEN: readonly TicketState[] = ['pending', 'needs-person', 'uncertain', 'failed', 'held']

/**
 * Of their own tickets, of those of whom they stand in for, and of nobody's; for managers and administrators, letters that
 * went wrong are anybody's.
 */
export async function gatherDigest(ledger: Ledger, staff: Staff, now: Instant): Promise<Digest> {
  const owners = [staff.id, ...standsInFor(await ledger.absences.all(), staff.id, now)]
  const ask = (owner: readonly string[] | null | undefined, states: readonly TicketState[]) =>
    ledger.desk.queue(staff, { states, after: null, limit: LOOKED_AT, ...(owner === undefined ? {} : { owner }) })
  const manages = staff.roles.some((role) => role === 'manager' || role === 'admin')
  const rows = [
    ...(await ask(owners, OPEN)),
    ...(await ask(null, OPEN)),
    ...(manages ? await ask(undefined, ['uncertain', 'failed']) : []),
  ]
  const until = new Date(Date.parse(now) + RISK_MS).toISOString()
  const found = new Map<DigestSection | 'held', Map<string, Ticket>>()
  for (const { ticket, turn } of rows) {
    const wrong = ticket.state === 'uncertain' || ticket.state === 'failed' || turn?.problem === 'bounced'
    const risk = ticket.dueAt !== null && ticket.dueAt < until
    const section = wrong ? 'trouble' : risk ? 'risk' : ticket.state === 'held' ? 'held' : 'waiting'
    found.set(section, (found.get(section) ?? new Map()).set(ticket.id, ticket))
  }
  const of = (section: DigestSection | 'held') => [...(found.get(section)?.values() ?? [])].toSorted(byClock)
  const dayEnds = DateTime.fromISO(now, { zone: staff.timeZone }).endOf('day').toUTC().toISO() ?? now
  return {
    tickets: { trouble: of('trouble'), risk: of('risk'), waiting: of('waiting') },
    tasks: await openTasks(ledger, staff, { until: dayEnds, mine: true, now }),
    held: of('held').length,
  }
}

/** Tickets that rest are no reason to write. */
export const nothingWaits = ({ tickets, tasks }: Digest): boolean =>
  tasks.length === 0 && DIGEST_SECTIONS.every((section) => tickets[section].length === 0)

const byClock = (one: Ticket, other: Ticket): number =>
  (one.dueAt ?? '9') < (other.dueAt ?? '9') ? -1 : (one.dueAt ?? '9') > (other.dueAt ?? '9') ? 1 : 0
