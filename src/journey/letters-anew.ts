/** Drafts a ticket's letters in work anew after a person put right what they rest on. */
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Choice } from '../ticket/acts.ts'
import type { Findings } from '../ticket/findings.ts'
import type { OrdersSeen } from '../ticket/order.ts'
import { type Drafted, isByHand, type Resolved, type Understood } from '../ticket/turn.ts'
import { STAGE_LETTERS } from '../ticket/words.ts'
import { Refused } from './act.ts'
import { draftAnew, saveDraft } from './acts-letter.ts'
import { backToDraft, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { inWork } from './ticket-state.ts'

/** What a letter rests on from now on. */
interface KnownNow {
  readonly findings: Findings
  readonly orders: OrdersSeen | null | undefined
}

/**
 * @param why key of the reason for which an approval is taken back
 * @param knownNow null for a turn that stays as it is
 * @returns whether a letter was drafted anew; one that a person has worded stays as it is, no longer approved
 */
export async function lettersAnew(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  why: string,
  knownNow: (turn: Understood) => KnownNow | null,
): Promise<boolean> {
  let drafted = false
  for (const row of inWork(await ledger.tickets.turnsOf(ticket.id))) {
    if (row.turn.stage === 'opened' || row.turn.stage === 'sent') continue
    const now = knownNow({ ...row.turn, stage: 'understood' })
    if (!now) continue
    const undecided = await withoutApproval(context, ledger, staff, row, why)
    const turn = withKnown(undecided, now)
    // A person's own words, which no template may take away.
    const worded = turn.stage === 'drafted' && isByHand(turn.draft)
    if (worded) {
      await ledger.tickets.saveTurn({ ...row, turn, updatedAt: context.clock.now() })
      await refreshTicket(ledger, ticket, {}, context.clock.now())
      continue
    }
    const before = turn.stage === 'drafted' ? turn : null
    const anew = await draftAnew(context, ledger, staff, ticket, turn, before, stillChosen(turn))
    await saveDraft(context, ledger, staff, ticket, row, anew, 'redrafted')
    drafted = true
  }
  return drafted
}

/** The turn with what is known now. */
function withKnown<T extends Understood | Resolved | Drafted>(turn: T, { findings, orders }: KnownNow): T {
  const { orders: _before, ...rest } = turn
  // Every field but the one that is put in again.
  return { ...rest, findings, ...(orders && { orders }) } as T
}

/** What only a person can have chosen of the letter before. */
function stillChosen(turn: Understood | Resolved | Drafted): Choice {
  if (turn.stage === 'understood') return {}
  const { responsibility, letter, details } = turn.resolution
  return {
    responsibility,
    ...(details && { details }),
    ...(turn.openedBy === 'person' && STAGE_LETTERS.some((one) => one === letter) && { letter }),
  }
}

async function withoutApproval(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  row: TurnRow,
  why: string,
): Promise<Understood | Resolved | Drafted> {
  const { turn } = row
  if (turn.stage === 'opened' || turn.stage === 'sent') throw new Error('there is nothing to draft anew')
  if (turn.stage !== 'approved') return turn
  const { approval } = turn
  if (!(await ledger.outbox.cancel(approval.id))) throw new Refused('too-late')
  await writeHistory(context, ledger, {
    ticketId: turn.ticketId,
    who: staff.id,
    act: 'approval-withdrawn',
    detail: { why, approval: approval.id },
  })
  return backToDraft(ledger, { ...row, turn }, context.clock.now())
}
