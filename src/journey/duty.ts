/** Who is called for danger and for a promise about to break [R6.9]: whoever is on duty, else the managers, and the next where nobody takes it up. */
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { type DutyPerson, type DutyRoster, onDuty } from '../ticket/duty.ts'
import type { Happening, Notice } from '../ticket/notice.ts'
import { maySee } from './act.ts'
import type { Listener } from './notices.ts'

export interface Called {
  readonly as: 'onDuty' | 'managers' | 'next'
  readonly people: readonly DutyPerson[]
}

export const NOBODY_CALLED: Called = { as: 'onDuty', people: [] }

interface Told {
  readonly notice: Notice
  /** Null where it was erased meanwhile. */
  readonly ticket: Ticket | null
}

const MINUTE_MS = 60_000
/** Longer ago is no alarm any more; the queue shows it first. */
const LOOKED_BACK_MS = 24 * 3_600_000
/** So many names stand in a message. */
const MOST_NAMED = 5

/** Whom a message with these notices calls; nobody where none of them is danger or a promise about to break. */
export async function calledFor(
  ledger: Ledger,
  roster: DutyRoster | null,
  told: readonly Told[],
  now: Instant,
): Promise<Called> {
  const calling = told.filter(({ notice }) => notice.event === 'critical' || notice.event === 'clock')
  if (calling.length === 0) return NOBODY_CALLED
  const step = Math.max(...calling.map(({ notice }) => stepOf(notice.key)))
  const next = step > 0 ? roster?.escalation?.to[step - 1] : undefined
  if (next) return { as: 'next', people: [next] }
  const person = roster && onDuty(roster, now)
  if (person) return { as: 'onDuty', people: [person] }
  const staff = await ledger.staff.all()
  const found = calling.flatMap(({ ticket }) => (ticket ? inCharge(staff, ticket) : []))
  const names = [...new Set(found.map(({ name }) => name))].slice(0, MOST_NAMED)
  return { as: 'managers', people: names.map((name) => ({ name, mobile: mobileOf(roster, name) })) }
}

/** The managers who may see what belongs to this account and market; where there is none, the admins who may; else all admins. */
export function inCharge(
  staff: readonly Staff[],
  of: { readonly account: string; readonly market: string | null } | null,
): readonly Staff[] {
  const active = staff.filter((one) => one.active)
  const seeing = active.filter((one) => of === null || maySee(one, of))
  const choices = [
    seeing.filter(({ roles }) => roles.includes('manager')),
    seeing.filter(({ roles }) => roles.includes('admin')),
  ]
  return choices.find((some) => some.length > 0) ?? active.filter(({ roles }) => roles.includes('admin'))
}

/** A person of the roster is rung by their name, on whichever line they stand. */
function mobileOf(roster: DutyRoster | null, name: string): string | null {
  const lines = [...(roster?.week ?? []), ...(roster?.holidays ?? [])].map(({ person }) => person)
  return [...lines, ...(roster?.escalation?.to ?? [])].find((one) => one.name === name)?.mobile ?? null
}

/** 'critical:<ticket>' is the first alarm, 'critical:<ticket>:2' the second step after it. */
const stepOf = (key: string): number => Number(key.split(':')[2] ?? 0) || 0

/** Notes danger that nobody has taken up for so many minutes once more, for the next person. */
export async function escalate(
  ledger: Ledger,
  robots: readonly Listener[],
  { minutes, to }: NonNullable<DutyRoster['escalation']>,
  now: Instant,
): Promise<void> {
  const since = new Date(Date.parse(now) - LOOKED_BACK_MS).toISOString()
  const staff = new Set((await ledger.staff.all()).map(({ id }) => id))
  for (const robot of robots) {
    const alarms = Map.groupBy(
      (await ledger.notices.criticalTold(robot.name, since)).filter(({ key }) => key.startsWith('critical:')),
      ({ ticketId }) => ticketId,
    )
    const due: Happening[] = []
    for (const [ticketId, told] of alarms) {
      const [first, last] = [told[0], told.at(-1)]
      const step = Math.max(...told.map(({ key }) => stepOf(key)))
      if (!first || !last || step >= to.length) continue
      if (Date.parse(now) - Date.parse(last.toldAt) < minutes * MINUTE_MS) continue
      if (await isTakenUp(ledger, ticketId, first.toldAt, staff)) continue
      due.push({ key: `critical:${ticketId}:${step + 1}`, event: 'critical', ticketId })
    }
    await ledger.transaction((inside) => inside.notices.add(robot.name, due, now))
  }
}

/** Whoever takes it up does something on the ticket: assigns it, notes, decides. */
async function isTakenUp(
  ledger: Ledger,
  ticketId: string,
  since: Instant,
  staff: ReadonlySet<string>,
): Promise<boolean> {
  const ticket = await ledger.tickets.ticket(ticketId)
  if (!ticket || ticket.closedAt !== null) return true
  return (await ledger.tickets.historyOf(ticketId)).some(({ at, who }) => at >= since && staff.has(who))
}
