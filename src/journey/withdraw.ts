/**
 * Takes an approved letter back where what it rests on has changed: a fact of the order that it used, or a policy that no
 * longer allows what it offers. It waits for a person again, drafted anew, and its ticket names the difference. Asked when
 * an order book or policy has changed, and once more right before a letter leaves.
 */
import { createHash } from 'node:crypto'
import { MAY_APPROVE } from '../approval/decide.ts'
import { wordsFor } from '../craft/letter-set.ts'
import { numberName } from '../craft/order-book.ts'
import { redraftByHand } from '../drafting/redraft.ts'
import { htmlOf } from '../mail/html.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { ORDERS_IMPORTED } from '../ports/ledger/marks.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Choice } from '../ticket/acts.ts'
import { type Difference, differencesOf } from '../ticket/difference.ts'
import { findKey, type OrdersSeen, ownOrders } from '../ticket/order.ts'
import { type Approved, type Drafted, isByHand } from '../ticket/turn.ts'
import { answeredMessage, draftAnew, saveDraft } from './acts-letter.ts'
import { closedAmong } from './closed-days.ts'
import { accountOf, backToDraft, type JourneyContext, writeHistory } from './context.ts'
import { lateDays, promisedIn } from './promised-days.ts'
import { zoneOfLetter } from './think.ts'
import { waitingLetters } from './waiting-letters.ts'

/** Why a letter was taken back; catalogues have a sentence for each. */
export type WithdrawnBecause =
  | 'order-changed'
  | 'policy-changed'
  | 'template-recalled'
  | 'promise-late'
  | 'promise-closed'

const RESTS_ON: ReadonlySet<string> = new Set(['policy.yaml', 'rates.csv', 'markets.yaml', 'calendars.yaml'])
const isRestedOn = (name: string): boolean => RESTS_ON.has(name) || name.startsWith('closures/')
const AMENDS = { id: 'amends' } as const

export interface Waiting {
  readonly item: OutboxItem
  readonly row: TurnRow & { readonly turn: Approved }
  readonly ticket: Ticket
}

interface Outdated {
  readonly why: WithdrawnBecause
  readonly changed: readonly Difference[]
}

/** What letters rest on beside their mail, as one word: policy, calendars and closures, and the newest imports. */
export async function groundsEdition({ ledger, workshop }: JourneyContext): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, text] of workshop().config) if (isRestedOn(name)) hash.update(`${name}\n${text}`)
  for (const kind of ['orders', 'customers']) hash.update((await ledger.marks.mark(ORDERS_IMPORTED + kind)) ?? '-')
  return hash.digest('hex').slice(0, 16)
}

/** Looks at all letters that wait; returns how many were taken back. */
export async function withdrawAllOutdated(context: JourneyContext): Promise<number> {
  let withdrawn = 0
  for await (const id of waitingLetters(context.ledger)) {
    try {
      if (await withdrawOutdated(context, id)) withdrawn += 1
    } catch (error) {
      // One letter that can't be drafted anew keeps no other; it is looked at again before it leaves.
      context.log.error('a letter was not held against what changed', {
        why: error instanceof Error ? error.name : 'unknown',
      })
    }
  }
  return withdrawn
}

/** @param id of the letter's approval */
export async function withdrawOutdated(context: JourneyContext, id: string): Promise<boolean> {
  const known = await waiting(context, context.ledger, id)
  if (!known) return false
  // Another system may have to be asked: before the transaction.
  const orders = await ordersNow(context, known)
  return context.ledger.transaction(async (ledger) => {
    const letter = await waiting(context, ledger, id)
    const outdated = letter && (await outdatedBy(context, ledger, letter, orders))
    return outdated ? takeBack(context, ledger, letter, outdated, orders) : false
  })
}

/** An approved letter that has not left; null where it isn't one. */
export async function waiting(
  { accounts }: Pick<JourneyContext, 'accounts'>,
  ledger: Ledger,
  id: string,
): Promise<Waiting | null> {
  const item = await ledger.outbox.item(id)
  if (item?.state !== 'scheduled' && item?.state !== 'claimed') return null
  const row = await ledger.tickets.turn(item.turnId)
  if (row?.turn.stage !== 'approved' || row.withdrawnAt !== null || row.turn.approval.id !== id) return null
  const ticket = await ledger.tickets.ticket(item.ticketId)
  return ticket && accounts().has(ticket.account) ? { item, row: { ...row, turn: row.turn }, ticket } : null
}

/** What the book says today of the orders that the letter rests on; an order that it no longer knows stays as it was. */
async function ordersNow(context: JourneyContext, { row, ticket }: Waiting): Promise<OrdersSeen | undefined> {
  const { orders } = row.turn
  if (!orders) return undefined
  const numbers = orders.orders.map(({ number }) => number)
  const now = await context.orders.find(numbers, ticket.customer.address)
  // What a system could not say has not changed.
  const unanswered = new Set(now.unanswered?.map((number) => numberName(findKey(number))))
  const byNumber = new Map(now.orders.map((order) => [numberName(findKey(order.number)), order]))
  return {
    ...orders,
    orders: orders.orders.map((before) => {
      const name = numberName(findKey(before.number))
      const fresh = unanswered.has(name) ? undefined : byNumber.get(name)
      return fresh ? { ...fresh, owner: before.owner } : before
    }),
    customer: now.customer ?? orders.customer,
  }
}

