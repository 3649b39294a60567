/** Opens one more turn on the customer's newest mail: by a person's word, by the clock, or since something was carried out. */
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Choice } from '../ticket/acts.ts'
import type { OrdersSeen } from '../ticket/order.ts'
import type { TurnHead, Understood } from '../ticket/turn.ts'
import { Refused } from './act.ts'
import { accountOf, type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { courseOf } from './course.ts'
import { lettersBefore } from './letters-before.ts'
import { keepGuides, planFor, prepare } from './think.ts'
import { inWork } from './ticket-state.ts'

export interface Opening {
  readonly ticket: Ticket
  readonly purpose: TurnHead['purpose']
  readonly openedBy: TurnHead['openedBy']
  /** Staff id, or 'amends'. */
  readonly who: string
  readonly choice: Choice & { readonly letter: NonNullable<Choice['letter']> }
  readonly orders: OrdersSeen | null
}

/**
 * At most one solution and one acknowledgement are in work at a time: what was in work of the same is withdrawn.
 * @throws Refused where that is approved already, or no mail of the customer was understood
 */
export async function openLetter(context: JourneyContext, ledger: Ledger, opening: Opening): Promise<string> {
  const { ticket, purpose, openedBy, who, choice, orders } = opening
  const now = context.clock.now()
  const open = inWork(await ledger.tickets.turnsOf(ticket.id)).filter((row) => row.turn.purpose === purpose)
  if (open.some((row) => row.turn.stage === 'approved')) throw new Refused('already-decided')
  for (const row of open) await withdrawTurn(ledger, row, 'written-anew', now)

  const messages = await ledger.tickets.messagesOf(ticket.id)
  const answered = messages.filter((one) => one.audience === 'customer').findLast((one) => one.direction === 'in')
  if (!answered?.findings) throw new Refused('blocked', ['not-understood'])
  const account = accountOf(context, ticket.account)
  const turn: Understood = {
    stage: 'understood',
    id: context.newId(),
    ticketId: ticket.id,
    account: ticket.account,
    messageId: answered.id,
    purpose,
    openedBy,
    openedAt: now,
    findings: answered.findings,
    ...(orders && { orders }),
  }
  const plan = planFor(context.workshop().calendars, {
    findings: turn.findings,
    account,
    promises: ticket,
    undoSeconds: context.undoSeconds,
    seed: turn.id,
    now,
  })
  const drafted = prepare(context.workshop(), turn, {
    message: answered,
    account,
    choice,
    before: await lettersBefore(ledger, ticket.id),
    course: await courseOf(ledger, ticket.id),
    plan,
    revision: 1,
    author: 'machine',
    chosen: null,
    attachments: [],
    now,
  })
  await keepGuides(ledger, context.workshop(), drafted, now)
  await ledger.tickets.saveTurn({ turn: drafted, withdrawnAt: null, withdrawnWhy: null, problem: null, updatedAt: now })
  await ledger.tickets.addDraft(turn.id, drafted.draft)
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who,
    act: 'drafted',
    detail: { turn: turn.id, letter: choice.letter },
  })
  await refreshTicket(ledger, ticket, {}, now)
  return turn.id
}
