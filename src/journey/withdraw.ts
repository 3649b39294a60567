/**
 * Takes an approved letter back where what it rests on has changed: a fact of the order that it used, or a policy that no
 * longer allows what it offers. It waits for a person again, drafted anew, and its ticket names the difference. Asked when
 * an order book or policy has changed, and once more right before a letter leaves.
 */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { MAY_APPROVE } from '../approval/decide.ts'
import { wordsFor } from '../craft/letter-set.ts'
import { numberName } from '../craft/order-book.ts'
import { redraftByHand } from '../drafting/redraft.ts'
import { htmlOf } from '../mail/html.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { ORDERS_IMPORTED } from '../ports/ledger/marks.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Choice } from '../ticket/acts.ts'
import { type Difference, differencesOf } from '../ticket/difference.ts'
import { findKey, type OrdersSeen, ownOrders } from '../ticket/order.ts'
import { type Approved, type Drafted, isByHand } from '../ticket/turn.ts'
import { answeredMessage, draftAnew, saveDraft } from './acts-letter.ts'
import { backToDraft, type JourneyContext, writeHistory } from './context.ts'

/** Why a letter was taken back; catalogues have a sentence for each. */
export type WithdrawnBecause = 'order-changed' | 'policy-changed' | 'template-recalled'

/** More letters never wait at once; the rest is looked at when these have left, and each right before it leaves. */
const LOOKED_AT = 5_000
const RESTS_ON: ReadonlySet<string> = new Set(['policy.yaml', 'rates.csv', 'markets.yaml'])
const AMENDS = { id: 'amends' } as const

export interface Waiting {
  readonly row: TurnRow & { readonly turn: Approved }
  readonly ticket: Ticket
}

interface Outdated {
  readonly why: WithdrawnBecause
  readonly changed: readonly Difference[]
}

/** What letters rest on beside their mail, as one word: policy and the newest imports. */
export async function groundsEdition({ ledger, workshop }: JourneyContext): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, text] of workshop().config) if (RESTS_ON.has(name)) hash.update(`${name}\n${text}`)
  for (const kind of ['orders', 'customers']) hash.update((await ledger.marks.mark(ORDERS_IMPORTED + kind)) ?? '-')
  return hash.digest('hex').slice(0, 16)
}

/** Looks at all letters that wait; returns how many were taken back. */
export async function withdrawAllOutdated(context: JourneyContext): Promise<number> {
  let withdrawn = 0
  for (const id of await context.ledger.outbox.scheduled(LOOKED_AT)) {
    try {
      if (await withdrawOutdated(context, id)) withdrawn += 1
    } catch (error) {
      // One letter that can't be drafted anew keeps no other; it is looked at again before it leaves.
      context.log.error('a letter was not held against what changed', {
        why: error instanceof Error ? error.name : 'unknown',
      })
    }
    await setImmediate()
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
  return ticket && accounts().has(ticket.account) ? { row: { ...row, turn: row.turn }, ticket } : null
}

/** What the book says today of the orders that the letter rests on; an order that it no longer knows stays as it was. */
async function ordersNow(context: JourneyContext, { row, ticket }: Waiting): Promise<OrdersSeen | undefined> {
  const { orders } = row.turn
  if (!orders) return undefined
  const numbers = orders.orders.map(({ number }) => number)
  const now = await context.orders.find(numbers, ticket.customer.address)
  const byNumber = new Map(now.orders.map((order) => [numberName(findKey(order.number)), order]))
  return {
    ...orders,
    orders: orders.orders.map((before) => {
      const fresh = byNumber.get(numberName(findKey(before.number)))
      return fresh ? { ...fresh, owner: before.owner } : before
    }),
    customer: now.customer ?? orders.customer,
  }
}

async function outdatedBy(
  context: JourneyContext,
  ledger: Ledger,
  { row: { turn }, ticket }: Waiting,
  orders: OrdersSeen | undefined,
): Promise<Outdated | null> {
  if ((await answeredMessage(ledger, turn)) === null) return null
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
