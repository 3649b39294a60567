/** What a ticket's page shows of its course: what is owed, calls, offers and answers, earlier complaints of the same customer. */
import { html } from 'hono/html'
import { type Earlier, earlierOf, roundsOfCase, satisfactionSaid } from '../journey/case-of.ts'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { CallWindow } from '../ticket/aftercare-acts.ts'
import type { KeptCaseFile } from '../ticket/case-file.ts'
import type { Claim } from '../ticket/findings.ts'
import type { StepSeen } from '../ticket/process.ts'
import type { Task } from '../ticket/task.ts'
import type { Satisfaction } from '../ticket/words.ts'
import type { DeskOptions } from './options.ts'
import { callSection } from './ticket-calls.ts'
import type { TicketSheet } from './ticket-sheet.ts'
import { tasksSection } from './ticket-tasks.ts'
import type { Html, Visit } from './visit.ts'
import { here } from './when.ts'

export interface TicketAftercare {
  readonly tasks: readonly Task[]
  readonly file: KeptCaseFile | null
  /** What the customer said in the end. */
  readonly satisfaction: Satisfaction | null
  readonly claim: Claim | null
  readonly earlier: Earlier
  readonly staff: readonly Staff[]
  readonly windows: readonly CallWindow[]
  readonly steps: readonly StepSeen[]
}

export async function aftercareOf(options: DeskOptions, visit: Visit, view: TicketView): Promise<TicketAftercare> {
  const { ledger, acts } = options
  const tasks = await ledger.aftercare.tasksOf(view.ticket.id)
  const calls = tasks.some(({ kind, state }) => kind === 'call' && state === 'open')
  return {
    tasks,
    file: await ledger.aftercare.caseFile(view.ticket.id),
    satisfaction: satisfactionSaid(view),
    claim: view.messages.findLast(({ findings }) => findings?.claim.value)?.findings?.claim.value ?? null,
    earlier: await earlierOf(ledger, view),
    staff: (await ledger.staff.all()).filter(({ active }) => active),
    steps: await acts.processOf(view.ticket.id),
    windows: calls ? await acts.callWindows(view.ticket.id, visit.staff.timeZone) : [],
  }
}

export function aftercareSections(sheet: TicketSheet): Html {
  const { visit, view, attempt, aftercare } = sheet
  const { tasks, staff } = aftercare
  return html`${callSection(sheet)}${tasksSection({ visit, ticket: view.ticket, staff, attempt }, tasks)}${roundsSection(sheet)}`
}

function roundsSection({ visit, view }: TicketSheet): Html {
  const { m } = visit
  const words = m.aftercare.rounds
  const rounds = roundsOfCase(view)
  if (rounds.length === 0) return html``
  const sum = (claim: Claim | null): string => (claim ? ` ${claim.amount} ${claim.currency}` : '')
  return html`<section class="card rounds" aria-labelledby="rounds"><h2 id="rounds">${words.title}</h2><ol>${rounds.map(
    ({ offer, replies }) =>
      html`<li><span>${here(offer.at, visit)} <strong>${words.offered}</strong>${m.colon}${offer.remedies.map((one) => m.remedy[one]).join(m.comma) || words.nothing}${sum(offer.amount)}</span>
      ${replies.map(({ at, answer, claim }) => html`<span>${here(at, visit)} <strong>${words.answered}</strong>${m.colon}${answer ? m.answer[answer] : ''}${sum(claim)}</span>`)}</li>`,
  )}</ol></section>`
}

/** "Complaint 3 of this customer within a year", with the earlier ones. */
export function earlierLine({ visit, aftercare }: TicketSheet): Html {
  const { ofCustomer, onOrder, tickets } = aftercare.earlier
  const words = visit.m.aftercare.again
  if (ofCustomer < 2) return html``
  return html`<p class="parts again"><strong>${onOrder > 1 ? words.sameOrder(onOrder) : words.nth(ofCustomer)}</strong>
    ${tickets.slice(0, 5).map(({ id, number }) => html`<a href="/tickets/${id}">${number}</a>`)}</p>`
}
