/** What can be done with a whole ticket: hold, close with a reason, bin, note, open again. */
import { html, raw } from 'hono/html'
import { BINS, CLOSE_REASONS, HOLD_REASONS } from '../ticket/words.ts'
import { attemptAt, field, postForm, select } from './form.ts'
import { keyed } from './keys.ts'
import { caseFileFields } from './ticket-case-file.ts'
import { tool } from './ticket-decide.ts'
import { mergedNotice, mergeForm, splitForm } from './ticket-merge.ts'
import { modelForClosing } from './ticket-model-papers.ts'
import { ownWordsKey, reasonButtons } from './ticket-reasons.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'
import { dayAndTime, localInput } from './when.ts'

const DAY_MS = 86_400_000
const LONGEST_NOTE = 5_000

export function ticketTools(sheet: TicketSheet): Html {
  const { ticket } = sheet.view
  const merged = mergedNotice(sheet)
  if (merged) return html`${noteForm(sheet)}${merged}`
  if (ticket.closedAt !== null) return html`${noteForm(sheet)}${single(sheet, 'reopen', sheet.visit.m.decide.reopen)}`
  return html`${assignForm(sheet)}${holdForm(sheet)}${noteForm(sheet)}${closeForm(sheet)}${mergeForm(sheet)}${splitForm(sheet)}${binForm(sheet)}`
}

const single = (sheet: TicketSheet, act: string, text: string): Html =>
  postForm(sheet.visit, `${ticketPath(sheet)}/${act}`, html`<button>${text}</button>`, {
    attempt: sheet.attempt,
    className: 'line',
  })

function holdForm(sheet: TicketSheet): Html {
  const { visit, attempt, view } = sheet
  const { m, staff } = visit
  const { heldUntil } = view.ticket
  if (heldUntil !== null && heldUntil > visit.now) {
    return html`<div class="held"><p>${m.decide.heldUntil(dayAndTime(heldUntil, staff.timeZone, m))}</p>${single(sheet, 'release', m.decide.release)}</div>`
  }
  const action = `${ticketPath(sheet)}/hold`
  const tried = attemptAt(attempt, action)
  const tomorrow = `${localInput(new Date(Date.parse(visit.now) + DAY_MS).toISOString(), staff.timeZone).slice(0, 10)}T09:00`
  return tool(
    m.decide.hold,
    tried !== null,
    keyed('hold', m),
    postForm(
      visit,
      action,
      html`<button hidden data-default>${m.decide.hold}</button><p class="quiet">${m.decide.holdLead}</p>
      ${field(m.decide.until, html`<input type="datetime-local" name="until" required value="${tried?.fields.text('until') || tomorrow}">`)}
      ${reasonButtons(m, HOLD_REASONS, m.verbs.holdReason)}
      ${field(m.verbs.ownWords, html`<input name="reason" maxlength="1000" value="${tried?.fields.text('reason') ?? ''}" ${ownWordsKey(m)}>`)}
      <button>${m.decide.hold}</button>`,
      { attempt },
    ),
  )
}

/** Another owner, with a line for them; one click where it is nobody's or another's. */
function assignForm(sheet: TicketSheet): Html {
  const { visit, attempt, view, colleagues, ownerNames } = sheet
  const { m } = visit
  const { assignee } = view.ticket
  const action = `${ticketPath(sheet)}/assign`
  const tried = attemptAt(attempt, action)
  const others = colleagues.filter(({ id }) => id !== assignee)
  const take =
    assignee === visit.staff.id
      ? ''
      : postForm(
          visit,
          action,
          html`<input type="hidden" name="to" value="${visit.staff.id}"><button>${m.queueing.take}</button>`,
          { className: 'line' },
        )
  return html`<p class="owner">${m.queueing.owner}${m.colon}${assignee === null ? m.queueing.nobody : (ownerNames.get(assignee) ?? assignee)} ${take}</p>${tool(
    m.queueing.assign,
    tried !== null,
    '',
    postForm(
      visit,
      action,
      html`${field(
        m.queueing.assignTo,
        select(
          'to',
          others.map(({ id, name }) => ({ value: id, text: name })),
          tried?.fields.text('to') ?? '',
        ),
      )}${field(m.queueing.assignNote, html`<input name="note" maxlength="1000" value="${tried?.fields.text('note') ?? ''}">`)}<button>${m.queueing.assign}</button>`,
      { attempt },
    ),
  )}`
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
