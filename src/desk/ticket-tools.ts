/** What can be done with a whole ticket: give away, hold, close with a reason, bin, note, open again. */
import { html, raw } from 'hono/html'
import { BINS, CLOSE_REASONS } from '../ticket/words.ts'
import { attemptAt, field, postForm, select } from './form.ts'
import { assignForm } from './ticket-assign.ts'
import { caseFileFields } from './ticket-case-file.ts'
import { single, tool } from './ticket-decide.ts'
import { holdForm } from './ticket-hold.ts'
import { mergedNotice, mergeForm, splitForm } from './ticket-merge.ts'
import { modelForClosing } from './ticket-model-papers.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'

const LONGEST_NOTE = 5_000

export function ticketTools(sheet: TicketSheet): Html {
  const { ticket } = sheet.view
  const merged = mergedNotice(sheet)
  if (merged) return html`${noteForm(sheet)}${merged}`
  if (ticket.closedAt !== null) return html`${noteForm(sheet)}${single(sheet, 'reopen', sheet.visit.m.decide.reopen)}`
  return html`${assignForm(sheet)}${holdForm(sheet)}${noteForm(sheet)}${closeForm(sheet)}${mergeForm(sheet)}${splitForm(sheet)}${binForm(sheet)}`
}

function noteForm(sheet: TicketSheet): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${ticketPath(sheet)}/note`
  const tried = attemptAt(attempt, action)
  return tool(
    m.decide.note,
    tried !== null,
    '',
    postForm(
      visit,
      action,
      html`<p class="quiet">${m.decide.noteLead}</p>${field(m.decide.note, html`<textarea name="text" rows="3" maxlength="${LONGEST_NOTE}" required>${raw('\n')}${tried?.fields.text('text') ?? ''}</textarea>`)}<button>${m.decide.saveNote}</button>`,
      { attempt },
    ),
  )
}

function closeForm(sheet: TicketSheet): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${ticketPath(sheet)}/close`
  const tried = attemptAt(attempt, action)
  return tool(
    m.decide.closeTicket,
    tried !== null || sheet.linesOf !== null,
    '',
    html`<div id="case-file">${modelForClosing(sheet)}${postForm(
      visit,
      action,
      html`<p class="quiet">${m.decide.closeLead}</p>
      ${field(
        m.decide.reason,
        select(
          'reason',
          CLOSE_REASONS.map((reason) => ({ value: reason, text: m.closeReason[reason] })),
          tried?.fields.text('reason') ?? 'solved',
        ),
      )}
      ${caseFileFields(sheet, tried?.fields ?? null)}
      ${field(m.decide.duplicateOf, html`<input name="duplicateOf" maxlength="40" value="${tried?.fields.text('duplicateOf') ?? ''}">`)}
      ${field(m.decide.note, html`<textarea name="note" rows="2" maxlength="2000">${raw('\n')}${tried?.fields.text('note') ?? ''}</textarea>`)}
      <button class="danger">${m.decide.closeTicket}</button>`,
      { attempt },
    )}</div>`,
  )
}

function binForm(sheet: TicketSheet): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${ticketPath(sheet)}/bin`
  return tool(
    m.decide.bin,
    attemptAt(attempt, action) !== null,
    '',
    postForm(
      visit,
      action,
      html`${field(
        m.bins,
        select(
          'bin',
          BINS.map((bin) => ({ value: bin, text: m.bin[bin] })),
          'spam',
        ),
      )}<button class="danger">${m.decide.bin}</button>`,
      { attempt },
    ),
  )
}
