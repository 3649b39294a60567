/** The page of one ticket: what the customer wrote beside what we would answer, and the decision below it. */
import { html } from 'hono/html'
import type { Instant } from '../mail/message.ts'
import type { TurnRow } from '../ports/ledger/tickets.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Drafted } from '../ticket/turn.ts'
import { countryChip } from './flags.ts'
import { addressLine, foreign, plainLine } from './foreign.ts'
import { mannersCard } from './manners-card.ts'
import { tellOwner } from './owner-notes.ts'
import { presentLine } from './presence.ts'
import { offerLine } from './promise-marks.ts'
import { severityWord, stateWord } from './queue.ts'
import { answerWord, gistFor } from './queue-gist.ts'
import { adjustForm, filesForm, recipientsForm, writeForm } from './ticket-adjust.ts'
import { aftercareSections, earlierLine } from './ticket-aftercare.ts'
import { caseFileTool } from './ticket-case-file.ts'
import { byHand, leftText } from './ticket-changes.ts'
import { factChecklist } from './ticket-checks.ts'
import { copyForm } from './ticket-copied.ts'
import { approveForm, editForm, rejectForm } from './ticket-decide.ts'
import { fileWarnings } from './ticket-files.ts'
import { findingsSection } from './ticket-findings.ts'
import { historySection, otherTurns } from './ticket-history.ts'
import { hoursTool } from './ticket-hours.ts'
import { leavingCard } from './ticket-leaving.ts'
import { checklist, letterTitle, letterView } from './ticket-letter.ts'
import { libraryLine } from './ticket-library.ts'
import { threadSection } from './ticket-mail.ts'
import { mailClientLine, problemAlert } from './ticket-mail-client.ts'
import { modelMail, modelTools } from './ticket-model.ts'
import { ordersSection } from './ticket-orders.ts'
import { papersSection } from './ticket-papers.ts'
import { photoSheet } from './ticket-photos.ts'
import { detailSentence, outboxOf, type TicketSheet, ticketPath } from './ticket-sheet.ts'
import { similarSection } from './ticket-similar.ts'
import { stepsLine } from './ticket-steps.ts'
import { tierTool } from './ticket-tier.ts'
import { ticketTools } from './ticket-tools.ts'
import { takenBack } from './ticket-withdrawn.ts'
import type { Html, Visit } from './visit.ts'
import { clockLeft, isTimeZone, placeOf, timeOfDay } from './when.ts'

export function ticketMain(sheet: TicketSheet): Html {
  const { visit, view, names } = sheet
  const inWork = view.turns.filter((row) => row.withdrawnAt === null && row.turn.stage !== 'sent')
  const others = view.turns.filter((row) => !inWork.includes(row))
  const understood = understoodMail(sheet)
  return html`${ticketHead(sheet)}
    <div class="desk">
      ${threadSection(visit, view.messages, view.ticket.timezone, ticketPath(sheet), html`${modelMail(sheet)}${photoSheet(visit, view, ticketPath(sheet))}`)}
      <div class="answer">
        ${leftText(sheet)}${inWork.map((row) => turnCard(sheet, row))}
        ${inWork.length === 0 ? emptyCard(sheet) : ''}
        ${caseOf(sheet)}${similarSection(visit, sheet.similar)}${libraryLine(sheet)}${mannersCard(visit, view.ticket.market ?? view.ticket.country, sheet.manners, tellOwner(sheet, 'card', view.ticket.market ?? view.ticket.country))}
        <section class="card tools" aria-labelledby="tools"><h2 id="tools">${view.ticket.number}</h2>${factChecklist(sheet)}${tierTool(sheet)}${hoursTool(sheet)}${ticketTools(sheet)}${caseFileTool(sheet)}
          ${inWork.length > 0 && view.ticket.closedAt === null ? html`<details class="tool"><summary>${visit.m.ticket.writeTo}</summary>${writeForm(sheet)}</details>` : ''}</section>
        ${aftercareSections(sheet)}
        ${papersSection(sheet)}
        ${otherTurns(visit, others, view.outbox)}
        ${historySection(visit, view.history, names)}
      </div>
      ${understood ? findingsSection(visit, understood.findings, understood.erased ? null : { sheet, messageId: understood.id }) : ''}
    </div>`
}

function ticketHead(sheet: TicketSheet): Html {
  const { visit, view } = sheet
  const { m } = visit
  const { ticket } = view
  const mails = view.messages.filter((one) => one.direction === 'in' && one.audience === 'customer').length
  return html`<header class="ticket-head">
    <p id="present" class="present" role="status" data-ticket="${ticket.id}" data-mails="${mails}">${presentLine(m, sheet.present)}</p>
    <p class="quiet">${ticket.number} · <a href="/">${m.back}</a></p>
    <h1>${answerWord(view.turns.findLast((row) => row.withdrawnAt === null && row.turn.stage !== 'sent')?.turn, visit)}${gistFor(ticket, visit)}</h1>
    <p class="parts"><span>${addressLine(ticket.customer)}</span> ${countryChip(ticket.country, visit)}
      <span>${m.list.local}${m.colon}${thereNow(visit, ticket.timezone)}</span>
      <span>${ticket.issue ? m.issue[ticket.issue] : m.unknown}</span> ${severityWord(ticket, visit)} ${stateWord(visit, ticket)}</p>
    <p class="parts clocks-line">${promise(visit, m.clocks.firstResponse, ticket.firstResponseDueAt, ticket.firstResponseMetAt)}
      ${promise(visit, m.clocks.nextResponse, ticket.nextResponseDueAt, null)}
      ${promise(visit, m.clocks.solution, ticket.solutionDueAt, ticket.solutionMetAt)}</p>
    ${stepsLine(visit, sheet.aftercare.steps)}${earlierLine(sheet)}
  </header>`
}