async function outdatedBy(
  context: JourneyContext,
  ledger: Ledger,
  { item, row: { turn }, ticket }: Waiting,
  orders: OrdersSeen | undefined,
): Promise<Outdated | null> {
  if ((await answeredMessage(ledger, turn)) === null) return null
  const lost = lostDays(context, item, turn)
  if (lost) return lost
  const draft = (seen: OrdersSeen | undefined) => draftOf(context, ledger, ticket, turn, seen)
  const fresh = await draft(orders)
  const changed = differencesOf(ownOrders(turn.orders), ownOrders(orders))
  if (changed.length > 0 && (isByHand(turn.draft) || !isSameLetter(await draft(turn.orders), fresh)))
    return { why: 'order-changed', changed }
  const { resolution } = fresh
  const allowed = new Set(resolution.allowed)
  const refused = offeredBy(turn).filter((remedy) => turn.resolution.allowed.includes(remedy) && !allowed.has(remedy))
  const remedies = refused.map((from): Difference => ({ field: 'remedy', from, to: null }))
  const { role } = resolution.approver
  const before = turn.resolution.approver.role
  const person = await ledger.staff.byId(turn.approval.by)
  const stillMay = role === before || (person?.roles.some((one) => MAY_APPROVE[role].includes(one)) ?? false)
  const approver: Difference[] = stillMay ? [] : [{ field: 'approver', from: before, to: role }]
  const found = [...remedies, ...approver]
  return found.length > 0 ? { why: 'policy-changed', changed: found } : null
}

/** Days that the letter names and that can't be kept: it would leave too late for them, or who carries them out is closed. */
function lostDays(context: JourneyContext, item: OutboxItem, turn: Approved): Outdated | null {
  const account = accountOf(context, turn.account)
  const now = context.clock.now()
  const zone = zoneOfLetter(context.workshop().calendars, turn.findings, account, now)
  const late = lateDays(turn, zone, item.dueAt > now ? item.dueAt : now)
  if (late.length > 0) return { why: 'promise-late', changed: late }
  const { lane, remedies } = turn.resolution
  const closed = closedAmong(context, promisedIn(turn), { lane, remedies, zone }).map(
    ({ who, name, day, next }): Difference => ({ field: `closed:${who}`, name, from: day, to: next }),
  )
  return closed.length > 0 ? { why: 'promise-closed', changed: closed } : null
}

const offeredBy = ({ draft, resolution }: Approved) => [
  ...new Set([...draft.remedies, ...(resolution.details?.packages ?? []).flat()]),
]

/** What only the facts can have made different: both were drafted at this moment, from the same choice. */
function isSameLetter(one: Drafted, other: Drafted): boolean {
  const told = ({ draft, resolution }: Drafted) =>
    JSON.stringify([draft.letter, draft.record.subject, resolution.remedies, resolution.approver.role])
  return told(one) === told(other)
}

function draftOf(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  turn: Approved | Drafted,
  orders: OrdersSeen | undefined,
): Promise<Drafted> {
  const { orders: _before, ...rest } = turn
  const { approval: _approval, ...kept } = { approval: null, ...rest }
  const known: Drafted = { ...kept, stage: 'drafted', ...(orders && { orders }) }
  return draftAnew(context, ledger, AMENDS, ticket, known, known, asChosen(known))
}

/** The letter as it stands, as a person's choice. */
function asChosen({ resolution }: Drafted): Choice {
  const { remedies, asks, responsibility, letter, locale, details } = resolution
  return { remedies, asks, responsibility, letter, locale, ...(details && { details }) }
}

/** Off its way, drafted anew, and said why; a person's own words stay, checked against what holds now. */
export async function takeBack(
  context: JourneyContext,
  ledger: Ledger,
  { row, ticket }: Waiting,
  { why, changed }: Outdated,
  orders: OrdersSeen | undefined = row.turn.orders,
  who: string = AMENDS.id,
): Promise<boolean> {
  const { approval } = row.turn
  if (!(await ledger.outbox.cancel(approval.id))) return false
  const undecided = await backToDraft(ledger, row, context.clock.now())
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who,
    act: 'approval-withdrawn',
    detail: { why, approval: approval.id, ...(changed.length > 0 && { changed: JSON.stringify(changed) }) },
  })
  const fresh = await draftOf(context, ledger, ticket, undecided, orders)
  const { draft } = undecided
  const now = isByHand(draft)
    ? redraftByHand(fresh, {
        letter: draft.letter,
        subject: draft.record.subject,
        author: draft.author,
        now: context.clock.now(),
        words: wordsFor(context.workshop().templates, fresh.draft.locale),
        htmlOf,
      })
    : fresh
  await saveDraft(context, ledger, AMENDS, ticket, row, now, 'redrafted')
  return true
}
