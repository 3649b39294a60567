/**
 * Carries out what is due by the clock alone: letters are drafted, closing is proposed, calls become tasks. Each once,
 * whatever daemon looks and whenever one dies: the task and its draft are one commit, and the task's id says what it is for.
 */

import { claimNoticeDue } from '../aftercare/claim-notice.ts'
import { type CaseSoFar, type FollowUp, outlookOf } from '../aftercare/due.ts'
import { addWorkingDays } from '../craft/calendar-working-days.ts'
import { ordersOwed } from '../drafting/paper.ts'
import type { Instant } from '../mail/message.ts'
import { type Ledger, LedgerError } from '../ports/ledger/ledger.ts'
import type { HistoryLine, StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import { type OrdersSeen, ownOrders } from '../ticket/order.ts'
import type { Task } from '../ticket/task.ts'
import type { PaperState } from '../ticket/words.ts'
import { asksForCall } from '../understanding/call-asked.ts'
import { maySee, Refused } from './act.ts'
import { letterOf } from './clock-events.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { openLetter } from './open-letter.ts'
import { ordersOfTicket } from './orders.ts'
import { processOf } from './process.ts'
import { inWork } from './ticket-state.ts'

/** A settings file may have changed meanwhile, and a calendar: nothing is left unlooked at for longer. */
const LOOK_AGAIN_MS = 24 * 3_600_000

/** Looks at this many tickets that want it; returns how many it looked at. */
export async function followUp(context: JourneyContext, limit: number): Promise<number> {
  const ids = await context.ledger.aftercare.wantLook(context.clock.now(), limit)
  for (const id of ids) {
    try {
      await lookAt(context, id)
    } catch (error) {
      if (error instanceof LedgerError) throw error
      // One ticket that fails keeps no other waiting.
      context.log.error('follow-up failed', { ticket: id, kind: error instanceof Error ? error.name : 'unknown' })
      await context.ledger.aftercare.lookAt(id, again(context.clock.now()))
    }
  }
  return ids.length
}

async function lookAt(context: JourneyContext, ticketId: string): Promise<void> {
  const orders = await ordersOfTicket(context, ticketId)
  await context.ledger.transaction(async (ledger) => {
    const now = context.clock.now()
    if (!(await ledger.aftercare.wantsLook(ticketId, now))) return
    const ticket = await ledger.tickets.ticket(ticketId)
    const account = ticket && context.accounts().get(ticket.account)
    if (!ticket || !account) return ledger.aftercare.lookAt(ticketId, again(now))
    const so = await caseOf(context, ledger, ticket, account.market, orders)
    const { due, over, nextAt } = outlookOf(so, context.workshop().aftercare, now)
    for (const id of over) {
      const isLetter = so.tasks.find((task) => task.id === id)?.kind === 'letter'
      if (isLetter) await ledger.aftercare.endTask(id, 'dropped', null)
      else await ledger.aftercare.endTask(id, 'done', { at: now, by: 'amends', proof: '' })
    }
    for (const one of due) await carryOut(context, ledger, ticket, one, orders)
    const next = nextAt !== null && nextAt < again(now) ? nextAt : again(now)
    await ledger.aftercare.lookAt(ticketId, so.isClosed ? NEVER : next)
  })
}

const NEVER = '9999-12-31T23:59:59.999Z'
const again = (now: Instant): Instant => new Date(Date.parse(now) + LOOK_AGAIN_MS).toISOString()

async function caseOf(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  market: string,
  orders: OrdersSeen | null,
): Promise<CaseSoFar> {
  const rows = await ledger.tickets.turnsOf(ticket.id)
  const open = inWork(rows)
  const messages = await ledger.tickets.messagesOf(ticket.id)
  const { calendars } = context.workshop()
  const country = ticket.country ?? market
  const zone = ticket.timezone ?? calendars.zoneOf(country)
  return {
    ticketId: ticket.id,
    isClosed: ticket.closedAt !== null,
    heldUntil: ticket.heldUntil,
    issue: ticket.issue,
    severity: ticket.severity,
    lane: laneOf(rows),
    openedAt: ticket.openedAt,
    firstResponseDueAt: ticket.firstResponseDueAt,
    answerDueAt: ticket.firstResponseMetAt === null ? ticket.firstResponseDueAt : ticket.nextResponseDueAt,
    hasPhone: messages.some(({ findings }) => findings?.phone?.value),
    letters: lettersOf(rows),
    mails: [
      ...messages.filter(isOfCustomer).map(({ id, at, findings }) => ({
        id,
        at,
        isThanks: false,
        asksForCall: asksForCall(findings?.newText ?? ''),
      })),
      ...(await ledger.tickets.historyOf(ticket.id)).flatMap(thanksIn),
    ].sort((one, other) => (one.at < other.at ? -1 : 1)),
    tasks: await ledger.aftercare.tasksOf(ticket.id),
    steps: await processOf(context, ledger, ticket, market),
    claimNotice: await claimNoticeOf(context, ledger, ticket, orders),
    orders: await ordersTo(context, ledger, ticket, rows),
    working: {
      solution: open.some(({ turn }) => turn.purpose === 'solution'),
      acknowledgement: open.some(({ turn }) => turn.purpose === 'acknowledgement'),
      leaving: open.some(({ turn }) => turn.stage === 'approved'),
    },
    isOver: (turnId) => !open.some(({ turn }) => turn.id === turnId),
    workingDays: (from, days) => addWorkingDays(from, days, zone, country, calendars),
  }
}

const HURT: ReadonlySet<Ticket['issue']> = new Set(['damage', 'shortage'])
/** It has left us, whatever becomes of it. */
const GIVEN: ReadonlySet<PaperState> = new Set(['sent', 'copied', 'answered', 'uncertain'])

async function claimNoticeOf(
  context: JourneyContext,
  ledger: Ledger,
  { id, issue }: Ticket,
  orders: OrdersSeen | null,
): Promise<CaseSoFar['claimNotice']> {
  const periods = context.workshop().aftercare.claimNotice
  if (!periods || !HURT.has(issue)) return null
  const due = ownOrders(orders ?? undefined).flatMap((order) => claimNoticeDue(order, periods) ?? [])
  const [first] = due.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
  if (!first) return null
  const papers = await ledger.papers.of(id)
  return { ...first, given: papers.some(({ kind, state }) => kind === 'notice-of-claim' && GIVEN.has(state)) }
}

const DECIDES: ReadonlySet<string> = new Set(['accepts', 'rejects', 'counters'])

/** Orders that the customer's yes calls for; what they write later takes it back only by a no or another wish. */
async function ordersTo(
  context: JourneyContext,
  ledger: Ledger,
  { id }: Ticket,
  rows: readonly TurnRow[],
): Promise<CaseSoFar['orders']> {
  const turn =
    rows.findLast(
      ({ turn: one, withdrawnAt }) =>
        withdrawnAt === null && 'resolution' in one && DECIDES.has(one.findings.answer.value ?? ''),
    )?.turn ?? null
  const owed = ordersOwed(turn, context.workshop().roles)
  if (turn === null || owed.length === 0) return []
  const given = (await ledger.papers.of(id)).filter(({ kind, state }) => kind === 'execution-order' && GIVEN.has(state))
  return owed.map((role) => ({ role, since: turn.openedAt, given: given.some((paper) => paper.role === role) }))
}

const isOfCustomer = ({ direction, audience, bin }: StoredMessage): boolean =>
  direction === 'in' && audience === 'customer' && bin === null

/** A bare thanks lies in its bin; the ticket's history knows that it came. */
const thanksIn = ({ act, at, detail }: HistoryLine): CaseSoFar['mails'] =>
  act === 'came' && detail.kind === 'thanks'
    ? [{ id: String(detail.message), at, isThanks: true, asksForCall: false }]
    : []

function lettersOf(rows: readonly TurnRow[]): CaseSoFar['letters'] {
  return rows
    .flatMap((row) => letterOf(row) ?? [])
    .sort((one, other) => (one.sentAt < other.sentAt ? -1 : 1))
    .map(({ id, sentAt, resolution, draft }) => ({
      turnId: id,
      letter: resolution.letter,
      at: sentAt,
      asks: draft.asks,
      remedies: draft.remedies,
      packages: resolution.details?.packages?.length ?? 0,
    }))
}

function laneOf(rows: readonly TurnRow[]): CaseSoFar['lane'] {
  const newest = rows.findLast(({ turn }) => 'resolution' in turn)?.turn
  return newest && 'resolution' in newest ? newest.resolution.lane : 'normal'
}

/** Null, so that it is nobody's but everybody's, where no manager may see the ticket. */
async function managerOf(ledger: Ledger, ticket: Ticket): Promise<string | null> {
  const managers = (await ledger.staff.all()).filter((one) => one.active && one.roles.includes('manager'))
  return managers.find((one) => maySee(one, ticket))?.id ?? null
}

async function carryOut(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  { id, dueAt, what }: FollowUp,
  orders: OrdersSeen | null,
): Promise<void> {
  const turnId = what.kind === 'letter' ? await drafted(context, ledger, ticket, what, orders) : null
  const task: Task = {
    id,
    ticketId: ticket.id,
    kind: what.kind,
    state: what.kind === 'letter' && turnId === null ? 'dropped' : 'open',
    owner: what.kind === 'step' && what.owner === 'manager' ? await managerOf(ledger, ticket) : ticket.assignee,
    dueAt,
    createdAt: context.clock.now(),
    by: 'amends',
    // Names of closed lists: the desk says them in the reader's language.
    text: textOf(what),
    turnId,
    letter: what.kind === 'letter' ? what.letter : null,
    closeReason: what.kind === 'close' ? what.reason : null,
    done: null,
  }
  if (!(await ledger.aftercare.addTask(task))) return
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: 'amends',
    act: `due-${what.kind}`,
    detail: what.kind === 'letter' ? { letter: what.letter } : what.kind === 'close' ? { reason: what.reason } : {},
  })
}

function textOf(what: FollowUp['what']): string {
  if (what.kind === 'step') return what.step
  if (what.kind === 'recourse') return what.by
  if (what.kind === 'order') return what.role
  return what.kind === 'call' ? what.why : ''
}

/** Null where no letter can be drafted here: the task is kept, so that it isn't tried for ever. */
async function drafted(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  what: Extract<FollowUp['what'], { kind: 'letter' }>,
  orders: OrdersSeen | null,
): Promise<string | null> {
  try {
    return await openLetter(context, ledger, {
      ticket,
      purpose: what.beside ? 'acknowledgement' : 'solution',
      openedBy: 'clock',
      who: 'amends',
      choice: { letter: what.letter },
      orders,
    })
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}
