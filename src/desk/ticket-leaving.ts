/** A letter after its approval: when it leaves, how to take it back, what became of it. */
import { html } from 'hono/html'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Approved } from '../ticket/turn.ts'
import { plainLine } from './foreign.ts'
import { attemptAt, postForm } from './form.ts'
import { keyed } from './keys.ts'
import { wordFor } from './messages/messages.ts'
import { hours, tool } from './ticket-decide.ts'
import { letterTitle, letterView } from './ticket-letter.ts'
import { outboxOf, type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'
import { bothClocks, dayAndTime } from './when.ts'

export function leavingCard(sheet: TicketSheet, turn: Approved): Html {
  const { visit, names } = sheet
  const { m } = visit
  const item = outboxOf(sheet, turn)
  const waits = item === undefined || item.state === 'scheduled'
  const drafted = { ...turn, stage: 'drafted' as const }
  return html`<section class="card" aria-labelledby="letter-${turn.id}"><h2 id="letter-${turn.id}">${item ? m.outbox[item.state] : m.state.scheduled}</h2>
    <p>${m.ticket.decided(names.get(turn.approval.by) ?? m.unknown)}${waits ? html` · ${m.decide.willLeave} <strong>${bothClocks(item?.dueAt ?? turn.approval.sendAt, sheet.view.ticket.timezone, visit)}</strong>` : ''}</p>
    ${waits && item ? movedLine(sheet, item) : ''}${item ? itemControls(sheet, item) : ''}
    ${letterTitle(sheet, drafted)}${letterView(sheet, drafted)}</section>`
}

/** Where amends moved the letter to this hour by itself: from when, and why. */
function movedLine({ visit, view }: TicketSheet, item: OutboxItem): Html {
  const { m, staff } = visit
  const moved = view.history.findLast(({ act }) => act === 'replanned' || act === 'rescheduled' || act === 'approved')
  const { movedFrom, movedTo, because } = moved?.detail ?? {}
  if (moved?.act !== 'replanned' || movedTo !== item.dueAt || typeof movedFrom !== 'string') return html``
  const why = wordFor(m.calendar.because, String(because))
  return html`<p class="quiet">${m.calendar.moved(dayAndTime(movedFrom, staff.timeZone, m), why)}</p>`
}

function itemControls(sheet: TicketSheet, item: OutboxItem): Html {
  const { m } = sheet.visit
  const why = item.reason ? html`<p>${m.sendReason[item.reason]}</p>` : ''
  const said = html`${why}${item.response ? html`<p class="quiet">${m.decide.serverSaid}${m.colon}${plainLine(item.response)}</p>` : ''}`
  if (item.state === 'scheduled') return html`${said}${takeBack(sheet, item)}${moveForm(sheet, item)}`
  if (item.state === 'uncertain') return html`${said}${settleForm(sheet, item)}`
  if (item.state === 'rejected' || item.state === 'stopped') {
    return html`<div class="alert"><p>${m.decide.stopped}</p>${said}</div>${takeBack(sheet, item)}`
  }
  return html`${said}`
}

const approvalPath = (sheet: TicketSheet, item: OutboxItem): string => `${ticketPath(sheet)}/approvals/${item.id}`

function takeBack(sheet: TicketSheet, item: OutboxItem): Html {
  const { visit, attempt } = sheet
  const { m, staff } = visit
  return postForm(
    visit,
    `${approvalPath(sheet, item)}/undo`,
    html`<button ${keyed('undo', m)}>${m.decide.undo}</button> ${item.state === 'scheduled' ? html`<span class="quiet small">${m.decide.undoUntil(dayAndTime(item.undoUntil, staff.timeZone, m))}</span>` : ''}`,
    { attempt, className: 'line' },
  )
}

function moveForm(sheet: TicketSheet, item: OutboxItem): Html {
  const { visit, attempt, plans } = sheet
  const { m } = visit
  const action = `${approvalPath(sheet, item)}/reschedule`
  const body = html`${hours(sheet, plans.get(item.turnId) ?? null, action)}<button>${m.decide.reschedule}</button>`
  return tool(m.decide.reschedule, attemptAt(attempt, action) !== null, '', postForm(visit, action, body, { attempt }))
}

function settleForm(sheet: TicketSheet, item: OutboxItem): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const body = html`<p>${m.decide.uncertain}</p><div class="bar"><button name="as" value="was-sent">${m.decide.wasSent}</button><button name="as" value="resend">${m.decide.resend}</button><button name="as" value="give-up" class="danger">${m.decide.giveUp}</button></div>`
  return postForm(visit, `${approvalPath(sheet, item)}/settle`, body, { attempt, className: 'alert' })
}
