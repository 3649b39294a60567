/** Which steps of the process a ticket has behind it, by its letters, mails, tasks and checks. */
import { stepsOf } from '../aftercare/process.ts'
import { addWorkingDays } from '../craft/calendar-working-days.ts'
import { answerOf } from '../craft/letter-wishes.ts'
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { StepSeen } from '../ticket/process.ts'
import { isCarriedOut } from '../ticket/task.ts'
import type { LetterName, ProcessStep, Remedy } from '../ticket/words.ts'
import { lettersLeft, ofCustomer } from './case-of.ts'
import type { JourneyContext } from './context.ts'

const WORDS_ONLY: ReadonlySet<Remedy> = new Set(['tracking', 'explanation'])
const AGREED: ReadonlySet<LetterName> = new Set(['agreement', 'execution'])
const CONFIRMED: ReadonlySet<LetterName> = new Set(['satisfaction', 'closing'])

/** @param market the account's, where the customer's country is unknown */
export async function processOf(
  context: Pick<JourneyContext, 'workshop'>,
  ledger: Ledger,
  ticket: Ticket,
  market: string,
): Promise<StepSeen[]> {
  const { calendars, aftercare } = context.workshop()
  const country = ticket.country ?? market
  const zone = ticket.timezone ?? calendars.zoneOf(country)
  const { firstResponseDueAt, solutionDueAt } = ticket
  return stepsOf(
    await doneOf(ledger, ticket),
    aftercare.process,
    (from, days) => addWorkingDays(from, days, zone, country, calendars),
    {
      acknowledge: firstResponseDueAt,
      'check-facts': solutionDueAt,
      decide: solutionDueAt,
      propose: solutionDueAt,
    },
  )
}

async function doneOf(ledger: Ledger, ticket: Ticket): Promise<Record<ProcessStep, Instant | null>> {
  const rows = await ledger.tickets.turnsOf(ticket.id)
  const letters = lettersLeft(rows)
  const first = (of: (one: (typeof letters)[number]) => boolean): Instant | null => letters.find(of)?.sentAt ?? null
  const offers = letters.find(
    ({ purpose, draft, resolution }) =>
      purpose === 'solution' &&
      [...draft.remedies, ...(resolution.details?.packages ?? []).flat()].some((one) => !WORDS_ONLY.has(one)),
  )
  const proposed = offers?.sentAt ?? null
  const mails = (await ledger.tickets.messagesOf(ticket.id)).filter(ofCustomer)
  const accepted = mails.find(
    ({ at, findings }) => proposed !== null && at > proposed && findings && answerOf(findings) === 'accepts',
  )
  const owed = (await ledger.aftercare.tasksOf(ticket.id)).filter(({ kind }) => isCarriedOut(kind))
  const carried = owed.some(({ state }) => state === 'open') ? [] : owed.flatMap(({ done }) => done?.at ?? [])
  const executed = carried.sort().at(-1) ?? first(({ resolution }) => resolution.letter === 'execution')
  const newest = rows.findLast(({ turn }) => 'resolution' in turn)?.turn
  const settled = newest && 'resolution' in newest && newest.resolution.responsibility !== 'to-check'
  const checks = (await ledger.factChecks.of(ticket.id)).filter(({ result }) => result !== 'open')
  const approved = rows.find(
    ({ turn, withdrawnAt }) => withdrawnAt === null && turn.stage === 'approved' && turn.purpose === 'solution',
  )?.turn
  return {
    register: ticket.openedAt,
    acknowledge: first(() => true),
    'check-facts': settled
      ? (checks
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? null)
      : null,
    decide:
      (offers && 'approval' in offers ? offers.approval.decidedAt : null) ??
      (approved?.stage === 'approved' && approved.draft.remedies.length > 0 ? approved.approval.decidedAt : null),
    propose: proposed,
    agree: accepted?.at ?? first(({ resolution }) => AGREED.has(resolution.letter)),
    execute: executed,
    confirm: first(({ resolution }) => CONFIRMED.has(resolution.letter)),
    close: ticket.closedAt,
  }
}