const thereNow = (visit: Visit, zone: string | null): string =>
  zone !== null && isTimeZone(zone)
    ? visit.m.time.at(timeOfDay(visit.now, zone, visit.m), placeOf(zone, visit.m))
    : visit.m.time.zoneUnknown

function promise(visit: Visit, name: string, dueAt: Instant | null, metAt: Instant | null): Html {
  const { m } = visit
  if (dueAt === null) return html``
  if (metAt !== null) return html`<span>${name}${m.colon}${metAt <= dueAt ? m.time.met : m.time.metLate}</span>`
  const left = clockLeft(dueAt, visit)
  return html`<span>${name}${m.colon}<span class="clock ${left.mood}">${left.text}</span></span>`
}

/** Orders and impact of the letter in work, else of the newest one. */
function caseOf({ visit, view }: TicketSheet): Html {
  const open = view.turns.findLast((row) => row.withdrawnAt === null && row.turn.stage !== 'sent') ?? view.turns.at(-1)
  return open && open.turn.stage !== 'opened' ? ordersSection(visit, open.turn) : html``
}

/** The mail that is answered, else the newest that was understood. */
function understoodMail({ view }: TicketSheet): { id: string; findings: Findings; erased: boolean } | null {
  const turn = view.turns.findLast((row) => row.withdrawnAt === null && row.turn.stage !== 'sent')?.turn
  const known = view.messages.filter((message) => message.findings !== null)
  const mail = known.find((message) => message.id === turn?.messageId) ?? known.at(-1)
  if (!mail?.findings) return null
  const findings = turn && turn.stage !== 'opened' && turn.messageId === mail.id ? turn.findings : mail.findings
  return { id: mail.id, findings, erased: mail.flags.includes('forgotten') }
}

function turnCard(sheet: TicketSheet, row: TurnRow): Html {
  const { turn } = row
  const { m } = sheet.visit
  if (turn.stage === 'approved') return leavingCard(sheet, turn)
  if (turn.stage === 'drafted') return draftCard(sheet, turn, row.problem)
  return html`<section class="card" aria-labelledby="letter-${turn.id}"><h2 id="letter-${turn.id}">${m.ticket.draft}</h2>
    <p class="alert">${row.problem ? html`${m.ticket.problem} ${detailSentence(m, plainLine(row.problem))}` : m.ticket.noDraft}</p>
    ${turn.stage === 'understood' || turn.stage === 'resolved' ? adjustForm(sheet, turn) : ''}</section>`
}

function draftCard(sheet: TicketSheet, turn: Drafted, problem: string | null): Html {
  const { m } = sheet.visit
  const last = outboxOf(sheet, turn)
  return html`<section class="card draft" aria-labelledby="letter-${turn.id}"><h2 id="letter-${turn.id}">${m.ticket.draft}</h2>
    ${takenBack(sheet)}${letterTitle(sheet, turn)}${mailClientLine(sheet, turn)}
    ${problem ? problemAlert(sheet, problem) : ''}
    ${last?.state === 'stopped' || last?.state === 'rejected' ? html`<p class="alert">${m.decide.stopped} ${foreign(last.response ?? '')}</p>` : ''}
    ${fileWarnings(sheet, turn)}${checklist(sheet, turn)}
    ${letterView(sheet, turn)}${tellOwner(sheet, 'template', turn.draft.template)}${offerLine(sheet.visit, turn, sheet.playbook.limits, sheet.playbook.currency)}${byHand(sheet, turn)}
    <div class="decide">${approveForm(sheet, turn)}${tellOwner(sheet, 'calendar', sheet.view.ticket.country)}${copyForm(sheet, turn)}</div>
    <div class="tools">${modelTools(sheet, turn)}${editForm(sheet, turn)}${adjustForm(sheet, turn)}${tellOwner(sheet, 'rule', sheet.playbook.issue)}${recipientsForm(sheet, turn)}${filesForm(sheet, turn)}${rejectForm(sheet, turn)}</div>
  </section>`
}

function emptyCard(sheet: TicketSheet): Html {
  const { m } = sheet.visit
  const closed = sheet.view.ticket.closedAt !== null
  return html`<section class="card" aria-labelledby="letter"><h2 id="letter">${m.ticket.draft}</h2><p class="empty">${m.ticket.noDraft}</p>${closed ? '' : writeForm(sheet)}</section>`
}
