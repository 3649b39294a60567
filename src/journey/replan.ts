/**
 * Plans letters that wait anew where what their hour rests on has changed: the calendars, the tables of time zones, the clock
 * of this machine. The ticket shows each change with its reason. What a person chose and confirmed stays, and no letter is
 * moved to before an instant that a person chose.
 */
import { createHash } from 'node:crypto'
import type { Instant } from '../mail/message.ts'
import { type Ledger, LedgerError } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { SendPlan } from '../ticket/acts.ts'
import type { Approval, Approved } from '../ticket/turn.ts'
import { accountOf, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { NO_PROMISES, openPromises, planFor } from './think.ts'
import { waitingLetters } from './waiting-letters.ts'
import { withdrawOutdated } from './withdraw.ts'
import type { Workshop } from './workshop.ts'

/** Why a letter was moved; catalogues have a sentence for each. */
export type MovedBecause = 'calendar' | 'zones' | 'clock' | 'late' | 'hours'

/** A decision this far ahead of the clock was made while the clock was wrong. */
const AHEAD_MS = 5 * 60_000

const editions = new WeakMap<Workshop['config'], string>()

/** What an hour rests on beside the customer: the calendars and the tables of time zones, as two words. */
export function planningEdition({ workshop, timeZones }: Pick<JourneyContext, 'workshop' | 'timeZones'>): string {
  const { config } = workshop()
  const known = editions.get(config) ?? calendarEdition(config)
  editions.set(config, known)
  return `${known} ${timeZones ?? '-'}`
}

function calendarEdition(config: Workshop['config']): string {
  const hash = createHash('sha256')
  for (const [name, text] of config) if (name === 'calendars.yaml') hash.update(text)
  return hash.digest('hex').slice(0, 16)
}

/** Looks at all letters that wait; returns how many were moved. */
export async function replan(context: JourneyContext): Promise<number> {
  let moved = 0
  for await (const id of waitingLetters(context.ledger)) {
    if (!(await replanOne(context, id))) continue
    moved += 1
    await takeBackIfLate(context, id)
  }
  return moved
}

/** Most stay where they are, and cost no transaction. */
async function replanOne(context: JourneyContext, id: string): Promise<boolean> {
  try {
    if ((await dueChange(context, context.ledger, id, null)) === null) return false
    return await context.ledger.transaction((ledger) => replanLetter(context, ledger, id))
  } catch (error) {
    if (error instanceof LedgerError) throw error
    // One letter that fails keeps no other waiting.
    context.log.error('letter not planned anew', { outbox: id, kind: error instanceof Error ? error.name : 'unknown' })
    return false
  }
}

/** A letter whose new hour is too late for what it promises doesn't wait for it. Where this fails, it is looked at again before it leaves. */
async function takeBackIfLate(context: JourneyContext, id: string): Promise<void> {
  try {
    await withdrawOutdated(context, id)
  } catch (error) {
    context.log.error('a letter that was moved was not held against its days', {
      why: error instanceof Error ? error.name : 'unknown',
    })
  }
}

/**
 * One letter, in the transaction of whoever changed what its hour rests on.
 * @param because where that is neither calendar, zones nor clock
 */
export async function replanLetter(
  context: JourneyContext,
  ledger: Ledger,
  id: string,
  because: MovedBecause | null = null,
): Promise<boolean> {
  const due = await dueChange(context, ledger, id, because)
  if (due === null) return false
  const undoUntil = due.change.because === 'clock' ? undoFrom(context) : null
  if (!(await ledger.outbox.reschedule(id, due.change.at, undoUntil))) return false
  await noteMove(context, ledger, due.item, due.row, due.change)
  return true
}

/** Null where the letter stays, is no longer waiting, or its account is gone. */
async function dueChange(context: JourneyContext, ledger: Ledger, id: string, because: MovedBecause | null) {
  const item = await ledger.outbox.item(id)
  const row = item && (await ledger.tickets.turn(item.turnId))
  if (item?.state !== 'scheduled' || row?.turn.stage !== 'approved' || row.withdrawnAt !== null) return null
  if (row.turn.approval.id !== id || !context.accounts().has(item.account)) return null
  const ticket = await ledger.tickets.ticket(item.ticketId)
  const change = ticket && newInstant(context, ticket, item, row.turn, because)
  if (!change || change.at === item.dueAt) return null
  return { item, row: { ...row, turn: row.turn }, change }
}

interface Change {
  readonly at: Instant
  readonly because: MovedBecause
  readonly why: readonly string[]
}

function newInstant(
  context: JourneyContext,
  ticket: Ticket,
  item: OutboxItem,
  turn: Approved,
  said: MovedBecause | null,
): Change | null {
  const { approval } = turn
  const now = context.clock.now()
  const good = (at: Instant) => planAt(context, turn, at, null)
  const best = (at: Instant) => planAt(context, turn, at, ticket)
  const chosen = approval.sendAtChosenBy === 'person'
  if (chosen && approval.offHours) return null
  if (!chosen && Date.parse(approval.decidedAt) > Date.parse(now) + AHEAD_MS)
    return { ...best(undoFrom(context)), because: 'clock' }
  const because = said ?? changeSince(approval, planningEdition(context))
  // Due already: it leaves at once, paced, or is put off to the next good hour when it is its turn.
  if (because === null || item.dueAt <= now) return null
  // Chosen by a person, or the next try of a letter that was put off: only a bad hour moves it, and never forward.
  if (chosen || item.attempts > 0) return { ...good(item.dueAt), because }
  const earliest = [now, item.undoUntil, approval.notBefore ?? ''].sort().at(-1) ?? now
  return { ...best(earliest), because }
}

function changeSince({ plannedBy }: Approval, edition: string): MovedBecause | null {
  if (plannedBy === edition) return null
  const [, zones] = plannedBy?.split(' ') ?? []
  return zones !== undefined && zones !== edition.split(' ')[1] ? 'zones' : 'calendar'
}

function undoFrom({ clock, undoSeconds }: JourneyContext): Instant {
  return new Date(Date.parse(clock.now()) + undoSeconds * 1_000).toISOString()
}

/** The approval carries the new instant, and the ticket says from when, to when and why. */
export async function noteMove(
  context: JourneyContext,
  ledger: Ledger,
  item: OutboxItem,
  row: TurnRow & { readonly turn: Approved },
  { at, because, why }: Change,
): Promise<void> {
  const { turn } = row
  const now = context.clock.now()
  const { sendAt: before, sendAtChosenBy, notBefore = sendAtChosenBy === 'person' ? before : null } = turn.approval
  const approval: Approval = {
    ...turn.approval,
    ...(notBefore !== null && { notBefore }),
    // An instant by a clock that was ahead was nobody's.
    approvedFor: because === 'clock' ? at : (turn.approval.approvedFor ?? before),
    sendAt: at,
    sendAtChosenBy: 'machine',
    offHours: false,
    sendAtWhy: why.join(', '),
    plannedBy: planningEdition(context),
  }
  await ledger.tickets.saveTurn({ ...row, turn: { ...turn, approval }, updatedAt: now })
  await writeHistory(context, ledger, {
    ticketId: item.ticketId,
    who: 'amends',
    act: 'replanned',
    detail: { movedFrom: before, movedTo: at, because, why: why.join(', ') },
  })
  const ticket = await ledger.tickets.ticket(item.ticketId)
  if (ticket) await refreshTicket(ledger, ticket, {}, now)
}

/** A letter whose hour went by while nobody could send it: it was put off to the next good one, and the ticket says so. */
export async function notePutOff(
  context: JourneyContext,
  ledger: Ledger,
  item: OutboxItem,
  row: TurnRow & { readonly turn: Approved },
): Promise<void> {
  // Told once more after a crash.
  if (row.turn.approval.sendAt === item.dueAt) return
  const { why } = planAt(context, row.turn, context.clock.now(), null)
  await noteMove(context, ledger, item, row, { at: item.dueAt, because: 'late', why })
}

/** The first good hour from `at` on: `at` itself, or one spread behind an opening, so that letters put off together don't leave together. */
export function goodHourFrom(context: JourneyContext, turn: Approved, at: Instant): Instant {
  return planAt(context, turn, at, null).at
}

/** @param ticket whose open promises and whose customer's own hours count; null where any good hour will do */
function planAt(context: JourneyContext, turn: Approved, now: Instant, ticket: Ticket | null): SendPlan {
  return planFor(context.workshop().calendars, {
    findings: turn.findings,
    account: accountOf(context, turn.account),
    promises: ticket ? openPromises(ticket) : NO_PROMISES,
    anyGoodHour: ticket === null,
    undoSeconds: 0,
    seed: turn.id,
    now,
  })
}
