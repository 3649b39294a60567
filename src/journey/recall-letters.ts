/** A changed template leaves approved letters alone, unless its owner recalls them: they wait for a person again. */
import { SHARED_FILES } from '../craft/letter-set.ts'
import type { OutboxState } from '../ports/ledger/outbox.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { maySee } from './act.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { waitingLetters } from './waiting-letters.ts'
import { takeBack, waiting } from './withdraw.ts'

export interface Recalled {
  /** Wait for a person again. */
  readonly letters: number
  /** Had gone beyond their final dot: these can't be stopped. */
  readonly gone: number
}

/** Behind the dot: sent, or nobody knows. */
const GONE: ReadonlySet<OutboxState> = new Set(['may-have-sent', 'uncertain', 'delivered'])

/**
 * Ids of approved letters in the words of this file that have not left, those in the hand of a sender among them; of a
 * file that letters share, all of its folder.
 */
export async function approvedIn(context: JourneyContext, staff: Staff, path: string): Promise<string[]> {
  const found = new Set(await inHand(context, staff, path, 'claimed'))
  for await (const id of waitingLetters(context.ledger)) if (await isIn(context, staff, path, id)) found.add(id)
  // One may have been taken up during the walk.
  for (const id of await inHand(context, staff, path, 'claimed')) found.add(id)
  return [...found]
}

async function inHand(
  context: JourneyContext,
  staff: Staff,
  path: string,
  wanted: 'claimed' | 'may-have-sent',
): Promise<string[]> {
  const found: string[] = []
  for (const { id, state } of await context.ledger.outbox.inHand())
    if (state === wanted && (await isIn(context, staff, path, id))) found.push(id)
  return found
}

async function isIn(context: JourneyContext, staff: Staff, path: string, id: string): Promise<boolean> {
  const [tag, name = ''] = path.split('/')
  const item = await context.ledger.outbox.item(id)
  const row = item && (await context.ledger.tickets.turn(item.turnId))
  if (row?.turn.stage !== 'approved' || row.withdrawnAt !== null || row.turn.approval.id !== id) return false
  const { template } = row.turn.draft
  if (template !== path && !(SHARED_FILES.includes(name) && template?.startsWith(`${tag}/`))) return false
  const ticket = await context.ledger.tickets.ticket(row.turn.ticketId)
  return ticket !== null && maySee(staff, ticket)
}

/** Each in a commit of its own: the desk is answered in between, and a letter is stopped up to its final dot. */
export async function recallApproved(context: JourneyContext, staff: Staff, path: string): Promise<Recalled> {
  let gone = (await inHand(context, staff, path, 'may-have-sent')).length
  let letters = 0
  for (const id of await approvedIn(context, staff, path)) {
    const done = await context.ledger.transaction(async (ledger) => {
      const letter = await waiting(context, ledger, id)
      const why = { why: 'template-recalled', changed: [] } as const
      return letter ? takeBack(context, ledger, letter, why, undefined, staff.id) : false
    })
    if (done) letters += 1
    else if (GONE.has((await context.ledger.outbox.item(id))?.state ?? 'cancelled')) gone += 1
  }
  const detail = { path, letters, gone }
  await writeHistory(context, context.ledger, { ticketId: null, who: staff.id, act: 'letters-recalled', detail })
  return { letters, gone }
}
